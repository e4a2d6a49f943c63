"""The trainer's guide of a module: session plan and hints, section by section."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.course import Aside, Content, Course, Module, Section, SlideBlock
from transferkit.model.facts import PlanBlock
from transferkit.model.labels import FORMS
from transferkit.model.text import Cell, Table, plain, runs, words_of
from transferkit.model.words import Words, words
from transferkit.press.code import Code as Typst
from transferkit.press.code import call, content
from transferkit.press.pages import WHOLE_ROWS, Made
from transferkit.press.typesetter import Typesetter
from transferkit.writers.packs.paper import footnotes, made
from transferkit.writers.packs.sheets import document


def guide(module: Module, course: Course) -> Made:
    """The guide as a landscape document."""
    setter, say = Typesetter(), words(course.edition.language)
    title = f"{say('Trainer guide')}: {plain(module.title)}"
    parts = [call("heading", setter.string(title), level=Typst("1"))]
    if module.facts.objectives:
        items = [setter.string(item.text) for item in module.facts.objectives]
        parts += [_heading(setter, say("Learning objectives")), call("list", *items)]
    if module.facts.plan:
        parts += [_heading(setter, say("Session plan")), content([Typst(WHOLE_ROWS), setter.block(_plan(module.facts.plan, say))])]
    parts += _hints(setter, say("Hints"), module.content)
    for section in module.sections:
        parts += _of_section(setter, section)
    return made(setter, [*parts, *footnotes(setter, module.footnotes)], document((), title, module, course), flipped=True)


def guide_words(module: Module, course: Course) -> Iterator[str]:
    """What the guide says, one paragraph or row a line, without its looks."""
    say = words(course.edition.language)
    yield from (item.text for item in module.facts.objectives)
    yield from (" | ".join(text for text in _row(block, say) if text) for block in module.facts.plan)
    for item in module.everything():
        yield from (text for aside in _asides(item) for text in words_of(aside.blocks))


def _heading(setter: Typesetter, text: str) -> Typst:
    return call("heading", setter.string(text), level=Typst("2"))


def _plan(plan: tuple[PlanBlock, ...], say: Words) -> Table:
    """The columns trainers expect; those nobody filled are left out."""
    heads = (say("Minutes"), say("Goal"), say("Content"), say("Method"), say("Material"), say("Who"), say("Notes"))
    shares = (12, 18, 24, 18, 16, 11, 22)
    rows = [_row(block, say) for block in plan]
    used = [index for index in range(len(heads)) if any(row[index] for row in rows)]
    body = tuple(tuple(Cell(runs(row[index] or "–")) for index in used) for row in rows)
    return Table((tuple(Cell(runs(heads[index])) for index in used),), body, widths=tuple(shares[index] for index in used))


def _row(block: PlanBlock, say: Words) -> tuple[str, ...]:
    short = "" if block.short is None else f" ({say('short')}: {block.short})"
    method = say.listed((say(FORMS[block.form]) if block.form else "", block.method))
    return f"{block.minutes}{short}", block.goal, block.what, method, say.listed(block.material), block.who, block.notes


def _of_section(setter: Typesetter, section: Section) -> Iterator[Typst]:
    yield from _hints(setter, plain(section.title), section.content)
    for inner in section.sections:
        yield from _of_section(setter, inner)


def _hints(setter: Typesetter, title: str, content: tuple[Content, ...]) -> Iterator[Typst]:
    """The asides of a section under its title; nothing where there are none."""
    found = [aside for item in content for aside in _asides(item)]
    if found:
        yield _heading(setter, title)
        for aside in found:
            yield setter.blocks(aside.blocks)


def _asides(item: Content) -> Iterator[Aside]:
    if isinstance(item, Aside) and item.kind != "spoken":
        yield item
    elif isinstance(item, SlideBlock):
        yield from (block for block in item.blocks if isinstance(block, Aside))
