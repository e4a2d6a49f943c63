"""What an import makes: files of a module, and a list of what was left out or must be looked at."""

from __future__ import annotations

from dataclasses import dataclass, field

from transferkit.model.problem import Place, Problem, problem
from transferkit.model.words import Words

LOST = {
    "comment": ("ein Kommentar", "a comment"),
    "insertion": ("eine nachverfolgte Einfügung, sie gilt als angenommen", "a tracked insertion, taken as accepted"),
    "deletion": ("eine nachverfolgte Löschung, sie gilt als angenommen", "a tracked deletion, taken as accepted"),
    "hidden text": ("ausgeblendeter Text", "hidden text"),
    "note": ("eine Fußnote, auf die nichts verweist", "a footnote that nothing refers to"),
    "ruby": ("eine Aussprachehilfe über den Zeichen", "a reading aid above the characters"),
    "header": ("eine Kopfzeile", "a header"),
    "footer": ("eine Fußzeile", "a footer"),
    "contents": ("ein Inhaltsverzeichnis, es entsteht von selbst", "a table of contents, it makes itself"),
    "page break": ("Seitenumbrüche", "page breaks"),
    "text box": ("ein Textfeld, es steht hinter seinem Absatz", "a text box, it stands behind its paragraph"),
    "merged cells": ("eine Tabelle mit verbundenen Zellen", "a table with merged cells"),
    "nested table": ("eine Tabelle in einer Tabelle, als Text", "a table in a table, as text"),
    "chart": ("ein Diagramm", "a chart"),
    "drawing": ("eine Zeichnung aus Formen", "a drawing made of shapes"),
    "smart art": ("eine SmartArt-Grafik, ihr Text", "a SmartArt graphic, its text"),
    "object": ("ein eingebettetes Objekt", "an embedded object"),
    "picture": ("ein Bild", "a picture"),
    "formula": ("eine Formel, sie steht als Text da", "a formula, it stands as text"),
    "symbol": ("ein Zeichen aus einer Symbolschrift", "a character of a symbol font"),
    "foreign text": ("ein eingefügtes fremdes Dokument", "an inserted foreign document"),
    "form field": ("ein Formularfeld", "a form field"),
    "front matter": ("eine Angabe im Kopf der Datei", "a front matter key"),
    "template": ("ein Befehl einer Vorlagensprache", "a command of a template language"),
    "html": ("HTML", "HTML"),
    "embed": ("ein eingebetteter Inhalt, als Link", "embedded content, as a link"),
    "link": ("ein Link, nur sein Text bleibt", "a link, only its text stays"),
    "class": ("eine Formatangabe", "a formatting instruction"),
    "code chunk": ("ein Code-Block, er wird gezeigt und nie ausgeführt", "a code chunk, it is shown and never run"),
    "metadata": ("Metadaten des Notebooks", "metadata of the notebook"),
    "output": ("die Ausgabe einer Zelle", "a cell's output"),
}
"""What can be lost or changed, in German and English."""


@dataclass(slots=True)
class Draft:
    """A module in the making. (Grows while one file is read, and is never shared.)"""

    source: str
    """The name of the file that is read, for the places of problems."""
    say: Words
    files: dict[str, bytes] = field(default_factory=dict)
    """Path below the module's folder -> content."""
    problems: list[Problem] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)
    """What each page of the material is called in the draft."""
    near: str = ""
    """The words that are read, where the format has no lines."""
    line: int = 0
    """The line or, in a notebook, the cell that is read; 0 where the format has none."""
    cell: int = 0

    def note(self, code: str, **arguments: object) -> None:
        """Note a problem here."""
        if code in ("IMP10", "IMP11", "IMP13", "IMP14"):
            words = "" if self.line else self.near or self.source
            arguments |= {"near_de": f" (bei „{words}“)" if words else "", "near_en": f" (near '{words}')" if words else ""}
        found = problem(code, Place(self.source, self.line, self.cell), **arguments)
        if found not in self.problems:
            self.problems.append(found)

    def lost(self, kind: str, detail: str = "") -> None:
        """Note that something is left out; detail: its words, so that none is lost without a message."""
        self._told("IMP10", kind, detail)

    def look_at(self, kind: str, detail: str = "") -> None:
        """Note that something is taken over in another way."""
        self._told("IMP14", kind, detail)

    def _told(self, code: str, kind: str, detail: str) -> None:
        german, english = LOST[kind]
        words = " ".join(detail.split())
        self.note(code, what_de=german, what_en=english, detail=f": {words}" if words else "")

    def be_near(self, text: str) -> None:
        """Remember the words that were read last, for messages."""
        words = " ".join(text.split())
        if words:
            self.near = words if len(words) <= 50 else f"{words[:49]}…"
