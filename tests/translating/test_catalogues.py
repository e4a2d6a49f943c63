"""Catalogues: read with all their faults, kept in step with the sources, and written as translators' programs write them."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from tests.conftest import Expected
from transferkit.building.catalogues import progress, update
from transferkit.model.problem import Place
from transferkit.translating.catalogue import Review, Status, catalogue_path, read_catalogue
from transferkit.translating.faults import fault_of
from transferkit.translating.merge import Message, State, merged

HERE = Path(__file__).parent
WHERE = Place("modules/a/locale/en.po", 7)
PO = "modules/kasse/locale/en.po"
PAGE = "# Kasse\n\nIm Kassenbuch stehen alle Einnahmen.\n\nEs liegt im Büro.\n"


def project(folder: Path, page: str = PAGE) -> Path:
    (folder / "modules" / "kasse").mkdir(parents=True, exist_ok=True)
    (folder / "modules" / "kasse" / "index.md").write_text(page, "utf-8")
    return folder


def translated(folder: Path, **texts: str) -> None:
    """Fill in translations, each by a word of its original."""
    catalogue = polib.pofile(str(folder / PO), wrapwidth=78)
    for word, text in texts.items():
        next(entry for entry in catalogue if word in entry.msgid).msgstr = text
    catalogue.save()


FAULTS = {
    "a link lost": ("Mehr [hier](a.md).", "More here.", "TRN03"),
    "a link added": ("Mehr hier.", "More [here](https://boese.example).", "TRN03"),
    "a role lost": ("Siehe {ref}`kasse`.", "See kasse.", "TRN03"),
    "a target changed": ("Siehe {ref}`Kasse <kasse>`.", "See {ref}`the cash <cash>`.", "TRN03"),
    "a footnote lost": ("Ein Satz.[^a]", "A sentence.", "TRN03"),
    "a placeholder lost": ("Noch %s Tage", "Some days left", "TRN03"),
    "a heading": ("Ein Satz.", "# A sentence.", "TRN04"),
    "a list": ("Ein Satz.", "- A sentence.", "TRN04"),
    "a block that shows": ("Ein Satz.", ":::{solution} x", "TRN04"),
    "the end of a block": ("Ein Satz.", ":::", "TRN04"),
    "a comment": ("Ein Satz.", "% gone", "TRN04"),
    "another script": ("Alle Einnahmen stehen hier.", "Всі надходження записані тут.", "TRN05"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_translation_with_a_fault_is_refused(name: str) -> None:
    source, text, code = FAULTS[name]
    fault = fault_of(Message(source, State.TRANSLATED, text), "en", WHERE)
    assert fault is not None
    assert (fault.code, fault.where) == (code, WHERE)


FINE = {
    "plain words": ("Ein Satz.", "A sentence.", "en"),
    "a link with other words": ("Mehr [hier](a.md).", "[Here](a.md) is more.", "en"),
    "a role with other words": ("Siehe {ref}`Kasse <kasse>`.", "See {ref}`cash <kasse>`.", "en"),
    "names in another script": ("Nextcloud, Signal", "Nextcloud, Signal", "ar"),
    "Arabic": ("Alle Einnahmen stehen hier.", "كل الإيرادات مسجلة هنا.", "ar"),
    "Ukrainian": ("Alle Einnahmen stehen hier.", "Всі надходження записані тут.", "uk"),
}


@pytest.mark.parametrize("name", FINE)
def test_a_translation_without_a_fault_is_taken(name: str) -> None:
    source, text, language = FINE[name]
    assert fault_of(Message(source, State.TRANSLATED, text), language, WHERE) is None


BROKEN = {
    "a word without quotation marks": (b'msgid "a"\nmsgstr b\n', "TRN01", 2),
    "no catalogue at all": (b"Hallo Welt\n", "TRN01", 1),
    "a string that does not end": (b'msgid ""\nmsgstr ""\n\nmsgid "a\nmsgstr "b"\n', "TRN01", 4),
    "Latin-1": ('msgid "a"\nmsgstr "é"\n'.encode("latin-1"), "TRN02", 2),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_catalogue_is_told_with_its_line_and_left_alone(name: str, tmp_path: Path) -> None:
    data, code, line = BROKEN[name]
    project(tmp_path)
    (tmp_path / PO).parent.mkdir()
    (tmp_path / PO).write_bytes(data)
    catalogue, (told,) = read_catalogue(tmp_path, PO)
    assert catalogue is None
    assert (told.code, told.where) == (code, Place(PO, line))
    assert update(tmp_path, ["en"], "de") == ()
    assert (tmp_path / PO).read_bytes() == data


def test_a_catalogue_lies_beside_its_sources() -> None:
    assert catalogue_path("modules/kasse/index.md", "en") == PO
    assert catalogue_path("handbook/glossar.md", "ar") == "handbook/locale/ar.po"


def test_a_new_catalogue_is_a_file_translators_can_open(tmp_path: Path, expected: Expected) -> None:
    assert update(project(tmp_path), ["en"], "de", new=True) == (PO,)
    expected(HERE / "cases" / "new.po", (tmp_path / PO).read_text("utf-8"))


def test_an_update_without_a_change_writes_nothing(tmp_path: Path) -> None:
    update(project(tmp_path), ["en"], "de", new=True)
    translated(tmp_path, Kassenbuch="The cash book holds all income.")
    update(tmp_path, ["en"], "de")
    assert update(tmp_path, ["en"], "de") == ()


def test_a_changed_sentence_makes_exactly_its_translation_outdated(tmp_path: Path, expected: Expected) -> None:
    update(project(tmp_path), ["en"], "de", new=True)
    translated(tmp_path, Kasse="Cash", Kassenbuch="The cash book holds all income.", liegt="It is in the office.")
    project(tmp_path, PAGE.replace("alle Einnahmen", "alle Einnahmen und Ausgaben"))
    (row,) = progress(tmp_path, ["en"], "de")
    assert dict(row.counts) == {State.TRANSLATED: 2, State.OUTDATED: 1}
    update(tmp_path, ["en"], "de")
    expected(HERE / "cases" / "outdated.po", (tmp_path / PO).read_text("utf-8"))


def test_a_text_that_is_gone_is_kept_for_the_day_it_returns(tmp_path: Path) -> None:
    update(project(tmp_path), ["en"], "de", new=True)
    translated(tmp_path, liegt="It is in the office.")
    project(tmp_path, "# Kasse\n")
    update(tmp_path, ["en"], "de")
    assert "It is in the office." in (tmp_path / PO).read_text("utf-8")


def test_what_translators_wrote_into_the_head_stays(tmp_path: Path) -> None:
    update(project(tmp_path), ["en"], "de", new=True)
    path = tmp_path / PO
    path.write_text(
        path.read_text("utf-8").replace("Status: draft", "Status: reviewed").replace('"X-Reviewed-By: ', '"X-Reviewed-By: Lan Tran'),
        "utf-8",
    )
    project(tmp_path, PAGE + "\nEin neuer Satz.\n")
    update(tmp_path, ["en"], "de")
    (row,) = progress(tmp_path, ["en"], "de")
    assert (row.review.status, row.review.by, row.counts[State.MISSING]) == (Status.REVIEWED, "Lan Tran", 4)


COMMENTS = {
    "reviewed: Lan Tran, 2026-11-25": Review(Status.REVIEWED, "Lan Tran", "2026-11-25"),
    "Reviewed": Review(Status.REVIEWED),
    "geprüft: Lan Tran": Review(Status.REVIEWED, "Lan Tran"),
    "translated": Review(Status.TRANSLATED),
    "Entwurf": Review(Status.DRAFT),
    "What is meant is the book.\ndraft": Review(Status.DRAFT),
    "I have reviewed this": Review(Status.TRANSLATED, "Ada"),
    "": Review(Status.TRANSLATED, "Ada"),
}
"""What a translator's comment says of one message; where it says nothing, the head of the catalogue counts."""


