"""Blocks and roles."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Blöcke", "Blocks")
RULES = (
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
        guard=True,
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
)
