"""Front matter."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Der Kopf der Datei", "Front matter")
RULES = (
    Rule(
        "META01",
        Severity.STOP,
        ("der Kopf der Datei ist nicht zu lesen: {detail_de}.", "Schreibt je Zeile `name: Wert` zwischen zwei Zeilen mit ---."),
        ("the front matter cannot be read: {detail_en}.", "Write one `name: value` a line between two lines of ---."),
    ),
    Rule(
        "META02",
        Severity.ERROR,
        ("unbekannte Angabe „{name}“ im Kopf der Datei.", "{remedy_de}"),
        ("unknown front matter key '{name}'.", "{remedy_en}"),
    ),
    Rule(
        "META03",
        Severity.ERROR,
        ("die Angabe „{name}“ passt nicht: {detail_de}.", "Ein Beispiel steht in der Anleitung für Autor*innen."),
        ("the front matter key '{name}' does not fit: {detail_en}.", "The author's guide shows an example."),
    ),
    Rule(
        "META04",
        Severity.ERROR,
        (
            "die Angabe „{name}“ ist nicht erlaubt, denn sie könnte Programmcode einschalten.",
            "Löscht sie; Einstellungen stehen nur in conf.py.",
        ),
        ("the front matter key '{name}' is refused, for it could switch on program code.", "Delete it; settings stand in conf.py only."),
        guard=True,
    ),
    Rule(
        "META05",
        Severity.ERROR,
        ("die Angabe „{name}“ steht zweimal (zuerst in Zeile {first}).", "Behaltet eine der beiden."),
        ("the front matter key '{name}' stands twice (first in line {first}).", "Keep one of the two."),
    ),
    Rule(
        "META06",
        Severity.WARNING,
        (
            "`title:` im Kopf der Datei sagt etwas anderes als die Überschrift „{heading}“.",
            "Löscht `title:`; die Überschrift ist der Titel.",
        ),
        ("`title:` in the front matter differs from the heading '{heading}'.", "Delete `title:`; the heading is the title."),
    ),
    Rule(
        "META07",
        Severity.WARNING,
        ("die Minuten des Ablaufs ergeben {total}, angegeben sind {minutes}.", "Passt den Ablauf (plan) oder `minutes` an."),
        ("the minutes of the plan add up to {total}, stated are {minutes}.", "Mend the plan or `minutes`."),
    ),
    Rule(
        "META08",
        Severity.HINT,
        ("das Modul ist als Entwurf gekennzeichnet (`draft: true`).", "Löscht die Zeile, wenn es fertig ist."),
        ("the module is marked as a draft (`draft: true`).", "Delete the line when it is finished."),
    ),
    Rule(
        "META09",
        Severity.STOP,
        ("der Kopf der Datei wird hier geöffnet und nie geschlossen.", "Schreibt unter die letzte Angabe eine Zeile ---."),
        ("the front matter is opened here and never closed.", "Write a line --- below its last key."),
    ),
    Rule(
        "META10",
        Severity.ERROR,
        (
            "das sieht nach einem Kopf der Datei aus, steht aber als Text auf der Seite.",
            "Der Kopf beginnt in der ersten Zeile mit --- und endet mit ---; davor steht nichts.",
        ),
        (
            "this looks like front matter, but stands on the page as text.",
            "Front matter begins in the first line with --- and ends with ---; nothing stands before it.",
        ),
    ),
    Rule(
        "META11",
        Severity.HINT,
        (
            "„{written}“ bei „{name}“ bleibt hier Text; andere Programme lesen daraus ja oder nein.",
            'Setzt es in Anführungszeichen: `{name}: "{written}"`.',
        ),
        (
            "'{written}' for '{name}' stays text here; other programs read it as true or false.",
            'Put it in quotes: `{name}: "{written}"`.',
        ),
    ),
)