@pytest.mark.parametrize("comment", COMMENTS)
def test_a_comment_says_what_one_message_is_and_stays_when_the_catalogue_is_brought_up_to_date(comment: str, tmp_path: Path) -> None:
    update(project(tmp_path), ["en"], "de", new=True)
    translated(tmp_path, liegt="It is in the office.")
    catalogue = polib.pofile(str(tmp_path / PO), wrapwidth=78)
    catalogue.metadata |= {"X-Translation-Status": "translated", "X-Reviewed-By": "Ada"}
    next(entry for entry in catalogue if "liegt" in entry.msgid).tcomment = comment
    catalogue.save()
    project(tmp_path, f"{PAGE}\nEin neuer Satz.\n")
    update(tmp_path, ["en"], "de")
    read, problems = read_catalogue(tmp_path, PO)
    assert problems == ()
    assert read is not None
    assert read.entries["Es liegt im Büro."].review == COMMENTS[comment]


def test_progress_counts_what_is_reviewed_and_what_is_a_draft(tmp_path: Path) -> None:
    update(project(tmp_path), ["en"], "de", new=True)
    translated(tmp_path, liegt="It is in the office.", alle="The cash book holds all income.")
    catalogue = polib.pofile(str(tmp_path / PO), wrapwidth=78)
    next(entry for entry in catalogue if "liegt" in entry.msgid).tcomment = "reviewed: Lan Tran, 2026-11-25"
    catalogue.save()
    (row,) = progress(tmp_path, ["en"], "de")
    assert dict(row.reviews) == {Status.REVIEWED: 1, Status.DRAFT: 1}


def test_without_a_catalogue_everything_is_missing() -> None:
    assert [message.state for message in merged(["a", "b"], None).values()] == [State.MISSING] * 2
