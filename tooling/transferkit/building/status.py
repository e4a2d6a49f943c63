"""What there is of each module, in which language and as which product, and whether its sources changed since."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path, PurePosixPath

from transferkit.building.languages import languages_of
from transferkit.building.products import DEFAULT, cell_of
from transferkit.building.report import Report, read_report
from transferkit.markup import front_matter
from transferkit.model.problem import Place
from transferkit.prelint.encoding import text_of
from transferkit.translating.alternatives import language_of

_PAGES = ("index.md", "index.ipynb")
OWN = "own"
"""What `trust` is called where the front matter says nothing."""


class State(StrEnum):
    """Of a product of a module."""

    THERE = "there"
    STALE = "stale"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Row:
    """A module in a language."""

    module: str
    language: str
    trust: str
    """`own`, `imported` or `reviewed`."""
    states: tuple[tuple[str, State], ...]
    """(product, state), in the order of the products."""


def status_of(project: Path, output: Path) -> tuple[Row, ...]:
    """Every module in every language, languages one after the other. Nothing is built and Sphinx stays asleep."""
    report = read_report(output) or Report({})
    digests = digests_of(project)
    modules = modules_of(project)
    there = {key for name in report.products if (output / name).is_file() for key in _keys(name, modules)}
    products = tuple(dict.fromkeys([*DEFAULT, *sorted({key.split()[0] for key in there})]))
    return tuple(
        Row(module, language, trust_of(project, module), tuple(_states(products, language, module, there, report.sources, digests)))
        for language in languages_of(project)
        for module in modules
    )


def _states(
    products: Iterable[str], language: str, module: str, there: set[str], sources: Mapping[str, str], digests: Mapping[str, str]
) -> Iterator[tuple[str, State]]:
    for product in products:
        key = f"{product} {language} {module}"
        state = State.THERE if sources.get(key) == digests[f"{language} {module}"] else State.STALE
        yield product, state if key in there else State.MISSING


def digests_of(project: Path) -> dict[str, str]:
    """What each module is made from in each language, as a hash by `de a1-bedarfsanalyse`."""
    modules = modules_of(project)
    return {f"{language} {module}": sources_digest(project, module, language) for language in languages_of(project) for module in modules}


def sources_made(digests: Mapping[str, str], made: Iterable[str]) -> dict[str, str]:
    """For each product, language and module among files that were made now: the digest of what it was made from."""
    modules = {key.split()[1] for key in digests}
    return {key: digest for name in made for key in _keys(name, modules) if (digest := digests.get(key.partition(" ")[2]))}


def carried_sources(sources: Mapping[str, str], carried: Iterable[str]) -> dict[str, str]:
    """What is known of the sources of files that stay from an earlier build."""
    modules = tuple({key.split()[2] for key in sources})
    stay = {key for name in carried for key in _keys(name, modules)}
    return {key: digest for key, digest in sources.items() if key in stay}


def _keys(name: str, modules: Iterable[str]) -> Iterator[str]:
    """The modules a published file holds, as `slides de a1-bedarfsanalyse`; a whole book holds all."""
    cell = cell_of(PurePosixPath(name))
    if cell is not None:
        yield from (f"{cell.product} {cell.language} {module}" for module in modules if cell.module in ("", module))


def modules_of(project: Path) -> tuple[str, ...]:
    """The names of the module folders that have a page, in alphabetical order."""
    pages = (page for name in _PAGES for page in (project / "modules").glob(f"[!_.]*/{name}") if page.is_file())
    return tuple(sorted({page.parent.name for page in pages}))


def sources_digest(project: Path, module: str, language: str) -> str:
    """A hash of all a module is made from in a language: its folder, the exercises it names, conf.py; no other language's texts."""
    folder = project / "modules" / module
    pages = b"".join(_data(folder / name) for name in _PAGES)
    exercises = [path for path in sorted((project / "exercises").glob("[!_.]*")) if path.name.encode() in pages]
    whole = sha256(_data(project / "conf.py"))
    files = (path for place in (folder, *exercises) for path in sorted(place.rglob("*")) if path.is_file())
    for path in (path for path in files if _language_of(path) in ("", language)):
        whole.update(f"{path.relative_to(project).as_posix()}\0".encode(errors="surrogateescape"))
        whole.update(sha256(_data(path)).digest())
    return whole.hexdigest()


def _language_of(path: Path) -> str:
    """The language a catalogue or a text of its own is in; "" of a file that counts in all."""
    if path.suffix == ".po" and path.parent.name == "locale":
        return path.stem
    return language_of(path.name)


def trust_of(project: Path, module: str) -> str:
    """Where a module comes from, as its front matter says."""
    for name in _PAGES:
        text, _ = text_of(_data(project / "modules" / module / name), name)
        matter, _ = front_matter.read(
            front_matter.split(_first_cell(text or "") if name.endswith(".ipynb") else text or "")[0], "module", Place()
        )
        if trust := matter.values.get("trust"):
            return str(trust)
    return OWN


def _first_cell(notebook: str) -> str:
    try:
        return "".join(json.loads(notebook)["cells"][0]["source"]) + "\n"
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        return ""


def _data(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.is_file() else b""
    except OSError:
        return b""
