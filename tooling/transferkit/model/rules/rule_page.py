"""A rule's page in the handbook: what it says, why, a bad and a good example, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from transferkit.model.rules.explanations import PAGE, Example, explanation, in_language
from transferkit.model.rules.rule import Family, Rule, Severity
from transferkit.model.words import Words, later, words

SEVERITIES = {
    Severity.STOP: later("stop"),
    Severity.ERROR: later("error"),
    Severity.WARNING: later("warning"),
    Severity.HINT: later("hint"),
}
"""What severities are called."""
_BROKEN_WHERE_SHOWN = frozenset({"FIT02"})
"""Rules whose bad example breaks them even as a block of code."""
_KINDS = {".md": "md", ".yaml": "yaml", ".py": "python", ".svg": "xml", ".csv": "text"}


def family_page(family: Family, language: str) -> str:
    """The page of a topic, with a section for each of its rules."""
    title = family.title[0 if language.startswith("de") else 1]
    return "\n".join([f"# {title}", "", *(line for rule in family.rules for line in _section(rule, language))]).rstrip() + "\n"


def _section(rule: Rule, language: str) -> Iterator[str]:
    say, told = words(language), explanation(rule.code)
    says = rule.in_general(language)
    yield from (f"## {rule.code}", "", f"> **{say(SEVERITIES[rule.severity])}:** {_as_text(says)}", "", _as_text(told.why(language)), "")
    yield from (say("Not so:"), "", *([_quiet(rule, say)] if rule.code in _BROKEN_WHERE_SHOWN else []), *_files(told.bad, language, say))
    yield from (say("But so:"), "", *_files(told.good, language, say))
    yield from (f"*{say('Silence it:')}* {silence_text(rule, say)}", "")


def _quiet(rule: Rule, say: Words) -> str:
    return f"% transferkit: ignore {rule.code} {say('an example of it')}"


def silence_text(rule: Rule, say: Words) -> str:
    """How an author silences a rule at a place, or why nobody can."""
    if not rule.can_be_silenced:
        return say("This rule cannot be silenced.")
    comment = f"`% transferkit: ignore {rule.code} …`"
    return say("Write {comment} with your reason on the line before the block.", comment=comment)


def _files(example: Example, language: str, say: Words) -> Iterator[str]:
    for name, written in example.files:
        text = in_language(written, language)
        if name != PAGE:
            yield from (f"`{name.lstrip('/')}`:", "")
        if text.startswith("("):
            yield from (f"*{stand_in(text, say)}*", "")
        else:
            fence = "`" * max(3, 1 + max((len(ticks) for ticks in re.findall("`+", text)), default=0))
            yield from (f"{fence}{_KINDS.get(PurePosixPath(name).suffix, 'text')}", *text.split("\n"), fence, "")


def _as_text(sentence: str) -> str:
    """A sentence as Markdown that shows its brackets and stars; what stands between backticks is code already."""
    parts = re.split("(`[^`]*`)", sentence)
    return "".join(part if part.startswith("`") else re.sub(r"([\\\[\]<>*_#!])", r"\\\1", part) for part in parts)


def stand_in(text: str, say: Words) -> str:
    """What is said in the place of a file that cannot be printed."""
    if text == "(png)":
        return say("a picture")
    return say("an empty file") if text == "(empty)" else say("a text in another encoding")
