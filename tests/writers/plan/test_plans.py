"""Agenda and run sheet of a workshop."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.writers.workshops import SATURDAY, SUNDAY, a1, event, job
from transferkit.model.edition import Audience
from transferkit.model.facts import PlanBlock
from transferkit.writers.plan import write


def made(folder: Path, audience: Audience = "trainer", language: str = "de", start: int = 600, plan: tuple[PlanBlock, ...] = ()) -> Path:
    """The folder of the workshop's plans."""
    done = write(job(folder, event(start), modules=[a1(*plan)], audience=audience, language=language))
    assert done.problems == ()
    return folder / "abend"


def agenda(folder: Path, start: int = 600, plan: tuple[PlanBlock, ...] = ()) -> list[tuple[str, str]]:
    """(time, what) of each line of the agenda."""
    page = (made(folder, "learner", start=start, plan=plan) / "agenda.html").read_text("utf-8")
    return re.findall(r'scope="row">([^<]*)</th><td>([^<]*)', page)


def paper(path: Path) -> str:
    """The words of a PDF."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(path.read_bytes())).pages).split())


@pytest.mark.parametrize(("audience", "files"), [("learner", {"agenda.pdf", "agenda.html"}), ("trainer", {"plan.pdf"})])
def test_participants_get_an_agenda_and_trainers_the_run_sheet(audience: Audience, files: set[str], tmp_path: Path) -> None:
    assert {path.name for path in made(tmp_path, audience).iterdir()} >= files


def test_the_agenda_says_when_what_happens(tmp_path: Path) -> None:
    assert agenda(tmp_path) == [
        ("10:00–10:15", "Ankommen"),
        ("10:15–10:50", "Bedarfe sortieren"),
        ("10:50–11:00", "Blitzlicht"),
    ]


def test_another_start_and_a_shorter_block_move_everything_that_follows(tmp_path: Path) -> None:
    plan = (PlanBlock(15, "Ankommen"), PlanBlock(25, "Bedarfe sortieren"), PlanBlock(30, "Blitzlicht"))
    times = [time for time, _ in agenda(tmp_path / "a", 17 * 60 + 30, plan)]
    assert times == ["17:30–17:45", "17:45–18:10", "18:10–18:20", "18:20–18:50"]
    sheet = paper(made(tmp_path / "b", start=17 * 60 + 30, plan=plan) / "plan.pdf")
    assert [time for time in times if time not in sheet] == []
    assert "10:00" not in sheet


def test_the_run_sheet_has_the_columns_trainers_expect(tmp_path: Path) -> None:
    text = paper(made(tmp_path) / "plan.pdf")
    for head in ("Zeit", "Ziel", "Inhalt", "Material", "Wer", "Hinweise, Plan B"):
        assert head in text
    for told in ("TN wählen aus", "Vier Felder", "Plan B: Tisch", "geht auch in 25 Minuten", "kann entfallen", "Karten, Stifte"):
        assert told in text


def test_days_are_named_with_their_dates(tmp_path: Path) -> None:
    write(job(tmp_path, event(days=(SATURDAY, SUNDAY)), modules=[a1()], audience="learner"))
    page = (tmp_path / "abend/agenda.html").read_text("utf-8")
    assert "<dd>28.03.2026 – 29.03.2026</dd>" in page
    assert "Tag 1: Samstag, 28. März 2026, 10:00–11:00 Uhr" in page


def test_names_of_authors_become_no_markup(tmp_path: Path) -> None:
    ((_, text),) = agenda(tmp_path, plan=(PlanBlock(10, "<script>alert(1)</script> & Co"),))
    assert text == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co"


def test_the_agenda_calls_no_other_host_and_runs_nothing(tmp_path: Path) -> None:
    page = (made(tmp_path, "learner") / "agenda.html").read_text("utf-8")
    assert not re.search(r"https?://|<script|src=|@import|url\(", page)


def test_the_same_workshop_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = made(tmp_path / "a"), made(tmp_path / "b")
    assert {path.name: path.read_bytes() for path in first.iterdir()} == {path.name: path.read_bytes() for path in second.iterdir()}
