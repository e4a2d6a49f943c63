"""Everything of a project that translators translate: pages, exercises, notebooks, lists, programmes and names in conf.py."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from transferkit.building.languages import SETTINGS_SOURCE, named_in_settings
from transferkit.markup import catalogue_words
from transferkit.markup.catalogue_rows import read_catalogue
from transferkit.markup.programmes import programme_files, texts_of
from transferkit.markup.source_parts import parts_of
from transferkit.markup.strict_yaml import StrictYamlError, read_yaml
from transferkit.model.problem import Place
from transferkit.model.programme import FOLDER as PROGRAMMES
from transferkit.prelint.encoding import text_of
from transferkit.prelint.walk import SOURCE_FOLDERS
from transferkit.translating import markdown, matter
from transferkit.translating.blocks import blocks_in
from transferkit.translating.catalogue import catalogue_path
from transferkit.translating.segment import Segment
from transferkit.translating.translator import Parts
from transferkit.translating.writing import Found

_LEFT_OUT = frozenset({"files", "solution-files", "locale"})
_LISTS = (".csv", ".yaml", ".yml")


def messages(project: Path, origin: str) -> Iterator[Found]:
    """Every message with where it stands. Pages that are in another language than `origin` are left out."""
    for segment in named_in_settings(project):
        yield Found(SETTINGS_SOURCE, segment)
    for path in _pages(project):
        name = path.relative_to(project).as_posix()
        yield from _of_page(path, name, origin)
    for path in _lists(project):
        name = path.relative_to(project).as_posix()
        yield from (Found(name, segment) for segment in _of_list(path, name))
    for path in programme_files(project):
        yield from (Found(path.relative_to(project).as_posix(), segment) for segment in texts_of(project, path, origin))


def messages_of(parts: Parts, name: str) -> Iterator[Found]:
    """Every message of one source. name: its path within the project."""
    first = 1 if parts.cells else 0
    yield from (Found(name, segment, first) for segment in matter.segments_of(parts.matter, 2))
    for body, cell in zip(parts.bodies, parts.cells or (0,), strict=True):
        yield from (Found(name, segment, cell) for segment in markdown.segments_of(body))


def folder_of(source: str) -> str:
    """The folder whose catalogue translates a source."""
    return str(PurePosixPath(catalogue_path(source, "_")).parents[1])


def _pages(project: Path) -> Iterator[Path]:
    for top in SOURCE_FOLDERS:
        for path in sorted((project / top).rglob("*")):
            parts = path.relative_to(project).parts
            if path.suffix in (".md", ".ipynb") and path.is_file() and not path.is_symlink() and not _is_left_out(parts):
                yield path


def _is_left_out(parts: Sequence[str]) -> bool:
    """Whether a path is no text of the course: what learners start from, something hidden, a page in another language."""
    return any(part in _LEFT_OUT or part.startswith(".") for part in parts[:-1]) or parts[-1].count(".") > 1


def _of_page(path: Path, name: str, origin: str) -> Iterator[Found]:
    parts = parts_of(path, name)
    if _language(parts.matter) in ("", origin):
        yield from messages_of(parts, name)


def _language(yaml_text: str) -> str:
    try:
        return str(read_yaml(yaml_text).values.get("lang", "")) if yaml_text else ""
    except StrictYamlError:
        return ""


def _lists(project: Path) -> Iterator[Path]:
    """The files that blocks `catalogue` show, each once."""
    found = {}
    for page in _pages(project):
        for body in parts_of(page, page.name).bodies if b"catalogue" in page.read_bytes() else ():
            for block in blocks_in(body):
                path = (project / block.argument.lstrip("/") if block.argument.startswith("/") else page.parent / block.argument).resolve()
                if block.name == "catalogue" and path.suffix in _LISTS and path.is_file() and path.is_relative_to(project.resolve()):
                    found[path.relative_to(project.resolve()).as_posix()] = project / path.relative_to(project.resolve())
    yield from (path for name, path in sorted(found.items()) if not name.startswith(f"{PROGRAMMES}/"))


def _of_list(path: Path, name: str) -> tuple[Segment, ...]:
    text, _ = text_of(path.read_bytes(), name)
    return catalogue_words.segments_of(read_catalogue((text or "").removeprefix("\ufeff"), name, (), Place(name))[0])
