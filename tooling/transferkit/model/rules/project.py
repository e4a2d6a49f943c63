"""The project as a whole: its modules, pages and settings."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Das Handbuch als Ganzes", "The handbook as a whole")
RULES = (
    Rule(
        "PRJ01",
        Severity.STOP,
        (
            "kein Modul gefunden.",
            "Legt mit `transferkit new module ID` ein Modul an und nehmt es in das Inhaltsverzeichnis (toctree) von handbook/index.md auf.",
        ),
        ("no module found.", "Make one with `transferkit new module ID` and add it to the toctree of handbook/index.md."),
    ),
    Rule(
        "PRJ02",
        Severity.ERROR,
        ("unbekannte Einstellung „{name}“.", "Gemeint ist vielleicht „{nearest}“."),
        ("unknown setting '{name}'.", "Did you mean '{nearest}'?"),
    ),
    Rule(
        "PRJ03",
        Severity.ERROR,
        ("Einstellung „{name}“: {expected} erwartet.", "Schreibt den Wert so, wie der Kommentar in conf.py es zeigt."),
        ("setting '{name}': {expected} expected.", "Write the value as the comment in conf.py shows."),
    ),
    Rule(
        "PRJ04",
        Severity.WARNING,
        (
            "das Modul „{module}“ steht in keinem Inhaltsverzeichnis; niemand findet es.",
            "Nehmt es in den toctree von handbook/index.md auf.",
        ),
        ("the module '{module}' is in no table of contents; nobody will find it.", "Add it to the toctree of handbook/index.md."),
    ),
    Rule(
        "PRJ05",
        Severity.WARNING,
        (
            "die Seite steht in keinem Inhaltsverzeichnis; niemand findet sie.",
            "Nehmt sie in einen toctree auf, oder gebt ihr einen Namen, der mit _ beginnt.",
        ),
        ("the page is in no table of contents; nobody will find it.", "Add it to a toctree, or give it a name that begins with _."),
    ),
    Rule(
        "PRJ06",
        Severity.STOP,
        ("„{first}“ und „{second}“ ergeben dieselbe Seite.", "Behaltet nur eine der beiden Dateien."),
        ("'{first}' and '{second}' give the same page.", "Keep only one of the two files."),
    ),
    Rule(
        "PRJ07",
        Severity.WARNING,
        (
            "zwei Module haben die Kennung „{name}“ (auch {first}); ihre Arbeitsblätter heißen gleich.",
            "Gebt einem der beiden eine andere `id`.",
        ),
        ("two modules have the id '{name}' (also {first}); their worksheets are called the same.", "Give one of them another `id`."),
    ),
    Rule(
        "PRJ08",
        Severity.WARNING,
        ("`requires` nennt das Modul „{name}“, doch dieses Modul gibt es nicht.", "Gemeint ist der Name seines Ordners{nearest}."),
        ("`requires` names the module '{name}', but there is no such module.", "What is meant is the name of its folder{nearest}."),
    ),
    Rule(
        "PRJ09",
        Severity.ERROR,
        ("der Modulordner „{module}“ hat keine Seite.", "Nennt die Seite index.md oder index.ipynb."),
        ("the module folder '{module}' has no page.", "Call the page index.md or index.ipynb."),
    ),
    Rule(
        "PRJ10",
        Severity.ERROR,
        (
            "„{path}“ ist keine Seite, und sonst hat der Modulordner „{module}“ keine.",
            "Wandelt die Datei mit `transferkit import {path} -o modules/{module}` um, oder schreibt eine index.md.",
        ),
        (
            "'{path}' is no page, and the module folder '{module}' has no other.",
            "Convert the file with `transferkit import {path} -o modules/{module}`, or write an index.md.",
        ),
    ),
    Rule(
        "PRJ11",
        Severity.WARNING,
        (
            "`transferkit_not_in_books` nennt „{name}“, doch diese Seite und diesen Ordner gibt es nicht.",
            "Schreibt den Pfad einer Seite oder eines Ordners, zum Beispiel `handbook/protokolle`{nearest}.",
        ),
        (
            "`transferkit_not_in_books` names '{name}', but there is no such page or folder.",
            "Write the path of a page or a folder, for example `handbook/minutes`{nearest}.",
        ),
    ),
)
