"""What a unit of work is asked for and what it answers; known to both sides of the process border."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from transferkit.model.announced import Announced
from transferkit.model.course import Course
from transferkit.model.edition import Edition
from transferkit.model.inventory import Inventory
from transferkit.model.pages import Link
from transferkit.model.problem import Problem
from transferkit.model.said import Said


@dataclass(frozen=True, slots=True)
class UnitJob:
    """What one unit is asked for."""

    project: Path
    edition: Edition
    products: tuple[str, ...]
    """`site` and names of writers; () only reads and checks."""
    folder: Path
    """The new tree of the whole output; the unit writes below it."""
    modules: tuple[str, ...] = ()
    """Ids of the modules decks and packs are wanted of; () for all."""
    workshops: tuple[str, ...] = ()
    """Ids of the workshops products are wanted of; () for all that are still to come."""
    template: Path | None = None
    execute: bool = False
    """Whether notebooks are run before they are read (only ever at the user's explicit wish)."""
    participants: int = 0
    """For how many people there is to be printed; 0 where nobody said."""
    cache: Path | None = None
    """The folder where the doctrees of the last read of this very unit lie: only what has changed since is read again.
    The caller answers for it: it holds pickles. None reads everything and keeps nothing."""
    press: Path | None = None
    """The folder of a press that is kept for books that are set again and again (press/kept.py)."""
    texts: bool = False
    """Whether all that the pages say is wanted, told apart by who may read it."""


@dataclass(frozen=True, slots=True)
class UnitResult:
    """What one unit found."""

    course: Course | None
    """None where products were asked for: writers had it then."""
    inventory: Inventory
    problems: tuple[Problem, ...]
    said: tuple[Said, ...] = ()
    """() where it was not asked for."""
    links: tuple[Link, ...] = ()
    """All links to other sites."""
    announced: tuple[Announced, ...] = ()
    """All events and series."""
