"""Writes transferkit/writers/slides/templates/light.pptx: our look for decks, part by part, with nothing foreign in it.

Run it after a change here and commit the result; the same script always gives the same bytes.
Lengths are inches on a 16:9 slide of 13.333 x 7.5 (ECMA-376, parts presentationml and drawingml).
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

TEMPLATE = Path(__file__).parent / "transferkit" / "writers" / "slides" / "templates" / "light.pptx"
WIDTH, HEIGHT = 13.333, 7.5
COLOURS = {
    "dk1": "2B3437", "lt1": "FFFFFF", "dk2": "0B4F5C", "lt2": "D9E8EA",
    "accent1": "0B4F5C", "accent2": "C4521B", "accent3": "5B6770", "accent4": "3F8290", "accent5": "FBE9DF", "accent6": "E9EDEF",
    "hlink": "0B4F5C", "folHlink": "5B6770",
}  # fmt: skip
"""Text, ground, petrol, light petrol; then petrol, warm accent, grey, mid petrol, light accent, light grey."""

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "application/vnd.openxmlformats-officedocument"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


@dataclass(frozen=True, slots=True)
class Holder:
    """A placeholder: its type, index, place (x, y, width, height) and type look."""

    type: str
    index: int
    place: tuple[float, float, float, float]
    size: int
    """Points."""
    colour: str = "tx1"
    bold: bool = False
    anchor: str = "t"
    align: str = "l"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide layout: English name, standard type, what is painted behind, placeholders."""

    name: str
    type: str
    holders: tuple[Holder, ...]
    ground: str = "bg1"
    paint: tuple[tuple[str, tuple[float, float, float, float]], ...] = ()
    """Coloured rectangles: colour and place."""


FOOT = "accent3"


def foot(left: float = 0.75, colour: str = FOOT) -> tuple[Holder, ...]:
    """Licence line and slide number at the bottom."""
    return (
        Holder("ftr", 11, (left, 6.93, 11.4 - left, 0.34), 12, colour, anchor="ctr"),
        Holder("sldNum", 12, (11.58, 6.93, 1.0, 0.34), 12, colour, anchor="ctr", align="r"),
    )


def title(left: float = 0.75, colour: str = "tx2") -> Holder:
    """The title of an ordinary slide."""
    return Holder("title", 0, (left, 0.42, 12.58 - left, 1.12), 32, colour, True, "b")


def body(index: int = 1, left: float = 0.75, width: float = 11.83, kind: str = "") -> Holder:
    """The text area of an ordinary slide."""
    return Holder(kind, index, (left, 1.78, width, 4.95), 24)


EDGE = ("tx2", (0, 0, 0.22, HEIGHT))
WARM_PANEL = (("accent5", (0, 0, 3.45, HEIGHT)), ("accent2", (0, 0, 0.22, HEIGHT)))
SHEETS = (
    Sheet(
        "Title", "title",
        (
            Holder("ctrTitle", 0, (1.1, 1.5, 10.9, 2.5), 44, "bg1", True, "b"),
            Holder("subTitle", 1, (1.1, 4.45, 10.9, 1.6), 24, "bg2"),
            *foot(1.1, "bg2"),
        ),
        "tx2", (("accent2", (1.1, 4.17, 1.2, 0.08)),),
    ),
    Sheet("Agenda", "tbl", (title(), body(kind="tbl"), *foot()), paint=(EDGE,)),
    Sheet("Objectives", "obj", (title(), body(), *foot()), paint=(EDGE,)),
    Sheet(
        "Section", "secHead",
        (
            Holder("title", 0, (1.1, 2.1, 10.9, 1.9), 40, "tx2", True, "b"),
            Holder("body", 1, (1.1, 4.4, 10.9, 2.2), 24, "tx1"),
            *foot(1.1),
        ),
        "bg2", (("tx2", (0, 0, 0.22, HEIGHT)), ("accent2", (1.1, 4.14, 1.2, 0.08))),
    ),
    Sheet("Content", "obj", (title(), body(), *foot())),
    Sheet("Columns", "twoObj", (title(), body(1, width=5.7), body(2, 6.88, 5.7), *foot())),
    Sheet("Picture", "titleOnly", (title(), *foot())),
    Sheet("Table", "titleOnly", (title(), *foot())),
    Sheet(
        "Exercise", "objTx",
        (title(3.95), Holder("body", 13, (0.6, 0.75, 2.6, 5.9), 20), body(1, 3.95, 8.63), *foot(3.95)),
        paint=WARM_PANEL,
    ),
    Sheet("Key points", "obj", (title(), body(), *foot()), "bg2", (EDGE,)),
    Sheet("Sources", "obj", (title(), body(), *foot())),
)  # fmt: skip
"""The layouts, in the order PowerPoint lists them."""


def emu(inches: float) -> int:
    """English metric units of a length."""
    return round(inches * 914400)


