"""Paragraphs as the XML of a text frame: real lists with levels, the language on every run, nothing left to chance."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from transferkit.model.settings import is_right_to_left
from transferkit.model.text import Run
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
    return REGIONS.get(language, language)


def frame_xml(paras: Sequence[Para], look: Look, link: Link) -> str:
    """The `a:p` elements of a text frame; an empty one for no paragraphs."""
    return "".join(_paragraph(para, look, link) for para in paras or (Para(()),))


def field_xml(kind: str, text: str, look: Look) -> str:
    """A paragraph that is one field, such as the number of the slide."""
    properties = _run_properties(Run(""), Para(()), look)
    direction = _direction(look)
    return (
        f'<a:p><a:pPr{direction}/><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="{kind}">{properties("rPr")}'
        f"<a:t>{escaped(text)}</a:t></a:fld>{properties('endParaRPr')}</a:p>"
    )


def _paragraph(para: Para, look: Look, link: Link) -> str:
    end = _run_properties(Run(""), para, look)("endParaRPr")
    return f"<a:p>{_properties(para, look)}{''.join(_runs(para, look, link))}{end}</a:p>"


def _runs(para: Para, look: Look, link: Link) -> Iterator[str]:
    for run in para.text:
        properties = _run_properties(run, para, look)
        clicked = f'<a:hlinkClick r:id="{link(_uri(run.link))}"/>' if run.link else ""
        for index, line in enumerate(run.text.split("\n")):
            if index:
                yield f"<a:br>{properties('rPr')}</a:br>"
            if line:
                yield f"<a:r>{properties('rPr', clicked)}<a:t>{escaped(line)}</a:t></a:r>"


def _uri(address: str) -> str:
    """An address with everything escaped that a relation may not hold."""
    return quote(address, safe=_URI_SIGNS)


def _direction(look: Look) -> str:
    return ' algn="r" rtl="1"' if is_right_to_left(look.language) else ""


def _properties(para: Para, look: Look) -> str:
    """`a:pPr`; its attributes and children stand in the order of the schema."""
    direction = _direction(look)
    if not look.marks:
        return f"<a:pPr{direction}/>"
    steps = para.level + (1 if para.mark else 0)
    points = look.points or 20
    step = int(INDENT * points * EMU_PER_POINT)
    hanging = -step if para.mark not in ("", "indent") else 0
    share = int((TIGHT if para.tight else SPACE_AFTER) * 100)
    return (
        f'<a:pPr marL="{steps * step}" lvl="{min(para.level, 8)}" indent="{hanging}"{direction}>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="{int(points * share)}"/></a:spcAft>'
        f"{_mark(para, look)}</a:pPr>"
    )


def _mark(para: Para, look: Look) -> str:
    if para.mark in _MARKS:
        return _MARKS[para.mark].format("•" if para.level % 2 == 0 else "–", look.palette.sign)
    start = f' startAt="{min(para.start, _MOST_START)}"' if para.start > 1 else ""
    return f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="{para.mark}"{start}/>'


def _run_properties(run: Run, para: Para, look: Look) -> Callable[..., str]:
    """Makes `a:rPr` or `a:endParaRPr`, its children in the order of the schema: fill, fonts, link."""
    said = f' lang="{attribute(lang_of(run.language) or look.lang)}"'
    if look.points:
        said += f' sz="{int(look.points * 100)}"'
    if run.strong or look.strong or para.style is Style.HEAD:
        said += ' b="1"'
    if run.emphasis or para.style is Style.QUOTE:
        said += ' i="1"'
    if run.raised:
        said += f' baseline="{30000 if run.raised > 0 else -25000}"'
    colour = look.palette.head if para.style is Style.HEAD and not look.colour else look.colour
    inner = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>' if colour else ""
    if run.code or run.formula or para.style is Style.CODE:
        inner += CODE_FONT
    return lambda tag, more="": f"<a:{tag}{said}>{inner}{more}</a:{tag}>" if inner or more else f"<a:{tag}{said}/>"
