"""What stands in a line of a Word file, as Markdown: runs, links, notes, pictures, formulas, fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from transferkit.importing.docx.drawings import Drawings
from transferkit.importing.docx.formulas import NoTex, tex_of, words_of
from transferkit.importing.docx.package import Element, Relation, attribute, child, children, is_on, local
from transferkit.importing.docx.styles import PLAIN, Style
from transferkit.importing.draft import Draft
from transferkit.importing.escape import escape
from transferkit.markup.sanitize import SAFE_SCHEMES, scheme_of

_MONOSPACED = re.compile(r"courier|consolas|mono|menlo|fira code|lucida console", re.IGNORECASE)
_UNSAFE = re.compile(r"[<>\s]")
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
_PASSED = frozenset({"smartTag", "customXml", "sdtContent", "ins", "moveTo", "dir", "bdo", "fldSimple", "ruby", "rubyBase", "Choice"})
"""Elements whose children count as if they stood here themselves."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks, as far as it means something."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    struck: bool = False
    raised: str = ""
    """superscript, subscript or ""."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text with one look, or finished Markdown (a picture, a note, a formula)."""

    text: str
    look: Look = Look()
    finished: bool = False
    link: str = ""


@dataclass(slots=True)
class Line:
    """What a paragraph holds. (Grows while it is read.)"""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    """Text boxes that hang on the paragraph."""
    fields: list[str] = field(default_factory=list)
    """Open complex fields: their instructions so far, None-like "\0" once the result begins."""

    @property
    def words(self) -> str:
        """Its bare text."""
        return "".join(piece.text for piece in self.pieces if not piece.finished)


class Inline:
    """Reads runs; knows what the document refers to."""

    def __init__(self, draft: Draft, styles: Mapping[str, Style], drawings: Drawings) -> None:
        self.draft = draft
        self.styles = styles
        self.drawings = drawings
        self.notes: list[str] = []
        """Footnotes and endnotes in the order they are met: f1, e2 …"""
        self.comments: dict[str, str] = {}
        """Id of each comment that is met -> the words it stands at."""

    def line(self, paragraph: Element, relations: Mapping[str, Relation], plain: Look = Look()) -> Line:
        """The content of a paragraph."""
        found = Line()
        self._read(paragraph, relations, found, "", plain)
        return found

    def _read(self, parent: Iterable[Element], relations: Mapping[str, Relation], line: Line, link: str, plain: Look) -> None:
        for element in parent:
            name = local(element)
            match name:
                case "r":
                    self._run(element, relations, line, link, plain)
                case "hyperlink":
                    self._read(element, relations, line, self._address(element, relations) or link, plain)
                case "del" | "moveFrom":
                    self.draft.lost("deletion", "".join(text.text or "" for text in element.iter() if local(text) in ("delText", "t")))
                case "oMath":
                    line.pieces.append(self._formula(element, "$"))
                case "oMathPara":
                    line.pieces += [self._formula(one, "$$") for one in element if local(one) == "oMath"]
                case "sdt":
                    self._read(children(element, "sdtContent"), relations, line, link, plain)
                case "AlternateContent":
                    self._read(children(element, "Choice"), relations, line, link, plain)
                case _ if name in _PASSED:
                    if name == "ins":
                        self.draft.look_at("insertion", "".join(text.text or "" for text in element.iter() if local(text) == "t"))
                    self._read(element, relations, line, link, plain)

    def _run(self, run: Element, relations: Mapping[str, Relation], line: Line, link: str, plain: Look) -> None:
        look = self._look(child(run, "rPr"), plain)
        if is_on(child(run, "rPr", "vanish")) or self._style(child(run, "rPr")).is_hidden:
            self.draft.lost("hidden text", "".join(text.text or "" for text in run.iter() if local(text) == "t"))
            return
        for element in run:
            if local(element) == "fldChar":
                _step(line, attribute(element, "fldCharType"))
                if child(element, "ffData") is not None:
                    self.draft.lost("form field")
            elif local(element) == "instrText":
                if line.fields and not line.fields[-1].endswith("\0"):
                    line.fields[-1] += element.text or ""
            elif not line.fields or line.fields[-1].endswith("\0"):
                self._content(element, relations, line, Piece("", look, link=link or _field_link(line)))

    def _content(self, element: Element, relations: Mapping[str, Relation], line: Line, piece: Piece) -> None:
        """One thing inside a run."""
        look, link = piece.look, piece.link
        match local(element):
            case "t":
                line.pieces.append(Piece(element.text or "", look, link=link))
            case "tab":
                line.pieces.append(Piece(" ", look, link=link))
            case "noBreakHyphen":
                line.pieces.append(Piece("\u2011", look, link=link))
            case "br" | "cr":
                if attribute(element, "type") in ("page", "column"):
                    self.draft.lost("page break")
                else:
                    line.pieces.append(Piece("\n", look, link=link))
            case "sym":
                self._symbol(element, line)
            case "footnoteReference" | "endnoteReference":
                self._note(element, line)
            case "commentReference":
                self.comments[attribute(element, "id")] = self.draft.near
            case "drawing" | "pict" | "object":
                self._drawing(element, relations, line)
            case "AlternateContent":
                for inner in children(element, "Choice"):
                    self._content(inner, relations, line, piece)
            case "ruby":
                self._read(children(element, "rubyBase"), relations, line, link, look)
                self.draft.lost(
                    "ruby", "".join(text.text or "" for one in children(element, "rt") for text in one.iter() if local(text) == "t")
                )

    def _style(self, properties: Element | None) -> Style:
        return self.styles.get(attribute(child(properties, "rStyle"), "val"), PLAIN)

    def _look(self, properties: Element | None, plain: Look) -> Look:
        style = self._style(properties)
        bold, italic = child(properties, "b"), child(properties, "i")
        fonts = " ".join(attribute(child(properties, "rFonts"), name) for name in ("ascii", "hAnsi"))
        raised = attribute(child(properties, "vertAlign"), "val") or _raised_by(attribute(child(properties, "position"), "val"))
        return Look(
            (is_on(bold) if bold is not None else style.bold) and not plain.bold,
            (is_on(italic) if italic is not None else style.italic) and not plain.italic,
            (style.is_code or bool(_MONOSPACED.search(fonts))) and not plain.code,
            is_on(child(properties, "strike")),
            raised if raised in ("superscript", "subscript") else "",
        )

    def _address(self, element: Element, relations: Mapping[str, Relation]) -> str:
        """Where a link leads; "" for one inside the document, or one that is refused."""
        relation = relations.get(attribute(element, "id"))
        if relation is None or not relation.external:
            return ""
        anchor = attribute(element, "anchor")
        return self._checked(f"{relation.target}#{anchor}" if anchor else relation.target)

    def _checked(self, address: str) -> str:
        if scheme_of(address) in SAFE_SCHEMES:
            return address
        self.draft.lost("link", address)
        return ""

    def _symbol(self, element: Element, line: Line) -> None:
        font, code = attribute(element, "font"), attribute(element, "char")
        known = {"F0E0": "→", "F0DF": "←", "F0FC": "✓", "F0B7": "•", "F0A8": "☐", "F06F": "☐", "F0FE": "☒", "F04A": "☺"}
        if code.upper() not in known:
            self.draft.lost("symbol", f"{font} {code}")
        line.pieces.append(Piece(known.get(code.upper(), "\ufffd")))

    def _note(self, element: Element, line: Line) -> None:
        name = f"{local(element)[0]}{attribute(element, 'id')}"
        if name not in self.notes:
            self.notes.append(name)
        line.pieces.append(Piece(f"[^{name}]", finished=True))

    def _formula(self, element: Element, fence: str) -> Piece:
        try:
            tex = tex_of(element)
        except NoTex:
            words = words_of(element)
            self.draft.look_at("formula", words)
            return Piece(escape(words), finished=True)
        made = f"\n\n$$\n{tex}\n$$\n\n" if fence == "$$" else f"${tex}$"
        return Piece(made if tex else "", finished=True)

    def _drawing(self, element: Element, relations: Mapping[str, Relation], line: Line) -> None:
        made, boxes = self.drawings.read(element, relations)
        line.pieces += [Piece(text, finished=True) for text in made]
        line.boxes += boxes


