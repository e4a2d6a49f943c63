"""The published folder is the old build or the new one, and nothing a person made in it is lost."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from transferkit.files import exchange as exchange_module
from transferkit.files import publish as publish_module
from transferkit.files.hashing import hashes_below
from transferkit.files.lock import locked
from transferkit.files.publish import publish, staging, tidy
from transferkit.files.survey import Kept, survey
from transferkit.model.errors import TransferkitError

FIRST = {"slides/de/a1.txt": "deck 1", "slides/en/a1.txt": "deck en", "packs/de/a1.txt": "pack 1"}
SECOND = {"slides/de/a1.txt": "deck 2", "slides/de/b1.txt": "new deck"}
BOTH = {**FIRST, **SECOND}


def build(output: Path, files: Mapping[str, str], replaces: set[str], before: Mapping[str, str] | None = None) -> tuple[Kept, ...]:
    """Publish some files; before: the files of the earlier build, None if there was none of ours."""
    with staging(output) as new:
        for name, text in files.items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_text(text)
        made = hashes_below(new)
        old = survey(output, None if before is None else hashes_of(before), replaces, made)
        (new / "report.json").write_text("{}")
        return publish(new, output, old, made)


def hashes_of(files: Mapping[str, str]) -> dict[str, str]:
    """The hashes a report would hold."""
    from hashlib import sha256

    return {name: sha256(text.encode()).hexdigest() for name, text in files.items()}


def contents(folder: Path) -> dict[str, str]:
    """Every file below a folder but report.json, with its text."""
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: path.read_text() for name, path in found.items() if name != "report.json"}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output folder with a first build in it."""
    folder = tmp_path / "_build"
    build(folder, FIRST, {"slides", "packs"})
    return folder


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways of swapping."""
    if request.param == "two renames":
        monkeypatch.setattr(exchange_module, "exchange", lambda first, second: False)


def test_products_of_other_kinds_and_languages_stay(output: Path, way: None) -> None:
    assert build(output, SECOND, {"slides/de"}, FIRST) == ()
    assert contents(output) == BOTH
    assert sorted(path.name for path in output.parent.iterdir()) == ["_build"]


def test_a_product_nobody_makes_any_more_goes(output: Path) -> None:
    build(output, {}, {"slides/de"}, FIRST)
    assert set(contents(output)) == {"slides/en/a1.txt", "packs/de/a1.txt"}


def test_a_single_file_can_be_replaced_and_its_neighbours_stay(output: Path) -> None:
    build(output, {"slides/de/b1.txt": "b"}, {"slides/de/b1.txt"}, FIRST)
    assert contents(output) == {**FIRST, "slides/de/b1.txt": "b"}


def test_files_of_the_user_stay_where_they_are(output: Path, way: None) -> None:
    (output / "slides/de/notizen.txt").write_text("mine")
    (output / "slides/de/link").symlink_to("notizen.txt")
    (output / "eigenes").mkdir()
    (output / "eigenes/x.txt").write_text("mine too")
    (output / "eigenes/ordner").symlink_to(output.parent, target_is_directory=True)
    build(output, SECOND, {"slides/de"}, FIRST)
    assert (output / "slides/de/notizen.txt").read_text() == "mine"
    assert (output / "eigenes/x.txt").read_text() == "mine too"
    assert (output / "slides/de/link").readlink() == Path("notizen.txt")
    assert (output / "eigenes/ordner").is_symlink()


def test_a_product_the_user_changed_is_kept_and_told(output: Path, way: None) -> None:
    (output / "slides/de/a1.txt").write_text("deck 1, with my jokes")
    assert build(output, SECOND, {"slides/de"}, FIRST) == (Kept("slides/de/a1.txt", "kept/slides/de/a1.txt"),)
    assert contents(output) == {**BOTH, "kept/slides/de/a1.txt": "deck 1, with my jokes"}


def test_what_was_kept_before_is_not_overwritten(output: Path) -> None:
    for joke in ("one", "two", "three"):
        (output / "slides/de/a1.txt").write_text(joke)
        build(output, SECOND, {"slides/de"}, {**FIRST, **SECOND})
    kept = {name: text for name, text in contents(output).items() if name.startswith("kept/")}
    assert kept == {"kept/slides/de/a1.txt": "one", "kept/slides/de/a1-2.txt": "two", "kept/slides/de/a1-3.txt": "three"}


def test_a_changed_product_the_build_does_not_replace_stays_as_the_user_left_it(output: Path) -> None:
    (output / "slides/en/a1.txt").write_text("mine")
    assert build(output, SECOND, {"slides/de"}, FIRST) == ()
    assert (output / "slides/en/a1.txt").read_text() == "mine"


def test_a_file_that_stands_where_a_new_one_goes_is_kept(output: Path) -> None:
    (output / "slides/de/b1.txt").write_text("mine")
    (output / "site").write_text("a file where a folder comes")
    (output / "plan").mkdir()
    (output / "plan/x.txt").write_text("in a folder where a file comes")
    kept = build(output, {**SECOND, "site/index.html": "x", "PLAN": "z"}, {"slides/de", "site"}, FIRST)
    assert {item.path: item.now for item in kept} == {
        "plan/x.txt": "kept/plan/x.txt",
        "site": "kept/site",
        "slides/de/b1.txt": "kept/slides/de/b1.txt",
    }


def test_a_folder_that_was_never_ours_loses_nothing(tmp_path: Path) -> None:
    output = tmp_path / "_build"
    (output / "slides/de").mkdir(parents=True)
    (output / "slides/de/a1.txt").write_text("mine")
    (output / "report.json").write_text("my report")
    assert {item.path for item in build(output, SECOND, {"slides"})} == {"report.json", "slides/de/a1.txt"}
    assert (output / "kept/report.json").read_text() == "my report"


def test_what_is_saved_while_the_build_publishes_is_rescued(output: Path, way: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def save_meanwhile(new: Path) -> None:
        (output / "slides/de/fresh.txt").write_text("saved at the last moment")
        (output / "packs/de/a1.txt").write_text("changed in place")
        (output / "slides/en/new").write_text("changed by renaming")
        (output / "slides/en/new").rename(output / "slides/en/a1.txt")

    monkeypatch.setattr(publish_module, "flush", save_meanwhile)
    kept = build(output, SECOND, {"slides/de"}, FIRST)
    found = contents(output)
    assert found["packs/de/a1.txt"] == "changed in place"
    assert {found[item.now] for item in kept} == {"saved at the last moment", "changed by renaming"}


@pytest.mark.parametrize("marker", ["~$a1.txt", ".~lock.a1.txt#", "~$.txt"])
def test_a_deck_that_is_open_stops_the_build_and_loses_nothing(output: Path, marker: str) -> None:
    (output / "slides/de" / marker).write_text("")
    with pytest.raises(TransferkitError, match=r"slides/de/a1\.txt is open in another program: close it") as caught:
        build(output, SECOND, {"slides/de"}, FIRST)
    assert marker in caught.value.hint
    assert contents(output) == {**FIRST, f"slides/de/{marker}": ""}


@pytest.mark.parametrize("marker", ["slides/en/~$a1.txt", "slides/de/~$gone.txt", "packs/de/.~lock.a1.txt#"])
def test_an_open_file_the_build_leaves_alone_does_not_matter(output: Path, marker: str) -> None:
    (output / marker).write_text("")
    build(output, SECOND, {"slides/de"}, FIRST)
    assert contents(output) == {**BOTH, marker: ""}


def damage_by_shortening(path: Path) -> None:
    """What a full disk leaves."""
    path.write_bytes(path.read_bytes()[:-1])


@pytest.mark.parametrize("damage", [damage_by_shortening, Path.unlink])
def test_an_incomplete_file_is_never_published(output: Path, damage: Callable[[Path], None]) -> None:
    with pytest.raises(TransferkitError, match=r"a1\.txt is incomplete"), staging(output) as new:
        (new / "a1.txt").write_text("whole")
        made = hashes_below(new)
        damage(new / "a1.txt")
        publish(new, output, survey(output, None, set(), made), made)
    assert contents(output) == FIRST


def test_a_zip_that_was_written_wrong_is_never_published(output: Path) -> None:
    with pytest.raises(TransferkitError, match=r"x\.zip is incomplete"), staging(output) as new:
        with zipfile.ZipFile(new / "x.zip", "w") as archive:
            archive.writestr("a", "text that will be damaged")
        data = (new / "x.zip").read_bytes()
        (new / "x.zip").write_bytes(data.replace(b"damaged", b"DAMAGED"))
        made = hashes_below(new)
        publish(new, output, survey(output, None, set(), made), made)


# Faults


def test_helpers_of_a_killed_build_cannot_write_into_the_next_one(output: Path) -> None:
    with staging(output) as killed:
        leftover = killed
    leftover.mkdir(parents=True)  # a helper process that outlived its build
    with staging(output) as new:
        assert not leftover.exists()
        leftover.mkdir()
        (leftover / "late.txt").write_text("of the killed build")
        assert list(new.iterdir()) == []
    assert sorted(path.name for path in output.parent.iterdir()) == ["_build"]


def test_what_a_killed_build_left_can_be_tidied_away_without_building(output: Path) -> None:
    left = output.parent / "._build.work"
    (left / "new-dead").mkdir(parents=True)
    (left / "new-dead" / "half.txt").write_text("half")
    with locked(output):
        tidy(output)  # another build runs: left alone
        assert (left / "new-dead").exists()
    tidy(output)
    assert sorted(path.name for path in output.parent.iterdir()) == ["_build"]
    assert contents(output) == FIRST


REFUSALS = [
    (errno.ENOSPC, "No space left"),
    (errno.EDQUOT, "No space left"),
    (errno.EACCES, "cannot be written"),
    (errno.EROFS, "cannot be written"),
    (errno.EIO, "cannot be used"),
]
CALLS = [(os, "link"), (os, "open"), (os, "mkdir"), (os, "rename"), (publish_module, "flush"), (exchange_module, "exchange")]


@pytest.mark.parametrize(("module", "call"), CALLS, ids=[call for _, call in CALLS])
@pytest.mark.parametrize(("code", "told"), REFUSALS)
def test_whatever_the_disk_refuses_the_old_build_stays(
    output: Path, monkeypatch: pytest.MonkeyPatch, module: object, call: str, code: int, told: str
) -> None:
    def refuse(*arguments: object, **_: object) -> None:
        raise OSError(code, os.strerror(code), str(output / "slides"))

    if call == "link":
        monkeypatch.setattr("shutil.copy2", refuse)
    if call == "rename":
        monkeypatch.setattr(exchange_module, "exchange", lambda first, second: False)
        monkeypatch.setattr(Path, "rename", refuse)
    monkeypatch.setattr(module, call, refuse)
    with pytest.raises(TransferkitError, match=told):
        build(output, SECOND, {"slides/de"}, FIRST)
    monkeypatch.undo()
    assert contents(output) == FIRST
    build(output, SECOND, {"slides/de"}, FIRST)
    assert contents(output) == BOTH


def test_a_full_disk_while_writers_write_is_told(output: Path) -> None:
    with pytest.raises(TransferkitError, match="No space left"), staging(output):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert contents(output) == FIRST


def test_a_source_nobody_may_read_keeps_its_own_error(output: Path) -> None:
    with pytest.raises(PermissionError), staging(output):
        raise PermissionError(errno.EACCES, "Permission denied", "/elsewhere/index.md")


def test_an_output_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "_build").write_text("mine")
    with pytest.raises(TransferkitError, match="is not a folder"), staging(tmp_path / "_build"):
        pytest.fail("built over a file")
    assert (tmp_path / "_build").read_text() == "mine"


def test_an_output_below_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(TransferkitError, match="is not a folder"), staging(tmp_path / "file" / "_build"):
        pytest.fail("built below a file")


def test_when_the_second_rename_fails_the_old_build_comes_back(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path.name.startswith("new-"):
            raise PermissionError(errno.EACCES, "in use", str(path))
        return real(path, target)

    monkeypatch.setattr(exchange_module, "exchange", lambda first, second: False)
    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(TransferkitError):
        build(output, SECOND, {"slides/de"}, FIRST)
    assert contents(output) == FIRST


def test_windows_holding_a_file_open_gives_the_same_advice(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hold(path: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use", str(path))

    monkeypatch.setattr(exchange_module, "_ON_WINDOWS", True)
    monkeypatch.setattr(exchange_module, "exchange", lambda first, second: False)
    monkeypatch.setattr(Path, "rename", hold)
    with pytest.raises(TransferkitError, match="is open in another program: close it"):
        build(output, SECOND, {"slides/de"}, FIRST)
    assert contents(output) == FIRST


VICTIM = """
import os, signal, sys
from pathlib import Path
from transferkit.files import exchange
from tests.files.test_publish import FIRST, SECOND, build
output, ways, last = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
if ways == "two renames":
    exchange.exchange = lambda first, second: False
