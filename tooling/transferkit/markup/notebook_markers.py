"""Which parts of a notebook are for trainers only, and how they are cut out.

Honoured: cell tags (`solution`, `instructor`, `notes`), slide type `notes`, nbgrader's metadata and its
`### BEGIN SOLUTION`, `### BEGIN HIDDEN TESTS`, `=== BEGIN MARK SCHEME ===` regions, otter's `# SOLUTION` lines,
`# BEGIN SOLUTION` regions and raw cells that open and close a region of whole cells, the metadata of the
exercise extension (`solution`, `solution2`). Where it is not clear how much is meant, more is cut, never less.
Sources: nbgrader preprocessors clearsolutions, clearhiddentests, clearmarkscheme; otter assign/solutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nbformat.notebooknode import NotebookNode

from transferkit.model.problem import Place, Problem, problem

TRAINER_TAGS = frozenset({"instructor", "instructor-only", "instructor-note", "instructor-notes", "notes", "trainer", "teacher"})
"""Tags that make a cell vanish for learners, besides every tag with the word `solution` in it."""

CHANGE_MARKS = ("HIER ÄNDERN", "CHANGE HERE")
"""What stands in a comment behind a line that learners change."""
_CHANGE_MARK = re.compile(rf"(?:#|//|--)\s*(?:{'|'.join(CHANGE_MARKS)})\b", re.IGNORECASE)

_KINDS = "SOLUTION|HIDDEN TESTS?|MARK SCHEME|TESTS"
_MARKER = re.compile(rf"\b(BEGIN|END)[ \t]+({_KINDS})\b(.*)")
_COMMENTED_MARKER = re.compile(rf"^\s*(?:#+|//+|--+|%+|;+|/\*+|<!--|=+)\s*(BEGIN|END)[ \t]+({_KINDS})\b(.*)", re.IGNORECASE)
_LINE_MARKER = re.compile(r"(?:#+|//+)\s*SOLUTION\b(.*)$", re.IGNORECASE)
_ASSIGNMENT = re.compile(r"^(\s*[^=<#(\s][^=<#(]*?(?<![!<>=])(?:=|<-))(?![=])")
_BOLD_SOLUTION = re.compile(r"^\s*(?:\*\*|__|<strong>|<b>)\s*solution\s*:?\s*(?:\*\*|__|</strong>|</b>)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Marker:
    """One BEGIN or END line."""

    begins: bool
    kind: str
    """SOLUTION, HIDDEN TESTS, MARK SCHEME or TESTS."""
    quiet: bool
    """Whether no prompt takes its place: otter's NO PROMPT, and everything but solutions."""

    def __str__(self) -> str:
        return f"{'BEGIN' if self.begins else 'END'} {self.kind}"


def marker_in(line: str) -> Marker | None:
    """The marker a source line carries: in capitals anywhere in it, in any spelling after a comment sign."""
    found = _COMMENTED_MARKER.match(line) or _MARKER.search(line)
    if not found:
        return None
    kind = "HIDDEN TESTS" if "HIDDEN" in found[2].upper() else found[2].upper()
    return Marker(found[1].upper() == "BEGIN", kind, kind != "SOLUTION" or "NO PROMPT" in found[3].upper())


def tags_of(cell: NotebookNode) -> frozenset[str]:
    """A cell's tags in one spelling: lower case, hyphens."""
    tags = cell.get("metadata", {}).get("tags", ())
    if not isinstance(tags, list):
        return frozenset()
    return frozenset(tag.strip().lower().replace("_", "-") for tag in tags if isinstance(tag, str))


def lines_to_change(source: str) -> tuple[int, ...]:
    """The lines, counted from 1, that are marked for learners to change."""
    return tuple(number for number, line in enumerate(source.split("\n"), 1) if _CHANGE_MARK.search(line))


def is_removed(cell: NotebookNode) -> bool:
    """Whether a cell is shown to nobody (tag `remove-cell`)."""
    return "remove-cell" in tags_of(cell)


def is_trainer_only(cell: NotebookNode) -> bool:
    """Whether a cell as a whole is for trainers, so that learners do not even see where it stood."""
    tags = tags_of(cell)
    if tags & TRAINER_TAGS or any("solution" in tag for tag in tags):
        return True
    metadata = cell.get("metadata", {})
    slideshow = metadata.get("slideshow")
    if isinstance(slideshow, dict) and slideshow.get("slide_type") == "notes":
        return True
    return any(metadata.get(name) in ("hidden", "shown") and not metadata.get(f"{name}_first") for name in ("solution", "solution2"))


