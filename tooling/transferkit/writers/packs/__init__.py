"""Exercise packs: `<module>-learner.zip`, `<module>-trainer.zip` with solutions and the trainer's guide; the same for `workshop-<id>`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from transferkit.files.storable import legal
from transferkit.files.zips import write_zip
from transferkit.markup.names import SOLUTION_FOLDER
from transferkit.model.course import Course, Module
from transferkit.model.job import Job, Written
from transferkit.model.problem import Problem, problem
from transferkit.model.words import words
from transferkit.model.workshop import Workshop
from transferkit.press import PressError, page_count, to_pdfs
from transferkit.press.fonts import character_name
from transferkit.writers.packs.glossary_cards import FILE, glossary_cards
from transferkit.writers.packs.names import beneath, free_name, slug
from transferkit.writers.packs.notebooks import data_folder, notebook_entries
from transferkit.writers.packs.papers import Paper, papers, print_papers
from transferkit.writers.packs.printing import Print, print_list, prints
from transferkit.writers.packs.readme import readme, workshop_readme
from transferkit.writers.packs.word import word_file

name = "packs"
Entries = dict[str, bytes]
"""Files of a pack by their paths in it."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A pack before its papers are typeset."""

    module: Module
    papers: tuple[Paper, ...]
    prints: tuple[Print, ...]
    """For trainers who said how many people come; they are among its papers."""


def write(job: Job) -> Written:
    """Write a pack for each module and each workshop wanted.

    All sheets are typeset by one child process, lists of what to print by another; a module that is wanted for itself
    and for workshops is typeset once.
    """
    modules = dict.fromkeys((*job.modules, *(module for workshop in job.fixed for module in workshop.modules)))
    planned = [_planned(module, job) for module in modules]
    made = iter(to_pdfs([paper.made.sheet for plan in planned for paper in plan.papers]))
    typeset = [[next(made) for _ in plan.papers] for plan in planned]
    lists = iter(_print_lists(planned, typeset, job))
    packs, problems = dict[str, Entries](), list[Problem]()
    for plan, pdfs in zip(planned, typeset, strict=True):
        entries: Entries = {}
        for paper, pdf in zip(plan.papers, pdfs, strict=True):
            problems += _add_paper(entries, paper, pdf, plan.module)
            _add_word_file(entries, paper)
        if plan.prints:
            entries |= next(lists)
        for inner, data in _other_entries(plan.module, job.course):
            entries[free_name(inner, entries)] = data
        packs[plan.module.id] = entries
    files = [_write_pack(packs[module.id], module, job) for module in job.modules]
    files += [_write_workshop(workshop, packs, job) for workshop in job.fixed]
    if job.whole and job.modules and job.course.glossary and job.course.edition.audience == "learner":
        files += _write_glossary(job, problems)
    return Written(tuple(files), tuple(problems))


def _write_glossary(job: Job, problems: list[Problem]) -> list[Path]:
    """The cards of all words of the glossary in one file beside the packs."""
    entries, say = job.course.glossary, words(job.course.edition.language)
    cards = glossary_cards(entries, job.modules[0], job.course, f"{say('Glossary')}: {job.course.settings.title}")
    problems += [problem("FIT02", entries[0].where, character=letter, name=character_name(letter)) for letter in cards.missing]
    (pdf,) = to_pdfs([cards.sheet])
    if isinstance(pdf, PressError):
        problems.append(problem("FIT03", entries[0].where, label=FILE, detail=pdf.message))
        return []
    (job.folder / FILE).write_bytes(pdf)
    return [job.folder / FILE]


def _planned(module: Module, job: Job) -> Planned:
    wanted = job.participants and job.course.edition.audience == "trainer"
    to_print = tuple(prints(module, job.course, job.participants)) if wanted else ()
    always = tuple(papers(module, job.course))
    more = print_papers(one for one in to_print if one.path not in {paper.path for paper in always})
    return Planned(module, (*always, *more), to_print)


def _print_lists(planned: list[Planned], typeset: list[list[bytes | PressError]], job: Job) -> Iterator[dict[str, bytes]]:
    """For each pack with something to print its list, as entry of the pack; pages are counted in the finished PDFs."""
    say, sheets = words(job.course.edition.language), []
    for plan, pdfs in zip(planned, typeset, strict=True):
        if plan.prints:
            pages = {paper.path: page_count(pdf) for paper, pdf in zip(plan.papers, pdfs, strict=True) if isinstance(pdf, bytes)}
            found = [(one, pages.get(one.path, 0)) for one in plan.prints]
            sheets.append(print_list(found, plan.module, job.course, job.participants).sheet)
    for pdf in to_pdfs(sheets):
        yield {f"{say('print')}/0-{say('print-list')}.pdf": pdf} if isinstance(pdf, bytes) else {}


def _write_pack(entries: Entries, module: Module, job: Job) -> Path:
    """Add what greets whoever unpacks it, and write the zip."""
    named = {**entries, words(job.course.edition.language)("README.md"): readme(module, job.course, sorted(entries)).encode()}
    path = job.folder / f"{module.id}-{job.course.edition.audience}.zip"
    write_zip(path, named)
    return path


def _write_workshop(workshop: Workshop, packs: Mapping[str, Entries], job: Job) -> Path:
    """The packs of a workshop's modules in one zip, a folder each, in the order they are worked with."""
    entries: Entries = {}
    for number, module in enumerate(workshop.modules, start=1):
        folder = f"{number}-{slug(module.name)}"
        entries |= {f"{folder}/{name}": data for name, data in packs[module.id].items()}
    entries[words(job.course.edition.language)("README.md")] = workshop_readme(workshop, job.course).encode()
    path = job.folder / f"workshop-{workshop.id}-{job.course.edition.audience}.zip"
    write_zip(path, entries)
    return path


def _add_paper(entries: dict[str, bytes], paper: Paper, pdf: bytes | PressError, module: Module) -> list[Problem]:
    """Add a sheet, or its words where it could not be typeset: one bad exercise never costs the pack."""
    where = paper.exercises[0].where if len(paper.exercises) == 1 else module.where
    problems = [problem("FIT02", where, character=letter, name=character_name(letter)) for letter in paper.made.missing]
    if isinstance(pdf, PressError):
        entries[free_name(f"{paper.path}.txt", entries)] = "\n".join(paper.lines).encode()
        return [*problems, problem("FIT03", where, label=paper.path, detail=pdf.message)]
    entries[free_name(f"{paper.path}.pdf", entries)] = pdf
    return problems


def _add_word_file(entries: dict[str, bytes], paper: Paper) -> None:
    """Add the sheet as a file people can change, beside the PDF."""
    if paper.editable is not None:
        entries[free_name(f"{paper.path}.docx", entries)] = word_file(paper.editable)


def _other_entries(module: Module, course: Course) -> Iterator[tuple[str, bytes]]:
    """Notebooks, what learners start from, and for trainers the files of solutions."""
    say = words(course.edition.language)
    yield from notebook_entries(module, course, "notebooks")
    for exercise in module.exercises:
        called, folder = legal(exercise.label), exercise.folder
        if exercise.notebook is None:
            start = folder and folder / "files"
            yield from ((f"{say('material')}/{called}/{beneath(path, start)}", path.read_bytes()) for path in exercise.files)
        solved = folder and folder / SOLUTION_FOLDER
        yield from ((f"{say('solutions')}/{called}/{beneath(path, solved)}", path.read_bytes()) for path in exercise.solution_files)
    if module.notebook is None:
        data = data_folder(module, course)
        yield from ((f"{say('material')}/data/{beneath(path, data)}", path.read_bytes()) for path in module.data_files)
