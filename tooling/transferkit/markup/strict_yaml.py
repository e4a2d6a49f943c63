"""YAML read strictly: no tags, no aliases, no key twice, true line numbers, and text that stays as written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from transferkit.markup.yaml_words import told

FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it: ten times faster."""
DEEPEST = 30
_LONGEST_NUMBER = 15
_BOOLEANS = {"true": True, "false": False}


class StrictYamlError(ValueError):
    """The text is no YAML of the kind we read. `line` counts from 1 within the text."""

    def __init__(self, said: str, line: int) -> None:
        super().__init__(said)
        self.line = line
        self.german, self.english = told(said)


@dataclass(frozen=True, slots=True)
class Yaml:
    """A mapping and where its top-level keys stand."""

    values: dict[str, Any]
    lines: dict[str, int] = field(default_factory=dict)
    """Line of each key, counted from 1; nested keys as `plan.2.minutes`."""
    twice: tuple[tuple[str, int, int], ...] = ()
    """(key, line, line of the first) for keys given twice; the first one counts."""
    bare: frozenset[str] = frozenset()
    """Top-level keys whose value is text without quotes."""


def read_yaml(text: str) -> Yaml:
    """The mapping a YAML text holds; an empty one for an empty text.

    Only `true`/`false` and whole numbers without a leading zero are converted; dates, `no`, `1.10` and `08` stay
    what the author wrote. Raises StrictYamlError for syntax, tags, aliases and anything that is not a mapping.
    """
    node = _compose(text)
    if node is None:
        return Yaml({})
    if not isinstance(node, yaml.MappingNode):
        raise StrictYamlError("not a mapping", node.start_mark.line + 1)
    lines: dict[str, int] = {}
    twice: list[tuple[str, int, int]] = []
    bare = frozenset(str(key.value) for key, value in node.value if isinstance(value, yaml.ScalarNode) and not value.style)
    return Yaml(_mapping(node, "", lines, twice), lines, tuple(twice), bare)


def _compose(text: str) -> yaml.Node | None:
    try:
        return _composed(text, FAST)
    except yaml.YAMLError:
        return _explained(text)


def _explained(text: str) -> yaml.Node | None:
    """The same by PyYAML's own parser, whose messages name the better place."""
    try:
        return _composed(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise StrictYamlError(str(error.problem or error.context), (mark.line if mark else 0) + 1) from None
    except yaml.reader.ReaderError as error:
        raise StrictYamlError("special characters", text.count("\n", 0, error.position) + 1) from None
    except yaml.YAMLError as error:
        raise StrictYamlError(str(error).splitlines()[0], 1) from None


def _composed(text: str, parser: Any) -> yaml.Node | None:
    _refuse_tricks(text, parser)
    loader = parser(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
        return node
    finally:
        loader.dispose()


def _refuse_tricks(text: str, parser: Any) -> None:
    """Refuse anchors, aliases, tags and bottomless nesting, before anything is put together."""
    depth = 0
    for event in yaml.parse(text, Loader=parser):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise StrictYamlError("nested", _line(event))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise StrictYamlError("alias", _line(event))
        if getattr(event, "tag", None):
            raise StrictYamlError("tag", _line(event))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _value(node: yaml.Node, path: str, lines: dict[str, int], twice: list[tuple[str, int, int]]) -> Any:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, f"{path}.", lines, twice)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, f"{path}.{index}", lines, twice) for index, item in enumerate(node.value)]
    assert isinstance(node, yaml.ScalarNode)
    return node.value if node.style else _scalar(node.value)


def _mapping(node: yaml.MappingNode, prefix: str, lines: dict[str, int], twice: list[tuple[str, int, int]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise StrictYamlError("plain key", key_node.start_mark.line + 1)
        key = str(key_node.value)
        line = key_node.start_mark.line + 1
        if key in values:
            twice.append((prefix + key, line, lines[prefix + key]))
            continue
        lines[prefix + key] = line
        values[key] = _value(value_node, prefix + key, lines, twice)
    return values


def _scalar(written: str) -> str | int | bool | None:
    if written in _BOOLEANS:
        return _BOOLEANS[written]
    if written in ("", "~", "null"):
        return None
    if written.isascii() and written.isdigit() and len(written) <= _LONGEST_NUMBER and (written == "0" or written[0] != "0"):
        return int(written)
    return written
