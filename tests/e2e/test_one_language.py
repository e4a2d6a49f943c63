"""A changed translation makes its own language anew and leaves the products of all others alone, to the byte and the minute."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from tests.e2e.projects import Ran, files_below, put_back, transferkit
from tests.e2e.test_translations import CONF, ENGLISH, KASSE, write

PRODUCTS = ("site", "metadata")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A handbook in three languages, built."""
    project = tmp_path_factory.mktemp("languages") / "probe"
    write(project / "conf.py", CONF.replace('"ar"', '"fr"'))
    status = ":::{translation-status}\n:::\n"
    write(project / "handbook/index.md", f"# Probe\n\n{status}\n:::{{toctree}}\n/modules/kasse/index\n:::\n")
    write(project / "modules/kasse/index.md", KASSE)
    for language in ("en", "fr"):
        assert transferkit("translate", "new", language, "modules/kasse", cwd=project).code == 0
        translate(project, language, ENGLISH)
    assert build(project).code == 0
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Iterator[Path]:
    """That handbook with its cache, at the same place, to be changed."""
    with put_back(built.parent, tmp_path / "aside"):
        yield built


def build(project: Path, *options: str) -> Ran:
    """Build in this project's cache."""
    return transferkit("build", *PRODUCTS, "-e", "learner", *options, cwd=project)


def translate(project: Path, language: str, texts: dict[str, str], **head: str) -> None:
    """Fill in a catalogue."""
    path = project / f"modules/kasse/locale/{language}.po"
    catalogue = polib.pofile(str(path), wrapwidth=78)
    for entry in catalogue:
        entry.msgstr = texts.get(entry.msgid, entry.msgstr)
    catalogue.metadata.update({name.replace("_", "-"): value for name, value in head.items()})
    catalogue.save()


def in_language(project: Path, *languages: str) -> dict[str, tuple[bytes, int]]:
    """Bytes and time of every published file in some languages."""
    folder = project / "_build"
    paths = [path for path in folder.rglob("*") if path.is_file() and set(languages) & set(path.relative_to(folder).parts)]
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in paths}


def assert_as_built_afresh(project: Path) -> None:
    """The output is what a build from nothing makes, report.json included."""
    build(project, "-o", "afresh")
    assert files_below(project / "_build") == files_below(project / "afresh")


def test_a_changed_sentence_of_a_translation_leaves_the_other_languages_alone(project: Path) -> None:
    others, english = in_language(project, "de", "fr"), in_language(project, "en")
    translate(project, "en", {"Sortiert die Belege.": "Put the receipts in order."})
    assert build(project).code == 0
    assert in_language(project, "de", "fr") == others != {}
    page = "site/learner/en/modules/kasse/index.html"
    assert b"Put the receipts in order." in in_language(project, "en")[page][0] != english[page][0]
    assert_as_built_afresh(project)


def test_a_review_is_told_in_every_language(project: Path) -> None:
    before = in_language(project, "de")
    translate(project, "en", {}, X_Translation_Status="reviewed", X_Reviewed_By="Kim")
    assert build(project).code == 0
    changed = [name for name, (data, _) in in_language(project, "de").items() if data != before[name][0]]
    assert changed == ["site/learner/de/handbook/index.html"]
    assert_as_built_afresh(project)


def test_a_changed_sentence_of_the_original_is_told_in_all_languages(project: Path) -> None:
    page = "site/learner/{0}/modules/kasse/index.html"
    before = {language: in_language(project, language)[page.format(language)][0] for language in ("de", "en", "fr")}
    source = project / "modules/kasse/index.md"
    source.write_text(source.read_text("utf-8").replace("Sortiert die Belege.", "Sortiert alle Belege."), "utf-8")
    assert build(project).code == 0
    after = {language: in_language(project, language)[page.format(language)][0] for language in before}
    assert [language for language in before if before[language] == after[language]] == []
    assert b"Sortiert alle Belege." in after["de"]
    assert_as_built_afresh(project)


