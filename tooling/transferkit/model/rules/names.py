"""Names of files and folders."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Namen von Dateien", "Names of files")
RULES = (
    Rule(
        "NAME01",
        Severity.ERROR,
        ("der Name „{name}“ ist unter Windows nicht möglich ({why}).", "Benennt die Datei oder den Ordner um, z. B. in „{better}“."),
        ("the name '{name}' is impossible on Windows ({why}).", "Rename the file or folder, for example to '{better}'."),
    ),
    Rule(
        "NAME02",
        Severity.ERROR,
        (
            "„{first}“ und „{second}“ unterscheiden sich nur in Groß- und Kleinschreibung oder in der Art, wie Umlaute gespeichert sind.",
            "Benennt eine der beiden Dateien um: Windows und macOS halten sie für dieselbe.",
        ),
        (
            "'{first}' and '{second}' differ only in upper and lower case or in how accents are stored.",
            "Rename one of the two: Windows and macOS take them for the same file.",
        ),
    ),
    Rule(
        "NAME03",
        Severity.ERROR,
        (
            "der Name ist {length} Zeichen lang, mehr als {limit}.",
            "Kürzt ihn: Unter Windows darf ein ganzer Pfad nur 260 Zeichen haben.",
        ),
        ("the name has {length} characters, more than {limit}.", "Shorten it: on Windows a whole path may have 260 characters only."),
    ),
    Rule(
        "NAME04",
        Severity.STOP,
        (
            "der Name „{name}“ ist nicht in UTF-8 gespeichert (oft nach dem Auspacken eines alten Archivs).",
            "Benennt die Datei um; sie wird nicht gelesen.",
        ),
        ("the name '{name}' is not UTF-8 (often after unpacking an old archive).", "Rename the file; it is not read."),
    ),
    Rule(
        "NAME05",
        Severity.WARNING,
        ("das ist ein Ordner, dem Namen nach aber eine Seite.", "Nehmt die Endung {ending} aus dem Namen des Ordners."),
        ("this is a folder, but by its name a page.", "Take the ending {ending} out of the folder's name."),
    ),
    Rule(
        "NAME06",
        Severity.WARNING,
        (
            "das Zeichen „{character}“ im Namen „{name}“ macht Verweise und Befehle kaputt.",
            "Nehmt Buchstaben, Ziffern und Bindestriche.",
        ),
        ("the character '{character}' in the name '{name}' breaks links and commands.", "Use letters, digits and hyphens."),
    ),
    Rule(
        "NAME07",
        Severity.WARNING,
        ("„{name}“ wird nicht gelesen: Seiten enden auf .md oder .ipynb, klein geschrieben.", "Nennt die Datei „{better}“."),
        ("'{name}' is not read: pages end in .md or .ipynb, in small letters.", "Call the file '{better}'."),
    ),
)
