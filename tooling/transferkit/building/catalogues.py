"""The catalogues of a project: what there is to translate, where, and how far it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from transferkit.building.messages import folder_of, messages
from transferkit.model.problem import Problem
from transferkit.translating.catalogue import NOBODY, Review, Status, catalogue_path, read_catalogue
from transferkit.translating.merge import State, merged
from transferkit.translating.writing import Found, update_catalogue


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one catalogue is."""

    folder: str
    """The folder whose texts it translates, within the project."""
    language: str
    counts: Mapping[State, int]
    review: Review = NOBODY
    """What the head of the catalogue says."""
    reviews: Mapping[Status, int] = field(default_factory=dict)
    """How many translated messages are drafts, translated, reviewed."""
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
    for one in messages(project, origin):
        found.setdefault(folder_of(one.source), []).append(one)
    return {folder: tuple(of_folder) for folder, of_folder in sorted(found.items())}


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
    known = merged((one.segment.text for one in found), catalogue).values()
    counts = Counter(message.state for message in known)
    if catalogue is None:
        return Progress(folder, language, counts, problems=problems)
    reviews = Counter(message.review.status for message in known if message.text)
    return Progress(folder, language, counts, catalogue.review, reviews, there=True, problems=problems)
