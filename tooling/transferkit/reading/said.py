"""What a page says, apart for everybody and for trainers alone: read from a trainers' doctree.

The same read gives both. So a learners' read that let a solution through would not make it look like text for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from docutils import nodes
from sphinx import addnodes

from transferkit.files.contents import texts_of
from transferkit.markup import nodes as ours
from transferkit.model.facts import ModuleFacts
from transferkit.model.problem import Place
from transferkit.model.said import Part, Reach, Said
from transferkit.model.words import Words

PlaceOf = Callable[[str, int], Place]
"""The place of a line (or 0) of a source, told by its absolute path."""


def said_in(document: nodes.document, root: Path, place: PlaceOf, say: Words) -> Iterator[Said]:
    """What a page of the trainer edition says: once for everybody, and each thing that is not for everybody by itself.

    root: the project's folder, where the drawings lie whose texts everybody may read.
    """
    hidden = list(_for_trainers(document))
    keys = [key for key in document.findall(ours.answer_key) if not _above(key, ours.TrainerOnly)]
    inside = {id(node) for top in (*hidden, *keys) for node in top.findall()}
    own_titles = {say(text) for text in ("For trainers", "Speaker notes", "Solution")}
    shown = [node for node in document.findall() if id(node) not in inside]
    yield Said(tuple(_parts(iter(shown), document, place)), Reach.EVERYBODY)
    for node in shown:
        if isinstance(node, nodes.image) and (text := _drawn_text(root, str(node["uri"]))):
            yield Said((Part(_place_of(node, document, place), text),), Reach.EVERYBODY)
    for key in keys:
        yield Said(tuple(_parts(_feedback(key), document, place)), Reach.QUIZ)
    for top in hidden:
        if isinstance(top, ours.session_plan):
            yield from _of_plan(document, place)
            continue
        own = [child for child in top.children if _is_ours(child, own_titles)]
        yield Said(tuple(_parts((node for node in top.findall() if node not in own), document, place)), Reach.TRAINERS)


def _drawn_text(root: Path, uri: str) -> str:
    """The words in a drawing; "" for any other picture."""
    path = root / uri.lstrip("/")
    return "\n".join(texts_of(path.read_bytes())) if path.suffix == ".svg" and path.is_file() else ""


def _feedback(key: nodes.Element) -> Iterator[nodes.Node]:
    """What the author says to an answer; `A: richtig` before it is ours."""
    heads = {id(line[0]) for line in key.findall(ours.key_answer) if line.children}
    return (node for node in key.findall() if id(node) not in heads)


def _for_trainers(document: nodes.document) -> Iterator[nodes.Element]:
    """The outermost nodes that only trainers see, and footnotes nobody else refers to."""
    public: set[str] = set()
    for reference in document.findall(nodes.footnote_reference):
        if not _above(reference, ours.TrainerOnly):
            public.add(str(reference.get("refid", "")))
    for node in document.findall(nodes.Element):
        only = isinstance(node, ours.TrainerOnly) or (isinstance(node, nodes.footnote) and public.isdisjoint(node["ids"]))
        if only and not _above(node, ours.TrainerOnly):
            yield node


def _above(node: nodes.Node, kind: type) -> bool:
    parent = node.parent
    while parent is not None and not isinstance(parent, kind):
        parent = parent.parent
    return parent is not None


def _is_ours(node: nodes.Node, titles: set[str]) -> bool:
    """Whether a node holds no words of the author: a title such as `Lösung A1-2`, a footnote's number."""
    return isinstance(node, nodes.label) or (isinstance(node, nodes.title) and any(node.astext().startswith(text) for text in titles))


def _parts(found: Iterator[nodes.Node], document: nodes.document, place: PlaceOf) -> Iterator[Part]:
    for node in found:
        if text := _text_of(node).strip():
            yield Part(_place_of(node, document, place), text)


def _text_of(node: nodes.Node) -> str:
    """What a node says itself; "" for one whose children say it."""
    match node:
        case addnodes.index():
            return " ".join(str(entry[1]) for entry in node["entries"])
        case nodes.image():
            return str(node.get("alt", ""))
        case nodes.raw():
            return str(node.get("plain", "") or node.astext())
        case nodes.TextElement() if not _above(node, nodes.TextElement):
            return node.astext()
    return ""


def _place_of(node: nodes.Node, document: nodes.document, place: PlaceOf) -> Place:
    """The place of a node, or of the nearest one around it that knows its own."""
    at: nodes.Node | None = node
    while at is not None and not (at.source and at.line):
        at = at.parent
    return place(str(at.source), at.line or 0) if at is not None else place(str(document["source"]), 0)


def _of_plan(document: nodes.document, place: PlaceOf) -> Iterator[Said]:
    """Goals, contents and notes of the session plan; minutes and titles are everybody's."""
    facts = document.get("facts") or ModuleFacts()
    source = Path(str(document["source"]))
    written = source.suffix == ".md" and source.is_file()  # in a notebook the lines are those of its JSON
    lines = source.read_text("utf-8", errors="replace").split("\n") if written else []
    for block in facts.plan:
        for text in (block.goal, block.content, block.notes):
            if text:
                yield Said((Part(place(str(source), _line_of(text, lines)), text),), Reach.TRAINERS)


def _line_of(text: str, lines: list[str]) -> int:
    """The line a text of the front matter begins at, found by its first words; 0 where it is written otherwise."""
    start = " ".join(text.split()[:4])
    return next((number for number, line in enumerate(lines, 1) if start in line), 0)
