"""What a trainer wants to have before the eyes while a slide is shown: times, method, expected answers, the page."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.course import Course, Exercise, Module
from transferkit.model.facts import PlanBlock
from transferkit.model.labels import FORMS, minutes
from transferkit.model.text import Block, Blocks, Callout, ItemList, Paragraph, Run, runs
from transferkit.model.words import Words


def plan_remarks(block: PlanBlock, say: Words) -> Blocks:
    """A block of the session plan with its details; () in a learner's course, whose plan holds titles only."""
    details = plan_details(block, say)
    return (plan_head(block), ItemList(details)) if details else ()


def plan_head(block: PlanBlock) -> Paragraph:
    """`30 ′ Selbstcheck`."""
    return Paragraph((Run(f"{block.minutes} ′ {block.title}", strong=True),))


def plan_details(block: PlanBlock, say: Words) -> tuple[Blocks, ...]:
    """Goal, content, method … of a block, those that are known, as items of a list."""
    form = say(FORMS[block.form]) if block.form else ""
    labelled = (
        (say("Goal"), block.goal),
        (say("Content"), block.content),
        (say("Method"), say.listed((form, block.method))),
        (say("Material"), say.listed(block.material)),
        (say("Who"), block.who),
        (say("Notes"), block.notes),
        (say("In the short version"), "" if block.short is None else minutes(block.short, say)),
    )
    return tuple((Paragraph((Run(f"{label}: ", strong=True), Run(text))),) for label, text in labelled if text)


def exercise_remarks(exercise: Exercise, module: Module, say: Words) -> Iterator[Block]:
    """How an exercise is led, by the session plan; its hints; what is expected and why."""
    for block in module.facts.plan:
        if block.exercise == exercise.label:
            yield from plan_remarks(block, say)
    for hint in exercise.hints:
        yield Callout("hint", runs(f"{say('Hint')}:"), hint)
    if exercise.solution:
        yield Callout("solution", runs(f"{say('Solution')} {exercise.number}".rstrip()), exercise.solution)


def page_remark(module: Module, course: Course, say: Words, anchor: str = "", title: str = "") -> Paragraph | None:
    """Where the text of a slide stands in the handbook; None without an address and without a title to name it by."""
    url = course.page_url(module, anchor)
    if not url and not title:
        return None
    where = Run(url, link=url) if url else Run(title)
    return Paragraph((Run(f"{say('In the handbook')}: "), where))
