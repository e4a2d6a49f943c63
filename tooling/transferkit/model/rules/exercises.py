"""Exercises and their solutions."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Übungen und Lösungen", "Exercises and solutions")
RULES = (
    Rule(
        "EXR01",
        Severity.ERROR,
        ("die Übung „{label}“ hat keine Lösung.", "Schreibt einen Block {{solution}} {label}, notfalls mit einem Erwartungshorizont."),
        ("exercise '{label}' has no solution.", "Add a {{solution}} {label} block, if need be with what you expect."),
    ),
    Rule(
        "EXR02",
        Severity.STOP,
        ("die Kennung „{label}“ ist schon vergeben, in {first}.", "Gebt einer der beiden Übungen ein anderes :label:."),
        ("the label '{label}' is taken already, in {first}.", "Give one of the two exercises another :label:."),
    ),
    Rule(
        "EXR03",
        Severity.ERROR,
        ("die Lösung gehört zu „{label}“, doch diese Übung gibt es nicht.", "Prüft die Schreibweise{nearest}."),
        ("the solution belongs to '{label}', but there is no such exercise.", "Check the spelling{nearest}."),
    ),
    Rule(
        "EXR04",
        Severity.ERROR,
        ("das Übungsdokument exercises/{label}/ gibt es nicht.", "Legt es mit `transferkit new exercise {label}` an{nearest}."),
        ("the exercise document exercises/{label}/ does not exist.", "Make it with `transferkit new exercise {label}`{nearest}."),
    ),
    Rule(
        "EXR05",
        Severity.WARNING,
        ("das Übungsdokument „{label}“ wird in keinem Modul benutzt.", "Setzt es mit {{use-exercise}} {label} in ein Modul."),
        ("the exercise document '{label}' is used in no module.", "Place it in a module with {{use-exercise}} {label}."),
    ),
    Rule(
        "EXR06",
        Severity.ERROR,
        ("die Übung „{label}“ hat zwei Lösungen (die erste in {first}).", "Fügt sie zu einer zusammen."),
        ("exercise '{label}' has two solutions (the first in {first}).", "Join them into one."),
    ),
    Rule(
        "EXR07",
        Severity.WARNING,
        ("„{label}“ ist leer: Hier steht keine Aufgabe oder keine Lösung.", "Schreibt den Text zwischen Anfang und Ende des Blocks."),
        ("'{label}' is empty: no task or no solution stands here.", "Write the text between the beginning and the end of the block."),
    ),
    Rule(
        "EXR08",
        Severity.WARNING,
        ("die Angabe „{name}“ nennt die Übung „{label}“, doch diese Übung gibt es nicht.", "Prüft die Schreibweise{nearest}."),
        ("the key '{name}' names the exercise '{label}', but there is no such exercise.", "Check the spelling{nearest}."),
    ),
    Rule(
        "EXR09",
        Severity.ERROR,
        ("in „cards“ steht keine Karte.", "Schreibt Blöcke {{card}} hinein oder eine Tabelle, deren Zeilen die Karten sind."),
        ("there is no card in 'cards'.", "Write {{card}} blocks into it, or a table whose rows are the cards."),
    ),
    Rule(
        "EXR10",
        Severity.ERROR,
        (
            "`spreadsheet` nennt „{name}“, doch das gibt es nicht.",
            "`file` ist eine CSV-Datei im Ordner files, `sum` eine ihrer Spalten oder eine aus `fill`{nearest}.",
        ),
        (
            "`spreadsheet` names '{name}', which does not exist.",
            "`file` is a CSV file in the folder files, `sum` one of its columns or one of `fill`{nearest}.",
        ),
    ),
    Rule(
        "EXR11",
        Severity.WARNING,
        ("Windows kann die Datei „{path}“ nicht speichern; im Paket heißt sie „{stored}“.", "Gebt ihr einen anderen Namen."),
        ("Windows cannot store the file '{path}'; in the pack it is called '{stored}'.", "Give it another name."),
    ),
    Rule(
        "EXR12",
        Severity.ERROR,
        (
            "die Datei „{path}“ ist {size} MB groß; bis {limit} MB kommen in ein Paket.",
            "Verkleinert sie, oder nennt eine Adresse zum Laden.",
        ),
        ("the file '{path}' has {size} MB; up to {limit} MB go into a pack.", "Make it smaller, or name an address to load it from."),
    ),
)
