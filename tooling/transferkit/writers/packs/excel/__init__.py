"""Spreadsheets for notebook exercises: the same data, the same task, marked cells to fill in.

The first sheet says what to do, each CSV file has a sheet, and trainers have a last one with the solution. Text never
becomes a formula; the only formulas are sums that authors asked for.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook

from transferkit.files.csv_tables import NoTable, read_table
from transferkit.files.zips import rewritten
from transferkit.model.course import Course, Exercise, Module
from transferkit.model.facts import DataSheet
from transferkit.model.settings import is_right_to_left
from transferkit.model.text import Blocks, Callout, plain
from transferkit.model.words import words
from transferkit.press.sheet_names import sheet_name
from transferkit.press.sheets import Looks
from transferkit.writers.packs.excel.data import write_data
from transferkit.writers.packs.excel.prose import Prose
from transferkit.writers.packs.layout import SPREADSHEET, on_paper, solution_on_paper


def spreadsheet(exercise: Exercise, module: Module, course: Course) -> bytes:
    """The .xlsx of an exercise; the same exercise gives the same bytes."""
    say, buffer = words(course.edition.language), io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    looks, names = Looks(book), list[str]()
    is_for_learners = course.edition.audience == "learner"
    title = f"{exercise.number} {plain(exercise.title)}".strip()

    def new_sheet(wanted: str) -> object:
        sheet = book.add_worksheet(sheet_name(wanted, names))
        if is_right_to_left(course.edition.language):
            sheet.right_to_left()
        if is_for_learners:
            sheet.protect("", {"format_columns": True, "format_rows": True, "select_locked_cells": True})
        return sheet

    hint = say("Fill in the yellow cells only. To change others, lift the protection of the sheet; it has no password.")
    lines = (title, hint) if is_for_learners else (title,)
    Prose(new_sheet(say("Task")), looks).write(lines, instructions(exercise))
    for data in data_sheets(exercise):
        path = _path_of(exercise, data.file)
        if path is not None:
            write_data(new_sheet(data.title or path.stem), looks, read_table(path.read_bytes()), data, say("Sum"))
    if exercise.solution:
        Prose(new_sheet(say("Solution")), looks).write((f"{say('Solution')}: {title}",), solution_on_paper(exercise))
    _describe(book, title, module, course)
    book.close()
    return rewritten(buffer.getvalue())


def instructions(exercise: Exercise) -> Blocks:
    """What the first sheet says: the author's way with a spreadsheet, else the task without its code."""
    own = [block.blocks for block in exercise.task if isinstance(block, Callout) and block.kind == SPREADSHEET]
    return own[0] if own else on_paper(exercise)


def data_sheets(exercise: Exercise) -> Iterator[DataSheet]:
    """The sheets the author named, then those of the other CSV files."""
    yield from exercise.facts.spreadsheet
    named = {_path_of(exercise, sheet.file) for sheet in exercise.facts.spreadsheet}
    yield from (DataSheet(path.name) for path in exercise.files if path.suffix.lower() == ".csv" and path not in named)


def _path_of(exercise: Exercise, file: str) -> Path | None:
    """The CSV file of a sheet; None where there is none or no table is in it."""
    folder = exercise.folder / "files" if exercise.folder else None
    found = [path for path in exercise.files if (folder and path == folder / file) or path.name == file]
    for path in found:
        try:
            read_table(path.read_bytes())
        except NoTable:
            continue
        return path
    return None


def _describe(book: Workbook, title: str, module: Module, course: Course) -> None:
    author = ", ".join(module.facts.authors) or course.settings.publisher or course.settings.title
    book.set_properties({"title": title[:255], "author": author[:255], "created": datetime.fromisoformat(course.date)})
