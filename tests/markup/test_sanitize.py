"""One allowlist for all HTML of sources."""

from __future__ import annotations

import pytest

from transferkit.markup.sanitize import clean_html, refused_in, text_of


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<p onclick="alert(1)">x</p>',
        '<a href="javascript:alert(1)">x</a>',
        '<a href="data:text/html,x">x</a>',
        "<style>body{display:none}</style>",
        '<iframe src="https://example.org"></iframe>',
        '<img src="https://example.org/x.png" onerror="alert(1)">',
        "<svg><script>alert(1)</script></svg>",
        '<link rel="stylesheet" href="https://example.org/x.css">',
        '<meta http-equiv="refresh" content="0; url=https://example.org">',
        '<p style="background:url(https://example.org/x.png)">x</p>',
        "<form action='https://example.org'><input name=a></form>",
    ],
)
def test_nothing_active_or_remote_gets_through(html: str) -> None:
    cleaned = clean_html(html)
    for forbidden in ("script", "onclick", "onerror", "javascript:", "data:", "style", "iframe", "src=", "http-equiv", "<form"):
        assert forbidden not in cleaned
    assert "example.org" not in cleaned


def test_what_is_refused_is_named() -> None:
    assert refused_in('<p onclick="x">a</p><script>1</script>') == ("on…=", "script")
    assert refused_in("<table><tr><td>1</td></tr></table>") == ()


def test_words_of_html_are_kept_for_products_without_html() -> None:
    assert text_of("<p>Tee &amp; Kaffee</p><p>zwei<br>drei</p><script>no()</script>") == "Tee & Kaffee\nzwei\ndrei"


def test_tables_of_notebooks_survive() -> None:
    table = '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>'
    assert clean_html(table) == table