def place(x: float, y: float, width: float, height: float) -> str:
    """The <a:xfrm> of a shape."""
    return f'<a:xfrm><a:off x="{emu(x)}" y="{emu(y)}"/><a:ext cx="{emu(width)}" cy="{emu(height)}"/></a:xfrm>'


def filled(colour: str) -> str:
    """A plain fill with a colour of the theme."""
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def placeholder(holder: Holder, number: int) -> str:
    """The <p:sp> of a placeholder in a master or layout."""
    kind = f' type="{holder.type}"' if holder.type else ""
    index = f' idx="{holder.index}"' if holder.index else ""
    bold = ' b="1"' if holder.bold else ' b="0"'
    level = f'algn="{holder.align}"><a:defRPr sz="{holder.size * 100}"{bold}>{filled(holder.colour)}</a:defRPr>'
    bare = ' marL="0" indent="0"' if holder.type in ("body", "subTitle", "ftr", "sldNum") else ""
    none = level.replace(">", "><a:buNone/>", 1) if bare else level
    text = {
        "sldNum": '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
        '<a:endParaRPr lang="en-GB"/></a:p>',
        "ftr": '<a:p><a:endParaRPr lang="en-GB"/></a:p>',
    }.get(holder.type, f'<a:p><a:r><a:rPr lang="en-GB"/><a:t>{names[holder.type]}</a:t></a:r><a:endParaRPr lang="en-GB"/></a:p>')
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{names[holder.type]} {number}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{kind}{index}/></p:nvPr></p:nvSpPr><p:spPr>{place(*holder.place)}</p:spPr>"
        f'<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{holder.anchor}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle><a:lvl1pPr{bare} {none}</a:lvl1pPr></a:lstStyle>{text}</p:txBody></p:sp>"
    )


names = {"title": "Title", "ctrTitle": "Title", "subTitle": "Subtitle", "": "Content", "body": "Text", "tbl": "Table",
         "ftr": "Licence", "sldNum": "Slide number"}  # fmt: skip


def rectangle(colour: str, where: tuple[float, float, float, float], number: int) -> str:
    """A painted rectangle of a layout: decoration, marked as such."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Ground {number}"><a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
        '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr>'
        f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{place(*where)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'{filled(colour)}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    )


def tree(sheet: Sheet) -> str:
    """The <p:cSld> of a master or layout."""
    painted = [rectangle(colour, where, 2 + position) for position, (colour, where) in enumerate(sheet.paint)]
    held = [placeholder(holder, 2 + len(painted) + position) for position, holder in enumerate(sheet.holders)]
    return (
        f'<p:cSld name="{sheet.name}"><p:bg><p:bgPr>{filled(sheet.ground)}<a:effectLst/></p:bgPr></p:bg><p:spTree>'
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{''.join(painted + held)}</p:spTree></p:cSld>"
    )


def layout(sheet: Sheet) -> str:
    """A slideLayout part."""
    return f'{HEAD}<p:sldLayout {NAMESPACES} type="{sheet.type}" preserve="1">{tree(sheet)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'


COLOUR_MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" '
    'accent6="accent6" hlink="hlink" folHlink="folHlink"'
)


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


def master() -> str:
    """The slideMaster part."""
    sheet = Sheet("transferkit", "", (title(), body(kind="body"), *foot()))
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n}"/>' for n in range(1, len(SHEETS) + 1))
    head = levels(32, False).split("</a:lvl1pPr>")[0] + "</a:lvl1pPr>"
    return (
        f"{HEAD}<p:sldMaster {NAMESPACES}>{tree(sheet)}<p:clrMap {COLOUR_MAP}/><p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f"<p:txStyles><p:titleStyle>{head}</p:titleStyle><p:bodyStyle>{levels(24, True)}</p:bodyStyle>"
        f"<p:otherStyle>{levels(20, False)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def notes_master() -> str:
    """The notesMaster part: the slide above, text below, on A4-like upright pages of 7.5 x 10 inches."""
    picture = (
        '<p:sp><p:nvSpPr><p:cNvPr id="20" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{place(0.75, 0.6, 6.0, 3.375)}<a:prstGeom prst="rect"><a:avLst/>'
        f'</a:prstGeom><a:noFill/><a:ln w="9525">{filled("accent3")}</a:ln></p:spPr></p:sp>'
    )
    text = Holder("body", 3, (0.75, 4.2, 6.0, 5.1), 12)
    number = Holder("sldNum", 5, (5.0, 9.4, 1.75, 0.35), 10, FOOT, align="r")
    spread = tree(Sheet("Notes", "", (text, number))).replace("<p:sp>", f"{picture}<p:sp>", 1)
    style = levels(12, False).replace('sz="2000"', 'sz="1200"')
    return f"{HEAD}<p:notesMaster {NAMESPACES}>{spread}<p:clrMap {COLOUR_MAP}/><p:notesStyle>{style}</p:notesStyle></p:notesMaster>"


def theme() -> str:
    """The theme part: colours, Arial, and the plain fills and lines the format asks for."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLOURS.items())
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = "".join(f'<a:ln w="{w}"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' for w in (9525, 12700, 19050))
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="transferkit"><a:themeElements>'
        f'<a:clrScheme name="transferkit">{colours}</a:clrScheme><a:fontScheme name="transferkit"><a:majorFont>{font}</a:majorFont>'
        f'<a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="transferkit"><a:fillStyleLst>{fill}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line}</a:lnStyleLst><a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def presentation() -> str:
    """The presentation part."""
    masters = '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
    sizes = f'<p:sldSz cx="12192000" cy="{emu(HEIGHT)}"/><p:notesSz cx="{emu(7.5)}" cy="{emu(10)}"/>'
    return (
        f"{HEAD}<p:presentation {NAMESPACES}>{masters}{sizes}<p:defaultTextStyle>{levels(20, False)}</p:defaultTextStyle></p:presentation>"
    )


