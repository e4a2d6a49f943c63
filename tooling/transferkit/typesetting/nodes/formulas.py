"""Formulas, with their TeX for those who do not see them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docutils import nodes

from transferkit.press import parts
from transferkit.press.code import Code, call, string
from transferkit.press.fonts import printable
from transferkit.press.formula import formula
from transferkit.typesetting.scribe import Maker, Scribe


def in_line(node: nodes.math, scribe: Scribe) -> Code:
    """A formula within a line; one that cannot be set as it was written (reading told that already)."""
    made = _set(node.astext(), block=False)
    return scribe.anchored(node, made or call("raw", scribe.string(node.astext(), node)))


def on_its_own(node: nodes.math_block, scribe: Scribe) -> Code:
    """A formula with its number, where it has one."""
    tex = node.astext().strip()
    made = _set(tex, block=True)
    number = node.get("number")
    if made is None:
        return scribe.anchored(node, parts.code_block(scribe.string(tex, node)))
    if number:
        made = Code(made.text[:-1] + f", numbering: _ => {string(f'({number})')}, number-align: end + horizon)")
    return scribe.anchored(node, made)


def _set(tex: str, block: bool) -> Code | None:
    return formula(tex, block) if not printable(tex)[1] else None


MAKERS: Mapping[type[Any], Maker] = {nodes.math: in_line, nodes.math_block: on_its_own}
