"""The figures of module E2: what the notebook shows, what the tables give and what the curriculum sheet says are the same."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path

import nbformat
import pytest

HERE = Path(__file__).resolve().parents[2]
EXERCISE = HERE / "exercises" / "kosten-verteilen"
MODULE = HERE / "modules" / "e2-kosten-teilen"
TABLES = ("e2_organisationen.csv", "e2_kosten.csv")

CENT = Decimal("0.01")
GRANT = Decimal("2000.00")
COSTS = Decimal("3737.50")
REST = Decimal("1737.50")
LEAVES = "Jugend Vielfalt e. V."

SHEET = {
    "gleich": ["289,59", "289,59", "289,58", "289,58", "289,58", "289,58"],
    "koepfe": ["289,58", "386,11", "241,32", "434,38", "144,79", "241,32"],
    "budget": ["171,94", "257,00", "110,40", "742,06", "57,92", "398,18"],
    "halb": ["230,76", "321,55", "175,86", "588,22", "101,36", "319,75"],
}
"""Shares by key, in the order of the table of organisations."""
SHEET_WITHOUT_ONE = ["336,29", "448,39", "504,44", "168,14", "280,24"]
MORE_WITHOUT_ONE = ["46,71", "62,28", "70,06", "23,35", "38,92"]


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def organisations() -> list[dict[str, str]]:
    return table(EXERCISE / "files" / "e2_organisationen.csv")


def weights(rows: Sequence[dict[str, str]], column: str) -> list[Decimal]:
    return [Decimal(row[column]) for row in rows]


def share(amount: Decimal, parts: Sequence[Decimal]) -> list[Decimal]:
    """Rounds down, then gives the missing cents to the largest remainders; equal remainders go in the order of the list."""
    raw = [amount * part / sum(parts) for part in parts]
    shares = [value.quantize(CENT, ROUND_DOWN) for value in raw]
    missing = int((amount - sum(shares)) / CENT)
    order = sorted(range(len(parts)), key=lambda at: shares[at] - raw[at])
    for at in order[:missing]:
        shares[at] += CENT
    return shares


def shares_by(key: str, rows: Sequence[dict[str, str]]) -> list[Decimal]:
    heads, budgets = weights(rows, "teilnehmende"), weights(rows, "jahresbudget_eur")
    if key == "gleich":
        return share(REST, [Decimal(1)] * len(rows))
    if key == "koepfe":
        return share(REST, heads)
    if key == "budget":
        return share(REST, budgets)
    half = (REST / 2).quantize(CENT, ROUND_DOWN)
    return [one + two for one, two in zip(share(half, heads), share(REST - half, budgets), strict=True)]


def german(amount: Decimal) -> str:
    return f"{amount:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def cells(path: Path) -> Iterator[nbformat.NotebookNode]:
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(notebook)
    yield from notebook.cells


def printed(cell: nbformat.NotebookNode) -> str:
    return "".join(str(output.get("text", "")) for output in cell.get("outputs", []))


def shown(cell_id: str) -> str:
    """What is stored below one solution cell of the exercise."""
    (cell,) = [cell for cell in cells(EXERCISE / "exercise.ipynb") if cell["id"] == cell_id]
    assert "solution" in cell.metadata.get("tags", []), f"{cell_id} is no solution cell"
    return printed(cell)


def amounts(text: str) -> list[str]:
    return re.findall(r"([\d.]+,\d\d) €", text)


def all_solution_amounts() -> set[str]:
    figures = {figure for figures in SHEET.values() for figure in figures}
    return figures | {*SHEET_WITHOUT_ONE, *MORE_WITHOUT_ONE, german(COSTS), german(REST), "1.737,48"}


def test_the_tables_in_the_module_and_in_the_exercise_are_the_same_bytes() -> None:
    for name in TABLES:
        assert (EXERCISE / "files" / name).read_bytes() == (MODULE / "data" / name).read_bytes(), name


def test_six_organisations_send_thirty_six_participants() -> None:
    rows = organisations()
    assert len(rows) == 6
    assert sum(weights(rows, "teilnehmende")) == 36


def test_costs_less_the_grant_leave_the_rest_of_the_sheet() -> None:
    costs = sum(weights(table(EXERCISE / "files" / "e2_kosten.csv"), "betrag_eur"))
    assert costs == COSTS
    assert costs - GRANT == REST


def test_the_notebook_shows_costs_grant_and_rest() -> None:
    assert amounts(shown("loesung-rest")) == ["3.737,50", "2.000,00", "1.737,50"]


@pytest.mark.parametrize("key", SHEET)
def test_the_tables_give_the_shares_of_the_sheet(key: str) -> None:
    shares = shares_by(key, organisations())
    assert [german(amount) for amount in shares] == SHEET[key]
    assert sum(shares) == REST


@pytest.mark.parametrize("key", SHEET)
def test_the_notebook_shows_the_shares_of_the_sheet_and_their_sum(key: str) -> None:
    text = shown(f"loesung-{key}")
    assert amounts(text) == [*SHEET[key], german(REST)]
    names = [row["organisation"] for row in organisations()]
    assert [line.split("  ")[0] for line in text.splitlines()[1:7]] == names


def test_six_rounded_shares_are_two_cents_short() -> None:
    rounded = (REST / 6).quantize(CENT, ROUND_HALF_UP)
    assert german(rounded) == "289,58"
    assert REST - 6 * rounded == 2 * CENT
    text = shown("loesung-runden")
    assert amounts(text) == ["289,58", "1.737,48"]
    assert "Es fehlen Cent: 2" in text


def test_when_one_organisation_leaves_the_others_pay_the_shares_of_the_sheet() -> None:
    rows = organisations()
    left = [row for row in rows if row["organisation"] != LEAVES]
    assert len(left) == 5
    after = shares_by("koepfe", left)
    assert [german(amount) for amount in after] == SHEET_WITHOUT_ONE
    assert sum(after) == REST
    before = [amount for row, amount in zip(rows, shares_by("koepfe", rows), strict=True) if row["organisation"] != LEAVES]
    more = [new - old for new, old in zip(after, before, strict=True)]
    assert [german(amount) for amount in more] == MORE_WITHOUT_ONE
    assert german(sum(more, Decimal(0))) == "241,32"
    assert amounts(shown("loesung-absprung")) == [*SHEET_WITHOUT_ONE, german(REST), *MORE_WITHOUT_ONE, "241,32"]


def test_the_worked_solutions_name_the_figures_of_the_sheet() -> None:
    (reasons,) = [str(cell.source) for cell in cells(EXERCISE / "exercise.ipynb") if cell["id"] == "loesung-gruende"]
    missing = {figure for figure in all_solution_amounts() if f"{figure} €" not in reasons}
    assert not missing
    (fall,) = [str(cell.source) for cell in cells(MODULE / "index.ipynb") if cell["id"] == "abspringen"]
    assert not {figure for figure in [*SHEET_WITHOUT_ONE, *MORE_WITHOUT_ONE] if f"{figure} €" not in fall}


@pytest.mark.parametrize("path", [EXERCISE / "exercise.ipynb", MODULE / "index.ipynb"], ids=["exercise", "module"])
def test_no_answer_stands_in_what_learners_see(path: Path) -> None:
    for cell in cells(path):
        if "solution" in cell.metadata.get("tags", []):
            continue
        source = re.sub(r"^(:{3,})\{(?:solution|instructor)\}.*?^\1$", "", str(cell.source), flags=re.DOTALL | re.MULTILINE)
        seen = set(re.findall(r"[\d.]+,\d\d", source + printed(cell)))
        assert not seen & all_solution_amounts(), cell["id"]


@pytest.mark.parametrize("path", [EXERCISE / "exercise.ipynb", MODULE / "index.ipynb"], ids=["exercise", "module"])
def test_every_code_cell_has_been_run_in_order_without_error(path: Path) -> None:
    code = [cell for cell in cells(path) if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert not [cell["id"] for cell in code for output in cell.outputs if output.output_type == "error"]
    assert not [cell["id"] for cell in code if "execution" in cell.metadata]
