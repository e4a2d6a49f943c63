"""The closed catalogue of everything that can be wrong with a source, in German and English.

A sentence names the thing in {braces}; the remedy says what to do. One code means one thing for ever: a rule that
is given up keeps its number unused.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a broken rule is (design: fixed)."""

    STOP = "stop"
    """Nothing is published, exit 1: we cannot know what is solution or what the file says."""
    ERROR = "error"
    """Products are published with a visible placeholder, exit 1."""
    WARNING = "warning"
    """Published, exit 0; exit 1 with --strict."""
    HINT = "hint"
    """Never changes the exit code."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it is called, how grave it is, what it says and what to do."""

    code: str
    severity: Severity
    german: tuple[str, str]
    """What is wrong, what to do."""
    english: tuple[str, str]

    def texts(self, language: str) -> tuple[str, str]:
        """(says, remedy) in German for `de…`, else in English."""
        return self.german if language.lower().startswith("de") else self.english


_CATALOGUE = (
    # The project
    Rule(
        "PRJ01",
        Severity.STOP,
        (
            "kein Modul gefunden.",
            "Legt mit `transferkit new module ID` ein Modul an und nehmt es in das Inhaltsverzeichnis (toctree) von handbook/index.md auf.",
        ),
        ("no module found.", "Make one with `transferkit new module ID` and add it to the toctree of handbook/index.md."),
    ),
    Rule(
        "PRJ02",
        Severity.ERROR,
        ("unbekannte Einstellung „{name}“.", "Gemeint ist vielleicht „{nearest}“."),
        ("unknown setting '{name}'.", "Did you mean '{nearest}'?"),
    ),
    Rule(
        "PRJ03",
        Severity.ERROR,
        ("Einstellung „{name}“: {expected} erwartet.", "Schreibt den Wert so, wie der Kommentar in conf.py es zeigt."),
        ("setting '{name}': {expected} expected.", "Write the value as the comment in conf.py shows."),
    ),
    Rule(
        "PRJ04",
        Severity.WARNING,
        (
            "das Modul „{module}“ steht in keinem Inhaltsverzeichnis; niemand findet es.",
            "Nehmt es in den toctree von handbook/index.md auf.",
        ),
        ("the module '{module}' is in no table of contents; nobody will find it.", "Add it to the toctree of handbook/index.md."),
    ),
    Rule(
        "PRJ05",
        Severity.WARNING,
        (
            "die Seite steht in keinem Inhaltsverzeichnis; niemand findet sie.",
            "Nehmt sie in einen toctree auf, oder gebt ihr einen Namen, der mit _ beginnt.",
        ),
        ("the page is in no table of contents; nobody will find it.", "Add it to a toctree, or give it a name that begins with _."),
    ),
    Rule(
        "PRJ06",
        Severity.STOP,
        ("„{first}“ und „{second}“ ergeben dieselbe Seite.", "Behaltet nur eine der beiden Dateien."),
        ("'{first}' and '{second}' give the same page.", "Keep only one of the two files."),
    ),
    Rule(
        "PRJ07",
        Severity.WARNING,
        (
            "zwei Module haben die Kennung „{name}“ (auch {first}); ihre Arbeitsblätter heißen gleich.",
            "Gebt einem der beiden eine andere `id`.",
        ),
        ("two modules have the id '{name}' (also {first}); their worksheets are called the same.", "Give one of them another `id`."),
    ),
    Rule(
        "PRJ08",
        Severity.WARNING,
        ("`requires` nennt das Modul „{name}“, doch dieses Modul gibt es nicht.", "Gemeint ist der Name seines Ordners{nearest}."),
        ("`requires` names the module '{name}', but there is no such module.", "What is meant is the name of its folder{nearest}."),
    ),
    # Files
    Rule(
        "FILE01",
        Severity.STOP,
        ("die Datei ist nicht in UTF-8 gespeichert (Byte {byte}).", "Speichert sie im Editor mit der Kodierung UTF-8."),
        ("the file is not UTF-8 (byte {byte}).", "Save it with the encoding UTF-8 in your editor."),
    ),
    Rule(
        "FILE02",
        Severity.STOP,
        ("der Pfad „{path}“ führt aus dem Projekt hinaus.", "Kopiert die Datei in den Ordner des Moduls und verweist auf die Kopie."),
        ("the path '{path}' leaves the project.", "Copy the file into the module's folder and refer to the copy."),
    ),
    Rule(
        "FILE03",
        Severity.ERROR,
        ("die Datei „{path}“ gibt es nicht.", "Prüft Schreibweise und Ordner{nearest}."),
        ("the file '{path}' does not exist.", "Check spelling and folder{nearest}."),
    ),
    Rule(
        "FILE04",
        Severity.ERROR,
        ("die Datei „{path}“ ist keine gewöhnliche Datei.", "Verweist auf eine Datei, nicht auf einen Ordner oder ein Gerät."),
        ("'{path}' is not a regular file.", "Refer to a file, not to a folder or device."),
    ),
    Rule(
        "FILE05",
        Severity.ERROR,
        ("die Datei „{path}“ wird von „{first}“ wieder eingebunden (Schleife).", "Nehmt eine der beiden Einbindungen heraus."),
        ("the file '{path}' is included again by '{first}' (a loop).", "Remove one of the two includes."),
    ),
    Rule(
        "FILE06",
        Severity.ERROR,
        (
            "„{path}“ liegt im Ordner solution-files und kommt nicht in die Ausgabe für Lernende.",
            "Schreibt den Verweis in einen Block {{solution}} oder legt die Datei in den Ordner files.",
        ),
        (
            "'{path}' lies in the folder solution-files and is kept out of the learner edition.",
            "Put the reference into a {{solution}} block or the file into the folder files.",
        ),
    ),
    # Front matter
    Rule(
        "META01",
        Severity.STOP,
        ("der Kopf der Datei ist kein YAML: {detail}.", "Schreibt je Zeile `name: Wert` zwischen zwei Zeilen mit ---."),
        ("the front matter is not YAML: {detail}.", "Write one `name: value` a line between two lines of ---."),
    ),
    Rule(
        "META02",
        Severity.ERROR,
        ("unbekannte Angabe „{name}“ im Kopf der Datei.", "{remedy_de}"),
        ("unknown front matter key '{name}'.", "{remedy_en}"),
    ),
    Rule(
        "META03",
        Severity.ERROR,
        ("die Angabe „{name}“ passt nicht: {detail_de}.", "Ein Beispiel steht in der Anleitung für Autor*innen."),
        ("the front matter key '{name}' does not fit: {detail_en}.", "The author's guide shows an example."),
    ),
    Rule(
        "META04",
        Severity.ERROR,
        (
            "die Angabe „{name}“ ist nicht erlaubt, denn sie könnte Programmcode einschalten.",
            "Löscht sie; Einstellungen stehen nur in conf.py.",
        ),
        ("the front matter key '{name}' is refused, for it could switch on program code.", "Delete it; settings stand in conf.py only."),
    ),
    Rule(
        "META05",
        Severity.ERROR,
        ("die Angabe „{name}“ steht zweimal (zuerst in Zeile {first}).", "Behaltet eine der beiden."),
        ("the front matter key '{name}' stands twice (first in line {first}).", "Keep one of the two."),
    ),
    Rule(
        "META06",
        Severity.WARNING,
        (
            "`title:` im Kopf der Datei sagt etwas anderes als die Überschrift „{heading}“.",
            "Löscht `title:`; die Überschrift ist der Titel.",
        ),
        ("`title:` in the front matter differs from the heading '{heading}'.", "Delete `title:`; the heading is the title."),
    ),
    Rule(
        "META07",
        Severity.WARNING,
        ("die Minuten des Ablaufs ergeben {total}, angegeben sind {minutes}.", "Passt den Ablauf (plan) oder `minutes` an."),
        ("the minutes of the plan add up to {total}, stated are {minutes}.", "Mend the plan or `minutes`."),
    ),
    Rule(
        "META08",
        Severity.HINT,
        ("das Modul ist als Entwurf gekennzeichnet (`draft: true`).", "Löscht die Zeile, wenn es fertig ist."),
        ("the module is marked as a draft (`draft: true`).", "Delete the line when it is finished."),
    ),
    Rule(
        "META09",
        Severity.STOP,
        ("der Kopf der Datei wird hier geöffnet und nie geschlossen.", "Schreibt unter die letzte Angabe eine Zeile ---."),
        ("the front matter is opened here and never closed.", "Write a line --- below its last key."),
    ),
    # Blocks
    Rule(
        "BLK01",
        Severity.ERROR,
        ("unbekannter Block „{name}“; sein Text bleibt stehen.", "{remedy_de}"),
        ("unknown block '{name}'; its text is kept.", "{remedy_en}"),
    ),
    Rule(
        "BLK02",
        Severity.STOP,
        (
            "der Block „{name}“ wird hier geöffnet und nie geschlossen; er verschluckt {lines} Zeilen.",
            "Schließt ihn mit einer Zeile {closing}.",
        ),
        (
            "the block '{name}' is opened here and never closed; it swallows {lines} lines.",
            "Close it with a line {closing}. Where a block stands in another, the outer one needs one character more.",
        ),
    ),
    Rule(
        "BLK03",
        Severity.STOP,
        ("„{name}“ ohne den zugehörigen Anfang.", "Setzt „{start}“ davor oder löscht die Zeile."),
        ("'{name}' without its beginning.", "Put '{start}' before it or delete the line."),
    ),
    Rule(
        "BLK04",
        Severity.ERROR,
        ("der Block „{name}“ wird nicht übernommen, denn er könnte fremden Code einschleusen.", "Schreibt den Inhalt als Markdown."),
        ("the block '{name}' is dropped, for it could bring in foreign code.", "Write its content as Markdown."),
    ),
    Rule(
        "BLK05",
        Severity.ERROR,
        ("der Block „{name}“ kennt die Angabe „:{option}:“ nicht.", "Gemeint ist vielleicht „:{nearest}:“; erlaubt sind: {known}."),
        ("the block '{name}' does not know the option ':{option}:'.", "Did you mean ':{nearest}:'? It knows: {known}."),
    ),
    Rule(
        "BLK06",
        Severity.ERROR,
        ("{detail}.", "Die Anleitung für Autor*innen zeigt den Block „{name}“ mit einem Beispiel."),
        ("{detail}.", "The author's guide shows the block '{name}' with an example."),
    ),
    Rule(
        "BLK07",
        Severity.ERROR,
        ("unbekannte Rolle „{name}“; ihr Text bleibt stehen.", "Löscht sie oder verbessert die Schreibweise."),
        ("unknown role '{name}'; its text is kept.", "Delete it or mend the spelling."),
    ),
    Rule(
        "BLK08",
        Severity.ERROR,
        ("Blöcke sind tiefer als {limit} Ebenen geschachtelt; was darin steht, fehlt.", "Baut den Abschnitt flacher auf."),
        ("blocks are nested deeper than {limit} levels; what stands inside is missing.", "Make the section flatter."),
    ),
    # Exercises
    Rule(
        "EXR01",
        Severity.ERROR,
        ("die Übung „{label}“ hat keine Lösung.", "Schreibt einen Block {{solution}} {label}, notfalls mit einem Erwartungshorizont."),
        ("exercise '{label}' has no solution.", "Add a {{solution}} {label} block, if need be with what you expect."),
    ),
    Rule(
        "EXR02",
        Severity.STOP,
        ("die Kennung „{label}“ ist schon vergeben, in {first}.", "Gebt einer der beiden Übungen ein anderes :label:."),
        ("the label '{label}' is taken already, in {first}.", "Give one of the two exercises another :label:."),
    ),
    Rule(
        "EXR03",
        Severity.ERROR,
        ("die Lösung gehört zu „{label}“, doch diese Übung gibt es nicht.", "Prüft die Schreibweise{nearest}."),
        ("the solution belongs to '{label}', but there is no such exercise.", "Check the spelling{nearest}."),
    ),
    Rule(
        "EXR04",
        Severity.ERROR,
        ("das Übungsdokument exercises/{label}/ gibt es nicht.", "Legt es mit `transferkit new exercise {label}` an{nearest}."),
        ("the exercise document exercises/{label}/ does not exist.", "Make it with `transferkit new exercise {label}`{nearest}."),
    ),
    Rule(
        "EXR05",
        Severity.WARNING,
        ("das Übungsdokument „{label}“ wird in keinem Modul benutzt.", "Setzt es mit {{use-exercise}} {label} in ein Modul."),
        ("the exercise document '{label}' is used in no module.", "Place it in a module with {{use-exercise}} {label}."),
    ),
    Rule(
        "EXR06",
        Severity.ERROR,
        ("die Übung „{label}“ hat zwei Lösungen (die erste in {first}).", "Fügt sie zu einer zusammen."),
        ("exercise '{label}' has two solutions (the first in {first}).", "Join them into one."),
    ),
    Rule(
        "EXR07",
        Severity.WARNING,
        ("„{label}“ ist leer: Hier steht keine Aufgabe oder keine Lösung.", "Schreibt den Text zwischen Anfang und Ende des Blocks."),
        ("'{label}' is empty: no task or no solution stands here.", "Write the text between the beginning and the end of the block."),
    ),
    Rule(
        "EXR08",
        Severity.WARNING,
        ("die Angabe „{name}“ nennt die Übung „{label}“, doch diese Übung gibt es nicht.", "Prüft die Schreibweise{nearest}."),
        ("the key '{name}' names the exercise '{label}', but there is no such exercise.", "Check the spelling{nearest}."),
    ),
    # Pictures
    Rule(
        "IMG01",
        Severity.ERROR,
        ("das Bild „{path}“ gibt es nicht.", "Prüft Schreibweise und Ordner{nearest}."),
        ("the picture '{path}' does not exist.", "Check spelling and folder{nearest}."),
    ),
    Rule(
        "IMG02",
        Severity.ERROR,
        (
            "dem Bild „{path}“ fehlt der Alternativtext.",
            "Beschreibt in einem Satz, was zu sehen ist: ![Beschreibung]({path}); ein Schmuckbild bekommt die Klasse decorative.",
        ),
        (
            "the picture '{path}' has no alt text.",
            "Say in a sentence what it shows: ![description]({path}); a decorative one gets the class decorative.",
        ),
    ),
    Rule(
        "IMG03",
        Severity.ERROR,
        (
            "das Bild „{path}“ liegt im Internet und wird nicht geladen.",
            "Speichert es mit Erlaubnis und Quellenangabe im Ordner des Moduls.",
        ),
        ("the picture '{path}' is on the web and is not fetched.", "Save it in the module's folder, with permission and source."),
    ),
    Rule(
        "IMG04",
        Severity.ERROR,
        ("das Bild „{path}“ lässt sich nicht verwenden: {detail}.", "Speichert es neu als PNG, JPEG oder SVG."),
        ("the picture '{path}' cannot be used: {detail}.", "Save it again as PNG, JPEG or SVG."),
    ),
    # Notebooks
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
    # HTML
    Rule(
        "HTML01",
        Severity.ERROR,
        ("HTML mit „{tag}“ wird nicht übernommen.", "Schreibt den Inhalt als Markdown."),
        ("HTML with '{tag}' is not taken over.", "Write the content as Markdown."),
    ),
    Rule(
        "HTML02",
        Severity.STOP,
        ("der Kommentar <!-- wird hier geöffnet und nie geschlossen; er verschluckt {lines} Zeilen.", "Schließt ihn mit -->."),
        ("the comment <!-- is opened here and never closed; it swallows {lines} lines.", "Close it with -->."),
    ),
    # References
    Rule(
        "REF01",
        Severity.ERROR,
        ("der Verweis auf „{target}“ führt ins Leere.", "Prüft die Schreibweise{nearest}."),
        ("the reference to '{target}' leads nowhere.", "Check the spelling{nearest}."),
    ),
    Rule(
        "REF02",
        Severity.ERROR,
        ("die Fußnote „{target}“ ist nirgends erklärt.", "Schreibt ans Ende der Seite: [^{target}]: Text der Fußnote."),
        ("the footnote '{target}' is defined nowhere.", "Write at the end of the page: [^{target}]: text of the footnote."),
    ),
    Rule(
        "REF03",
        Severity.ERROR,
        (
            "das Inhaltsverzeichnis nennt „{target}“, doch diese Seite gibt es nicht.",
            "Prüft die Schreibweise, oder löscht die Zeile{nearest}.",
        ),
        ("the table of contents names '{target}', but there is no such page.", "Check the spelling, or delete the line{nearest}."),
    ),
    # Pages
    Rule(
        "PAGE01",
        Severity.ERROR,
        ("die Seite hat keine Überschrift.", "Beginnt sie mit einer Zeile `# Titel`."),
        ("the page has no heading.", "Begin it with a line `# Title`."),
    ),
    Rule(
        "PAGE02",
        Severity.ERROR,
        ("die Datei ist leer.", "Schreibt etwas hinein oder löscht sie."),
        ("the file is empty.", "Write something into it or delete it."),
    ),
    # What decks and sheets cannot show as it is
    Rule(
        "FIT01",
        Severity.HINT,
        ("„{title}“ ist auf {count} Folien verteilt.", "Kürzt den Abschnitt, wenn eine Folie genügen soll."),
        ("'{title}' is split over {count} slides.", "Shorten the section if one slide is to do."),
    ),
    Rule(
        "FIT02",
        Severity.WARNING,
        ("das Zeichen „{character}“ ({name}) kann im PDF nicht gedruckt werden; dort steht sein Name.", "Nehmt ein anderes Zeichen."),
        ("the character '{character}' ({name}) cannot be printed in the PDF; its name stands there.", "Use another character."),
    ),
    Rule(
        "FIT03",
        Severity.ERROR,
        ("das Blatt zu „{label}“ konnte nicht gesetzt werden: {detail}.", "Vereinfacht die Aufgabe; der Text steht im Handbuch."),
        ("the sheet of '{label}' could not be typeset: {detail}.", "Simplify the task; its text is in the handbook."),
    ),
    # Everything Sphinx says that we have no better words for
    Rule(
        "SPH01",
        Severity.WARNING,
        ("{detail}", ""),
        ("{detail}", ""),
    ),
    Rule(
        "SPH02",
        Severity.ERROR,
        ("{detail}", ""),
        ("{detail}", ""),
    ),
)

RULES: dict[str, Rule] = {rule.code: rule for rule in _CATALOGUE}
"""Every rule by its code."""
