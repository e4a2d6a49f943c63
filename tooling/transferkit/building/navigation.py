"""The way through the course: its top entries and the branch a page is in, never the whole tree.

Sphinx's own toctree() walks every page of the course on every page, even when collapsed; this costs the same on each
page however long the course grows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from docutils import nodes
from sphinx.environment import BuildEnvironment

Link = Callable[[str], str]
"""The address of a page, seen from the page that is written."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the navigation. The names are those of the theme's template."""

    title: str
    """HTML."""
    link: str
    current: bool
    open: bool
    """Whether the page that is written lies below it."""
    children: tuple[Entry, ...]


def navigation(env: BuildEnvironment, page: str, link: Link) -> tuple[Entry, ...]:
    """The entries for a page; () where no table of contents names anything."""
    return _entries(env, env.config.root_doc, page, _branch(env, page), link)


def _branch(env: BuildEnvironment, page: str) -> frozenset[str]:
    """The page and the pages above it."""
    parents = _parents(tuple((parent, tuple(children)) for parent, children in env.toctree_includes.items()))
    found = {page}
    while (above := parents.get(page)) is not None and above not in found:
        found.add(above)
        page = above
    return frozenset(found)


@lru_cache(maxsize=4)
def _parents(includes: Sequence[tuple[str, tuple[str, ...]]]) -> Mapping[str, str]:
    return {child: parent for parent, children in reversed(includes) for child in children}


def _entries(env: BuildEnvironment, parent: str, page: str, branch: frozenset[str], link: Link) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            title=escape(env.titles.get(name, nodes.title("", name)).astext()),
            link=link(name),
            current=name == page,
            open=name in branch and name != page,
            children=_entries(env, name, page, branch, link) if name in branch else (),
        )
        for name in env.toctree_includes.get(parent, [])
        if name in env.titles
    )
