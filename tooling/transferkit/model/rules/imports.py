"""Material that comes from elsewhere: what is not opened, what is not taken over, what somebody must look at."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Übernommenes Material", "Imported material")
RULES = (
    Rule(
        "IMP01",
        Severity.STOP,
        ("das ist keine Word-Datei ({detail}).", "Öffnet sie in Word oder LibreOffice und speichert sie neu als .docx."),
        ("this is not a Word file ({detail}).", "Open it in Word or LibreOffice and save it again as .docx."),
    ),
    Rule(
        "IMP02",
        Severity.STOP,
        (
            "die Datei enthält in „{part}“ eine DTD (Abkürzungen, die sich aufblähen oder fremde Dateien lesen können); sie wird nicht gelesen.",
            "Word schreibt so etwas nie: Fragt nach, woher die Datei kommt.",
        ),
        (
            "the file contains a DTD in '{part}' (entities that can grow or read other files); it is refused.",
            "Word never writes one: ask where the file comes from.",
        ),
    ),
    Rule(
        "IMP03",
        Severity.STOP,
        ("das Archiv wird nicht geöffnet: {detail_de}.", "Packt die Dateien neu, oder übernehmt sie einzeln."),
        ("the archive is refused: {detail_en}.", "Pack the files again, or import them one by one."),
    ),
    Rule(
        "IMP04",
        Severity.STOP,
        ("die Datei braucht zum Lesen mehr Speicher oder Zeit, als erlaubt ist.", "Teilt sie auf."),
        ("reading the file takes more memory or time than is allowed.", "Split it."),
    ),
    Rule(
        "IMP05",
        Severity.STOP,
        ("daraus kann kein Modul werden ({detail}).", "Übernommen werden .docx, .ipynb, .md und Ordner oder .zip mit solchen Dateien."),
        ("no module can be made from this ({detail}).", "Accepted are .docx, .ipynb, .md, and folders or .zip files with such files."),
    ),
    Rule(
        "IMP06",
        Severity.HINT,
        (
            "das Material ist übernommen, und noch niemand hat es geprüft (`trust: imported`).",
            "Lest es durch, klärt Quelle und Lizenz, und schreibt dann `trust: reviewed`.",
        ),
        (
            "the material is imported and nobody has reviewed it yet (`trust: imported`).",
            "Read it, settle source and licence, then write `trust: reviewed`.",
        ),
    ),
    Rule(
        "IMP07",
        Severity.WARNING,
        (
            "das übernommene Notebook wird nicht ausgeführt, denn noch niemand hat es geprüft.",
            "Lest jeden Befehl, und schreibt dann `trust: reviewed`.",
        ),
        ("the imported notebook is not run, for nobody has reviewed it.", "Read every command, then write `trust: reviewed`."),
    ),
    Rule(
        "IMP10",
        Severity.WARNING,
        ("nicht übernommen: {what_de}{detail}{near_de}.", "Ergänzt von Hand, was fehlt."),
        ("not taken over: {what_en}{detail}{near_en}.", "Add by hand what is missing."),
    ),
    Rule(
        "IMP11",
        Severity.WARNING,
        (
            "das Bild {address} liegt im Internet und wird nicht geladen{near_de}; an seiner Stelle steht die Adresse.",
            "Speichert es mit Erlaubnis und Quellenangabe im Ordner des Moduls.",
        ),
        (
            "the external picture {address} is not fetched{near_en}; its address stands in its place.",
            "Save it in the module's folder, with permission and source.",
        ),
    ),
    Rule(
        "IMP12",
        Severity.WARNING,
        ("die Datei „{name}“ wird nicht übernommen ({detail}).", "Legt sie selbst in den Ordner des Moduls, wenn ihr sie braucht."),
        ("the file '{name}' is not taken over ({detail}).", "Put it into the module's folder yourself if you need it."),
    ),
    Rule(
        "IMP13",
        Severity.WARNING,
        ("das Bild „{name}“ hat keine Beschreibung{near_de}.", "Ersetzt im Entwurf den Text in den eckigen Klammern."),
        ("the picture '{name}' has no description{near_en}.", "Replace the text in square brackets in the draft."),
    ),
    Rule(
        "IMP14",
        Severity.WARNING,
        ("übernommen, bitte ansehen: {what_de}{detail}{near_de}.", "Vergleicht die Stelle mit der Vorlage."),
        ("taken over, please look: {what_en}{detail}{near_en}.", "Compare the place with the original."),
    ),
)
