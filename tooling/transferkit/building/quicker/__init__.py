"""The same read for less: what a unit's process does more cheaply than Sphinx and docutils, with the same result.

Each file holds one saving with the reason that was measured (handbook/maintainers/benchmarks.md). All of them replace
something of a library for as long as a unit runs, and do nothing where a newer version no longer has what they replace.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from transferkit.building.quicker.figures import figures_numbered_by_few
from transferkit.building.quicker.settings import settings_made_once
from transferkit.building.quicker.trees import flat_walks


@contextmanager
def quicker() -> Iterator[None]:
    """All savings that suit every unit."""
    with ExitStack() as stack:
        for saving in (flat_walks, settings_made_once, figures_numbered_by_few):
            stack.enter_context(saving())
        yield
