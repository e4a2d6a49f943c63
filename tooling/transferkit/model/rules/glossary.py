"""Words that are explained."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Wörter im Glossar", "Words in the glossary")
RULES = (
    Rule(
        "GLO02",
        Severity.ERROR,
        (
            "das Wort „{term}“ ist schon erklärt: {first}. Wer darauf tippt, sieht nur eine der beiden Erklärungen.",
            "Macht einen Eintrag daraus, oder gebt einem der beiden einen genaueren Namen.",
        ),
        (
            "the word '{term}' is explained already: {first}. Who taps on it sees only one of the two explanations.",
            "Make it one entry, or give one of the two a more exact name.",
        ),
    ),
    Rule(
        "GLO03",
        Severity.ERROR,
        (
            "`{{term}}` nennt „{name}“, doch kein Glossar erklärt das Wort{nearest}.",
            "Erklärt es im Block {{glossary}}, oder schreibt das Wort ohne `{{term}}`.",
        ),
        (
            "`{{term}}` names '{name}', but no glossary explains it{nearest}.",
            "Explain it in the {{glossary}} block, or write the word without `{{term}}`.",
        ),
    ),
    Rule(
        "GLO04",
        Severity.WARNING,
        (
            "das Wort „{term}“ steht im Glossar, aber ohne Erklärung.",
            "Schreibt darunter, zwei Zeichen eingerückt, ein oder zwei einfache Sätze.",
        ),
        (
            "the word '{term}' stands in the glossary, but without an explanation.",
            "Write one or two plain sentences below it, indented by two characters.",
        ),
    ),
    Rule(
        "GLO05",
        Severity.HINT,
        (
            "zum Wort „{term}“ fehlt ein Beispiel.",
            "Schreibt unter die Erklärung eine Zeile, die mit „Beispiel:“ beginnt.",
        ),
        ("the word '{term}' has no example.", "Write a line below the explanation that begins with 'Example:'."),
    ),
)
