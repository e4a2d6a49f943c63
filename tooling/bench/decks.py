"""Measures what a deck costs beside plain python-pptx and pandoc; prints a Markdown table, exit 1 when a goal is missed.

    python tooling/bench/decks.py --modules 20 --rounds 3

One process, CPU time only, by turns, the cheapest round counts. Ours is the outline, the fitting and the file; the template
was looked through before, once a process, and drawings are rasterised by a child that is counted for neither side. Plain
python-pptx is given our finished pages and only writes them: it opens the template for each deck, fills placeholders run by
run with size, language and spacing, adds tables, pictures, footers and notes, saves, and sorts the zip. Pandoc is given the
same slides as Markdown, one command a deck; where it is not installed, its row is left out.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import io
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from cpu import Contest, Outcome, Trial, cpu_seconds, table
from pptx import Presentation
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Emu, Pt
from synthetic import write_project

from transferkit.building.overview import course_of
from transferkit.files.zips import rewrite
from transferkit.model.course import Course
from transferkit.model.job import Job
from transferkit.model.text import plain
from transferkit.writers import slides
from transferkit.writers.slides.album import album_of
from transferkit.writers.slides.boxes import EMU_PER_POINT, Box
from transferkit.writers.slides.fit import pages_of
from transferkit.writers.slides.outline import deck_of
from transferkit.writers.slides.page import Figure, Grid, Page, Words
from transferkit.writers.slides.paragraphs import Para
from transferkit.writers.slides.stage import Stage
from transferkit.writers.slides.template import OURS, open_template

PLAIN, PANDOC = 0.15, 0.1
"""The goals."""


def pages(course: Course) -> list[list[Page]]:
    """The pages of every deck of a course."""
    template = open_template(OURS)
    made = []
    for module in course.modules:
        deck = deck_of(module, course)
        stage = Stage(template, album_of(block for slide in deck.slides for block in slide.body))
        made.append([page for slide in deck.slides for page in pages_of(slide, stage)])
    return made


def ours(course: Course, folder: Path) -> None:
    """All decks as we write them."""
    slides.write(Job(course, course.modules, folder))


def plainly(decks: Iterable[list[Page]], folder: Path) -> None:
    """All decks as a script on python-pptx would write them: the same text, looks, pictures, notes and footers."""
    layouts = open_template(OURS).layouts
    for number, deck in enumerate(decks):
        presentation = Presentation(str(OURS))
        for page in deck:
            slide: Any = presentation.slides.add_slide(presentation.slide_layouts[layouts[page.layout]])
            _fill(slide.shapes.title.text_frame, (Para(page.title),), page.title_points)
            _fill_slide(slide, page)
            _add_furniture(slide)
            _fill(slide.notes_slide.notes_text_frame, page.notes, 12)
        path = folder / f"{number}.pptx"
        presentation.save(str(path))
        rewrite(path)


def _fill_slide(slide: Any, page: Page) -> None:
    holders = {holder.placeholder_format.idx: holder for holder in slide.placeholders}
    for area in page.areas:
        if isinstance(area.item, Words):
            shape = holders.get(area.holder) or slide.shapes.add_textbox(*_emu(area.box))
            _fill(shape.text_frame, area.item.paras, area.item.points)
        elif isinstance(area.item, Grid):
            _add_table(slide, area.item, area.box)
        elif isinstance(area.item, Figure):
            shape = slide.shapes.add_picture(io.BytesIO(area.item.pixels.data), *_emu(area.box))
            shape._element.nvPicPr.cNvPr.set("descr", area.item.alt)


def _add_furniture(slide: Any) -> None:
    for holder in slide.slide_layout.placeholders:
        if holder.placeholder_format.type in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
            slide.shapes._spTree.append(copy.deepcopy(holder._element))


def _add_table(slide: Any, grid: Grid, box: Box) -> None:
    made = slide.shapes.add_table(len(grid.rows), len(grid.widths), *_emu(box)).table
    for column, width in zip(made.columns, grid.widths, strict=True):
        column.width = Emu(int(width * EMU_PER_POINT))
    for row, cells in enumerate(grid.rows):
        for column, cell in enumerate(cells[: len(grid.widths)]):
            target = made.cell(row, column)
            _fill(target.text_frame, (Para(cell.text),), grid.points)
            target.margin_top = target.margin_bottom = Pt(3.6)


def _fill(frame: Any, paras: Iterable[Para], points: float) -> None:
    for number, para in enumerate(paras):
        paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
        paragraph.level, paragraph.space_before, paragraph.space_after = min(para.level, 8), Pt(0), Pt((points or 20) * 0.35)
        for piece in para.text:
            run = paragraph.add_run()
            run.text, run.font.bold, run.font.italic = piece.text, piece.strong, piece.emphasis
            run.font.size = Pt(points) if points else None
            run.font.language_id = MSO_LANGUAGE_ID.GERMAN
            if piece.link:
                run.hyperlink.address = piece.link


def _emu(box: Box) -> Iterator[Emu]:
    return (Emu(int(side * EMU_PER_POINT)) for side in (box.left, box.top, box.width, box.height))


def markdown(deck: list[Page], folder: Path) -> str:
    """A deck's pages as pandoc reads slides; their pictures are put into the folder."""
    lines: list[str] = []
    for page in deck:
        lines += [f"## {plain(page.title)}", ""]
        for area in page.areas:
            if isinstance(area.item, Words):
                lines += [f"{'    ' * para.level}- {_marked(para)}" for para in area.item.paras]
            elif isinstance(area.item, Grid):
                rows = [" | ".join(plain(cell.text).replace("|", "/") for cell in row) for row in area.item.rows]
                lines += ["", f"| {rows[0]} |", "|" + "---|" * len(area.item.widths), *(f"| {row} |" for row in rows[1:])]
            elif isinstance(area.item, Figure):
                name = f"{hashlib.sha256(area.item.pixels.data).hexdigest()[:12]}.{area.item.pixels.ending}"
                (folder / name).write_bytes(area.item.pixels.data)
                lines += ["", f"![{area.item.alt}]({name})", ""]
        lines += ["", "::: notes", *(f"{_marked(para)}\n" for para in page.notes), ":::", ""]
    return "\n".join(lines)