def relations(*targets: tuple[str, str]) -> str:
    """A .rels part: (kind, target) of rId1, rId2 …"""
    rows = "".join(f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(targets, 1))
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def parts() -> dict[str, str]:
    """Every part of the package by its name, but for the content types."""
    of = RELATIONS
    sheets = range(1, len(SHEETS) + 1)
    core = (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>transferkit</dc:title>'
        "<dc:creator>transferkit</dc:creator></cp:coreProperties>"
    )
    app = f'{HEAD}<Properties xmlns="{RELATIONS.rsplit("/", 1)[0]}/extended-properties"><Application>transferkit</Application></Properties>'
    return {
        "_rels/.rels": relations(
            (f"{of}/officeDocument", "ppt/presentation.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{of}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/core.xml": core,
        "docProps/app.xml": app,
        "ppt/presentation.xml": presentation(),
        "ppt/_rels/presentation.xml.rels": relations(
            (f"{of}/slideMaster", "slideMasters/slideMaster1.xml"),
            (f"{of}/notesMaster", "notesMasters/notesMaster1.xml"),
            (f"{of}/theme", "theme/theme1.xml"),
            (f"{of}/presProps", "presProps.xml"),
            (f"{of}/tableStyles", "tableStyles.xml"),
        ),
        "ppt/presProps.xml": f"{HEAD}<p:presentationPr {NAMESPACES}/>",
        "ppt/tableStyles.xml": f'{HEAD}<a:tblStyleLst {NAMESPACES.split(" xmlns:r")[0]} def="{{2D5ABB26-0587-4C30-8999-92F81FD0307C}}"/>',
        "ppt/theme/theme1.xml": theme(),
        "ppt/theme/theme2.xml": theme(),
        "ppt/notesMasters/notesMaster1.xml": notes_master(),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations((f"{of}/theme", "../theme/theme2.xml")),
        "ppt/slideMasters/slideMaster1.xml": master(),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
            *((f"{of}/slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in sheets), (f"{of}/theme", "../theme/theme1.xml")
        ),
        **{f"ppt/slideLayouts/slideLayout{n}.xml": layout(SHEETS[n - 1]) for n in sheets},
        **{
            f"ppt/slideLayouts/_rels/slideLayout{n}.xml.rels": relations((f"{of}/slideMaster", "../slideMasters/slideMaster1.xml"))
            for n in sheets
        },
    }


CONTENT_TYPES = {
    "docProps/core": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app": f"{OFFICE}.extended-properties+xml",
    "ppt/presentation.": f"{OFFICE}.presentationml.presentation.main+xml",
    "ppt/presProps": f"{OFFICE}.presentationml.presProps+xml",
    "ppt/tableStyles": f"{OFFICE}.presentationml.tableStyles+xml",
    "ppt/theme": f"{OFFICE}.theme+xml",
    "ppt/notesMasters": f"{OFFICE}.presentationml.notesMaster+xml",
    "ppt/slideMasters": f"{OFFICE}.presentationml.slideMaster+xml",
    "ppt/slideLayouts": f"{OFFICE}.presentationml.slideLayout+xml",
}


def content_types(names_of_parts: list[str]) -> str:
    """The [Content_Types].xml part."""
    rows = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name in names_of_parts
        for start, kind in CONTENT_TYPES.items()
        if name.startswith(start) and not name.endswith(".rels")
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{rels}<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'


def main() -> int:
    """Write the template; 0."""
    all_parts = parts()
    ordered = {"[Content_Types].xml": content_types(sorted(all_parts)), **dict(sorted(all_parts.items()))}
    with ZipFile(TEMPLATE, "w", ZIP_DEFLATED) as package:
        for name, text in ordered.items():
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            package.writestr(info, text)
    print(TEMPLATE.relative_to(Path(__file__).parent))
    return 0


if __name__ == "__main__":
    sys.exit(main())
