"""Bodies as Sphinx and sources write them become what EPUB allows, and no word is lost on the way."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from transferkit.ebook.mend import Places, body_of, lead, properties_of, set_for_paper, settle
from transferkit.ebook.xhtml import MATHML, OPS, SVG, XHTML

PLACES = Places(
    anchors={"modules/a/index.xhtml": {"here"}, "handbook/index.xhtml": {"top"}},
    pictures={"way.webp": "pictures/way.png"},
    site={"modules/b/index.xhtml": "https://example.org/de/modules/b/index.html"},
)


def shown(body: Any) -> str:
    """What stands in a body, without the names of namespaces."""
    text = str(etree.tostring(body, encoding="unicode"))
    for name in (XHTML, MATHML, SVG):
        text = text.replace(f' xmlns="{name}"', "")
    text = text.replace(f' xmlns:epub="{OPS}"', "")
    return text.removeprefix("<body>").removesuffix("</body>")


def settled(text: str) -> str:
    body = body_of(text)
    settle(body)
    return shown(body)


def led(text: str) -> str:
    body = body_of(text)
    lead(body, "modules/a/index.xhtml", PLACES)
    return shown(body)


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("<p>eins<br>zwei &nbsp;drei</p>", "<p>eins<br/>zwei \u00a0drei</p>"),
        ("<ul><li>offen<li>offen</ul>", "<ul><li>offen</li><li>offen</li></ul>"),
        ("<p>a\x0bb\x00c</p>", "<p>a\ufffdb\ufffdc</p>"),
        ("<p>ein</p>Rest", "<p>ein</p>Rest"),
    ],
    ids=["tags without an end", "ends left out", "control characters", "text without a paragraph"],
)
def test_what_is_no_xml_becomes_xml_with_all_its_words(given: str, made: str) -> None:
    assert shown(body_of(given)) == made


def test_formulas_and_drawings_get_their_namespaces_and_are_told_to_the_package() -> None:
    body = body_of("<p><math><mi>a</mi></math><svg><title>t</title></svg></p>")
    assert [etree.QName(element).namespace for element in body.iter()] == [XHTML, XHTML, MATHML, MATHML, SVG, SVG]
    assert properties_of(body) == ("mathml", "svg")
    assert properties_of(body_of("<p>a</p>")) == ()


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("<p>a<script>b()</script> c</p>", "<p>a c</p>"),
        ("<p><button>Drucken</button>c</p>", "<p>c</p>"),
        ("<details><summary>s</summary>t</details>", '<details open="open"><summary>s</summary>t</details>'),
        ('<p><input type="checkbox" /> a</p>', '<p><span class="tick-box">☐</span> a</p>'),
        ('<p><input type="checkbox" checked="checked" /> a</p>', '<p><span class="tick-box">☑</span> a</p>'),
        ('<p>a <input type="text" /> b</p>', "<p>a  b</p>"),
        ("<p>a<!-- nur für uns --> b</p>", "<p>a b</p>"),
        ('<p id="x">a</p><p id="x">b</p><p id="">c</p>', '<p id="x">a</p><p>b</p><p>c</p>'),
        ('<p role="doc-biblioentry">a</p><p role="note">b</p>', '<p>a</p><p role="note">b</p>'),
        ('<p onclick="x()" align="left" class="k">a</p>', '<p class="k">a</p>'),
    ],
)
def test_what_needs_a_script_goes_and_text_stays(given: str, made: str) -> None:
    assert settled(given) == made


@pytest.mark.parametrize(
    ("address", "made"),
    [
        ("#here", '<a href="#here">w</a>'),
        ("#gone", '<a href="index.xhtml">w</a>'),
        ("../../handbook/index.xhtml#top", '<a href="../../handbook/index.xhtml#top">w</a>'),
        ("../../handbook/index.xhtml#gone", '<a href="../../handbook/index.xhtml">w</a>'),
        ("../b/index.xhtml#x", '<a href="https://example.org/de/modules/b/index.html#x">w</a>'),
        ("../c/index.xhtml", "<span>w</span>"),
        ("https://example.org/ä b?c=[1]", '<a href="https://example.org/%C3%A4%20b?c=[1]">w</a>'),
        ("https://[", "<span>w</span>"),
        ("https://", "<span>w</span>"),
        ("ftp://example.org/x", "<span>w</span>"),
        ("mailto:a@example.org", '<a href="mailto:a@example.org">w</a>'),
    ],
)
def test_each_link_leads_somewhere_or_becomes_its_words(address: str, made: str) -> None:
    assert led(f'<a href="{address}">w</a>') == made


def test_pictures_are_those_of_the_book_and_missing_ones_become_their_words() -> None:
    assert led('<img alt="Weg" src="../../_images/way.webp" />') == '<img alt="Weg" src="../../pictures/way.png"/>'
    assert led('<p>a <img alt="Weg" src="../../_images/gone.png" /> b</p>') == "<p>a <span>Weg</span> b</p>"


def test_code_in_a_text_from_right_to_left_reads_from_left_to_right() -> None:
    body = body_of("<p>نص <code>x = 1</code></p>")
    set_for_paper(body, "rtl")
    assert shown(body) == '<p>نص <code dir="ltr">x = 1</code></p>'


HEAD = "".join(f"<th>{name}</th>" for name in ("Was", "Wer", "Wann", "Wo", "Wie", "Wozu"))


def table(cell: str, more: str = "") -> str:
    return f"<table{more}><thead><tr>{HEAD}</tr></thead><tbody><tr>{f'<td>{cell}</td>' * 6}</tr></tbody></table>"


def test_a_table_of_many_columns_full_of_text_becomes_a_list_with_all_its_words() -> None:
    body = body_of(table("ein ganzer Satz darüber", ' id="plan"'))
    set_for_paper(body, "ltr")
    made = shown(body)
    assert made.startswith(
        '<div class="stacked" id="plan"><dl class="stacked-row"><dt>Was</dt><dd>ein ganzer Satz darüber</dd><dt>Wer</dt>'
    )
    assert made.count("ein ganzer Satz darüber") == 6


@pytest.mark.parametrize("cell", ["12,50", "ja"])
def test_a_table_of_figures_stays_a_table_in_small_letters(cell: str) -> None:
    body = body_of(table(cell))
    set_for_paper(body, "ltr")
    assert shown(body).startswith('<table class="wide-table"><thead>')


def test_a_table_with_cells_over_several_columns_stays_a_table() -> None:
    text = table("ein ganzer Satz darüber").replace("<td>", '<td rowspan="2">', 1)
    body = body_of(text)
    set_for_paper(body, "ltr")
    assert shown(body).startswith('<table class="wide-table">')
