"""The term lists of a handbook: its glossary in each language, and what `handbook/terms/LANGUAGE.yaml` adds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from transferkit.files.confine import Unusable, confine
from transferkit.markup.source_parts import parts_of
from transferkit.markup.strict_yaml import StrictYamlError, Yaml, read_yaml
from transferkit.model.problem import Place, Problem, problem
from transferkit.prelint.encoding import text_of
from transferkit.translating.blocks import blocks_in
from transferkit.translating.catalogue import catalogue_path, read_catalogue
from transferkit.translating.glossary import Named, named_in
from transferkit.translating.terms import TermList, listed, with_more

FOLDER = "handbook/terms"
_TERMS, _AVOIDED = "terms", "avoid"


def term_lists(project: Path, origin: str, languages: list[str]) -> tuple[Mapping[str, TermList], tuple[Problem, ...]]:
    """The list of each language that a handbook is translated into, and what is wrong with the files."""
    named = {source: tuple(_named(project, source)) for source in _glossaries(project)}
    problems: list[Problem] = []
    lists: dict[str, TermList] = {}
    for language in languages:
        path = f"{FOLDER}/{language}.yaml"
        yaml, wrong = _read(project, path)
        terms, odd = _texts(yaml, _TERMS, path)
        avoided, more_odd = _texts(yaml, _AVOIDED, path)
        problems += (*wrong, *_unknown(yaml, path), *odd, *more_odd)
        better = {word: ", ".join(names) for word, names in avoided.items()}
        lists[language] = TermList(language, path, origin, with_more(_of_glossaries(project, named, language), terms), better)
    return lists, (*problems, *_of_no_language(project, languages))


def _glossaries(project: Path) -> Iterator[str]:
    """The pages that may hold a glossary."""
    for path in sorted((project / "handbook").rglob("*.md")):
        if path.name.count(".") == 1 and path.is_file() and not path.is_symlink() and b"{glossary}" in path.read_bytes():
            yield path.relative_to(project).as_posix()


def _named(project: Path, source: str) -> Iterator[Named]:
    for body in parts_of(project / source, source).bodies:
        for block in blocks_in(body):
            if block.name == "glossary":
                yield from named_in(block.content)


def _of_glossaries(project: Path, named: Mapping[str, tuple[Named, ...]], language: str) -> Mapping[str, tuple[str, ...]]:
    """What translators have called the words of the glossary, and what they have listed as other words for them."""
    terms: dict[str, tuple[str, ...]] = {}
    for source, entries in named.items():
        catalogue, _ = read_catalogue(project, catalogue_path(source, language))
        for entry in entries:
            known = catalogue.entries.get(entry.term) if catalogue is not None else None
            told = tuple(said for code, said in entry.translations if code == language)
            if catalogue is not None and known is not None and known.text and not known.outdated:
                others = (catalogue.entries.get(also) for also in entry.also)
                told += (known.text, *(word for other in others if other is not None for word in listed(other.text)))
            if told:
                terms[entry.term] = (*terms.get(entry.term, ()), *told)
    return terms


def _read(project: Path, path: str) -> tuple[Yaml, tuple[Problem, ...]]:
    """What a list's file says; nothing where there is none."""
    try:
        text, wrong = text_of(confine(project, project / path).read_bytes(), path)
        yaml = read_yaml(text or "")
    except (Unusable, OSError):
        return Yaml({}), ()
    except StrictYamlError as error:
        return Yaml({}), (problem("TRM04", Place(path, error.line), detail_de=error.german, detail_en=error.english),)
    twice = tuple(_odd(path, line, f"„{key}“ steht zweimal", f"'{key}' stands twice") for key, line, _ in yaml.twice)
    return yaml, (*wrong, *twice)


def _unknown(yaml: Yaml, path: str) -> Iterator[Problem]:
    for key in yaml.values:
        if key not in (_TERMS, _AVOIDED):
            yield _odd(path, yaml.lines.get(key, 1), f"„{key}“ ist hier keine Angabe", f"'{key}' is no key here")


def _texts(yaml: Yaml, key: str, path: str) -> tuple[Mapping[str, tuple[str, ...]], tuple[Problem, ...]]:
    """Words with the text or the list of texts behind each."""
    found: dict[str, tuple[str, ...]] = {}
    wrong: list[Problem] = []
    part = yaml.values.get(key) or {}
    if not isinstance(part, dict):
        return {}, (_odd(path, yaml.lines.get(key, 1), f"hinter „{key}“ steht keine Liste von Wörtern", f"'{key}' holds no list of words"),)
    for word, value in part.items():
        texts = value if isinstance(value, list) else [value] if value not in (None, "") else []
        if all(isinstance(text, str) and text.strip() for text in texts) and (texts or key == _TERMS):
            found[str(word)] = tuple(texts)
        else:
            line = yaml.lines.get(f"{key}.{word}", yaml.lines.get(key, 1))
            wrong.append(_odd(path, line, f"hinter „{word}“ steht kein Text", f"no text stands behind '{word}'"))
    return found, tuple(wrong)


def _of_no_language(project: Path, languages: list[str]) -> Iterator[Problem]:
    """Files that nobody reads."""
    for file in sorted((project / FOLDER).glob("[!._]*")):
        if file.stem not in languages or file.suffix != ".yaml":
            german = "die Datei heißt nach keiner Sprache, in die das Handbuch übersetzt wird"
            yield _odd(f"{FOLDER}/{file.name}", 1, german, "the file is called after no language the handbook is translated into")


def _odd(path: str, line: int, german: str, english: str) -> Problem:
    return problem("TRM04", Place(path, line), detail_de=german, detail_en=english)
