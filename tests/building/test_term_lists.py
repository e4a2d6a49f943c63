"""Term lists are read from the glossary and from `handbook/terms/`; what is wrong with a file is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from transferkit.building.term_lists import term_lists
from transferkit.building.translations import translation_problems
from transferkit.model.problem import Problem

GLOSSARY = """\
# Glossar

:::{glossary}
Verein
  Eine Gruppe mit Satzung.
  Auch: Klub, Initiative
  tr: dernek

Satzung
  Die Regeln.
:::
"""
CATALOGUE = """\
msgid "Verein"
msgstr "association"

msgid "Klub, Initiative"
msgstr "club; initiative"

msgid "Die Regeln."
msgstr "The rules."
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A handbook with a glossary and its English catalogue."""
    write(tmp_path / "conf.py", 'language = "de"\ntransferkit_languages = ["de", "en", "tr"]\n')
    write(tmp_path / "handbook/glossar.md", GLOSSARY)
    write(tmp_path / "handbook/locale/en.po", CATALOGUE)
    return tmp_path.resolve()


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def told(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{one.where}: {one.sentence('en')}" for one in problems]


def test_the_glossary_in_a_language_is_its_list(project: Path) -> None:
    lists, problems = term_lists(project, "de", ["en", "tr"])
    assert problems == ()
    assert dict(lists["en"].terms) == {"Verein": ("association", "club", "initiative")}
    assert dict(lists["tr"].terms) == {"Verein": ("dernek",)}


def test_a_file_adds_to_it(project: Path) -> None:
    write(project / "handbook/terms/en.yaml", "terms:\n  Verein: society\n  Kasse: [cash, till]\navoid:\n  chairman: chair\n")
    lists, problems = term_lists(project, "de", ["en"])
    assert problems == ()
    assert dict(lists["en"].terms) == {"Verein": ("association", "club", "initiative", "society"), "Kasse": ("cash", "till")}
    assert dict(lists["en"].avoided) == {"chairman": "chair"}


@pytest.mark.parametrize(
    ("text", "line", "detail"),
    [
        ("terms:\n  Verein: [a\n", 3, "a bracket is not closed"),
        ("terms:\n  Verein: {a: b}\n", 2, "no text stands behind 'Verein'"),
        ("terms: Verein\n", 1, "'terms' holds no list of words"),
        ("terms:\n  a: b\nforbidden:\n  a: b\n", 3, "'forbidden' is no key here"),
        ("avoid:\n  chairman:\n", 2, "no text stands behind 'chairman'"),
        ("terms:\n  Verein: club\n  Verein: society\n", 3, "'terms.Verein' stands twice"),
    ],
)
def test_a_file_that_is_wrong_is_told_and_the_rest_of_it_counts(project: Path, text: str, line: int, detail: str) -> None:
    write(project / "handbook/terms/en.yaml", text)
    lists, problems = term_lists(project, "de", ["en"])
    assert [(str(one.where), one.code, dict(one.arguments)["detail_en"]) for one in problems] == [
        (f"handbook/terms/en.yaml:{line}", "TRM04", detail)
    ]
    assert "association" in lists["en"].terms["Verein"]


@pytest.mark.parametrize("name", ["xx.yaml", "de.yaml", "en.yml", "en.txt"])
def test_a_file_that_nobody_reads_is_told(project: Path, name: str) -> None:
    write(project / "handbook/terms" / name, "terms:\n  Verein: club\n")
    assert [str(one.where) for one in term_lists(project, "de", ["en", "tr"])[1]] == [f"handbook/terms/{name}:1"]


def test_a_list_that_is_a_link_out_of_the_project_is_not_read(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.yaml"
    write(secret, "terms:\n  Kasse: secret\n")
    (project / "handbook/terms").mkdir()
    (project / "handbook/terms/en.yaml").symlink_to(secret)
    assert "Kasse" not in term_lists(project, "de", ["en"])[0]["en"].terms


def test_findings_name_the_place_in_the_catalogue_and_in_a_text_of_its_own(project: Path) -> None:
    write(project / "handbook/terms/en.yaml", "avoid:\n  chairman: chair\n")
    write(project / "modules/kasse/index.md", "# Kasse\n\nDer Verein zahlt.\n")
    write(project / "modules/kasse/locale/en.po", 'msgid "Der Verein zahlt."\nmsgstr "The society and its chairman pay."\n')
    write(project / "modules/wahl/index.md", "# Wahl\n\nDer Verein wählt.\n")
    write(project / "modules/wahl/index.en.md", "# Election\n\nA society elects\nits chairman.\n")
    assert told(translation_problems(project, ["de", "en"])) == [
        "modules/kasse/locale/en.po:1: TRM02 'chairman' is listed in handbook/terms/en.yaml among the words we do not write "
        "in this language. Better write: chair.",
        "modules/kasse/locale/en.po:1: TRM03 'Verein' is called elsewhere in this language: association, club, initiative. "
        "Here it says: 'The society and its chairman pay.'. Use the same word as everywhere. If it is another form or another "
        "meaning here, add it to handbook/terms/en.yaml.",
        "modules/wahl/index.en.md:3: TRM02 'chairman' is listed in handbook/terms/en.yaml among the words we do not write "
        "in this language. Better write: chair.",
    ]
