"""Which layout of a template serves which kind of slide: by placeholder types first, then by what the file calls it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.slide import SlideLayout

from transferkit.model.deck import Layout

TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
BODIES = (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.TABLE)
FURNITURE = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.DATE)

NAMES: Mapping[Layout, tuple[str, ...]] = {
    Layout.TITLE: ("title", "title slide", "titelfolie"),
    Layout.AGENDA: ("agenda", "ablauf", "tagesordnung"),
    Layout.OBJECTIVES: ("objectives", "lernziele"),
    Layout.SECTION: ("section", "section header", "abschnittsüberschrift", "abschnitts-überschrift"),
    Layout.CONTENT: ("content", "title and content", "titel und inhalt", "title, content"),
    Layout.COLUMNS: ("columns", "two content", "zwei inhalte", "title, 2 content"),
    Layout.COLUMNS_3: ("three columns", "three content", "3 column", "drei inhalte", "3 spalten", "drei spalten"),
    Layout.COMPARISON: ("comparison", "vergleich"),
    Layout.PICTURE: ("picture", "title only", "nur titel"),
    Layout.FULL_PICTURE: ("full picture", "title only", "nur titel"),
    Layout.TABLE: ("table", "title only", "nur titel"),
    Layout.CHART: ("chart", "title only", "nur titel"),
    Layout.QUOTE: ("quote", "quote with caption", "zitat", "zitat mit beschriftung"),
    Layout.EXERCISE: ("exercise", "übung", "aufgabe"),
    Layout.DISCUSSION: ("discussion", "diskussion"),
    Layout.BREAK: ("break", "pause"),
    Layout.KEY_POINTS: ("key points", "das wichtigste"),
    Layout.SOURCES: ("sources", "quellen"),
}
"""Layout names that mean each kind, in lower case: ours, then PowerPoint's and LibreOffice's, English and German."""
STANDARD: Mapping[Layout, str] = {
    Layout.TITLE: "title",
    Layout.SECTION: "secHead",
    Layout.CONTENT: "obj",
    Layout.COLUMNS: "twoObj",
    Layout.COMPARISON: "twoTxTwoObj",
    Layout.PICTURE: "titleOnly",
}
"""The layout types of ECMA-376 (ST_SlideLayoutType), which say the same in every language."""
FALLBACKS: Mapping[Layout, tuple[Layout, ...]] = {
    Layout.TITLE: (Layout.SECTION,),
    Layout.SECTION: (Layout.TITLE,),
    Layout.COLUMNS_3: (Layout.COLUMNS,),
    Layout.COMPARISON: (Layout.COLUMNS,),
    Layout.FULL_PICTURE: (Layout.PICTURE,),
    Layout.CHART: (Layout.TABLE, Layout.PICTURE),
    Layout.BREAK: (Layout.SECTION, Layout.TITLE),
}
"""What serves a kind of slide that a template has no layout for; last of all its layout for text."""
_BY_NAME_ONLY = frozenset(
    {
        *(Layout.SECTION, Layout.AGENDA, Layout.OBJECTIVES, Layout.KEY_POINTS, Layout.SOURCES),
        *(Layout.QUOTE, Layout.EXERCISE, Layout.DISCUSSION, Layout.BREAK),
    }
)
"""Kinds whose placeholders are those of other kinds: only their name tells."""


@dataclass(frozen=True, slots=True)
class Found:
    """The layout chosen for a kind of slide."""

    index: int
    """Its place among the template's layouts."""
    name: str
    serves_as: Layout
    """The kind it was made for: another one where the template has none for this kind."""


def choose(layouts: Sequence[SlideLayout]) -> dict[Layout, Found]:
    """The layout for each kind of slide; {} for a template that has none with a title and a text."""
    own = {kind: Found(index, layouts[index].name, kind) for kind, index in _own(layouts)}
    if Layout.CONTENT not in own:
        return {}
    return {kind: next(own[other] for other in (kind, *FALLBACKS.get(kind, ()), Layout.CONTENT) if other in own) for kind in Layout}


