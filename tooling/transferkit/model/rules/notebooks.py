"""Notebooks."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Notebooks", "Notebooks")
RULES = (
    Rule(
        "NB01",
        Severity.STOP,
        (
            "das Notebook ist kein gültiges JSON: {detail}.",
            "Holt die Datei aus dem Ordner .ipynb_checkpoints oder aus einer Sicherung zurück.",
        ),
        ("the notebook is not valid JSON: {detail}.", "Restore the file from .ipynb_checkpoints or a backup."),
    ),
    Rule(
        "NB02",
        Severity.STOP,
        ("das Notebook lässt sich nicht lesen: {detail}.", "Öffnet es in Jupyter und speichert es neu."),
        ("the notebook cannot be read: {detail}.", "Open it in Jupyter and save it again."),
    ),
    Rule(
        "NB03",
        Severity.HINT,
        ("altes Notebook-Format {version}; es wurde beim Lesen umgewandelt.", "Speichert es in Jupyter neu, dann entfällt der Hinweis."),
        ("old notebook format {version}; it was converted on reading.", "Save it again in Jupyter to silence this hint."),
    ),
    Rule(
        "NB04",
        Severity.ERROR,
        ("die Ausgabe dieser Zelle ({kind}) wird nicht gezeigt.", "Speichert das Ergebnis als Text, Tabelle oder Bild."),
        ("this cell's output ({kind}) is not shown.", "Store the result as text, table or picture."),
    ),
    Rule(
        "NB05",
        Severity.STOP,
        ("{marker} ohne sein Gegenstück.", "Jedes BEGIN SOLUTION braucht ein END SOLUTION in derselben Zelle."),
        ("{marker} without its partner.", "Every BEGIN SOLUTION needs an END SOLUTION in the same cell."),
    ),
    Rule(
        "NB06",
        Severity.ERROR,
        (
            "das Notebook ließ sich nicht ausführen: {detail}; gezeigt werden die gespeicherten Ausgaben.",
            "Öffnet es in Jupyter und führt alle Zellen aus.",
        ),
        ("the notebook could not be run: {detail}; its stored outputs are shown.", "Open it in Jupyter and run all cells."),
    ),
    Rule(
        "NB07",
        Severity.HINT,
        (
            "die Zellen {first} und diese haben dieselbe Kennung „{name}“; diese bekommt eine neue.",
            "Speichert das Notebook in Jupyter neu.",
        ),
        ("cell {first} and this one have the same id '{name}'; this one gets a new one.", "Save the notebook again in Jupyter."),
    ),
    Rule(
        "NB08",
        Severity.WARNING,
        ("ein halbes Zeichen (Ersatzhälfte eines Emojis) wurde durch U+FFFD ersetzt.", "Tippt die Stelle neu und speichert das Notebook."),
        ("half a character (of an emoji) was replaced by U+FFFD.", "Type the place anew and save the notebook."),
    ),
    Rule(
        "NB09",
        Severity.WARNING,
        (
            "die Ausgabe dieser Zelle hat {size} MB; gezeigt wird der Anfang bis {limit} MB.",
            "Gebt weniger aus, z. B. mit .head(), und führt die Zelle neu aus.",
        ),
        (
            "this cell's output has {size} MB; its beginning up to {limit} MB is shown.",
            "Print less, for example with .head(), and run the cell again.",
        ),
    ),
    Rule(
        "NB10",
        Severity.STOP,
        ("die Zellart „{kind}“ gibt es nicht.", "Macht eine Markdown- oder Codezelle daraus."),
        ("there is no kind of cell '{kind}'.", "Make it a Markdown or code cell."),
    ),
    Rule(
        "NB11",
        Severity.STOP,
        ("das Notebook-Format {version} ist unbekannt; gelesen wird bis {known}.", "Speichert es in Jupyter als Format 4."),
        ("the notebook format {version} is unknown; known is up to {known}.", "Save it in Jupyter as format 4."),
    ),
    Rule(
        "NB12",
        Severity.WARNING,
        ("diese Raw-Zelle wird nicht gezeigt: „{text}“.", "Macht eine Markdown-Zelle daraus, oder löscht sie."),
        ("this raw cell is not shown: '{text}'.", "Make it a Markdown cell, or delete it."),
    ),
)