def _raised_by(half_points: str) -> str:
    """What a shift of the base line means; LibreOffice writes raised text so."""
    if not half_points.lstrip("-").isdigit() or abs(int(half_points)) < 4:
        return ""
    return "superscript" if int(half_points) > 0 else "subscript"


def _step(line: Line, kind: str) -> None:
    """A complex field begins, shows its result, or ends."""
    if kind == "begin":
        line.fields.append("")
    elif kind == "separate" and line.fields:
        line.fields[-1] += "\0"
    elif kind == "end" and line.fields:
        line.fields.pop()


def _field_link(line: Line) -> str:
    for instruction in reversed(line.fields):
        if (found := _LINK_FIELD.match(instruction)) and scheme_of(found[1]) in SAFE_SCHEMES:
            return found[1]
    return ""


def markdown_of(pieces: Iterable[Piece]) -> str:
    """Pieces as Markdown; neighbours that look the same are one."""
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last and not last.finished and not piece.finished and (last.look, last.link) == (piece.look, piece.link):
            merged[-1] = Piece(last.text + piece.text, last.look, link=last.link)
        elif piece.text:
            merged.append(piece)
    return "".join(_marked(piece) for piece in merged)


def _marked(piece: Piece) -> str:
    """One piece with its marks around its words, the blanks at its ends outside them."""
    if piece.finished:
        return piece.text
    inner = piece.text.strip()
    if not inner:
        return piece.text.replace("\n", "\\\n")
    before, after = piece.text[: len(piece.text) - len(piece.text.lstrip())], piece.text[len(piece.text.rstrip()) :]
    made = _with_look(inner, piece.look)
    if piece.link:
        made = f"[{made}](<{_UNSAFE.sub(lambda found: f'%{ord(found[0]):02X}', piece.link)}>)"
    return f"{before}{made}{after}".replace("\n", "\\\n")


def _with_look(text: str, look: Look) -> str:
    if look.code and "\n" not in text:
        ticks = "`" * (max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
        pad = " " if text.startswith("`") or text.endswith("`") else ""
        return f"{ticks}{pad}{text}{pad}{ticks}"
    made = escape(text)
    made = {"superscript": f"<sup>{made}</sup>", "subscript": f"<sub>{made}</sub>"}.get(look.raised, made)
    mark = ("**" if look.bold else "") + ("*" if look.italic else "")
    return f"{mark}{made}{mark[::-1]}" if mark else made