def test_problems_of_languages_that_were_not_made_again_are_still_told(project: Path) -> None:
    translate(project, "fr", {"Mehr steht [unten](#fragen-zur-kasse).": "Plus bas."})
    first = build(project)
    translate(project, "en", {"Sortiert die Belege.": "Put the receipts in order."})
    second = build(project)
    assert "modules/kasse/locale/fr.po" in first.out
    assert second.out == first.out
    assert_as_built_afresh(project)


OWN = "modules/kasse/index.fr.md"
CAISSE = "# Caisse\n\nGardez les reçus.\n\n:::{exercise} Trier\n:label: belege\nTriez.\n:::\n\n:::{solution} belege\nLes anciens.\n:::\n"
PROGRAMME = "title: Abende\nupdated: 2026-11-20\nlanguages: [de, en]\nevents:\n  - {id: abend, title: Ein Abend, status: planned}\n"


def test_a_changed_text_of_its_own_leaves_the_other_languages_alone(project: Path) -> None:
    write(project / OWN, CAISSE)
    assert build(project).code == 0
    others, page = in_language(project, "de", "en"), project / "_build/site/learner/fr/modules/kasse/index.html"
    write(project / OWN, CAISSE.replace("les reçus", "tous les reçus"))
    assert build(project).code == 0
    assert in_language(project, "de", "en") == others
    assert "tous les reçus" in page.read_text("utf-8")
    assert_as_built_afresh(project)


def test_a_new_text_of_its_own_is_offered_in_every_language(project: Path) -> None:
    (project / "modules/kasse/locale/fr.po").unlink()
    assert build(project).code == 0
    page = "site/learner/de/modules/kasse/index.html"
    assert b"../fr/modules/kasse/index.html" not in in_language(project, "de")[page][0]
    write(project / OWN, CAISSE)
    assert build(project).code == 0
    assert b"../fr/modules/kasse/index.html" in in_language(project, "de")[page][0]
    assert_as_built_afresh(project)


def test_what_the_look_at_the_sources_finds_in_a_text_of_its_own_is_told_of_every_language(project: Path) -> None:
    write(project / OWN, CAISSE)
    clean = build(project)
    write(project / OWN, CAISSE.replace("reçus", "re\u202eçus"))
    assert "index.fr.md:3" in build(project).out
    write(project / OWN, CAISSE.replace("reçus.", "reçus !"))
    assert build(project).out == clean.out


def test_a_translated_programme_leaves_the_other_languages_alone(project: Path) -> None:
    write(project / "handbook/programme/abende.yaml", PROGRAMME)
    page = project / "handbook/index.md"
    page.write_text(page.read_text("utf-8").replace("# Probe\n", "# Probe\n\n:::{programme} abende\n:::\n"), "utf-8")
    assert transferkit("translate", "new", "en", "handbook/programme", cwd=project).code == 0
    say(project, "An evening")
    assert "PRG08" in build(project).out  # the title of the programme
    others = in_language(project, "de", "fr")
    say(project, "One evening")
    assert build(project).code == 0
    assert in_language(project, "de", "fr") == others
    assert "One evening" in (project / "_build/site/learner/en/handbook/index.html").read_text("utf-8")
    assert_as_built_afresh(project)


def say(project: Path, title: str) -> None:
    """Translate the title of the evening."""
    path = project / "handbook/programme/locale/en.po"
    catalogue = polib.pofile(str(path), wrapwidth=78)
    next(entry for entry in catalogue if entry.msgid == "Ein Abend").msgstr = title
    catalogue.save()


def test_a_product_somebody_changed_is_made_again_and_theirs_is_kept(project: Path) -> None:
    page = project / "_build/site/learner/fr/modules/kasse/index.html"
    page.write_text("mine", "utf-8")
    translate(project, "en", {"Sortiert die Belege.": "Put the receipts in order."})
    assert build(project).code == 0
    assert "mine" not in page.read_text("utf-8")
    assert (project / "_build/kept/site/learner/fr/modules/kasse/index.html").read_text("utf-8") == "mine"


def test_status_knows_that_the_others_are_up_to_date(project: Path) -> None:
    translate(project, "en", {"Sortiert die Belege.": "Put the receipts in order."})
    assert "stale" in transferkit("status", cwd=project).out
    build(project)
    assert "stale" not in transferkit("status", cwd=project).out
