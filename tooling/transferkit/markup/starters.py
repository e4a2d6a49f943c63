"""The files an exercise starts from: what does not fit into a pack, and what its spreadsheet is said to hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from transferkit.files.carried import LARGEST, MEGABYTE
from transferkit.files.confine import LeavesProject, NoSuchFile, NotAFile, confine_text
from transferkit.files.csv_tables import NoTable, read_table
from transferkit.files.storable import legal
from transferkit.model.facts import DataSheet
from transferkit.model.problem import Place, Problem, problem


def check_starters(paths: Iterable[Path], folder: Path, where: Place) -> Iterator[Problem]:
    """EXR11 a name Windows cannot store, EXR12 a file too large for a pack."""
    for path in paths:
        name = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
        stored = "/".join(legal(part) for part in name.split("/"))
        if stored != name:
            yield problem("EXR11", where, path=name, stored=stored)
        size = path.stat().st_size
        if size > LARGEST:
            yield problem("EXR12", where, path=name, size=f"{size / MEGABYTE:.0f}", limit=LARGEST // MEGABYTE)


def check_data_sheets(sheets: Iterable[DataSheet], folder: Path, where: Place) -> Iterator[Problem]:
    """EXR10 a file or a column that does not exist."""
    for sheet in sheets:
        try:
            head = read_table(confine_text(folder, folder, sheet.file).read_bytes()).head
        except (LeavesProject, NoSuchFile, NotAFile, NoTable):
            known = [path.relative_to(folder).as_posix() for path in folder.rglob("*.csv")]
            yield problem("EXR10", where, name=sheet.file, nearest=_nearest(sheet.file, known))
            continue
        known = [*head, *sheet.fill]
        for name in sheet.sum:
            if name not in known:
                yield problem("EXR10", where, name=name, nearest=_nearest(name, known))


def _nearest(name: str, known: list[str]) -> str:
    near = get_close_matches(name, sorted(known), 1, 0.5)
    return f" ({near[0]}?)" if near else ""
