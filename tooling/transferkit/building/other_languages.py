"""The same page in the other languages of the handbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sphinx.application import Sphinx

from transferkit.markup.translation import author_language, original_path
from transferkit.model.languages import own_name, tag_of
from transferkit.model.settings import direction_of
from transferkit.translating.standing import standing_of


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """A page in another language."""

    language: str
    """BCP 47."""
    name: str
    """What the language calls itself."""
    direction: str
    """`rtl` or `ltr`."""
    address: str
    """Where the page is, from this one."""


def other_languages(app: Sphinx, pagename: str) -> Iterator[OtherLanguage]:
    """Where a page can be read in other languages: in the author's, and in those it is translated into or has a text of its own."""
    if pagename not in app.env.found_docs:
        return
    source = original_path(app.env, pagename)
    up = "../" * (pagename.count("/") + 1)
    for listed in app.config.transferkit_languages:
        is_there = listed == author_language(app.env) or standing_of(Path(app.srcdir), source, listed).is_offered
        if listed != app.config.language and is_there:
            yield OtherLanguage(tag_of(listed), own_name(listed), direction_of(listed), f"{up}{listed}/{pagename}.html")
