"""What a template lacks to carry a deck at all, added: a plain layout with a title and a text, on its own master."""

from __future__ import annotations

from typing import Any

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.parts.slide import SlideLayoutPart
from pptx.presentation import Presentation as Deck

NAME = "Title and Content"
_PLACES = (
    ("title", "", (0.06, 0.06, 0.88, 0.15), "Title"),
    ("", "1", (0.06, 0.24, 0.88, 0.64), "Content"),
    ("ftr", "11", (0.06, 0.92, 0.76, 0.05), "Licence"),
    ("sldNum", "12", (0.84, 0.92, 0.10, 0.05), "Number"),
)
"""Type, index, place in shares of the slide, name."""


def add_plain_layout(deck: Deck) -> None:
    """Give the first master a layout with title, text, footer and slide number."""
    master = deck.slide_masters[0]
    package = deck.part.package
    width, height = deck.slide_width or 12192000, deck.slide_height or 6858000
    names = {str(part.partname) for part in package.iter_parts()}
    free = next(number for number in range(1, 10_000) if f"/ppt/slideLayouts/slideLayout{number}.xml" not in names)
    xml = _layout_xml(width, height).encode()
    part = SlideLayoutPart.load(PackURI(f"/ppt/slideLayouts/slideLayout{free}.xml"), CT.PML_SLIDE_LAYOUT, package, xml)
    part.relate_to(master.part, RT.SLIDE_MASTER)
    _list_in(master, master.part.relate_to(part, RT.SLIDE_LAYOUT), deck)


def _list_in(master: Any, key: str, deck: Deck) -> None:
    """An entry of the master's list of layouts, under a number that no master or layout has."""
    sheets = (deck.part._element, *(one._element for one in deck.slide_masters))
    numbers = [int(found.get("id")) for sheet in sheets for found in _ids(sheet)]
    listed = master._element.get_or_add_sldLayoutIdLst()
    entry = parse_xml(f'<p:sldLayoutId {nsdecls("p", "r")} id="{max(numbers, default=2147483648) + 1}" r:id="{key}"/>')
    listed.append(entry)


def _ids(sheet: Any) -> list[Any]:
    return [found for tag in ("p:sldMasterId", "p:sldLayoutId") for found in sheet.iter(qn(tag)) if found.get("id")]


def _layout_xml(width: int, height: int) -> str:
    shapes = "".join(_shape_xml(number, *place, width, height) for number, place in enumerate(_PLACES, 2))
    return (
        f'<p:sldLayout {nsdecls("p", "a", "r")} type="obj" preserve="1"><p:cSld name="{NAME}"><p:spTree>'
        f'<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{shapes}</p:spTree></p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _shape_xml(number: int, kind: str, index: str, place: tuple[float, float, float, float], name: str, width: int, height: int) -> str:
    x, y, wide, high = (round(share * side) for share, side in zip(place, (width, height, width, height), strict=True))
    said = (f' type="{kind}"' if kind else "") + (f' idx="{index}"' if index else "")
    text = '<a:p><a:endParaRPr lang="en-GB"/></a:p>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name} {number}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{said}/>'
        f'</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm></p:spPr>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp>"
    )
