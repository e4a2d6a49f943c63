"""How each family of nodes is written down; every file holds a table MAKERS of node classes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from transferkit.typesetting.nodes import (
    api,
    boxes,
    code,
    course,
    footnotes,
    forms,
    formulas,
    inline,
    lists,
    pictures,
    references,
    sections,
    silent,
    tables,
    text,
)
from transferkit.typesetting.scribe import Maker

FAMILIES = (silent, text, inline, references, sections, lists, tables, pictures, code, formulas, footnotes, boxes, api, course, forms)
MAKERS: Mapping[type[Any], Maker] = {kind: maker for family in FAMILIES for kind, maker in family.MAKERS.items()}
