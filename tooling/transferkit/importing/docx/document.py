"""A Word file as the Markdown of a module."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from transferkit.importing.docx.drawings import Drawings
from transferkit.importing.docx.inline import Inline, Line, Look, Piece, markdown_of
from transferkit.importing.docx.package import Element, Package, Relation, attribute, child, children, local, open_package
from transferkit.importing.docx.styles import PLAIN, Level, Style, lists_of, outline_level, styles_of
from transferkit.importing.docx.tables import table_markdown
from transferkit.importing.draft import Draft
from transferkit.importing.escape import escape_start, one_line
from transferkit.importing.markdown import title_of

_PASSED = frozenset({"customXml", "sdtContent", "ins", "moveTo", "smartTag"})
_BULLET = Level(False)


@dataclass(frozen=True, slots=True)
class Block:
    """One block of Markdown."""

    kind: str
    """text, heading, item, code, quote or finished."""
    text: str
    level: int = 0
    """Of a heading from 1; of a list item from 0."""
    marker: str = ""
    """Of a list item: `-` or `3.`"""


def read_docx(path: Path, draft: Draft) -> str:
    """The body of a module's page. Refused (see package) for a file that is not read at all."""
    package = open_package(path, draft.source)
    return _Reader(package, draft).markdown()


class _Reader:
    """Reads one document from its beginning to its end."""

    def __init__(self, package: Package, draft: Draft) -> None:
        self.package, self.draft = package, draft
        self.styles, self.lists = styles_of(package), lists_of(package)
        self.inline = Inline(draft, self.styles, Drawings(draft, package))
        self.counts: dict[tuple[str, int], int] = {}

    def markdown(self) -> str:
        """The whole page."""
        root = self.package.xml(self.package.main)
        blocks = self.blocks(children(root, "body"), self.package.relations)
        notes = self._notes()
        self._list_the_rest()
        return "\n".join([_joined(_titled(blocks, self.draft.source)), *notes])

    def blocks(self, parent: Iterable[Element], relations: Mapping[str, Relation]) -> list[Block]:
        """The blocks of the body, a cell, a note or a text box."""
        found: list[Block] = []
        for element in parent:
            match local(element):
                case "p":
                    found += self._paragraph(element, relations)
                case "tbl":
                    found.append(Block("finished", table_markdown(element, relations, self.blocks, self.draft)))
                case "sdt":
                    if attribute(child(element, "sdtPr", "docPartObj", "docPartGallery"), "val") == "Table of Contents":
                        self.draft.lost("contents")
                    else:
                        found += self.blocks(children(element, "sdtContent"), relations)
                case "AlternateContent":
                    found += self.blocks(children(element, "Choice"), relations)
                case "altChunk":
                    self.draft.lost("foreign text")
                case "del" | "moveFrom":
                    self.draft.lost("deletion", "".join(text.text or "" for text in element.iter() if local(text) in ("delText", "t")))
                case name if name in _PASSED:
                    found += self.blocks(element, relations)
        return found

    def _paragraph(self, element: Element, relations: Mapping[str, Relation]) -> list[Block]:
        properties = child(element, "pPr")
        style = self.styles.get(attribute(child(properties, "pStyle"), "val"), PLAIN)
        level = outline_level(properties) or style.heading
        heading = level or int(style.is_title)
        if style.is_hidden:
            self.draft.lost("hidden text", _words(element))
            return []
        self.draft.be_near(_words(element))
        line = self.inline.line(element, relations, Look(bold=bool(heading) or style.bold, italic=style.italic, code=style.is_code))
        if style.is_contents:
            self.draft.lost("contents")
            return []
        made = [] if _is_empty(line) else [self._block(line, properties, style, level)]
        return made + [block for box in line.boxes for block in self._box(box, relations)]

    def _block(self, line: Line, properties: Element | None, style: Style, level: int) -> Block:
        text = markdown_of(line.pieces).strip()
        if level or style.is_title:
            return Block("heading", one_line(text.replace("\\\n", " ")), level)
        if style.is_code:
            return Block("code", line.words)
        if item := self._item(text, properties, style):
            return item
        if style.is_subtitle or style.is_caption:
            return Block("text", f"*{text}*" if not text.startswith("*") else text)
        return Block("quote" if style.is_quote else "text", escape_start(text))

    def _item(self, text: str, properties: Element | None, style: Style) -> Block | None:
        """A list item with its number, if the paragraph is one."""
        number = child(properties, "numPr")
        list_id = attribute(child(number, "numId"), "val") or style.list_id
        if not list_id or list_id == "0":
            return None
        written = attribute(child(number, "ilvl"), "val")
        level = int(written) if written.isdigit() and written != "0" else style.list_level
        kind = self.lists.get(list_id, {}).get(level, _BULLET)
        for key in [key for key in self.counts if key[0] == list_id and key[1] > level]:
            del self.counts[key]
        self.counts[list_id, level] = self.counts.get((list_id, level), kind.start - 1) + 1
        marker = f"{self.counts[list_id, level]}." if kind.ordered else "-"
        return Block("item", escape_start(text), level, marker)

    def _box(self, box: Element, relations: Mapping[str, Relation]) -> list[Block]:
        self.draft.look_at("text box")
        return [replace(block, kind="quote") if block.kind == "text" else block for block in self.blocks(box, relations)]

    def _notes(self) -> list[str]:
        """Footnotes and endnotes, in the order they are referred to."""
        made: list[str] = []
        for kind, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
            for part in self.package.related(kind):
                root, relations = self.package.xml(part), self.package.relations_of(part)
                for note in children(root):
                    name = f"{tag[0]}{attribute(note, 'id')}"
                    if local(note) == tag and name in self.inline.notes:
                        text = one_line(" ".join(block.text for block in self.blocks(note, relations)))
                        made += ["", f"[^{name}]: {text}"]
                    elif local(note) == tag and (words := _words(note)):
                        self.draft.lost("note", words)
        return made

    def _list_the_rest(self) -> None:
        """Comments, headers and footers: left out, their words listed."""
        self.draft.near = ""
        for part in self.package.related("comments"):
            root = self.package.xml(part)
            for comment in children(root):
                self.draft.near = self.inline.comments.get(attribute(comment, "id"), "")
                self.draft.lost("comment", f"{attribute(comment, 'author')}: {_words(comment)}")
        self.draft.near = ""
        for kind in ("header", "footer"):
            for part in self.package.related(kind):
                root = self.package.xml(part)
                if root is not None and (words := _words(root)):
                    self.draft.lost(kind, words)
        if next(self.package.related("vbaProject"), ""):
            self.draft.lost("object", "VBA")


