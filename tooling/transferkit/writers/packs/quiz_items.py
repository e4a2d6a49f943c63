"""A question as items of a sheet: what is asked, and for trainers what is right."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.quiz import Key, Question
from transferkit.model.quiz_text import question_title
from transferkit.model.text import Blocks, ItemList, Paragraph, Run, Text, runs, words_of
from transferkit.model.words import Words
from transferkit.writers.packs.sheet import Choices, Item, Labelled, Matching


def asked(question: Question, say: Words) -> Iterator[Item]:
    """One question with room to tick or to write."""
    yield Labelled(_title(question, say), question.stem)
    match question.kind:
        case "matching":
            left, right = (tuple(_line(side) for side in sides) for sides in (question.prompts, question.choices))
            yield Matching(((), ()), left, right)
        case "single":
            yield Choices(say("Exactly one answer is right."), question.choices)
        case "multiple":
            yield Choices(say("Several answers may be right."), question.choices)


def keyed(question: Question, say: Words) -> Iterator[Item]:
    """One question with what is right and why; nothing where the course does not say."""
    key = question.key
    if key is None:
        return
    yield Labelled(_title(question, say), question.stem)
    if key.answers:
        judged = zip(question.choices, key.answers, strict=True)
        items = tuple(_judged(choice, answer.right, answer.feedback, say) for choice, answer in judged)
        yield ItemList(items, ordered=True, style="upperalpha")
    if key.gaps:
        yield ItemList(tuple((Paragraph(runs(" / ".join(gap.accepted))),) for gap in key.gaps), ordered=True)
    if key.matches:
        yield ItemList(tuple(_paired(question, key, index) for index in range(len(key.matches))), ordered=True)
    yield from key.feedback
    if question.source:
        yield Paragraph((Run(f"{say('Source')}: "), *question.source))


def _title(question: Question, say: Words) -> Text:
    amount = say.plural("{count} point", "{count} points", question.points)
    return (*question_title(question, say), Run(f" ({amount})"))


def _judged(choice: Blocks, right: bool, feedback: Blocks, say: Words) -> Blocks:
    """A choice, then the verdict in bold with its reason."""
    verdict = Run(f"{say('right') if right else say('wrong')}. ", strong=True)
    if feedback and isinstance(feedback[0], Paragraph):
        return (*choice, Paragraph((verdict, *feedback[0].text)), *feedback[1:])
    return (*choice, Paragraph((verdict,)), *feedback)


def _paired(question: Question, key: Key, index: int) -> Blocks:
    found = key.matches[index]
    return (Paragraph((*_line(question.prompts[index]), Run(" – "), *_line(question.choices[found.choice]))), *found.feedback)


def _line(blocks: Blocks) -> Text:
    """Blocks as one line; of a picture its alt text."""
    first = blocks[0] if blocks else None
    return first.text if isinstance(first, Paragraph) else runs(" ".join(words_of(blocks)).strip())
