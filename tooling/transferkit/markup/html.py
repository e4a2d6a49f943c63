"""How HTML shows the few nodes whose standard look is not enough."""

from __future__ import annotations

import json
from typing import Any

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from transferkit.markup.mathml import math_markup
from transferkit.markup.translation import LANGUAGE, is_marked
from transferkit.model.languages import tag_of
from transferkit.model.settings import direction_of

_NUMBER = '<span class="caption-number">'


class CourseTranslator(HTML5Translator):
    """Sphinx's HTML; a text in another language also says in which direction it is read."""

    def starttag(self, node: nodes.Element, tagname: str, suffix: str = "\n", empty: bool = False, **attributes: Any) -> str:
        """The opening tag of a node."""
        if isinstance(node, nodes.TextElement | nodes.container):
            languages = [name.removeprefix(LANGUAGE) for name in node["classes"] if name.startswith(LANGUAGE)]
            attributes |= {"dir": direction_of(languages[0])} if languages else {}
        return super().starttag(node, tagname, suffix, empty, **attributes)

    def add_fignumber(self, node: nodes.Element) -> None:
        """The number of a figure or table, which is in the language of the page where the caption behind it is not."""
        start = len(self.body)
        super().add_fignumber(node)
        if any(is_marked(child) for child in node.children if isinstance(child, nodes.caption | nodes.title)):
            language = self.config.language
            said = f'{_NUMBER[:-1]} lang="{tag_of(language)}" dir="{direction_of(language)}">'
            self.body[start:] = [said if part == _NUMBER else part for part in self.body[start:]]


def visit_hint(self: HTML5Translator, node: nodes.Element) -> None:
    """A hint opens on demand."""
    self.body.append(self.starttag(node, "details", CLASS="hint"))


def depart_hint(self: HTML5Translator, node: nodes.Element) -> None:
    """Close a hint."""
    self.body.append("</details>\n")


def visit_hint_title(self: HTML5Translator, node: nodes.Element) -> None:
    """The title of a hint is what is clicked on."""
    self.body.append("<summary>")


def depart_hint_title(self: HTML5Translator, node: nodes.Element) -> None:
    """Close the title of a hint."""
    self.body.append("</summary>\n")


def visit_cell_input(self: HTML5Translator, node: nodes.Element) -> None:
    """The code of a notebook cell, folded where its author wishes."""
    if node["collapsed"]:
        self.body.append(f'<details class="cell-input"><summary>{self.encode(node["summary"])}</summary>\n')
    else:
        self.body.append('<div class="cell-input">\n')


def depart_cell_input(self: HTML5Translator, node: nodes.Element) -> None:
    """Close the code of a notebook cell."""
    self.body.append("</details>\n" if node["collapsed"] else "</div>\n")


def visit_math(self: HTML5Translator, node: nodes.Element) -> None:
    """A formula within a line."""
    self.body.append(math_markup(node.astext(), False) or f"<code>{self.encode(node.astext())}</code>")
    raise nodes.SkipNode


def visit_math_block(self: HTML5Translator, node: nodes.Element) -> None:
    """A formula on its own, with its number where it has one."""
    number = f'<span class="eqno">({node["number"]})</span>' if node.get("number") else ""
    made = math_markup(node.astext(), True) or f"<pre>{self.encode(node.astext())}</pre>"
    self.body.append(self.starttag(node, "div", CLASS="math") + number + made + "</div>\n")
    raise nodes.SkipNode


def visit_question(self: HTML5Translator, node: nodes.Element) -> None:
    """A question: what the quiz script needs to know stands in data attributes."""
    data: dict[str, Any] = {f"data-{name}": str(node[name]) for name in ("kind", "points", "objective", "section")}
    self.body.append(self.starttag(node, "div", CLASS="admonition", **data))


def depart_question(self: HTML5Translator, node: nodes.Element) -> None:
    """Close a question."""
    self.body.append("</div>\n")


def visit_answer_key(self: HTML5Translator, node: nodes.Element) -> None:
    """Answers unfold on demand, without a script, too."""
    self.body.append(f'<details class="answer-key"><summary>{self.encode(node["summary"])}</summary>\n')


def depart_answer_key(self: HTML5Translator, node: nodes.Element) -> None:
    """Close the answers."""
    self.body.append("</details>\n")


def visit_key_answer(self: HTML5Translator, node: nodes.Element) -> None:
    """One answer."""
    data: dict[str, Any] = {"data-index": str(node["index"])}
    if "accepted" in node:
        data["data-accepted"] = json.dumps(node["accepted"], ensure_ascii=False)
    elif "choice" in node:
        data["data-choice"] = str(node["choice"])
    else:
        data["data-right"] = "true" if node["right"] else "false"
    self.body.append(self.starttag(node, "li", "", **data))


def depart_key_answer(self: HTML5Translator, node: nodes.Element) -> None:
    """Close an answer."""
    self.body.append("</li>\n")


def visit_term_link(self: HTML5Translator, node: nodes.Element) -> None:
    """A word with an explanation: a link to the glossary that names the explanation on this page."""
    self.visit_reference(node)
    if self.builder.name == "html":
        self.body[-1] = self.body[-1].replace("<a ", f'<a aria-describedby="{self.attval(node["note"])}" ', 1)


def depart_term_link(self: HTML5Translator, node: nodes.reference) -> None:
    """Close the link."""
    self.depart_reference(node)


def visit_empty_head(self: HTML5Translator, node: nodes.entry) -> None:
    """A corner of a table is an ordinary cell: a heading without words confuses screen readers."""
    self.visit_entry(node)
    self.body[-1] = self.body[-1].replace("<th", "<td", 1)
    self.context[-1] = "</td>\n"


def depart_empty_head(self: HTML5Translator, node: nodes.entry) -> None:
    """Close the corner of a table."""
    self.depart_entry(node)
