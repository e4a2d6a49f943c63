"""The judge of languages sees what it is there for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.spoken import page_findings

PAGE = '<!DOCTYPE html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8"></head><body>{}</body></html>'


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("<p>مرحبا بكم</p>", 0),
        ("<p>Klangbrücke e. V.</p>", 0),
        ("<p>Wir treffen uns jeden Dienstag</p>", 1),
        ('<p lang="de" dir="ltr">Wir treffen uns jeden Dienstag</p>', 0),
        ('<p lang="de">Wir treffen uns jeden Dienstag</p>', 1),
        ('<p lang="de" dir="ltr">مرحبا بكم</p>', 1),
        ('<p lang="de" dir="ltr">Ein Satz</p>Wir treffen uns jeden Dienstag', 1),
        ("<pre>treffen Dienstag jeden Woche immer</pre>", 0),
    ],
)
def test_a_text_whose_letters_are_not_those_of_its_language_is_found(body: str, count: int, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(body), "utf-8")
    assert len(list(page_findings(page, "ar"))) == count


def test_a_page_in_another_language_than_its_site_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(""), "utf-8")
    assert len(list(page_findings(page, "en"))) == 1
