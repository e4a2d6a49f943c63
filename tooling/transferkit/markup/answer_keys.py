"""Where the key of a question stands in each product: beside it in a quiz, at the end of a trainer's page, nowhere for learners."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from transferkit.markup import nodes as ours
from transferkit.model.words import words

WITH_QUIZ = frozenset({"html", "dirhtml", "singlehtml", "course"})
"""Builders whose pages mark answers themselves, and the course, which keeps keys apart: there a key stays with its question."""


class PlaceKeys(SphinxPostTransform):
    """Takes exam questions off every page, and keys out of everything that is read like a book.

    Learners' books say nowhere what is right; in trainers' books all keys of a page stand at its end.
    """

    default_priority = 1

    def run(self, **kwargs: object) -> None:
        """Remove or move what this builder may not show beside the questions."""
        builder = self.app.builder.name
        if builder != "course":
            for node in list(self.document.findall(ours.exam_question)):
                node.parent.remove(node)
        if builder in WITH_QUIZ:
            return
        for gap in self.document.findall(ours.gap):
            gap["accepted"] = ()
        keys = [(key, _question_of(key)) for key in self.document.findall(ours.answer_key)]
        for key, _ in keys:
            key.parent.remove(key)
        if keys and self.config.transferkit_audience == "trainer":
            self._append([part for key, question in keys for part in _as_text(key, question)])

    def _append(self, parts: list[nodes.Element]) -> None:
        """Put a section with the keys behind all other text of the page."""
        title = words(self.config.language)("Answers to the questions")
        section = nodes.section("", nodes.title(title, title), *parts, classes=["answers"])
        self.document.set_id(section, suggested_prefix="answers")
        next(self.document.findall(nodes.section), self.document).append(section)


def _question_of(key: ours.answer_key) -> ours.question:
    node: nodes.Element = key
    while not isinstance(node, ours.question):
        node = node.parent
    return node


def _as_text(key: ours.answer_key, question: ours.question) -> Iterator[nodes.Element]:
    """A key without its question: the question's number and title, which lead back to it, then what is right and why."""
    title = question[0]
    assert isinstance(title, nodes.title)
    link = nodes.reference("", "", *(child.deepcopy() for child in title.children), internal=True, refid=question["ids"][0])
    yield nodes.paragraph("", "", nodes.strong("", "", link), classes=["answers-question"])
    for part in list(key.children):
        assert isinstance(part, nodes.Element)
        yield nodes.bullet_list("", *map(_plain_item, part.children)) if isinstance(part, nodes.bullet_list) else part


def _plain_item(answer: nodes.Node) -> nodes.list_item:
    return nodes.list_item("", *answer.children)
