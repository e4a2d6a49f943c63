"""The Sphinx applications of a unit of work, one after another on the same doctrees.

Only the first reads the sources; a further one costs little and repeats no warning of the read.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from transferkit.building.jobs import UnitJob
from transferkit.building.products import PDF, SITE
from transferkit.building.quicker.doctrees import doctrees_in_memory
from transferkit.building.sphinx_log import ProblemHandler, listening
from transferkit.files.disk import is_of_disk
from transferkit.markup.record import record_of, source_path
from transferkit.model.problem import Place, Problem

EXECUTED = "executed"


class SphinxRuns:
    """Runs Sphinx builders for a unit; `problems` is what they complained about so far, `last` the last application."""

    def __init__(self, job: UnitJob, cache: Path) -> None:
        self.job = job
        self.cache = cache
        self.problems: list[Problem] = []
        self.last: Sphinx | None = None

    def run(self, builder: str, outdir: Path, **settings: str) -> Sphinx:
        """One application run to its end. `settings` are values of the configuration that no read depends on."""
        job = self.job
        overrides: dict[str, Any] = {"language": job.edition.language, "transferkit_audience": job.edition.audience, **settings}
        if job.execute:
            overrides["transferkit_executed"] = str(self.cache / EXECUTED)
        project = str(job.project)
        app = Sphinx(project, project, str(outdir), str(self.cache), builder, overrides, status=None, warning=None)
        handler = ProblemHandler(lambda path, line: _place(app, path, line))
        with listening(handler), doctrees_in_memory(app, only_once=_is_only_run(job)):
            app.build(force_all=builder != "course" and job.cache is None)
        for error in handler.refused:
            if is_of_disk(error, outdir):
                raise error
        record = record_of(app.env)
        self.problems += [found for found in handler.problems if not _is_echo(found, record.unread)]
        self.problems += record.problems
        self.last = app
        return app


def _is_only_run(job: UnitJob) -> bool:
    """Whether a unit reads and writes once and needs its doctrees no more: a site alone, a PDF alone."""
    return job.products in ((SITE,), (PDF,)) and len(job.modules) < 2 and job.cache is None and not job.texts


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
