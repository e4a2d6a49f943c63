"""The catalogue of rules: closed, in two languages, and in whole sentences."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from transferkit.model import rules
from transferkit.model.problem import Place, problem
from transferkit.model.rules import RULES, Rule

PACKAGE = Path(__file__).parents[1] / "tooling" / "transferkit"
CODE = re.compile(r"[A-Z]{2,4}\d{2}")
SENTENCE_END = (".", "?", "!")
ARGUMENTS_ONLY = re.compile(r"\{\w+\}")
"""A sentence that is nothing but what somebody else said (Sphinx)."""
EVERY_RULE = pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())


def fields(texts: tuple[str, str]) -> set[str]:
    """The {fields} of a rule's two sentences."""
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def things(texts: tuple[str, str], language: str) -> set[str]:
    """What the fields stand for: `detail_de` is `detail` in German."""
    return {name.removesuffix(f"_{language}") for name in fields(texts)}


def test_no_code_is_given_twice() -> None:
    codes = [rule.code for topic in rules._TOPICS for rule in topic.RULES]
    assert sorted(codes) == sorted(set(codes))
    assert list(RULES) == codes


@EVERY_RULE
def test_a_code_is_letters_and_two_digits(rule: Rule) -> None:
    assert CODE.fullmatch(rule.code)


@EVERY_RULE
def test_both_languages_name_the_same_things(rule: Rule) -> None:
    assert things(rule.german, "de") == things(rule.english, "en")


@EVERY_RULE
def test_both_languages_say_what_is_wrong_and_what_to_do_in_sentences(rule: Rule) -> None:
    for says, remedy in (rule.german, rule.english):
        own = [text for text in (says, remedy) if text and not ARGUMENTS_ONLY.fullmatch(text)]
        assert remedy or not own, "says what is wrong, but not what to do"
        for text in own:
            assert text.endswith(SENTENCE_END), text
            assert "  " not in text, text
        assert remedy not in own or remedy[0].isupper() or remedy[0] in "`{", remedy


@EVERY_RULE
def test_german_is_german_and_quotes_as_germans_do(rule: Rule) -> None:
    text = " ".join(rule.german)
    assert rule.german != rule.english or ARGUMENTS_ONLY.fullmatch(rule.german[0])
    assert text.count("„") == text.count("“")
    assert not re.search(r"(?<!\w)['\"]|['\"](?!\w)", re.sub(r"`[^`]*`", "", text)), text


@EVERY_RULE
def test_a_problem_of_it_can_be_said_in_both_languages(rule: Rule) -> None:
    values = dict.fromkeys(fields(rule.german) | fields(rule.english), "X")
    found = problem(rule.code, Place("modules/a1/index.md", 3), **values)
    for language in ("de", "en"):
        sentence = found.sentence(language)
        assert sentence.startswith(f"{rule.code} ")
        assert not re.search(r"(?<!\{)\{\w+\}(?!\})", sentence) or "{{" in "".join(rule.texts(language))


def test_every_code_the_package_uses_is_in_the_catalogue() -> None:
    unknown = {
        f"{path.name}:{node.lineno}: {node.value}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in {"problem", "Problem"}
        for node in ast.walk(node)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value) and node.value not in RULES
    }
    assert not unknown, "\n".join(sorted(unknown))