def kinds_of(layout: SlideLayout) -> Counter[PP_PLACEHOLDER]:
    """How many placeholders of each type a layout has; one with upright lines counts as none we could use."""
    return Counter(
        PP_PLACEHOLDER.VERTICAL_BODY if is_vertical(holder) else holder.placeholder_format.type for holder in placeholders(layout)
    )


def placeholders(part: Any) -> list[Any]:
    """The placeholders of a slide, layout or notes page (python-pptx types them as no iterable)."""
    return list(part.placeholders)


def is_vertical(holder: Any) -> bool:
    """Whether a placeholder is for lines from top to bottom."""
    return any(found.get("orient") == "vert" for found in holder._element.iter("{*}ph"))


def _own(layouts: Sequence[SlideLayout]) -> Iterator[tuple[Layout, int]]:
    """The kinds a template has a layout for, with its index."""
    found = [kinds_of(layout) for layout in layouts]
    names = [" ".join(layout.name.lower().split()) for layout in layouts]
    for kind, known in NAMES.items():
        fitting = [index for index, kinds in enumerate(found) if _fits(kind, kinds) and _is_arranged(kind, layouts[index])]
        named = [index for name in known for index in fitting if names[index] == name]
        named += [index for index in fitting if layouts[index]._element.get("type") == STANDARD.get(kind, "none")]
        if named or (fitting and kind not in _BY_NAME_ONLY):
            yield kind, (named or sorted(fitting, key=lambda index: -_room(layouts[index])))[0]


def _fits(kind: Layout, kinds: Counter[PP_PLACEHOLDER]) -> bool:
    """Whether placeholder types allow that a layout is for a kind of slide."""
    bodies = sum(kinds[body] for body in BODIES)
    others = sum(kinds.values()) - bodies - sum(kinds[known] for known in (*TITLES, *FURNITURE, PP_PLACEHOLDER.SUBTITLE))
    opening = kinds[PP_PLACEHOLDER.CENTER_TITLE] + kinds[PP_PLACEHOLDER.SUBTITLE] > 0
    if others or not any(kinds[title] for title in TITLES):
        return False
    match kind:
        case Layout.TITLE:
            return opening
        case Layout.SECTION | Layout.BREAK:
            return bodies <= 1
        case Layout.AGENDA:
            return bodies == 1 and not opening
        case Layout.CONTENT | Layout.OBJECTIVES | Layout.KEY_POINTS | Layout.SOURCES | Layout.DISCUSSION:
            return bodies == 1 and not opening and not kinds[PP_PLACEHOLDER.TABLE]
        case Layout.COLUMNS:
            return bodies == 2 and not opening
        case Layout.COLUMNS_3:
            return bodies == 3 and not opening
        case Layout.COMPARISON:
            return bodies == 4 and not opening
        case Layout.PICTURE | Layout.FULL_PICTURE | Layout.TABLE | Layout.CHART:
            return bodies == 0 and not opening
        case Layout.QUOTE | Layout.EXERCISE:
            return bodies == 2 and not opening


def _is_arranged(kind: Layout, layout: SlideLayout) -> bool:
    """Whether frames stand as a kind of slide needs them: columns side by side, headings lower than what they head."""
    bodies = [holder for holder in placeholders(layout) if holder.placeholder_format.type in BODIES and holder.height]
    heights, tops = sorted(holder.height for holder in bodies), [holder.top for holder in bodies]
    match kind:
        case Layout.COLUMNS | Layout.COLUMNS_3:
            return not bodies or max(tops) - min(tops) < heights[0] / 8
        case Layout.COMPARISON:
            return len(bodies) < 4 or heights[1] * 1.5 < heights[2]
    return True


def _room(layout: SlideLayout) -> int:
    """The area of a layout's smallest frame for text: large where frames serve alike, small where one is a caption."""
    bodies = [holder for holder in placeholders(layout) if holder.placeholder_format.type in BODIES]
    return min((int(holder.width or 0) * int(holder.height or 0) for holder in bodies), default=0)
