"""Pictures."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Bilder", "Pictures")
RULES = (
    Rule(
        "IMG01",
        Severity.ERROR,
        ("das Bild „{path}“ gibt es nicht.", "Prüft Schreibweise und Ordner{nearest}."),
        ("the picture '{path}' does not exist.", "Check spelling and folder{nearest}."),
    ),
    Rule(
        "IMG02",
        Severity.ERROR,
        (
            "dem Bild „{path}“ fehlt der Alternativtext.",
            "Beschreibt in einem Satz, was zu sehen ist: ![Beschreibung]({path}); ein Schmuckbild bekommt die Klasse decorative.",
        ),
        (
            "the picture '{path}' has no alt text.",
            "Say in a sentence what it shows: ![description]({path}); a decorative one gets the class decorative.",
        ),
    ),
    Rule(
        "IMG03",
        Severity.ERROR,
        (
            "das Bild „{path}“ liegt im Internet und wird nicht geladen.",
            "Speichert es mit Erlaubnis und Quellenangabe im Ordner des Moduls.",
        ),
        ("the picture '{path}' is on the web and is not fetched.", "Save it in the module's folder, with permission and source."),
    ),
    Rule(
        "IMG04",
        Severity.ERROR,
        ("das Bild „{path}“ lässt sich nicht verwenden: {detail}.", "Speichert es neu als PNG, JPEG oder SVG."),
        ("the picture '{path}' cannot be used: {detail}.", "Save it again as PNG, JPEG or SVG."),
    ),
    Rule(
        "IMG06",
        Severity.WARNING,
        ("das Bild „{path}“ sieht nicht überall gut aus: {detail}.", "Speichert es neu als PNG oder JPEG in RGB-Farben."),
        ("the picture '{path}' does not look well everywhere: {detail}.", "Save it again as PNG or JPEG with RGB colours."),
    ),
    Rule(
        "IMG05",
        Severity.WARNING,
        (
            "aus der Zeichnung „{path}“ wurde entfernt, was Programmcode ausführen oder fremde Adressen abrufen könnte: {removed}.",
            "Speichert sie als einfaches SVG, dann entfällt die Meldung.",
        ),
        (
            "what could run code or call other addresses was removed from the drawing '{path}': {removed}.",
            "Save it as plain SVG, then this message goes.",
        ),
    ),
)
