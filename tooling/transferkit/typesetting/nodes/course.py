"""The blocks of a course: exercises, questions, frames, facts, what only trainers read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docutils import nodes

from transferkit.markup import nodes as ours
from transferkit.press.code import Code, call, content
from transferkit.press.parts import EMPTY, GREY, WARM
from transferkit.typesetting.nodes.boxes import admonition, boxed
from transferkit.typesetting.nodes.silent import children, nothing
from transferkit.typesetting.nodes.tables import table
from transferkit.typesetting.scribe import Maker, Scribe, labelled


def task(node: nodes.Element, scribe: Scribe) -> Code:
    """Something to do stands out in the warm colour."""
    return boxed(node, scribe.inner(_title(node)), node.children[1:], scribe, WARM)


def for_trainers(node: nodes.Element, scribe: Scribe) -> Code:
    """What only trainers read has a grey edge."""
    return boxed(node, scribe.inner(_title(node)), node.children[1:], scribe, GREY)


def solution(node: ours.solution, scribe: Scribe) -> Code:
    """A solution goes to the end of the book; here stands where it is found."""
    label = scribe.label(next(iter(node["ids"]), f"solution {len(scribe.notes.put_off)}"))
    anchor = EMPTY if label in scribe.notes.anchors else labelled(Code("metadata(none)"), label)
    scribe.notes.anchors.add(label)
    scribe.notes.put_off.append(content([anchor, for_trainers(node, scribe)]))
    return call("par", scribe.lead(label, scribe.inner(_title(node)), paged=True))


def _title(node: nodes.Element) -> nodes.Element:
    first = node.children[0] if node.children else None
    return first if isinstance(first, nodes.title) else nodes.title()


MAKERS: Mapping[type[Any], Maker] = {
    **dict.fromkeys((ours.exercise, ours.discussion, ours.question, ours.exam_question), task),
    **dict.fromkeys((ours.frame, ours.fact, ours.cards, ours.card, ours.embed, ours.exercise_hint), admonition),
    **dict.fromkeys((ours.instructor, ours.notes), for_trainers),
    **dict.fromkeys((ours.module_facts, ours.session_plan, ours.placeholder, ours.answer_key), children),
    **dict.fromkeys((ours.slide, ours.slide_break, ours.fact_list), nothing),
    ours.solution: solution,
    ours.trainer_table: table,
    ours.hint_title: lambda node, scribe: scribe.inner(node),
    ours.empty_head: children,
}
