"""The order of the handbook as a book has it: parts, chapters, pages below them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sphinx import addnodes
from sphinx.environment import BuildEnvironment

from transferkit.markup.record import record_of

_ENDING = re.compile(r"\.(md|ipynb)$")
NOT_IN_BOOKS = "transferkit_not_in_books"
"""The setting that names pages and folders books leave out: they are for those who work on the handbook."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A page in its place."""

    docname: str
    depth: int = 0
    """0 for a chapter, 1 for a page below it …"""
    part: str = ""
    """The caption of the part it belongs to; "" where there is none."""


def placed_pages(env: BuildEnvironment) -> Iterator[Placed]:
    """The pages of a book, the first page at the beginning; those no table of contents names come last.

    Each that is in the book's language and that the handbook does not keep out of its books.
    """
    return (page for page in _in_language(env) if not _is_left_out(page.docname, env))


def left_out(env: BuildEnvironment) -> Iterator[str]:
    """The pages in the book's language that the handbook keeps out of its books, without those below one of them."""
    deepest = None
    for page in _in_language(env):
        if deepest is not None and page.depth > deepest:
            continue
        deepest = page.depth if _is_left_out(page.docname, env) else None
        if deepest is not None:
            yield page.docname


def is_named(docname: str, names: Iterable[str]) -> bool:
    """Whether a page or a folder it stands in is among names, as authors write them: with or without an ending."""
    return any(docname == name or docname.startswith(f"{name}/") for name in map(_plain, names))


def booklet(docname: str, env: BuildEnvironment) -> Iterator[Placed]:
    """A module and the pages below it; nothing where there is no such module."""
    yield from _below(env, Placed(docname), set())


def _in_language(env: BuildEnvironment) -> Iterator[Placed]:
    record = record_of(env)
    return (page for page in _all(env) if not record.is_original(page.docname))


def _is_left_out(docname: str, env: BuildEnvironment) -> bool:
    """Never the first page: a book has to begin with something."""
    return docname != env.config.root_doc and is_named(docname, env.config[NOT_IN_BOOKS])


def _plain(name: str) -> str:
    return _ENDING.sub("", name.strip("/"))


def _all(env: BuildEnvironment) -> Iterator[Placed]:
    root = env.config.root_doc
    seen = {root}
    yield Placed(root)
    for part, names in _parts(env, root):
        for name in names:
            yield from _below(env, Placed(name, 0, part), seen)
    for name in sorted(env.found_docs - seen):
        yield from _below(env, Placed(name), seen)


def _parts(env: BuildEnvironment, root: str) -> Iterator[tuple[str, list[str]]]:
    """(caption, pages) of each table of contents of the first page; no captions while they are in their author's language."""
    foreign = record_of(env).is_original(root)
    for toctree in env.tocs[root].findall(addnodes.toctree) if root in env.tocs else ():
        yield "" if foreign else str(toctree.get("caption") or ""), list(toctree["includefiles"])


def _below(env: BuildEnvironment, page: Placed, seen: set[str]) -> Iterator[Placed]:
    if page.docname in seen or page.docname not in env.found_docs:
        return
    seen.add(page.docname)
    yield page
    for name in env.toctree_includes.get(page.docname, []):
        yield from _below(env, Placed(name, page.depth + 1, page.part), seen)
