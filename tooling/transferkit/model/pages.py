"""What checks know of a page: its words and where they stand, without a node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from transferkit.model.facts import ModuleFacts
from transferkit.model.problem import Place

CODE = "\ufffc"
"""Stands in a passage for code, a formula or a gap: something that is no prose."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text: a paragraph, an item, a table cell, a title or a caption."""

    text: str
    """As its author wrote it, with the line breaks of the source."""
    where: Place
    """Its first line."""
    kind: str
    """paragraph, item, cell, title, caption or quote."""
    trainer: bool = False
    """Whether only trainers read it."""

    def at(self, position: int) -> Place:
        """The place of a character."""
        return Place(self.where.path, self.where.line + self.text.count("\n", 0, position), self.where.cell)


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading."""

    text: str
    where: Place
    level: int
    """1 for the page's title."""
    empty: bool
    """Whether nothing stands under it."""


@dataclass(frozen=True, slots=True)
class SeenPicture:
    """A picture that is no decoration."""

    name: str
    """Its file name."""
    alt: str
    caption: str
    where: Place


@dataclass(frozen=True, slots=True)
class Aim:
    """An exercise or a question, and the objective it is for."""

    kind: str
    """exercise or question."""
    objective: str
    where: Place


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another site."""

    address: str
    where: Place


@dataclass(frozen=True, slots=True)
class Page:
    """A page as an edition reads it."""

    where: Place
    """Its file, line 1."""
    title: str
    language: str
    module: str = ""
    """The folder of the module, "" for other pages."""
    facts: ModuleFacts = field(default_factory=ModuleFacts)
    keys: Mapping[str, Place] = field(default_factory=dict)
    """Where the keys of the front matter stand; nested ones as `objectives.0.text`."""
    headings: tuple[Heading, ...] = ()
    passages: tuple[Passage, ...] = ()
    pictures: tuple[SeenPicture, ...] = ()
    aims: tuple[Aim, ...] = ()
    links: tuple[Link, ...] = ()
    foreign: frozenset[str] = frozenset()
    """What its session plan still says in its author's words, in a read in another language."""

    def has_aim(self, kind: str, objective: str) -> bool:
        """Whether an exercise or a question of the page names an objective."""
        return bool(objective) and any(aim.kind == kind and aim.objective == objective for aim in self.aims)

    def at(self, key: str) -> Place:
        """The place of a key of the front matter, else of the nearest key above it, else of the page."""
        while key and key not in self.keys:
            key = key.rpartition(".")[0]
        return self.keys.get(key, self.where)
