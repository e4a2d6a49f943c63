"""A module in plain language beside its original: all products of it, and readers of other pages are told that they read the original."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation

from tests.e2e.leaks import words_in
from tests.e2e.projects import files_below, transferkit
from tests.e2e.test_translations import KASSE, page, write

CONF = """\
extensions = ["transferkit.extension"]
language = "de"
transferkit_title = "Probe"
transferkit_languages = ["de", "de-einfach"]
"""
SIMPLE = """\
---
translation: draft
objectives:
  - id: A1.1
    text: aufschreiben, wie viel Geld da ist
---
# Geld im Verein

Wir schreiben alles auf.

:::{exercise} Zettel ordnen
:label: belege
:minutes: 10
Ordnet die Zettel.
:::

:::{solution} belege
Kanarienvogel-Lösung: die alten zuerst.
:::
"""
USED = "# Zählen\n\nZählt das Geld.\n\n:::{solution} zaehlen\n12 Euro.\n:::\n"
USED_SIMPLE = "# Geld zählen\n\nZählt alle Münzen.\n\n:::{solution} zaehlen\nEs sind 12 Euro.\n:::\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook with a module in plain language and one without, built."""
    project = tmp_path_factory.mktemp("einfach") / "probe"
    write(project / "conf.py", CONF)
    listed = "/modules/kasse/index\n/modules/verein/index\n"
    write(project / "handbook/index.md", f"# Probe\n\n:::{{toctree}}\n{listed}:::\n")
    write(project / "modules/kasse/index.md", KASSE + "\n:::{use-exercise} zaehlen\n:::\n")
    write(project / "modules/kasse/index.de-einfach.md", SIMPLE + "\n:::{use-exercise} zaehlen\n:::\n")
    write(project / "exercises/zaehlen/exercise.md", USED)
    write(project / "exercises/zaehlen/exercise.de-einfach.md", USED_SIMPLE)
    write(project / "modules/verein/index.md", "# Verein\n\nEin Verein hat Mitglieder.\n\n:::{include} _rechte.md\n:::\n")
    write(project / "modules/verein/_rechte.md", "Mitglieder haben Stimmrecht.\n")
    write(project / "modules/verein/_rechte.de-einfach.md", "Mitglieder dürfen mit abstimmen.\n")
    ran = transferkit("build", "site", "slides", "packs", "-j", "2", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return project


def test_the_page_is_the_text_of_its_own(project: Path) -> None:
    text = page(project, "de-einfach")
    assert '<html lang="de-simple" dir="ltr"' in text
    assert "Wir schreiben alles auf." in text
    assert "Zählt alle Münzen." in text
    assert "Im Kassenbuch" not in text


def test_it_takes_over_what_it_does_not_say_itself(project: Path) -> None:
    text = page(project, "de-einfach", edition="trainer")
    assert "aufschreiben, wie viel Geld da ist" in text
    assert "30 Minuten" in text


def test_the_original_knows_nothing_of_it_but_the_switch(project: Path) -> None:
    text = page(project, "de")
    assert "Wir schreiben alles auf." not in text
    assert 'href="../../../de-einfach/modules/kasse/index.html" lang="de-simple"' in text
    assert "de-einfach" not in page(project, "de", "verein")


def test_readers_are_told_what_they_read(project: Path) -> None:
    assert "Noch niemand hat sie mit Leserinnen und Lesern geprüft." in page(project, "de-einfach")
    assert "Diese Seite gibt es noch nicht in Einfacher Sprache." in page(project, "de-einfach", "verein")
    assert "Ein Verein hat Mitglieder." in page(project, "de-einfach", "verein")


def test_decks_and_packs_are_made_of_what_there_is_in_the_language(project: Path) -> None:
    made = sorted(name for name in files_below(project / "_build") if name.startswith(("slides/de-einfach/", "packs/de-einfach/")))
    assert made == [
        "packs/de-einfach/kasse-learner.zip",
        "packs/de-einfach/kasse-trainer.zip",
        "slides/de-einfach/kasse-learner.pptx",
        "slides/de-einfach/kasse.pptx",
    ]
    deck = Presentation(str(project / "_build/slides/de-einfach/kasse.pptx"))
    texts = [shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame]
    assert "Geld im Verein" in texts
    assert any("Zählt alle Münzen." in text for text in texts)


def test_what_a_page_takes_in_is_taken_in_its_language(project: Path) -> None:
    originals, simple = (page(project, language, "verein") for language in ("de", "de-einfach"))
    assert ("Stimmrecht" in originals, "mit abstimmen" in originals) == (True, False)
    assert ("Stimmrecht" in simple, "mit abstimmen" in simple) == (False, True)


def test_its_solutions_are_for_trainers_only(project: Path) -> None:
    build = project / "_build"
    learners = [path for path in build.rglob("*") if path.is_file() and "learner" in path.as_posix()]
    assert words_in(learners, "Kanarienvogel-Lösung", build) == []
    assert words_in(build.glob("packs/de-einfach/*-trainer.zip"), "Kanarienvogel-Lösung", build) != []


def test_what_lacks_a_label_of_the_original_is_named(project: Path) -> None:
    path = project / "modules/kasse/index.de-einfach.md"
    whole = path.read_text("utf-8")
    write(path, whole.replace(":label: belege", ":label: zettel").replace("updated", "updated"))
    ran = transferkit("check", cwd=project, LC_ALL="de_DE.UTF-8")
    write(path, whole)
    assert "modules/kasse/index.de-einfach.md:1: Fehler TRN08" in ran.out
    assert "modules/kasse/index.de-einfach.md:11: Fehler TRN09" in ran.out
    assert ran.code == 1
