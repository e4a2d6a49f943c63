"""The way through the course: its top entries and the branch a page is in, never the whole tree.

Sphinx's own toctree() walks every page of the course on every page, even when collapsed; this costs the same on each
page however long the course grows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from transferkit.markup.record import record_of
from transferkit.markup.translation import author_language
from transferkit.model.languages import tag_of
from transferkit.model.settings import direction_of

Link = Callable[[str], str]
"""The address of a page, seen from the page that is written."""
LONG = 40
"""A list with more pages than that is shown in part."""


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


def forget(app: Sphinx, env: BuildEnvironment) -> None:
    """What was known of the order of pages is looked up anew: some of them were read again."""
    _parents.cache_clear()


def _branch(env: BuildEnvironment, page: str) -> frozenset[str]:
    """The page and the pages above it."""
    parents = _parents(env)
    found = {page}
    while (above := parents.get(page)) is not None and above not in found:
        found.add(above)
        page = above
    return frozenset(found)


@lru_cache(maxsize=2)
def _parents(env: BuildEnvironment) -> Mapping[str, str]:
    return {child: parent for parent, children in reversed(env.toctree_includes.items()) for child in children}


def _entries(env: BuildEnvironment, parent: str, page: str, branch: frozenset[str], link: Link) -> tuple[Entry, ...]:
    names = [name for name in env.toctree_includes.get(parent, []) if name in env.titles]
    start, end = _shown(names, branch) if parent != page else (0, len(names))
    entries = [
        Entry(title_of(env, name), link(name), name == page, name in branch and name != page, _below(env, name, page, branch, link))
        for name in names[start:end]
    ]
    more = Entry("…", link(parent), False, False, ())
    return (*([more] if start else []), *entries, *([more] if end < len(names) else []))


def _below(env: BuildEnvironment, name: str, page: str, branch: frozenset[str], link: Link) -> tuple[Entry, ...]:
    return _entries(env, name, page, branch, link) if name in branch else ()


def title_of(env: BuildEnvironment, name: str) -> str:
    """The title of a page as HTML, with its language where it is not that of this read."""
    title = escape(env.titles[name].astext())
    if not record_of(env).has_foreign_title(name):
        return title
    language = author_language(env)
    return f'<span lang="{escape(tag_of(language))}" dir="{direction_of(language)}">{title}</span>'


def _shown(names: Sequence[str], branch: frozenset[str]) -> tuple[int, int]:
    """The part of a very long list that is shown on pages below it: around the page, else its beginning.

    The whole list stands on the page it belongs to; so a page costs the same in a book of a thousand modules.
    """
    if len(names) <= LONG:
        return 0, len(names)
    here = next((position for position, name in enumerate(names) if name in branch), 0)
    start = max(0, min(here - LONG // 2, len(names) - LONG))
    return start, start + LONG
