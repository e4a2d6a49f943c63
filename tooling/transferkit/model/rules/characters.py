"""Characters that are not what they seem, and what is not text at all."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Zeichen", "Characters")
RULES = (
    Rule(
        "TXT01",
        Severity.ERROR,
        ("Steuerzeichen {character} ({count}×); in der Ausgabe steht dafür ein �.", "Löscht es."),
        ("control character {character} ({count}×); the output shows � in its place.", "Delete it."),
    ),
    Rule(
        "TXT02",
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
        "TXT03",
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
        "TXT04",
        Severity.WARNING,
        ("„{found}“ sieht nach einem doppelt umgewandelten „{meant}“ aus ({count}×).", "Ersetzt es."),
        ("'{found}' looks like a '{meant}' that was converted twice ({count}×).", "Replace it."),
    ),
    Rule(
        "TXT05",
        Severity.WARNING,
        (
            "hier steht ein Ersatzzeichen � ({count}×): Beim Umwandeln der Datei ging ein Buchstabe verloren.",
            "Setzt den Buchstaben wieder ein.",
        ),
        ("a replacement character � stands here ({count}×): a letter was lost when the file was converted.", "Put the letter back."),
    ),
    Rule(
        "TXT06",
        Severity.WARNING,
        (
            "das Wort „{word}“ mischt lateinische Buchstaben mit gleich aussehenden aus einer anderen Schrift ({character}).",
            "Tippt das Wort neu.",
        ),
        ("the word '{word}' mixes Latin letters with look-alikes of another script ({character}).", "Type the word anew."),
    ),
    Rule(
        "TXT07",
        Severity.ERROR,
        (
            "die Zeile hat {length} Zeichen, mehr als {limit}; sie wird nur als einfacher Text gezeigt.",
            "Brecht sie in Absätze um.",
        ),
        ("the line has {length} characters, more than {limit}; it is shown as plain text only.", "Break it into paragraphs."),
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
)
