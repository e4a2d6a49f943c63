"""Titles of the original around a page in another language: its contents, the pages before and behind it, and those above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from transferkit.building.navigation import title_of
from transferkit.markup.record import record_of
from transferkit.markup.translation import LANGUAGE, author_language
from transferkit.model.languages import tag_of
from transferkit.model.settings import direction_of

_LISTED = re.compile(r'(<li class="toctree-l\d"><a class="reference internal" href=)"([^"]*)"')
_ENTRY = re.compile(r'<a class="reference internal" href="#([^"]*)"')


def mark(app: Sphinx, pagename: str, context: dict[str, Any], doctree: nodes.document) -> None:
    """Say the language of every title in the page's context that is not in the page's."""
    if context.get("toc"):
        context["toc"] = _with_languages(str(context["toc"]), dict(_foreign(doctree)))
    if context.get("body") and app.env.toctree_includes.get(pagename):
        context["body"] = _with_pages(app, pagename, str(context["body"]))
    _, before, behind = getattr(app.builder, "relations", {}).get(pagename) or (None, None, None)
    for key, docname in (("prev", before), ("next", behind)):
        if docname and context.get(key):
            context[key] = {**context[key], "title": title_of(app.env, docname)}


def _with_pages(app: Sphinx, pagename: str, body: str) -> str:
    """The page with the language of the pages its tables of contents list, where they are in their author's words."""
    record, language = record_of(app.env), tag_of(author_language(app.env))
    addresses = {
        app.builder.get_relative_uri(pagename, name): record.is_original(name)
        for name in app.env.toctree_includes[pagename]
        if record.has_foreign_title(name)
    }

    def entry(found: re.Match[str]) -> str:
        page, _, anchor = unescape(found[2]).partition("#")
        if page not in addresses or (anchor and not addresses[page]):
            return found[0]
        return f'{found[0]} lang="{escape(language)}" dir="{direction_of(language)}"'

    return _LISTED.sub(entry, body) if addresses else body


def _with_languages(contents: str, languages: Mapping[str, str]) -> str:
    """The page's table of contents with the language of each entry that has one of its own."""

    def entry(found: re.Match[str]) -> str:
        language = languages.get(unescape(found[1]), "")
        return f'{found[0]} lang="{escape(language)}" dir="{direction_of(language)}"' if language else found[0]

    return _ENTRY.sub(entry, contents) if languages else contents


def _foreign(doctree: nodes.document) -> Iterator[tuple[str, str]]:
    """(anchor, language) of each heading in another language than the page; the page's own title has the anchor ""."""
    for number, section in enumerate(doctree.findall(nodes.section)):
        title = section.next_node(nodes.title)
        classes = title["classes"] if title is not None else ()
        language = next((name.removeprefix(LANGUAGE) for name in classes if name.startswith(LANGUAGE)), doctree.get("lang", ""))
        if language:
            yield from ((anchor, language) for anchor in (section["ids"] if number else ("", *section["ids"])))
