"""Finds the user-interface texts that code and templates ask for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OURS = re.compile(r"""\bui\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")
"""`ui("…")` in a template: one of our texts."""
SPHINX = re.compile(r"""(?<![\w.])_\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")
"""`_("…")` in a template: one of Sphinx's texts, or of ours."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A text somewhere asked for."""

    message: str
    plural: str
    """The text for many, or ""."""
    where: str


def asked_in_code(path: Path) -> Iterator[Asked]:
    """Texts given to a `Words`: `words(language)("…")`, `say = words(language)` and then `say("…")`, `say.plural("…", "…", n)`."""
    tree = ast.parse(path.read_text("utf-8"))
    names = _speakers(tree) | {"say", "later"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _speaks(node.func, names):
            literals = [argument.value for argument in node.args if isinstance(argument, ast.Constant) and isinstance(argument.value, str)]
            plural = isinstance(node.func, ast.Attribute) and node.func.attr == "plural"
            if literals:
                yield Asked(literals[0], literals[1] if plural else "", f"{path.name}:{node.lineno}")


def _speakers(tree: ast.AST) -> set[str]:
    """Names of variables, parameters and fields that hold a Words."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and _makes_words(node.value):
            names.update(target.id if isinstance(target, ast.Name) else ast.unparse(target).split(".")[-1] for target in node.targets)
        elif isinstance(node, ast.arg | ast.AnnAssign) and node.annotation and ast.unparse(node.annotation) in {"Words", "'Words'"}:
            names.add(node.arg if isinstance(node, ast.arg) else ast.unparse(node.target).split(".")[-1])
    return names


def _makes_words(node: ast.AST) -> bool:
    """Whether this is a call of `words`."""
    return isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "words"


def _speaks(function: ast.AST, names: set[str]) -> bool:
    """Whether calling this gives a text."""
    if isinstance(function, ast.Attribute) and function.attr == "plural":
        return _speaks(function.value, names)
    if isinstance(function, ast.Attribute):
        return function.attr in names
    return _makes_words(function) or (isinstance(function, ast.Name) and function.id in names)


def asked_in_template(path: Path, pattern: re.Pattern[str]) -> Iterator[Asked]:
    """Texts a Jinja template asks for with `ui("…")` or `_("…")`."""
    text = path.read_text("utf-8")
    for match in pattern.finditer(text):
        yield Asked(match[1] or match[2], "", f"{path.name}:{text.count(chr(10), 0, match.start()) + 1}")


def literals_of(path: Path) -> set[str]:
    """Every string literal of a Python file, joined ones whole."""
    return {
        node.value
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
