"""What page templates get beside Sphinx's own context."""

from __future__ import annotations

from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from transferkit.building import search_index
from transferkit.building.describing import record_of_page
from transferkit.building.foreign_words import mark
from transferkit.building.navigation import navigation
from transferkit.building.other_languages import other_languages
from transferkit.markup.answer_keys import WITH_QUIZ
from transferkit.markup.page_parts import parts_of
from transferkit.markup.term_marks import EXPLAINED, note_id
from transferkit.model.amb import as_script
from transferkit.model.languages import own_name, tag_of
from transferkit.model.security_policy import CONTENT_SECURITY_POLICY
from transferkit.model.settings import direction_of
from transferkit.model.spoken_dates import written_day
from transferkit.model.words import words


def fill(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    """Language, direction, edition, navigation, our texts, and the date of a module."""
    facts = doctree.get("facts") if doctree is not None else None
    context["language"] = tag_of(app.config.language)
    context["text_direction"] = direction_of(app.config.language)
    context["own_language"] = own_name(app.config.language)
    context["other_languages"] = list(other_languages(app, pagename))
    context["content_security_policy"] = CONTENT_SECURITY_POLICY
    context["edition"] = app.config.transferkit_audience
    context["has_search"] = search_index.is_ours(app)
    context["ui"] = words(app.config.language)
    context["navigation"] = navigation(app.env, pagename, lambda docname: str(context["pathto"](docname)))
    if doctree is not None:
        mark(app, pagename, context, doctree)
    said = facts.updated if facts is not None else str((context.get("meta") or {}).get("updated", ""))
    context["updated"] = written_day(said, words(app.config.language))
    if (language := doctree.get("lang", "") if doctree is not None else "") and "body" in context:
        context["body"] = f'<div lang="{escape(language)}" dir="{direction_of(language)}">{context["body"]}</div>'
    context["funding"] = app.config.transferkit_funding
    if facts is not None and doctree is not None:
        context["amb"] = as_script(record_of_page(app, pagename, doctree, facts))
    context["part_words"] = _load_parts(app, doctree) if doctree is not None and app.builder.name in WITH_QUIZ else {}
    if doctree is not None and (explained := doctree.get(EXPLAINED)):
        context["explained"] = {note_id(entry): entry for entry in explained}


def _load_parts(app: Sphinx, page: nodes.document) -> dict[str, dict[str, str]]:
    """Let the page load what its blocks need (Sphinx adds files to this one page now), and give their words."""
    said: dict[str, dict[str, str]] = {}
    for part in parts_of(page):
        if part.script:
            app.add_js_file(part.script, loading_method="defer")
        if part.style:
            app.add_css_file(part.style)
        if part.words is not None:
            texts = part.words(words(app.config.language), page)
            said[part.name] = {f"data-{name}": text for name, text in texts.items()}
    return said
