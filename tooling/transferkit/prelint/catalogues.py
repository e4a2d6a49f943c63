"""Catalogues of translations that are called after no language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from transferkit.model.languages import is_language
from transferkit.model.problem import Place, Problem, problem
from transferkit.prelint.names import shown
from transferkit.prelint.walk import Entry


def check(found: Iterable[Entry]) -> Iterator[Problem]:
    """A `locale/*.po` whose name is no code of a language is read by nobody."""
    for entry in found:
        path = PurePosixPath(shown(entry.name))
        if path.suffix == ".po" and path.parent.name == "locale" and not is_language(path.stem):
            yield problem("TRN07", Place(str(path)), language=path.stem)
