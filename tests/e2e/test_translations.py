"""A handbook in two languages: all products in both, and readers are told how fresh the translation is."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest
from pptx import Presentation

from tests.e2e.leaks import words_in
from tests.e2e.projects import files_below, transferkit

CONF = """\
extensions = ["transferkit.extension"]
language = "de"
transferkit_title = "Probe"
transferkit_languages = ["de", "en", "ar"]
transferkit_publisher = "Testverein"
"""
KASSE = """\
---
id: A1
minutes: 30
objectives:
  - id: A1.1
    text: ein Kassenbuch führen
    exercises: [belege]
license: CC-BY-SA-4.0
authors: [Lan Yildiz, Testverein]
updated: 2026-11-24
---
# Kasse

Im Kassenbuch stehen alle Einnahmen.

## Belege sammeln

Mehr steht [unten](#fragen-zur-kasse).

:::{exercise} Belege sortieren
:label: belege
:minutes: 10
Sortiert die Belege.
:::

:::{solution} belege
Zuerst die ältesten.
:::

## Fragen zur Kasse

Fragt die Kassenprüfung.
"""
ENGLISH = {
    "ein Kassenbuch führen": "keep a cash book",
    "Kasse": "Cash",
    "Im Kassenbuch stehen alle Einnahmen.": "The cash book holds all income.",
    "Belege sammeln": "Collecting receipts",
    "Mehr steht [unten](#fragen-zur-kasse).": "There is more [below](#fragen-zur-kasse).",
    "Belege sortieren": "Sorting receipts",
    "Sortiert die Belege.": "Sort the receipts.",
    "Zuerst die ältesten.": "Canary-solution: the oldest first.",
    "Fragen zur Kasse": "Questions on cash",
    "Testverein": "The test association",
}
"""Everything but the last sentence."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook with its English catalogue, built."""
    project = tmp_path_factory.mktemp("sprachen") / "probe"
    write(project / "conf.py", CONF)
    listed = "/modules/kasse/index\n/modules/verein/index\n"
    write(project / "handbook/index.md", f"# Probe\n\n:::{{toctree}}\n{listed}:::\n")
    write(project / "modules/kasse/index.md", KASSE)
    write(project / "modules/verein/index.md", "# Verein\n\nEin Verein hat Mitglieder.\n")
    assert transferkit("translate", "new", "en", "modules/kasse", "handbook", cwd=project).code == 0
    for folder in ("modules/kasse", "handbook"):
        catalogue = polib.pofile(str(project / folder / "locale/en.po"), wrapwidth=78)
        for entry in catalogue:
            entry.msgstr = ENGLISH.get(entry.msgid, "")
        catalogue.save()
    ran = transferkit("build", "site", "slides", "packs", "-j", "2", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return project


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def page(project: Path, language: str, module: str = "kasse", edition: str = "learner", output: str = "_build") -> str:
    return (project / output / "site" / edition / language / "modules" / module / "index.html").read_text("utf-8")


def test_a_page_is_in_its_language(project: Path) -> None:
    assert '<html lang="en" dir="ltr"' in page(project, "en")
    assert "The cash book holds all income." in page(project, "en")
    assert "Im Kassenbuch" not in page(project, "en")


def test_what_is_not_translated_is_marked_and_told(project: Path) -> None:
    assert re.search(r'<p[^>]* lang="de"[^>]*>Fragt die Kassenprüfung\.', page(project, "en"))
    assert "1 passages are not translated yet" in page(project, "en")


def test_a_page_without_a_catalogue_is_the_original_with_a_notice(project: Path) -> None:
    text = page(project, "ar", "verein")
    assert '<html lang="ar" dir="rtl"' in text
    assert "translation-notice" in text
    assert '<p dir="ltr" lang="de">Ein Verein hat Mitglieder.</p>' in text


def test_the_original_has_no_notice(project: Path) -> None:
    assert "translation-notice" not in page(project, "de")


def test_people_keep_their_names_and_the_publisher_is_called_as_in_the_language(project: Path) -> None:
    assert '{"type": "Person", "name": "Lan Yildiz"}, {"type": "Organization", "name": "The test association"}' in page(project, "en")
    assert '{"type": "Person", "name": "Lan Yildiz"}, {"type": "Organization", "name": "Testverein"}' in page(project, "de")


def test_anchors_are_the_same_in_every_language(project: Path) -> None:
    ids = {language: re.findall(r'<section id="([^"]+)"', page(project, language)) for language in ("de", "en", "ar")}
    assert ids["de"] == ids["en"] == ids["ar"] != []
    assert 'href="#fragen-zur-kasse"' in page(project, "en")


def test_the_switch_leads_to_the_same_page_where_it_exists(project: Path) -> None:
    assert 'href="../../../en/modules/kasse/index.html" lang="en"' in page(project, "de")
    assert "language-choice" not in page(project, "de", "verein")
    assert 'href="../../../de/modules/verein/index.html"' in page(project, "en", "verein")
    assert 'href="../../../ar/' not in page(project, "de")


def test_decks_speak_the_language_and_say_so(project: Path) -> None:
    deck = Presentation(str(project / "_build/slides/en/kasse-learner.pptx"))
    runs = [
        run
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for par in shape.text_frame.paragraphs
        for run in par.runs
    ]
    assert "Cash" in {run.text for run in runs}
    assert {run._r.rPr.get("lang") for run in runs} == {"en-GB"}


def test_no_learner_product_holds_a_translated_solution(project: Path) -> None:
    build = project / "_build"
    learners = [path for path in build.rglob("*") if path.is_file() and "learner" in path.as_posix()]
    assert len(learners) > 20
    assert words_in(learners, "Canary-solution", build) == []
    assert words_in(build.glob("packs/en/*-trainer.zip"), "Canary-solution", build) != []


def test_a_changed_sentence_is_told_and_nothing_else_changes(project: Path) -> None:
    before = files_below(project / "_build/site/learner/en")
    write(project / "modules/kasse/index.md", KASSE.replace("alle Einnahmen.", "alle Einnahmen und Ausgaben."))
    told = transferkit("check", cwd=project)
    transferkit("build", "site", "-l", "en", "-e", "learner", "-o", "later", cwd=project)
    write(project / "modules/kasse/index.md", KASSE)
    assert re.findall(r"^\S+ hint TRN06.*", told.out + told.err, re.MULTILINE) == [
        "modules/kasse/index.md:14: hint TRN06 the translation (en) was made for an older text: "
        "'Im Kassenbuch stehen alle Einnahmen und Ausgaben.'. `transferkit translate update` enters the change into the catalogue; "
        "adapt the translation there."
    ]
    after = files_below(project / "later/site/learner/en")
    assert [name for name in before | after if before.get(name) != after.get(name)] == ["modules/kasse/index.html"]
    assert "1 passages may be out of date" in page(project, "en", output="later")
