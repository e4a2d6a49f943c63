"""Placeholders and painted shapes of masters and layouts as XML (ECMA-376, presentationml and drawingml)."""

from __future__ import annotations

from deck_template.sheets import Holder, Paint, Place, Sheet

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
NAMES = {
    "title": "Title", "ctrTitle": "Title", "subTitle": "Subtitle", "": "Content", "body": "Text", "tbl": "Table",
    "ftr": "Licence", "sldNum": "Slide number",
}  # fmt: skip
NUMBER_FIELD = (
    '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
    '<a:endParaRPr lang="en-GB"/></a:p>'
)
EMPTY = '<a:p><a:endParaRPr lang="en-GB"/></a:p>'
ADJUSTED = {
    "rect": "",
    "wedgeRoundRectCallout": '<a:gd name="adj1" fmla="val -41000"/><a:gd name="adj2" fmla="val 58500"/><a:gd name="adj3" fmla="val 8000"/>',
}
"""What is particular about a shape: a bubble's tail points down at its left, its corners are tight."""


def emu(inches: float) -> int:
    """English metric units of a length."""
    return round(inches * 914400)


def placed(place: Place) -> str:
    """The <a:xfrm> of a shape."""
    x, y, width, height = place
    return f'<a:xfrm><a:off x="{emu(x)}" y="{emu(y)}"/><a:ext cx="{emu(width)}" cy="{emu(height)}"/></a:xfrm>'


def filled(colour: str) -> str:
    """A plain fill with a colour of the theme."""
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def lined(points: int) -> str:
    """The border of a shape."""
    return f'<a:ln w="{points * 12700}">{filled("tx1")}</a:ln>' if points else "<a:ln><a:noFill/></a:ln>"


def placeholder(holder: Holder, number: int) -> str:
    """The <p:sp> of a placeholder in a master or layout."""
    kind = f' type="{holder.type}"' if holder.type else ""
    index = f' idx="{holder.index}"' if holder.index else ""
    bold = ' b="1"' if holder.bold else ' b="0"'
    level = f'algn="{holder.align}"><a:defRPr sz="{holder.size * 100}"{bold}>{filled(holder.colour)}</a:defRPr>'
    bare = ' marL="0" indent="0"' if holder.type in ("body", "subTitle", "ftr", "sldNum") else ""
    look = level.replace(">", "><a:buNone/>", 1) if bare else level
    name = NAMES[holder.type]
    prompt = f'<a:p><a:r><a:rPr lang="en-GB"/><a:t>{name}</a:t></a:r><a:endParaRPr lang="en-GB"/></a:p>'
    text = {"sldNum": NUMBER_FIELD, "ftr": EMPTY}.get(holder.type, prompt)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name} {number}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{kind}{index}/></p:nvPr></p:nvSpPr><p:spPr>{placed(holder.place)}</p:spPr>"
        f'<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{holder.anchor}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle><a:lvl1pPr{bare} {look}</a:lvl1pPr></a:lstStyle>{text}</p:txBody></p:sp>"
    )


def painted(paint: Paint, number: int) -> str:
    """A painted shape of a layout."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Ground {number}"><a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
        '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr>'
        f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{placed(paint.place)}<a:prstGeom prst="{paint.shape}">'
        f"<a:avLst>{ADJUSTED[paint.shape]}</a:avLst></a:prstGeom>{filled(paint.fill)}{lined(paint.line)}</p:spPr>"
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{EMPTY}</p:txBody></p:sp>"
    )


def tree(sheet: Sheet) -> str:
    """The <p:cSld> of a master or layout."""
    behind = [painted(paint, 2 + position) for position, paint in enumerate(sheet.paint)]
    held = [placeholder(holder, 2 + len(behind) + position) for position, holder in enumerate(sheet.holders)]
    return (
        f'<p:cSld name="{sheet.name}"><p:bg><p:bgPr>{filled(sheet.ground)}<a:effectLst/></p:bgPr></p:bg><p:spTree>'
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{''.join(behind + held)}</p:spTree></p:cSld>"
    )
