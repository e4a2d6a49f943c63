"""Charts and formulas."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Diagramme und Formeln", "Charts and formulas")
RULES = (
    Rule(
        "CHT01",
        Severity.ERROR,
        (
            "das Diagramm kann nicht gezeichnet werden: {detail}; seine Tabelle steht da.",
            "Die erste Spalte nennt die Namen, jede weitere enthält nur Zahlen.",
        ),
        (
            "the chart cannot be drawn: {detail}; its table is shown.",
            "The first column holds the names, every further column numbers only.",
        ),
    ),
    Rule(
        "CHT02",
        Severity.ERROR,
        ("das Diagramm hat keine Beschreibung.", "Sagt mit :alt: in einem Satz, was die Zahlen zeigen."),
        ("the chart has no description.", "Say with :alt: in a sentence what the numbers show."),
    ),
    Rule(
        "FRM01",
        Severity.ERROR,
        ("die Formel „{tex}“ können wir nicht setzen; sie steht als Text da.", "Schreibt sie einfacher oder als Bild mit Alternativtext."),
        ("the formula '{tex}' cannot be set; it stands as text.", "Write it more simply, or use a picture with alt text."),
    ),
)
