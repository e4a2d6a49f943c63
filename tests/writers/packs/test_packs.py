"""What stands in a pack, for learners and for trainers."""

from __future__ import annotations

import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from pypdf import PdfReader

from tests.writers.samples import bullets, course, exercise, module, para, png, section, table
from tests.writers.slides.decks import squeezed
from tests.writers.slides.test_hostile import BLOCKS, CONTROL, EMOJI
from transferkit.model.course import Aside, Exercise, Module
from transferkit.model.edition import Audience
from transferkit.model.facts import ExerciseFacts, ModuleFacts, Objective, PlanBlock
from transferkit.model.job import Job, Written
from transferkit.model.text import Blocks, Picture, runs, words_of
from transferkit.press import PressError, Sheet, to_pdfs
from transferkit.writers import packs
from transferkit.writers.packs.paper import typeset
from transferkit.writers.packs.sheets import worksheet

ILLEGAL = re.compile(r'[\x00-\x1f\\:*?"<>|]|[ .](?:/|$)|(?:^|/)(?:con|nul|aux|prn)(?:\.|/|$)', re.IGNORECASE)
PLAN = (PlanBlock(20, "Ankommen", goal="Alle kennen sich.", form="PL"),)
FACTS = ModuleFacts("A1", objectives=(Objective("A1.1", "könnt ihr teilen"),), plan=PLAN, authors=("Ada",))


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that was made."""

    entries: dict[str, bytes]
    made: Written
    data: bytes

    def words(self, name: str) -> str:
        """The words of one of its PDFs."""
        return words_of_pdf(self.entries[name])


def words_of_pdf(data: bytes) -> str:
    """The text of a PDF, without blanks."""
    return squeezed(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def packed(one: Module, folder: Path, audience: Audience = "trainer", language: str = "de", root: Path = Path("/nowhere")) -> Pack:
    """The pack of one module."""
    folder.mkdir(exist_ok=True)
    made = packs.write(Job(course(one, audience=audience, language=language, root=root), (one,), folder))
    data = made.files[0].read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return Pack({name: archive.read(name) for name in archive.namelist()}, made, data)


def solved(audience: Audience) -> Module:
    """A module as a read for that audience gives it."""
    trainer = audience == "trainer"
    first = exercise(
        facts=ExerciseFacts(15, "worksheet", "PA", "Stifte"),
        hints=((para("Denkt an gestern."),),),
        solution=(para("Erwartet: drei Aufgaben."),) if trainer else (),
    )
    second = exercise("A1-2", "Teilen", (bullets("☐ Kasse", "☐ Post"),), (para("Alles."),) if trainer else ())
    hidden = (Aside("instructor", (para("Zeit lassen."),)),) if trainer else ()
    return module(section("Üben", first, second, *hidden), facts=FACTS)


@pytest.fixture(scope="module")
def trainer(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return packed(solved("trainer"), tmp_path_factory.mktemp("trainer"))


@pytest.fixture(scope="module")
def learner(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return packed(solved("learner"), tmp_path_factory.mktemp("learner"), "learner")


def test_learners_get_sheets_and_nothing_else(learner: Pack) -> None:
    assert sorted(learner.entries) == [
        "LIESMICH.md",
        "arbeitsblaetter/A1-1-ein-tag-im-verein.docx",
        "arbeitsblaetter/A1-1-ein-tag-im-verein.pdf",
        "arbeitsblaetter/A1-2-teilen.docx",
        "arbeitsblaetter/A1-2-teilen.pdf",
        "arbeitsblaetter/A1-alle.docx",
        "arbeitsblaetter/A1-alle.pdf",
        "arbeitsblaetter/A1-grossdruck.pdf",
    ]
    assert learner.made.files[0].name == "a1-bedarf-learner.zip"
    assert learner.made.problems == ()


def test_trainers_get_solutions_and_the_guide_too(trainer: Pack, learner: Pack) -> None:
    assert sorted(trainer.entries.keys() - learner.entries.keys()) == [
        "leitfaden.pdf",
        "loesungen/A1-1-ein-tag-im-verein.docx",
        "loesungen/A1-1-ein-tag-im-verein.pdf",
        "loesungen/A1-2-teilen.docx",
        "loesungen/A1-2-teilen.pdf",
        "loesungen/A1-alle.docx",
        "loesungen/A1-alle.pdf",
    ]
    assert "Erwartet:dreiAufgaben." in trainer.words("loesungen/A1-alle.pdf")
    guide = trainer.words("leitfaden.pdf")
    assert [word for word in ("Zeitlassen.", "Ankommen", "Allekennensich.", "könntihrteilen") if word not in guide] == []


def test_a_worksheet_has_its_number_a_line_for_the_name_and_the_facts(learner: Pack) -> None:
    words = learner.words("arbeitsblaetter/A1-1-ein-tag-im-verein.pdf")
    wanted = ("A1-1", "Name:", "15Minuten·zuzweit·Material:Stifte", "Schreibtauf", "Tipp", "Denktangestern.", "VereinBeispiele.V.")
    assert [word for word in wanted if word not in words] == []


def test_nothing_of_a_solution_is_on_a_worksheet(trainer: Pack) -> None:
    sheets = [name for name in trainer.entries if name.startswith("arbeitsblaetter/") and name.endswith(".pdf")]
    assert [name for name in sheets if "Erwartet" in trainer.words(name)] == []


def test_the_readme_names_what_is_there_and_nothing_else(trainer: Pack, learner: Pack) -> None:
    for pack in (trainer, learner):
        named = re.findall(r"^- `(.+?)`", pack.entries["LIESMICH.md"].decode(), re.MULTILINE)
        there = {name.split("/")[0] for name in pack.entries} - {"LIESMICH.md"}
        assert set(named) == there


def test_the_same_course_gives_the_same_bytes(trainer: Pack, tmp_path: Path) -> None:
    assert packed(solved("trainer"), tmp_path).data == trainer.data


KINDS = [name for name in BLOCKS if name not in ("a paragraph longer than a slide", "a list of 40 levels")]


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> tuple[Pack, Sequence[Exercise]]:
    """A sheet for every kind of block, made together."""
    folder = tmp_path_factory.mktemp("kinds")
    picture = Picture(png(folder / "bild.png"), "Eine Kasse", runs("Die Kasse"), "Abb. 1")
    broken = Picture(folder / "fehlt.png", "Was fehlt")
    tasks: dict[str, Blocks] = {**{name: BLOCKS[name] for name in KINDS}, "a picture": (picture,), "no picture": (broken,)}
    exercises = [exercise(f"A1-{number}", name, task) for number, (name, task) in enumerate(tasks.items(), 1)]
    return packed(module(section("Üben", *exercises)), folder / "out", "learner"), exercises


@pytest.mark.parametrize("name", [*KINDS, "a picture", "no picture"])
def test_every_kind_of_block_is_printed(name: str, sheets: tuple[Pack, Sequence[Exercise]]) -> None:
    pack, exercises = sheets
    (one,) = [found for found in exercises if found.title == runs(name)]
    (path,) = [path for path in pack.entries if path.startswith(f"arbeitsblaetter/{one.number}-") and not path.endswith(".docx")]
    assert path.endswith(".pdf"), pack.made.problems
    printed = unicodedata.normalize("NFKC", pack.words(path)).replace("\u00ad", "").replace("-", "")
    texts = ["Abb. 1: Die Kasse"] if name == "a picture" else words_of(one.task)
    wanted = [_without_tex(word) for text in texts for word in text.split() if _is_plain(word)]
    assert [word for word in wanted if squeezed([word]).replace("-", "") not in printed] == []


def _without_tex(word: str) -> str:
    """The letters of a formula, which is drawn; other words as they are."""
    return re.sub(r"\\[a-z]+|[{}^_]", "", word) if re.search(r"\\[a-z]+|\w\^\w", word) else word


def _is_plain(word: str) -> bool:
    """Whether PDF text can be compared letter by letter: no boxes (drawn), no marks, no Arabic (shaped), no endless words."""
    return len(word) < 40 and all((letter.isascii() and letter.isprintable()) or letter in "äöüÄÖÜß" for letter in word)


def test_a_character_the_fonts_lack_is_named_and_told(tmp_path: Path) -> None:
    pack = packed(module(section("S", exercise(task=(para(f"{EMOJI} {CONTROL}"),)))), tmp_path, "learner")
    assert {problem.code for problem in pack.made.problems} == {"FIT02"}
    assert "[woman]" in pack.words("arbeitsblaetter/A1-1-ein-tag-im-verein.pdf")


def test_a_sheet_that_cannot_be_made_is_replaced_by_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def first_fails(wanted: Sequence[Sheet]) -> list[bytes | PressError]:
        return [PressError("kaputt"), *to_pdfs(wanted[1:])]

    monkeypatch.setattr(packs, "to_pdfs", first_fails)
    pack = packed(solved("learner"), tmp_path, "learner")
    assert pack.entries["arbeitsblaetter/A1-1-ein-tag-im-verein.txt"].decode().split("\n") == [
        "Ein Tag im Verein",
        "Schreibt auf, was ihr tut.",
        "Denkt an gestern.",
        "",
    ]
    assert "arbeitsblaetter/A1-2-teilen.pdf" in pack.entries
    (told,) = pack.made.problems
    assert (told.code, dict(told.arguments)["detail"]) == ("FIT03", "kaputt")


def test_a_guide_that_cannot_be_made_is_replaced_by_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "to_pdfs", lambda wanted: [PressError("kaputt") for _ in wanted])
    pack = packed(solved("trainer"), tmp_path)
    text = pack.entries["leitfaden.txt"].decode()
    assert [word for word in ("Ankommen", "Alle kennen sich.", "Zeit lassen.") if word not in text] == []
    assert "`leitfaden.txt`" in pack.entries["LIESMICH.md"].decode()


def test_every_name_can_be_stored_on_windows_and_nothing_is_lost(tmp_path: Path) -> None:
    folder = tmp_path / "exercises" / "kasse"
    names = ["files/a/daten.csv", "files/b/daten.csv", "files/b/DATEN.csv", "files/nul.csv", "files/was?.csv", "solution-files/l.csv"]
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    files = tuple(folder / name for name in names)
    one = exercise(label="ex:kasse", title='Was? "Jetzt" / Con', folder=folder, files=files[:-1], solution_files=files[-1:])
    twice = [exercise("", "Pause", label=f"pause-{number}", task=(para(f"Pause {number}"),)) for number in (1, 2)]
    data = tmp_path / "modules" / "a1-bedarf" / "data" / "tief" / "zahlen.csv"
    data.parent.mkdir(parents=True)
    data.write_text("zahlen", "utf-8")
    pack = packed(module(section("S", one, *twice), data_files=(data,)), tmp_path / "out", root=tmp_path)
    assert [name for name in pack.entries if ILLEGAL.search(name)] == []
    stored = {content for content in pack.entries.values() if len(content) < 40}
    assert {name.encode() for name in names} | {b"zahlen"} <= stored
    assert len([name for name in pack.entries if "pause" in name and name.endswith(".pdf")]) == 2
    assert len({name.casefold() for name in pack.entries}) == len(pack.entries)
    assert "material/data/tief/zahlen.csv" in pack.entries


def cell(kind: str, source: str, number: int, **metadata: Any) -> dict[str, Any]:
    """A notebook cell."""
    more: dict[str, Any] = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"cell_type": kind, "id": f"zelle-{number}", "metadata": metadata, "source": source, **more}


NOTEBOOK = {
    "cells": [
        cell("raw", "---\nid: A1\n---", 0),
        cell("markdown", "# Zählen\n\n:::{solution} kasse\nGeheim in Worten\n:::\n", 1),
        cell("code", "zahl = 1", 2),
        cell("markdown", ":::{spreadsheet} Ohne Notebook\nRechnet in der Tabelle.\n:::", 5),
        cell("code", "geheim_zahl = 42", 3, tags=["solution"]),
        cell("code", "### BEGIN SOLUTION\ngeheim = 2\n### END SOLUTION", 4),
    ],
    "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}, "author": "Geheimniskrämer"},
    "nbformat": 4,
    "nbformat_minor": 5,
}


def notebook_of(audience: Audience, folder: Path) -> str:
    """The notebook of a pack whose module is one, checked against nbformat's schema."""
    path, data = folder / "index.ipynb", folder / "werte.csv"
    path.write_text(json.dumps(NOTEBOOK), "utf-8")
    data.write_text("1", "utf-8")
    pack = packed(module(notebook=path, data_files=(data,)), folder / "out", audience)
    assert pack.entries["notebooks/data/werte.csv"] == b"1"
    text = pack.entries["notebooks/a1-bedarf.ipynb"].decode()
    nbformat.validate(json.loads(text))
    return text


