"""What a deck file says of itself: title, author, date and nothing of whoever made its template."""

from __future__ import annotations

from transferkit.model.deck import Deck
from transferkit.model.languages import tag_of
from transferkit.writers.slides.characters import escaped

MOST = 255
"""Characters a property may hold."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_xml(deck: Deck) -> str:
    """The core properties (ECMA-376 part 2, section 11)."""
    author, day = _text(deck.author), f"{deck.date}T00:00:00Z"
    dates = "".join(f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified"))
    return (
        f"{_HEAD}<cp:coreProperties {_CORE}><dc:title>{_text(deck.title)}</dc:title><dc:subject>{_text(deck.footer)}</dc:subject>"
        f"<dc:creator>{author}</dc:creator><dc:language>{_text(tag_of(deck.language))}</dc:language>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision>{dates}</cp:coreProperties>"
    )


def app_xml(slides: int) -> str:
    """The extended properties."""
    return (
        f'{_HEAD}<Properties xmlns="{_EXTENDED}"><Application>transferkit</Application><Slides>{slides}</Slides>'
        f"<Notes>{slides}</Notes></Properties>"
    )


def _text(text: str) -> str:
    return escaped(text[:MOST])
