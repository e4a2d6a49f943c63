"""A catalogue: entries of one kind (projects, tools) that readers search and filter."""

from __future__ import annotations

from dataclasses import dataclass

from transferkit.model.problem import Place


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a catalogue; all texts are plain."""

    id: str
    """"" where the row has none, or one that is taken."""
    name: str
    text: str
    link: str
    """An address of the web, or ""."""
    source: str
    checked: str
    """When somebody looked at it last: a year, month or day in ISO form; "" for never."""
    details: tuple[tuple[str, tuple[str, ...]], ...]
    """Every other column with its values, in the order of the file."""
    where: Place


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Entries in the order of their file."""

    entries: tuple[Entry, ...]
    facets: tuple[str, ...]
    """The columns by which readers filter."""
    columns: tuple[str, ...]
    """All columns as the file calls them: what somebody who proposes an entry fills in."""

    @property
    def newest(self) -> str:
        """When somebody looked at any of its entries last; "" for never."""
        return max((entry.checked for entry in self.entries), default="")
