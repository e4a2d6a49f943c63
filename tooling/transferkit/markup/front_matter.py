"""Front matter: the YAML between `---` lines at the top of a page, checked against a strict schema."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from transferkit.markup.strict_yaml import StrictYamlError, Yaml, read_yaml
from transferkit.model.credits import forbids_use
from transferkit.model.problem import Place, Problem, problem

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

Kind = Literal["module", "exercise", "page", "programme"]
SCHEMAS = Path(__file__).with_name("schemas")
REFUSED = ("myst", "html_meta", "substitutions", "mystnb", "file_format", "kernelspec")
"""Keys other tools give power over the parser or the page's head. `kernelspec`/`file_format` only say which
program would run the code: nothing here runs it, so they are refused with the same sentence."""
_CLOCK = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a page says of itself; `values` fits the schema of its kind."""

    values: dict[str, Any]
    lines: dict[str, int]

    def line(self, key: str) -> int:
        """The line of a key in the file, or 1."""
        return self.lines.get(key, 1)

    def place(self, path: str, key: str) -> Place:
        """The place of a key; in a notebook it stands in the first cell."""
        return Place(path, self.line(key), 1 if path.endswith(".ipynb") else 0)


_FRAME = re.compile(r"\s*(-{3,}|\+{3}|;{3}|```(yaml|toml)|—)\s*$")
_KEY = re.compile(r"\s*[\w-]{2,30}\s*[:=](\s|$)")
_TRUE_OR_FALSE = frozenset({"yes", "no", "on", "off", "y", "n"})
"""Words that YAML 1.1, which most programs still speak, takes for truth values."""
EMPTY = FrontMatter({}, {})


def split(text: str) -> tuple[str, str]:
    """(YAML text, body): the body has a blank line for each line of front matter, so line numbers stay true."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", text
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:index]) or "\n", "\n" * index + "\n".join(["", *lines[index + 1 :]])
    return "", text


def is_unclosed(text: str) -> bool:
    """Whether a page begins with `---` and a key, but no second `---` ends its front matter."""
    lines = text.split("\n")
    return lines[0].rstrip() == "---" and not split(text)[0] and len(lines) > 1 and ":" in lines[1]


def lookalike(text: str) -> int:
    """The line of something that was meant as front matter and is read as text; 0 for none.

    A text that cannot have any, such as a notebook's cell, is given with an empty line before it.
    """
    lines = text.split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if split(text)[0] or is_unclosed(text) or not _FRAME.match(lines[first]) or len(lines) < first + 2:
        return 0
    return first + 1 if _KEY.match(lines[first + 1]) else 0


def read(yaml_text: str, kind: Kind, where: Place) -> tuple[FrontMatter, tuple[Problem, ...]]:
    """The front matter and what is wrong with it.

    `where.line` is the line of the first `---`. A key with a problem is left out of the values, the others count.
    """
    try:
        yaml = read_yaml(yaml_text)
    except StrictYamlError as error:
        return EMPTY, (problem("META01", _at(where, error.line), detail_de=error.german, detail_en=error.english),)
    values = dict(yaml.values)
    problems = [problem("META05", _at(where, line), name=key, first=first + where.line) for key, line, first in yaml.twice]
    told: list[list[str | int]] = []
    for key in [key for key in values if key in REFUSED]:
        del values[key]
        problems.append(problem("META04", _at(where, yaml.lines[key]), name=key))
    for broken in sorted(validator(kind).iter_errors(values), key=lambda broken: str(broken.absolute_path)):
        for detail in details(broken):
            if broken.absolute_path and list(broken.absolute_path) in told:
                continue
            told.append(list(broken.absolute_path))
            problems += _problems_of(detail, yaml, kind, where)
        _drop(values, broken)
    for key, written in values.items():
        if isinstance(written, str) and written.lower() in _TRUE_OR_FALSE and key in yaml.bare:
            problems.append(problem("META11", _at(where, yaml.lines[key]), name=key, written=written))
    return FrontMatter(values, {key: line + where.line for key, line in yaml.lines.items()}), tuple(problems)


@lru_cache
def schema(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of a kind of front matter, as published for editors."""
    loaded: dict[str, Any] = json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8"))
    return loaded


