"""One deck for a workshop: its agenda with times, then the slides of its modules block by block, with breaks between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from transferkit.model.course import Course, Module
from transferkit.model.deck import Deck, Layout, Slide
from transferkit.model.labels import minutes
from transferkit.model.schedule import DayPlan, Item, Kind, Slot, clock
from transferkit.model.settings import is_right_to_left
from transferkit.model.spoken_dates import day_title, days_of
from transferkit.model.text import Cell, ItemList, Paragraph, Run, Table, runs
from transferkit.model.words import words
from transferkit.model.workshop import Workshop
from transferkit.writers.slides.bookends import licence_line
from transferkit.writers.slides.module_slides import shared_out
from transferkit.writers.slides.outline import deck_of
from transferkit.writers.slides.remarks import plan_details


@dataclass(frozen=True, slots=True)
class Placed:
    """A slide and the block it belongs to: the number of the workshop's item, -1 for none."""

    slide: Slide
    item: int = -1


def workshop_deck(workshop: Workshop, course: Course) -> Deck:
    """The deck of a workshop in the course's edition."""
    settings, organiser = course.settings, workshop.programme.organiser
    licence = licence_line(workshop.modules[0], course)[0]
    return Deck(
        title=workshop.event.title,
        language=course.edition.language,
        slides=tuple(placed.slide for placed in placed_slides(workshop, course)),
        footer=" · ".join(part for part in (licence, organiser or settings.publisher, settings.title) if part),
        author=organiser or settings.publisher,
        date=course.date,
        right_to_left=is_right_to_left(course.edition.language),
    )


def placed_slides(workshop: Workshop, course: Course) -> tuple[Placed, ...]:
    """All slides in order, each with its block."""
    return tuple(_Walk(workshop, course).slides())


class _Walk:
    """Walks a workshop's days once and collects slides."""

    def __init__(self, workshop: Workshop, course: Course) -> None:
        self.workshop, self.course = workshop, course
        self.say = words(course.edition.language)
        self.sources: list[Slide] = []
        self.by_item = self._slides_of_items()
        self.made: list[Placed] = []

    def slides(self) -> list[Placed]:
        """Title, agendas, blocks, breaks, sources."""
        self.made = [Placed(self._title())]
        number, module = 0, ""
        days = self.workshop.schedule.days
        for index, day in enumerate(days, start=1):
            if day.slots:
                self.made.append(Placed(self._agenda(day, index, len(days))))
            for slot in day.slots:
                if slot.kind is not Kind.BLOCK:
                    self.made.append(Placed(self._pause(slot, day)))
                elif slot.part[0] == 1:
                    if slot.module != module:
                        module = slot.module
                        self.made += [Placed(slide) for slide in self._opening(module)]
                    self._block(number, slot, day)
                    number += 1
        return [*self.made, *(Placed(slide) for slide in self.sources)]

    def _slides_of_items(self) -> tuple[tuple[Slide, ...], ...]:
        """The slides of each item; sources of modules are put aside."""
        found: list[tuple[Slide, ...]] = []
        for name, group in groupby(self.workshop.composed.items, key=lambda item: item.module):
            items = list(group)
            module = self.workshop.module(name)
            found += self._of_module(module, items) if module else [(self._own(item),) for item in items]
        return tuple(found)

    def _of_module(self, module: Module, items: list[Item]) -> tuple[tuple[Slide, ...], ...]:
        plan = tuple(item.block for item in items)
        dropped = {block.exercise for block in module.facts.plan} - {block.exercise for block in plan} - {""}
        deck = deck_of(replace(module, facts=replace(module.facts, plan=plan)), self.course)
        self.sources += deck.slides[-1:]
        return shared_out(deck.slides[:-1], plan, dropped)

    def _title(self) -> Slide:
        event, programme = self.workshop.event, self.workshop.programme
        facts = (days_of(event.dates, self.say), event.place, programme.organiser or self.course.settings.publisher)
        funding = programme.funding or self.course.settings.funding
        notes = (Paragraph(runs(text)) for text in (event.about, funding) if text)
        return Slide(Layout.TITLE, runs(event.title), subtitle=runs(" · ".join(part for part in facts if part)), notes=tuple(notes))

    def _agenda(self, day: DayPlan, number: int, count: int) -> Slide:
        rows = []
        for slot in day.slots:
            text = slot.block.title if slot.block else self._called(slot)
            rows.append((Cell(runs(self._time(slot, day))), Cell((Run(text, emphasis=slot.block is None),))))
        title = f"{self.say('Agenda')}: {day_title(day, number, count, self.say)}" if count > 1 else self.say("Agenda")
        head = (Cell(runs(self.say("Time"))), Cell(runs(self.say("Content"))))
        return Slide(Layout.AGENDA, runs(title), (Table((head,), tuple(rows), widths=(20, 80)),))

    def _opening(self, name: str) -> Iterator[Slide]:
        """A divider where a module begins; nothing before the only one."""
        module = self.workshop.module(name)
        if module and len(self.workshop.modules) > 1:
            objectives = tuple((Paragraph(runs(one.text)),) for one in module.facts.objectives)
            yield Slide(Layout.SECTION, module.title, notes=(ItemList(objectives),) if objectives else ())

    def _block(self, number: int, slot: Slot, day: DayPlan) -> None:
        """The slides of a block; its time stands in the notes of the first, or of the slide before where it has none."""
        assert slot.block is not None
        time = Paragraph((Run(f"{self._time(slot, day)} {slot.block.title}", strong=True),))
        slides = self.by_item[number]
        if not slides:
            last = self.made[-1]
            self.made[-1] = replace(last, slide=replace(last.slide, notes=(*last.slide.notes, time)))
        for index, slide in enumerate(slides):
            self.made.append(Placed(replace(slide, notes=(time, *slide.notes)) if index == 0 else slide, number))

    def _own(self, item: Item) -> Slide:
        """A block of the workshop's own: its title, how long it takes, and for trainers how it is led."""
        details = plan_details(item.block, self.say)
        title, shown = runs(item.block.title), runs(minutes(item.block.minutes, self.say))
        return Slide(Layout.DISCUSSION, title, (Paragraph(shown),), notes=(ItemList(details),) if details else ())

    def _pause(self, slot: Slot, day: DayPlan) -> Slide:
        until = self.say("We go on at {time}", time=clock(slot.end)) if day.has_clock else minutes(slot.minutes, self.say)
        return Slide(Layout.BREAK, runs(self._called(slot)), subtitle=runs(until))

    def _called(self, slot: Slot) -> str:
        return self.say("Lunch") if slot.kind is Kind.LUNCH else self.say("Break")

    def _time(self, slot: Slot, day: DayPlan) -> str:
        return f"{clock(slot.start)}–{clock(slot.end)}" if day.has_clock else minutes(slot.minutes, self.say)
