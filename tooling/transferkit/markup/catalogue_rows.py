"""The file of a catalogue into its entries; what is wrong with a row is told with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Any

from transferkit.files.csv_rows import rows_of
from transferkit.markup.strict_yaml import StrictYamlError, read_yaml
from transferkit.model.catalogue import Catalogue, Entry
from transferkit.model.glossary import id_of
from transferkit.model.problem import Place, Problem, problem

KNOWN = {
    "id": ("id", "kennung"),
    "name": ("name", "titel", "title"),
    "text": ("beschreibung", "description", "text"),
    "link": ("url", "link", "website", "adresse"),
    "source": ("quelle", "source"),
    "checked": ("geprüft", "geprueft", "checked", "zuletzt geprüft"),
}
"""How a column may be called that means something to us; all others are details."""
UNCHECKED = ("", "-", "–", "nein", "nicht geprüft", "not checked", "no")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its cells under the names of their columns."""

    where: Place
    cells: Mapping[str, str]


@dataclass(slots=True)
class Reading:
    """A catalogue while it is read."""

    path: str
    columns: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)

    def tell(self, code: str, line: int, **arguments: object) -> None:
        """Note what is wrong with a line."""
        self.problems.append(problem(code, Place(self.path, line), **arguments))


def read_catalogue(text: str, path: str, facets: Iterable[str], where: Place) -> tuple[Catalogue, tuple[Problem, ...]]:
    """The catalogue a file holds, and what is wrong with it.

    path: as problems name it; its ending tells YAML from CSV. where: the block that shows it, for what the block gets wrong.
    """
    reading = Reading(path)
    lines = list(_yaml_lines(text, reading) if path.endswith((".yaml", ".yml")) else _csv_lines(text, reading))
    names = {kind: _column(spellings, reading.columns) for kind, spellings in KNOWN.items()}
    if reading.columns and not names["name"]:
        reading.tell("CAT06", 1, name="name", nearest="")
    wanted = tuple(_facets(facets, reading, where))
    entries = tuple(_entries(lines, names, reading))
    return Catalogue(entries, wanted, reading.columns), tuple(reading.problems)


def _column(spellings: Iterable[str], columns: Iterable[str]) -> str:
    return next((column for spelling in spellings for column in columns if column.lower() == spelling), "")


def _facets(wanted: Iterable[str], reading: Reading, where: Place) -> Iterator[str]:
    by_name = {column.lower(): column for column in reading.columns}
    for name in wanted:
        if name.lower() in by_name:
            yield by_name[name.lower()]
        elif reading.columns:
            near = get_close_matches(name, reading.columns, 1, 0.5)
            reading.problems.append(problem("CAT06", where, name=name, nearest=f" ({near[0]}?)" if near else ""))


def _csv_lines(text: str, reading: Reading) -> Iterator[Line]:
    rows = rows_of(text)
    if (head := next(rows, None)) is None:
        reading.tell("CAT08", 1, detail_de="die Datei ist leer", detail_en="the file is empty")
        return
    reading.columns = tuple(head.cells)
    for row in (head, *rows):
        if row.broken:
            reading.tell("CAT03", row.line)
        elif len(row.cells) != len(head.cells):
            reading.tell("CAT04", row.line, cells=len(row.cells), columns=len(head.cells))
        if row is not head:
            yield Line(Place(reading.path, row.line), dict(zip(head.cells, row.cells, strict=False)))


def _yaml_lines(text: str, reading: Reading) -> Iterator[Line]:
    try:
        found = read_yaml(text)
    except StrictYamlError as error:
        reading.tell("CAT08", error.line, detail_de=error.german, detail_en=error.english)
        return
    listed = found.values.get("entries", found.values.get("einträge"))
    if not isinstance(listed, list):
        reading.tell("CAT08", 1, detail_de="es fehlt die Liste `entries:`", detail_en="the list `entries:` is missing")
        return
    key = "entries" if "entries" in found.values else "einträge"
    mappings = [(found.lines.get(f"{key}.{index}", 1), item) for index, item in enumerate(listed)]
    reading.columns = tuple(dict.fromkeys(name for _, item in mappings if isinstance(item, dict) for name in item))
    for line, item in mappings:
        if isinstance(item, dict):
            yield Line(Place(reading.path, line), {name: _as_text(value) for name, value in item.items()})
        else:
            reading.tell("CAT04", line, cells=1, columns=len(reading.columns))


def _as_text(value: Any) -> str:
    if isinstance(value, list):
        return " | ".join(str(item) for item in value)
    return "" if value is None else str(value)


def _entries(lines: Iterable[Line], names: Mapping[str, str], reading: Reading) -> Iterator[Entry]:
    first: dict[str, Place] = {}
    others = [column for column in reading.columns if column not in names.values()]
    for line in lines:
        values = {kind: line.cells.get(column, "").strip() if column else "" for kind, column in names.items()}
        shown = values["name"] or values["id"] or values["text"][:40]
        yield Entry(
            id=_id(values["id"], shown, line.where, first, reading),
            name=shown,
            text=values["text"],
            link=_link(values["link"], line.where, reading),
            source=values["source"],
            checked=_checked(values["checked"], names["checked"], line.where, reading),
            details=tuple((column, parts) for column in others if (parts := _parts(line.cells.get(column, "")))),
            where=line.where,
        )


def _id(written: str, name: str, where: Place, first: dict[str, Place], reading: Reading) -> str:
    """The id of an entry; one that is missing or taken is told, and the entry has none."""
    called = id_of(written)
    if not called:
        reading.tell("CAT01", where.line, name=name, example=id_of(name) or "verein-1")
        return ""
    before = first.setdefault(called, where)
    if before is not where:
        reading.tell("CAT02", where.line, name=written, first=before)
        return ""
    return called


def _link(written: str, where: Place, reading: Reading) -> str:
    if not written or written.startswith(("https://", "http://")):
        return written
    reading.tell("CAT07", where.line, value=written)
    return ""


def _checked(written: str, column: str, where: Place, reading: Reading) -> str:
    if written.lower() in UNCHECKED:
        return ""
    if is_date(written):
        return written
    reading.tell("CAT05", where.line, value=written, name=column)
    return ""


def is_date(written: str) -> bool:
    """Whether a text is a year, month or day that exists, in ISO form."""
    found = _DATE.fullmatch(written)
    if found is None:
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def _parts(cell: str) -> tuple[str, ...]:
    """The values of a cell: `Beratung | Bildung` are two."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())
