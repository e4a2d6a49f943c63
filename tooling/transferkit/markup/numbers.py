"""The numbers of figures, tables and listings as readers see them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sphinx.environment import BuildEnvironment


def numbers_of(env: BuildEnvironment, docname: str) -> Mapping[str, str]:
    """`Abb. 3` for each id of a numbered figure, table or listing of a page."""
    return dict(_pairs(env, docname))


def _pairs(env: BuildEnvironment, docname: str) -> Iterator[tuple[str, str]]:
    formats = env.config.numfig_format
    for kind, numbers in env.toc_fignumbers.get(docname, {}).items():
        for name, number in numbers.items() if kind in formats else ():
            yield name, formats[kind] % ".".join(str(part) for part in number)
