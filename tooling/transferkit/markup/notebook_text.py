"""A notebook as Markdown: its Markdown cells as they are, each code cell as one internal block.

The block `{notebook-cell} N` looks its cell up in the environment's temporary data, so nothing of a cell's code or
output passes through Markdown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nbformat.notebooknode import NotebookNode
from sphinx.environment import BuildEnvironment

from transferkit.markup import front_matter
from transferkit.markup.attachments import ATTACHMENT, name_attachments
from transferkit.markup.gates import gate_problems_of_cell
from transferkit.markup.notebook_editions import for_learners, is_front_matter, without_removed
from transferkit.markup.notebook_markers import marker_problems, raw_markers, slide_wish, tags_of
from transferkit.markup.notebook_outputs import LONGEST_OUTPUT, length_of, refused_kinds
from transferkit.markup.notebooks import read_notebook
from transferkit.markup.record import record_of, source_path
from transferkit.markup.translation import translated
from transferkit.model.problem import Place, problem
from transferkit.model.words import words
from transferkit.prelint import characters
from transferkit.prelint.encoding import with_plain_line_ends

CELLS = "transferkit_notebook_cells"
CELL_BLOCK = "notebook-cell"
_LONG_FENCE = ":" * 24
"""Longer than any fence an author would write inside."""
_LONGEST_FENCE = ":" * 26


@dataclass(frozen=True, slots=True)
class NotebookText:
    """What a page or exercise is made from."""

    front_matter: str
    body: str
    where: Place
    """The line of the first `---`."""


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell as learners see it (None: not at all) and, in a trainer's read, as it is (None: removed for everyone)."""

    learner: NotebookNode | None
    full: NotebookNode | None


def cells_of(env: BuildEnvironment) -> dict[str, ShownCell]:
    """The code cells of the page that is read now, by the argument of their block."""
    if CELLS not in env.temp_data:
        env.temp_data[CELLS] = {}
    cells: dict[str, ShownCell] = env.temp_data[CELLS]
    return cells


def notebook_markdown(env: BuildEnvironment, path: Path) -> NotebookText:
    """A notebook's Markdown for this edition; problems are noted, an unreadable notebook gives an empty page."""
    name = source_path(env, str(path))
    executed = Path(env.config.transferkit_executed, name)
    data = executed.read_bytes() if env.config.transferkit_executed and executed.is_file() else path.read_bytes()
    notebook, problems = read_notebook(data, name)
    for found in problems:
        record_of(env).add_problem(env.docname, found)
    if notebook is None:
        return NotebookText("", "", Place(name, 1))
    _check(env, notebook, name)
    if not any(cell.source.strip() for cell in notebook.cells):
        record_of(env).add_problem(env.docname, problem("PAGE02", Place(name)))
    for cell in notebook.cells:
        cell.source = characters.harmless(with_plain_line_ends(cell.source))
    return _as_markdown(env, notebook, name)


def _check(env: BuildEnvironment, notebook: NotebookNode, name: str) -> None:
    record = record_of(env)
    for place, text in _unseen(notebook, name):
        record.add_problem(env.docname, problem("NB12", place, text=" ".join(text.split())[:200]))
    if line := front_matter.lookalike(_first_source(notebook)):
        record.add_problem(env.docname, problem("META10", Place(name, line, 1)))
    for found in marker_problems(notebook, name):
        record.add_problem(env.docname, found)
    for number, cell in enumerate(notebook.cells, start=1):
        for found in characters.check(cell.source, name, number):
            record.add_problem(env.docname, found)
        longest = max(map(length_of, cell.get("outputs", ())), default=0)
        if longest > LONGEST_OUTPUT:
            size, limit = f"{longest / 1_000_000:.1f}", LONGEST_OUTPUT // 1_000_000
            record.add_problem(env.docname, problem("NB09", Place(name, 1, number), size=size, limit=limit))
        if cell.cell_type == "markdown":
            for finding in gate_problems_of_cell(cell.source):
                where = Place(name, finding.line + 1, number)
                record.add_problem(env.docname, problem(finding.code, where, **dict(finding.arguments)))
        for kinds in filter(None, map(refused_kinds, cell.get("outputs", ()))):
            record.add_problem(env.docname, problem("NB04", Place(name, 1, number), kind=", ".join(kinds)))


