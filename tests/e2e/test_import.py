"""`transferkit import`: a draft that builds without an error, everything dropped listed, nothing overwritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.projects import PROJECTS, Ran, files_below, transferkit
from tests.importing.word_files import PICTURE, parts_of, write_docx
from transferkit.importing import run
from transferkit.model.problem import Place

CASES = PROJECTS.parent / "cases"


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new handbook into which every case was imported."""
    folder = tmp_path_factory.mktemp("import")
    transferkit("new", "handbook", "verein", cwd=folder)
    material = folder / "vorlagen"
    material.mkdir()
    (material / "bild.png").write_bytes(PICTURE)
    for case in (CASES / "docx").glob("*.txt"):
        write_docx(material / f"docx-{case.stem}.docx", parts_of(case.read_text("utf-8")))
    for case in (CASES / "markdown").glob("*.txt"):
        text = case.read_text("utf-8").split("\n===== ")[0].partition("\n=== text\n")[2]
        (material / f"md-{case.stem}.md").write_text(text + "\n", "utf-8")
    for path in sorted(material.glob("*-*")):
        ran = transferkit("import", str(path), "-o", f"modules/{path.stem}", cwd=folder / "verein", LC_ALL="de_DE.UTF-8")
        assert ran.code == 0, ran.err
        assert "Traceback" not in ran.err
    return folder / "verein"


@pytest.fixture(scope="module")
def built(handbook: Path) -> Ran:
    """The build of that handbook's site."""
    return transferkit("build", "site", "--format", "json", "-q", cwd=handbook)


def test_drafts_build_without_an_error(built: Ran) -> None:
    ran = built
    wrong = [found for found in json.loads(ran.out) if found["severity"] in ("stop", "error")]
    # a lesson of The Carpentries and one of sphinx-exercise have exercises whose solution their authors left out
    assert [found["message"] for found in wrong if found["code"] != "EXR01"] == []
    codes = {found["code"] for found in json.loads(ran.out)}
    assert {"IMP06", "META08"} <= codes


@pytest.mark.usefixtures("built")
def test_what_was_left_out_is_listed_beside_the_draft_and_not_on_the_site(handbook: Path) -> None:
    report = (handbook / "modules/docx-the-rest/_import.md").read_text("utf-8")
    assert "Verein e. V." in report
    site = b"".join(data for name, data in files_below(handbook / "_build").items() if name.endswith((".html", ".js")))
    assert b"Verein e. V." not in site
    assert b"evil.example/z.png" in site  # its address, as a link
    assert b"<script>alert" not in site


@pytest.mark.usefixtures("built")
def test_trainers_see_that_nobody_has_reviewed_it(handbook: Path) -> None:
    page = "modules/docx-lists/index.html"
    assert "Übernommen, noch nicht geprüft" in (handbook / "_build/site/trainer/de" / page).read_text("utf-8")
    assert "Übernommen" not in (handbook / "_build/site/learner/de" / page).read_text("utf-8")


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("modules/docx-lists", "exists already"),
        ("modules/a1-sitzung-vorbereiten", "exists already"),
        ("handbook/x", "no place for a module"),
        ("../x", "no place for a module"),
        ("modules/../../x", "no place for a module"),
        ("modules/Mit Leerzeichen", "cannot be a folder name"),
        ("modules/con", "Windows keeps the name"),
    ],
)
def test_nothing_is_overwritten_and_nothing_goes_elsewhere(handbook: Path, output: str, said: str) -> None:
    before = {name: data for name, data in files_below(handbook).items() if not name.startswith("_build")}
    ran = transferkit("import", "../vorlagen/md-plain.md", "-o", output, cwd=handbook)
    assert ran.code == 2
    assert said in ran.err
    assert {name: data for name, data in files_below(handbook).items() if not name.startswith("_build")} == before


def test_what_is_refused_leaves_nothing_behind(handbook: Path, tmp_path: Path) -> None:
    (tmp_path / "modul.docx").write_text("<html>")
    ran = transferkit("import", str(tmp_path / "modul.docx"), "-o", "modules/neu", cwd=handbook)
    assert ran.code == 1
    assert ran.out.startswith("modul.docx: stop IMP01 this is not a Word file (HTML).")
    assert not list((handbook / "modules").glob("*neu*"))


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "SECONDS", 0.01)
    (tmp_path / "x.md").write_text("# X")
    made = run.import_files([tmp_path / "x.md"], tmp_path / "modul", "de")
    assert [(found.code, found.where) for found in made.problems] == [("IMP04", Place("x.md"))]
    assert not (tmp_path / "modul").exists()


def test_a_notebook_nobody_has_reviewed_is_not_run_even_with_execute(handbook: Path, tmp_path: Path) -> None:
    from transferkit.building.execute import execute_notebooks

    code = f"open({str(tmp_path / 'gelaufen')!r}, 'w')"
    cell: dict[str, object] = {"cell_type": "code", "metadata": {}, "source": code, "outputs": [], "execution_count": None}
    (tmp_path / "n.ipynb").write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}))
    assert transferkit("import", str(tmp_path / "n.ipynb"), "-o", "modules/n1-notebook", cwd=handbook).code == 0
    problems = execute_notebooks(handbook, tmp_path / "kopien")
    assert [(found.code, found.where.path) for found in problems] == [("IMP07", "modules/n1-notebook/index.ipynb")]
    assert not (tmp_path / "gelaufen").exists()
