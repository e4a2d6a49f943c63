"""What is wrong with the translations of a project, told without reading any page in another language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from transferkit.building.messages import messages, messages_of
from transferkit.building.term_lists import term_lists
from transferkit.markup.source_parts import parts_of
from transferkit.model.problem import Problem, problem
from transferkit.prelint.walk import SOURCE_FOLDERS
from transferkit.translating.alternatives import alternative_to
from transferkit.translating.terms import TermList
from transferkit.translating.translator import translation_of


def translation_problems(project: Path, languages: Iterable[str]) -> tuple[Problem, ...]:
    """Faults of catalogues, texts that have changed since they were translated, and what the term lists say of both."""
    origin, *others = languages
    return tuple(_of_sources(project, origin, others)) if others else ()


def _of_sources(project: Path, origin: str, languages: list[str]) -> Iterator[Problem]:
    lists, wrong = term_lists(project, origin, languages)
    yield from wrong
    for source, group in groupby(messages(project, origin), key=lambda found: found.source):
        found = list(group)
        for language in languages:
            own = alternative_to(project / source, language)
            if own != project / source:
                yield from _avoided(own, project, lists[language])
                continue
            translation = translation_of(project, source, (one.segment.text for one in found), language)
            yield from translation.problems
            yield from lists[language].problems_in(translation)
            for one in found:
                yield from (problem("TRN06", one.where, **arguments) for _, arguments in translation.outdated([one.segment]))


def _avoided(own: Path, project: Path, terms: TermList) -> Iterator[Problem]:
    """The avoided words of a text of its own; what it calls things is its author's choice."""
    name = own.relative_to(project).as_posix()
    for one in messages_of(parts_of(own, name), name):
        yield from terms.avoided_in(one.segment.text, one.where)


def with_own_texts(project: Path, languages: Iterable[str]) -> tuple[str, ...]:
    """The languages some page has a text of its own in: these must be read to be checked."""
    pages = [path.name for top in SOURCE_FOLDERS for path in (project / top).rglob("*.*.*")]
    return tuple(language for language in languages if any(f".{language}." in name for name in pages))
