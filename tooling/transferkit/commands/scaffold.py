"""New files for authors, made from the readable examples in skeleton/. Nothing that exists is ever overwritten."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from transferkit.files.disk import disk_errors
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words

SKELETONS = Path(__file__).with_name("skeleton")
LANGUAGES = ("de", "en")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 60
"""Leaves room below Windows' 260 characters a path."""
_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
"""Names Windows keeps for devices."""
_PREFIX = re.compile(r"([a-z][0-9]+)-(.+)")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#!|{}$~^&])")


def new_handbook(folder: Path, language: str) -> tuple[Path, ...]:
    """Make a whole small handbook in a folder, named after it; the files made."""
    title = "".join(letter if letter.isprintable() else " " for letter in folder.resolve().name).strip() or "Handbuch"
    values = {"TITLE_QUOTED": json.dumps(title, ensure_ascii=False), "TITLE": _MARKDOWN.sub(r"\\\1", title), "TODAY": _today()}
    return _make(_filled(SKELETONS / language / "project", values), folder)


def new_module(project: Path, name: str, language: str, notebook: bool) -> tuple[Path, ...]:
    """Make `modules/<name>/` with an index page or notebook; the files made."""
    check_name(name)
    folder = project / "modules" / name
    for page in (folder / "index.md", folder / "index.ipynb"):
        refuse_existing(page, project)
    return _make(_filled(SKELETONS / language / ("notebook" if notebook else "module"), _values(name)), folder)


def new_exercise(project: Path, name: str, language: str) -> tuple[Path, ...]:
    """Make `exercises/<name>/exercise.md`; the files made."""
    check_name(name)
    folder = project / "exercises" / name
    refuse_existing(folder / "exercise.ipynb", project)
    return _make(_filled(SKELETONS / language / "exercise", _values(name)), folder)


def new_workshop(project: Path, name: str, language: str) -> tuple[Path, ...]:
    """Make `handbook/programme/<name>.yaml` with the first module of the handbook; the files made."""
    check_name(name)
    folder = project / "handbook" / "programme"
    refuse_existing(folder / f"{name}.yml", project)
    module = _first_module(project)
    values = {**_values(name), "MODULES": f"      - module: {module}" if module else "      # - module: a1-bedarfsanalyse"}
    texts = _filled(SKELETONS / language / "workshop", values)
    return _make({_fill(path, values): text for path, text in texts.items()}, folder)


def new_reflection(project: Path, name: str, language: str) -> tuple[Path, ...]:
    """Make `handbook/reflection/<name>.yaml` with one entry to fill in, about the first module; named after today without a name."""
    name = name or _today()
    check_name(name)
    folder = project / "handbook" / "reflection"
    refuse_existing(folder / f"{name}.yml", project)
    values = {**_values(name), "MODULE": _first_module(project) or "a1-bedarfsanalyse"}
    texts = _filled(SKELETONS / language / "reflection", values)
    return _make({_fill(path, values): text for path, text in texts.items()}, folder)


def _first_module(project: Path) -> str:
    return next((path.name for path in sorted((project / "modules").glob("*")) if any(path.glob("index.*"))), "")


def title_of(name: str) -> str:
    """A first title for a folder name: `b2-gute-kanaele` -> `Gute kanaele`."""
    match = _PREFIX.fullmatch(name)
    text = (match[2] if match else name).replace("-", " ")
    return text[0].upper() + text[1:]


def _values(name: str) -> dict[str, str]:
    match = _PREFIX.fullmatch(name)
    return {"ID": name, "SHORT": match[1].upper() if match else name, "TITLE": title_of(name), "TODAY": _today()}


def _today() -> str:
    """Today as an ISO date, or the day SOURCE_DATE_EPOCH names."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch.isdigit() else date.today().isoformat()


def check_name(name: str) -> None:
    """TransferkitError for a folder name that does not work everywhere."""
    say = words(reader_language())
    if not _ID.fullmatch(name) or len(name) > _LONGEST_ID:
        raise TransferkitError(
            say("'{name}' cannot be a folder name in a handbook.", name=name),
            say("Use small letters a-z, digits and hyphens, 60 at most: b2-gute-kanaele."),
        )
    if _RESERVED.fullmatch(name):
        raise TransferkitError(say("Windows keeps the name '{name}' for itself.", name=name), say("Choose another name."))


def _filled(skeleton: Path, values: Mapping[str, str]) -> dict[str, str]:
    """Relative path -> text of each file of a skeleton, its __PLACEHOLDERS__ replaced; `.in` at the end of a name goes."""
    files = sorted(path for path in skeleton.rglob("*") if path.is_file())
    return {path.relative_to(skeleton).as_posix().removesuffix(".in"): _fill(path.read_text("utf-8"), values) for path in files}


def _fill(text: str, values: Mapping[str, str]) -> str:
    return re.sub(r"__([A-Z_]+?)__", lambda match: values.get(match[1], match[0]), text)


def _make(texts: Mapping[str, str], folder: Path) -> tuple[Path, ...]:
    targets = {folder / name: text for name, text in texts.items()}
    for target in targets:
        refuse_existing(target, folder.parent)
    with disk_errors(folder):
        for target, text in targets.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    return tuple(targets)


def refuse_existing(target: Path, project: Path) -> None:
    """TransferkitError where something of that name exists, be it a link that leads nowhere."""
    if os.path.lexists(target):
        say = words(reader_language())
        told = target.relative_to(project).as_posix() if target.is_relative_to(project) else str(target)
        raise TransferkitError(say("{path} exists already; nothing was changed.", path=told), say("Choose another name."))
