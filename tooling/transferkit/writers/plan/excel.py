"""The run sheet as a spreadsheet that reckons: change a start or a duration, and all times below move."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook

from transferkit.files.zips import rewritten
from transferkit.model.course import Course
from transferkit.model.schedule import DayPlan
from transferkit.model.settings import is_right_to_left
from transferkit.model.spoken_dates import day_title
from transferkit.model.words import Words, words
from transferkit.model.workshop import Workshop
from transferkit.press.sheet_names import sheet_name
from transferkit.press.sheets import Looks, put_text
from transferkit.writers.plan.preparing import sections
from transferkit.writers.plan.rows import HEADS, Slides, rows

DAY = 24 * 60
CLOCK = "hh:mm"
FIRST = 3
"""Row of the first block, counted from 0: above stand title, day and heads."""
WIDTHS = (7, 7, 7, 24, 34, 22, 22, 12, 36, 9)


def run_sheet_book(workshop: Workshop, course: Course, slides: Slides) -> bytes:
    """The .xlsx; the same workshop gives the same bytes."""
    say, buffer = words(course.edition.language), io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    looks, names = Looks(book), list[str]()

    def new_sheet(wanted: str) -> Any:
        sheet = book.add_worksheet(sheet_name(wanted, names))
        if is_right_to_left(course.edition.language):
            sheet.right_to_left()
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        return sheet

    _write_preparing(new_sheet(say("Preparing")), workshop, looks, say)
    days = workshop.schedule.days
    for number, day in enumerate(days, start=1):
        if day.slots:
            called = say("Day {number}", number=number) if len(days) > 1 else say("Running")
            _write_day(new_sheet(called), day, (workshop.event.title, day_title(day, number, len(days), say)), workshop, looks, say, slides)
    author = workshop.programme.organiser or course.settings.publisher or course.settings.title
    title = f"{say('Run sheet')}: {workshop.event.title}"
    book.set_properties({"title": title[:255], "author": author[:255], "created": datetime.fromisoformat(course.date)})
    book.close()
    return rewritten(buffer.getvalue())


def _write_preparing(sheet: Any, workshop: Workshop, looks: Looks, say: Words) -> None:
    """What to see to, with a column to tick."""
    sheet.set_column(0, 0, 4)
    sheet.set_column(1, 1, 110)
    sheet.write_string(0, 0, workshop.event.title, looks(bold=True, font_size=14, font_color="#0B4F5C"))
    row = 2
    for section in sections(workshop, say):
        sheet.write_string(row, 0, section.title, looks(bold=True, font_color="#0B4F5C"))
        for text in section.lines:
            row += 1
            if section.to_tick:
                sheet.write_blank(row, 0, None, looks.entry())
            put_text(sheet, row, 1, text, looks)
        row += 2


def _write_day(sheet: Any, day: DayPlan, heads: tuple[str, str], workshop: Workshop, looks: Looks, say: Words, slides: Slides) -> None:
    """A day: durations are numbers, every time but the first is reckoned from them."""
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, heads[0], looks(bold=True, font_size=14, font_color="#0B4F5C"))
    sheet.write_string(1, 0, heads[1], looks())
    names = (say("Start"), say("End"), say("Minutes"), *(say(name) for name in HEADS[1:]))
    for column, name in enumerate(names):
        sheet.write_string(FIRST - 1, column, name, looks.head())
    for row, one in enumerate(rows(day, workshop, say, slides), start=FIRST):
        _write_times(sheet, row, one.slot.start, one.slot.minutes, looks)
        module = workshop.module(one.slot.module) if one.module else None
        for column, text in enumerate(one.cells[1:], start=3):
            shown = f"{module.name}: {text}" if module and column == 4 else text
            put_text(sheet, row, column, shown, looks, bold=column == 4 and not one.is_pause, border=True)
    sheet.freeze_panes(FIRST, 0)
    sheet.repeat_rows(FIRST - 1)


def _write_times(sheet: Any, row: int, start: int, minutes: int, looks: Looks) -> None:
    """Start, end and minutes of a row; what can be changed is marked."""
    change = looks(num_format=CLOCK, border=1, border_color="#9AA5AB", bg_color="#FFF4C2", bold=True)
    fixed = looks(num_format=CLOCK, border=1, border_color="#9AA5AB", bold=True)
    if row == FIRST:
        sheet.write_number(row, 0, start / DAY, change)
    else:
        sheet.write_formula(row, 0, f"=B{row}", fixed, start / DAY)
    sheet.write_formula(row, 1, f"=A{row + 1}+C{row + 1}/{DAY}", fixed, (start + minutes) / DAY)
    sheet.write_number(row, 2, minutes, looks(border=1, border_color="#9AA5AB", bg_color="#FFF4C2"))
