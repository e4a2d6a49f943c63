"""Every part of a template's package: presentation, masters, layouts, theme, properties of our own."""

from __future__ import annotations

from deck_template.looks import Look
from deck_template.shapes import NAMESPACES, emu, filled, placed, tree
from deck_template.sheets import FOOT, HEIGHT, Holder, Sheet, body, foot, sheets_of, title
from deck_template.theme import HEAD, levels, table_styles, theme

OFFICE = "application/vnd.openxmlformats-officedocument"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
COLOUR_MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" '
    'accent6="accent6" hlink="hlink" folHlink="folHlink"'
)
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


def layout(sheet: Sheet) -> str:
    """A slideLayout part."""
    return f'{HEAD}<p:sldLayout {NAMESPACES} type="{sheet.type}" preserve="1">{tree(sheet)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'


def master(count: int) -> str:
    """The slideMaster part of so many layouts."""
    sheet = Sheet("transferkit", "", (title(), body(kind="body"), *foot()))
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n}"/>' for n in range(1, count + 1))
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
        f'<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{placed((0.75, 0.6, 6.0, 3.375))}<a:prstGeom prst="rect"><a:avLst/>'
        f'</a:prstGeom><a:noFill/><a:ln w="9525">{filled("accent3")}</a:ln></p:spPr></p:sp>'
    )
    text = Holder("body", 3, (0.75, 4.2, 6.0, 5.1), 12)
    number = Holder("sldNum", 5, (5.0, 9.4, 1.75, 0.35), 10, FOOT, align="r")
    spread = tree(Sheet("Notes", "", (text, number))).replace("<p:sp>", f"{picture}<p:sp>", 1)
    style = levels(12, False).replace('sz="2000"', 'sz="1200"')
    return f"{HEAD}<p:notesMaster {NAMESPACES}>{spread}<p:clrMap {COLOUR_MAP}/><p:notesStyle>{style}</p:notesStyle></p:notesMaster>"


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


def parts(look: Look) -> dict[str, str]:
    """Every part of the package by its name, in the order it is written."""
    sheets = sheets_of(look)
    found = dict(sorted((_frame(look) | _masters(look, len(sheets)) | _layouts(sheets)).items()))
    return {"[Content_Types].xml": content_types(found), **found}


def _frame(look: Look) -> dict[str, str]:
    """The package around masters and layouts."""
    core = (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>transferkit {look.name}</dc:title><dc:creator>transferkit</dc:creator></cp:coreProperties>"
    )
    app = f'{HEAD}<Properties xmlns="{RELATIONS.rsplit("/", 1)[0]}/extended-properties"><Application>transferkit</Application></Properties>'
    return {
        "_rels/.rels": relations(
            (f"{RELATIONS}/officeDocument", "ppt/presentation.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{RELATIONS}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/core.xml": core,
        "docProps/app.xml": app,
        "ppt/presentation.xml": presentation(),
        "ppt/_rels/presentation.xml.rels": relations(
            (f"{RELATIONS}/slideMaster", "slideMasters/slideMaster1.xml"),
            (f"{RELATIONS}/notesMaster", "notesMasters/notesMaster1.xml"),
            (f"{RELATIONS}/theme", "theme/theme1.xml"),
            (f"{RELATIONS}/presProps", "presProps.xml"),
            (f"{RELATIONS}/tableStyles", "tableStyles.xml"),
        ),
        "ppt/presProps.xml": f"{HEAD}<p:presentationPr {NAMESPACES}/>",
        "ppt/tableStyles.xml": table_styles(look),
    }


def _masters(look: Look, count: int) -> dict[str, str]:
    layouts = ((f"{RELATIONS}/slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, count + 1))
    return {
        "ppt/theme/theme1.xml": theme(look),
        "ppt/theme/theme2.xml": theme(look),
        "ppt/notesMasters/notesMaster1.xml": notes_master(),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations((f"{RELATIONS}/theme", "../theme/theme2.xml")),
        "ppt/slideMasters/slideMaster1.xml": master(count),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(*layouts, (f"{RELATIONS}/theme", "../theme/theme1.xml")),
    }


def _layouts(sheets: tuple[Sheet, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, sheet in enumerate(sheets, 1):
        found[f"ppt/slideLayouts/slideLayout{number}.xml"] = layout(sheet)
        found[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = relations(
            (f"{RELATIONS}/slideMaster", "../slideMasters/slideMaster1.xml")
        )
    return found


def content_types(found: dict[str, str]) -> str:
    """The [Content_Types].xml part."""
    rows = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name in found
        for start, kind in CONTENT_TYPES.items()
        if name.startswith(start) and not name.endswith(".rels")
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{rels}<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