steps = 0
def count(event, arguments):
    global steps
    if event.startswith(("os.", "shutil.", "open")) and str(output.parent) in str(arguments):
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
build(output, SECOND, {"slides/de"}, FIRST)
print(steps)
"""


def killed_at(output: Path, ways: str, step: int) -> subprocess.CompletedProcess[str]:
    """A build that is killed at its n-th touch of the disk (0: never, it prints how many there are)."""
    command = [sys.executable, "-c", VICTIM, str(output), ways, str(step)]
    return subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[2], check=False)


@pytest.mark.parametrize("ways", ["exchange", "two renames"])
def test_a_build_killed_at_any_step_leaves_the_old_or_the_new_one(tmp_path: Path, ways: str) -> None:
    whole = tmp_path / "whole"
    build(whole, FIRST, {"slides", "packs"})
    steps = int(killed_at(whole, ways, 0).stdout)
    outcomes = set()
    for step in range(1, steps + 1, max(1, steps // 16)):
        output = tmp_path / str(step) / "_build"
        build(output, FIRST, {"slides", "packs"})
        (output / "mine.txt").write_text("mine")
        assert killed_at(output, ways, step).returncode == -9
        with staging(output):  # what the next start does
            after = contents(output)
        assert after.pop("mine.txt") == "mine"
        assert after in (FIRST, BOTH)
        outcomes.add("new" if after == BOTH else "old")
        assert sorted(path.name for path in output.parent.iterdir()) == ["_build"]
    assert outcomes == {"old", "new"}
