"""Which files make a page: two that make the same, and modules that make none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transferkit.model.problem import Place, Problem, problem
from transferkit.prelint.names import shown
from transferkit.prelint.walk import Entry

_OFFICE = (".docx", ".doc", ".odt", ".rtf", ".html", ".htm", ".pdf", ".pptx", ".zip")
_READ = (".md", ".ipynb")
_LIKE = {"md": "md", "markdown": "md", "mdown": "md", "mkd": "md", "ipynb": "ipynb"}
"""Endings of files that are meant as pages, in small letters, and how they should end."""


def check(entries: Iterable[Entry]) -> Iterator[Problem]:
    """PRJ06 two files for one page, PRJ09 a module folder without a page, NAME07 a page by another ending."""
    found = [entry for entry in entries if not ({"files", "solution-files"} & set(entry.name.split("/")))]
    names = {entry.name for entry in found if not entry.is_folder}
    for name in sorted(names):
        twin = name.removesuffix(".md") + ".ipynb"
        if name.endswith(".md") and twin in names:
            yield problem("PRJ06", Place(shown(name)), first=_last(name), second=_last(twin))
    for entry in (entry for entry in found if entry.is_file):
        stem, dot, ending = _last(entry.name).rpartition(".")
        if stem and f"{dot}{ending}" not in _READ and (better := _LIKE.get(ending.lower())):
            yield problem("NAME07", Place(shown(entry.name)), name=shown(_last(entry.name)), better=f"{shown(stem)}.{better}")
    for entry in found:
        folder = entry.name
        if entry.is_folder and folder.count("/") == 1 and folder.startswith("modules/") and not folder.startswith("modules/_"):
            yield from _without_page(folder, names)


def _without_page(folder: str, names: set[str]) -> Iterator[Problem]:
    if names & {f"{folder}/index.md", f"{folder}/index.ipynb"}:
        return
    inside = sorted(name for name in names if name.startswith(f"{folder}/"))
    foreign = [name for name in inside if name.lower().endswith(_OFFICE)]
    if foreign:
        yield problem("PRJ10", Place(shown(foreign[0])), path=shown(_last(foreign[0])), module=shown(_last(folder)))
    elif inside:
        yield problem("PRJ09", Place(shown(folder)), module=shown(_last(folder)))


def _last(name: str) -> str:
    return name.rpartition("/")[2]
