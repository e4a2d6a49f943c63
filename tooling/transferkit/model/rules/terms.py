"""Term lists: the same word is translated the same way."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Begriffe in Übersetzungen", "Terms in translations")
RULES = (
    Rule(
        "TRM02",
        Severity.HINT,
        ("„{word}“ steht in {path} unter den Wörtern, die wir in dieser Sprache nicht schreiben.", "Schreibt lieber: {better}."),
        ("'{word}' is listed in {path} among the words we do not write in this language.", "Better write: {better}."),
        house=True,
    ),
    Rule(
        "TRM03",
        Severity.HINT,  # a word may be in a form the list does not know
        (
            "„{term}“ heißt in dieser Sprache sonst: {wanted}. Hier steht: „{text}“.",
            "Nehmt dasselbe Wort wie überall. Ist es eine andere Form oder hier ein anderer Sinn, ergänzt es in {path}.",
        ),
        (
            "'{term}' is called elsewhere in this language: {wanted}. Here it says: '{text}'.",
            "Use the same word as everywhere. If it is another form or another meaning here, add it to {path}.",
        ),
    ),
    Rule(
        "TRM04",
        Severity.ERROR,
        (
            "die Begriffsliste stimmt nicht: {detail_de}.",
            "Unter `terms:` steht je Zeile `Wort: Übersetzung`, unter `avoid:` je Zeile `Wort: besseres Wort`.",
        ),
        (
            "the term list is wrong: {detail_en}.",
            "Below `terms:` each line says `word: translation`, below `avoid:` each line says `word: better word`.",
        ),
    ),
)
