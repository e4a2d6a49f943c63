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
        ("mit dem Block „{name}“ stimmt etwas nicht: {detail_de}.", "Die Anleitung für Autor*innen zeigt ihn mit einem Beispiel."),
        ("something is wrong with the block '{name}': {detail_en}.", "The author's guide shows it with an example."),
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
        (
            "Blöcke sind tiefer als {limit} Ebenen geschachtelt; was darin steht, fehlt oder steht da wie getippt.",
            "Baut den Abschnitt flacher auf.",
        ),
        ("blocks are nested deeper than {limit} levels; what stands inside is missing or shown as typed.", "Make the section flatter."),
    ),
    Rule(
        "BLK09",
        Severity.ERROR,
        (
            "Hervorhebungen und Verweise sind tiefer als {limit} Ebenen geschachtelt; die Stelle wird als einfacher Text gezeigt.",
            "Zählt die Sternchen, Unterstriche und Klammern nach.",
        ),
        (
            "emphasis and links are nested deeper than {limit} levels; the place is shown as plain text.",
            "Count the asterisks, underscores and brackets.",
        ),
    ),
    Rule(
        "BLK10",
        Severity.WARNING,
        ("eine Angabe in {{…}} hat einen Wert, der nicht passt: {detail}.", "Schreibt z. B. {{width=50%}} oder löscht sie."),
        ("an attribute in {{…}} has a value that does not fit: {detail}.", "Write for example {{width=50%}}, or delete it."),
    ),
    Rule(
        "BLK11",
        Severity.WARNING,
        ("die Programmiersprache „{target}“ ist unbekannt; der Code bleibt ohne Farben.", "Schreibt z. B. python, html oder text."),
        ("the programming language '{target}' is unknown; the code has no colours.", "Write for example python, html or text."),
    ),
    Rule(
        "BLK12",
        Severity.WARNING,
        (
            "hier beginnt mit {fence} ein Block ohne Namen; sein Inhalt steht als Code da.",
            "Schreibt {fence}{{note}} oder einen anderen Namen, oder löscht die Zeile: Vielleicht schließt weiter oben eine Zeile zu früh.",
        ),
        (
            "a block without a name begins here with {fence}; its content is shown as code.",
            "Write {fence}{{note}} or another name, or delete the line: perhaps a line above closes too early.",
        ),
    ),
    Rule(
        "BLK13",
        Severity.ERROR,
        (
            "der Block „{name}“ wirkt hier nicht; was darin steht, steht überall so im Text.",
            "Löscht die Zeilen mit „{name}“. Was nur Trainer*innen sehen sollen, gehört in {{instructor}}.",
        ),
        (
            "the block '{name}' has no effect here; what it holds stands in the text everywhere.",
            "Delete the lines with '{name}'. What only trainers should see belongs into {{instructor}}.",
        ),
    ),
)
