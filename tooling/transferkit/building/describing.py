"""A module's page as the record portals of open educational material read."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from transferkit.building.configure import settings_of
from transferkit.markup import nodes as ours
from transferkit.model.amb import Described, record_of_module
from transferkit.model.facts import ModuleFacts


def record_of_page(app: Sphinx, docname: str, page: nodes.document, facts: ModuleFacts) -> dict[str, Any]:
    """The record of a module from its finished page: the same that product `metadata` writes."""
    top = next(iter(page.findall(nodes.section)), page)
    lead = next((child for child in top.children if isinstance(child, nodes.paragraph)), None)
    described = Described(
        module=docname.split("/")[1],
        docname=docname,
        title=app.env.titles[docname].astext(),
        description=" ".join(lead.astext().split()) if lead is not None else "",
        facts=facts,
        exercises=_has(page, ours.exercise),
        questions=_has(page, ours.question),
    )
    return record_of_module(described, settings_of(app), app.config.language.replace("_", "-"))


def _has(page: nodes.document, kind: type[nodes.Element]) -> bool:
    return any(not _is_for_trainers(node) for node in page.findall(kind))


def _is_for_trainers(node: nodes.Node | None) -> bool:
    while node is not None:
        if isinstance(node, ours.TrainerOnly):
            return True
        node = node.parent
    return False
