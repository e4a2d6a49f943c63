"""Words: what is missing, what the house does not say, and hints for plain German."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Sprache", "Language")
RULES = (
    Rule(
        "TXT01",
        Severity.WARNING,
        ("hier steht noch ein Platzhalter: „{text}“.", "Schreibt den Text, oder löscht die Stelle."),
        ("a placeholder still stands here: '{text}'.", "Write the text, or delete the place."),
    ),
    Rule(
        "TXT02",
        Severity.WARNING,
        ("unter der Überschrift „{title}“ steht nichts.", "Schreibt etwas darunter, oder löscht sie."),
        ("nothing stands under the heading '{title}'.", "Write something under it, or delete it."),
    ),
    Rule(
        "TXT03",
        Severity.WARNING,
        (
            "die Überschrift überspringt eine Ebene: Auf {before} folgt {after}.",
            "Nehmt ein # weniger, damit Vorleseprogramme die Ordnung der Seite verstehen.",
        ),
        (
            "the heading skips a level: {before} is followed by {after}.",
            "Use one # less, so that screen readers understand the order of the page.",
        ),
    ),
    Rule(
        "TXT04",
        Severity.HINT,
        (
            "die Überschrift „{title}“ steht auf dieser Seite zweimal (zuerst in Zeile {first}).",
            "Ein Link auf sie führt zur ersten; gebt einer einen anderen Namen.",
        ),
        (
            "the heading '{title}' stands twice on this page (first in line {first}).",
            "A link to it leads to the first; call one of them differently.",
        ),
    ),
    Rule(
        "TXT05",
        Severity.HINT,
        ("ein Anführungszeichen ist ohne Gegenstück: {text}.", "Zu jedem „ gehört ein “."),
        ("a quotation mark has no partner: {text}.", "Every „ has its “."),
        house=True,
    ),
    Rule(
        "ALT01",
        Severity.HINT,
        (
            "der Alternativtext von „{path}“ hilft wenig: {detail_de}.",
            "Sagt, was zu sehen ist und worauf es ankommt, als würdet ihr es am Telefon beschreiben.",
        ),
        (
            "the alt text of '{path}' helps little: {detail_en}.",
            "Say what is to be seen and what matters, as if you described it on the phone.",
        ),
        house=True,
    ),
    Rule(
        "TRM01",
        Severity.HINT,
        ("„{word}“ steht auf der Wortliste.", "Schreibt lieber: {better}."),
        ("'{word}' is on the list of words.", "Better write: {better}."),
        house=True,
    ),
    Rule(
        "GEN01",
        Severity.HINT,
        (
            "„{word}“ liest sich mit Vorleseprogrammen schlecht.",
            "Nehmt zuerst ein neutrales Wort oder beide Formen; wenn kurz, dann mit Stern: {better}.",
        ),
        ("'{word}' is read badly by screen readers.", "Use a neutral word or both forms first; if short, then with a star: {better}."),
        house=True,
    ),
    Rule(
        "GEN02",
        Severity.HINT,
        ("„{word}“ meint nur Männer oder lässt es offen.", "Schreibt zum Beispiel: {better}."),
        ("'{word}' means men only, or leaves it open.", "Write for example: {better}."),
        house=True,
    ),
    Rule(
        "ADR01",
        Severity.HINT,
        ("hier heißt es „{word}“, sonst auf dieser Seite „{other}“.", "Redet alle gleich an, auf der ganzen Seite."),
        ("here it is '{word}', elsewhere on this page '{other}'.", "Address everybody alike on the whole page."),
        house=True,
    ),
    Rule(
        "LNG01",
        Severity.HINT,
        ("ein Satz mit {count} Wörtern: „{text}“.", "Macht zwei daraus."),
        ("a sentence of {count} words: '{text}'.", "Make two of it."),
    ),
    Rule(
        "LNG02",
        Severity.HINT,
        ("bei „{text}“ bleibt offen, wer es tut.", "Nennt, wer handelt, wenn es darauf ankommt."),
        ("'{text}' leaves open who does it.", "Say who acts, if it matters."),
    ),
    Rule(
        "LNG03",
        Severity.HINT,
        (
            "viele Hauptwörter hintereinander: „{text}“.",
            "Macht Verben daraus: „die Prüfung der Einhaltung“ heißt „prüfen, ob sich alle daran halten“.",
        ),
        ("many nouns in a row: '{text}'.", "Turn them into verbs."),
    ),
    Rule(
        "LNG04",
        Severity.HINT,
        ("ein langes Wort: „{word}“ ({count} Buchstaben).", "Teilt es mit Bindestrich, oder nehmt mehrere Wörter."),
        ("a long word: '{word}' ({count} letters).", "Divide it with a hyphen, or use several words."),
    ),
    Rule(
        "LNG05",
        Severity.HINT,
        ("die Abkürzung „{word}“ wird auf dieser Seite nicht erklärt.", "Schreibt sie beim ersten Mal aus, mit der Abkürzung in Klammern."),
        ("the abbreviation '{word}' is not explained on this page.", "Write it out the first time, with the abbreviation in brackets."),
    ),
    Rule(
        "LNG06",
        Severity.HINT,
        ("doppelt verneint: „{text}“.", "Sagt es ohne Verneinung."),
        ("negated twice: '{text}'.", "Say it without negation."),
    ),
)
