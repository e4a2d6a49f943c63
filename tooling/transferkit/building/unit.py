"""A unit of work: one language for one audience, read once, in a process of its own.

Sphinx keeps the language of the first build of a process for ever, so two units never share one.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from importlib.metadata import entry_points
from pathlib import Path
from tempfile import TemporaryDirectory

from sphinx.util.docutils import docutils_namespace, patch_docutils

from transferkit.building.books import write_books
from transferkit.building.configure import settings_of
from transferkit.building.course_builder import CourseBuilder
from transferkit.building.execute import execute_notebooks
from transferkit.building.jobs import UnitJob, UnitResult
from transferkit.building.offline import write_offline
from transferkit.building.products import BOOKS, OFFLINE, SITE, WITH_KEYS, WITH_SLIDES, WRITERS, folder_of
from transferkit.building.quicker import quicker
from transferkit.building.runs import EXECUTED, SphinxRuns
from transferkit.building.survey import announced_in, inventory_of, said_by
from transferkit.checks import check
from transferkit.model.course import Course
from transferkit.model.job import Job, Writer
from transferkit.model.problem import Problem, in_order
from transferkit.model.quiz import Key
from transferkit.model.workshop import chosen, workshops_of

_UNPUBLISHED = (".buildinfo", "objects.inv.bak")


Tell = Callable[[str], None]


def run_unit(job: UnitJob, tell: Tell) -> UnitResult:
    """Read the sources, write the wanted products, and say what was wrong.

    tell: called with the name of each step that begins (read, site, slides …).
    """
    gc.set_threshold(100_000, 50, 50)  # 0.90 x the time of a read for 5 % more memory
    with _cache_of(job) as cache, docutils_namespace(), patch_docutils(str(job.project)), quicker():
        runs = SphinxRuns(job, Path(cache))
        if job.execute:
            tell("execute")
            runs.problems += execute_notebooks(job.project, Path(cache) / EXECUTED)
        tell("read")
        course = _write_products(runs, tell)
        assert runs.last is not None
        if OFFLINE in job.products and job.edition.audience == "learner" and not (job.modules or job.workshops):
            tell(OFFLINE)
            write_offline(runs, settings_of(runs.last), lambda others: _write_products(others, tell))
        inventory = inventory_of(runs.last.env)
        settings = settings_of(runs.last)
        foreign = job.edition.language not in settings.languages[:1]  # rules on the author's text are told of the author's text
        problems = [*runs.problems, *(() if foreign else check(inventory, settings))]
        said = tuple(said_by(runs.last.env)) if job.texts else ()
    links = tuple(link for page in inventory.pages for link in page.links)
    read = None if job.products else course  # it is large, and who asks for products has no use for it
    return UnitResult(read, replace(inventory, pages=()), in_order(problems), said, links, tuple(announced_in(inventory)))


def _write_products(runs: SphinxRuns, tell: Tell) -> Course | None:
    """Everything a job asks for but what is put together from the rest; the course where a writer or nobody else needed one."""
    job = runs.job
    if SITE in job.products:
        _write_site(runs)
    for name in (name for name in job.products if name in BOOKS):
        tell(name)
        write_books(name, runs)
    return _write_others(runs, tell)


def _write_site(runs: SphinxRuns) -> None:
    outdir = runs.job.folder / SITE / runs.job.edition.audience / runs.job.edition.language
    runs.run("html", outdir)
    if runs.job.cache is None:
        _drop_unpublished(outdir)


def _write_others(runs: SphinxRuns, tell: Tell) -> Course | None:
    """What writers make of the course; None where nobody needs a course. A unit without products is read here."""
    wanted = [name for name in runs.job.products if name not in (SITE, OFFLINE) and name not in BOOKS]
    if runs.last is not None and not wanted:
        return None
    builder = runs.run("course", runs.cache / "nothing").builder
    assert isinstance(builder, CourseBuilder)
    for name in wanted:
        tell(name)
        runs.problems += _write(name, runs.job, builder.course, builder.keys if name in WITH_KEYS else {})
    return builder.course


def _cache_of(job: UnitJob) -> AbstractContextManager[str]:
    """The folder for doctrees: one that passes, or the one that is kept from read to read."""
    if job.cache is None:
        return TemporaryDirectory(prefix="transferkit-")
    job.cache.mkdir(parents=True, exist_ok=True, mode=0o700)
    return nullcontext(str(job.cache))


def _write(name: str, job: UnitJob, course: Course, keys: Mapping[str, Key]) -> tuple[Problem, ...]:
    (entry,) = entry_points(group=WRITERS, name=name)
    writer: Writer = entry.load()
    whole = not job.modules and not job.workshops
    ready = [module for module in course.modules if not module.is_original]  # nobody wants a German deck that is called Ukrainian
    modules = tuple(module for module in ready if whole or module.id in job.modules)
    workshops = tuple(chosen(workshops_of(course), job.workshops)) if whole or job.workshops else ()
    workshops = tuple(one for one in workshops if not one.is_original)
    folder = job.folder / folder_of(name) / job.edition.language
    folder.mkdir(parents=True, exist_ok=True)
    template = job.template or course.settings.template
    order = Job(course, modules, folder, template, job.participants, keys, workshops, job.workshops, whole=whole)
    if name in WITH_SLIDES and job.edition.audience == "trainer":
        from transferkit.writers.slides.numbers import slide_numbers  # only run sheets need them

        order = replace(order, slides=slide_numbers(order))
    return writer.write(order).problems


def _drop_unpublished(outdir: Path) -> None:
    for name in _UNPUBLISHED:
        (outdir / name).unlink(missing_ok=True)
    if not any((outdir / "_sources").glob("*")):
        (outdir / "_sources").rmdir()
