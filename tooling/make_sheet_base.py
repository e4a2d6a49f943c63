"""Writes transferkit/press/word/base.docx: our look for sheets in Word, part by part, with nothing foreign in it.

Run it after a change here and commit the result; the same script always gives the same bytes. Lengths are
twentieths of a point, type sizes half points (ECMA-376, wordprocessingml).
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

BASE = Path(__file__).parent / "transferkit" / "press" / "word" / "base.docx"
PETROL, GREY, LIGHT, LINE = "0B4F5C", "5B6770", "D9E8EA", "9AA5AB"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f'xmlns:w="{MAIN}"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument"
LEVELS = 9


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or character style: its id (also its name unless told otherwise) and what it looks like."""

    id: str
    paragraph: str = ""
    run: str = ""
    name: str = ""
    kind: str = "paragraph"
    based_on: str = "Normal"
    following: str = "Normal"


def sized(points: float, colour: str = "", bold: bool = False) -> str:
    """Run properties: weight, colour, size, in the order the schema wants."""
    weight = "<w:b/><w:bCs/>" if bold else ""
    paint = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{weight}{paint}<w:sz w:val="{points * 2:g}"/><w:szCs w:val="{points * 2:g}"/>'


def heading(level: int, points: float, before: int) -> Style:
    """A real heading style: Word's navigation and screen readers know it by its name."""
    look = f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="80"/><w:outlineLvl w:val="{level - 1}"/>'
    return Style(f"Heading{level}", look, sized(points, PETROL, bold=True), f"heading {level}")


MONO = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'
STYLES = (
    heading(1, 16, 60),
    heading(2, 12, 240),
    heading(3, 11, 200),
    Style("Title", '<w:keepNext/><w:spacing w:after="200"/>', sized(20, PETROL, bold=True)),
    Style("Badge", '<w:keepNext/><w:spacing w:after="60"/>', sized(14, "FFFFFF", bold=True)),
    Style("Facts", '<w:keepNext/><w:spacing w:after="120"/>', sized(10, GREY)),
    Style("Caption", '<w:spacing w:after="160"/>', sized(9.5, GREY), "caption"),
    Style("Quote", '<w:ind w:left="425" w:right="425"/>', "<w:i/><w:iCs/>"),
    Style("Code", '<w:shd w:val="clear" w:color="auto" w:fill="F3F5F6"/><w:suppressAutoHyphens/>', f"{MONO}<w:noProof/>", "Code"),
    Style("ListParagraph", '<w:spacing w:after="60"/>', "", "List Paragraph"),
    Style("Cell", '<w:spacing w:before="40" w:after="40" w:line="252" w:lineRule="auto"/>', ""),
    Style("AfterTable", '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>', sized(6)),
    Style("Footer", "", sized(8.5, GREY), "footer"),
    Style("Header", "", "", "header"),
    Style("Note", '<w:spacing w:after="60"/>', sized(9)),
    Style("Hyperlink", "", f'<w:color w:val="{PETROL}"/><w:u w:val="single"/>', kind="character", based_on="DefaultParagraphFont"),
    Style("CodeCharacter", "", MONO, "Code Character", "character", "DefaultParagraphFont"),
)


def style(one: Style) -> str:
    """A style's element."""
    following = f'<w:next w:val="{one.following}"/>' if one.kind == "paragraph" else ""
    paragraph = f"<w:pPr>{one.paragraph}</w:pPr>" if one.paragraph else ""
    run = f"<w:rPr>{one.run}</w:rPr>" if one.run else ""
    return (
        f'<w:style w:type="{one.kind}" w:styleId="{one.id}"><w:name w:val="{one.name or one.id}"/><w:basedOn w:val="{one.based_on}"/>'
        f"{following}<w:qFormat/>{paragraph}{run}</w:style>"
    )


def styles() -> str:
    """The part with all styles."""
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="de-DE" w:eastAsia="de-DE" '
        'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="0" w:color="{LINE}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
    plain = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
        f'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>{margins}</w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>'
    )
    return f"{HEAD}<w:styles {W}>{defaults}{plain}{''.join(style(one) for one in STYLES)}</w:styles>"


def level(number: int, kind: str, text: str) -> str:
    """One level of a list: its mark hangs before the text."""
    left = 425 * (number + 1)
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="425"/></w:pPr></w:lvl>'
    )


def numbering() -> str:
    """The ways to count, abstract: 1 bullets, 2 numbers, 3 small letters, 4 capitals."""
    kinds = ((1, "bullet", "•"), (2, "decimal", "%{0}."), (3, "lowerLetter", "%{0})"), (4, "upperLetter", "%{0})"))
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        + "".join(level(index, kind, text.format(index + 1)) for index in range(LEVELS))
        + "</w:abstractNum>"
        for number, kind, text in kinds
    )
    return f"{HEAD}<w:numbering {W}>{lists}</w:numbering>"


def settings() -> str:
    """Hyphenation, and the mode of Word 2013 and later."""
    compatible = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    return f'{HEAD}<w:settings {W}><w:autoHyphenation/><w:characterSpacingControl w:val="doNotCompress"/>{compatible}</w:settings>'


def document() -> str:
    """An empty A4 page."""
    spaces = (
        f'{W} xmlns:r="{RELATIONS}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
    )
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="907" w:right="1134" w:bottom="1077" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
    return f"{HEAD}<w:document {spaces}><w:body><w:sectPr>{page}</w:sectPr></w:body></w:document>"


def core() -> str:
    """The file's properties; who writes a sheet fills them in."""
    spaces = (
        f'xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    return f"{HEAD}<cp:coreProperties {spaces}><dc:title></dc:title><dc:creator></dc:creator></cp:coreProperties>"


def relations(*targets: tuple[str, str]) -> str:
    """A part with relations to others: type and target."""
    rows = "".join(f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(targets, 1))
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def parts() -> dict[str, str]:
    """Every part of the package by its name."""
    kinds = {
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "word/document.xml": f"{OFFICE}.wordprocessingml.document.main+xml",
        "word/styles.xml": f"{OFFICE}.wordprocessingml.styles+xml",
        "word/numbering.xml": f"{OFFICE}.wordprocessingml.numbering+xml",
        "word/settings.xml": f"{OFFICE}.wordprocessingml.settings+xml",
    }
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    types = (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{rels}<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    return {
        "[Content_Types].xml": types,
        "_rels/.rels": relations(
            (f"{RELATIONS}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": core(),
        "word/_rels/document.xml.rels": relations(
            *((f"{RELATIONS}/{name}", f"{name}.xml") for name in ("styles", "numbering", "settings"))
        ),
        "word/document.xml": document(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/styles.xml": styles(),
    }


def main() -> int:
    """Write the base; 0."""
    with ZipFile(BASE, "w", ZIP_DEFLATED) as package:
        for name, text in parts().items():
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            package.writestr(info, text)
    print(BASE.relative_to(Path(__file__).parent))
    return 0


if __name__ == "__main__":
    sys.exit(main())
