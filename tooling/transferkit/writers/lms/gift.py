"""Questions as GIFT, the text format most learning platforms read. See https://docs.moodle.org/en/GIFT_format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from transferkit.model.quiz import Key, Question
from transferkit.model.quiz_text import asked_text
from transferkit.model.text import Paragraph, words_of
from transferkit.model.words import Words
from transferkit.writers.lms.html import Html
from transferkit.writers.lms.marks import fractions, shown
from transferkit.writers.lms.pictures import data_uri

_CONTROL = re.compile(r"[\\~=#{}:]")


def gift(categories: Iterable[tuple[str, tuple[Question, ...]]], language: str, say: Words) -> str:
    """The text of a GIFT file: for each category its path and its questions, which have keys."""
    html = Html(language, data_uri)
    parts: list[str] = []
    for path, questions in categories:
        parts.append(f"$CATEGORY: {path}")
        parts += [one for question in questions for one in _of(question, html, say)]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Text with a backslash before each sign of GIFT's own, on one line."""
    return _CONTROL.sub(lambda found: f"\\{found.group()}", " ".join(text.split()))


def _of(question: Question, html: Html, say: Words) -> Iterator[str]:
    key = question.key
    assert key is not None, question.label
    match question.kind:
        case "cloze":
            yield from _short(question, key, html, say)
        case "matching":
            yield _written(question, html, _pairs(question, key, html), key)
        case _:
            yield _written(question, html, _choices(question, key, html), key)


def _written(question: Question, html: Html, answers: Iterable[str], key: Key, part: str = "", extra: str = "") -> str:
    label = f"{question.label}{part}"
    tag = f" [tag:{question.objective}]" if question.objective else ""
    name = escaped(f"{label} {asked_text(question)}{extra}")
    stem = html.whole((*((Paragraph(question.title),) if question.title else ()), *question.stem))
    asked = escaped(stem + (f"<p>{extra.strip()}</p>" if extra else ""))
    general = [f"\t####{escaped(html.whole(key.feedback))}"] if key.feedback else []
    return "\n".join([f"// [id:{label}]{tag}", f"::{name}::[html]{asked}{{", *answers, *general, "}"])


def _choices(question: Question, key: Key, html: Html) -> Iterator[str]:
    single = question.kind == "single"
    for choice, answer, worth in zip(question.choices, key.answers, fractions(key, single), strict=True):
        sign = ("=" if answer.right else "~") if single else f"~%{shown(worth)}%"
        said = f"#{escaped(html.whole(answer.feedback))}" if answer.feedback else ""
        yield f"\t{sign}{escaped(html.whole(choice))}{said}"


def _pairs(question: Question, key: Key, html: Html) -> Iterator[str]:
    """Prompt and choice; a choice that belongs to no prompt stands behind an empty one."""
    right = [" ".join(words_of(choice)) for choice in question.choices]
    for prompt, found in zip(question.prompts, key.matches, strict=True):
        yield f"\t={escaped(html.whole(prompt))} -> {escaped(right[found.choice])}"
    taken = {found.choice for found in key.matches}
    yield from (f"\t= -> {escaped(text)}" for index, text in enumerate(right) if index not in taken)


def _short(question: Question, key: Key, html: Html, say: Words) -> Iterator[str]:
    """A short answer for each gap: GIFT has no question with several."""
    several = len(key.gaps) > 1
    for index, gap in enumerate(key.gaps):
        answers = [f"\t=%100%{escaped(_literal(word))}" for word in gap.accepted]
        part, extra = (f"-{index + 1}", f" {say('Gap {number}', number=index + 1)}") if several else ("", "")
        yield _written(question, html, answers, key, part, extra)


def _literal(word: str) -> str:
    """A word in which an asterisk stands for itself and not for anything, as Moodle's short answers take it."""
    return word.replace("*", "\\*")
