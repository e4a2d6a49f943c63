"""What plain `sphinx-build` and our own builds both promise: exercises that can be found, and problems that are said."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import SphinxError
from sphinx.util import logging
from sphinx.util.nodes import NodeMatcher

from transferkit.markup.nodes import exam_question, exercise, question
from transferkit.markup.record import record_of
from transferkit.model.due import due, today
from transferkit.model.problem import in_order
from transferkit.model.rules import Severity
from transferkit.model.words import reader_language

LOGGER = logging.getLogger(__name__)
_LABELLED = NodeMatcher(exercise, question)


class Refused(SphinxError):
    """The sources cannot be published."""

    category = "transferkit"


def name_exercises(app: Sphinx, doctree: nodes.document) -> None:
    """Let `{ref}` and `[](#label)` find exercises and questions by their label, with their number and title as text."""
    std = app.env.domains.standard_domain
    for node in _LABELLED.findall(doctree):
        if isinstance(node, exam_question):
            continue
        title = node[0].astext()
        std.labels[node["label"]] = (app.env.docname, node["ids"][0], title)
        std.anonlabels[node["label"]] = (app.env.docname, node["ids"][0])


def tell_plain_sphinx(app: Sphinx, error: Exception | None) -> None:
    """In a plain `sphinx-build`, say our problems as Sphinx says its own; hints are for `check`, for Sphinx knows warnings only."""
    if error is None and "transferkit_audience" not in app.config.overrides:
        for found in due(in_order(record_of(app.env).problems), today()):
            if found.severity is Severity.HINT:
                continue
            where = str(found.where) if ":" in str(found.where) else f"{found.where}:"  # without a colon Sphinx takes it for a page's name
            LOGGER.warning(found.sentence(reader_language()), location=where, type="transferkit", subtype=found.code)


def refuse_unsafe(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """End a plain `sphinx-build` before it writes, where we cannot know what is solution."""
    stops = [found for found in in_order(record_of(env).problems) if found.severity is Severity.STOP]
    if stops and "transferkit_audience" not in app.config.overrides:
        raise Refused("\n".join(f"{found.where}: {found.sentence(reader_language())}" for found in stops))
    return []
