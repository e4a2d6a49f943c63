"""Certificates and name badges from a list of people: one run, nothing of the list is kept.

This is no product like the others: names must not reach report.json, the memory of builds, logs or file names. So the
course is read, the papers are put into a folder of their own, and that is all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from transferkit.building.overview import course_of
from transferkit.building.products import CERTIFICATES
from transferkit.files.csv_rows import rows_of
from transferkit.files.publish import remove_tree
from transferkit.model.attendance import Attendance, attendance
from transferkit.model.course import Course
from transferkit.model.errors import TransferkitError
from transferkit.model.programme import GONE
from transferkit.model.words import reader_language, words
from transferkit.model.workshop import Workshop, workshops_of
from transferkit.press import PressError, to_pdfs
from transferkit.writers.plan.badges import badges
from transferkit.writers.plan.certificate import certificate

BADGES = "badges.pdf"
_LARGEST = 2_000_000
"""Bytes of a list of people; ten thousand of them fit."""


@dataclass(frozen=True, slots=True)
class Issued:
    """What was made for one event in one language."""

    folder: Path
    count: int
    """How many certificates."""
    minutes: int
    """Of the event, breaks not counted."""
    people: Attendance
    unprintable: tuple[int, ...]
    """Rows whose name has letters the fonts lack."""


def issue(project: Path, languages: Sequence[str], named: Sequence[str], people: Path, output: Path) -> Iterator[Issued]:
    """Make the papers of each event named, in each language, below `<output>/certificates/<LANG>/<event>/`.

    TransferkitError where the list, an event or the folder will not do; then nothing was written for that event.
    """
    rows = [(row.line, row.cells) for row in rows_of(_text(people)) if row.cells]
    for language in languages:
        course = course_of(project, language)
        for workshop in _wanted(course, named):
            found = attendance(rows, workshop.schedule.work)
            if found is None:
                raise _no_names()
            if not found.people:
                raise _nobody()
            yield _made(workshop, course, found, output / CERTIFICATES / language / workshop.id)


def _text(path: Path) -> str:
    """The text of a list as spreadsheet programs save it: UTF-8, UTF-16, or the old encoding of Windows."""
    say = words(reader_language())
    try:
        if path.stat().st_size > _LARGEST:
            raise TransferkitError(say("The list of names is too large."), say("Keep the columns for names and attendance only."))
        data = path.read_bytes()
    except OSError as error:
        raise TransferkitError(say("The list of names cannot be read: {why}", why=error.strerror or ""), say("Name a CSV file.")) from None
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _read(data, "utf-16")
    if b"\0" in data or data.startswith(b"PK"):
        raise TransferkitError(
            say("The list of names is no CSV file."), say("Save it in your spreadsheet program as CSV (with UTF-8, if you are asked).")
        )
    try:
        return _read(data, "utf-8-sig")
    except TransferkitError:
        return _read(data, "cp1252")


def _read(data: bytes, encoding: str) -> str:
    """The text in an encoding; TransferkitError with the line where that is impossible: no name may become another one."""
    try:
        return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        say, line = words(reader_language()), data.count(b"\n", 0, error.start) + 1
        raise TransferkitError(
            say("Line {line} of the list of names cannot be read.", line=line),
            say("Save it in your spreadsheet program as CSV (with UTF-8, if you are asked)."),
        ) from None


def _wanted(course: Course, named: Sequence[str]) -> list[Workshop]:
    """The events named; TransferkitError for one that is not there, has no date, or does not take place."""
    say = words(reader_language())
    there = {workshop.id: workshop for workshop in workshops_of(course)}
    for name in named:
        if name not in there:
            hint = say("There are: {names}.", names=", ".join(there)) if there else say("`transferkit new workshop ID` starts one.")
            raise TransferkitError(say("There is no workshop '{name}' with modules or blocks.", name=name), hint)
        event = there[name].event
        if event.status in GONE:
            raise TransferkitError(say("'{name}' did not take place.", name=name), say("Put its `status:` right, or name another event."))
        if not event.dates:
            raise TransferkitError(say("'{name}' has no date.", name=name), say("Write its `date:` or `dates:` into the programme first."))
    return [there[name] for name in named]


def _no_names() -> TransferkitError:
    say = words(reader_language())
    return TransferkitError(
        say("The list of names has no column for names."),
        say(
            "Its first line names the columns: Name (or First name and Last name), Minutes or Attendance, and Passed if there was a check."
        ),
    )


def _nobody() -> TransferkitError:
    say = words(reader_language())
    return TransferkitError(
        say("There is nobody in the list of names."), say("Write one person on each line below the names of the columns.")
    )


def _made(workshop: Workshop, course: Course, people: Attendance, folder: Path) -> Issued:
    """Typeset all, then put the folder in its place as a whole."""
    say = words(reader_language())
    if folder.exists() and any(folder.iterdir()):
        hint = say("Move them away first, or name another folder with -o: certificates that were handed out are never overwritten.")
        raise TransferkitError(say("There are certificates in {folder} already.", folder=folder), hint)
    certified = people.certified
    papers = [badges(people.people, workshop, course), *(certificate(one, workshop, course) for one in certified)]
    wide = max(2, len(str(len(certified))))
    names = [BADGES, *(f"{number:0{wide}}.pdf" for number in range(1, len(certified) + 1))]
    pdfs = to_pdfs([paper.sheet for paper in papers])
    if any(isinstance(pdf, PressError) for pdf in pdfs):  # its message may hold a name
        raise TransferkitError(say("The certificates could not be typeset."), say("Nothing was written."))
    _put(folder, {name: pdf for name, pdf in zip(names, pdfs, strict=True) if isinstance(pdf, bytes)})
    unprintable = tuple(one.row for one, made in zip(certified, papers[1:], strict=True) if made.missing)
    return Issued(folder, len(certified), workshop.schedule.work, people, unprintable)


def _put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder that comes to its place as a whole."""
    fresh = folder.with_name(f".{folder.name}.fresh")
    try:
        remove_tree(fresh)
        fresh.mkdir(parents=True)
        for name, data in files.items():
            (fresh / name).write_bytes(data)
        if folder.exists():
            folder.rmdir()
        fresh.rename(folder)
    except OSError as error:
        say = words(reader_language())
        raise TransferkitError(say("{folder} cannot be written: {why}", folder=folder, why=error.strerror or "")) from None
    finally:
        remove_tree(fresh)
