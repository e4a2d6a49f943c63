"""What people fill in: self-checks, worksheets, checklists, reflections. What they answer never leaves their device."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from transferkit.model.facts import ModuleFacts
from transferkit.model.text import Blocks, Text

ANSWERS = ("yes", "partly", "no", "skip")
"""How a statement of a self-check can be answered: I can, partly, not yet, does not fit us."""
POINTS = {"yes": 2, "partly": 1, "no": 0}
"""What an answer counts; what does not fit counts for nothing."""


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a form, as other pages know it."""

    label: str
    """Stable over time and languages: what people answered is stored and collected under it."""
    title: str
    prompt: str = ""
    """What to fill in, as plain text."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the handbook, as other pages know it."""

    kind: str
    """self-check, worksheet, checklist or reflection."""
    label: str
    title: str
    docname: str
    anchor: str
    fields: tuple[FormField, ...] = ()

    @property
    def for_modules(self) -> bool:
        """Whether modules can fill its fields: a worksheet that stands outside of them."""
        return self.kind == "worksheet" and not self.docname.startswith("modules/")

    def number(self, label: str) -> int:
        """How a field is counted, from 1; 0 where the form has no such field."""
        return next((number for number, field in enumerate(self.fields, 1) if field.label == label), 0)


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A worksheet that stands outside of modules: modules fill its fields, and its empty sheet lies in their packs."""

    label: str
    title: Text
    intro: Blocks
    fields: tuple[tuple[str, Text, Blocks], ...]
    """Label, title and prompt of each field."""
    docname: str
    anchor: str


def sheets_for(facts: ModuleFacts, worksheets: Iterable[Worksheet]) -> tuple[Worksheet, ...]:
    """The worksheets a module fills a field of."""
    return tuple(sheet for sheet in worksheets if any(label in facts.plan_fields for label, _, _ in sheet.fields))
