"""A workshop from its sources to all its products: times are right everywhere, whatever is changed."""

from __future__ import annotations

import io
import re
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
import vobject
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from tests.e2e.projects import copy_of, transferkit
from transferkit.building.report import read_report

BEFORE = ["10:00–10:15", "10:15–10:50", "10:50–11:10", "11:10–11:20", "11:20–11:50", "11:50–12:30"]
AFTER = ["17:30–17:45", "17:45–18:10", "18:10–18:30", "18:30–18:40", "18:40–19:10", "19:10–19:50"]
"""The start moved from 10:00 to 17:30, and `Bedarfe sortieren` takes 25 minutes instead of 35: the breaks move, too."""
BREAKS = ("11:10–11:20", "18:30–18:40")
TIME = re.compile(r"\d\d:\d\d–\d\d:\d\d")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, built once."""
    project = copy_of("workshop", tmp_path_factory.mktemp("workshop"))
    build(project)
    return project


def build(project: Path, *more: str) -> str:
    ran = transferkit("build", "plan", "calendar", "slides", *more, "-l", "de", "-j", "2", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return ran.out


def build_calendar(project: Path) -> str:
    ran = transferkit("build", "calendar", "-l", "de", "-e", "learner", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return ran.out


def change(project: Path, path: str, before: str, after: str) -> None:
    text = (project / path).read_text("utf-8")
    assert before in text
    (project / path).write_text(text.replace(before, after), "utf-8")


def words_of_pdf(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(path.read_bytes())).pages)


def times(folder: Path) -> dict[str, list[str]]:
    """The times each product shows, in order, each once."""
    home = folder / "workshops/de/vereinstag"
    table = [row.cells[0].text for one in Document(str(home / "plan.docx")).tables for row in one.rows]
    sheet = load_workbook(home / "plan.xlsx", data_only=True).worksheets[1]
    clocks = [[cell.value for cell in row[:2]] for row in sheet.iter_rows(min_row=4)]
    slides = Presentation(str(folder / "slides/de/workshop-vereinstag.pptx")).slides
    agenda = [cell.text for slide in slides for shape in slide.shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
    notes = [slide.notes_slide.notes_text_frame.text for slide in slides if slide.notes_slide.notes_text_frame]
    found = {
        "agenda.html": TIME.findall((home / "agenda.html").read_text("utf-8").split("<table")[1]),
        "agenda.pdf": TIME.findall(words_of_pdf(home / "agenda.pdf").split("Inhalt")[1]),
        "plan.pdf": TIME.findall(words_of_pdf(home / "plan.pdf").split("Durchführen")[1].split("Folien")[1]),
        "plan.docx": TIME.findall("\n".join(table)),
        "plan.xlsx": [f"{start:%H:%M}–{end:%H:%M}" for start, end in clocks if start],
        "deck": TIME.findall("\n".join(agenda)),
        "notes": TIME.findall("\n".join(notes)),
    }
    return {name: list(dict.fromkeys(spans)) for name, spans in found.items()}


def expected_times(spans: list[str]) -> dict[str, list[str]]:
    """The same times in every product; notes of slides tell of blocks only."""
    products = ("agenda.html", "agenda.pdf", "plan.pdf", "plan.docx", "plan.xlsx", "deck")
    return {**dict.fromkeys(products, spans), "notes": [span for span in spans if span not in BREAKS]}


def calendar(project: Path, name: str) -> list[vobject.base.Component]:
    text = (project / "_build/workshops/de" / name / "workshop.ics").read_text("utf-8")
    return list(vobject.readOne(text).vevent_list)


def test_another_start_and_a_shorter_block_move_all_later_times_in_all_products(project: Path, tmp_path: Path) -> None:
    assert times(project / "_build") == expected_times(BEFORE)
    moved = copy_of("workshop", tmp_path)
    change(moved, "handbook/programme/abende.yaml", 'start: "10:00", end: "16:00"', 'start: "17:30", end: "22:00"')
    change(moved, "handbook/programme/abende.yaml", 'lunch_at: "13:00", ', "")
    change(moved, "modules/bedarf/index.md", "minutes: 35", "minutes: 25")
    change(moved, "modules/bedarf/index.md", "minutes: 100", "minutes: 90")
    build(moved, "-w", "vereinstag")
    assert times(moved / "_build") == expected_times(AFTER)
    (entry,) = calendar(moved, "vereinstag")
    assert entry.dtstart.value.replace(tzinfo=None) == datetime(2027, 3, 20, 17, 30)
    assert entry.dtend.value.replace(tzinfo=None) == datetime(2027, 3, 20, 19, 50)


def test_the_run_sheet_names_the_slides_of_each_block(project: Path) -> None:
    deck = Presentation(str(project / "_build/slides/de/workshop-vereinstag.pptx"))
    titles = {number: slide.shapes.title.text for number, slide in enumerate(deck.slides, start=1)}
    sheet = load_workbook(project / "_build/workshops/de/vereinstag/plan.xlsx", data_only=True).worksheets[1]
    numbers = {row[4].value: str(row[-1].value) for row in sheet.iter_rows(min_row=4) if row[-1].value}
    first = {title: titles[int(said.split("–")[0])] for title, said in numbers.items()}
    assert titles[int(numbers["Bedarfe sortieren"].split("–")[-1])] == "Aufgabe A1-1: Vier Felder"
    assert first["Vortrag"] == "Drei Regeln"
    assert "Aufgabe A1-2: Probe" in first["Ausprobieren"]


def test_breaks_are_slides_that_say_when_it_goes_on(project: Path) -> None:
    deck = Presentation(str(project / "_build/slides/de/workshop-vereinstag.pptx"))
    texts = [" ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame) for slide in deck.slides]
    assert [text.split(" CC ")[0] for text in texts if text.startswith("Pause")] == ["Pause Weiter um 11:20 Uhr"]


def test_a_published_event_that_changes_asks_for_its_revision(tmp_path: Path) -> None:
    project = copy_of("workshop", tmp_path)
    build_calendar(project)
    (before,) = calendar(project, "vereinstag")
    change(project, "handbook/programme/abende.yaml", "de: Köln", "de: Bonn")
    said = transferkit("check", "-e", "learner", "-l", "de", cwd=project, LC_ALL="de_DE.UTF-8").out
    assert "handbook/programme/abende.yaml:6: Warnung PRG23 „vereinstag“ ist schon veröffentlicht" in said
    assert "revision: 1" in said
    assert "PRG23" in build_calendar(project), "a build is no answer"
    change(project, "handbook/programme/abende.yaml", "participants: 10", "participants: 10\n    revision: 1")
    assert "PRG23" not in build_calendar(project)
    (after,) = calendar(project, "vereinstag")
    assert after.uid.value == before.uid.value
    assert (after.location.value, int(before.sequence.value), int(after.sequence.value)) == ("Bonn", 0, 1)
    report = read_report(project / "_build")
    assert report is not None
    assert report.events["vereinstag"][0] == 1


def test_a_workshop_has_one_pack_with_a_folder_for_each_module(project: Path) -> None:
    ran = transferkit("build", "packs", "-w", "vereinstag", "-l", "de", "-j", "2", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    folder = project / "_build/packs/de"
    assert sorted(path.name for path in folder.iterdir()) == ["workshop-vereinstag-learner.zip", "workshop-vereinstag-trainer.zip"]
    with ZipFile(folder / "workshop-vereinstag-learner.zip") as archive:
        assert {name.split("/")[0] for name in archive.namelist()} == {"1-a1", "2-b1", "LIESMICH.md"}


def test_a_workshop_that_does_not_exist_is_told(project: Path) -> None:
    ran = transferkit("build", "plan", "-w", "vereinstak", "-l", "de", "-e", "learner", cwd=project)
    assert ran.code == 2
    assert "There are: absage, beratung, herbst-beratung, herbst-camp, herbst-drei, herbst-eins, herbst-zwei, vereinstag." in ran.err


IN_NUMBERS = {
    "Termine, die stattgefunden haben": "5",
    "Minuten": "380",
    "Unterrichtseinheiten zu 45 Minuten": "8,4",
    "Teilnahmen": "19",
    "Bearbeitete Module": "2",
    "Änderungen im Handbuch": "1",
}


def test_whoever_pays_gets_numbers_of_what_took_place(project: Path) -> None:
    file = Document(str(project / "_build/workshops/de/report-herbst.docx"))
    rows = {row.cells[0].text: row.cells[1].text for table in file.tables for row in table.rows}
    assert {name: rows[name] for name in IN_NUMBERS} == IN_NUMBERS
    assert rows["Laufzeit"] == "01.09.2026 – 31.12.2026"
    paper = words_of_pdf(project / "_build/workshops/de/report-herbst.pdf")
    for told in (
        "12 (erwartet: 15)",
        "Bei 2 Terminen hat niemand gezählt",
        "Dritter Abend",
        "Kassenrunde",
        "Das Sortieren hat 35 Minuten.",
    ):
        assert told in re.sub("\u00ad\\s*", "", " ".join(paper.split()))
    assert not (project / "_build/workshops/de/report-abende.pdf").exists()  # nothing of it has taken place


def test_a_barcamp_gets_a_grid_with_its_times_and_a_sheet_for_each_session(project: Path) -> None:
    home = project / "_build/workshops/de/herbst-camp"
    grid = Document(str(home / "session-grid.docx")).tables[0]
    texts = [[cell.text.strip() for cell in row.cells] for row in grid.rows]
    assert texts == [["Zeit", "Saal", "Küche"], ["10:15–11:00", "", ""], ["11:00–11:45", "", "Fotos sortieren"]]
    sheet = words_of_pdf(home / "session-sheet.pdf")
    assert all(told in sheet for told in ("Session-Bogen", "Was nicht geklappt hat", "Ohne unsere Namen."))


def test_a_consultation_leaves_a_record_without_names(project: Path) -> None:
    text = words_of_pdf(project / "_build/workshops/de/beratung/consultation-record.pdf")
    assert all(told in text for told in ("Frage", "Möglichkeit", "Aufwand", "Nächster Schritt"))
    assert "Name:" not in text


def test_what_became_of_an_observation_stands_on_the_page_that_asks_for_it(tmp_path: Path) -> None:
    project = copy_of("workshop", tmp_path)
    (project / "handbook/geaendert.md").write_text("# Geändert\n\n:::{changes}\nNoch nichts.\n:::\n", "utf-8")
    change(project, "handbook/index.md", ":::{toctree}\n", ":::{toctree}\ngeaendert\n")
    ran = transferkit("build", "site", "-e", "learner", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    page = (project / "_build/site/learner/de/handbook/geaendert.html").read_text("utf-8")
    assert "Das Sortieren hat 35 Minuten." in page
    assert "01.10.2026" in page
    assert "Der Raum war zu laut." not in page  # nobody has done anything about it yet
    other = (project / "_build/site/learner/en/handbook/geaendert.html").read_text("utf-8")
    assert re.search('<p[^>]*lang="de"[^>]*>Das Sortieren hat 35 Minuten.', other)


def test_a_log_is_checked_where_no_page_shows_it(tmp_path: Path) -> None:
    project = copy_of("workshop", tmp_path)
    change(project, "handbook/reflection/herbst.yaml", "module: wahl", "module: wal")
    ran = transferkit("check", cwd=project, LC_ALL="de_DE.UTF-8")
    assert "handbook/reflection/herbst.yaml:13: Fehler RLG05" in ran.out
