"""Forms into the model: as exercises where they stand in modules, as worksheets for all modules where they do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes

from transferkit.markup import nodes as ours
from transferkit.model.course import Exercise
from transferkit.model.facts import ExerciseFacts
from transferkit.model.forms import Worksheet
from transferkit.model.problem import Place
from transferkit.model.text import Block, Blocks, Paragraph, Run, Table, Text
from transferkit.reading.blocks import Inner, block_of
from transferkit.reading.context import Context
from transferkit.reading.inline import text_of


def exercise_of(node: ours.form, context: Context, inner: Inner, where: Place) -> Exercise:
    """A form in the text of a module: a task of its own, with its sheet."""
    return Exercise(
        label=node["label"],
        number="",
        title=_title_of(node, context),
        facts=ExerciseFacts(type=node["kind"]),
        task=inner(_content_of(node))[0],
        hints=(),
        solution=(),
        files=(),
        solution_files=(),
        notebook=None,
        anchor=node["ids"][0],
        where=where,
    )


def blocks_of(node: ours.form, context: Context, inner: Inner) -> Iterator[object]:
    """What a form inside another block holds, below its title if its author gave it one."""
    if title := _title_of(node, context):
        yield Paragraph(tuple(Run(run.text, strong=True) for run in title))
    blocks, others = inner(_content_of(node))
    yield from (*blocks, *others)


def worksheets_in(document: nodes.document, context: Context) -> Iterator[Worksheet]:
    """The worksheets of a page that is no module."""

    def inner(children: Iterable[nodes.Node]) -> tuple[Blocks, list[object]]:
        found = [item for child in children for item in block_of(child, context, inner)]
        return tuple(item for item in found if isinstance(item, Block)), []

    for node in document.findall(ours.worksheet):
        content = _content_of(node)
        intro = inner(child for child in content if not isinstance(child, nodes.table))[0]
        fields = tuple(_fields(node, inner(child for child in content if isinstance(child, nodes.table))[0]))
        yield Worksheet(node["label"], _title_of(node, context), intro, fields, context.docname, node["ids"][0])


def _fields(node: ours.worksheet, tables: Blocks) -> Iterator[tuple[str, Text, Blocks]]:
    """Label, title and prompt of each field, from the rows of its table."""
    rows = [row for table in tables if isinstance(table, Table) for row in table.body]
    known: list[dict[str, str]] = node.get("fields", [])
    for field, row in zip(known, rows, strict=False):
        text = row[0].text
        end = next((index for index, run in enumerate(text) if run.text == "\n"), len(text))
        prompt: Blocks = (Paragraph(text[end + 1 :]),) if text[end + 1 :] else ()
        yield field["label"], tuple(Run(run.text) for run in text[:end]), prompt


def _title_of(node: nodes.Element, context: Context) -> Text:
    first = node[0] if len(node) else None
    return text_of(first, context) if isinstance(first, nodes.title) else ()


def _content_of(node: nodes.Element) -> list[nodes.Node]:
    return [child for child in node.children if not isinstance(child, nodes.title)]
