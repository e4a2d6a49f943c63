"""Ready-made routes through the modules."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Wege", "Routes")
RULES = (
    Rule(
        "RTE01",
        Severity.ERROR,
        (
            "der Weg „{title}“ nennt das Modul „{name}“, doch es gibt keins, das so heißt{nearest}.",
            "Schreibt den Namen des Ordners unter modules/.",
        ),
        (
            "the route '{title}' names the module '{name}', but there is none called so{nearest}.",
            "Write the name of its folder below modules/.",
        ),
    ),
    Rule(
        "RTE02",
        Severity.WARNING,
        (
            "im Weg „{title}“ setzt „{name}“ das Modul „{before}“ voraus, das nicht davor steht.",
            "Stellt es davor, oder nennt es unter `:before:`, wenn alle es schon kennen sollen.",
        ),
        (
            "in the route '{title}' '{name}' requires the module '{before}', which does not come before it.",
            "Put it before, or name it under `:before:` if everybody is to know it already.",
        ),
    ),
    Rule(
        "RTE03",
        Severity.ERROR,
        (
            "der Weg „{title}“ nennt keine Module.",
            "Schreibt `:modules:` mit Ordnernamen oder `:audience:` mit einer Gruppe darunter.",
        ),
        ("the route '{title}' names no modules.", "Add `:modules:` with names of folders or `:audience:` with a group below it."),
    ),
)
