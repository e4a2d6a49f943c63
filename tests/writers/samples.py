"""Small modules and courses, built by hand: what a read would give."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from transferkit.model.course import Content, Course, Exercise, Module, Section
from transferkit.model.edition import Audience, Edition
from transferkit.model.facts import ExerciseFacts, ModuleFacts
from transferkit.model.problem import Place
from transferkit.model.settings import Settings
from transferkit.model.text import Block, Blocks, Cell, ItemList, Paragraph, Table, runs

HERE = Place("modules/a1-bedarf/index.md", 1)
TASK: Blocks = (Paragraph(runs("Schreibt auf, was ihr tut.")),)
NO_FACTS = ExerciseFacts()
A1 = ModuleFacts(short_id="A1")


def para(text: str) -> Paragraph:
    """A paragraph of one plain run."""
    return Paragraph(runs(text))


def bullets(*texts: str, ordered: bool = False) -> ItemList:
    """A list of one-paragraph items."""
    return ItemList(tuple((para(text),) for text in texts), ordered)


def table(rows: Sequence[Sequence[str]], heads: int = 1) -> Table:
    """A table without spans; the first rows are its head."""
    cells = tuple(tuple(Cell(runs(text)) for text in row) for row in rows)
    return Table(cells[:heads], cells[heads:])


def section(title: str, *content: Content, sections: tuple[Section, ...] = (), on_slides: bool = True, sources: bool = False) -> Section:
    """A section with its content."""
    return Section(runs(title), "", tuple(content), sections, HERE, on_slides, sources)


def exercise(
    number: str = "A1-1",
    title: str = "Ein Tag im Verein",
    task: Blocks = TASK,
    solution: Blocks = (),
    label: str = "",
    facts: ExerciseFacts = NO_FACTS,
    hints: tuple[Blocks, ...] = (),
    notebook: Path | None = None,
    files: tuple[Path, ...] = (),
    solution_files: tuple[Path, ...] = (),
    folder: Path | None = None,
) -> Exercise:
    """An exercise with a task of one paragraph, unless told otherwise."""
    name = label or f"ex-{number.lower()}"
    return Exercise(name, number, runs(title), facts, task, hints, solution, files, solution_files, notebook, name, HERE, folder)


def module(
    *sections: Section,
    title: str = "Bedarf erkennen",
    content: tuple[Content, ...] = (),
    facts: ModuleFacts = A1,
    footnotes: tuple[tuple[str, Blocks], ...] = (),
    notebook: Path | None = None,
    data_files: tuple[Path, ...] = (),
) -> Module:
    """A module with its sections."""
    name = "a1-bedarf"
    return Module(name, f"modules/{name}/index", runs(title), facts, content, sections, footnotes, HERE, notebook, data_files)


def course(*modules: Module, audience: Audience = "trainer", language: str = "de", root: Path = Path("/nowhere")) -> Course:
    """A course of one edition."""
    settings = Settings(root, "Vereine digital", site_url="https://example.org/h", publisher="Verein Beispiel e. V.")
    return Course(Edition(language, audience), settings, modules, "2026-11-21")


def with_block(*blocks: Block) -> Module:
    """A module with one section of blocks."""
    return module(section("Abschnitt", *blocks))


def png(path: Path, width: int = 40, height: int = 30) -> Path:
    """A small picture file."""
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(buffer, "PNG")
    path.write_bytes(buffer.getvalue())
    return path
