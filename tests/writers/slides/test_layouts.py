"""What stands where: each kind of content finds its layout, in reading order, mirrored where one reads from the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.writers.samples import HERE, bullets, module, para, png, section, table, with_block
from tests.writers.slides.decks import opened, written
from transferkit.model.course import Content, SlideBlock
from transferkit.model.text import Block, Callout, Cell, Columns, Formula, Paragraph, Picture, Quote, Run, Table, runs


def head(text: str) -> Paragraph:
    """A paragraph all in bold."""
    return Paragraph((Run(text, strong=True),))


def chart(kind: str = "column", *more: str) -> Table:
    """A chart of two rows."""
    rows = [("Jahr", "Zahl", *more), ("2024", "40", *("1" for _ in more)), ("2025", "52", *("2" for _ in more))]
    cells = tuple(tuple(Cell(runs(text)) for text in row) for row in rows)
    return Table(cells[:1], cells[1:], runs("Mitglieder"), chart=kind, alt="Es werden mehr.")


def slide_of(*content: Content, folder: Path, language: str = "de") -> Any:
    """The first slide of a section."""
    return opened(written(module(section("Abschnitt", *content)), folder, language).files[0])[1]


def texts(slide: Any) -> list[str]:
    """The texts of a slide's shapes but for its footer, in reading order."""
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame][:-2]


def layout(slide: Any) -> str:
    return str(slide.slide_layout.name)


def test_two_columns_under_bold_lines_are_a_comparison(tmp_path: Path) -> None:
    columns = Columns(((head("Früher"), bullets("Aushang")), (head("Heute"), bullets("Nachricht"))))
    slide = slide_of(columns, folder=tmp_path)
    assert (layout(slide), texts(slide)) == ("Comparison", ["Abschnitt", "Früher", "Aushang", "Heute", "Nachricht"])


@pytest.mark.parametrize(("count", "name"), [(2, "Columns"), (3, "Three columns"), (4, "Content")])
def test_columns_find_their_layout(count: int, name: str, tmp_path: Path) -> None:
    slide = slide_of(Columns(tuple((para(f"Spalte {number}"),) for number in range(count))), folder=tmp_path)
    assert (layout(slide), texts(slide)) == (name, ["Abschnitt", *(f"Spalte {number}" for number in range(count))])


def test_columns_are_mirrored_where_one_reads_from_the_right(tmp_path: Path) -> None:
    columns = Columns(((para("eins"),), (para("zwei"),)))
    for language, mirrored in (("de", False), ("ar", True)):
        slide = slide_of(columns, folder=tmp_path, language=language)
        left = {shape.text_frame.text: shape.left for shape in slide.shapes if shape.has_text_frame}
        assert (left["eins"] > left["zwei"]) is mirrored


def test_a_quote_alone_has_the_slide_and_its_source_below(tmp_path: Path) -> None:
    slide = slide_of(Quote((para("Erst fragen."),), runs("Frau Okafor")), folder=tmp_path)
    assert (layout(slide), texts(slide)) == ("Quote", ["Abschnitt", "Erst fragen.", "– Frau Okafor"])


def test_a_discussion_asks_large_and_says_how_long(tmp_path: Path) -> None:
    slide = slide_of(Callout("discussion", runs("Was hakt?"), (), ("10 Minuten", "zu zweit")), folder=tmp_path)
    assert (layout(slide), texts(slide)) == ("Discussion", ["Zur Diskussion", "10 Minuten · zu zweit\nWas hakt?"])


def test_a_break_says_how_long(tmp_path: Path) -> None:
    made = written(module(section("S", bullets("a"), SlideBlock((), (), HERE, "break", 15))), tmp_path)
    slide = opened(made.files[0])[2]
    assert (layout(slide), texts(slide)) == ("Break", ["Pause", "15 Minuten"])


def test_a_tip_that_has_a_slide_to_itself_gives_it_its_title(tmp_path: Path) -> None:
    tip = Callout("tip", runs("Merkt euch"), (para("b"),))
    made = written(module(section("S", bullets("a"), SlideBlock((), (para("x"),), HERE), tip)), tmp_path)
    assert [slide.shapes.title.text for slide in opened(made.files[0])][3] == "Merkt euch"


