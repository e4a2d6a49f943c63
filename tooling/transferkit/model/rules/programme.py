"""Programmes: events, series and what is done in them."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Programm und Veranstaltungen", "Programme and events")
RULES = (
    Rule(
        "PRG01",
        Severity.ERROR,
        ("das Programm ist nicht zu lesen: {detail_de}.", "Schreibt je Zeile `name: Wert`; `transferkit new workshop` zeigt ein Beispiel."),
        ("the programme cannot be read: {detail_en}.", "Write one `name: value` a line; `transferkit new workshop` shows an example."),
    ),
    Rule(
        "PRG02",
        Severity.ERROR,
        ("unbekannte Angabe „{name}“ im Programm.", "{remedy_de}"),
        ("unknown key '{name}' in the programme.", "{remedy_en}"),
    ),
    Rule(
        "PRG03",
        Severity.ERROR,
        ("die Angabe „{name}“ im Programm passt nicht: {detail_de}.", "Ein Beispiel steht in der Anleitung für Trainer*innen."),
        ("the key '{name}' of the programme does not fit: {detail_en}.", "The trainer's guide shows an example."),
    ),
    Rule(
        "PRG04",
        Severity.ERROR,
        ("die Angabe „{name}“ steht zweimal (zuerst in Zeile {first}).", "Behaltet eine der beiden."),
        ("the key '{name}' stands twice (first in line {first}).", "Keep one of the two."),
    ),
    Rule(
        "PRG08",
        Severity.WARNING,
        (
            "„{name}“ fehlt in: {languages}.",
            "Ergänzt die Übersetzung, oder nennt unter `languages` nur die Sprachen, in denen es Texte gibt.",
        ),
        ("'{name}' is missing in: {languages}.", "Add the translation, or name under `languages` only those there are texts in."),
    ),
    Rule(
        "PRG11",
        Severity.ERROR,
        ("das Modul „{module}“ gibt es nicht.", "Gemeint ist der Name seines Ordners{nearest}."),
        ("there is no module '{module}'.", "What is meant is the name of its folder{nearest}."),
    ),
    Rule(
        "PRG17",
        Severity.ERROR,
        ("die Zeitzone „{name}“ gibt es nicht.", "Schreibt Kontinent und Stadt wie Europe/Berlin{nearest}; jetzt gilt Europe/Berlin."),
        ("there is no time zone '{name}'.", "Write continent and city like Europe/Berlin{nearest}; for now Europe/Berlin counts."),
    ),
    Rule(
        "PRG19",
        Severity.WARNING,
        (
            "„{event}“ dauert an Tag {day} {minutes} Minuten länger, als bis {end} Zeit ist.",
            "Gebt Modulen weniger Minuten, nehmt eines heraus, oder plant länger.",
        ),
        (
            "'{event}' takes {minutes} minutes more on day {day} than there are until {end}.",
            "Give modules fewer minutes, take one out, or plan longer.",
        ),
    ),
    Rule(
        "PRG20",
        Severity.ERROR,
        (
            "„{module}“ geht nicht in {minutes} Minuten: Auch kurz dauert es {least}.",
            "Gebt ihm mehr Zeit, oder kennzeichnet im Ablauf des Moduls Blöcke mit `short:` oder `optional: true`. Lang sind: {blocks}.",
        ),
        (
            "'{module}' cannot be done in {minutes} minutes: even the short version takes {least}.",
            "Give it more time, or mark blocks of the module's plan with `short:` or `optional: true`. Long ones are: {blocks}.",
        ),
    ),
)
