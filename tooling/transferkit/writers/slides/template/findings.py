"""What is to be said of a template: problems for the report, and in plain words which layout serves which slide."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.deck import Layout
from transferkit.model.problem import Place, Problem, problem
from transferkit.writers.slides.template.palettes import LARGE, READABLE, Contrast
from transferkit.writers.slides.template.template import Template

CM_PER_POINT = 2.54 / 72
LEAST_WIDTH, LEAST_HEIGHT = 240.0, 150.0
"""Points: a frame for text that holds some five lines of four words."""


def findings(template: Template) -> tuple[Problem, ...]:
    """Everything about a template its owner may want to mend."""
    return tuple(sorted(set(_of_layouts(template))) + list(_of_whole(template)))


def _of_layouts(template: Template) -> Iterator[Problem]:
    for kind, found in template.found.items():
        ratios = template.contrasts[kind]
        if poor := _poor(ratios):
            yield _problem(template, "TPL02", layout=found.name, ratio=f"{poor:.1f}")
        if not ratios.text:
            yield _problem(template, "TPL08", layout=found.name)
    room = template.boxes.body(Layout.CONTENT)
    if room.width < LEAST_WIDTH or room.height < LEAST_HEIGHT:
        sides = {"width": f"{room.width * CM_PER_POINT:.1f}", "height": f"{room.height * CM_PER_POINT:.1f}"}
        yield _problem(template, "TPL09", layout=template.found[Layout.CONTENT].name, **sides)


def _poor(ratios: Contrast) -> float:
    """The contrast that is too low; 0 where both are good enough or unknown."""
    pairs = ((ratios.title, LARGE), (ratios.text, READABLE))
    return min((ratio for ratio, least in pairs if 0 < ratio < least), default=0.0)


def _of_whole(template: Template) -> Iterator[Problem]:
    slots = template.slots[Layout.CONTENT]
    if template.completed:
        yield _problem(template, "TPL07")
    if slots.footer is None:
        yield _problem(template, "TPL03")
    if slots.number is None:
        yield _problem(template, "TPL04")
    if others := without_own(template):
        yield _problem(template, "TPL05", count=len(others))
    fonts = {metrics.family: metrics for metrics in (template.boxes.metrics, template.boxes.title_metrics)}
    for family, metrics in fonts.items():
        if not metrics.is_known:
            yield _problem(template, "TPL06", font=family, read=metrics.read)
    for host in template.hosts:
        yield _problem(template, "TPL10", host=host)


def without_own(template: Template) -> tuple[Layout, ...]:
    """The kinds of slides that use the layout of another kind."""
    return tuple(kind for kind, found in template.found.items() if found.serves_as is not kind)


def _problem(template: Template, code: str, **arguments: object) -> Problem:
    return problem(code, Place(template.path.name), **arguments)
