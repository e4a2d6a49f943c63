"""What plain `sphinx-build` and our own builds both promise: sources that can be read, and problems that are said."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import SphinxError
from sphinx.util import logging

from transferkit.building.configure import setting_problems
from transferkit.markup.nodes import exam_question, exercise, question
from transferkit.markup.record import record_of
from transferkit.model.due import due, today
from transferkit.model.problem import Place, in_order, problem
from transferkit.model.rules import Severity
from transferkit.model.words import reader_language

LOGGER = logging.getLogger(__name__)
ENDINGS = (".md", ".ipynb")


class Refused(SphinxError):
    """The sources cannot be published."""

    category = "transferkit"


def check_sources(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Note sources that are not text, lead outside the project or exist twice, before Sphinx reads on regardless."""
    for found in setting_problems(app.config):
        record_of(env).add_problem("conf.py", found)
    for docname in list(docnames):
        files = [path for ending in ENDINGS if (path := Path(app.srcdir, docname + ending)).exists()]
        if len(files) > 1:
            where = Place(docname + ENDINGS[0])
            record_of(env).add_problem("", problem("PRJ06", where, first=files[0].name, second=files[1].name))
        unreadable = [path for path in files if not _is_readable(env, docname, path)]
        if unreadable:
            docnames.remove(docname)
            env.project.docnames.discard(docname)


def _is_readable(env: BuildEnvironment, docname: str, path: Path) -> bool:
    """Whether a source may be read; if not, that is noted. Sphinx itself would follow any link and crash on Latin-1."""
    name = path.relative_to(env.srcdir).as_posix()
    if not path.resolve().is_relative_to(Path(env.srcdir).resolve()):
        record_of(env).add_problem(docname, problem("FILE02", Place(name), path=path.name))
        return False
    data = path.read_bytes()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        found = problem("FILE01", Place(name, line), byte=f"0x{data[error.start]:02X}")
        record_of(env).add_problem(docname, found)
        return False
    return True


def name_exercises(app: Sphinx, doctree: nodes.document) -> None:
    """Let `{ref}` and `[](#label)` find exercises and questions by their label, with their number and title as text."""
    std = app.env.domains.standard_domain
    for node in doctree.findall(lambda node: isinstance(node, exercise | question) and not isinstance(node, exam_question)):
        assert isinstance(node, nodes.Element)
        title = node[0].astext()
        std.labels[node["label"]] = (app.env.docname, node["ids"][0], title)
        std.anonlabels[node["label"]] = (app.env.docname, node["ids"][0])


def tell_plain_sphinx(app: Sphinx, error: Exception | None) -> None:
    """In a plain `sphinx-build`, say our problems as Sphinx says its own."""
    if error is None and "transferkit_audience" not in app.config.overrides:
        for found in due(in_order(record_of(app.env).problems), today()):
            where = (found.where.path, found.where.line) if found.where.line else found.where.path
            LOGGER.warning(found.sentence(reader_language()), location=where, type="transferkit", subtype=found.code)


def refuse_unsafe(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """End a plain `sphinx-build` before it writes, where we cannot know what is solution."""
    stops = [found for found in in_order(record_of(env).problems) if found.severity is Severity.STOP]
    if stops and "transferkit_audience" not in app.config.overrides:
        raise Refused("\n".join(f"{found.where}: {found.sentence(reader_language())}" for found in stops))
    return []