def slide_wish(cell: NotebookNode) -> str:
    """What Jupyter's slideshow mark of a cell asks for: `break` for a slide of its own, `skip` for none, else ""."""
    slideshow = cell.get("metadata", {}).get("slideshow")
    kind = slideshow.get("slide_type") if isinstance(slideshow, dict) else ""
    return {"slide": "break", "subslide": "break", "skip": "skip"}.get(kind or "", "")


def is_answer_cell(cell: NotebookNode) -> bool:
    """Whether learners write their answer where this cell's solution stands: nbgrader's metadata, otter's bold word."""
    grading = cell.get("metadata", {}).get("nbgrader")
    if isinstance(grading, dict) and grading.get("solution"):
        return True
    return bool(cell.cell_type == "markdown" and _BOLD_SOLUTION.search(cell.source))


def cell_regions(notebook: NotebookNode) -> tuple[bool, ...]:
    """For each cell, whether it stands in a region that raw cells open and close, those raw cells included."""
    inside, marks = False, []
    for cell in notebook.cells:
        marker = _raw_marker(cell)
        inside = marker.begins if marker else inside
        marks.append(inside or marker is not None)
    return tuple(marks)


def raw_markers(notebook: NotebookNode) -> tuple[bool, ...]:
    """For each cell, whether it is a raw cell that only opens or closes a region."""
    return tuple(_raw_marker(cell) is not None for cell in notebook.cells)


def _raw_marker(cell: NotebookNode) -> Marker | None:
    """The marker of a raw cell that holds nothing else."""
    if cell.cell_type != "raw" or len(cell.source.strip().splitlines()) != 1:
        return None
    return marker_in(cell.source.strip())


def cut(source: str, prompt: str, python: bool = True) -> tuple[str, bool]:
    """A source without its solutions, `prompt` in their places; and whether anything was cut.

    In Python an indented prompt is followed by `...`, so that a function's body is never empty.
    """
    kept: list[str] = []
    open_marker: Marker | None = None
    changed = False
    for line in source.split("\n"):
        marker = marker_in(line)
        if marker:
            changed = True
            if marker.begins and open_marker is None:
                open_marker = marker
                kept += [] if marker.quiet else _prompt_lines(line, prompt, python)
            elif not marker.begins:
                open_marker = None
        elif open_marker is None and (found := _LINE_MARKER.search(line)):
            changed = True
            if not line[: found.start()].strip():  # a bare "# SOLUTION": all that follows
                return "\n".join(kept + _prompt_lines(line, prompt, python)), True
            kept += _answer_line(line, found[1], prompt, python)
        elif open_marker is None:
            kept.append(line)
    return "\n".join(kept), changed


def _prompt_lines(line: str, prompt: str, python: bool) -> list[str]:
    """The prompt as deep as the line it takes the place of."""
    indent = line[: len(line) - len(line.lstrip())]
    return [indent + prompt, *([indent + "..."] if indent and python else [])]


def _answer_line(line: str, rest: str, prompt: str, python: bool) -> list[str]:
    """What stays of a line that ends in `# SOLUTION`: `name = ...`, nothing, or the prompt."""
    if "NO PROMPT" in rest.upper():
        return []
    if python and (found := _ASSIGNMENT.match(line)):
        return [f"{found[1]} ...  {prompt}"]
    return _prompt_lines(line, prompt, python)


def marker_problems(notebook: NotebookNode, path: str) -> tuple[Problem, ...]:
    """NB05 for every BEGIN without END and END without BEGIN, at its cell and line."""
    open_cell: tuple[Marker, Place] | None = None
    found: list[Problem] = []
    for number, cell in enumerate(notebook.cells, 1):
        if marker := _raw_marker(cell):
            place = Place(path, 1, number)
            found += [_unbalanced(*open_cell)] if marker.begins and open_cell else []
            found += [_unbalanced(marker, place)] if not marker.begins and not open_cell else []
            open_cell = (marker, place) if marker.begins else None
        else:
            found += _unbalanced_in(cell.source, path, number)
    return (*found, *([_unbalanced(*open_cell)] if open_cell else []))


def _unbalanced_in(source: str, path: str, cell: int) -> Iterator[Problem]:
    """NB05 within one cell."""
    opened: tuple[Marker, Place] | None = None
    for line, text in enumerate(source.split("\n"), 1):
        marker, place = marker_in(text), Place(path, line, cell)
        if marker is None:
            continue
        if marker.begins and opened:
            yield _unbalanced(*opened)
        elif not marker.begins and (opened is None or opened[0].kind != marker.kind):
            yield _unbalanced(marker, place)
        opened = (marker, place) if marker.begins else None
    if opened:
        yield _unbalanced(*opened)


def _unbalanced(marker: Marker, where: Place) -> Problem:
    return problem("NB05", where, marker=str(marker))
