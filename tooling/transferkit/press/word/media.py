"""Pictures and QR codes of a Word file."""

from __future__ import annotations

import io
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

import segno

from transferkit.press.word.xml import clean

EMU_PER_TWIP = 635
_DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WORD = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that is part of the file."""

    relation: str
    number: int
    """Unique in the file."""
    alt: str
    width: int
    """Twentieths of a point, as the height."""
    height: int
    decorative: bool = False


def inline(image: Image) -> str:
    """A run with a picture in the line."""
    return f'<w:r><w:drawing><wp:inline {_WORD} distT="0" distB="0" distL="0" distR="0">{_inner(image)}</wp:inline></w:drawing></w:r>'


def beside(image: Image, right_to_left: bool = False) -> str:
    """A run with a picture at the end of the lines that begin here; text flows around it."""
    side = "left" if right_to_left else "right"
    place = (
        f'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>{side}</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    )
    size, rest = _inner(image).split("/>", 1)
    return (
        f'<w:r><w:drawing><wp:anchor {_WORD} distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="2" '
        f'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">{place}{size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapSquare wrapText="bothSides"/>{rest}</wp:anchor></w:drawing></w:r>'
    )


def _inner(image: Image) -> str:
    width, height = image.width * EMU_PER_TWIP, image.height * EMU_PER_TWIP
    alt = quoteattr(clean(image.alt))
    mark = _DECORATIVE if image.decorative else ""
    properties = f'<wp:docPr id="{image.number}" name="Picture {image.number}" descr={alt}>{mark}</wp:docPr>'
    shape = (
        f'<pic:nvPicPr><pic:cNvPr id="{image.number}" name="Picture {image.number}" descr={alt}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{image.relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    )
    return (
        f'<wp:extent cx="{width}" cy="{height}"/>{properties}<wp:cNvGraphicFramePr/>'
        f'<a:graphic {_DRAWING}><a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}">{shape}</pic:pic>'
        "</a:graphicData></a:graphic>"
    )


def qr_code(url: str) -> bytes:
    """The code of an address as PNG."""
    buffer = io.BytesIO()
    segno.make(url, error="m", micro=False).save(buffer, kind="png", border=2, scale=8)
    return buffer.getvalue()
