"""Alt texts that are there but say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transferkit.model.inventory import Inventory
from transferkit.model.pages import SeenPicture
from transferkit.model.problem import Problem, problem

_LONGEST = 600
"""Characters: more belongs into the text of the page."""
_FILE = re.compile(r"[\w-]+\.(png|jpe?g|gif|svg|webp|bmp|tiff?)", re.IGNORECASE)
_CAMERA = re.compile(r"(IMG|DSC|Screenshot|Bildschirmfoto|image|bild|foto)[\W_]*\d*", re.IGNORECASE)
_SAYS_PICTURE = re.compile(
    r"(ein(e)? )?(bild|foto|grafik|abbildung|zeichnung|picture|image|photo) (von|of|zu|mit|des|der)\b", re.IGNORECASE
)


def check(inventory: Inventory) -> Iterator[Problem]:
    """ALT01."""
    for page in inventory.pages:
        for picture in page.pictures:
            if reason := _reason(picture):
                german, english = reason
                yield problem("ALT01", picture.where, path=picture.name, detail_de=german, detail_en=english)


def _reason(picture: SeenPicture) -> tuple[str, str] | None:
    """What is wrong with an alt text, in German and English."""
    alt = " ".join(picture.alt.split())
    if _FILE.fullmatch(alt) or _CAMERA.fullmatch(alt):
        return "er ist nur ein Dateiname", "it is only a file name"
    if alt.casefold() == picture.caption.casefold():
        return "er wiederholt die Bildunterschrift", "it repeats the caption"
    if _SAYS_PICTURE.match(alt):
        return "dass es ein Bild ist, sagt das Vorleseprogramm schon", "screen readers say already that it is a picture"
    if len(alt.split()) < 2:
        return "ein Wort beschreibt kein Bild", "one word describes no picture"
    if len(alt) > _LONGEST:
        return (
            f"er hat {len(alt)} Zeichen; beschreibt das Bild im Text der Seite",
            f"it has {len(alt)} characters; describe the picture in the page's text",
        )
    return None
