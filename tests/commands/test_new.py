"""`new` makes a good beginning and never overwrites anything."""

from __future__ import annotations

import json
import os
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import nbformat
import pytest
import yaml

from tests.commands.running import Runner
from transferkit.commands.scaffold import LANGUAGES, SKELETONS, title_of
from transferkit.markup.programmes import read_programmes
from transferkit.markup.reflection_log import LogReader
from transferkit.model.edition import Edition

COMMON = {"conf.py.in", "index.md", "exercise.md", "index.ipynb", "__ID__.yaml.in"}


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def front_matter(text: str) -> dict[str, object]:
    """The YAML between the first two lines of `---`."""
    loaded = yaml.safe_load(text.split("---")[1])
    assert isinstance(loaded, dict)
    return loaded


def test_a_new_handbook_has_conf_handbook_modules_and_exercises_and_nothing_else(handbook: Path) -> None:
    assert sorted(path.name for path in handbook.iterdir()) == ["conf.py", "exercises", "handbook", "modules"]
    assert sorted(files_in(handbook)) == [
        "conf.py",
        "exercises/tagesordnung/exercise.md",
        "handbook/datenschutz.md",
        "handbook/impressum.md",
        "handbook/index.md",
        "modules/a1-sitzung-vorbereiten/drei-schritte.svg",
        "modules/a1-sitzung-vorbereiten/index.md",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_settings_are_all_there_each_with_a_comment(tmp_path: Path, transferkit: Runner, language: str) -> None:
    transferkit("new", "handbook", str(tmp_path / 'Mein "Verein" \\ e.V. #1'), "-l", language)
    text = (tmp_path / 'Mein "Verein" \\ e.V. #1' / "conf.py").read_text("utf-8")
    settings: dict[str, object] = {}
    exec(compile(text, "conf.py", "exec"), settings)
    assert settings["transferkit_title"] == 'Mein "Verein" \\ e.V. #1'
    assert settings["extensions"] == ["transferkit.extension"]
    assert settings["language"] == language
    names = {
        "title",
        "languages",
        "site_url",
        "publisher",
        "funding",
        "licence",
        "template",
        "paper",
        "not_in_books",
        "house_rules",
        "terms",
    }
    assert {f"transferkit_{name}" for name in names} == {name for name in settings if name.startswith("transferkit_")}
    lines = text.splitlines()
    assert all(lines[number - 1].startswith("#") for number, line in enumerate(lines) if line.startswith("transferkit_"))


@pytest.mark.parametrize(
    ("folder", "heading"),
    [("Verein", "# Verein"), ("_a_ <b> #1", r"# \_a\_ \<b\> \#1"), ("x\ny", "# x y"), ("{role}`x`", r"# \{role\}\`x\`")],
)
def test_a_folder_name_becomes_the_title_and_nothing_else(tmp_path: Path, transferkit: Runner, folder: str, heading: str) -> None:
    transferkit("new", "handbook", str(tmp_path / folder))
    assert (tmp_path / folder / "handbook/index.md").read_text("utf-8").splitlines()[0] == heading


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_module_adds_up(tmp_path: Path, transferkit: Runner, language: str) -> None:
    transferkit("new", "handbook", str(tmp_path / "x"), "-l", language)
    (module,) = (tmp_path / "x" / "modules").glob("*/index.md")
    text = module.read_text("utf-8")
    facts = front_matter(text)
    plan = facts["plan"]
    assert isinstance(plan, list)
    assert sum(block["minutes"] for block in plan) == facts["minutes"]
    assert 2 * sum(block["minutes"] for block in plan if block.get("active")) >= sum(block["minutes"] for block in plan)
    assert f"/modules/{module.parent.name}/index" in (tmp_path / "x/handbook/index.md").read_text("utf-8")
    (exercise,) = (tmp_path / "x" / "exercises").glob("*/exercise.md")
    assert f":::{{use-exercise}} {exercise.parent.name}\n:::" in text
    (picture,) = module.parent.glob("*.svg")
    assert f":::{{figure}} {picture.name}" in text
    assert ElementTree.parse(picture).getroot().tag == "{http://www.w3.org/2000/svg}svg"


def test_no_placeholder_is_left(handbook: Path, transferkit: Runner) -> None:
    transferkit("new", "module", "b2-kanaele")
    transferkit("new", "module", "b3-zahlen", "--notebook")
    transferkit("new", "exercise", "rechnen", "-l", "en")
    assert not [name for name, data in files_in(handbook).items() if b"__" in data]
    assert "updated: 2" in (handbook / "modules/b2-kanaele/index.md").read_text("utf-8")


def test_both_languages_have_the_same_skeletons() -> None:
    shapes = [
        {path.name for path in (SKELETONS / language).rglob("*") if path.suffix in (".in", ".md", ".ipynb")} for language in LANGUAGES
    ]
    legal = ({"impressum.md", "datenschutz.md"}, {"imprint.md", "privacy.md"})
    assert [shape - own for shape, own in zip(shapes, legal, strict=True)] == [COMMON, COMMON]
    assert all(own <= shape for shape, own in zip(shapes, legal, strict=True))


def test_a_new_module_has_its_short_id_and_a_place_in_the_table_of_contents(handbook: Path, transferkit: Runner) -> None:
    ran = transferkit("new", "module", "b2-gute-kanaele")
    assert ran.code == 0
    assert "Entered in the table of contents of handbook/index.md." in ran.out
    text = (handbook / "modules/b2-gute-kanaele/index.md").read_text("utf-8")
    assert front_matter(text)["id"] == "B2"
    assert "\n# Gute kanaele\n" in text
    contents = (handbook / "handbook/index.md").read_text("utf-8")
    assert "/modules/a1-sitzung-vorbereiten/index\n/modules/b2-gute-kanaele/index\n:::\n" in contents


def test_a_new_notebook_is_valid_and_begins_with_its_front_matter(handbook: Path, transferkit: Runner) -> None:
    transferkit("new", "module", "e2-zahlen", "--notebook")
    notebook = nbformat.read(handbook / "modules/e2-zahlen/index.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(notebook)
    assert notebook.cells[0].cell_type == "raw"
    assert front_matter(notebook.cells[0].source)["id"] == "E2"
    assert list(json.loads((handbook / "modules/e2-zahlen/index.ipynb").read_text("utf-8"))) == [
        "cells",
        "metadata",
        "nbformat",
        "nbformat_minor",
    ]


def test_new_files_speak_the_language_of_the_handbook(tmp_path: Path, transferkit: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    transferkit("new", "handbook", str(tmp_path / "x"), "-l", "en")
    monkeypatch.chdir(tmp_path / "x")
    transferkit("new", "exercise", "sums")
    assert "What is to be done" in (tmp_path / "x/exercises/sums/exercise.md").read_text("utf-8")


BAD_NAMES = [
    "B2",
    "b2_kanaele",
    "b2 kanaele",
    "kanäle",
    "-b2",
    "b2-",
    "b--2",
    "../b2",
    "a/b",
    "",
    ".",
    "x" * 61,
    "con",
    "nul",
    "com1",
    "lpt9",
]


@pytest.mark.parametrize("kind", ["module", "exercise"])
@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_name_that_does_not_work_everywhere_is_refused(handbook: Path, transferkit: Runner, kind: str, name: str) -> None:
    before = files_in(handbook)
    ran = transferkit("new", kind, "--", name)
    assert ran.code == 2
    assert "cannot be a folder name" in ran.err or "Windows keeps the name" in ran.err
    assert files_in(handbook) == before


@pytest.mark.parametrize(
    "command",
    [
        ("new", "handbook", "."),
        ("new", "module", "a1-sitzung-vorbereiten"),
        ("new", "module", "a1-sitzung-vorbereiten", "--notebook"),
        ("new", "exercise", "tagesordnung"),
    ],
    ids=" ".join,
)
def test_nothing_that_exists_is_overwritten(handbook: Path, transferkit: Runner, command: tuple[str, ...]) -> None:
    before = files_in(handbook)
    ran = transferkit(*command)
    assert ran.code == 2
    assert "exists already; nothing was changed." in ran.err
    assert files_in(handbook) == before


def test_a_link_that_leads_nowhere_is_not_written_through(handbook: Path, transferkit: Runner, tmp_path: Path) -> None:
    (handbook / "modules/b1-x").mkdir()
    (handbook / "modules/b1-x/index.md").symlink_to(tmp_path / "elsewhere.md")
    assert transferkit("new", "module", "b1-x").code == 2
    assert not os.path.lexists(tmp_path / "elsewhere.md")


def test_pictures_that_wait_in_the_folder_stay(handbook: Path, transferkit: Runner) -> None:
    (handbook / "modules/b1-x").mkdir()
    (handbook / "modules/b1-x/bild.svg").write_text("<svg/>")
    assert transferkit("new", "module", "b1-x").code == 0
    assert (handbook / "modules/b1-x/bild.svg").read_text() == "<svg/>"


def test_outside_a_handbook_the_way_into_one_is_told(handbook: Path, transferkit: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(handbook / "modules")
    ran = transferkit("new", "module", "b1-x")
    assert ran.code == 2
    assert ran.err.splitlines()[1] == f"It probably is {handbook}: go there, or name it with -s."
    assert transferkit("new", "module", "b1-x", "-s", "..").code == 0
    assert (handbook / "modules/b1-x/index.md").exists()


@pytest.mark.parametrize(
    ("name", "title"), [("a1-bedarfsanalyse", "Bedarfsanalyse"), ("e10-kosten-teilen", "Kosten teilen"), ("ab-c", "Ab c")]
)
def test_a_first_title_comes_from_the_folder_name(name: str, title: str) -> None:
    assert title_of(name) == title


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_workshop_has_a_plan_at_once_and_nothing_is_wrong_with_it(handbook: Path, language: str, transferkit: Runner) -> None:
    transferkit("new", "workshop", "vereinstag", "-l", language, "-s", str(handbook))
    (programme,), problems = read_programmes(handbook, Edition(language, "trainer"), (language,))
    assert problems == ()
    (event,) = programme.events
    assert (event.id, event.modules, event.days[0].hours.start) == ("vereinstag", ("a1-sitzung-vorbereiten",), 600)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_reflection_log_is_named_after_today_and_nothing_is_wrong_with_it(
    handbook: Path, language: str, transferkit: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1803556800")
    transferkit("new", "reflection", "-l", language, "-s", str(handbook))
    reader = LogReader({"a1-sitzung-vorbereiten"})
    (entry,) = reader.file(handbook, handbook / "handbook/reflection/2027-02-25.yaml")
    assert reader.problems == []
    assert (entry.id, entry.date, entry.module, entry.status) == ("2027-02-25-1", "2027-02-25", "a1-sitzung-vorbereiten", "open")
