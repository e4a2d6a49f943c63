"""What a finished product must not tell learners."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Fertige Produkte, die etwas verraten", "Finished products that tell too much")
RULES = (
    Rule(
        "LEAK01",
        Severity.ERROR,
        (
            "darin steht, was nur Trainer*innen lesen sollen: „{text}“ (Stelle in der Datei: {inner}; Quelle: {source}).",
            "Gebt die Datei so nicht weiter: Baut sie neu, oder löscht diesen Text.",
        ),
        (
            "it says what only trainers are to read: '{text}' (place in the file: {inner}; source: {source}).",
            "Do not hand it out like this: build it anew, or delete this text.",
        ),
    ),
    Rule(
        "LEAK02",
        Severity.ERROR,
        (
            "darin liegt eine Datei, die nur Trainer*innen bekommen: {source} (Stelle: {inner}).",
            "Gebt das so nicht weiter: Nehmt die Datei heraus, oder baut neu.",
        ),
        (
            "it holds a file that only trainers get: {source} (place: {inner}).",
            "Do not hand it out like this: take the file out, or build anew.",
        ),
    ),
    Rule(
        "LEAK03",
        Severity.ERROR,
        (
            "hier ist etwas versteckt: {detail_de} (Stelle: {inner}).",
            "Seht nach, ob es eine Lösung verrät, und entfernt es.",
        ),
        (
            "something is hidden here: {detail_en} (place: {inner}).",
            "Look whether it tells a solution, and remove it.",
        ),
    ),
    Rule(
        "LEAK04",
        Severity.WARNING,
        (
            "das wird leicht übersehen: {detail_de} (Stelle: {inner}).",
            "Seht nach, ob das alle lesen dürfen.",
        ),
        (
            "this is easily overlooked: {detail_en} (place: {inner}).",
            "Look whether everybody may read it.",
        ),
    ),
    Rule(
        "LEAK05",
        Severity.ERROR,
        (
            "hier konnten wir nicht hineinsehen ({inner}): {detail_de}.",
            "Gebt es nur weiter, wenn ihr selbst hineingesehen habt.",
        ),
        (
            "we could not look into this ({inner}): {detail_en}.",
            "Hand it out only if you have looked into it yourself.",
        ),
    ),
)