def test_the_notebook_of_learners_is_valid_and_has_no_solution(tmp_path: Path) -> None:
    text = notebook_of("learner", tmp_path)
    assert "geheim" not in text.lower()
    assert "zahl = 1" in text
    assert "# Eure Lösung" in text


@pytest.mark.parametrize("audience", ["learner", "trainer"])
def test_the_way_with_a_spreadsheet_is_not_in_the_notebook(audience: Audience, tmp_path: Path) -> None:
    assert "Ohne Notebook" not in notebook_of(audience, tmp_path)


def test_the_notebook_of_trainers_has_the_solutions_and_no_front_matter(tmp_path: Path) -> None:
    text = notebook_of("trainer", tmp_path)
    assert [word for word in ("geheim_zahl = 42", "geheim = 2", "Geheim in Worten") if word not in text] == []
    assert "id: A1" not in text


def test_a_sheet_with_a_table_to_fill_in_has_no_lines_below_it(tmp_path: Path) -> None:
    empty = exercise(task=(table([["Aufgabe", "Wer"], ["", ""]]),), facts=ExerciseFacts(type="worksheet"))
    ruled = exercise(facts=ExerciseFacts(type="worksheet"))
    sources = [_source(wanted) for wanted in (empty, ruled)]
    assert ["line(length" in source for source in sources] == [False, True]


def _source(wanted: Exercise) -> str:
    """The Typst code of an exercise's sheet."""
    one = module(section("S", wanted))
    return typeset(worksheet([wanted], one, course(one))).sheet.source
