"""The programmes of a handbook: `handbook/programme/*.yaml`, read strictly, with true line numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from transferkit.files.confine import LeavesProject, Unusable, confine
from transferkit.markup.programmes.convert import Converter
from transferkit.markup.programmes.strict import Source, read_source
from transferkit.model.edition import Edition
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.programme import FOLDER, Programme
from transferkit.prelint.encoding import text_of
from transferkit.translating.catalogue import catalogue_path
from transferkit.translating.segment import Segment
from transferkit.translating.translator import Translation, translation_of

ENDINGS = (".yaml", ".yml")
_LETTER = re.compile(r"[^\W\d_]")
LARGEST = 1_000_000
"""Bytes of a programme; a larger file is none."""


def programme_files(root: Path) -> tuple[Path, ...]:
    """The files that hold programmes, by name."""
    try:
        return tuple(sorted(path for path in (root / FOLDER).iterdir() if path.suffix in ENDINGS and not path.name.startswith((".", "_"))))
    except OSError:
        return ()


def read_programmes(root: Path, edition: Edition, languages: tuple[str, ...] = ()) -> tuple[tuple[Programme, ...], tuple[Problem, ...]]:
    """All programmes as an edition has them, and what is wrong with their files.

    languages: those the handbook is published in; the first is its author's, the others may have catalogues.
    """
    found: list[Programme] = []
    problems: list[Problem] = []
    for path in programme_files(root):
        source, wrong = _source(path, root)
        problems += wrong
        if source is not None:
            translations = _translations(root, source, languages)
            converter = Converter(source, edition, languages, {language: one.say for language, one in translations.items()})
            found.append(converter.programme())
            problems += converter.problems
            if (used := translations.get(edition.language)) is not None:
                problems += [*used.problems, *_outdated(used, source, languages)]
    return tuple(found), tuple(problems)


def texts_of(root: Path, path: Path, language: str) -> tuple[Segment, ...]:
    """What there is to translate in a programme, with its lines; nothing of a file that cannot be read."""
    source, _ = _source(path, root)
    return _segments(source, language) if source is not None else ()


def untranslated_texts(root: Path, language: str, languages: tuple[str, ...]) -> frozenset[str]:
    """What programmes say in their author's words in a language that its translators have no words for yet."""
    if language in languages[:1]:
        return frozenset()
    sources = [source for path in programme_files(root) for source, _ in (_source(path, root),) if source is not None]
    translations = [(source, _translations(root, source, languages).get(language)) for source in sources]
    return frozenset(
        segment.text
        for source, translation in translations
        for segment in _segments(source, languages[0])
        if translation is None or translation.say(segment.text) is None
    )


def _segments(source: Source, language: str) -> tuple[Segment, ...]:
    """What a programme says to trainers in its author's language."""
    made = Converter(source, Edition(language, "trainer"), (language,)).programme()
    passages = {passage.text: passage.where.line for passage in made.passages}
    return tuple(Segment(text, line, ()) for text, line in passages.items() if _LETTER.search(text))


def _translations(root: Path, source: Source, languages: tuple[str, ...]) -> dict[str, Translation]:
    """What its translators have made of a programme, in each language that has a catalogue."""
    others = [language for language in languages[1:] if (root / catalogue_path(source.path, language)).is_file()]
    texts = [segment.text for segment in _segments(source, languages[0])] if others else []
    return {language: translation_of(root, source.path, texts, language) for language in others}


def _outdated(translation: Translation, source: Source, languages: tuple[str, ...]) -> Iterator[Problem]:
    for line, arguments in translation.outdated(_segments(source, languages[0])):
        yield problem("TRN06", Place(source.path, line), **arguments)


def _source(path: Path, root: Path) -> tuple[Source | None, tuple[Problem, ...]]:
    name = path.relative_to(root).as_posix()
    try:
        data = confine(root, path).read_bytes()
    except LeavesProject:
        return None, (problem("FILE02", Place(name), path=name),)
    except (Unusable, OSError):
        return None, (problem("FILE04", Place(name), path=name),)
    if len(data) > LARGEST:
        return None, (problem("PRG01", Place(name, 1), detail_de="sie ist größer als 1 MB", detail_en="it is larger than 1 MB"),)
    text, wrong = text_of(data, name)
    if text is None:
        return None, wrong
    source, more = read_source(text, name)
    return source, (*wrong, *more)
