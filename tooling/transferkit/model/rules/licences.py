"""Licences, and where pictures come from."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Lizenzen und Bildnachweise", "Licences and picture credits")
RULES = (
    Rule(
        "LIC01",
        Severity.ERROR,
        (
            "die Lizenz „{licence}“ passt nicht zu einem Handbuch: NC verbietet bezahlte Kurse, ND das Anpassen ({name}).",
            "Nehmt CC BY-SA, CC BY oder CC0, oder fragt, ob ihr es unter einer dieser Lizenzen bekommt.",
        ),
        (
            "the licence '{licence}' does not fit a handbook: NC forbids paid courses, ND forbids to adapt ({name}).",
            "Use CC BY-SA, CC BY or CC0, or ask whether you may have it under one of these.",
        ),
    ),
    Rule(
        "CRD01",
        Severity.WARNING,
        (
            "dem Nachweis für das Bild „{name}“ fehlt: {missing}.",
            "Ergänzt es; ohne diese Angaben darf das Bild oft nicht weitergegeben werden.",
        ),
        (
            "the credit for the picture '{name}' lacks: {missing}.",
            "Add it; without these the picture often must not be passed on.",
        ),
    ),
    Rule(
        "CRD02",
        Severity.WARNING,
        (
            "der Nachweis nennt das Bild „{name}“, doch in diesem Ordner liegt keins, das so heißt{nearest}.",
            "Berichtigt den Namen, oder löscht den Eintrag.",
        ),
        (
            "the credit names the picture '{name}', but no file in this folder is called so{nearest}.",
            "Correct the name, or delete the entry.",
        ),
    ),
    Rule(
        "CRD03",
        Severity.ERROR,
        ("die Bildnachweise lassen sich nicht lesen ({detail_de}).", "Ein Beispiel steht in der Anleitung für Autor*innen."),
        ("the picture credits cannot be read ({detail_en}).", "The author's guide shows an example."),
    ),
    Rule(
        "CRD04",
        Severity.HINT,
        (
            "das Foto „{name}“ hat keinen Nachweis, wer es gemacht hat und was damit erlaubt ist.",
            "Schreibt ihn in die Datei credits.yaml in seinem Ordner.",
        ),
        (
            "the photo '{name}' has no credit that says who made it and what may be done with it.",
            "Write one into the file credits.yaml in its folder.",
        ),
    ),
)
