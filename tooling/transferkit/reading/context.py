"""What unpacking a doctree needs to know of the read it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from transferkit.model.edition import Audience
from transferkit.model.problem import Place

PAGE_SCHEME = "page:"
"""How the course builder writes links between pages, so that reading can make them addresses of the site."""


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one page."""

    root: Path
    docname: str
    audience: Audience
    site: str
    """Address of the learner site in this language, without a slash at its end; "" without one."""
    numbers: Mapping[str, str]
    """`Abb. 3` by the id of a figure or table."""
    place: Callable[[str, int], Place]
    """The place of a line of a source file."""
    cells: Callable[[Path], tuple[tuple[str, str], ...]] = lambda path: ()
    """(id, text) of the text cells of a notebook, as far as they are in another language than their author's."""

    def link(self, uri: str) -> str:
        """An absolute address for a reference, "" where there is none outside the site."""
        if uri.startswith(PAGE_SCHEME):
            return f"{self.site}/{uri.removeprefix(PAGE_SCHEME)}" if self.site else ""
        return uri if "://" in uri or uri.startswith(("mailto:", "tel:")) else ""
