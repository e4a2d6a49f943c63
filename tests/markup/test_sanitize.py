"""One allowlist for all HTML of sources: what it lets through, what it names, what it shows in another way.

A case is a paragraph: `<<<` lines are the source, `>>>` what stays, `!!!` what is named with its line, `+++` what
becomes a card, `pic` what becomes a picture. `pytest --accept` rewrites all but the source.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Expected
from transferkit.markup.html_blocks import open_address
from transferkit.markup.html_findings import findings
from transferkit.markup.sanitize import clean_html, scheme_of, text_of

CASES = sorted((Path(__file__).parents[1] / "cases" / "html").glob("*.txt"))
FORBIDDEN = (
    "<script", "<style", "<iframe", "<object", "<embed", "<form", "<meta", "<link", "<base", "<svg", "<math", " on", "javascript:",
    "data:", " src=", " style=", "evil.example",
)  # fmt: skip


def sources_of(case: Path) -> list[str]:
    """The HTML of each paragraph of a case."""
    found = []
    for paragraph in case.read_text("utf-8").split("\n\n"):
        lines = [line.removeprefix("<<<").removeprefix(" ") for line in paragraph.split("\n") if line.startswith("<<<")]
        if lines:
            found.append("\n".join(lines))
    return found


def outcome(html: str) -> str:
    """A paragraph of a case for some HTML."""
    found = findings(html)
    lines = [
        *(f"<<< {line}" for line in html.split("\n")),
        *(f">>> {line}" for line in clean_html(html).split("\n") if line.strip()),
        *(f"!!! {refused.line + 1}: {refused.what}" for refused in found.refused),
        *(f"+++ {embed.line + 1}: {embed.tag} | {embed.title} | {open_address(embed.address)}" for embed in found.embeds),
        *(f"pic {picture.line + 1}: {picture.address}" for picture in found.pictures),
    ]
    return "\n".join(lines)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_what_stays_and_what_is_named(case: Path, expected: Expected) -> None:
    about = case.read_text("utf-8").split("\n")[0]
    expected(case, "\n\n".join([about, *(outcome(html) for html in sources_of(case))]))


@pytest.mark.parametrize("html", [html for case in CASES for html in sources_of(case) if case.stem != "harmless"])
def test_nothing_active_or_remote_gets_through(html: str) -> None:
    cleaned = clean_html(html)
    assert not [word for word in FORBIDDEN if word in cleaned]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([html for case in CASES for html in sources_of(case)]), max_size=3), st.data())
def test_no_cut_of_it_gets_through_either(parts: list[str], data: st.DataObject) -> None:
    html = "".join(parts)
    start = data.draw(st.integers(0, len(html)))
    cleaned = clean_html(html[start : data.draw(st.integers(start, len(html)))])
    findings(html[start:])
    assert not [word for word in ("<script", "<style", "<iframe", "<img") if word in cleaned]
    assert not re.search(r'<[^<>]*(?:href="javascript| onerror=")', cleaned)  # in a tag: as mere words both are harmless


def test_a_scheme_is_seen_through_disguises() -> None:
    for address in ("javascript:x", "JAVASCRIPT:x", "java\nscript:x", "&#106;avascript:x", "\x01javascript:x", "java\u200bscript:x"):
        assert scheme_of(address) == "javascript"
    assert scheme_of("seite.html#a:b") == ""


def test_words_of_html_are_kept_for_products_without_html() -> None:
    assert text_of("<p>Tee &amp; Kaffee</p><p>zwei<br>drei</p><script>no()</script>") == "Tee & Kaffee\nzwei\ndrei"
