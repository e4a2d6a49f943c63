"""A sign, and XML read without harm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lxml import etree


@dataclass(frozen=True, slots=True)
class Sign:
    """Something in a place that is easily overlooked."""

    german: str
    english: str
    code: str = "LEAK03"
    """LEAK03 hidden, LEAK04 merely overlooked."""
    only_text: bool = False
    """Whether it is text and nothing else: no sign where it was compared with the sources."""


def xml_in(data: bytes) -> Any | None:
    """The root element of an XML text; None where it is none. Nothing is fetched, no entity is expanded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def text_in(element: Any) -> str:
    """All text below an element, without white space at its ends."""
    return "".join(element.itertext()).strip()
