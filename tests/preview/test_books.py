"""The PDF of the preview with a real server: made when asked for, and up to date after every save from then on."""

from __future__ import annotations

import io
import os
import re
import signal
import time
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.e2e.projects import copy_of, transferkit
from tests.preview.running import Answer, Preview, previewed

BOOK = "/_preview/book/learner/de/handbook-learner.pdf"
SLOW = 120


def page_of(preview: Preview) -> Path:
    """The source that is edited."""
    return preview.project / "modules/a1-sitzung-vorbereiten/index.md"


def book_of(preview: Preview, word: str = "", path: str = BOOK) -> Answer:
    """The first answer that is a PDF with a word in it; meanwhile pages that ask again by themselves."""
    deadline = time.monotonic() + SLOW
    while True:
        answer = preview.ask(path)
        if answer.status == 200 and word in words_of(answer.body):
            return answer
        assert answer.status == 200 or answer.headers["Refresh"] == "1", answer.body
        assert time.monotonic() < deadline
        time.sleep(0.3)


def words_of(pdf: bytes) -> str:
    """The text of a PDF without white space."""
    return "".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def saved(path: Path, text: str) -> None:
    """Save as editors do."""
    fresh = path.with_name(f"{path.name}.neu")
    fresh.write_text(text, "utf-8")
    fresh.replace(path)


def press_of(preview: Preview) -> int:
    """The process of the press that is kept."""
    if not Path("/proc/self/task").exists():
        pytest.skip("the press is found among processes by /proc, which this system has not")
    children = Path(f"/proc/{preview.process.pid}/task").glob("*/children")
    for child in " ".join(path.read_text() for path in children).split():
        if b"transferkit.press.keeper" in Path(f"/proc/{child}/cmdline").read_bytes():
            return int(child)
    return 0


def edition(state: dict[str, Any], audience: str = "learner") -> dict[str, Any]:
    """What the bar is told of an edition."""
    return next(one for one in state["editions"] if one["path"] == f"/{audience}/de/")


def test_the_bar_leads_to_the_book_of_each_edition(preview: Preview) -> None:
    state = preview.until_built(1)
    assert edition(state)["book"] == BOOK
    assert edition(state, "trainer")["book"] == BOOK.replace("learner", "trainer")


def test_the_book_is_the_one_that_build_makes(preview: Preview) -> None:
    answer = book_of(preview)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert transferkit("build", "pdf", "-o", str(preview.project.parent / "out"), cwd=preview.project).code == 0
    assert answer.body == (preview.project.parent / "out/handbook/de/handbook-learner.pdf").read_bytes()
    trainers = book_of(preview, path=BOOK.replace("learner", "trainer"))
    assert trainers.body == (preview.project.parent / "out/handbook/de/handbook-trainer.pdf").read_bytes()


def test_after_a_save_the_same_press_makes_the_book_anew(preview: Preview) -> None:
    book_of(preview)
    before, page = press_of(preview), page_of(preview)
    saved(page, f"{page.read_text('utf-8')}\n\nEin zweiter Satz.\n")
    answer = book_of(preview, "EinzweiterSatz.")
    assert press_of(preview) == before != 0
    assert transferkit("build", "pdf", "-e", "learner", "-o", str(preview.project.parent / "again"), cwd=preview.project).code == 0
    assert answer.body == (preview.project.parent / "again/handbook/de/handbook-learner.pdf").read_bytes()


def test_a_press_that_dies_is_followed_by_another(preview: Preview) -> None:
    book_of(preview)
    before, page = press_of(preview), page_of(preview)
    os.kill(before, signal.SIGKILL)
    saved(page, f"{page.read_text('utf-8')}\n\nEin dritter Satz.\n")
    book_of(preview, "EindritterSatz.")
    assert press_of(preview) not in (0, before)


def test_what_stops_a_build_leaves_the_last_good_book(preview: Preview) -> None:
    good, page = book_of(preview).body, page_of(preview)
    text = page.read_text("utf-8")
    saved(page, f"{text}\n\n:::{{solution}} x\nNie geschlossen\n")
    preview.until(lambda state: bool(state["stopped"]))
    answer = preview.ask(BOOK)
    assert (answer.status, answer.body) == (200, good)
    saved(page, f"{text}\n\nEin vierter Satz.\n")
    preview.until(lambda state: not state["stopped"])
    book_of(preview, "EinvierterSatz.")


def test_what_only_shows_on_paper_is_told_in_the_bar(preview: Preview) -> None:
    book_of(preview)
    page = page_of(preview)
    text = page.read_text("utf-8")
    saved(page, f"{text}\n\nEin Zeichen: 龘\n")
    book_of(preview, "cjkunifiedideograph")
    state = preview.until(lambda state: any("FIT02" in one["sentence"] for one in state["problems"]))
    (found,) = [one for one in state["problems"] if "FIT02" in one["sentence"]]
    assert found["place"].startswith("modules/a1-sitzung-vorbereiten/index.md:")
    saved(page, text)
    preview.until(lambda state: not any("FIT02" in one["sentence"] for one in state["problems"]))


@pytest.mark.parametrize(
    ("path", "token", "status"),
    [
        (BOOK, False, 403),
        ("/_preview/book/learner/fr/handbook-learner.pdf", True, 404),
        ("/_preview/book/learner/de/handbook-trainer.pdf", True, 404),
        ("/_preview/book/learner/de/conf.py", True, 404),
        ("/_preview/book/learner/de/../../../conf.py", True, 400),
    ],
)
def test_nothing_but_the_books_is_there_and_only_with_the_token(preview: Preview, path: str, token: bool, status: int) -> None:
    answer = preview.ask(path, token=token)
    assert answer.status == status
    assert not re.search(rb"extensions|%PDF", answer.body)


def test_the_press_ends_with_the_preview(tmp_path: Path) -> None:
    with previewed(copy_of("every-node", tmp_path)) as started:
        started.until(lambda state: bool(state["editions"]))
        book_of(started, path="/_preview/book/learner/en/handbook-learner.pdf")
        press = press_of(started)
        assert press
    assert not Path(f"/proc/{press}").exists()
