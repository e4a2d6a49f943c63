"""Tables."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Tabellen", "Tables")
RULES = (
    Rule(
        "TBL01",
        Severity.ERROR,
        (
            "diese Zeile der Tabelle hat {cells} Zellen, der Kopf nur {columns}; es fehlt: {lost}.",
            "Ergänzt den Kopf, oder schreibt einen senkrechten Strich im Text als \\|.",
        ),
        (
            "this row of the table has {cells} cells, its head only {columns}; missing is: {lost}.",
            "Complete the head, or write a vertical bar in the text as \\|.",
        ),
    ),
    Rule(
        "TBL02",
        Severity.WARNING,
        (
            "diese Zeile der Tabelle hat {cells} Zellen, der Kopf aber {columns}; der Rest bleibt leer.",
            "Setzt die fehlenden Striche |, auch für leere Zellen.",
        ),
        (
            "this row of the table has {cells} cells, its head {columns}; the rest stays empty.",
            "Put the missing bars |, for empty cells, too.",
        ),
    ),
    Rule(
        "TBL03",
        Severity.WARNING,
        (
            "das wird keine Tabelle: Die Kopfzeile hat {cells} Zellen, die Zeile mit --- aber {columns}.",
            "Gebt beiden gleich viele, und lasst davor eine Zeile leer.",
        ),
        (
            "this is no table: its head has {cells} cells, the line with --- has {columns}.",
            "Give both as many, and leave a blank line before.",
        ),
    ),
)
