"""Comments that silence a rule."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Eine Meldung abschalten", "Silencing a message")
RULES = (
    Rule(
        "IGN01",
        Severity.WARNING,
        ("`transferkit: ignore` nennt „{rule}“, doch diese Regel gibt es nicht.", "Schreibt den Code aus der Meldung ab{nearest}."),
        ("`transferkit: ignore` names '{rule}', but there is no such rule.", "Copy the code from the message{nearest}."),
    ),
    Rule(
        "IGN02",
        Severity.WARNING,
        ("`transferkit: ignore {rule}` ohne Grund schaltet nichts ab.", "Schreibt dahinter, warum die Regel hier nicht passt."),
        ("`transferkit: ignore {rule}` without a reason silences nothing.", "Write behind it why the rule does not fit here."),
    ),
    Rule(
        "IGN03",
        Severity.WARNING,
        (
            "{rule} lässt sich nicht abschalten: Die Regel schützt vor verratenen Lösungen und fremdem Code, oder ohne sie gibt es keine Ausgabe.",
            "Behebt, was sie meldet.",
        ),
        (
            "{rule} cannot be silenced: it guards solutions or keeps out foreign code, or nothing can be published with it.",
            "Mend what it reports.",
        ),
    ),
    Rule(
        "IGN04",
        Severity.WARNING,
        ("hier gibt es nichts abzuschalten: {rule} meldet an dieser Stelle nichts.", "Löscht die Zeile."),
        ("there is nothing to silence here: {rule} reports nothing at this place.", "Delete the line."),
    ),
)
