"""Reflection logs: what was noticed after a workshop and what became of it."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Reflexion und Änderungen", "Reflection and changes")
RULES = (
    Rule(
        "RLG01",
        Severity.ERROR,
        ("das Protokoll ist nicht zu lesen: {detail_de}.", "`transferkit new reflection` schreibt ein Beispiel, an dem ihr es seht."),
        ("the log cannot be read: {detail_en}.", "`transferkit new reflection` writes an example to compare with."),
    ),
    Rule(
        "RLG02",
        Severity.ERROR,
        ("unbekannte Angabe „{name}“ im Protokoll; der Eintrag fehlt auf der Seite.", "Meintet ihr {known}?"),
        ("unknown key '{name}' in the log; the entry is missing from the page.", "Did you mean {known}?"),
    ),
    Rule(
        "RLG03",
        Severity.ERROR,
        ("dem Eintrag fehlt die Angabe „{name}“; er fehlt auf der Seite.", "Tragt sie nach."),
        ("the entry lacks the key '{name}'; it is missing from the page.", "Add it."),
    ),
    Rule(
        "RLG04",
        Severity.ERROR,
        ("die Angabe „{name}“ ist kein Tag: „{value}“.", "Schreibt Jahr, Monat und Tag: 2027-03-20."),
        ("the key '{name}' is no day: '{value}'.", "Write year, month and day: 2027-03-20."),
    ),
    Rule(
        "RLG05",
        Severity.ERROR,
        ("das Modul „{name}“ gibt es nicht.", "Schreibt den Namen seines Ordners, zum Beispiel {known}."),
        ("there is no module '{name}'.", "Write the name of its folder, such as {known}."),
    ),
    Rule(
        "RLG06",
        Severity.ERROR,
        (
            "hier steht ein Name ohne Einwilligung; er erscheint nirgends, und der Eintrag fehlt auf der Seite.",
            "Löscht ihn, oder schreibt `show_name: true` darunter, wenn die Person Ja gesagt hat.",
        ),
        (
            "here is a name without consent; it is shown nowhere, and the entry is missing from the page.",
            "Delete it, or write `show_name: true` below it if the person has said yes.",
        ),
    ),
    Rule(
        "RLG07",
        Severity.ERROR,
        ("die `id` „{name}“ gibt es schon: {first}.", "Gebt einem der beiden Einträge eine andere."),
        ("the `id` '{name}' is taken already: {first}.", "Give one of the two entries another."),
    ),
    Rule(
        "RLG08",
        Severity.ERROR,
        ("den Stand „{value}“ gibt es nicht.", "Schreibt einen von diesen: {known}."),
        ("there is no status '{value}'.", "Write one of these: {known}."),
    ),
)
