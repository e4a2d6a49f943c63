"""What can be said of a handbook as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from transferkit.checks import check
from transferkit.model.inventory import Inventory, Seen
from transferkit.model.problem import Place
from transferkit.model.settings import Settings

SETTINGS = Settings(Path("/project"), "H")
MODULE = (Seen("a1", Place("modules/a1/index.md", 1)),)


def seen(*names: str) -> tuple[Seen, ...]:
    """Names, one a line of one file."""
    return tuple(Seen(name, Place("modules/a1/index.md", line)) for line, name in enumerate(names, 10))


CASES: dict[str, tuple[Inventory, list[str]]] = {
    "all is well": (Inventory(MODULE, exercises=seen("kasse"), solutions=seen("kasse")), []),
    "no module at all": (Inventory(), ["handbook/index.md PRJ01"]),
    "a module nobody lists": (Inventory((), MODULE), ["modules/a1/index.md:1 PRJ04 module=a1"]),
    "an unsolved exercise": (
        Inventory(MODULE, exercises=seen("kasse", "beitrag"), solutions=seen("kasse")),
        ["modules/a1/index.md:11 EXR01 label=beitrag"],
    ),
    "a stray solution with the nearest label": (
        Inventory(MODULE, exercises=seen("beitrag", "kasse"), solutions=seen("beitrag", "kasse", "kase")),
        ["modules/a1/index.md:12 EXR03 label=kase nearest= (kasse?)"],
    ),
    "a stray solution like nothing else": (
        Inventory(MODULE, exercises=seen("kasse"), solutions=seen("kasse", "xyz")),
        ["modules/a1/index.md:11 EXR03 label=xyz nearest="],
    ),
    "a solution that names no exercise": (Inventory(MODULE, solutions=seen("")), []),
    "an exercise document in no module": (
        Inventory(MODULE, unplaced_exercises=seen("liegt-herum")),
        ["modules/a1/index.md:10 EXR05 label=liegt-herum"],
    ),
}


@pytest.mark.parametrize(("inventory", "told"), CASES.values(), ids=CASES.keys())
def test_what_is_missing_or_left_over_is_told(inventory: Inventory, told: list[str]) -> None:
    found = [
        " ".join([str(one.where), one.code, *(f"{name}={value}" for name, value in one.arguments)]) for one in check(inventory, SETTINGS)
    ]
    assert found == told


@pytest.mark.parametrize("inventory", [inventory for inventory, _ in CASES.values()], ids=CASES.keys())
def test_every_finding_can_be_said_in_both_languages(inventory: Inventory) -> None:
    for one in check(inventory, SETTINGS):
        assert one.sentence("de") != one.sentence("en")
