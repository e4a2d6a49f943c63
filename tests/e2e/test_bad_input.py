"""Bad input gets `path:line: CODE what is wrong. What to do.`, all of a run at once, and never a half-made output.

A case is a text file: first what it shows, then files behind lines `=== path`, then, behind `>>> ` lines, what is
said (German first) and what becomes of the output. `pytest --accept` rewrites the last part.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bad_cases import SECRET, write_case
from tests.e2e.projects import PROJECTS, files_below, transferkit

CASES = sorted((PROJECTS.parent / "cases" / "bad_input").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_bad_input_is_explained_and_publishes_all_or_nothing(case: Path, tmp_path: Path, expected: Callable[[Path, str], None]) -> None:
    project = tmp_path / "projekt"
    given = write_case(case, project)
    (project / "_build").mkdir()
    sources = files_below(project)
    ran = transferkit("build", "site", cwd=project, LC_ALL="de_DE.UTF-8")
    published = (project / "_build" / "report.json").exists()
    stops = ": Abbruch " in ran.out
    assert published is not stops
    assert ran.code == (1 if ": Fehler " in ran.out or stops else 0)
    assert SECRET.encode() not in b"".join(files_below(project / "_build").values())
    assert {name: data for name, data in files_below(project).items() if not name.startswith("_build/")} == sources
    said = [f">>> {line}" for line in ran.out.splitlines()]
    ended = f">>> exit {ran.code}, {'published' if published else 'nothing published'}"
    expected(case, "\n".join([given, "", *said, ended]))


def test_a_stop_leaves_the_earlier_output_untouched(tmp_path: Path) -> None:
    project = tmp_path / "projekt"
    write_case(PROJECTS.parent / "cases" / "bad_input" / "no-solution.txt", project)
    transferkit("build", "site", cwd=project)
    before = files_below(project / "_build")
    assert before
    (project / "modules" / "probe" / "index.md").write_text("# Modul\n\n:::{solution} eins\nNie geschlossen\n")
    assert transferkit("build", "site", cwd=project).code == 1
    assert files_below(project / "_build") == before


def test_an_output_folder_that_cannot_be_written_is_exit_2(tmp_path: Path) -> None:
    project = tmp_path / "projekt"
    write_case(PROJECTS.parent / "cases" / "bad_input" / "no-solution.txt", project)
    (tmp_path / "datei").write_text("keine Mappe")
    ran = transferkit("build", "site", "-o", str(tmp_path / "datei" / "ausgabe"), cwd=project)
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert "datei" in ran.err


def test_a_second_build_at_the_same_time_is_exit_2(tmp_path: Path) -> None:
    from transferkit.files.lock import locked

    project = tmp_path / "projekt"
    write_case(PROJECTS.parent / "cases" / "bad_input" / "no-solution.txt", project)
    with locked(project / "_build"):
        ran = transferkit("build", "site", cwd=project)
    assert ran.code == 2
    assert not (project / "_build").exists()


def test_a_deck_that_is_open_in_powerpoint_is_exit_2_and_loses_nothing(tmp_path: Path) -> None:
    project = tmp_path / "projekt"
    write_case(PROJECTS.parent / "cases" / "bad_input" / "no-solution.txt", project)
    transferkit("build", "slides", cwd=project)
    (project / "_build" / "slides" / "de" / "~$probe.pptx").write_bytes(b"x")
    before = files_below(project / "_build")
    ran = transferkit("build", "slides", "--fresh", cwd=project)
    assert ran.code == 2
    assert "probe.pptx" in ran.err
    assert files_below(project / "_build") == before
