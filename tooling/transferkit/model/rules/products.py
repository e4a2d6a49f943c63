"""What products cannot show as it is, and what only Sphinx has words for."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Produkte", "Products")
RULES = (
    Rule(
        "FIT01",
        Severity.HINT,
        ("„{title}“ ist auf {count} Folien verteilt.", "Kürzt den Abschnitt, wenn eine Folie genügen soll."),
        ("'{title}' is split over {count} slides.", "Shorten the section if one slide is to do."),
    ),
    Rule(
        "FIT02",
        Severity.WARNING,
        ("das Zeichen „{character}“ ({name}) kann im PDF nicht gedruckt werden; dort steht sein Name.", "Nehmt ein anderes Zeichen."),
        ("the character '{character}' ({name}) cannot be printed in the PDF; its name stands there.", "Use another character."),
    ),
    Rule(
        "FIT03",
        Severity.ERROR,
        ("das Blatt zu „{label}“ konnte nicht gesetzt werden: {detail}.", "Vereinfacht die Aufgabe; der Text steht im Handbuch."),
        ("the sheet of '{label}' could not be typeset: {detail}.", "Simplify the task; its text is in the handbook."),
    ),
    Rule(
        "SPH01",
        Severity.WARNING,
        ("Sphinx meldet auf Englisch: {detail}.", "Seht euch die Stelle an; die Produkte werden trotzdem gemacht."),
        ("Sphinx says: {detail}.", "Look at the place; the products are made all the same."),
    ),
    Rule(
        "SPH02",
        Severity.ERROR,
        ("Sphinx meldet auf Englisch: {detail}.", "Seht euch die Stelle an; die Produkte werden trotzdem gemacht."),
        ("Sphinx says: {detail}.", "Look at the place; the products are made all the same."),
    ),
)
