"""The order of the book, as the tables of contents have it: parts, chapters, pages below them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sphinx import addnodes
from sphinx.environment import BuildEnvironment

from transferkit.markup.record import record_of
from transferkit.typesetting.leaf import Entry

DEEPEST = 4
"""Levels of pages below a chapter that have headings of their own level."""


def entries(env: BuildEnvironment) -> Iterator[Entry]:
    """Every page that is in the book's language, each once; those no table of contents names come last."""
    part = ""
    for entry in _all(env):
        part = entry.part or part
        if not record_of(env).is_original(entry.docname):
            yield replace(entry, part=part)
            part = ""


def _all(env: BuildEnvironment) -> Iterator[Entry]:
    seen: set[str] = set()
    root = env.config.root_doc
    yield Entry(root, 0, 1)
    seen.add(root)
    for caption, names in _parts(env, root):
        first = True
        for name in names:
            for found in _below(env, name, 0, 2 if caption else 1, seen):
                yield Entry(found.docname, found.depth, found.level, caption if first else "")
                first = False
    for name in sorted(env.found_docs - seen):
        yield from _below(env, name, 0, 1, seen)


def booklet(docname: str, env: BuildEnvironment) -> Iterator[Entry]:
    """A module and the pages below it; nothing where there is no such module."""
    yield from _below(env, docname, 0, 1, set())


def _parts(env: BuildEnvironment, root: str) -> Iterator[tuple[str, list[str]]]:
    """(caption, pages) of each table of contents of the first page."""
    toctrees = list(env.tocs[root].findall(addnodes.toctree)) if root in env.tocs else []
    for toctree in toctrees:
        allowed = env.toctree_includes.get(root, [])
        caption = "" if record_of(env).is_original(root) else str(toctree.get("caption") or "")
        yield caption, [name for name in toctree["includefiles"] if name in allowed]


def _below(env: BuildEnvironment, name: str, depth: int, level: int, seen: set[str]) -> Iterator[Entry]:
    if name in seen or name not in env.found_docs:
        return
    seen.add(name)
    yield Entry(name, depth, level)
    for below in env.toctree_includes.get(name, []):
        yield from _below(env, below, depth + 1, min(level + 1, DEEPEST), seen)
