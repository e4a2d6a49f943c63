"""How problems look on the screen, in a pipe and to programs."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable

import click

from transferkit.commands.colours import styled
from transferkit.model.problem import Problem
from transferkit.model.rules import Severity
from transferkit.model.rules.rule_page import SEVERITIES
from transferkit.model.words import Words, words

_COLOURS = {Severity.STOP: "red", Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
_GITHUB = {Severity.STOP: "error", Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def show_problems(problems: Iterable[Problem], format_: str, language: str) -> None:
    """Print problems to standard output: `text` for people, `json` for programs, `github` for annotations."""
    found = tuple(problems)
    if format_ == "json":
        click.echo(json.dumps([_data(problem, language) for problem in found], ensure_ascii=False, indent=1))
    elif format_ == "github":
        for problem in found:
            click.echo(_annotation(problem, language))
    else:
        for problem in found:
            click.echo(_line(problem, language))


def show_counts(problems: Iterable[Problem], language: str, silenced: int = 0) -> None:
    """Print how many problems of each severity there are, in plain words, to standard error; and how many are silenced."""
    say = words(language)
    hidden = say.plural("{count} message is silenced in the sources.", "{count} messages are silenced in the sources.", silenced)
    click.echo(f"{counts(problems, language)} {hidden}" if silenced else counts(problems, language), err=True)


def counts(problems: Iterable[Problem], language: str) -> str:
    """`2 errors, 1 warning`, or `No problems.`"""
    say = words(language)
    numbers = Counter(problem.severity for problem in problems)
    told = [_count(severity, numbers[severity], say) for severity in Severity if numbers[severity]]
    return f"{', '.join(told)}." if told else say("No problems.")


def severity_word(severity: Severity, language: str) -> str:
    """What a severity is called in a person's language."""
    return words(language)(SEVERITIES[severity])


def _count(severity: Severity, number: int, say: Words) -> str:
    match severity:
        case Severity.STOP:
            return say.plural("{count} problem that stops the build", "{count} problems that stop the build", number)
        case Severity.ERROR:
            return say.plural("{count} error", "{count} errors", number)
        case Severity.WARNING:
            return say.plural("{count} warning", "{count} warnings", number)
        case Severity.HINT:
            return say.plural("{count} hint", "{count} hints", number)


def _line(problem: Problem, language: str) -> str:
    """`path:line: error CODE what is wrong. What to do.`, wrapped on a terminal, one line in a pipe."""
    place = printable(str(problem.where))
    word = severity_word(problem.severity, language)
    sentence = printable(problem.sentence(language))
    if not sys.stdout.isatty():
        return f"{place}: {word} {sentence}" if place else f"{word} {sentence}"
    head = styled(word, _COLOURS[problem.severity], bold=True)
    first = f"{styled(place, bold=True)}: {head}" if place else head
    width = min(shutil.get_terminal_size().columns, 100) - 1
    return f"{first}\n{textwrap.fill(sentence, width, initial_indent='  ', subsequent_indent='  ', break_long_words=False)}"


def _data(problem: Problem, language: str) -> dict[str, object]:
    place = problem.where
    return {
        "path": place.path,
        "line": place.line,
        "cell": place.cell,
        "severity": problem.severity.value,
        "code": problem.code,
        "message": problem.sentence(language),
        "arguments": dict(problem.arguments),
    }


def _annotation(problem: Problem, language: str) -> str:
    """A workflow command of GitHub Actions; lines of a notebook's cell are told in words, for its file has others."""
    place = problem.where
    values = {"file": place.path, "line": "" if place.cell else str(place.line or ""), "title": problem.code}
    told = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in values.items() if value)
    message = f"{place}: {problem.sentence(language)}" if place.cell else problem.sentence(language)
    return f"::{_GITHUB[problem.severity]} {told}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    """Text for a workflow command, as actions/toolkit packages/core/src/command.ts escapes it."""
    return "".join(f"%{ord(letter):02X}" if letter in f"%\r\n{more}" else letter for letter in text)


def printable(text: str) -> str:
    """Text without characters that steer a terminal: names in a stranger's source may hold them."""
    return "".join(letter if letter.isprintable() else " " if letter.isspace() else "\N{REPLACEMENT CHARACTER}" for letter in text)
