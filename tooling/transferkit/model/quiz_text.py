"""Questions and keys as ordinary blocks, for whatever shows text."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.quiz import Key, Question, letter
from transferkit.model.text import Block, Blocks, ItemList, Paragraph, Run, Text, plain, runs
from transferkit.model.words import Words


def question_name(question: Question, say: Words) -> str:
    """`Frage 3`, `Prüfungsfrage 1`."""
    if question.exam:
        return say("Exam question {number}", number=question.number)
    return say("Question {number}", number=question.number)


def question_title(question: Question, say: Words) -> Text:
    """`Frage 3: Was hilft zuerst?`."""
    name = question_name(question, say)
    return (Run(f"{name}: "), *question.title) if question.title else runs(name)


def question_body(question: Question) -> Blocks:
    """What stands below the title: the stem, prompts by number, choices by letter."""
    shown: list[Block] = list(question.stem)
    if question.prompts:
        shown.append(ItemList(question.prompts, ordered=True))
    if question.choices:
        shown.append(ItemList(question.choices, ordered=True, style="upperalpha"))
    return tuple(shown)


def key_blocks(question: Question, say: Words) -> Blocks:
    """What is right and why; () where the course does not say."""
    if question.key is None:
        return ()
    items = tuple(_key_lines(question, question.key, say))
    return ((ItemList(items),) if items else ()) + question.key.feedback


def _key_lines(question: Question, key: Key, say: Words) -> Iterator[Blocks]:
    for index, answer in enumerate(key.answers):
        verdict = say("right") if answer.right else say("wrong")
        yield _line(f"{letter(index)}: {verdict}", answer.feedback)
    for index, gap in enumerate(key.gaps):
        first, *others = gap.accepted or ("",)
        also = f" ({say('also right')}: {', '.join(others)})" if others else ""
        yield _line(f"{index + 1}: {first}{also}", ())
    for index, match in enumerate(key.matches):
        yield _line(f"{index + 1} – {letter(match.choice)}", match.feedback)


def _line(head: str, feedback: Blocks) -> Blocks:
    """The verdict in bold, the reason behind it in the same paragraph where it begins with one."""
    bold = Run(head, strong=True)
    if feedback and isinstance(feedback[0], Paragraph):
        return (Paragraph((bold, Run(". "), *feedback[0].text)), *feedback[1:])
    return (Paragraph((bold,)), *feedback)


def right_letters(question: Question) -> str:
    """`A, C` for choices, `1 C, 2 A` for matching, the words of gaps; "" without a key."""
    key = question.key
    if key is None:
        return ""
    found = [letter(index) for index, answer in enumerate(key.answers) if answer.right]
    found += [f"{index + 1} {letter(match.choice)}" for index, match in enumerate(key.matches)]
    found += [f"{index + 1} {' / '.join(gap.accepted)}" for index, gap in enumerate(key.gaps)]
    return ", ".join(found)


def asked_text(question: Question) -> str:
    """The title as plain text, for names and messages."""
    return plain(question.title) or question.label
