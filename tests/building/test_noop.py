"""A build that would make the same again is recognised, and nothing else is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from transferkit.building.noop import fingerprint, remember, unchanged
from transferkit.building.order import Order
from transferkit.building.products import Scope
from transferkit.building.report import Report, write_report

OPTIONS = (("products", "site"),)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project that was built."""
    root = tmp_path / "project"
    for name in ("conf.py", "handbook/index.md", "modules/a1/index.md", "modules/a1/bild.svg", "exercises/x/files/daten.csv"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name)
    out = root / "_build"
    (out / "site").mkdir(parents=True)
    (out / "site/index.html").write_text("page")
    report = Report({"site/index.html": "0" * 64})
    write_report(report, out)
    remember(root, out, fingerprint(root, out, OPTIONS), report)
    return root


def is_known(root: Path, options: tuple[tuple[str, str], ...] = OPTIONS, template: Path | None = None) -> bool:
    """Whether a build with these options is known to make nothing new."""
    return unchanged(root, root / "_build", fingerprint(root, root / "_build", options, template)) is not None


def write(name: str) -> Callable[[Path], object]:
    """Write a file of the project anew."""

    def change(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("changed")

    change.__name__ = f"write {name}"
    return change


def rename_picture(root: Path) -> None:
    """Give a picture another name."""
    (root / "modules/a1/bild.svg").rename(root / "modules/a1/bild2.svg")


def swap_two_files(root: Path) -> None:
    """The same bytes under other names."""
    first, second, aside = root / "modules/a1/index.md", root / "modules/a1/bild.svg", root / "modules/a1/aside"
    first.rename(aside)
    second.rename(first)
    aside.rename(second)


def delete_product(root: Path) -> None:
    """A product that is gone."""
    (root / "_build/site/index.html").unlink()


def touch_product(root: Path) -> None:
    """A product saved anew with the same size."""
    (root / "_build/site/index.html").write_text("PAGE")
    os.utime(root / "_build/site/index.html", ns=(1, 1))


CHANGES = [
    write("conf.py"),
    write("helper.py"),
    write("modules/a1/index.md"),
    write("modules/a1/_part.md"),
    write("modules/b1/index.md"),
    write("exercises/x/files/daten.csv"),
    write("exercises/x/solution-files/neu.csv"),
    write("brand/logo.svg"),
    write("_build/report.json"),
    rename_picture,
    swap_two_files,
    delete_product,
    touch_product,
]

NO_CHANGES = [
    write("_build/notizen.txt"),
    write(".git/index"),
    write("._build.work/new/x"),
    write("modules/a1/.ipynb_checkpoints/index.md"),
    write("modules/a1/__pycache__/x.pyc"),
]


def test_an_untouched_project_is_known(project: Path) -> None:
    assert is_known(project)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_is_seen(project: Path, change: Callable[[Path], object]) -> None:
    change(project)
    assert not is_known(project)


@pytest.mark.parametrize("change", NO_CHANGES, ids=lambda change: change.__name__)
def test_what_no_product_is_made_of_does_not_matter(project: Path, change: Callable[[Path], object]) -> None:
    change(project)
    assert is_known(project)


def test_a_new_time_with_the_same_bytes_is_no_change(project: Path) -> None:
    os.utime(project / "modules/a1/index.md", ns=(1, 1))
    assert is_known(project)


def test_other_options_another_date_and_another_template_are_changes(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "own.pptx").write_bytes(b"template")
    assert not is_known(project, (("products", "site slides"),))
    assert not is_known(project, template=tmp_path / "own.pptx")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert not is_known(project)


def test_another_version_of_a_package_is_a_change(project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "site-packages/sphinx-99.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "site-packages")])
    assert not is_known(project)


def test_another_output_folder_beside_this_one_does_not_matter(project: Path) -> None:
    (project / "other").mkdir()
    (project / "other/report.json").write_text("{}")
    assert is_known(project)
    (project / "other/site.html").write_text("a later build there")
    assert is_known(project)


def test_what_cannot_be_read_is_no_error(project: Path) -> None:
    os.mkfifo(project / "modules/a1/pipe")
    (project / "modules/a1/loop").symlink_to("loop")
    (project / "modules/a1/up").symlink_to("..", target_is_directory=True)
    assert is_known(project)


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"fingerprint": 1}', "null"])
def test_a_damaged_memory_means_building_again(project: Path, surroundings: Path, damage: str) -> None:
    for state in surroundings.rglob("published-*.json"):
        state.write_text(damage)
    assert not is_known(project)


def test_it_loads_neither_sphinx_nor_docutils_nor_rich(project: Path) -> None:
    code = (
        "import sys, pathlib\n"
        "from transferkit.building.noop import fingerprint, unchanged\n"
        "root = pathlib.Path(sys.argv[1])\n"
        f"print(unchanged(root, root / '_build', fingerprint(root, root / '_build', {OPTIONS!r})) is not None)\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'sphinx', 'docutils', 'rich', 'myst_parser', 'pptx', 'nbformat'}))\n"
    )
    shown = subprocess.run([sys.executable, "-c", code, str(project)], capture_output=True, text=True, check=True).stdout
    assert shown.splitlines()[1] == "[]"


def test_for_how_many_people_there_is_to_be_printed_is_part_of_what_was_built(tmp_path: Path) -> None:
    scope = Scope(("packs",), ("de",), ("trainer",))
    nobody, few, many = (Order(tmp_path, tmp_path / "_build", scope, participants=count).options for count in (0, 12, 14))
    assert len({nobody, few, many}) == 3
