"""docutils' settings made once and copied for each page.

docutils builds a parser of its whole command line for the settings of a page, and MyST a second one for a page it throws
away: together 3 % of a site build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import sphinx.util.docutils
from docutils.frontend import Values
from myst_parser.mdit_to_docutils import base

from transferkit.building.quicker.swapping import swapped


@contextmanager
def settings_made_once() -> Iterator[None]:
    """Both are made once while the block runs."""
    with swapped(sphinx.util.docutils, "_get_settings", _remembering), swapped(base, "get_default_settings", _remembering):
        yield


def _remembering(make: Callable[..., Values]) -> Callable[..., Values]:
    made: list[tuple[tuple[Any, ...], dict[str, Any], Values]] = []

    def settings(*components: Any, **options: Any) -> Values:
        kinds = tuple(one if isinstance(one, type) else type(one) for one in components)
        for known_kinds, known_options, values in made:
            if known_kinds == kinds and known_options == options:
                return _copy(values)
        values = make(*components, **options)
        made.append((kinds, options, values))
        return _copy(values)

    return settings


def _copy(values: Values) -> Values:
    """Settings of their own, with a list of dependencies of its own."""
    copied = values.copy()
    copied.record_dependencies = type(values.record_dependencies)()
    return copied
