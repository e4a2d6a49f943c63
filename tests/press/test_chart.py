"""Charts as drawings: every name and number in them, well-formed whatever it is called."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from transferkit.model.series import ChartData, Series, chart_data
from transferkit.model.text import CHARTS, Cell, Table, runs
from transferkit.press.chart import chart_svg, nice_top, written

SVG = "{http://www.w3.org/2000/svg}"


def table(kind: str, *rows: tuple[str, ...]) -> Table:
    """A table that is to be drawn."""
    cells = tuple(tuple(Cell(runs(text)) for text in row) for row in rows)
    return Table(cells[:1], cells[1:], chart=kind)


@pytest.mark.parametrize("kind", CHARTS)
def test_a_chart_shows_names_and_values(kind: str) -> None:
    data = chart_data(table(kind, ("Jahr", "Zahl"), ("2024", "40 %"), ('"2025" & <mehr>', "52,5 %")))
    assert data is not None
    drawing = ElementTree.fromstring(chart_svg(data, 'Titel & "mehr"'))
    texts = [text.text or "" for text in drawing.iter(f"{SVG}text")]
    assert drawing.findtext(f"{SVG}title") == 'Titel & "mehr"'
    assert any("2024" in text for text in texts)
    assert any('"2025" & <mehr>' in text for text in texts)
    if kind != "line":
        assert any("52,5" in text for text in texts)


@pytest.mark.parametrize("kind", CHARTS)
@pytest.mark.parametrize("values", [(0.0, 0.0), (-5.0, 3.0), (-5.0, -2.0), (1e9, 1e-3)])
def test_odd_numbers_give_a_drawing_inside_its_frame(kind: str, values: tuple[float, ...]) -> None:
    data = ChartData(kind, ("a", "b"), (Series("s", values), Series("t", values[::-1])), "")
    for box in ElementTree.fromstring(chart_svg(data, "x")).iter(f"{SVG}rect"):
        place = [float(box.attrib[name]) for name in ("x", "y", "width", "height")]
        assert 0 <= place[0] <= place[0] + place[2] <= 640.5, box.attrib
        assert 0 <= place[1] <= place[1] + place[3] <= 360.5, box.attrib


def test_a_table_with_a_word_or_a_hole_is_no_chart() -> None:
    assert chart_data(table("bar", ("Jahr", "Zahl"), ("2024", "viel"))) is None
    assert chart_data(table("bar", ("Jahr", "Zahl"), ("2024",))) is None
    assert chart_data(table("", ("Jahr", "Zahl"), ("2024", "4"))) is None


def test_a_scale_ends_at_a_round_number_and_numbers_have_no_needless_zeros() -> None:
    assert [nice_top(value) for value in (7, 52, 101, 0, 0.3)] == [10, 100, 200, 1, 0.5]
    assert [written(0.5, comma=True), written(0.5, comma=False), written(40.0, comma=True)] == ["0,5", "0.5", "40"]
