"""Which pages must be written again when others have changed.

An incremental Sphinx writes changed pages only, so a new title would stay unknown to the navigation, the links and the
tooltips of all other pages. Whatever pages say of one another is compared with what it was; if it differs, all are written
again (reading, the dearer half, is still done for changed pages only).
"""

from __future__ import annotations

from hashlib import sha256

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from transferkit.markup.record import record_of


def pages_to_rewrite(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Every page where something has changed that pages say of one another, else none beyond those Sphinx knows."""
    record = record_of(env)
    now = _shared(env)
    before, record.shared = record.shared, now
    return sorted(env.found_docs) if before and before != now else []


def _shared(env: BuildEnvironment) -> str:
    """A hash of titles, order, labels, words of the glossary, facts and programmes."""
    record = record_of(env)
    titles = sorted((name, title.astext()) for name, title in env.titles.items())
    order = sorted((name, tuple(below)) for name, below in env.toctree_includes.items())
    labels = sorted(env.domains.standard_domain.labels.items())
    return sha256(repr((titles, order, labels, record.terms, record.facts, record.programmes)).encode()).hexdigest()
