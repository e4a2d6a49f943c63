"""Catalogues of translations."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Übersetzungen", "Translations")
RULES = (
    Rule(
        "TRN01",
        Severity.ERROR,
        ("der Katalog ist keine gültige PO-Datei; der Text bleibt unübersetzt.", "Öffnet ihn in Poedit: Es zeigt die Stelle."),
        ("the catalogue is no valid PO file; the text stays untranslated.", "Open it in Poedit, which shows the place."),
    ),
    Rule(
        "TRN02",
        Severity.ERROR,
        ("der Katalog ist nicht in UTF-8 gespeichert; der Text bleibt unübersetzt.", "Speichert ihn in Poedit neu, Zeichensatz UTF-8."),
        ("the catalogue is not saved as UTF-8; the text stays untranslated.", "Save it again in Poedit, character set UTF-8."),
    ),
    Rule(
        "TRN03",
        Severity.ERROR,
        (
            "in der Übersetzung von „{text}“ fehlt etwas oder ist zu viel: {lost}; der Text bleibt unübersetzt.",
            "Übernehmt Verweise, Fußnoten und Platzhalter genau so, wie sie im Original stehen.",
        ),
        (
            "the translation of '{text}' lacks something, or has too much: {lost}; the text stays untranslated.",
            "Take over references, footnotes and placeholders exactly as they stand in the original.",
        ),
    ),
    Rule(
        "TRN04",
        Severity.ERROR,
        (
            "die Übersetzung von „{text}“ beginnt wie eine Überschrift, eine Liste oder ein Block; der Text bleibt unübersetzt.",
            "Nehmt die Zeichen am Anfang weg: Überschriften und Listen kommen aus dem Original.",
        ),
        (
            "the translation of '{text}' begins like a heading, a list or a block; the text stays untranslated.",
            "Take the signs at the beginning away: headings and lists come from the original.",
        ),
        guard=True,
    ),
    Rule(
        "TRN05",
        Severity.ERROR,
        (
            "„{text}“ ist nicht in der Schrift der Sprache {language} geschrieben; der Text bleibt unübersetzt.",
            "Prüft, ob die Übersetzung im richtigen Katalog steht.",
        ),
        (
            "'{text}' is not written in the letters of the language {language}; the text stays untranslated.",
            "Check whether the translation stands in the right catalogue.",
        ),
    ),
    Rule(
        "TRN06",
        Severity.HINT,  # a mended original never has to wait for its translators; readers get a notice
        (
            "die Übersetzung ({language}) gehört zu einem älteren Text: „{text}“.",
            "`transferkit translate update` trägt die Änderung in den Katalog ein; dort passt ihr die Übersetzung an.",
        ),
        (
            "the translation ({language}) was made for an older text: '{text}'.",
            "`transferkit translate update` enters the change into the catalogue; adapt the translation there.",
        ),
    ),
    Rule(
        "TRN07",
        Severity.ERROR,
        (
            "„{language}“ ist kein Kürzel einer Sprache; der Katalog wird nicht gelesen.",
            "Nennt die Datei nach der Sprache, zum Beispiel en.po, ar.po oder de-einfach.po.",
        ),
        (
            "'{language}' is no code of a language; the catalogue is not read.",
            "Call the file after the language, such as en.po or ar.po.",
        ),
    ),
    Rule(
        "TRN08",
        Severity.ERROR,
        (
            "der Text in dieser Sprache lässt etwas aus, das {original} hat: {label}.",
            "Nehmt es auf, mit demselben Kürzel: Gruppen mit verschiedenen Fassungen arbeiten an denselben Aufgaben.",
        ),
        (
            "the text in this language lacks something that {original} has: {label}.",
            "Add it with the same label: groups with different texts work on the same exercises.",
        ),
    ),
    Rule(
        "TRN09",
        Severity.ERROR,
        (
            "{original} hat das nicht: {label}.",
            "Gebt der Stelle dasselbe Kürzel wie im Original, oder nehmt sie auch dort auf.",
        ),
        ("{original} does not have this: {label}.", "Use the same label as in the original, or add it there as well."),
    ),
    Rule(
        "TRN10",
        Severity.WARNING,
        (
            "der Text in dieser Sprache ist vom {written}, das Original hat sich am {changed} geändert.",
            "Gleicht beide ab und setzt `updated:` neu.",
        ),
        (
            "the text in this language is of {written}, the original was changed on {changed}.",
            "Compare both and set `updated:` anew.",
        ),
    ),
    Rule(
        "TRN11",
        Severity.ERROR,
        (
            "Leichte Sprache heißt ein Text erst, wenn eine Prüfgruppe ihn gelesen hat; hier ist keine genannt.",
            "Nennt sie mit `tested_by:` in den Kopfdaten, oder nennt den Text Einfache Sprache (de-einfach).",
        ),
        (
            "a text is called Leichte Sprache only when a test group has read it; none is named here.",
            "Name it with `tested_by:` in the front matter, or call the text plain language (de-einfach).",
        ),
    ),
    Rule(
        "TRN12",
        Severity.HINT,
        (
            "der Text ist in einer Sprache, in der das Handbuch nicht erscheint: {language}.",
            "Nehmt sie in transferkit_languages (conf.py) auf, oder benennt die Datei um.",
        ),
        (
            "the text is in a language the handbook is not published in: {language}.",
            "Add it to transferkit_languages in conf.py, or give the file another name.",
        ),
    ),
)
