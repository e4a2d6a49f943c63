"""Whether finished products tell learners what is for trainers."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from transferkit.building.jobs import UnitJob
from transferkit.building.languages import languages_of
from transferkit.building.products import audience_of, is_called_for_trainers
from transferkit.building.report import read_report
from transferkit.building.units import run_units
from transferkit.checks.leaks import NO_SECRETS, Secrets, leaks_in, secrets_of
from transferkit.files.contents import pieces, texts_of
from transferkit.files.contents.pieces import Piece
from transferkit.files.hashing import sha256_of
from transferkit.files.names import REPORT
from transferkit.markup.comments import comments_in
from transferkit.markup.names import EXERCISE_FOLDER, SOLUTION_FOLDER
from transferkit.markup.notebooks import read_notebook
from transferkit.model.edition import Edition
from transferkit.model.problem import Place, Problem, in_order
from transferkit.model.said import Part, Reach, Said

_OFFICE_TEXTS = ("word/document.xml", "xl/sharedStrings.xml", "ppt/slides/", "content.xml")
"""Where the text of office files stands; their other parts are the same in every file."""


def check_products(paths: Iterable[Path], project: Path | None) -> tuple[Problem, ...]:
    """Everything that leaks from files for learners, as problems with the path as given.

    project: the handbook they were made from; without one only places where answers hide are looked at.
    """
    secrets = _secrets_of(project) if project else NO_SECRETS
    return in_order(found for path in paths for found in leaks_in(path.as_posix(), path.read_bytes(), secrets))


def learner_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Of files and folders those for learners: in an output of ours by their names, elsewhere all not said to be for trainers."""
    for path in paths:
        output = next((folder for folder in (path, *path.resolve().parents) if read_report(folder)), None)
        for file in sorted(inner for inner in path.rglob("*") if inner.is_file()) if path.is_dir() else (path,):
            if _is_for_learners(file.resolve(), output and output.resolve()) and file.name != REPORT:
                yield file


def decks_among(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Of presentations for learners those that hold slides: templates mostly hold none."""
    return tuple(path for path in learner_files(path for path in paths if path.is_file()) if _has_slides(path))


def _has_slides(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as deck:
            return any(name.startswith("ppt/slides/slide") for name in deck.namelist())
    except (zipfile.BadZipFile, OSError):
        return False


def _is_for_learners(file: Path, output: Path | None) -> bool:
    if output is None:
        return not is_called_for_trainers(PurePosixPath(*file.parts[-4:]))
    name = PurePosixPath(file.relative_to(output).as_posix())
    return audience_of(name) == "learner" and not is_called_for_trainers(name)


def _secrets_of(project: Path) -> Secrets:
    """What of a handbook is for trainers, in all its languages."""
    with TemporaryDirectory(prefix="transferkit-") as nowhere:
        jobs = [UnitJob(project, Edition(language, "trainer"), (), Path(nowhere), texts=True) for language in languages_of(project)]
        results = run_units(jobs, os.cpu_count() or 1, lambda job, step: None)
    solutions = {sha256_of(path): _place(path, project) for path in _files(project, SOLUTION_FOLDER)}
    public = {sha256_of(path) for folder in ("files", "data") for path in _files(project, folder)}
    said = [one for result in results for one in result.said]
    said += [*_comments(project), *_in_files(project)]
    return secrets_of(said, {digest: place for digest, place in solutions.items() if digest not in public})


def _comments(project: Path) -> Iterator[Said]:
    """Comments of all sources."""
    for path in (*project.glob("handbook/**/*.md"), *project.glob("modules/**/*.md"), *project.glob(f"{EXERCISE_FOLDER}/**/*.md")):
        for line, text in comments_in(path.read_text("utf-8", errors="replace")):
            yield Said((Part(Place(path.relative_to(project).as_posix(), line), text),), Reach.TRAINERS)
    for path in (*project.glob("modules/*/*.ipynb"), *project.glob(f"{EXERCISE_FOLDER}/*/*.ipynb")):
        notebook, _ = read_notebook(path.read_bytes(), path.name)
        for number, cell in enumerate(notebook.cells if notebook else (), start=1):
            for line, text in comments_in(cell.source) if cell.cell_type == "markdown" else ():
                yield Said((Part(Place(path.relative_to(project).as_posix(), line, number), text),), Reach.TRAINERS)


def _in_files(project: Path) -> Iterator[Said]:
    """What the files of solutions say, and what those say that learners get."""
    for folder in ("files", "data", SOLUTION_FOLDER):
        for path in _files(project, folder):
            parts = tuple(_parts_of(path, _place(path, project)))
            if parts:
                yield Said(parts, Reach.TRAINERS if folder == SOLUTION_FOLDER else Reach.EVERYBODY)


def _parts_of(path: Path, where: Place) -> Iterator[Part]:
    """The name of a file, and its text: that of a text file by lines, of an office file without its markup."""
    yield Part(where, path.name)
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        found = (piece for piece in pieces(path.name, data) if isinstance(piece, Piece) and piece.name.startswith(_OFFICE_TEXTS))
        yield from (Part(where, list(texts_of(piece.data))[-1]) for piece in found)
        return
    yield from (Part(Place(where.path, number), line) for number, line in enumerate(text.split("\n"), 1) if line.strip())


def _files(project: Path, folder: str) -> list[Path]:
    """Files below every folder of a name in modules and exercises."""
    found = [path for kind in ("modules", EXERCISE_FOLDER) for path in project.glob(f"{kind}/*/{folder}/**/*")]
    return sorted(path for path in found if path.is_file() and path.resolve().is_relative_to(project))


def _place(path: Path, project: Path) -> Place:
    return Place(path.relative_to(project).as_posix())
