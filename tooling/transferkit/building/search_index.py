"""The search of a site: a page to search on, and `searchindex.js`, which that page loads at the first use.

The index is a script, because browsers refuse to fetch other files from `file://`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from transferkit.building.survey import is_module
from transferkit.markup.record import record_of
from transferkit.model.search_index import FoundPage, index_of

FILE = "searchindex.js"
_SPHINX_FILES = (
    "basic.css",
    "doctools.js",
    "documentation_options.js",
    "file.png",
    "language_data.js",
    "minus.png",
    "plus.png",
    "searchtools.js",
    "sphinx_highlight.js",
    "translations.js",
)
"""What Sphinx copies for its own search and theme; no page of ours loads any of it (and one calls `new Function`)."""


def is_ours(app: Sphinx) -> bool:
    """Whether the site has our theme, and so our search."""
    return bool(app.builder.name == "html" and app.config.html_theme == "transferkit")


def take_over(app: Sphinx) -> None:
    """Keep Sphinx from making an index of its own: it costs a third of a build and knows neither compounds nor sections."""
    if isinstance(app.builder, StandaloneHTMLBuilder) and is_ours(app):
        app.builder.search = False


def pages(app: Sphinx) -> Iterator[tuple[str, dict[str, object], str]]:
    """The page to search on."""
    if is_ours(app):
        yield "search", {}, "search.html"


def write(app: Sphinx, error: Exception | None) -> None:
    """Write the index of a finished site, and take out what nobody loads."""
    if error is not None or not is_ours(app):
        return
    record = record_of(app.env)
    known = [
        FoundPage(app.builder.get_target_uri(name), is_module(name), sections)
        for name, sections in sorted(record.sections.items())
        if sections
    ]
    index = index_of(known, [entry.names for entry in record.terms], app.config.language)
    Path(app.outdir, FILE).write_text(f"transferkitSearch.take({index});\n", encoding="utf-8", newline="\n")
    for name in _SPHINX_FILES:
        Path(app.outdir, "_static", name).unlink(missing_ok=True)
