"""What the sources of a handbook name: known without unpacking a page, and the same in both editions."""

from __future__ import annotations

from dataclasses import dataclass

from transferkit.model.pages import Page
from transferkit.model.problem import Place
from transferkit.model.programme import Programme


@dataclass(frozen=True, slots=True)
class Seen:
    """Something the sources name, and where."""

    name: str
    where: Place


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a module's front matter, or in a self-check, that stands for something else."""

    kind: str
    """exercise, module, id, recommended (a module), plan-field, or term for a word in the text."""
    name: str
    key: str
    """The key it stands under (`objectives`, `plan`, `requires`, `id` …), or the label of the field."""
    where: Place


@dataclass(frozen=True, slots=True)
class Way:
    """A route through modules, as its author wrote it."""

    title: str
    modules: tuple[str, ...]
    """Folder names in order; () where `audience` chooses them."""
    before: tuple[str, ...]
    """Modules everybody knows already."""
    audience: tuple[str, ...]
    """Groups whose modules it holds, see AUDIENCES."""
    short: bool
    """Whether modules are done in their short version."""
    where: Place


@dataclass(frozen=True, slots=True)
class Inventory:
    """Modules, exercises and solutions by name."""

    modules: tuple[Seen, ...] = ()
    """In the order of the handbook's table of contents."""
    unlisted_modules: tuple[Seen, ...] = ()
    """Modules no table of contents names."""
    unread_modules: tuple[Seen, ...] = ()
    """Modules whose page could not be read."""
    exercises: tuple[Seen, ...] = ()
    """Every exercise by label, hidden ones included."""
    solutions: tuple[Seen, ...] = ()
    """Every solution by label: in a learner's read all that is known of them."""
    quizzes: tuple[Seen, ...] = ()
    """Every exercise that is made of questions, by label; their keys are its solution."""
    mentions: tuple[Mention, ...] = ()
    """What front matter names."""
    ways: tuple[Way, ...] = ()
    """Routes, by page and line."""
    plan_fields: frozenset[str] = frozenset()
    """Labels of the fields of worksheets that modules can fill."""
    unplaced_exercises: tuple[Seen, ...] = ()
    """Exercise documents no module uses."""
    pages: tuple[Page, ...] = ()
    """What each page says: modules in the handbook's order, then all others by name."""
    terms: frozenset[str] = frozenset()
    """Ids of the words a glossary explains: `e. V.` is `e-v`."""
    programmes: tuple[Programme, ...] = ()
    """What the project offers, by the names of the files."""
    explained: frozenset[str] = frozenset()
    """The same words in small letters, as `{term}` may name them."""
