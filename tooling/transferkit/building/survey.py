"""What a read found, taken from Sphinx's environment alone: a site needs no second look at its pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from sphinx.environment import BuildEnvironment

from transferkit.markup.names import EXERCISE_FOLDER
from transferkit.markup.record import record_of, source_path
from transferkit.model.announced import Announced
from transferkit.model.glossary import id_of
from transferkit.model.inventory import Inventory, Seen
from transferkit.model.problem import Place
from transferkit.model.programme import Event
from transferkit.model.said import Said
from transferkit.model.words import words
from transferkit.model.workshop import compose, plan_of
from transferkit.reading.said import said_in


def inventory_of(env: BuildEnvironment) -> Inventory:
    """What the sources of a read name."""
    found = {docname for docname in env.found_docs if is_module(docname)}
    listed = [docname for docname in reading_order(env) if docname in found]
    record = record_of(env)
    placed = {exercise.label for exercise in record.exercises}
    return Inventory(
        modules=tuple(_seen(docname) for docname in listed),
        unlisted_modules=tuple(_seen(docname) for docname in sorted(found - set(listed))),
        unread_modules=tuple(_seen(docname) for docname in sorted(record.unread) if is_module(docname)),
        exercises=tuple(Seen(exercise.label, exercise.where) for exercise in record.exercises),
        solutions=tuple(Seen(solution.label, solution.where) for solution in record.solutions),
        quizzes=tuple(Seen(question.inside, question.where) for question in record.questions if question.inside),
        mentions=record.mentions,
        ways=record.ways,
        plan_fields=frozenset(field.label for form in record.forms if form.for_modules for field in form.fields),
        pages=tuple(record.pages[docname] for docname in [*listed, *sorted(set(record.pages) - set(listed))] if docname in record.pages),
        terms=frozenset(id_of(term) for term in _terms(env)),
        explained=frozenset(term.lower() for term in _terms(env)),
        programmes=record.programmes,
        unplaced_exercises=tuple(_unplaced(Path(env.srcdir), placed)),
    )


def _terms(env: BuildEnvironment) -> Iterator[str]:
    """The words glossaries explain."""
    return (name for (kind, name) in env.domains.standard_domain.objects if kind == "term")


def announced_in(inventory: Inventory) -> Iterator[Announced]:
    """Every event and series with what the public knows of it: its entry, and the times its plan gives."""
    plans = {page.module: plan_of(page.facts, page.title) for page in inventory.pages if page.module}
    for programme in inventory.programmes:
        for one in programme.offers:
            days = compose(one, plans).schedule.days if isinstance(one, Event) else ()
            told = f"{programme.time_zone} {one.said} {[(day.start, day.end) for day in days]}"
            yield Announced(one.id, one.at("revision"), one.revision, hashlib.sha256(told.encode()).hexdigest()[:16])


def said_by(env: BuildEnvironment) -> Iterator[Said]:
    """What all pages of a trainers' read say."""
    place, say = partial(_place_in, env), words(env.config.language)
    for docname in sorted(env.found_docs):
        yield from said_in(env.get_doctree(docname), Path(env.srcdir), place, say)


def _place_in(env: BuildEnvironment, path: str, line: int) -> Place:
    return record_of(env).place(source_path(env, path), line)


def is_module(docname: str) -> bool:
    """Whether a page is a learning module's."""
    parts = docname.split("/")
    return len(parts) == 3 and parts[0] == "modules" and parts[2] == "index"


def reading_order(env: BuildEnvironment) -> Iterator[str]:
    """Page names as the tables of contents list them, each once."""
    seen: set[str] = set()
    waiting = [env.config.root_doc]
    while waiting:
        docname = waiting.pop(0)
        if docname not in seen:
            seen.add(docname)
            yield docname
            waiting[:0] = env.toctree_includes.get(docname, [])


def _seen(docname: str) -> Seen:
    module = docname.split("/")[1]
    return Seen(module, Place(f"modules/{module}"))


def _unplaced(root: Path, placed: set[str]) -> Iterator[Seen]:
    """Exercise documents that no module uses."""
    for path in sorted((root / EXERCISE_FOLDER).glob("*/exercise.*")):
        if path.suffix in (".md", ".ipynb") and path.parent.name not in placed:
            yield Seen(path.parent.name, Place(path.relative_to(root).as_posix()))
