"""The messages of front matter: the scalars that readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

import yaml

from transferkit.translating.segment import Place, Segment

SHOWN = re.compile(
    r"title|short|keywords\.\d+|material(\.\d+)?|spreadsheet\.\d+\.title|objectives\.\d+(\.text)?"
    r"|plan\.\d+\.(title|goal|content|method|who|notes|material(\.\d+)?)"
)
"""The keys whose values are text for readers."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's, which counts characters as well."""
_LETTER = re.compile(r"[^\W\d_]")


def segments_of(text: str, first_line: int = 1) -> tuple[Segment, ...]:
    """The messages of a YAML text, in order; () for one that cannot be read, which the reader of front matter reports.

    first_line: the line of the file the YAML begins in.
    """
    found = _segments(text)
    return found if first_line == 1 else tuple(replace(segment, line=segment.line + first_line - 1) for segment in found)


@lru_cache(maxsize=4)  # a page asks what there is to translate, and again when it is
def _segments(text: str) -> tuple[Segment, ...]:
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError):
        return ()
    return tuple(sorted(_of_node(node, ""), key=lambda segment: segment.pieces)) if node is not None else ()


def _of_node(node: yaml.Node, path: str) -> Iterator[Segment]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _of_node(value, f"{path}.{key.value}".lstrip("."))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _of_node(item, f"{path}.{index}")
    elif isinstance(node, yaml.ScalarNode) and SHOWN.fullmatch(path) and _LETTER.search(node.value):
        span = (node.start_mark.index, node.end_mark.index)
        yield Segment(node.value, node.start_mark.line + 1, (span,), Place.YAML)
