"""Question nodes into questions, and their keys, which go ways of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes

from transferkit.markup import nodes as ours
from transferkit.model.problem import Place
from transferkit.model.quiz import Answer, Gap, Key, Match, Question
from transferkit.model.text import Blocks
from transferkit.reading.blocks import Inner
from transferkit.reading.context import Context
from transferkit.reading.inline import text_of, without


def question_of(node: ours.question, context: Context, inner: Inner, where: Place) -> Question:
    """The question a node is, without its key."""
    own = ("choices", "prompts", "question-source")
    stem = [child for child in node.children[1:] if not isinstance(child, ours.answer_key) and _class_of(child) not in own]
    source = next((child for child in node.children if _class_of(child) == "question-source"), None)
    return Question(
        label=node["label"],
        number=node["number"],
        title=text_of(without(node[0], "question-number"), context),
        stem=inner(stem)[0],
        kind=node["kind"],
        choices=tuple(_items(node, "choices", inner)),
        prompts=tuple(_items(node, "prompts", inner)),
        points=node["points"],
        objective=node["objective"],
        source=text_of(without(source, "question-source-label"), context) if source is not None else (),
        exam=node["exam"],
        anchor=node["ids"][0],
        section=node["section"],
        where=where,
    )


def key_of(node: ours.question, inner: Inner) -> Key | None:
    """What is right in a question; None where the read does not say."""
    key = next((child for child in node.children if isinstance(child, ours.answer_key)), None)
    if key is None:
        return None
    lines = list(key.findall(ours.key_answer))
    general = [child for box in key.children if _class_of(box) == "general-feedback" for child in box.children]
    return Key(
        node["label"],
        answers=tuple(Answer(line["right"], _feedback(line, inner)) for line in lines if "right" in line),
        gaps=tuple(Gap(tuple(line["accepted"])) for line in lines if "accepted" in line),
        matches=tuple(Match(line["choice"], _feedback(line, inner)) for line in lines if "choice" in line),
        feedback=inner(general)[0],
    )


def _feedback(line: ours.key_answer, inner: Inner) -> Blocks:
    return inner(line.children[1:])[0]


def _items(node: nodes.Element, name: str, inner: Inner) -> Iterator[Blocks]:
    for lists in node.children:
        if _class_of(lists) == name:
            yield from (inner(item.children)[0] for item in lists.children)


def _class_of(node: nodes.Node) -> str:
    """The first class of a node, "" for text."""
    return next(iter(_classes(node)), "")


def _classes(node: nodes.Node) -> Iterable[str]:
    return node["classes"] if isinstance(node, nodes.Element) else ()
