"""A template without what is not for its decks: slides, macros, other people's names, views and passwords."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck

_MICROSOFT = "http://schemas.microsoft.com/office"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MACROS = f"{_MICROSOFT}/2006/relationships/vbaProject"
_NOT_FOR_DECKS = frozenset(
    {
        MACROS,
        RT.COMMENT_AUTHORS,
        f"{_MICROSOFT}/2018/10/relationships/authors",
        RT.CUSTOM_XML,
        RT.TAGS,
        RT.PRINTER_SETTINGS,
        RT.PRES_PROPS,
        f"{_OFFICE}/viewProps",
        f"{_MICROSOFT}/2015/10/relationships/revisionInfo",
        f"{_MICROSOFT}/2016/11/relationships/changesInfo",
    }
)
"""Relations of a presentation to macros, to people and what they did, and to how somebody last looked at it or showed it."""
_ALSO_NOT = frozenset(
    {RT.THUMBNAIL, RT.CUSTOM_PROPERTIES, RT.EXTENDED_PROPERTIES, RT.CORE_PROPERTIES, RT.ORIGIN, f"{_OFFICE}/metadata/thumbnail"}
)
"""Relations of the package to properties (each deck gets its own), a small picture of the first slide, and signatures."""
_NOT_IN_LIST = ("custShowLst", "photoAlbum", "modifyVerifier", "custDataLst", "smartTags", "extLst")
"""Children of a presentation that name slides (extLst: its sections), lock it, or belong to other programs."""


def has_macros(deck: Deck) -> bool:
    """Whether a presentation carries programs."""
    return any(relation.reltype == MACROS for relation in deck.part.rels.values())


def hosts_of(deck: Deck) -> tuple[str, ...]:
    """Other computers that masters and layouts fetch pictures or data from; links to click are none."""
    parts = [part for master in deck.slide_masters for part in (master.part, *(layout.part for layout in master.slide_layouts))]
    relations = [relation for part in parts for relation in part.rels.values()]
    addresses = [relation.target_ref for relation in relations if relation.is_external and relation.reltype != RT.HYPERLINK]
    return tuple(sorted({urlsplit(address).hostname or address for address in addresses}))


def empty(deck: Deck) -> Deck:
    """The same presentation without slides and without what `_NOT_FOR_DECKS` names."""
    _drop_slides(deck)
    listing = deck.part._element
    for name in _NOT_IN_LIST:
        for found in listing.findall(qn(f"p:{name}")):
            listing.remove(found)
    _drop(deck.part, _NOT_FOR_DECKS)
    _drop_from_package(deck.part.package)
    for master in deck.slide_masters:
        for part in (master.part, *(layout.part for layout in master.slide_layouts)):
            _drop(part, frozenset({RT.TAGS, RT.CUSTOM_XML, RT.SLIDE}))
    return deck


def _drop_slides(deck: Deck) -> None:
    ids = deck.slides._sldIdLst
    for entry in list(ids):
        ids.remove(entry)
    _drop(deck.part, frozenset({RT.SLIDE}))


def _drop(part: Any, kinds: frozenset[str]) -> None:
    """Cut a part's relations of some kinds, and whatever in its XML leans on them."""
    for key in [key for key, relation in part.rels.items() if relation.reltype in kinds]:
        for element in part._element.xpath(f"//*[@r:id='{key}']"):
            element.getparent().remove(element)
        part.rels.pop(key)


def _drop_from_package(package: Any) -> None:
    for key in [key for key, relation in package._rels.items() if relation.reltype in _ALSO_NOT]:
        package._rels.pop(key)
