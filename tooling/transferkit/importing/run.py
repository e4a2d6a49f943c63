"""`transferkit import`: read the material in a process of its own, then put the draft in its place at once."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from transferkit.files.disk import disk_errors
from transferkit.importing.child import SECONDS, TOO_MUCH
from transferkit.importing.section import section_of
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.rules import Severity
from transferkit.model.words import words

REPORT = "_import.md"
"""Lies beside the draft; the underscore keeps it off the site."""


class ImportCrashed(RuntimeError):
    """A bug of ours while reading; its text is the traceback."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did."""

    files: tuple[str, ...]
    """What lies in the module's folder now; () where nothing was made."""
    problems: tuple[Problem, ...]


def import_files(paths: Sequence[Path], target: Path, language: str) -> Imported:
    """Make a module draft in a folder that does not exist yet. language: `de` or `en`, of the report and of our texts.

    OSError where the disk refuses; then nothing is left behind.
    """
    with TemporaryDirectory(prefix="transferkit-import-") as folder:
        stage = Path(folder) / "draft"
        stage.mkdir()
        problems = _read(paths, stage, language)
        if any(found.severity is Severity.STOP for found in problems):
            return Imported((), problems)
        (stage / REPORT).write_text(_report(paths, problems, language), "utf-8", newline="\n")
        _place(stage, target)
        return Imported(tuple(sorted(path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file())), problems)


def import_section(path: Path, target: Path, language: str) -> Imported:
    """Make the draft of a section in a Markdown file that does not exist yet, in the folder of a module.

    Pictures go to a folder of the same name beside it. OSError where the disk refuses; then nothing is left behind.
    """
    with TemporaryDirectory(prefix="transferkit-import-") as folder:
        stage = Path(folder) / "draft"
        stage.mkdir()
        problems = _read((path,), stage, language)
        page = stage / "index.md"
        if any(found.severity is Severity.STOP for found in problems) or not page.is_file():
            return Imported((), problems)
        text = page.read_text("utf-8")
        page.unlink()
        pictures = sorted(one for one in stage.rglob("*") if one.is_file())
        for picture in pictures:
            name = picture.relative_to(stage).as_posix()
            text = text.replace(f"]({name})", f"]({target.stem}/{name})").replace(f" {name}\n", f" {target.stem}/{name}\n")
        page.write_text(section_of(text, path.name, language), "utf-8", newline="\n")
        if pictures:
            page.rename(stage.parent / "page.md")
            _place(stage, target.with_suffix(""))
            page = stage.parent / "page.md"
        with disk_errors(target), target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(page.read_text("utf-8"))
        made = (target.name, *(f"{target.stem}/{picture.relative_to(stage).as_posix()}" for picture in pictures))
        return Imported(made, problems)


def _read(paths: Sequence[Path], stage: Path, language: str) -> tuple[Problem, ...]:
    job = {"paths": [str(path.resolve()) for path in paths], "folder": str(stage), "language": language}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "transferkit.importing.child"],
            input=json.dumps(job),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=2 * SECONDS,
        )
    except subprocess.TimeoutExpired:
        return (problem("IMP04", Place(paths[0].name)),)
    if done.returncode == TOO_MUCH or done.returncode < 0:
        return (problem("IMP04", Place(paths[0].name)),)
    if done.returncode:
        raise ImportCrashed(done.stderr)
    return tuple(
        Problem(Place(path, line, cell), code, tuple(sorted(arguments.items())))
        for code, path, line, cell, arguments in json.loads(done.stdout)
    )


def _place(stage: Path, target: Path) -> None:
    """Copy beside the target, then rename: the module is there as a whole or not at all."""
    fresh = target.with_name(f".{target.name}.{os.getpid()}.import")
    with disk_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copytree(stage, fresh)
            fresh.rename(target)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise


def _report(paths: Sequence[Path], problems: Sequence[Problem], language: str) -> str:
    """What was left out or must be looked at, for whoever reviews the draft."""
    say = words(language)
    names = ", ".join(path.name for path in paths)
    lines = [f"# {say('Imported from {names}', names=names)}", "", say("This page is for you; it is not published."), ""]
    lines += [
        f"- {say('Read the whole draft and compare it with the original.')}",
        f"- {say('Settle who may use it: enter author and licence in the front matter.')}",
        f"- {say('Then write `trust: reviewed` and delete `draft: true` and this file.')}",
        "",
    ]
    told = [f"- {found.where}: {found.sentence(language).partition(' ')[2]}" for found in problems]
    return "\n".join([*lines, *(told or [f"- {say('Nothing was left out.')}"]), ""])
