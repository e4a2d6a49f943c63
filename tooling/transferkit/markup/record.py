"""What reading notes down beside the doctrees: problems, exercises and solutions, and where notebook cells lie.

A Sphinx domain, because domains are kept with the environment, cleared per document and merged by Sphinx itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.builders import Builder
from sphinx.domains import Domain
from sphinx.environment import BuildEnvironment

from transferkit.model.credits import Credit, Shown
from transferkit.model.forms import Form
from transferkit.model.glossary import Entry
from transferkit.model.inventory import Mention, Way
from transferkit.model.pages import Page
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.programme import Programme
from transferkit.model.reflections import Observation
from transferkit.model.search_index import FoundSection

NAME = "transferkit"


@dataclass(frozen=True, slots=True)
class Labelled:
    """An exercise or a solution that was seen in a document."""

    label: str
    docname: str
    where: Place
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was seen in a document."""

    label: str
    """"" where its author gave none."""
    docname: str
    where: Place
    inside: str
    """The exercise it stands in, or ""."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement with its source and date, as its author wrote them; what is missing is ""."""

    docname: str
    where: Place
    anchor: str
    text: str
    source: str
    as_of: str
    check_by: str
    country: str
    kind: str
    verified: str
    foreign: frozenset[str] = frozenset()
    """What of it is still in its author's language."""


