"""A module's doctree into the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docutils import nodes

from transferkit.files.carried import carried, files_in
from transferkit.markup import nodes as ours
from transferkit.markup.names import EXERCISE_FOLDER, SOLUTION_FOLDER, SOURCES
from transferkit.markup.translation import IN_ORIGINAL
from transferkit.model.course import Aside, Content, Exercise, Frame, Module, Section, SlideBlock, SlideBreak
from transferkit.model.facts import ModuleFacts
from transferkit.model.problem import Place
from transferkit.model.quiz import Key, Question
from transferkit.model.text import Block, Blocks, Text
from transferkit.reading.blocks import SKIPPED, block_of
from transferkit.reading.context import Context
from transferkit.reading.forms import blocks_of, exercise_of
from transferkit.reading.inline import text_of, without
from transferkit.reading.questions import key_of, question_of


@dataclass(frozen=True, slots=True)
class Solution:
    """A solution on its way to its exercise."""

    label: str
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint on its way to its exercise."""

    blocks: Blocks


@dataclass(frozen=True, slots=True)
class ReadModule:
    """A module, the solutions its page holds, which may belong to exercises of other modules, and the keys of its questions."""

    module: Module
    solutions: tuple[Solution, ...]
    keys: tuple[Key, ...] = ()


class ModuleReader:
    """Unpacks one page; solutions and keys are put aside while it works."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.solutions: list[Solution] = []
        self.keys: list[Key] = []

    def read(self, document: nodes.document) -> ReadModule:
        """The module a doctree holds."""
        top = next((child for child in document.children if isinstance(child, nodes.section)), document)
        module_id = self.context.docname.split("/")[1]
        folder = self.context.root / "modules" / module_id
        source = Path(document["source"])
        module = Module(
            id=module_id,
            docname=self.context.docname,
            title=self._title(top),
            facts=document.get("facts") or ModuleFacts(),
            content=self._content_of(top),
            sections=tuple(self._section(child) for child in top.children if isinstance(child, nodes.section)),
            footnotes=tuple(self._footnote(node) for node in document.findall(nodes.footnote)),
            where=self._place(top),
            notebook=source if source.suffix == ".ipynb" else None,
            data_files=files_in(folder / "data", self.context.root),
            cells=self.context.cells(source) if source.suffix == ".ipynb" else (),
            is_original=document.get(IN_ORIGINAL, False),
        )
        return ReadModule(module, tuple(self.solutions), tuple(self.keys))

    def _title(self, node: nodes.Element) -> Text:
        title = next((child for child in node.children if isinstance(child, nodes.title)), None)
        return text_of(title, self.context) if title is not None else ()

    def _place(self, node: nodes.Element) -> Place:
        title = next((child for child in node.children if isinstance(child, nodes.title)), node)
        source = Path(title.source or "").resolve()
        root = self.context.root
        path = source.relative_to(root).as_posix() if source.is_relative_to(root) else self.context.docname
        return self.context.place(path, title.line or 1)

    def _section(self, node: nodes.section) -> Section:
        title = self._title(node)
        called = "".join(run.text for run in title).strip().lower()
        return Section(
            title=title,
            anchor=node["ids"][0] if node["ids"] else "",
            content=self._content_of(node),
            sections=tuple(self._section(child) for child in node.children if isinstance(child, nodes.section)),
            where=self._place(node),
            on_slides="no-slide" not in node["classes"],
            sources="sources" in node["classes"] or called.startswith(SOURCES),
        )

    def _content_of(self, node: nodes.Element) -> tuple[Content, ...]:
        children = [child for child in node.children if not isinstance(child, nodes.section | nodes.title)]
        return tuple(item for item in self._items(children) if isinstance(item, Content))

    def _items(self, children: Iterable[nodes.Node]) -> Iterator[object]:
        for child in children:
            if isinstance(child, SKIPPED):
                continue
            if isinstance(child, nodes.Element) and "no-slide" in child.get("classes", []):
                yield from self._unshown(child)
            else:
                yield from self._of_node(child)

    def _unshown(self, node: nodes.Element) -> Iterator[object]:
        """What stands on the page and is said, but shown on no slide."""
        items = list(self._of_node(node))
        if blocks := tuple(item for item in items if isinstance(item, Block)):
            yield Aside("spoken", blocks)
        yield from (item for item in items if not isinstance(item, Block))

    def _of_node(self, node: nodes.Node) -> Iterator[object]:
        match node:
            case ours.exercise():
                yield from self._exercise(node)
            case ours.question():
                yield self._question(node)
            case ours.form() if not node["inside"] and isinstance(node.parent, nodes.section):
                yield exercise_of(node, self.context, self._inner, self._place(node))
            case ours.form():
                yield from blocks_of(node, self.context, self._inner)
            case ours.solution():
                yield from self._solution(node)
            case ours.exercise_hint():
                yield Hint(self._inner(node.children[1:])[0])
            case ours.instructor() | ours.notes():
                yield Aside(type(node).__name__, self._inner(node.children[1:])[0])
            case ours.frame():
                blocks, others = self._inner(node.children[1:])
                yield Frame(node["kind"], blocks)
                yield from others
            case ours.slide():
                yield self._slide(node)
            case ours.slide_break():
                yield SlideBreak()
            case ours.module_facts() | ours.session_plan() | ours.translation_notice():
                return
            case _:
                yield from block_of(node, self.context, self._inner)

    def _inner(self, children: Iterable[nodes.Node]) -> tuple[Blocks, list[object]]:
        items = list(self._items(children))
        return tuple(item for item in items if isinstance(item, Block)), [item for item in items if not isinstance(item, Block)]

    def _solution(self, node: nodes.Element) -> Iterator[object]:
        """A solution is put aside for its exercise; one that belongs to none is text for trainers."""
        blocks, others = self._inner(node.children[1:])
        if node["label"]:
            self.solutions.append(Solution(node["label"], blocks))
        else:
            yield Aside("instructor", blocks)
        yield from others

    def _question(self, node: ours.question) -> Question:
        """A question; its key is put aside."""
        if key := key_of(node, self._inner):
            self.keys.append(key)
        return question_of(node, self.context, self._inner, self._place(node))

    def _slide(self, node: nodes.Element) -> SlideBlock:
        items = list(self._items(child for child in node.children if not isinstance(child, nodes.title)))
        blocks = tuple(item for item in items if isinstance(item, Block | Aside))
        return SlideBlock(self._title(node), blocks, self._place(node), node.get("layout", ""), node.get("minutes", 0))

    def _exercise(self, node: nodes.Element) -> Iterator[object]:
        children = [
            child
            for child in node.children
            if not isinstance(child, nodes.title) and "exercise-facts" not in getattr(child, "attributes", {}).get("classes", [])
        ]
        items = list(self._items(children))
        folder = self.context.root / EXERCISE_FOLDER / node["document"] if node["document"] else None
        notebook = folder / node["notebook"] if folder and node.get("notebook") else None
        yield Exercise(
            label=node["label"],
            number=node["number"],
            title=self._exercise_title(node),
            facts=node["facts"],
            task=tuple(item for item in items if isinstance(item, Block)),
            hints=tuple(item.blocks for item in items if isinstance(item, Hint)),
            solution=(),
            files=carried(files_in(folder / "files", self.context.root) if folder else tuple(Path(path) for path in node["files"])),
            solution_files=files_in(folder / SOLUTION_FOLDER, self.context.root) if folder and self.context.audience == "trainer" else (),
            notebook=notebook,
            cells=self.context.cells(notebook) if notebook else (),
            anchor=node["ids"][0],
            where=self._place(node),
            folder=folder,
            questions=tuple(item for item in items if isinstance(item, Question)),
        )
        yield from (item for item in items if not isinstance(item, Block | Hint | Question))

    def _exercise_title(self, node: nodes.Element) -> Text:
        """The author's title, without the number that stands before it on the page."""
        return text_of(without(node[0], "exercise-number"), self.context)

    def _footnote(self, node: nodes.footnote) -> tuple[str, Blocks]:
        label = next((child.astext() for child in node.children if isinstance(child, nodes.label)), "")
        return label, self._inner(child for child in node.children if not isinstance(child, nodes.label))[0]
