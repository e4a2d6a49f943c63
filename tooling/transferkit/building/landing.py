"""The `index.html` at the top of a site; Sphinx writes none when the first page lies in a folder."""

from __future__ import annotations

from html import escape
from pathlib import Path

from sphinx.application import Sphinx

from transferkit.model.languages import tag_of
from transferkit.model.security_policy import CONTENT_SECURITY_POLICY
from transferkit.model.settings import is_right_to_left
from transferkit.model.words import words

_PAGE = """<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={target}">
<link rel="icon" type="image/svg+xml" href="_static/favicon.svg">
<link rel="canonical" href="{canonical}">
</head>
<body>
<main><h1>{title}</h1><p><a href="{target}">{go_on}</a></p></main>
</body>
</html>
"""


def write_index(app: Sphinx, error: Exception | None) -> None:
    """Write a page that leads to the handbook's first page, with a plain link for those it does not lead."""
    if error is not None or app.builder.name != "html":
        return
    target = f"{app.config.root_doc}.html"
    base = app.config.transferkit_site_url
    page = _PAGE.format(
        policy=escape(CONTENT_SECURITY_POLICY),
        direction="rtl" if is_right_to_left(app.config.language) else "ltr",
        language=escape(tag_of(app.config.language)),
        title=escape(app.config.html_title),
        target=target,
        canonical=escape(f"{base.rstrip('/')}/{app.config.language}/{target}" if base else target),
        go_on=escape(words(app.config.language)("To the handbook")),
    )
    Path(app.outdir, "index.html").write_text(page, encoding="utf-8", newline="\n")