def _unseen(notebook: NotebookNode, name: str) -> Iterator[tuple[Place, str]]:
    """Raw cells with words that nobody gets to see: neither front matter nor the mark of a region."""
    marks = raw_markers(notebook)
    for number, (cell, marks_a_region) in enumerate(zip(notebook.cells, marks, strict=True), 1):
        if cell.cell_type == "raw" and cell.source.strip() and not marks_a_region and not (number == 1 and is_front_matter(cell)):
            yield Place(name, 1, number), cell.source


def _first_source(notebook: NotebookNode) -> str:
    """What the first cell says, if it was meant as front matter and is not."""
    first = notebook.cells[0] if notebook.cells else None
    return "" if first is None or first.cell_type == "code" or is_front_matter(first) else f"\n{first.source}"


def _learner_cells(env: BuildEnvironment, notebook: NotebookNode) -> dict[str, NotebookNode]:
    """The learners' cells by id. Markdown is cut by the page parser, not here, so that lines stay true."""
    prompt = f"# {words(env.config.language)('Your solution goes here')}"
    return {cell.id: cell for cell in for_learners(notebook, prompt, lambda text: text).cells}


def _as_markdown(env: BuildEnvironment, notebook: NotebookNode, name: str) -> NotebookText:
    lines: list[str] = []
    starts: list[int] = []
    matter = ""
    for_learner = _learner_cells(env, notebook)
    full = {cell.id: cell for cell in without_removed(notebook).cells} if env.config.transferkit_audience == "trainer" else {}
    for number, original in enumerate(notebook.cells, start=1):
        wish = slide_wish(original)
        lines += _before(original, wish)
        starts.append(len(lines) + 1)
        if number == 1 and is_front_matter(original):
            matter, _ = front_matter.split(original.source.strip() + "\n")
            continue
        shown = ShownCell(for_learner.get(original.id), full.get(original.id))
        if original.cell_type == "markdown":
            lines += _markdown_lines(shown)
            lines += _behind(original, wish)
        elif original.cell_type == "code" and (shown.learner or shown.full):
            key = f"{name}#{number}"
            cells_of(env)[key] = shown
            lines += [f"```{{{CELL_BLOCK}}} {key}", "```", ""]
    record_of(env).set_cells(name, starts)
    matter, body = translated(env, name, matter, "\n".join(lines))
    return NotebookText(matter, _with_named_pictures(env, notebook, starts, body), Place(name, 1, 1 if matter else 0))


def _with_named_pictures(env: BuildEnvironment, notebook: NotebookNode, starts: Sequence[int], body: str) -> str:
    """The text with a name for each pasted picture. Behind translation, which keeps lines: catalogues know the names in the cells."""
    if not starts:
        return body
    lines = body.split("\n")
    named = lines[: starts[0] - 1]
    for cell, start, end in zip(notebook.cells, starts, (*starts[1:], len(lines) + 1), strict=True):
        shown = lines[start - 1 : end - 1]
        if any(ATTACHMENT in line for line in shown):
            shown = name_attachments(env, cell.get("attachments"), "\n".join(shown)).split("\n")
        named += shown
    return "\n".join(named)


def _before(cell: NotebookNode, wish: str) -> list[str]:
    """What stands before a cell for the sake of its slide; a heading begins one anyway."""
    headed = cell.cell_type == "markdown" and cell.source.lstrip().startswith("#")
    if wish == "break" and not headed:
        return ["```{slide-break}", "```", ""]
    if wish != "skip" or cell.cell_type != "markdown":
        return []
    return ["{.no-slide}"] if headed else [f"{_LONGEST_FENCE}{{container}} no-slide"]


def _behind(cell: NotebookNode, wish: str) -> list[str]:
    """The end of what `_before` began."""
    return [_LONGEST_FENCE, ""] if _before(cell, wish)[:1] == [f"{_LONGEST_FENCE}{{container}} no-slide"] else []


def _markdown_lines(shown: ShownCell) -> list[str]:
    """A Markdown cell; one that learners do not get at all is a solution."""
    cell = shown.full or shown.learner
    lines = cell.source.split("\n") if cell else []
    if shown.learner is None and shown.full is not None:
        return [f"{_LONG_FENCE}{{{_trainer_block(shown.full)}}}", *lines, _LONG_FENCE, ""]
    return [*lines, ""] if cell else []


def _trainer_block(cell: NotebookNode) -> str:
    return next((tag for tag in ("instructor", "notes") if tag in tags_of(cell)), "solution")
