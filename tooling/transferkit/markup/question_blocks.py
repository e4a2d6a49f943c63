"""`question` with its `choice`s, `pair`s and `feedback`, and the role `gap`.

The blocks only collect; questions.py makes a question of it when its page is parsed and translated.
"""

from __future__ import annotations

from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxRole

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.later import put_off
from transferkit.markup.record import Asked, record_of
from transferkit.markup.renderer import CURRENT
from transferkit.model.quiz import KINDS

SPELLINGS = {"einfach": "single", "mehrfach": "multiple", "lueckentext": "cloze", "zuordnung": "matching"}
"""German spellings of the kinds of question."""
BLANK = "____________"


def _kind(written: str) -> str:
    return directives.choice(written, (*KINDS, *SPELLINGS))


class Question(CourseDirective):
    """`question`: a title or the whole question, more text, choices."""

    option_spec = CourseDirective.option_spec | {
        "label": directives.unchanged,
        "objective": directives.unchanged,
        "points": directives.positive_int,
        "type": _kind,
        "source": directives.unchanged,
        "exam": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        exam, label = "exam" in self.options, self.options.get("label", "").strip()
        inside = self.env.temp_data.get(CURRENT) or ""
        is_hidden = exam and self.for_learners
        record_of(self.env).add_question(Asked("" if is_hidden else label, self.env.docname, self.where, inside))
        if is_hidden:
            return []
        node = ours.exam_question() if exam else ours.question()
        node["label"], node["exam"], node["inside"] = label, exam, inside
        node["kind"] = SPELLINGS.get(self.options.get("type", ""), self.options.get("type", ""))
        node["points"] = self.options.get("points", 1)
        node["objective"] = self.options.get("objective", "").strip()
        node["classes"] += ["question", *(["exam"] if exam else [])]
        self.titled(node, self.argument)
        if exam:
            self.options.pop("name", None)
            put_off(self.renderer, self.settled(node), self.content, self.lineno + self.content_offset)
        else:
            self.filled(self.settled(node))
        if source := self.options.get("source", "").strip():
            parsed, _ = self.state.inline_text(source, self.lineno)
            node += nodes.paragraph(source, "", *parsed, classes=["question-source"])
        return [node]


class QuestionPart(CourseDirective):
    """What stands inside a question."""

    def started(self, node: nodes.Element, text: str) -> nodes.Element:
        """The node with a paragraph of the text as its first child, then the block's content."""
        parsed, _ = self.state.inline_text(text, self.lineno)
        first = nodes.paragraph(text, "", *parsed)
        first.source, first.line = self.state.document["source"], self.lineno
        node += first
        return self.filled(self.settled(node))


class Choice(QuestionPart):
    """`choice`: what can be chosen; its content is the feedback."""

    option_spec = CourseDirective.option_spec | {"right": directives.flag, "wrong": directives.flag}

    def run(self) -> list[nodes.Node]:
        node = ours.choice("", right="right" in self.options, wrong="wrong" in self.options, is_div=True)
        return [self.started(node, self.argument)]


class Pair(QuestionPart):
    """`pair`: what belongs together; without an argument a choice that belongs to nothing."""

    option_spec = CourseDirective.option_spec | {"with": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        node = self.started(ours.pair("", is_div=True), self.argument)
        text = self.options.get("with", "").strip()
        parsed, _ = self.state.inline_text(text, self.lineno)
        node.insert(1, nodes.paragraph(text, "", *parsed))
        return [node]


class Feedback(QuestionPart):
    """`feedback`: what is said to everybody who answered the question."""

    def run(self) -> list[nodes.Node]:
        node = ours.feedback("", is_div=True)
        if self.argument:
            return [self.started(node, self.argument)]
        return [self.filled(self.settled(node))]


class GapRole(SphinxRole):
    """{gap}`right|also right`: a gap in the text of a question."""

    def run(self) -> tuple[list[nodes.Node], list[Any]]:
        accepted = tuple(part.strip() for part in self.text.split("|") if part.strip())
        return [ours.gap("", BLANK, accepted=accepted, number=0, classes=["gap"])], []
