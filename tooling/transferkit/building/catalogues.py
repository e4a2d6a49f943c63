"""The catalogues of a project: what there is to translate, where, and how far it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from transferkit.markup import front_matter
from transferkit.markup.notebook_editions import is_front_matter
from transferkit.markup.notebooks import read_notebook
from transferkit.markup.strict_yaml import StrictYamlError, read_yaml
from transferkit.model.problem import Problem
from transferkit.prelint.characters import harmless
from transferkit.prelint.encoding import text_of
from transferkit.translating import markdown, matter
from transferkit.translating.catalogue import Status, catalogue_path, read_catalogue
from transferkit.translating.merge import State, merged
from transferkit.translating.writing import Found, update_catalogue

FOLDERS = ("handbook", "modules", "exercises")
_LEFT_OUT = frozenset({"files", "solution-files", "locale"})


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one catalogue is."""

    folder: str
    """The folder whose texts it translates, within the project."""
    language: str
    counts: Mapping[State, int]
    status: Status = Status.DRAFT
    reviewed_by: str = ""
    reviewed_on: str = ""
    there: bool = False
    """Whether there is a catalogue at all."""
    problems: tuple[Problem, ...] = ()

    @property
    def total(self) -> int:
        """How many messages there are."""
        return sum(self.counts.values())


def messages_by_folder(project: Path, origin: str) -> Mapping[str, tuple[Found, ...]]:
    """Everything to translate, by the folder whose catalogue holds it. Pages in another language than `origin` are left out."""
    found: dict[str, list[Found]] = {}
    for path in _sources(project):
        name = path.relative_to(project).as_posix()
        messages = list(_messages(path, name, origin))
        if messages:
            found.setdefault(str(PurePosixPath(name).parent), []).extend(messages)
    return {folder: tuple(messages) for folder, messages in sorted(found.items())}


def update(project: Path, languages: Iterable[str], origin: str, folders: Sequence[str] = (), new: bool = False) -> tuple[str, ...]:
    """Bring catalogues up to date, with `new` also those that are not there yet; the paths of those that changed."""
    changed: list[str] = []
    for folder, found in messages_by_folder(project, origin).items():
        if folders and not any(folder == wanted or folder.startswith(f"{wanted}/") for wanted in folders):
            continue
        for language in languages:
            path = catalogue_path(f"{folder}/_", language)
            if (new or (project / path).is_file()) and update_catalogue(project, path, found, language, origin):
                changed.append(path)
    return tuple(changed)


def progress(project: Path, languages: Iterable[str], origin: str) -> tuple[Progress, ...]:
    """How far every folder is in every language."""
    by_folder = messages_by_folder(project, origin)
    return tuple(_progress(project, folder, found, language) for folder, found in by_folder.items() for language in languages)


def _progress(project: Path, folder: str, found: Sequence[Found], language: str) -> Progress:
    catalogue, problems = read_catalogue(project, catalogue_path(f"{folder}/_", language))
    counts = Counter(message.state for message in merged((one.segment.text for one in found), catalogue).values())
    if catalogue is None:
        return Progress(folder, language, counts, problems=problems)
    return Progress(folder, language, counts, catalogue.status, catalogue.reviewed_by, catalogue.reviewed_on, there=True, problems=problems)


def _sources(project: Path) -> Iterator[Path]:
    for top in FOLDERS:
        for path in sorted((project / top).rglob("*")):
            parts = path.relative_to(project).parts
            if path.suffix in (".md", ".ipynb") and path.is_file() and not path.is_symlink() and not _is_left_out(parts):
                yield path


def _is_left_out(parts: Sequence[str]) -> bool:
    """Whether a path is no text of the course: what learners start from, something hidden, a page in another language."""
    return any(part in _LEFT_OUT or part.startswith(".") for part in parts[:-1]) or parts[-1].count(".") > 1


def _messages(path: Path, name: str, origin: str) -> Iterator[Found]:
    yaml_text, bodies = _notebook(path, name) if path.suffix == ".ipynb" else _page(path, name)
    if _language(yaml_text) not in ("", origin):
        return
    for segment in (*matter.segments_of(yaml_text, 2), *(segment for body in bodies for segment in markdown.segments_of(body))):
        yield Found(name, segment)


def _page(path: Path, name: str) -> tuple[str, tuple[str, ...]]:
    text, _ = text_of(path.read_bytes(), name)
    yaml_text, body = front_matter.split(harmless(text or ""))
    return yaml_text, (body,)


def _notebook(path: Path, name: str) -> tuple[str, tuple[str, ...]]:
    notebook, _ = read_notebook(path.read_bytes(), name)
    cells = list(notebook.cells) if notebook is not None else []
    head = cells[0].source.strip() + "\n" if cells and is_front_matter(cells[0]) else ""
    shown = cells[1:] if head else cells
    return front_matter.split(head)[0] if head else "", tuple(harmless(cell.source) for cell in shown if cell.cell_type == "markdown")


def _language(yaml_text: str) -> str:
    try:
        return str(read_yaml(yaml_text).values.get("lang", "")) if yaml_text else ""
    except StrictYamlError:
        return ""
