"""The figures of module D4: the plan that the solution sets up follows from the task's own numbers."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = (Path(__file__).resolve().parents[2] / "modules" / "d4-foerdermittel" / "index.md").read_text("utf-8")
EVENINGS, HOURS, FEE, ROOM = 12, 2, 35, 25


def block(opening: str) -> str:
    start = PAGE.index(opening)
    return PAGE[start : PAGE.index("\n:::\n" if opening.startswith(":::{s") else "\n::::\n", start)]


def amount(text: str, row: str) -> float:
    """The last amount of money in the table row that begins with these words."""
    (line,) = [line for line in text.splitlines() if line.startswith(f"| {row} |")]
    found = re.findall(r"([\d.]+(?:,\d\d)?) €", line)[-1]
    return float(found.replace(".", "").replace(",", "."))


def test_the_wrong_plan_has_the_six_mistakes() -> None:
    task = block("::::{exercise} Finanzierungsplan")
    spent = [int(found) for found in re.findall(r"^\| [^|*]+ \| (\d+) € \|", task, re.MULTILINE)]
    assert sum(spent) == 1470
    assert 480 in spent
    assert EVENINGS * HOURS * FEE == 840
    assert "1.470 €** | **Summe** | **1.670 €" in task


def test_the_right_plan_is_computed_from_what_may_be_funded() -> None:
    plan = block(":::{solution} finanzierungsplan")
    fundable = EVENINGS * HOURS * FEE + EVENINGS * ROOM + 150
    assert amount(plan, "Summe der Ausgaben") == fundable == 1290
    assert amount(plan, "Förderung, höchstens") == 0.9 * fundable == 1161
    own = fundable - 0.9 * fundable
    assert amount(plan, "Eigenanteil, mindestens") == own
    assert f"**{own + 360 + 180:.0f} €**" in plan
    assert "(1.323 €)" in plan
    assert 0.9 * 1470 == 1323
