"""Catalogues from CSV and YAML files."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Verzeichnisse", "Catalogues")
RULES = (
    Rule(
        "CAT01",
        Severity.ERROR,
        (
            "der Eintrag „{name}“ hat keine `id`; niemand kann auf ihn verweisen.",
            "Gebt ihm ein kurzes Kennzeichen aus Buchstaben, Ziffern und Bindestrichen, zum Beispiel {example}.",
        ),
        (
            "the entry '{name}' has no `id`; nobody can link to it.",
            "Give it a short name of letters, digits and hyphens, such as {example}.",
        ),
    ),
    Rule(
        "CAT02",
        Severity.ERROR,
        (
            "die `id` „{name}“ gibt es schon: {first}. Verweise führen nur zum ersten Eintrag.",
            "Gebt einem der beiden eine andere, oder löscht ihn, wenn er doppelt ist.",
        ),
        (
            "the `id` '{name}' is taken already: {first}. Links lead to the first entry only.",
            "Give one of the two another, or delete it if it stands there twice.",
        ),
    ),
    Rule(
        "CAT03",
        Severity.ERROR,
        (
            "die Anführungszeichen dieser Zeile passen nicht zusammen; ihre Zellen sind geraten.",
            'Schließt jede Zelle, die mit `"` beginnt, mit `"`, und schreibt ein `"` im Text als `""`.',
        ),
        (
            "the quotes of this row do not fit together; its cells are a guess.",
            'Close every cell that begins with `"` by a `"`, and write a `"` in the text as `""`.',
        ),
    ),
    Rule(
        "CAT04",
        Severity.ERROR,
        (
            "diese Zeile hat {cells} Zellen, der Kopf aber {columns}; es fehlt vielleicht etwas.",
            "Gleicht die Zeile an; eine Zelle mit dem Trennzeichen im Text braucht Anführungszeichen.",
        ),
        (
            "this row has {cells} cells, but the head {columns}; something may be missing.",
            "Make them equal; a cell with the separator in its text needs quotes.",
        ),
    ),
    Rule(
        "CAT05",
        Severity.ERROR,
        (
            "„{value}“ in der Spalte „{name}“ ist kein Datum.",
            "Schreibt JJJJ-MM-TT oder JJJJ-MM, zum Beispiel 2026-11-24, oder lasst die Zelle leer, wenn niemand nachgesehen hat.",
        ),
        (
            "'{value}' in the column '{name}' is no date.",
            "Write YYYY-MM-DD or YYYY-MM, such as 2026-11-24, or leave the cell empty if nobody has looked.",
        ),
    ),
    Rule(
        "CAT06",
        Severity.ERROR,
        (
            "das Verzeichnis hat keine Spalte „{name}“{nearest}.",
            "Vergleicht mit der ersten Zeile der Datei.",
        ),
        ("the catalogue has no column '{name}'{nearest}.", "Compare with the first line of the file."),
    ),
    Rule(
        "CAT07",
        Severity.ERROR,
        (
            "„{value}“ ist keine Adresse im Netz; der Eintrag bekommt keinen Link.",
            "Schreibt sie vollständig, mit https:// am Anfang.",
        ),
        ("'{value}' is no address of the web; the entry gets no link.", "Write it in full, beginning with https://."),
    ),
    Rule(
        "CAT08",
        Severity.ERROR,
        (
            "das Verzeichnis lässt sich nicht lesen ({detail_de}).",
            "Eine CSV-Datei braucht eine Kopfzeile, eine YAML-Datei eine Liste unter `entries:`.",
        ),
        (
            "the catalogue cannot be read ({detail_en}).",
            "A CSV file needs a head, a YAML file a list under `entries:`.",
        ),
    ),
)
