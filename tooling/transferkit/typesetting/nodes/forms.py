"""What is filled in by hand, what readers look up, and what is filled when all pages are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from transferkit.markup import nodes as ours
from transferkit.typesetting.nodes.boxes import admonition
from transferkit.typesetting.nodes.silent import children, nothing
from transferkit.typesetting.scribe import Maker

MAKERS: Mapping[type[Any], Maker] = {
    **dict.fromkeys((ours.form, ours.self_check, ours.worksheet, ours.checklist, ours.reflection, ours.plan_step), admonition),
    **dict.fromkeys((ours.route, ours.translation_notice), admonition),
    **dict.fromkeys((ours.form_field, ours.catalogue, ours.catalogue_entry), children),
    **dict.fromkeys((ours.catalogue_empty, ours.catalogue_proposal), nothing),
    **dict.fromkeys((ours.picture_credits, ours.coverage, ours.translation_status, ours.programme_list, ours.workshop_plan), nothing),
}
