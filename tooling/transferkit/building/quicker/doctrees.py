"""Doctrees that are read stay in memory; they are pickled only where somebody will want a second copy.

Sphinx writes each doctree to disk when it is read and loads it again to number figures, 8 % of a site build, although it
has it in memory for the writing. A site or a PDF alone needs no copies at all, unless a page says `{numref}`, and no copy of
what was noted of all pages (under the profiler 2 %). Projects with extensions of others are left as they are: what these do
with doctrees nobody knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

import sphinx.builders
from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import LoggingReporter

from transferkit.building.quicker.swapping import swapped

_OURS = frozenset({"transferkit.extension", "myst_parser"})


def doctrees_in_memory(app: Sphinx, *, only_once: bool) -> AbstractContextManager[None]:
    """What this application reads is kept while the block runs; only_once: nobody wants the doctrees afterwards."""
    if not _OURS.issuperset(app.config.extensions) or app.config.setup:
        return nullcontext()
    return _unpickled(app) if only_once else _numbered_from_memory()


def _numbered_from_memory() -> AbstractContextManager[None]:
    return swapped(BuildEnvironment, "get_doctree", _from_memory)


@contextmanager
def _unpickled(app: Sphinx) -> Iterator[None]:
    pickle = Builder.write_doctree

    def pickle_if_wanted(app: Sphinx, env: BuildEnvironment) -> None:
        """Before pages are written: `{numref}` looks into other pages then, which may be changed for the writing already."""
        doctrees = env._write_doc_doctree_cache
        if any(link["reftype"] == "numref" for doctree in doctrees.values() for link in doctree.findall(pending_xref)):
            for docname, doctree in doctrees.items():
                pickle(app.builder, docname, doctree)

    app.connect("env-check-consistency", pickle_if_wanted)
    with (
        _numbered_from_memory(),
        swapped(Builder, "write_doctree", lambda _: _keep),
        swapped(sphinx.builders, "pickle", lambda pickle: _Unnoted(pickle)),
    ):
        yield


class _Unnoted:
    """The module `pickle`, which leaves out the environment: nobody will load it."""

    def __init__(self, pickle: Any) -> None:
        self._pickle = pickle

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pickle, name)

    def dump(self, value: object, *where: Any) -> None:
        if not isinstance(value, BuildEnvironment):
            self._pickle.dump(value, *where)


def _keep(builder: Builder, docname: str, doctree: nodes.document, **_: Any) -> None:
    doctree.transformer = None  # type: ignore[assignment]  # it holds on to much
    builder.env._write_doc_doctree_cache[docname] = doctree


def _from_memory(load: Callable[[BuildEnvironment, str], nodes.document]) -> Callable[[BuildEnvironment, str], nodes.document]:
    def get_doctree(env: BuildEnvironment, docname: str) -> nodes.document:
        doctree = env._write_doc_doctree_cache.get(docname)
        if doctree is None:  # written already, or read in an earlier build
            return load(env, docname)
        doctree.settings.env = env
        doctree.reporter = LoggingReporter(str(env.doc2path(docname)))
        return doctree

    return get_doctree
