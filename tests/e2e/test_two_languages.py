"""One pack for a workshop whose participants speak several languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.e2e.projects import files_below, put_back, transferkit
from tests.e2e.translated import translate

CONF = 'extensions = ["transferkit.extension"]\nlanguage = "de"\ntransferkit_title = "Probe"\ntransferkit_languages = ["de", "en", "ar"]\n'
EXERCISE = "\n:::{{exercise}} {0} sortieren\n:label: {1}\nSortiert {0}.\n:::\n\n:::{{solution}} {1}\nKanarie-{1}: die ältesten.\n:::\n"
SOURCES = {
    "conf.py": CONF,
    "handbook/index.md": "# Probe\n\n:::{toctree}\n/modules/kasse/index\n/modules/verein/index\n:::\n",
    "handbook/programme/abende.yaml": "title: Abende\nevents:\n"
    "  - {id: abend, title: Ein Abend, date: 2027-03-20, status: planned, spoken: [de, ar], modules: [kasse, verein]}\n",
    "modules/kasse/index.md": "# Kasse\n\nAlle Einnahmen stehen im Buch.\n" + EXERCISE.format("Belege", "belege"),
    "modules/verein/index.md": "# Verein\n\nEin Verein hat Mitglieder.\n" + EXERCISE.format("Mitglieder", "mitglieder"),
}
PACK = "packs/de+ar/workshop-abend-{0}.zip"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A handbook in three languages, one module of which is not in Arabic; built."""
    project = tmp_path_factory.mktemp("two") / "probe"
    for name, text in SOURCES.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, "utf-8")
    for language in ("en", "ar"):
        translate(project, language)
    (project / "modules/verein/locale/ar.po").unlink()
    assert build(project) == 0
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Iterator[Path]:
    """That handbook, at the same place, to be changed."""
    with put_back(built.parent, tmp_path / "aside"):
        yield built


def build(project: Path, *options: str) -> int:
    return transferkit("build", "packs", *options, cwd=project).code


def pack(project: Path, audience: str = "learner") -> dict[str, bytes]:
    with ZipFile(project / "_build" / PACK.format(audience)) as archive:
        return {item.filename: archive.read(item) for item in archive.infolist()}


def test_it_holds_the_pack_of_each_language_in_a_folder_of_its_own(built: Path) -> None:
    inside = pack(built)
    for language in ("de", "ar"):
        with ZipFile(built / f"_build/packs/{language}/workshop-abend-learner.zip") as alone:
            assert {f"{language}/{name}": alone.read(name) for name in alone.namelist()}.items() <= inside.items()
    assert {name.split("/")[0] for name in inside} == {"de", "ar", "README.md"}


def test_its_first_page_speaks_every_language(built: Path) -> None:
    readme = pack(built)["README.md"].decode()
    assert "Alles in dieser Sprache liegt im Ordner `de`." in readme
    assert "كل ما هو بهذه اللغة موجود في المجلد `ar`." in readme
    assert readme.startswith("# Ein Abend")


def test_what_is_not_translated_is_said_so(built: Path) -> None:
    readme = next(data.decode() for name, data in pack(built).items() if name.startswith("ar/") and name.count("/") == 1)
    assert [line.endswith("– لم يُترجَم بعد، وكله باللغة الأصلية") for line in readme.splitlines() if line.startswith("- ")] == [False, True]


def test_solutions_are_in_the_trainers_pack_only(built: Path) -> None:
    trainers = {name.split("/")[0] for name in pack(built, "trainer") if "solutions" in name or "loesungen" in name}
    assert trainers == {"de", "ar"}
    assert not [name for name in pack(built) if "solution" in name or "loesung" in name]
    assert transferkit("check", "_build", cwd=built).code == 0


def test_check_says_what_is_missing(project: Path) -> None:
    assert "PRG31" in transferkit("check", cwd=project).out
    programme = project / "handbook/programme/abende.yaml"
    programme.write_text(programme.read_text("utf-8").replace("[de, ar]", "[de, tr]"), "utf-8")
    assert "PRG30" in transferkit("check", cwd=project).out
    build(project)
    assert not list((project / "_build/packs").glob("*+*/*"))


def test_a_changed_language_changes_its_part(project: Path) -> None:
    before = pack(project)
    path = project / "modules/kasse/locale/ar.po"
    path.write_text(path.read_text("utf-8").replace("باللغة العربية: Kasse", "باللغة العربية: Geld"), "utf-8")
    assert build(project) == 0
    after = pack(project)
    assert {name for name in before if name.startswith("de/") and before[name] != after.get(name)} == set()
    assert {name for name in after if before.get(name) != after[name]} > {
        name for name in after if name.startswith("ar/1") and "README" in name
    }
    assert build(project, "-o", "afresh") == 0
    assert files_below(project / "_build") == files_below(project / "afresh")


def test_a_third_language_leaves_it_alone(project: Path) -> None:
    path = project / "_build" / PACK.format("learner")
    before = path.stat().st_mtime_ns
    catalogue = project / "modules/kasse/locale/en.po"
    catalogue.write_text(catalogue.read_text("utf-8").replace("In English: Kasse", "In English: Cash"), "utf-8")
    assert build(project) == 0
    assert path.stat().st_mtime_ns == before


def test_a_build_in_one_of_its_languages_makes_none_and_keeps_what_is_there(project: Path) -> None:
    assert build(project, "-l", "ar") == 0
    assert (project / "_build" / PACK.format("learner")).is_file()
    assert build(project, "-l", "ar", "-o", "alone") == 0
    assert not list((project / "alone/packs").glob("*+*"))


def test_the_agenda_says_which_languages_are_spoken(project: Path) -> None:
    assert transferkit("build", "plan", "-l", "de", cwd=project).code == 0
    agenda = (project / "_build/workshops/de/abend/agenda.html").read_text("utf-8")
    assert "<dt>Sprachen</dt><dd>Deutsch, Arabisch</dd>" in agenda