@lru_cache
def validator(kind: Kind) -> Draft202012Validator:
    """What checks values against the schema of a kind."""
    from jsonschema import Draft202012Validator, FormatChecker  # the process that only starts the units reads none

    checker = FormatChecker(["date"])
    checker.checks("clock")(_is_clock)
    return Draft202012Validator(schema(kind), format_checker=checker)


def _is_clock(value: object) -> bool:
    return not isinstance(value, str) or bool(_CLOCK.fullmatch(value))


def _at(where: Place, line: int) -> Place:
    return Place(where.path, where.line + line, where.cell)


def _problems_of(error: ValidationError, yaml: Yaml, kind: Kind, where: Place) -> list[Problem]:
    path = ".".join(str(part) for part in error.absolute_path)
    given: Any = error.instance
    if error.validator == "additionalProperties":
        known = list(properties_of(error))
        extra = [key for key in given if key not in known]
        prefix = f"{path}." if path else ""
        return [unknown_key("META02", key, known, _at(where, yaml.lines.get(prefix + key, 1))) for key in extra]
    if path in ("license", "licence") and isinstance(given, str) and forbids_use(given):
        return [problem("LIC01", _at(where, yaml.lines.get(path, 1)), licence=given, name=path)]
    german, english = expected_of(error)
    return [problem("META03", _at(where, yaml.lines.get(path, 1)), name=path or kind, detail_de=german, detail_en=english)]


def details(error: ValidationError) -> list[ValidationError]:
    """Where several forms are possible, what is wrong with the one of the same type as what was given."""
    if error.validator != "oneOf" or not error.context:
        return [error]
    meant = [inner for inner in error.context if inner.validator != "type" or len(inner.relative_path) > 0]
    return meant or [error]


def properties_of(error: ValidationError) -> dict[str, Any]:
    """What the part of the schema an error speaks of allows."""
    part: Any = error.schema
    known: dict[str, Any] = part["properties"]
    return known


def unknown_key(code: str, key: str, known: list[str], where: Place) -> Problem:
    """A problem with the known key that is nearest, else all of them."""
    nearest = get_close_matches(key, known, 1, 0.5)
    german = f"Gemeint ist vielleicht „{nearest[0]}“." if nearest else f"Bekannt sind: {', '.join(known)}."
    english = f"Did you mean '{nearest[0]}'?" if nearest else f"Known are: {', '.join(known)}."
    return problem(code, where, name=key, remedy_de=german, remedy_en=english)


def expected_of(error: ValidationError) -> tuple[str, str]:
    """What a value should have been, in German and English."""
    expected: Any = error.validator_value
    given: Any = error.instance
    match error.validator:
        case "type":
            german, english = _TYPES.get(str(expected), (str(expected), str(expected)))
            return f"erwartet wird {german}", f"{english} expected"
        case "enum":
            values = ", ".join(str(value) for value in expected)
            return f"„{error.instance}“ gibt es nicht; möglich: {values}", f"'{error.instance}' is unknown; possible: {values}"
        case "required":
            missing = ", ".join(key for key in expected if key not in given)
            return f"es fehlt {missing}", f"{missing} is missing"
        case "minimum" | "maximum":
            return f"die Zahl {error.instance} ist zu klein oder zu groß", f"the number {error.instance} is too small or too large"
        case "format" if expected == "clock":
            return f"„{error.instance}“ ist keine Uhrzeit; so: 09:30", f"'{error.instance}' is no time of the clock; write 09:30"
        case "format":
            return f"„{error.instance}“ ist kein Datum; so: 2026-11-21", f"'{error.instance}' is no date; write 2026-11-21"
    return f"„{error.instance}“ hat nicht die erwartete Form", f"'{error.instance}' has not the expected form"


_TYPES = {
    "string": ("ein Text", "a text"),
    "integer": ("eine ganze Zahl", "a whole number"),
    "boolean": ("true oder false", "true or false"),
    "array": ("eine Liste in [ ] oder mit -", "a list in [ ] or with -"),
    "object": ("eine Gruppe von `name: Wert`", "a group of `name: value`"),
}


def _drop(values: dict[str, Any], error: ValidationError) -> None:
    """Take what broke the schema out of the values: the unknown key, or the top-level key it stands under."""
    if error.validator == "additionalProperties" and not error.absolute_path:
        known = properties_of(error)
        for key in [key for key in values if key not in known]:
            del values[key]
    elif error.absolute_path:
        values.pop(str(error.absolute_path[0]), None)
