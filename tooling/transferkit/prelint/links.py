"""Links and things that are no files: pipes, sockets, devices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from transferkit.files.confine import LeavesProject, NoSuchFile, Unusable, confine
from transferkit.model.problem import Place, Problem, problem
from transferkit.prelint.names import shown
from transferkit.prelint.walk import Entry


def check(root: Path, entry: Entry) -> Iterator[Problem]:
    """FILE02 a link out of the project, FILE09 a link to nothing, FILE04 no regular file."""
    if entry.is_folder or entry.is_file:
        return
    where, path = Place(shown(entry.name)), shown(entry.path.name)
    try:
        confine(root, entry.path)
    except LeavesProject:
        yield problem("FILE02", where, path=path)
    except NoSuchFile:
        yield problem("FILE09", where, path=path)
    except Unusable:
        yield problem("FILE04", where, path=path)  # a link to a folder, too: Sphinx would walk in circles
