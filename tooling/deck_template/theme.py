"""Theme, list levels and table style of our templates as XML: colours of a look, Arial, plain fills and lines."""

from __future__ import annotations

from deck_template.looks import Look
from deck_template.shapes import emu, filled

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
TABLE_STYLE = "{6D0B9A3E-52C4-4C1B-9E57-3B2A7F8C4D10}"


def levels(size: int, bullets: bool) -> str:
    """The nine list levels of a master's text style."""
    fonts = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    mark = '<a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>' if bullets else "<a:buNone/>"
    return "".join(
        f'<a:lvl{level}pPr marL="{emu(0.35 * level) if bullets else 0}" indent="{-emu(0.35) if bullets else 0}" algn="l" rtl="0">'
        f'<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="{600 if bullets else 0}"/></a:spcBef>{mark}'
        f'<a:defRPr sz="{max(2000, size * 100 - 200 * (level - 1))}" kern="1200">{filled("tx1")}{fonts}</a:defRPr></a:lvl{level}pPr>'
        for level in range(1, 10)
    )


def theme(look: Look) -> str:
    """The theme part."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in look.colours.items())
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = "".join(f'<a:ln w="{w}"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' for w in (9525, 12700, 19050))
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    name = f"transferkit {look.name}"
    return (
        f'{HEAD}<a:theme {DRAWING} name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{colours}</a:clrScheme><a:fontScheme name="transferkit"><a:majorFont>{font}</a:majorFont>'
        f'<a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="transferkit"><a:fillStyleLst>{fill}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line}</a:lnStyleLst><a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def table_styles(look: Look) -> str:
    """The table styles part: a dark head, lines between rows; where borders are to be seen, around every cell."""
    colour, points = ("tx1", 1.5) if look.line else ("accent3", 0.75)
    edge = f'<a:ln w="{round(points * 12700)}" cmpd="sng">{filled(colour)}</a:ln>'
    sides = ("left", "right", "top", "bottom", "insideH", "insideV") if look.line else ("bottom", "insideH")
    borders = "".join(f"<a:{side}>{edge}</a:{side}>" for side in sides)
    text = '<a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>'
    return (
        f'{HEAD}<a:tblStyleLst {DRAWING} def="{TABLE_STYLE}"><a:tblStyle styleId="{TABLE_STYLE}" styleName="transferkit">'
        f'<a:wholeTbl><a:tcTxStyle>{text}<a:schemeClr val="tx1"/></a:tcTxStyle><a:tcStyle><a:tcBdr>{borders}</a:tcBdr>'
        "<a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
        f'<a:firstRow><a:tcTxStyle b="on">{text}<a:schemeClr val="bg1"/></a:tcTxStyle><a:tcStyle><a:tcBdr/>'
        f"<a:fill>{filled('tx2')}</a:fill></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>"
    )
