"""Paragraphs into a text frame: real lists with levels, the language on every run, nothing left to chance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from transferkit.model.settings import is_right_to_left
from transferkit.model.text import Run
from transferkit.writers.slides.characters import clean
from transferkit.writers.slides.measure import INDENT, SPACE_AFTER, TIGHT
from transferkit.writers.slides.paragraphs import Para, Style

EMU_PER_INCH = 914400
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
CODE_FONT = "Courier New"


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

    @property
    def lang(self) -> str:
        """The language as Office writes it."""
        return REGIONS.get(self.language, self.language)


def fill(frame: Any, paras: Sequence[Para], look: Look) -> None:
    """Replace a text frame's paragraphs."""
    body = frame._txBody
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for para in paras or (Para(()),):
        body.append(paragraph(para, look, lambda address: str(frame.part.relate_to(address, RT.HYPERLINK, is_external=True))))


def paragraph(para: Para, look: Look, link: Link) -> Any:
    """One `a:p`."""
    element = etree.SubElement(etree.Element("root"), qn("a:p"))
    element.append(_properties(para, look))
    for run in para.text:
        for index, line in enumerate(clean(run.text).split("\n")):
            if index:
                etree.SubElement(element, qn("a:br")).append(_run_properties(run, para, look, "a:rPr"))
            if line:
                element.append(_run(run, line, para, look, link))
    element.append(_run_properties(Run(""), para, look, "a:endParaRPr"))
    return element


def _properties(para: Para, look: Look) -> Any:
    properties = etree.Element(qn("a:pPr"))
    steps = para.level + (1 if para.mark else 0)
    if is_right_to_left(look.language):
        properties.set("algn", "r")
        properties.set("rtl", "1")
    if look.marks:
        properties.set("marL", str(int(steps * INDENT * EMU_PER_INCH)))
        hanging = para.mark not in ("", "indent")
        properties.set("indent", str(-int(INDENT * EMU_PER_INCH)) if hanging else "0")
        properties.set("lvl", str(min(para.level, 8)))
        share = int((TIGHT if para.tight else SPACE_AFTER) * 100)
        after = etree.SubElement(properties, qn("a:spcBef"))
        etree.SubElement(after, qn("a:spcPts"), val="0")
        after = etree.SubElement(properties, qn("a:spcAft"))
        etree.SubElement(after, qn("a:spcPts"), val=str(int((look.points or 20) * share)))
        _mark(properties, para)
    return properties


def _mark(properties: Any, para: Para) -> None:
    if para.mark == "bullet":
        etree.SubElement(etree.SubElement(properties, qn("a:buClr")), qn("a:schemeClr"), val="accent2")
        etree.SubElement(properties, qn("a:buFont"), typeface="Arial")
        etree.SubElement(properties, qn("a:buChar"), char="•" if para.level % 2 == 0 else "–")
    elif para.mark == "check":
        etree.SubElement(properties, qn("a:buFont"), typeface="Segoe UI Symbol")
        etree.SubElement(properties, qn("a:buChar"), char="☐")
    elif para.mark in ("", "indent"):
        etree.SubElement(properties, qn("a:buNone"))
    else:
        etree.SubElement(properties, qn("a:buFont"), typeface="+mj-lt")
        numbering = etree.SubElement(properties, qn("a:buAutoNum"), type=para.mark)
        if para.start > 1:
            numbering.set("startAt", str(min(para.start, 32767)))


def _run(run: Run, text: str, para: Para, look: Look, link: Link) -> Any:
    element = etree.Element(qn("a:r"))
    properties = _run_properties(run, para, look, "a:rPr")
    if run.link:
        etree.SubElement(properties, qn("a:hlinkClick")).set(qn("r:id"), link(run.link))
    element.append(properties)
    etree.SubElement(element, qn("a:t")).text = text
    return element


def _run_properties(run: Run, para: Para, look: Look, tag: str) -> Any:
    """`a:rPr` with its children in the order the schema wants: fill, latin font."""
    properties = etree.Element(qn(tag), lang=REGIONS.get(run.language, run.language) or look.lang)
    if look.points:
        properties.set("sz", str(int(look.points * 100)))
    if run.strong or para.style is Style.HEAD:
        properties.set("b", "1")
    if run.emphasis or para.style is Style.QUOTE:
        properties.set("i", "1")
    if run.raised:
        properties.set("baseline", "30000" if run.raised > 0 else "-25000")
    colour = "tx2" if para.style is Style.HEAD and not look.colour else look.colour
    if colour:
        etree.SubElement(etree.SubElement(properties, qn("a:solidFill")), qn("a:schemeClr"), val=colour)
    if run.code or run.formula or para.style is Style.CODE:
        etree.SubElement(properties, qn("a:latin"), typeface=CODE_FONT)
        etree.SubElement(properties, qn("a:cs"), typeface=CODE_FONT)
    return properties
