"""What authors silenced is not said; what they silenced wrongly is."""

from __future__ import annotations

from pathlib import Path

import pytest

from transferkit.building.silencing import silence
from transferkit.model.problem import Place, problem

PAGE = "handbook/index.md"
FOUND = problem("TXT01", Place(PAGE, 5), text="TODO")


def project(tmp_path: Path, comment: str) -> Path:
    """A handbook whose only page has a comment in line 3 and a placeholder in line 5."""
    (tmp_path / "handbook").mkdir()
    (tmp_path / PAGE).write_text(f"# T\n\n{comment}\n\nTODO\n", "utf-8")
    return tmp_path


def test_a_problem_with_a_reason_is_kept_aside(tmp_path: Path) -> None:
    kept, silenced = silence(project(tmp_path, "% transferkit: ignore TXT01 ein Zitat"), [FOUND], complete=True)
    assert kept == ()
    assert [(one.problem, one.reason) for one in silenced] == [(FOUND, "ein Zitat")]


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("% transferkit: ignore TXT01", ["IGN02", "TXT01"]),
        ("% transferkit: ignore TXT1 Zitat", ["IGN01", "TXT01"]),
        ("% transferkit: ignore LNG01 Zitat", ["IGN04", "TXT01"]),
        ("% transferkit: ignore FIT01 Zitat", ["TXT01"]),
        ("% transferkit: ignore META01 Zitat", ["IGN03", "TXT01"]),
        ("% transferkit: ignore HTML01 Zitat", ["IGN03", "TXT01"]),
    ],
)
def test_a_comment_that_silences_nothing_is_told(comment: str, codes: list[str], tmp_path: Path) -> None:
    kept, silenced = silence(project(tmp_path, comment), [FOUND], complete=True)
    assert sorted(one.code for one in kept) == codes
    assert silenced == ()


def test_a_stop_is_said_whatever_a_comment_says(tmp_path: Path) -> None:
    stop = problem("BLK02", Place(PAGE, 5), name="note", lines=1, closing=":::")
    kept, _ = silence(project(tmp_path, "% transferkit: ignore BLK02 egal"), [stop], complete=True)
    assert stop in kept


def test_after_reading_one_edition_only_nobody_knows_what_is_useless(tmp_path: Path) -> None:
    kept, _ = silence(project(tmp_path, "% transferkit: ignore LNG01 Zitat"), [], complete=False)
    assert kept == ()


def test_a_link_that_leaves_the_handbook_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "fremd.md"
    outside.write_text("% transferkit: ignore XXX99 x\n", "utf-8")
    (tmp_path / "h").mkdir()
    root = project(tmp_path / "h", "Text")
    (root / "handbook" / "link.md").symlink_to(outside)
    assert silence(root, [], complete=True) == ((), ())
