"""The run sheet as a Word file that can be changed: what to prepare, then a table for each day."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.course import Course
from transferkit.model.schedule import DayPlan
from transferkit.model.settings import is_right_to_left
from transferkit.model.spoken_dates import day_title
from transferkit.model.text import plain
from transferkit.model.words import Words, words
from transferkit.model.workshop import Workshop
from transferkit.press.word.document import finished, new_file
from transferkit.press.word.tables import CellLook, Frame, cell, row, table
from transferkit.press.word.xml import Format, Look, paragraph, run
from transferkit.writers.plan.facts import foot, imprint
from transferkit.writers.plan.preparing import sections
from transferkit.writers.plan.rows import HEADS, WIDTHS, Row, Slides, rows

LIGHT, PETROL = "D9E8EA", "0B4F5C"
WIDTH = 15138
"""Of an A4 page across with margins of 1.5 cm, in twentieths of a point."""


def run_sheet_file(workshop: Workshop, course: Course, slides: Slides) -> bytes:
    """The .docx; the same workshop gives the same bytes."""
    say = words(course.edition.language)
    title = f"{say('Run sheet')}: {workshop.event.title}"
    right_to_left = is_right_to_left(course.edition.language)
    made = _Sheet(workshop, say, right_to_left, slides)
    body = "".join((made.line(title, "Title"), *made.preparing(), *made.running()))
    return finished(new_file(), body, imprint(title, course), foot(workshop, course), width=WIDTH, flipped=True)


class _Sheet:
    """Makes the parts of one file."""

    def __init__(self, workshop: Workshop, say: Words, right_to_left: bool, slides: Slides) -> None:
        self.workshop, self.say, self.right_to_left, self.slides = workshop, say, right_to_left, slides
        columns = sum(WIDTHS)
        self.widths = tuple(WIDTH * share // columns for share in WIDTHS)

    def line(self, text: str, style: str, look: Look | None = None, page_break: bool = False) -> str:
        """A paragraph of words of ours."""
        shown = run(text, look or Look(right_to_left=self.right_to_left))
        return paragraph(shown, Format(style, page_break=page_break), self.right_to_left)

    def preparing(self) -> Iterator[str]:
        """The view for the days before."""
        yield self.line(self.say("Preparing"), "Heading1")
        for section in sections(self.workshop, self.say):
            yield self.line(section.title, "Heading2")
            for text in section.lines:
                yield self.line(f"☐ {text}" if section.to_tick else text, "ListParagraph")

    def running(self) -> Iterator[str]:
        """The view for the day itself, on a page of its own."""
        yield self.line(self.say("Running"), "Heading1", page_break=True)
        days = self.workshop.schedule.days
        for number, day in enumerate(days, start=1):
            if day.slots:
                title = day_title(day, number, len(days), self.say)
                yield self.line(title, "Heading2")
                yield self._table(day, title)
                yield self.line("", "AfterTable")

    def _table(self, day: DayPlan, title: str) -> str:
        head = (self._cell(self.say(name), width, bold=True, ground=LIGHT) for name, width in zip(HEADS, self.widths, strict=True))
        made = [row(head, head=True)]
        for one in rows(day, self.workshop, self.say, self.slides):
            module = self.workshop.module(one.slot.module) if one.module else None
            if module:
                name = f"{module.name} {plain(module.title)}"
                made.append(row([self._cell(name, sum(self.widths), bold=True, ground=LIGHT, columns=len(HEADS))]))
            made.append(self._row(one))
        return table(made, Frame(self.widths, 0, self.right_to_left, title=title))

    def _row(self, one: Row) -> str:
        cells = zip(one.cells, self.widths, strict=True)
        return row(
            self._cell(text, width, bold=index in (0, 2) and not one.is_pause, italic=one.is_pause)
            for index, (text, width) in enumerate(cells)
        )

    def _cell(self, text: str, width: int, bold: bool = False, italic: bool = False, ground: str = "", columns: int = 1) -> str:
        """A cell; of bold ones only the first line is bold."""
        first, _, rest = text.partition("\n")
        look = Look(bold=bold, italic=italic, right_to_left=self.right_to_left)
        inner = run(first, look) + (run(f"\n{rest}", Look(right_to_left=self.right_to_left)) if rest else "")
        return cell(paragraph(inner, Format("Cell"), self.right_to_left), CellLook(width, columns, ground=ground))
