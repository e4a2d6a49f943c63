"""`transferkit check --explain CODE`: a rule's page in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

import click

from transferkit.commands.colours import styled
from transferkit.model.errors import TransferkitError
from transferkit.model.rules import RULES, Rule
from transferkit.model.rules.explanations import PAGE, Example, explanation, in_language
from transferkit.model.rules.rule_page import SEVERITIES, silence_text, stand_in
from transferkit.model.words import words


def show_explanation(code: str, language: str) -> None:
    """Print what a rule says, why, and its examples; TransferkitError for a code there is not."""
    say = words(language)
    if code.upper() not in RULES:
        near = get_close_matches(code.upper(), RULES, 1, 0.0)[0]
        raise TransferkitError(say("There is no rule '{code}'.", code=code), say("Did you mean '{nearest}'?", nearest=near))
    click.echo("\n".join(_page(RULES[code.upper()], language)))


def _page(rule: Rule, language: str) -> Iterator[str]:
    say, told = words(language), explanation(rule.code)
    says = rule.in_general(language)
    yield f"{styled(rule.code, bold=True)} {say(SEVERITIES[rule.severity])}"
    for text in (says, told.why(language)):
        yield from ("", click.wrap_text(text))
    yield from ("", styled(say("Not so:"), bold=True), *_example(told.bad, language))
    yield from (styled(say("But so:"), bold=True), *_example(told.good, language))
    yield from (styled(say("Silence it:"), bold=True), click.wrap_text(silence_text(rule, say)))


def _example(example: Example, language: str) -> Iterator[str]:
    for name, written in example.files:
        text = in_language(written, language)
        shown = f"({stand_in(text, words(language))})" if text.startswith("(") else text
        yield from ((f"  {name.lstrip('/')}:",) if name != PAGE else ())
        yield from ("", *(f"    {line}".rstrip() for line in shown.split("\n")), "")
