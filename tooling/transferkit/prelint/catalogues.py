"""Catalogues of translations that are called after no language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import PurePosixPath

from transferkit.model.languages import is_language
from transferkit.model.problem import Place, Problem, problem
from transferkit.prelint.names import shown
from transferkit.prelint.walk import Entry


@cache
def _is_known(code: str) -> bool:
    """Whether there is such a language, by the names of the CLDR."""
    if not is_language(code):
        return False
    from babel import Locale  # slow, and most handbooks have one language

    return code.split("-")[0] in Locale("en").languages


def check(found: Iterable[Entry]) -> Iterator[Problem]:
    """A `locale/*.po` whose name is no code of a language is read by nobody."""
    for entry in found:
        path = PurePosixPath(shown(entry.name))
        if path.suffix == ".po" and path.parent.name == "locale" and not _is_known(path.stem):
            yield problem("TRN07", Place(str(path)), language=path.stem)
