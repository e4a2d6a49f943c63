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
from typing import Any

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from transferkit.building.configure import settings_of
from transferkit.building.course_builder import CourseBuilder
from transferkit.building.execute import execute_notebooks
from transferkit.building.jobs import UnitJob, UnitResult
from transferkit.building.products import SITE, WITH_KEYS, WRITERS, folder_of
from transferkit.building.sphinx_log import ProblemHandler, listening
from transferkit.building.survey import inventory_of, said_by
from transferkit.checks import check
from transferkit.files.disk import is_of_disk
from transferkit.markup.programmes import read_programmes
from transferkit.markup.record import record_of, source_path
from transferkit.model.course import Course
from transferkit.model.job import Job, Writer
from transferkit.model.problem import Place, Problem, in_order
from transferkit.model.quiz import Key
from transferkit.model.workshop import wanted, workshops_of

EXECUTED = "executed"
_UNPUBLISHED = (".buildinfo", "objects.inv.bak")


Tell = Callable[[str], None]


def run_unit(job: UnitJob, tell: Tell) -> UnitResult:
    """Read the sources, write the wanted products, and say what was wrong.

    tell: called with the name of each step that begins (read, site, slides …).
    """
    gc.set_threshold(100_000, 50, 50)  # 0.90 x the time of a read for 5 % more memory
    with _cache_of(job) as cache, docutils_namespace(), patch_docutils(str(job.project)):
        problems: list[Problem] = []
        if job.execute:
            tell("execute")
            problems += execute_notebooks(job.project, Path(cache) / EXECUTED)
        tell("read")
        products = [name for name in job.products if name != SITE]
        course: Course | None = None
        keys: Mapping[str, Key] = {}
        if SITE in job.products:
            outdir = job.folder / SITE / job.edition.audience / job.edition.language
            app = _run_sphinx(job, "html", outdir, Path(cache), problems)
            if job.cache is None:
                _drop_unpublished(outdir)
        if products or SITE not in job.products:
            app = _run_sphinx(job, "course", Path(cache) / "nothing", Path(cache), problems)
            assert isinstance(app.builder, CourseBuilder)
            course, keys = app.builder.course, app.builder.keys
        programmes, wrong = read_programmes(job.project, job.edition, tuple(app.config.transferkit_languages))
        inventory = replace(inventory_of(app.env), programmes=programmes)
        problems += [*record_of(app.env).problems, *wrong, *check(inventory, settings_of(app))]
        if course is not None:
            course = replace(course, programmes=programmes)
        for name in products:
            assert course is not None
            tell(name)
            problems += _write(name, job, course, keys if name in WITH_KEYS else {})
        said = tuple(said_by(app.env)) if job.texts else ()
    links = tuple(link for page in inventory.pages for link in page.links)
    return UnitResult(course, replace(inventory, pages=()), in_order(problems), said, links)


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
    modules = tuple(module for module in course.modules if whole or module.id in job.modules)
    workshops = tuple(wanted(workshops_of(course), job.workshops)) if whole or job.workshops else ()
    folder = job.folder / folder_of(name) / job.edition.language
    folder.mkdir(parents=True, exist_ok=True)
    template = job.template or course.settings.template
    return writer.write(Job(course, modules, folder, template, job.participants, keys, workshops, job.workshops, whole)).problems


def _run_sphinx(job: UnitJob, builder: str, outdir: Path, cache: Path, problems: list[Problem]) -> Sphinx:
    """One Sphinx application run to its end; what it complains about is added to the problems."""
    overrides: dict[str, Any] = {"language": job.edition.language, "transferkit_audience": job.edition.audience}
    if job.execute:
        overrides["transferkit_executed"] = str(cache / EXECUTED)
    project = str(job.project)
    app = Sphinx(project, project, str(outdir), str(cache), builder, overrides, status=None, warning=None)
    handler = ProblemHandler(lambda path, line: _place(app, path, line))
    with listening(handler):
        app.build(force_all=builder == "html" and job.cache is None)
    for error in handler.refused:
        if is_of_disk(error, outdir):
            raise error
    problems += [found for found in handler.problems if not _is_echo(found, record_of(app.env).unread)]
    return app


def _place(app: Sphinx, path: str, line: int) -> Place:
    if path in app.env.found_docs:
        path = str(app.env.doc2path(path))
    if not Path(path).is_absolute() or (":" in path and not Path(path).exists()):
        return Place("", 0)
    return record_of(app.env).place(source_path(app.env, path), line)


def _is_echo(found: Problem, unread: frozenset[str]) -> bool:
    """Whether a problem only says that a page is missing of which the pre-lint said why."""
    target = dict(found.arguments).get("target", "")
    return found.code in ("REF01", "REF03") and target.removesuffix(".md").removesuffix(".ipynb") in unread


def _drop_unpublished(outdir: Path) -> None:
    for name in _UNPUBLISHED:
        (outdir / name).unlink(missing_ok=True)
    if not any((outdir / "_sources").glob("*")):
        (outdir / "_sources").rmdir()
