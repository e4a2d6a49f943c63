"""One changed sentence of the original is told in every language, at its place; and nothing else changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.e2e.projects import files_below, transferkit
from tests.e2e.translated import translate
from transferkit.model.words import words

LANGUAGES = ("en", "ar", "tr", "uk")
SOURCES = {
    "conf.py": 'extensions = ["transferkit.extension"]\nlanguage = "de"\ntransferkit_title = "Probe"\n'
    f'transferkit_languages = ["de", {", ".join(map(repr, LANGUAGES))}]\n',
    "handbook/index.md": "# Probe\n\n:::{programme} abende\n:::\n\n:::{toctree}\nliste\n/modules/kasse/index\n/modules/verein/index\n:::\n",
    "handbook/liste.md": "# Liste\n\n:::{catalogue} catalogue/dinge.csv\n:::\n\n"
    "::::{self-check} Was wir schon tun\n:::{field} Kasse\n:further: kasse\n- Wir buchen alles\n- Wir prüfen alles\n:::\n::::\n",
    "handbook/catalogue/dinge.csv": "id;Name;Beschreibung;Art;Quelle\neins;Kassenbuch;Ein Heft für alle Beträge.;Heft;Ein Buch\n",
    "handbook/programme/abende.yaml": "title: Abende\nupdated: 2026-11-20\nevents:\n"
    "  - {id: abend, title: Ein Abend zur Kasse, date: 2027-03-20, place: Bonn, status: planned, modules: [kasse]}\n",
    "modules/kasse/index.md": "---\nobjectives:\n  - text: ein Kassenbuch führen\n---\n# Kasse\n\nAlle Einnahmen stehen im Buch.\n\n"
    "Alle Ausgaben stehen im Buch.\n\n:::{figure} bild.svg\n:alt: Ein offenes Buch\n\nDas Kassenbuch\n:::\n\n"
    "::::{question} Wer führt das Buch?\n:::{choice} die Kassenführung\n:right:\n:::\n:::{choice} die Kassenprüfung\n:::\n::::\n",
    "modules/kasse/bild.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>\n',
    "modules/verein/index.md": "# Verein\n\nEin Verein hat Mitglieder.\n",
}
CHANGES = {
    "an objective": ("modules/kasse/index.md", "ein Kassenbuch führen", "ein Kassenbuch gut führen"),
    "a caption": ("modules/kasse/index.md", "Das Kassenbuch", "Unser Kassenbuch"),
    "an alternative text": ("modules/kasse/index.md", "Ein offenes Buch", "Ein offenes Heft"),
    "a question": ("modules/kasse/index.md", "Wer führt das Buch?", "Wer führt das Kassenbuch?"),
    "a choice": ("modules/kasse/index.md", "die Kassenprüfung", "die Kassenprüfer"),
    "a statement": ("handbook/liste.md", "Wir prüfen alles", "Wir prüfen jedes Jahr"),
    "a row of a catalogue": ("handbook/catalogue/dinge.csv", "Ein Heft für alle Beträge.", "Ein Heft für jeden Betrag."),
    "a field of a programme": ("handbook/programme/abende.yaml", "Ein Abend zur Kasse", "Ein Abend über Geld"),
}
TOLD = re.compile(r"^(\S+):\d+: hint TRN06 the translation \((\S+)\) was made for an older text: '(.*)'\. `transferkit", re.MULTILINE)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A handbook in five languages, translated in full."""
    project = tmp_path / "probe"
    for name, text in SOURCES.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, "utf-8")
    for language in LANGUAGES:
        translate(project, language)
    return project


def change(project: Path, name: str, before: str, after: str) -> None:
    text = (project / name).read_text("utf-8")
    assert text.count(before) == 1
    (project / name).write_text(text.replace(before, after), "utf-8")


def told(project: Path) -> set[tuple[str, str, str]]:
    """(file, language, text) of every translation that is out of date."""
    ran = transferkit("check", cwd=project)
    return set(TOLD.findall(ran.out + ran.err))


def test_what_was_changed_is_told_in_every_language_and_nothing_else(project: Path) -> None:
    assert told(project) == set()
    for name, before, after in CHANGES.values():
        change(project, name, before, after)
    assert told(project) == {(name, language, after) for name, _, after in CHANGES.values() for language in LANGUAGES}


def test_one_sentence_changes_one_page_in_each_language(project: Path) -> None:
    transferkit("build", "site", "-e", "learner", "-o", "before", cwd=project)
    change(project, "modules/kasse/index.md", "Alle Ausgaben stehen im Buch.", "Alle Ausgaben stehen auch im Buch.")
    transferkit("build", "site", "-e", "learner", "-o", "after", cwd=project)
    before, after = (files_below(project / output / "site/learner") for output in ("before", "after"))
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert {name for name in changed if not name.startswith("de/")} == {f"{language}/modules/kasse/index.html" for language in LANGUAGES}
    for language in LANGUAGES:
        notice = words(language)("The original has changed since: {count} passages may be out of date.", count=1).encode()
        assert notice not in before[f"{language}/modules/kasse/index.html"]
        assert notice in after[f"{language}/modules/kasse/index.html"]
