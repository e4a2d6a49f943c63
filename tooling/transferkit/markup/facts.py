"""Checked front-matter values into the model's facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from transferkit.model.facts import EVERYBODY, DataSheet, ExerciseFacts, ModuleFacts, Objective, PlanBlock

LEVELS = {"einstieg": "beginner", "aufbau": "intermediate", "vertiefung": "advanced"}
TYPES = {
    "reflexion": "reflection",
    "arbeitsblatt": "worksheet",
    "checkliste": "checklist",
    "fallstudie": "case-study",
    "gruppenarbeit": "group-work",
    "quiz-sc": "single-choice",
    "quiz-mc": "multiple-choice",
    "zuordnung": "matching",
    "lueckentext": "cloze",
    "selbstcheck": "self-check",
}
"""German spellings of exercise types, as trainers know them."""


def module_facts(values: Mapping[str, Any]) -> ModuleFacts:
    """What a module says of itself, from values that fit module.schema.json."""
    return ModuleFacts(
        short_id=values.get("id", ""),
        part=values.get("part", ""),
        level=LEVELS.get(values.get("level", ""), values.get("level", "")),
        audience=tuple(values.get("audience", ())),
        minutes=values.get("minutes", values.get("teaching", 0) + values.get("exercises", 0)),
        self_study_minutes=values.get("self_study_minutes", 0),
        requires=tuple(values.get("requires", ())),
        objectives=tuple(_objective(item) for item in values.get("objectives", ())),
        plan=tuple(plan_block(item) for item in values.get("plan", ())),
        plan_fields=_texts(values.get("plan_field", ())),
        glossary=tuple(values.get("glossary", ())),
        digcomp=tuple(values.get("digcomp", ())),
        keywords=tuple(values.get("keywords", ())),
        license=values.get("license", values.get("licence", "")),
        authors=tuple(values.get("authors", ())),
        updated=values.get("updated", ""),
        draft=values.get("draft", False),
        trust=values.get("trust", ""),
    )


def exercise_facts(values: Mapping[str, Any]) -> ExerciseFacts:
    """What an exercise says of itself, from its options or its front matter."""
    material = values.get("material", "")
    kind = values.get("type", "")
    return ExerciseFacts(
        minutes=int(values.get("minutes", 0)),
        type=TYPES.get(kind, kind),
        form=values.get("form", ""),
        material=material if isinstance(material, str) else ", ".join(material),
        objective=values.get("objective", ""),
        lines=None if values.get("lines") is None else int(values["lines"]),
        group=group_size(values.get("group", 0)),
        spreadsheet=tuple(_data_sheet(item) for item in values.get("spreadsheet", ())),
    )


def _data_sheet(item: Mapping[str, Any]) -> DataSheet:
    return DataSheet(item["file"], item.get("title", ""), tuple(item.get("fill", ())), tuple(item.get("sum", ())))


def group_size(written: int | str) -> int:
    """How many people a group has; `all` and `alle` mean everybody. ValueError for anything else that is no number."""
    return EVERYBODY if str(written).strip().lower() in ("all", "alle") else int(written)


def _texts(written: str | list[str]) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else tuple(written)


def _objective(item: str | Mapping[str, Any]) -> Objective:
    if isinstance(item, str):
        return Objective("", item)
    return Objective(item.get("id", ""), item["text"], tuple(item.get("exercises", ())), tuple(item.get("digcomp", ())))


def plan_block(item: Mapping[str, Any]) -> PlanBlock:
    """A block of a session plan, from values that fit the schema."""
    material = item.get("material", ())
    return PlanBlock(
        minutes=item["minutes"],
        title=item["title"],
        goal=item.get("goal", ""),
        content=item.get("content", ""),
        method=item.get("method", ""),
        form=item.get("form", ""),
        material=(material,) if isinstance(material, str) else tuple(material),
        who=item.get("who", ""),
        notes=item.get("notes", ""),
        active=item.get("active", False),
        exercise=item.get("exercise", ""),
        short=item.get("short"),
        optional=item.get("optional", False),
        divisible=item.get("divisible", False),
        sessions=item.get("sessions", False),
    )


def for_learners(block: PlanBlock) -> PlanBlock:
    """What of a plan's block is no secret of trainers."""
    return PlanBlock(
        block.minutes,
        block.title,
        active=block.active,
        exercise=block.exercise,
        short=block.short,
        optional=block.optional,
        divisible=block.divisible,
        sessions=block.sessions,
    )
