"""`self-check`, `worksheet`, `checklist` and `reflection`, and the `field`s inside them.

The blocks only collect; forms.py makes something to fill in of it when the page is parsed and translated.
"""

from __future__ import annotations

from docutils import nodes
from docutils.parsers.rst import directives

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.record import record_of
from transferkit.markup.renderer import CURRENT
from transferkit.model.inventory import Mention
from transferkit.model.words import later

FORMS: dict[str, tuple[type[ours.form], str]] = {
    "self-check": (ours.self_check, later("Self-check")),
    "worksheet": (ours.worksheet, later("Worksheet")),
    "checklist": (ours.checklist, later("Checklist")),
    "reflection": (ours.reflection, later("To think about")),
}
"""The node of a block, and what it is called where its author gives no title."""


class FormBlock(CourseDirective):
    """`self-check Title` and its kin; `:label:` is what answers are kept under on the device."""

    option_spec = CourseDirective.option_spec | {"label": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        kind = self.name.lower()
        made, called = FORMS[kind]
        inside = self.env.temp_data.get(CURRENT) or ""
        title = self.argument or ("" if inside else self.words(called))
        label = self.options.get("label", "").strip() or inside or nodes.make_id(title)
        node = made("", kind=kind, label=label, inside=inside, classes=["form", kind])
        if title:
            self.titled(node, title)
        else:
            node["classes"].append("untitled")
        return [self.filled(self.settled(node))]


class Field(CourseDirective):
    """`field Title`: statements of a self-check, or what is asked on a worksheet."""

    option_spec = CourseDirective.option_spec | {
        "label": directives.unchanged,
        "recommend": directives.unchanged,
        "further": directives.unchanged,
    }

    def run(self) -> list[nodes.Node]:
        label = self.options.get("label", "").strip() or nodes.make_id(self.argument)
        node = ours.form_field("", label=label, classes=["form-field"], is_div=True)
        for name in ("recommend", "further"):
            node[name] = tuple(part.strip() for part in self.options.get(name, "").split(",") if part.strip())
            for module in node[name]:
                record_of(self.env).add_mention(self.env.docname, Mention("recommended", module, label, self.where))
        return [self.filled(self.settled(self.titled(node, self.argument)))]