class Record(Domain):
    """The notes of one read."""

    name = NAME
    label = "transferkit"
    initial_data = {  # noqa: RUF012 Sphinx's own shape
        "problems": {},
        "exercises": {},
        "solutions": {},
        "questions": {},
        "asked": {},
        "facts": {},
        "forms": {},
        "terms": {},
        "ways": {},
        "pictures": {},
        "credits": {},
        "mentions": {},
        "pages": {},
        "sections": {},
        "cells": {},
        "foreign_titles": {},
        "originals": {},
        "unread": {},
        "shared": {},
        "programmes": {},
        "log": {},
    }
    data_version = 9

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self._first: dict[str, dict[str, Labelled]] = {}
        """The first exercise or solution of each label, so that the next one need not look through all."""

    def clear_doc(self, docname: str) -> None:
        """Forget a document that will be read again."""
        dropped = [self.data[kind].pop(docname, None) for kind in self.initial_data]
        if any(dropped):
            self._first.clear()

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process read."""
        self._first.clear()
        for kind in self.initial_data:
            self.data[kind].update({name: value for name, value in otherdata[kind].items() if name in docnames or kind == "cells"})

    def resolve_any_xref(
        self, env: BuildEnvironment, fromdocname: str, builder: Builder, target: str, node: pending_xref, contnode: nodes.Element
    ) -> list[tuple[str, nodes.reference]]:
        """Nothing: labels of exercises are ordinary labels of the standard domain."""
        return []

    def add_problem(self, docname: str, found: Problem) -> None:
        """Note a problem of a document."""
        self.data["problems"].setdefault(docname, []).append(found)

    def add_exercise(self, exercise: Labelled) -> None:
        """Note an exercise; a label that is taken is a problem of the later one."""
        self._add("exercises", exercise)

    def add_solution(self, solution: Labelled) -> None:
        """Note that an exercise has a solution. In a learner's read this is all that is known of it."""
        self._add("solutions", solution)

    def add_question(self, question: Asked) -> None:
        """Note a question; a label that is taken is a problem of the later one."""
        labelled = [known for of_document in self.data["questions"].values() for known in of_document if known.label]
        first = next((known for known in labelled if known.label == question.label and known.where != question.where), None)
        self.data["questions"].setdefault(question.docname, []).append(question)
        if first:
            self.add_problem(question.docname, problem("QZ07", question.where, label=question.label, first=first.where))

    def add_fact(self, fact: Stated) -> None:
        """Note a statement."""
        self.data["facts"].setdefault(fact.docname, []).append(fact)

    @property
    def facts(self) -> tuple[Stated, ...]:
        """Every statement, by page and line."""
        found = [fact for of_document in self.data["facts"].values() for fact in of_document]
        return tuple(sorted(found, key=lambda fact: (fact.docname, fact.where)))

    def add_form(self, form: Form, where: Place) -> Place | None:
        """Note a form; the place of another one that has the same label already."""
        known = [one for of_document in self.data["forms"].values() for one in of_document]
        self.data["forms"].setdefault(form.docname, []).append((form, where))
        taken = (place for other, place in known if (other.kind, other.label) == (form.kind, form.label) and place != where)
        return next(taken, None)

    @property
    def forms(self) -> tuple[Form, ...]:
        """Every form, by page; one that several pages include stands for each of them."""
        return tuple(form for docname in sorted(self.data["forms"]) for form, _ in self.data["forms"][docname])

    def add_term(self, entry: Entry) -> None:
        """Note a word of a glossary; one that is explained already is a problem of the later one."""
        known = {name.casefold(): term for of_document in self.data["terms"].values() for term in of_document for name in term.names}
        self.data["terms"].setdefault(entry.docname, []).append(entry)
        for name in entry.names:
            if (first := known.get(name.casefold())) is not None:
                self.add_problem(entry.docname, problem("GLO02", entry.where, term=name, first=first.where))

    @property
    def terms(self) -> tuple[Entry, ...]:
        """Every word of the glossaries, by page and line."""
        found = [term for of_document in self.data["terms"].values() for term in of_document]
        return tuple(sorted(found, key=lambda term: (term.docname, term.where)))

    def add_way(self, docname: str, way: Way) -> None:
        """Note a route."""
        self.data["ways"].setdefault(docname, []).append(way)

    @property
    def ways(self) -> tuple[Way, ...]:
        """Every route, by page and line."""
        return tuple(way for docname in sorted(self.data["ways"]) for way in self.data["ways"][docname])

    def add_picture(self, shown: Shown) -> None:
        """Note a picture of a page."""
        self.data["pictures"].setdefault(shown.docname, []).append(shown)

    @property
    def pictures(self) -> tuple[Shown, ...]:
        """Every picture that is shown, by page and in the order of its text."""
        return tuple(shown for docname in sorted(self.data["pictures"]) for shown in self.data["pictures"][docname])

    def set_credits(self, credits: Mapping[str, Credit], problems: Iterable[Problem]) -> None:
        """Note where pictures come from, by their paths, and what is wrong with that."""
        self.data["credits"]["*"] = dict(credits)
        self.data["problems"]["*credits"] = list(problems)

    @property
    def credits(self) -> Mapping[str, Credit]:
        """Where pictures come from, by their paths; those of this handbook's own are not among them."""
        found: Mapping[str, Credit] = self.data["credits"].get("*", {})
        return found

    def say_question(self, docname: str, where: Place, text: str) -> None:
        """Note what a question says; one that was asked before is a problem of the later one."""
        known = [asked for of_document in self.data["asked"].values() for asked in of_document]
        first = next((place for place, said in known if said == text and place != where), None)
        self.data["asked"].setdefault(docname, []).append((where, text))
        if first:
            self.add_problem(docname, problem("QZ10", where, first=first))

    def add_mention(self, docname: str, mention: Mention) -> None:
        """Note a name that a module's front matter mentions."""
        self.data["mentions"].setdefault(docname, []).append(mention)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name front matter mentions."""
        return tuple(mention for of_document in self.data["mentions"].values() for mention in of_document)

    def required(self, docname: str) -> tuple[str, ...]:
        """The modules a module requires, by their folders."""
        return tuple(one.name for one in self.data["mentions"].get(docname, []) if one.kind == "module")

    def set_page(self, docname: str, page: Page) -> None:
        """Note what a page says."""
        self.data["pages"][docname] = page

    @property
    def pages(self) -> Mapping[str, Page]:
        """What each page says, by its name."""
        pages: Mapping[str, Page] = self.data["pages"]
        return pages

    def set_sections(self, docname: str, sections: tuple[FoundSection, ...]) -> None:
        """Note what the search may find on a page."""
        self.data["sections"][docname] = sections

    @property
    def sections(self) -> Mapping[str, tuple[FoundSection, ...]]:
        """What the search may find on each page, by its name."""
        sections: Mapping[str, tuple[FoundSection, ...]] = self.data["sections"]
        return sections

    def note_foreign_title(self, docname: str) -> None:
        """Note that the title of a page is in another language than this read."""
        self.data["foreign_titles"][docname] = True

    def has_foreign_title(self, docname: str) -> bool:
        """Whether the title of a page is in its author's language, and that is another one."""
        return docname in self.data["foreign_titles"]

    def note_original(self, docname: str) -> None:
        """Note that a page still is in its author's words, and this read is in another language."""
        self.data["originals"][docname] = True

    def is_original(self, docname: str) -> bool:
        """Whether a page of a read in another language still is in its author's words: sites have it, books do not."""
        return docname in self.data["originals"]

    def set_cells(self, path: str, starts: Iterable[int]) -> None:
        """Note at which lines of a notebook's Markdown its cells begin, so that places can name cells."""
        self.data["cells"][path] = tuple(starts)

    def place(self, path: str, line: int) -> Place:
        """The place of a line of a source; in a notebook the cell and the line within it."""
        starts = self.data["cells"].get(path)
        if not starts or not line:
            return Place(path, line)
        cell = bisect_right(starts, line)
        return Place(path, line - starts[cell - 1] + 1, cell) if cell else Place(path, line)

    def set_unread(self, docnames: Iterable[str]) -> None:
        """Note pages that exist but could not be read: what depends on them is not to blame."""
        self.data["unread"]["*"] = frozenset(docnames)

    @property
    def unread(self) -> frozenset[str]:
        """The pages that could not be read."""
        pages: frozenset[str] = self.data["unread"].get("*", frozenset())
        return pages

    def set_programmes(self, programmes: tuple[Programme, ...], problems: tuple[Problem, ...]) -> None:
        """Note what the project offers, and what is wrong with the files that say so."""
        self.data["programmes"]["*"] = (programmes, problems)

    @property
    def programmes(self) -> tuple[Programme, ...]:
        """What the project offers."""
        programmes: tuple[Programme, ...] = self.data["programmes"].get("*", ((), ()))[0]
        return programmes

    def set_log(self, log: tuple[Observation, ...], problems: tuple[Problem, ...]) -> None:
        """Note what was noticed after workshops, and what is wrong with the files that say so."""
        self.data["log"]["*"] = (log, problems)

    @property
    def log(self) -> tuple[Observation, ...]:
        """What was noticed after workshops."""
        log: tuple[Observation, ...] = self.data["log"].get("*", ((), ()))[0]
        return log

    @property
    def shared(self) -> str:
        """A hash of what pages said of one another when they were written last; "" before that."""
        return str(self.data["shared"].get("*", ""))

    @shared.setter
    def shared(self, value: str) -> None:
        self.data["shared"]["*"] = value

    @property
    def exercises(self) -> tuple[Labelled, ...]:
        """Every exercise that was placed."""
        return tuple(self._all("exercises"))

    @property
    def solutions(self) -> tuple[Labelled, ...]:
        """Every solution that was seen, parsed or not."""
        return tuple(self._all("solutions"))

    @property
    def questions(self) -> tuple[Asked, ...]:
        """Every question, those for exams included."""
        return tuple(question for of_document in self.data["questions"].values() for question in of_document)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything noted while reading."""
        of_pages = (found for of_document in self.data["problems"].values() for found in of_document)
        return (*of_pages, *self.data["programmes"].get("*", ((), ()))[1], *self.data["log"].get("*", ((), ()))[1])

    def _all(self, kind: str) -> Iterator[Labelled]:
        for of_document in self.data[kind].values():
            yield from of_document

    def _add(self, kind: str, item: Labelled) -> None:
        if kind not in self._first:
            self._first[kind] = {known.label: known for known in reversed([*self._all(kind)])}
        first = self._first[kind].get(item.label)
        self._first[kind].setdefault(item.label, item)
        self.data[kind].setdefault(item.docname, []).append(item)
        if first and item.label and first.where != item.where:  # a document used by two modules is one exercise
            code = "EXR02" if kind == "exercises" else "EXR06"
            self.add_problem(item.docname, problem(code, item.where, label=item.label, first=first.where))


def record_of(env: BuildEnvironment) -> Record:
    """The notes of an environment."""
    found = env.get_domain(NAME)
    assert isinstance(found, Record)
    return found


def source_path(env: BuildEnvironment, path: str) -> str:
    """A source as problems name it: below the project, with forward slashes."""
    return _below(str(env.srcdir), path)


@lru_cache(maxsize=4096)
def _below(root: str, path: str) -> str:
    """Kept: a page names its source for each of its blocks, and finding out where links lead cost 2 % of a build."""
    try:
        return Path(path).resolve().relative_to(Path(root).resolve()).as_posix()
    except ValueError:
        return Path(path).name
