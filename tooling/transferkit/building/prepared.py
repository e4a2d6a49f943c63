"""What all units of a build need and none changes, loaded and looked at once, before the first of them begins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

from sphinx.application import builtin_extensions

from transferkit.building.jobs import UnitJob
from transferkit.building.languages import template_of
from transferkit.building.products import BOOKS, OFFLINE, SITE, WRITERS
from transferkit.model.settings import is_right_to_left
from transferkit.prelint import Prelint, prelint
from transferkit.press.fonts import printable
from transferkit.translating.catalogue import read_catalogue

_LOOKS: dict[Path, Prelint] = {}
_WITH_SLIDES = ("slides", "handouts", "plan")
"""Products that open a template."""
_WITH_PRESS = ("packs", "plan", "handouts", "certificates", "pdf")
"""Products that are typeset."""
_SOONER_OR_LATER = (
    "transferkit.building.unit",
    "transferkit.extension",
    "myst_parser.sphinx_ext.main",
    "sphinx.search.de",
    "sphinx.jinja2glue",
)
"""Modules that are imported when they are needed, beside those Sphinx itself lists."""


def prepare(jobs: Sequence[UnitJob]) -> None:
    """Load and look at what the units of some jobs need. Sources must not change until the last of them has begun."""
    for name in (*builtin_extensions, *_SOONER_OR_LATER):
        import_module(name)
    products = {product for job in jobs for product in job.products}
    for product in sorted(products - {SITE, OFFLINE, *BOOKS}):
        for entry in entry_points(group=WRITERS, name=product):
            entry.load()
    for project in {job.project for job in jobs}:
        _LOOKS[project.resolve()] = prelint(project)
        _read_catalogues(project, {job.edition.language for job in jobs})
    if products.intersection(_WITH_SLIDES):
        _open_templates(jobs)
    if products.intersection(_WITH_PRESS):
        printable("–")  # has the letters of our fonts looked up


def look_at(project: Path) -> Prelint:
    """The look at a project's sources, as it was taken before this process was forked, else taken now."""
    return _LOOKS.get(project.resolve()) or prelint(project)


def _read_catalogues(project: Path, languages: Iterable[str]) -> None:
    """Have the catalogues parsed; reading remembers what it parsed."""
    for language in sorted(languages):
        for path in sorted(project.glob(f"*/**/locale/{language}.po")):
            read_catalogue(project, path.relative_to(project).as_posix())


def _open_templates(jobs: Sequence[UnitJob]) -> None:
    from transferkit.writers.slides.prototypes import ready  # loads python-pptx, which few builds need

    for path, language in {(job.template or template_of(job.project), job.edition.language) for job in jobs}:
        ready(path, is_right_to_left(language))
