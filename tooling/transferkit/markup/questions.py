"""Makes questions of what their blocks collected: choices, key, number, label; and says what is wrong with them.

A transform that runs behind translation, so that every language has its own words in all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import TypeVar

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import NodeMatcher

from transferkit.markup import nodes as ours
from transferkit.markup.question_blocks import BLANK
from transferkit.markup.record import record_of, source_path
from transferkit.markup.translation import is_marked, language_class
from transferkit.model.facts import ModuleFacts
from transferkit.model.problem import Place, problem
from transferkit.model.quiz import letter
from transferkit.model.words import later, words

NAMES = {ours.question: later("Question {number}"), ours.exam_question: later("Exam question {number}")}
Part = TypeVar("Part", bound=nodes.Element)


class FinishQuestions(SphinxTransform):
    """Completes every question of a page."""

    default_priority = 25

    def apply(self, **kwargs: object) -> None:
        """Number, structure and check the questions; what stands outside of one keeps its text."""
        self.say = words(self.config.language)
        plain, exam = count(1), count(1)
        for node in list(self.document.findall(ours.question)):
            number = str(next(exam if node["exam"] else plain))
            self._finish(node, number)
        for part in list(NodeMatcher(ours.choice, ours.pair, ours.feedback).findall(self.document)):
            self._report("QZ05", part, name=type(part).__name__)
            part.parent.replace(part, nodes.container("", *part.children, is_div=True))
        for gap in list(self.document.findall(ours.gap)):
            if not gap["number"]:
                self._report("QZ05", gap, name="gap")
                gap.parent.replace(gap, nodes.Text(", ".join(gap["accepted"])))

    def _finish(self, node: ours.question, number: str) -> None:
        node["number"] = number
        node["section"] = (_section_of(node).get("ids") or [""])[0]
        choices, pairs, general = _taken(node, ours.choice), _taken(node, ours.pair), _taken(node, ours.feedback)
        gaps = list(node.findall(ours.gap))
        node["kind"] = node["kind"] or _kind_of(choices, pairs, gaps)
        self._check(node, choices, pairs, gaps)
        record_of(self.env).say_question(self.env.docname, self._place(node), _words_of(node, choices, pairs))
        self._name(node)
        source = [child for child in node.children if isinstance(child, nodes.paragraph) and "question-source" in child["classes"]]
        for child in source:
            node.remove(child)
            label = f"{self.say('Source')}: "
            child.insert(0, nodes.inline(label, label, classes=["question-source-label"]))
        match node["kind"]:
            case "cloze":
                lines = list(self._number_gaps(gaps))
            case "matching":
                lines = list(self._match(node, pairs))
            case _:
                lines = list(self._letter(node, choices))
        node += source
        node += self._key(lines, general)
        node["classes"].append(f"question-{node['kind']}")

    # ### what is shown

    def _name(self, node: ours.question) -> None:
        facts = self.document.get("facts") or ModuleFacts()
        sign = "x" if node["exam"] else "q"
        prefix = facts.short_id or self.env.docname.split("/")[-2:][0]
        node["label"] = node["label"] or f"{prefix}-{sign}{node['number']}".lower()
        if not node["ids"]:
            name = nodes.make_id(node["label"])
            node["ids"] = [name if name and name not in self.document.ids else self.document.set_id(node)]
            self.document.ids.setdefault(node["ids"][0], node)
        title = node[0]
        assert isinstance(title, nodes.title)
        called = self.say(NAMES[type(node)], number=node["number"])
        called = f"{called}: " if title.children else called
        mark = [language_class(self.config.language)] if is_marked(title) else []
        title.insert(0, nodes.inline(called, called, classes=["question-number", *mark]))

    def _letter(self, node: ours.question, choices: list[ours.choice]) -> Iterator[ours.key_answer]:
        node += _lettered(choice[0] for choice in choices)
        for index, choice in enumerate(choices):
            verdict = self.say("right") if choice["right"] else self.say("wrong")
            head = nodes.paragraph("", "", nodes.strong("", f"{letter(index)}: {verdict}"))
            yield ours.key_answer("", head, *choice.children[1:], index=index, right=choice["right"])

    def _match(self, node: ours.question, pairs: list[ours.pair]) -> Iterator[ours.key_answer]:
        """Prompts keep their order, choices are sorted by the alphabet, which tells nothing."""
        texts = sorted({pair[1].astext(): pair[1] for pair in reversed(pairs)}.items(), key=lambda item: (item[0].casefold(), item[0]))
        order = {text: index for index, (text, _) in enumerate(texts)}
        asked = [pair for pair in pairs if pair[0].astext()]
        items = [nodes.list_item("", pair[0].deepcopy()) for pair in asked]
        node += nodes.enumerated_list("", *items, enumtype="arabic", prefix="", suffix=".", classes=["prompts"])
        node += _lettered(shown for _, shown in texts)
        for index, pair in enumerate(asked):
            choice = order[pair[1].astext()]
            head = nodes.paragraph("", "", nodes.strong("", f"{index + 1} – {letter(choice)}"))
            yield ours.key_answer("", head, *pair.children[2:], index=index, choice=choice)

    def _number_gaps(self, gaps: list[ours.gap]) -> Iterator[ours.key_answer]:
        for index, gap in enumerate(gaps):
            gap["number"] = index + 1
            if len(gaps) > 1:
                gap.children = [nodes.Text(f"({index + 1}) {BLANK}")]
            also = f" ({self.say('also right')}: {', '.join(gap['accepted'][1:])})" if gap["accepted"][1:] else ""
            head = nodes.paragraph("", "", nodes.strong("", f"{index + 1}: {(gap['accepted'] or ('',))[0]}"), nodes.Text(also))
            yield ours.key_answer("", head, index=index, accepted=gap["accepted"])

    def _key(self, lines: list[ours.key_answer], general: list[ours.feedback]) -> ours.answer_key:
        key = ours.answer_key("", nodes.bullet_list("", *lines), summary=self.say("Show the answer"), classes=["answer-key"])
        for said in general:
            key += nodes.container("", *said.children, classes=["general-feedback"], is_div=True)
        return key

    # ### what is wrong

    def _check(self, node: ours.question, choices: list[ours.choice], pairs: list[ours.pair], gaps: list[ours.gap]) -> None:
        kind, title = node["kind"], node[0].astext() or node["label"] or "?"
        rights = sum(choice["right"] for choice in choices)
        for choice in choices:
            if not choice[0].astext().strip() and not list(choice[0].findall(nodes.image)):
                self._report("QZ04", choice)
            if choice["right"] and choice["wrong"]:
                self._report("QZ08", choice, text=choice[0].astext())
        if kind in ("single", "multiple") and not rights:
            self._report("QZ01", node, title=title)
        if kind == "single" and rights > 1:
            self._report("QZ02", node, title=title, count=rights)
        if kind in ("single", "multiple") and len(choices) < 2:
            self._report("QZ03", node, title=title, count=len(choices))
        if kind == "cloze" and not gaps:
            self._report("QZ06", node, title=title, missing="{gap}")
        if kind == "matching" and sum(bool(pair[0].astext()) for pair in pairs) < 2:
            self._report("QZ06", node, title=title, missing="{pair}")
        strangers: list[nodes.Element] = [*choices] if kind in ("cloze", "matching") else []
        strangers += pairs if kind != "matching" else []
        strangers += gaps if kind != "cloze" else []
        for stranger in strangers:
            self._report("QZ09", stranger, name=type(stranger).__name__, kind=kind)

    def _report(self, code: str, node: nodes.Element, **arguments: object) -> None:
        record_of(self.env).add_problem(self.env.docname, problem(code, self._place(node), **arguments))

    def _place(self, node: nodes.Element) -> Place:
        at: nodes.Element = node
        while at.parent is not None and not at.line:
            at = at.parent
        path = source_path(self.env, at.source or self.document["source"])
        return record_of(self.env).place(path, at.line or 0)


def _kind_of(choices: Sequence[ours.choice], pairs: Sequence[ours.pair], gaps: Sequence[ours.gap]) -> str:
    if pairs:
        return "matching"
    if gaps and not choices:
        return "cloze"
    return "single" if sum(choice["right"] for choice in choices) <= 1 else "multiple"


def _taken(node: ours.question, kind: type[Part]) -> list[Part]:
    """The parts of one kind, taken out of the question."""
    found = list(node.findall(kind))
    for part in found:
        part.parent.remove(part)
    return found


def _lettered(paragraphs: Iterable[nodes.Node]) -> nodes.enumerated_list:
    items = [nodes.list_item("", shown.deepcopy()) for shown in paragraphs]
    return nodes.enumerated_list("", *items, enumtype="upperalpha", prefix="", suffix=")", classes=["choices"])


def _section_of(node: nodes.Element) -> nodes.Element:
    while node.parent is not None and not isinstance(node, nodes.section):
        node = node.parent
    return node


def _words_of(node: ours.question, choices: Sequence[ours.choice], pairs: Sequence[ours.pair]) -> str:
    """What a question says, to tell whether two are the same."""
    parts = [node.astext(), *(choice[0].astext() for choice in choices), *(pair.astext() for pair in pairs)]
    return " ".join(" ".join(parts).split())
