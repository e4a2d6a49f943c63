"""Writes down one page: nodes in, Typst code out; remembers what the page needs and what was wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docutils import nodes

from transferkit.model.problem import Place, Problem, problem
from transferkit.model.words import Words
from transferkit.press.code import Code, boolean, call, content, string
from transferkit.press.fonts import character_name, printable
from transferkit.press.parts import EMPTY
from transferkit.typesetting.labels import label_of

Maker = Callable[[Any, "Scribe"], Code]
"""Makes code of a node of one class."""
DEEPEST = 40
"""How deep elements may stand in one another, by WEIGHTS; Typst ends at about 62 and lines of text need some of it."""
WEIGHTS: tuple[tuple[tuple[type[Any], ...], int], ...] = (
    ((nodes.block_quote, nodes.table, nodes.figure, nodes.definition_list, nodes.field_list, nodes.option_list, nodes.line_block), 4),
    ((nodes.bullet_list, nodes.enumerated_list, nodes.Admonition, nodes.topic, nodes.sidebar, nodes.container, nodes.footnote), 2),
)
"""What an element of a class takes of that depth, measured; others take none."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What writing a page down needs to know of the book it is for."""

    root: Path
    """The project's folder, absolute and resolved."""
    place: Callable[[str, int], Place]
    """The place of a line of a source file, by its absolute path."""
    say: Words
    """The book's texts."""
    language: str
    right_to_left: bool
    text_width: float
    """Points a line may be long."""
    admonitions: Mapping[str, str]
    """What Sphinx calls `note`, `tip` … in the book's language."""
    numbers: Callable[[str, str], str]
    """`Abb. 3` for a page and the id of a figure or table; "" for one without a number."""


@dataclass(slots=True)
class Notes:
    """What is collected while a page is written down."""

    files: dict[str, Path | bytes] = field(default_factory=dict)
    """Pictures by the name the code uses."""
    anchors: set[str] = field(default_factory=set)
    """Labels this page sets."""
    problems: list[Problem] = field(default_factory=list)
    terms: list[tuple[str, str]] = field(default_factory=list)
    """Words of the index that are used here: the anchor of the word, the label of the place."""
    targets: set[str] = field(default_factory=set)
    """Labels this page leads to."""
    put_off: list[Code] = field(default_factory=list)
    """What goes to the end of the book."""
    footnotes: set[str] = field(default_factory=set)
    """Ids of footnotes that stand at the foot of a page already."""


class Scribe:
    """Writes down one page."""

    def __init__(self, docname: str, around: Surroundings, makers: Mapping[type[Any], Maker], document: nodes.document, level: int) -> None:
        self.docname = docname
        self.around = around
        self.say = around.say
        self.document = document
        self.level = level
        """Of the page's title among the headings of the book, 1 for the highest."""
        self.notes = Notes()
        self._makers = makers
        self._depth = 0
        self._told: set[str] = set()

    # ### nodes to code

    def code(self, node: nodes.Node) -> Code:
        """One node, as its class or the nearest class above it is written."""
        maker = self._maker(node)
        weight = next((weight for kinds, weight in WEIGHTS if isinstance(node, kinds)), 0)
        if self._depth + weight > DEEPEST:
            assert isinstance(node, nodes.Element)
            self._tell_once("FIT08", node, name=type(node).__name__)
            return self.each(node.children)
        self._depth += weight
        try:
            return maker(node, self)
        finally:
            self._depth -= weight

    def each(self, found: Iterable[nodes.Node]) -> Code:
        """Nodes one after the other."""
        return content(made for node in found if (made := self.code(node)) != EMPTY)

    def inner(self, node: nodes.Element) -> Code:
        """What stands in a node."""
        return self.each(node.children)

    def flow(self, found: Sequence[nodes.Node]) -> Code:
        """What stands in an item or a cell: a single paragraph without the room around paragraphs."""
        shown = [node for node in found if not isinstance(node, nodes.Invisible)]
        if len(shown) == 1 and type(shown[0]) is nodes.paragraph:
            return self.anchored(shown[0], self.inner(shown[0]))
        return self.each(found)

    def string(self, text: str, node: nodes.Node) -> Code:
        """A string literal of what the fonts can print; what they cannot is told at the node's place."""
        shown, missing = printable(text)
        for letter in missing:
            self._tell_once("FIT02", node, character=letter, name=character_name(letter))
        return string(shown)

    # ### places that can be led to

    def label(self, name: str, docname: str = "") -> str:
        """The label of an id of a page; of this page where none is named."""
        return label_of(docname or self.docname, name)

    def anchored(self, node: nodes.Element, made: Code) -> Code:
        """Text with the anchors of a node before it, for something within a line."""
        known: list[str] = node.get("ids", [])
        ids = [name for name in known if self.label(name) not in self.notes.anchors]
        return content([*(self.anchor(name) for name in ids), made]) if ids else made

    def anchor(self, name: str) -> Code:
        """A place that shows nothing and can be led to; each only once."""
        label = self.label(name)
        if label in self.notes.anchors:
            return EMPTY
        self.notes.anchors.add(label)
        return labelled(Code("metadata(none)"), label)

    def lead(self, label: str, made: Code, paged: bool = False) -> Code:
        """A link to a place of the book. paged: whether the number of its page is said."""
        self.notes.targets.add(label)
        return call("to", string(label), made, paged=boolean(paged))

    # ### what is wrong

    def report(self, code: str, node: nodes.Node, **arguments: object) -> None:
        """Note a problem at a node's place."""
        self.notes.problems.append(problem(code, self.place(node), **arguments))

    def place(self, node: nodes.Node) -> Place:
        """Where a node stands in the sources: its line, or the nearest known one around it."""
        at: nodes.Node = node
        while at.parent is not None and not at.line:
            at = at.parent
        source = at.source or self.document.get("source", "")
        return self.around.place(str(source), at.line or 0)

    def _tell_once(self, code: str, node: nodes.Node, **arguments: object) -> None:
        key = f"{code} {sorted(arguments.items())}"
        if key not in self._told:
            self._told.add(key)
            self.report(code, node, **arguments)

    def _maker(self, node: nodes.Node) -> Maker:
        kind = type(node)
        if kind in self._makers:
            return self._makers[kind]
        base = next(above for above in kind.__mro__ if above in self._makers)
        self._tell_once("FIT07", node, name=kind.__name__, base=base.__name__)
        return self._makers[base]


def labelled(made: Code, label: str) -> Code:
    """A single element that can be led to."""
    return Code(f"[#{made}#{call('label', string(label))}]")
