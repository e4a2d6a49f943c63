"""What participants and trainers noticed after a workshop, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from transferkit.model.problem import Place

STATUS = ("open", "done", "dropped")


@dataclass(frozen=True, slots=True)
class Observation:
    """An entry of a reflection log. What did not work counts as much as what did."""

    id: str
    date: str
    """ISO day on which it was noticed."""
    module: str
    """Folder id."""
    spot: str
    """The place in the module; "" for the whole."""
    text: str
    proposal: str
    status: str
    """One of STATUS."""
    change: str
    """What is different now; "" before that."""
    changed: str
    """ISO day of the change; "" before that."""
    name: str
    """Who may be named; "" for everybody who did not say yes."""
    where: Place
