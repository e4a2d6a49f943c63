"""A page of the book as Sphinx wrote it."""

from __future__ import annotations

from dataclasses import dataclass

from transferkit.model.facts import ModuleFacts


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page, not yet mended."""

    docname: str
    file: str
    """Its path in the book."""
    title: str
    body: str
    """What stands in `<body>`, as Sphinx wrote it."""
    language: str
    sections: tuple[tuple[str, str], ...] = ()
    """(anchor, title) of the sections right below its title."""
    facts: ModuleFacts | None = None
    """Of a module only."""
