"""Characters that are not what they seem, and what is not text at all."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Zeichen", "Characters")
RULES = (
    Rule(
        "CHR01",
        Severity.ERROR,
        ("Steuerzeichen {character} ({count}×); in der Ausgabe steht dafür U+FFFD.", "Löscht es."),
        ("control character {character} ({count}×); the output shows U+FFFD in its place.", "Delete it."),
    ),
    Rule(
        "CHR02",
        Severity.WARNING,
        (
            "Zeichen {character} dreht die Leserichtung um ({count}×): Was man liest, ist nicht, was dasteht. Es wird sichtbar gemacht.",
            "Löscht es. Für Hebräisch und Arabisch genügt `lang` im Kopf der Datei.",
        ),
        (
            "character {character} turns the reading direction ({count}×): what one reads is not what stands there. It is made visible.",
            "Delete it. For Hebrew and Arabic `lang` in the front matter is enough.",
        ),
    ),
    Rule(
        "CHR03",
        Severity.WARNING,
        (
            "unsichtbares Zeichen {character} ({count}×), meist mitkopiert; es wird ausgelassen, denn Suche und Verweise finden das Wort sonst nicht.",
            "Löscht es, am einfachsten, indem ihr die Stelle neu tippt.",
        ),
        (
            "invisible character {character} ({count}×), mostly copied by accident; it is left out, for search and links would not find the word.",
            "Delete it, most easily by typing the place anew.",
        ),
    ),
    Rule(
        "CHR04",
        Severity.WARNING,
        ("„{found}“ sieht nach einem doppelt umgewandelten „{meant}“ aus ({count}×).", "Ersetzt es."),
        ("'{found}' looks like a '{meant}' that was converted twice ({count}×).", "Replace it."),
    ),
    Rule(
        "CHR05",
        Severity.WARNING,
        (
            "hier steht ein Ersatzzeichen U+FFFD ({count}×): Beim Umwandeln der Datei ging ein Buchstabe verloren.",
            "Setzt den Buchstaben wieder ein.",
        ),
        ("a replacement character U+FFFD stands here ({count}×): a letter was lost when the file was converted.", "Put the letter back."),
    ),
    Rule(
        "CHR06",
        Severity.WARNING,
        (
            "das Wort „{word}“ mischt lateinische Buchstaben mit gleich aussehenden aus einer anderen Schrift ({character}).",
            "Tippt das Wort neu.",
        ),
        ("the word '{word}' mixes Latin letters with look-alikes of another script ({character}).", "Type the word anew."),
    ),
    Rule(
        "CHR07",
        Severity.WARNING,
        (
            "„{found}“ sieht nach einer Vorlage aus; Vorlagen werden nicht ausgewertet, der Text bleibt so stehen.",
            "Schreibt den Text selbst hin, oder setzt ihn als Code in `…`.",
        ),
        (
            "'{found}' looks like a template; templates are not evaluated, the text stays as it is.",
            "Write the text itself, or set it as code in `…`.",
        ),
    ),
    Rule(
        "CHR08",
        Severity.WARNING,
        (
            "Zeichen {character} ({count}×) gibt es nur in einzelnen Schriften, oft ein Aufzählungspunkt aus Word; andere sehen ein Kästchen.",
            "Ersetzt es, Aufzählungspunkte durch „- “ am Zeilenanfang.",
        ),
        (
            "character {character} ({count}×) exists in single fonts only, often a bullet from Word; others see a box.",
            "Replace it, bullets by '- ' at the beginning of the line.",
        ),
    ),
)
