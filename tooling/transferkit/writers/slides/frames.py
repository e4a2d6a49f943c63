"""Paragraphs as the XML of a text frame: real lists with levels, the language on every run, nothing left to chance."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote

from transferkit.model.languages import tag_of
from transferkit.model.settings import is_right_to_left
from transferkit.writers.slides.boxes import EMU_PER_POINT
from transferkit.writers.slides.characters import attribute, escaped
from transferkit.writers.slides.measure import INDENT, SPACE_AFTER, TIGHT
from transferkit.writers.slides.paragraphs import Para, Style
from transferkit.writers.slides.template.palettes import Palette

REGIONS = {
    "de": "de-DE",
    "en": "en-GB",
    "ar": "ar-SA",
    "tr": "tr-TR",
    "uk": "uk-UA",
    "fr": "fr-FR",
    "he": "he-IL",
    "fa": "fa-IR",
    "ru": "ru-RU",
}
"""The regions PowerPoint's spelling checker wants."""
CODE_FONT = '<a:latin typeface="Courier New"/><a:cs typeface="Courier New"/>'
_MARKS = {
    "bullet": '<a:buClr><a:schemeClr val="{1}"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="{0}"/>',
    "check": '<a:buFont typeface="Segoe UI Symbol"/><a:buChar char="☐"/>',
    "": "<a:buNone/>",
    "indent": "<a:buNone/>",
}
_MOST_START = 32767
_URI_SIGNS = ":/?#[]@!$&'()*+,;=%~-._"

PLAIN = Palette()
Link = Callable[[str], str]
"""Makes a web address known to the part a text stands in; gives the id of the relation."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a frame's text looks where its paragraphs say nothing."""

    language: str
    """BCP 47, of the course."""
    points: float = 0
    """0 leaves the size to the template."""
    colour: str = ""
    """A theme colour such as `accent2`; "" leaves it to the template."""
    marks: bool = True
    """Whether plain paragraphs say that they have no bullet (a title has none anyway)."""
    strong: bool = False
    """Whether all of it is bold."""
    palette: Palette = PLAIN
    """The theme colours that can be read here."""

    @property
    def lang(self) -> str:
        """The language as Office writes it."""
        return lang_of(self.language)


def lang_of(language: str) -> str:
    """A language as Office writes it: with a region where one is usual."""
    tag = tag_of(language).removesuffix("-simple")  # Office knows no plain language
    return REGIONS.get(tag, tag)


def frame_xml(paras: Sequence[Para], look: Look, link: Link) -> str:
    """The `a:p` elements of a text frame; an empty one for no paragraphs."""
    return "".join(_paragraph(para, look, link) for para in paras or (Para(()),))


def field_xml(kind: str, text: str, look: Look) -> str:
    """A paragraph that is one field, such as the number of the slide."""
    plain = _characters(Style.BODY, look)
    direction = _direction(look)
    return (
        f'<a:p><a:pPr{direction}/><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="{kind}">{plain.xml("rPr")}'
        f"<a:t>{escaped(text)}</a:t></a:fld>{plain.xml('endParaRPr')}</a:p>"
    )


def _paragraph(para: Para, look: Look, link: Link) -> str:
    languages = {run.language for run in para.text if run.text.strip()}
    if len(languages) == 1 and (language := languages.pop()):  # a paragraph in another language runs in that one's direction
        look = replace(look, language=language)
    end = _characters(para.style, look).xml("endParaRPr")
    properties = _properties(para.level, para.mark, para.start, para.tight, look)
    return f"<a:p>{properties}{''.join(_runs(para, look, link))}{end}</a:p>"


def _runs(para: Para, look: Look, link: Link) -> Iterator[str]:
    for run in para.text:
        mono = run.code or run.formula
        characters = _characters(para.style, look, run.strong, run.emphasis, mono, run.raised, run.language)
        clicked = f'<a:hlinkClick r:id="{link(_uri(run.link))}"/>' if run.link else ""
        for index, line in enumerate(run.text.split("\n")):
            if index:
                yield f"<a:br>{characters.xml('rPr')}</a:br>"
            if line:
                yield f"<a:r>{characters.xml('rPr', clicked)}<a:t>{escaped(line)}</a:t></a:r>"


def _uri(address: str) -> str:
    """An address with everything escaped that a relation may not hold."""
    return quote(address, safe=_URI_SIGNS)


def _direction(look: Look) -> str:
    return ' algn="r" rtl="1"' if is_right_to_left(look.language) else ""


@lru_cache(maxsize=2000)
def _properties(level: int, mark: str, start: int, tight: bool, look: Look) -> str:
    """`a:pPr`; its attributes and children stand in the order of the schema."""
    direction = _direction(look)
    if not look.marks:
        return f"<a:pPr{direction}/>"
    steps = level + (1 if mark else 0)
    points = look.points or 20
    step = int(INDENT * points * EMU_PER_POINT)
    hanging = -step if mark not in ("", "indent") else 0
    share = int((TIGHT if tight else SPACE_AFTER) * 100)
    return (
        f'<a:pPr marL="{steps * step}" lvl="{min(level, 8)}" indent="{hanging}"{direction}>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="{int(points * share)}"/></a:spcAft>'
        f"{_mark(mark, level, start, look)}</a:pPr>"
    )


def _mark(mark: str, level: int, start: int, look: Look) -> str:
    if mark in _MARKS:
        return _MARKS[mark].format("•" if level % 2 == 0 else "–", look.palette.sign)
    begin = f' startAt="{min(start, _MOST_START)}"' if start > 1 else ""
    return f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="{mark}"{begin}/>'


@dataclass(frozen=True, slots=True)
class _Characters:
    """The properties of letters: attributes and children, in the order of the schema (fill, fonts, link)."""

    attributes: str
    children: str

    def xml(self, tag: str, more: str = "") -> str:
        """`a:rPr` or `a:endParaRPr`."""
        inner = self.children + more
        return f"<a:{tag}{self.attributes}>{inner}</a:{tag}>" if inner else f"<a:{tag}{self.attributes}/>"


@lru_cache(maxsize=2000)
def _characters(
    style: Style, look: Look, strong: bool = False, emphasis: bool = False, mono: bool = False, raised: int = 0, language: str = ""
) -> _Characters:
    """How letters look: those of a run in a paragraph of a style."""
    said = f' lang="{attribute(lang_of(language) or look.lang)}"'
    if look.points:
        said += f' sz="{int(style.size(look.points) * 100)}"'
    if strong or look.strong or style is Style.HEAD:
        said += ' b="1"'
    if emphasis or style is Style.QUOTE:
        said += ' i="1"'
    if raised:
        said += f' baseline="{30000 if raised > 0 else -25000}"'
    colour = look.palette.head if style is Style.HEAD and not look.colour else look.colour
    inner = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>' if colour else ""
    if mono or style is Style.CODE:
        inner += CODE_FONT
    return _Characters(said, inner)
