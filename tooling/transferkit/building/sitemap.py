"""`sitemap.xml` of the learners' site: its pages for search engines, where the handbook has an address."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from sphinx.application import Sphinx

from transferkit.markup.record import record_of
from transferkit.model.settings import is_public

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def write_sitemap(app: Sphinx, error: Exception | None) -> None:
    """Write the list beside the pages of a learners' site."""
    if error is not None or app.builder.name != "html" or not is_public(app.config.html_baseurl, app.config.transferkit_audience):
        return
    pages = record_of(app.env).pages
    lines = []
    for docname in sorted(app.env.found_docs):
        date = pages[docname].facts.updated if docname in pages else ""
        changed = f"<lastmod>{escape(date)}</lastmod>" if date else ""
        lines.append(f"<url><loc>{escape(f'{app.config.html_baseurl}{docname}.html')}</loc>{changed}</url>\n")
    Path(app.outdir, "sitemap.xml").write_text(f"{_HEAD}{''.join(lines)}</urlset>\n", encoding="utf-8", newline="\n")