def _words(element: Element) -> str:
    return " ".join(text.text for text in element.iter() if local(text) == "t" and text.text).strip()


def _is_empty(line: Line) -> bool:
    return not any(piece.text.strip() for piece in line.pieces if isinstance(piece, Piece))


def _titled(blocks: list[Block], name: str) -> list[Block]:
    """The blocks with one first heading of level 1 and no level left out below it."""
    headings = [block for block in blocks if block.kind == "heading"]
    top = min((block.level for block in headings), default=0)
    first = next(iter(blocks), None)
    has_title = bool(headings) and first is headings[0] and [block.level for block in headings].count(top) == 1
    made = [] if has_title else [Block("heading", title_of(name))]
    steps: list[int] = [] if has_title else [-1]
    for block in blocks:
        if block.kind != "heading":
            made.append(block)
            continue
        while steps and steps[-1] >= block.level:
            steps.pop()
        steps.append(block.level)
        made.append(replace(block, level=min(len(steps), 6)))
    made[0] = replace(made[0], level=1) if made[0].kind == "heading" else made[0]
    return made


def _joined(blocks: list[Block]) -> str:
    """Blocks as text: items close together, everything else with an empty line between."""
    lines: list[str] = []
    indents: list[int] = []
    before: Block | None = None
    for block in blocks:
        if block.kind == "item":
            indents = indents[: block.level]
            indent = sum(indents)
            indents.append(len(block.marker) + 1)
            shown = f"{' ' * indent}{block.marker} {_indented(block.text, indent + len(block.marker) + 1)}"
        else:
            indents, shown = [], _shown(block)
        lines += [shown] if before and _go_together(before, block) else ["", shown]
        before = block
    return _merged("\n".join(lines).strip("\n") + "\n")


def _go_together(before: Block, block: Block) -> bool:
    """Whether no empty line stands between two blocks: items of one list."""
    if not before.kind == block.kind == "item":
        return False
    return before.level != block.level or (before.marker == "-") == (block.marker == "-")


def _shown(block: Block) -> str:
    match block.kind:
        case "heading":
            return f"{'#' * block.level} {block.text}"
        case "code":
            return f"````text\n{block.text}\n````"
        case "quote":
            return "\n".join(f"> {line}".rstrip() for line in block.text.split("\n"))
    return block.text


def _merged(text: str) -> str:
    """Code paragraphs that follow one another are one piece of code."""
    return text.replace("\n````\n\n````text\n", "\n")


def _indented(text: str, width: int) -> str:
    return text.replace("\n", f"\n{' ' * width}")
