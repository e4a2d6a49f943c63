"""What values of front matter are called for readers: English here, other languages by the catalogue."""

from __future__ import annotations

from transferkit.model.facts import ExerciseFacts
from transferkit.model.words import Words, later

FORMS = {"EA": later("alone"), "PA": later("in pairs"), "GA": later("in groups"), "PL": later("all together")}
"""Social forms."""
LEVELS = {"beginner": later("beginner"), "intermediate": later("intermediate"), "advanced": later("advanced")}
AUDIENCES = {
    "vorstand": later("board members"),
    "kasse": later("treasurers"),
    "oea": later("people in public relations"),
    "it": later("people who look after IT"),
    "beratung": later("counsellors"),
    "projektleitung": later("project leaders"),
    "jugend": later("youth teams"),
    "trainer": later("trainers"),
    "verband": later("federations"),
    "foerdernde": later("funders"),
    "mso": later("migrant organisations"),
    "initiative": later("initiatives"),
    "aktive": later("active members"),
}
"""The controlled list of module.schema.json."""


def minutes(count: int, say: Words) -> str:
    """`40 Minuten`."""
    return say.plural("{count} minute", "{count} minutes", count)


def exercise_facts(facts: ExerciseFacts, say: Words, material: str = "") -> tuple[str, ...]:
    """`40 Minuten`, `zu zweit`, the material: those that are known. material: a word put before it."""
    label = f"{material}: " if material else ""
    parts = (
        minutes(facts.minutes, say) if facts.minutes else "",
        say(FORMS[facts.form]) if facts.form else "",
        f"{label}{facts.material}" if facts.material else "",
    )
    return tuple(part for part in parts if part)


STATUS = {
    "planned": later("planned"),
    "confirmed": later("confirmed"),
    "merged": later("held together with another event"),
    "cancelled": later("cancelled"),
    "held": later("has taken place"),
}
"""What became of an event."""
