"""What `transferkit doctor` looks at, one function a thing."""

from __future__ import annotations

import platform
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryFile

from transferkit import __version__
from transferkit.files.caches import VARIABLE, cache_root
from transferkit.model.words import reader_language, words

_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)\s*(?:>=\s*(?P<least>[0-9.]+))?\s*(?P<marker>;.*)?")
_LEAST_PYTHON = (3, 11)
_LEAST_SPACE = 500_000_000
"""Bytes: a handbook of a hundred modules with all products, twice."""
_FONTS = {
    "Noto Sans": "fontpkg_noto_sans",
    "IBM Plex Sans Arabic": "fontpkg_ibm_plex_sans_arabic",
    "Noto Sans Arabic": "fontpkg_noto_sans_arabic",
    "Arimo": "fontpkg_arimo",
}
_OPTIONAL = {"LibreOffice": ("soffice", "libreoffice"), "Chromium": ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    name: str
    detail: str
    good: bool
    needed: bool = True
    """False for what is merely useful."""
    remedy: str = ""


def findings(source: Path) -> Iterator[Finding]:
    """Everything that is looked at, in the order it is shown."""
    yield _python()
    yield from _packages()
    yield _fonts()
    yield _cache()
    yield _space(source)
    yield _project(source)
    yield from _programs()


def _python() -> Finding:
    say = words(reader_language())
    remedy = say("Install Python 3.11 or newer from python.org.")
    return Finding("Python", f"{platform.python_version()} ({sys.executable})", sys.version_info[:2] >= _LEAST_PYTHON, remedy=remedy)


def _packages() -> Iterator[Finding]:
    """Our own version, then each package we need at run time with the lowest version that was tested."""
    yield Finding("transferkit", __version__, True)
    for text in _requirements():
        match = _REQUIREMENT.fullmatch(text)
        if match and "extra" not in (match["marker"] or ""):
            yield _package(match["name"], match["least"] or "0")


def _requirements() -> list[str]:
    try:
        return requires("transferkit") or []
    except PackageNotFoundError:  # run from a folder, not installed
        return ["transferkit"]


def _package(name: str, least: str) -> Finding:
    say = words(reader_language())
    remedy = say("Run: {command}", command=f'{Path(sys.executable).name} -m pip install -U "{name}>={least}"')
    try:
        found = version(name)
    except PackageNotFoundError:
        return Finding(name, say("missing"), False, remedy=remedy)
    good = _numbers(found) >= _numbers(least)
    return Finding(name, found if good else say("{found}, needed is {least}", found=found, least=least), good, remedy=remedy)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text.split("+")[0])[:4])


def _fonts() -> Finding:
    """Whether each font package has its files; they are not loaded."""
    say = words(reader_language())
    missing = [name for name, package in _FONTS.items() if not _has_files(package)]
    detail = say("missing: {names}", names=", ".join(missing)) if missing else ", ".join(_FONTS)
    remedy = say("Run: {command}", command=f"{Path(sys.executable).name} -m pip install --force-reinstall transferkit")
    return Finding(say("Fonts"), detail, not missing, remedy=remedy)


def _has_files(package: str) -> bool:
    spec = find_spec(package)
    return spec is not None and spec.origin is not None and any(Path(spec.origin).with_name("files").glob("*.[to]tf"))


def _cache() -> Finding:
    say = words(reader_language())
    folder = cache_root()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with TemporaryFile(dir=folder):
            return Finding(say("Cache folder"), str(folder), True)
    except OSError as error:
        remedy = say("Mend its permissions, or name another folder in the environment variable {variable}.", variable=VARIABLE)
        return Finding(say("Cache folder"), f"{folder}: {error.strerror}", False, remedy=remedy)


def _space(source: Path) -> Finding:
    say = words(reader_language())
    free = shutil.disk_usage(source if source.exists() else Path()).free
    size = f"{free / 1e9:.1f}"
    detail = say("{size} GB free", size=size.replace(".", ",") if say.language == "de" else size)
    return Finding(say("Disk"), detail, free >= _LEAST_SPACE, remedy=say("Make room: at least 0.5 GB."))


def _project(source: Path) -> Finding:
    say = words(reader_language())
    folder = source.resolve()
    remedy = say("Go to your handbook, name its folder with -s, or start one with `transferkit new handbook PATH`.")
    found = (folder / "conf.py").is_file()
    return Finding(
        say("Handbook"), str(folder) if found else say("no conf.py in {folder}", folder=folder), found, needed=False, remedy=remedy
    )


def _programs() -> Iterator[Finding]:
    say = words(reader_language())
    for name, commands in _OPTIONAL.items():
        path = next((found for command in commands if (found := shutil.which(command))), None)
        yield Finding(name, path or say("not found; only needed to test products"), path is not None, needed=False)