@pytest.mark.parametrize(("place", "first"), [("", "text"), ("left", "picture"), ("right", "text")])
def test_a_picture_stands_where_its_author_wants_it(place: str, first: str, tmp_path: Path) -> None:
    slide = slide_of(bullets("daneben"), Picture(png(tmp_path / "a.png"), "Kasse", place=place), folder=tmp_path)
    (shown,) = [shape for shape in slide.shapes if not shape.has_text_frame]
    (text,) = [shape for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text == "daneben"]
    assert layout(slide) == "Columns"
    assert (shown.left < text.left) is (first == "picture")


def test_a_full_picture_takes_all_the_room_there_is(tmp_path: Path) -> None:
    slide = slide_of(Picture(png(tmp_path / "a.png", 1600, 900), "Kasse", place="full"), folder=tmp_path)
    (shown,) = [shape for shape in slide.shapes if not shape.has_text_frame]
    assert layout(slide) == "Full picture"
    assert shown.height > 0.7 * 6858000


def test_pictures_in_lists_and_boxes_are_shown_behind_them(tmp_path: Path) -> None:
    picture = Picture(png(tmp_path / "a.png"), "Kasse")
    for block in (Callout("tip", runs("Tipp"), (para("davor"), picture)), bullets("davor")):
        inner: tuple[Block, ...] = (block,) if isinstance(block, Callout) else (block, picture)
        made = written(with_block(*inner), tmp_path)
        shapes = [shape for slide in opened(made.files[0]) for shape in slide.shapes]
        assert [shape._element.nvPicPr.cNvPr.get("descr") for shape in shapes if shape.shape_type == 13] == ["Kasse"]


def test_a_formula_is_drawn_between_its_sentences_with_its_tex_as_alt_text(tmp_path: Path) -> None:
    slide = slide_of(bullets("davor"), Formula(r"\frac{a}{b}"), bullets("danach"), folder=tmp_path)
    order = [shape.text_frame.text if shape.has_text_frame else shape._element.nvPicPr.cNvPr.get("descr") for shape in slide.shapes]
    assert order[:4] == ["Abschnitt", "davor", r"\frac{a}{b}", "danach"]


def test_a_formula_we_do_not_know_stands_as_its_tex(tmp_path: Path) -> None:
    slide = slide_of(bullets("davor"), Formula(r"\foo{a}"), folder=tmp_path)
    assert texts(slide)[1] == "davor\n\\foo{a}"


@pytest.mark.parametrize("kind", ["column", "bar", "line", "pie"])
def test_a_chart_is_native_and_its_numbers_can_be_edited(kind: str, tmp_path: Path) -> None:
    slide = slide_of(chart(kind), folder=tmp_path)
    (shown,) = [shape for shape in slide.shapes if shape.has_chart]
    plot = shown.chart.plots[0]
    assert layout(slide) == "Chart"
    assert (list(plot.categories), list(plot.series[0].values)) == (["2024", "2025"], [40.0, 52.0])
    assert shown._element.nvGraphicFramePr.cNvPr.get("descr") == "Es werden mehr."
    assert shown.chart.part.chart_workbook.xlsx_part is not None


def test_a_chart_of_several_series_names_them(tmp_path: Path) -> None:
    slide = slide_of(chart("column", "Austritte"), folder=tmp_path)
    (shown,) = [shape for shape in slide.shapes if shape.has_chart]
    assert shown.chart.has_legend
    assert [series.name for series in shown.chart.plots[0].series] == ["Zahl", "Austritte"]


def test_charts_come_out_the_same_twice(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(written(with_block(chart()), tmp_path / name).files[0].read_bytes())
    assert made[0] == made[1]


def test_shapes_stand_in_the_order_they_are_read_in(tmp_path: Path) -> None:
    blocks = (bullets("davor"), table([["a", "b"], ["1", "2"]]))
    slide = slide_of(*blocks, folder=tmp_path)
    tops = [shape.top for shape in slide.shapes]
    assert tops == sorted(tops)
