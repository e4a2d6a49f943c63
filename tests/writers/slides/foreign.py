"""Templates of other people, made from python-pptx's own (4:3, Calibri) by small changes to its zip."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pptx

DEFAULT = Path(pptx.__file__).parent / "templates" / "default.pptx"
PRESENTATION = "ppt/presentation.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
CONTENT = "ppt/slideLayouts/slideLayout2.xml"
THEME = "ppt/theme/theme1.xml"
MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
Change = Callable[[str], str]


def changed(path: Path, changes: Mapping[str, Change], base: Path = DEFAULT, more: Mapping[str, bytes] | None = None) -> Path:
    """A copy of a template with some parts changed and others added."""
    with zipfile.ZipFile(base) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            data = source.read(item)
            if change := changes.get(item.filename):
                text = change(data.decode("utf-8"))
                assert text != data.decode("utf-8"), f"{item.filename} is unchanged"
                data = text.encode("utf-8")
            target.writestr(item.filename, data)
        for name, data in (more or {}).items():
            target.writestr(name, data)
    return path


def size(width: int, height: int) -> Change:
    """Slides of another size, in EMU."""
    return lambda xml: re.sub(r'<p:sldSz cx="\d+" cy="\d+"[^>]*/>', f'<p:sldSz cx="{width}" cy="{height}"/>', xml)


def kind(content_type: str) -> Change:
    """The package said to be of another kind: .potx, .pptm …"""
    return lambda xml: xml.replace(MAIN, content_type)


def without_holder(type_: str) -> Change:
    """A layout without the placeholders of a type."""
    return lambda xml: re.sub(rf'<p:sp>(?:(?!</p:sp>).)*<p:ph type="{type_}"(?:(?!</p:sp>).)*</p:sp>', "", xml, flags=re.DOTALL)


def without_places(xml: str) -> str:
    """Placeholders that say nothing of where they stand."""
    return re.sub(r"<p:spPr>\s*<a:xfrm>.*?</a:xfrm>.*?</p:spPr>", "<p:spPr/>", xml, flags=re.DOTALL)


def text_colour(rgb: str) -> Change:
    """Body text of the master in a fixed colour."""
    return lambda xml: re.sub(
        r'(<p:bodyStyle>.*?<a:solidFill>)<a:schemeClr val="tx1"/>', rf'\1<a:srgbClr val="{rgb}"/>', xml, count=1, flags=re.DOTALL
    )


def ground(fill: str) -> Change:
    """Another background for all slides."""
    return lambda xml: re.sub(r"<p:bg>.*?</p:bg>", f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>", xml, flags=re.DOTALL)


def font(name: str) -> Change:
    """Another font for titles and text."""
    return lambda xml: re.sub(r'<a:latin typeface="[^"]+"', f'<a:latin typeface="{name}"', xml)
