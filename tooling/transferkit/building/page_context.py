"""What page templates get beside Sphinx's own context."""

from __future__ import annotations

from html import escape
from typing import Any

from docutils import nodes
from sphinx.addnodes import glossary
from sphinx.application import Sphinx

from transferkit.building.navigation import navigation
from transferkit.markup.answer_keys import WITH_QUIZ
from transferkit.markup.nodes import catalogue, question
from transferkit.markup.term_marks import EXPLAINED, note_id
from transferkit.model.facts import ModuleFacts
from transferkit.model.quiz_words import SCRIPT, STYLE, quiz_words
from transferkit.model.settings import is_right_to_left
from transferkit.model.words import words


def fill(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    """Language, direction, edition, navigation, our texts, and the date of a module."""
    facts = doctree.get("facts") if doctree is not None else None
    context["language"] = app.config.language.replace("_", "-")
    context["text_direction"] = "rtl" if is_right_to_left(app.config.language) else "ltr"
    context["edition"] = app.config.transferkit_audience
    context["ui"] = words(app.config.language)
    context["navigation"] = navigation(app.env, pagename, lambda docname: str(context["pathto"](docname)))
    context["updated"] = facts.updated if facts is not None else ""
    if (language := doctree.get("lang", "") if doctree is not None else "") and "body" in context:
        context["body"] = f'<div lang="{escape(language)}">{context["body"]}</div>'
    context["funding"] = app.config.transferkit_funding
    if app.builder.name in WITH_QUIZ and doctree is not None and next(doctree.findall(question), None) is not None:
        context["quiz_words"] = {f"data-{name}": text for name, text in _quiz_words(app, facts).items()}
        app.add_js_file(SCRIPT, loading_method="defer")
        app.add_css_file(STYLE)
    if app.builder.name == "html" and doctree is not None:
        _bring_along(app, context, doctree)


def _bring_along(app: Sphinx, context: dict[str, Any], doctree: nodes.document) -> None:
    """The scripts and styles of the blocks a page of a site holds, and the explanations of its words."""
    if EXPLAINED in doctree or next(doctree.findall(glossary), None) is not None:
        app.add_css_file("transferkit-terms.css")
    if explained := doctree.get(EXPLAINED):
        context["explained"] = {note_id(entry): entry for entry in explained}
        app.add_js_file("transferkit-terms.js", loading_method="defer")
    if next(doctree.findall(catalogue), None) is not None:
        app.add_js_file("transferkit-catalogue.js", loading_method="defer")
        app.add_css_file("transferkit-catalogue.css")


def _quiz_words(app: Sphinx, facts: ModuleFacts | None) -> dict[str, str]:
    return quiz_words(words(app.config.language), facts.objectives if facts else ())