def _marked(para: Para) -> str:
    return "".join(f"**{run.text.strip()}** " if run.strong and run.text.strip() else run.text for run in para.text)


def spent(work: Callable[[], None]) -> float:
    """CPU seconds of this process for some work."""
    before = time.process_time()
    work()
    return time.process_time() - before


def outcomes(course: Course, folder: Path, rounds: int) -> Iterator[Outcome]:
    """Our decks against plain python-pptx and, where it is installed, pandoc."""
    decks = pages(course)
    ours(course, folder)
    measured = [(spent(lambda: ours(course, folder)), spent(lambda: plainly(decks, folder))) for _ in range(rounds)]
    mine, theirs = min(one for one, _ in measured), min(other for _, other in measured)
    nothing = Trial((), folder)
    count = len(decks)
    yield Outcome(Contest("a deck / plain python-pptx", nothing, nothing, PLAIN), mine / count, theirs / count)
    if shutil.which("pandoc"):
        for number, deck in enumerate(decks):
            (folder / f"{number}.md").write_text(markdown(deck, folder), "utf-8")
        commands = [Trial(("pandoc", f"{number}.md", "-o", f"{number}.pptx"), folder) for number in range(count)]
        cost = min(sum(cpu_seconds(command) for command in commands) for _ in range(rounds))
        yield Outcome(Contest("a deck / pandoc", nothing, nothing, PANDOC), mine / count, cost / count)


def main() -> int:
    """Read the command line, measure, print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description="Measures CPU ratios of decks against python-pptx and pandoc.")
    parser.add_argument("--modules", type=int, default=20, help="invented modules (20)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds, the cheapest counts (3)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="transferkit-bench-") as name:
        folder = Path(name)
        write_project(folder / "project", options.modules)
        course = course_of(folder / "project", "de")
        (folder / "decks").mkdir()
        made = list(outcomes(course, folder / "decks", options.rounds))
    count = sum(len(deck) for deck in pages(course)) / options.modules
    print(f"{options.modules} decks of {count:.0f} slides, best of {options.rounds}, Python {platform.python_version()}\n")
    print(table(made))
    return 0 if all(outcome.kept for outcome in made) else 1


if __name__ == "__main__":
    sys.exit(main())
