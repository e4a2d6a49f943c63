"""Files that sources name."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Dateien", "Files")
RULES = (
    Rule(
        "FILE01",
        Severity.STOP,
        (
            "die Datei ist nicht in UTF-8 gespeichert (Zeichen {position} der Zeile: Byte {byte}; sie sieht nach {guess} aus).",
            "Speichert sie im Editor mit der Kodierung UTF-8.",
        ),
        (
            "the file is not UTF-8 (character {position} of the line: byte {byte}; it looks like {guess}).",
            "Save it with the encoding UTF-8 in your editor.",
        ),
    ),
    Rule(
        "FILE02",
        Severity.STOP,
        ("der Pfad „{path}“ führt aus dem Projekt hinaus.", "Kopiert die Datei in den Ordner des Moduls und verweist auf die Kopie."),
        ("the path '{path}' leaves the project.", "Copy the file into the module's folder and refer to the copy."),
    ),
    Rule(
        "FILE03",
        Severity.ERROR,
        ("die Datei „{path}“ gibt es nicht.", "Prüft Schreibweise und Ordner{nearest}."),
        ("the file '{path}' does not exist.", "Check spelling and folder{nearest}."),
    ),
    Rule(
        "FILE04",
        Severity.ERROR,
        ("die Datei „{path}“ ist keine gewöhnliche Datei.", "Verweist auf eine Datei, nicht auf einen Ordner oder ein Gerät."),
        ("'{path}' is not a regular file.", "Refer to a file, not to a folder or device."),
    ),
    Rule(
        "FILE05",
        Severity.ERROR,
        ("Dateien binden einander im Kreis ein: {circle}.", "Entfernt eine dieser Einbindungen."),
        ("files include one another in a circle: {circle}.", "Remove one of these includes."),
    ),
    Rule(
        "FILE06",
        Severity.ERROR,
        (
            "„{path}“ liegt im Ordner solution-files und kommt nicht in die Ausgabe für Lernende.",
            "Schreibt den Verweis in einen Block {{solution}} oder legt die Datei in den Ordner files.",
        ),
        (
            "'{path}' lies in the folder solution-files and is kept out of the learner edition.",
            "Put the reference into a {{solution}} block or the file into the folder files.",
        ),
        guard=True,
    ),
    Rule(
        "FILE07",
        Severity.STOP,
        ("die Datei ist kein Text, sondern {kind}.", "Nehmt sie heraus, oder gebt ihr die richtige Endung."),
        ("the file is no text but {kind}.", "Take it out, or give it the right ending."),
    ),
    Rule(
        "FILE08",
        Severity.STOP,
        ("die Datei ist {size} MB groß, mehr als {limit} MB; sie wird nicht gelesen.", "Teilt sie auf, oder lagert Bilder und Daten aus."),
        ("the file has {size} MB, more than {limit} MB; it is not read.", "Split it, or keep pictures and data in files of their own."),
    ),
    Rule(
        "FILE09",
        Severity.ERROR,
        ("die Verknüpfung „{path}“ führt ins Leere.", "Löscht sie, oder legt die Datei selbst hierher."),
        ("the link '{path}' points to nothing.", "Delete it, or put the file itself here."),
    ),
    Rule(
        "FILE10",
        Severity.STOP,
        (
            "hier stehen zwei Fassungen nebeneinander, zwischen denen noch niemand gewählt hat (<<<<<<< … >>>>>>>).",
            "Behaltet eine Fassung und löscht die Zeilen mit <<<<<<<, ======= und >>>>>>>.",
        ),
        (
            "two versions stand side by side here and nobody has chosen yet (<<<<<<< … >>>>>>>).",
            "Keep one version and delete the lines with <<<<<<<, ======= and >>>>>>>.",
        ),
    ),
    Rule(
        "FILE11",
        Severity.ERROR,
        (
            "„{path}“ ist eine Quelle dieses Handbuchs und geht nicht als Datei an Lernende: Darin kann stehen, was nur für Trainer*innen ist.",
            "Verweist auf die Seite, oder legt eine eigene Datei in den Ordner files.",
        ),
        (
            "'{path}' is a source of this handbook and is not handed out as a file: it may hold what is for trainers only.",
            "Refer to the page, or put a file of its own into the folder files.",
        ),
        guard=True,
    ),
    Rule(
        "FILE12",
        Severity.STOP,
        (
            "aus „{path}“ lässt sich kein Ausschnitt einbinden: Darin steht etwas nur für Trainer*innen, und im Ausschnitt wäre es nicht zu erkennen.",
            "Bindet die Datei ganz ein, oder legt den Ausschnitt in eine eigene Datei.",
        ),
        (
            "no part of '{path}' can be included: it holds something for trainers only, which could not be told apart in a part.",
            "Include the whole file, or put the part into a file of its own.",
        ),
    ),
)
