"""Exercise packs: `<module>-learner.zip`, and `<module>-trainer.zip` with solutions and the trainer's guide."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.files.zips import write_zip
from transferkit.markup.names import SOLUTION_FOLDER
from transferkit.model.course import Course, Module
from transferkit.model.job import Job, Written
from transferkit.model.problem import Problem, problem
from transferkit.model.words import words
from transferkit.press import PressError, to_pdfs
from transferkit.press.fonts import character_name
from transferkit.writers.packs.names import beneath, free_name, legal
from transferkit.writers.packs.notebooks import data_folder, notebook_entries
from transferkit.writers.packs.papers import Paper, papers
from transferkit.writers.packs.readme import readme
from transferkit.writers.packs.word import word_file

name = "packs"


def write(job: Job) -> Written:
    """Write a pack for each module wanted; all sheets are typeset by one child process."""
    wanted = {module.id: tuple(papers(module, job.course)) for module in job.modules}
    sheets = [paper.made.sheet for module in job.modules for paper in wanted[module.id]]
    made = iter(to_pdfs(sheets))
    files, problems = [], list[Problem]()
    for module in job.modules:
        entries: dict[str, bytes] = {}
        for paper in wanted[module.id]:
            pdf = next(made)
            problems += _add_paper(entries, paper, pdf, module)
            _add_word_file(entries, paper)
        for inner, data in _other_entries(module, job.course):
            entries[free_name(inner, entries)] = data
        entries[words(job.course.edition.language)("README.md")] = readme(module, job.course, sorted(entries)).encode()
        path = job.folder / f"{module.id}-{job.course.edition.audience}.zip"
        write_zip(path, entries)
        files.append(path)
    return Written(tuple(files), tuple(problems))


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
