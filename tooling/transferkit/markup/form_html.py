"""How HTML shows forms: what the scripts need to know stands in data attributes."""

from __future__ import annotations

import json
from typing import Any

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator


def visit_form(self: HTML5Translator, node: nodes.Element) -> None:
    """Something to fill in."""
    data: dict[str, Any] = {"data-form": node["kind"], "data-label": node["label"], "data-book": node["book"]}
    known = {name: node[name] for name in ("fields", "modules") if node.get(name)}
    if known:
        data["data-known"] = json.dumps(known, ensure_ascii=False)
    self.body.append(self.starttag(node, "div", CLASS="admonition", **data))


def depart_form(self: HTML5Translator, node: nodes.Element) -> None:
    """Close a form."""
    self.body.append("</div>\n")


def visit_plan_step(self: HTML5Translator, node: nodes.Element) -> None:
    """A module's part of a worksheet."""
    data: dict[str, Any] = {"data-form": "step", "data-label": node["label"], "data-field": node["field"], "data-book": node["book"]}
    self.body.append(self.starttag(node, "div", CLASS="admonition", **data))
