"""Exercise packs: `<module>-learner.zip`, and `<module>-trainer.zip` with solutions and the trainer's guide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from transferkit.files.zips import write_zip
from transferkit.markup.names import SOLUTION_FOLDER
from transferkit.model.course import Course, Exercise, Module
from transferkit.model.job import Job, Written
from transferkit.model.problem import Problem, problem
from transferkit.model.text import plain, words_of
from transferkit.model.words import words
from transferkit.press import PressError, to_pdfs
from transferkit.press.fonts import character_name
from transferkit.writers.packs.guide import guide, guide_words
from transferkit.writers.packs.names import beneath, file_name, free_name, legal
from transferkit.writers.packs.notebooks import data_folder, notebook_entries
from transferkit.writers.packs.readme import readme
from transferkit.writers.packs.sheets import Made, solution_sheet, worksheet

name = "packs"


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF of a pack before it is typeset."""

    path: str
    """Its path in the pack, without `.pdf`."""
    made: Made
    exercises: tuple[Exercise, ...]
    """What it is about."""
    lines: tuple[str, ...]
    """Its words, which stand in for it if it cannot be typeset."""


def write(job: Job) -> Written:
    """Write a pack for each module wanted; all sheets are typeset by one child process."""
    papers = {module.id: tuple(_papers(module, job.course)) for module in job.modules}
    sheets = [paper.made.sheet for module in job.modules for paper in papers[module.id]]
    made = iter(to_pdfs(sheets))
    files, problems = [], list[Problem]()
    for module in job.modules:
        entries: dict[str, bytes] = {}
        for paper in papers[module.id]:
            pdf = next(made)
            problems += _add_paper(entries, paper, pdf, module)
        for inner, data in _other_entries(module, job.course):
            entries[free_name(inner, entries)] = data
        entries[words(job.course.edition.language)("README.md")] = readme(module, job.course, sorted(entries)).encode()
        path = job.folder / f"{module.id}-{job.course.edition.audience}.zip"
        write_zip(path, entries)
        files.append(path)
    return Written(tuple(files), tuple(problems))


def _papers(module: Module, course: Course) -> Iterator[Paper]:
    say = words(course.edition.language)
    exercises = module.exercises
    for exercise in exercises:
        yield Paper(
            f"{say('worksheets')}/{file_name(exercise, module)}", worksheet([exercise], module, course), (exercise,), _lines([exercise])
        )
    if len(exercises) > 1:
        yield Paper(f"{say('worksheets')}/{module.name}-{say('all')}", worksheet(exercises, module, course), exercises, _lines(exercises))
    if course.edition.audience == "trainer":
        solved = tuple(exercise for exercise in exercises if exercise.solution)
        for exercise in solved:
            made = solution_sheet([exercise], module, course)
            yield Paper(f"{say('solutions')}/{file_name(exercise, module)}", made, (exercise,), _lines([exercise], solutions=True))
        if len(solved) > 1:
            made = solution_sheet(solved, module, course)
            yield Paper(f"{say('solutions')}/{module.name}-{say('all')}", made, solved, _lines(solved, solutions=True))
        yield Paper(say("trainer-guide"), guide(module, course), (), tuple(guide_words(module, course)))


def _add_paper(entries: dict[str, bytes], paper: Paper, pdf: bytes | PressError, module: Module) -> list[Problem]:
    """Add a sheet, or its words where it could not be typeset: one bad exercise never costs the pack."""
    where = paper.exercises[0].where if len(paper.exercises) == 1 else module.where
    problems = [problem("FIT02", where, character=letter, name=character_name(letter)) for letter in paper.made.missing]
    if isinstance(pdf, PressError):
        entries[free_name(f"{paper.path}.txt", entries)] = "\n".join(paper.lines).encode()
        return [*problems, problem("FIT03", where, label=paper.path, detail=pdf.message)]
    entries[free_name(f"{paper.path}.pdf", entries)] = pdf
    return problems


def _lines(exercises: Iterable[Exercise], solutions: bool = False) -> tuple[str, ...]:
    """The words of exercises with their hints, or of their solutions, one paragraph a line."""
    lines: list[str] = []
    for exercise in exercises:
        shown = (exercise.solution,) if solutions else (exercise.task, *exercise.hints)
        lines += [plain(exercise.title), *(text for blocks in shown for text in words_of(blocks)), ""]
    return tuple(lines)


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
