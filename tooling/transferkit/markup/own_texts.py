"""Whole texts of their own in another language: what they share with the original, and what is checked of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from sphinx.environment import BuildEnvironment

from transferkit.markup import front_matter
from transferkit.markup.front_matter import FrontMatter, Kind
from transferkit.markup.record import record_of
from transferkit.markup.source_parts import parts_of
from transferkit.model.languages import needs_test_group
from transferkit.model.problem import Place, Problem, problem
from transferkit.translating.alternatives import language_of, original_of
from transferkit.translating.labels import labels_of
from transferkit.translating.translator import Parts, Translation, translation_of

_NOT_SHARED = ("title", "lang", "translation", "reviewed_by", "reviewed_on", "tested_by")
"""What the original says of itself alone."""


def is_own_text(env: BuildEnvironment, path: str) -> bool:
    """Whether a source was written in the language of this read, instead of being translated into it."""
    return language_of(path) == env.config.language and _original(env, path) is not None


def read_matter(env: BuildEnvironment, yaml_text: str, kind: Kind, where: Place) -> tuple[FrontMatter, tuple[Problem, ...]]:
    """The front matter of a source; a text of its own takes over from the original what it does not say itself."""
    matter, problems = front_matter.read(yaml_text, kind, where)
    if not is_own_text(env, where.path):
        return matter, problems
    original, _ = front_matter.read(_matter(env, where.path), kind, where)
    told = list(_of_matter(matter, original, env.config.language, where.path))
    values = {key: value for key, value in original.values.items() if key not in _NOT_SHARED} | matter.values
    if "objectives" in matter.values:
        values["objectives"] = _objectives(matter.values["objectives"], original.values.get("objectives", []))
    return replace(matter, values=values), (*problems, *told)


def note_labels(env: BuildEnvironment, path: str, body: str) -> None:
    """Say which exercises, solutions and questions a text of its own lacks, or has and the original has not."""
    original = _original(env, path)
    if original is None:
        return
    env.note_dependency(str(original))
    wanted = {label for text in _parts(env, original).bodies for label in labels_of(text)}
    found = labels_of(body)
    record = record_of(env)
    for label in sorted(wanted - set(found)):
        record.add_problem(env.docname, problem("TRN08", record.place(path, 1), label=label, original=original.name))
    for label in sorted(set(found) - wanted):
        record.add_problem(env.docname, problem("TRN09", record.place(path, found[label]), label=label, original=original.name))


def translated_matter(env: BuildEnvironment, path: str) -> Translation:
    """The translation of the original's front matter, from which a text of its own takes over what it does not say itself."""
    original = _original(env, path)
    assert original is not None
    name = original.relative_to(env.srcdir).as_posix()
    return translation_of(Path(env.srcdir), name, Parts(_parts(env, original).matter, ()).messages, env.config.language)


def changed_since(env: BuildEnvironment, path: str, matter: str) -> str:
    """When the original of a text of its own was changed after the text was written; "" where it was not."""
    written = front_matter.read(matter, "page", Place(path, 1))[0].values.get("updated", "")
    changed = front_matter.read(_original_matter(env, path), "page", Place(path, 1))[0].values.get("updated", "")
    return str(changed) if written and changed and str(written) < str(changed) else ""


def _original(env: BuildEnvironment, path: str) -> Path | None:
    return next((found for name in original_of(path) if (found := Path(env.srcdir, name)).is_file()), None)


def _original_matter(env: BuildEnvironment, path: str) -> str:
    original = _original(env, path)
    return _parts(env, original).matter if original is not None else ""


def _matter(env: BuildEnvironment, path: str) -> str:
    """The original's front matter, as far as a catalogue translates it."""
    return translated_matter(env, path).in_matter(_original_matter(env, path))


def _parts(env: BuildEnvironment, path: Path) -> Parts:
    return parts_of(path, path.relative_to(env.srcdir).as_posix())


def _objectives(own: list[Any], others: list[Any]) -> list[Any]:
    """Objectives in other words; their exercises need not be told again."""
    known = {item["id"]: item for item in others if isinstance(item, dict) and "id" in item}
    return [{**known.get(item.get("id"), {}), **item} if isinstance(item, dict) else item for item in own]


def _of_matter(matter: FrontMatter, original: FrontMatter, language: str, path: str) -> list[Problem]:
    """What is wrong with the text as a whole: older than its original, or called Leichte Sprache and tested by nobody."""
    found: list[Problem] = []
    written, changed = matter.values.get("updated", ""), original.values.get("updated", "")
    if written and changed and str(written) < str(changed):
        found.append(problem("TRN10", matter.place(path, "updated"), written=written, changed=changed))
    if needs_test_group(language) and not matter.values.get("tested_by"):
        found.append(problem("TRN11", matter.place(path, "tested_by")))
    return found
