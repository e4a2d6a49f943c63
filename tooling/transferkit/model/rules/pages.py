"""What stands on pages: HTML, references, headings."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Seiten und Verweise", "Pages and references")
RULES = (
    Rule(
        "HTML01",
        Severity.ERROR,
        ("HTML mit „{tag}“ wird nicht übernommen.", "Schreibt den Inhalt als Markdown."),
        ("HTML with '{tag}' is not taken over.", "Write the content as Markdown."),
        guard=True,
    ),
    Rule(
        "HTML02",
        Severity.STOP,
        ("{opening} wird hier geöffnet und nie geschlossen; das verschluckt {lines} Zeilen.", "Schließt es mit {closing}."),
        ("{opening} is opened here and never closed; it swallows {lines} lines.", "Close it with {closing}."),
    ),
    Rule(
        "HTML03",
        Severity.HINT,
        (
            "was „{tag}“ von {address} einbettet, steht als Kasten mit einem Link auf der Seite.",
            "Die Seite ruft von sich aus keine fremden Adressen ab; es gibt nichts zu tun.",
        ),
        (
            "what '{tag}' embeds from {address} stands on the page as a box with a link.",
            "Pages call no other address by themselves; there is nothing to do.",
        ),
    ),
    Rule(
        "HTML04",
        Severity.HINT,
        ("von diesem HTML erscheinen nur die Worte, denn noch niemand hat die Seite geprüft.", "Schreibt sie als Markdown."),
        ("of this HTML only the words are shown, for nobody has reviewed the page yet.", "Write it as Markdown."),
    ),
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
    Rule(
        "PAGE03",
        Severity.STOP,
        ("die Seite lässt sich nicht lesen: {detail_de}.", "Teilt sie auf oder vereinfacht sie."),
        ("the page cannot be read: {detail_en}.", "Split it or make it simpler."),
    ),
    Rule(
        "PAGE04",
        Severity.WARNING,
        ("die erste Überschrift hat Ebene {after}.", "Beginnt die Seite mit einer Zeile `# Titel`."),
        ("the first heading has level {after}.", "Begin the page with a line `# Title`."),
    ),
    Rule(
        "REF04",
        Severity.ERROR,
        (
            "„{target}“ und die Datei „{found}“ unterscheiden sich in Groß- und Kleinschreibung: Das geht unter Windows, aber nicht im Netz.",
            "Schreibt „{found}“.",
        ),
        ("'{target}' and the file '{found}' differ in upper and lower case: that works on Windows, not on the web.", "Write '{found}'."),
    ),
    Rule(
        "REF05",
        Severity.WARNING,
        (
            "der Verweis auf „{target}“ ist mehrdeutig: Mehrere Überschriften oder Marken heißen so.",
            "Setzt vor die gemeinte eine eigene Marke: (meine-marke)=, und verweist auf sie.",
        ),
        (
            "the reference to '{target}' is ambiguous: several headings or labels are called so.",
            "Put a label of its own before the one you mean: (my-label)=, and refer to it.",
        ),
    ),
    Rule(
        "REF06",
        Severity.ERROR,
        ("„{target}“ ist schon vergeben{first}.", "Gebt einem von beiden einen anderen Namen."),
        ("'{target}' is taken already{first}.", "Give one of the two another name."),
    ),
    Rule(
        "REF07",
        Severity.WARNING,
        ("auf die Fußnote „{target}“ verweist niemand; sie wird nicht gezeigt.", "Setzt [^{target}] in den Text, oder löscht sie."),
        ("nothing refers to the footnote '{target}'; it is not shown.", "Put [^{target}] into the text, or delete it."),
    ),
    Rule(
        "REF08",
        Severity.ERROR,
        ("die Inhaltsverzeichnisse verweisen im Kreis aufeinander: {target}.", "Nehmt eine der Seiten aus dem toctree der anderen."),
        ("the tables of contents refer to one another in a circle: {target}.", "Take one of the pages out of the other's toctree."),
    ),
    Rule(
        "REF09",
        Severity.WARNING,
        ("das Muster „{target}“ im Inhaltsverzeichnis passt auf keine Seite.", "Prüft die Schreibweise, oder löscht die Zeile."),
        ("the pattern '{target}' in the table of contents fits no page.", "Check the spelling, or delete the line."),
    ),
    Rule(
        "REF10",
        Severity.WARNING,
        ("das Inhaltsverzeichnis nennt „{target}“ zweimal.", "Löscht eine der beiden Zeilen."),
        ("the table of contents names '{target}' twice.", "Delete one of the two lines."),
    ),
    Rule(
        "PAGE05",
        Severity.WARNING,
        ("eine zweite Überschrift der obersten Ebene: „{title}“.", "Schreibt ## davor; # hat nur der Titel der Seite."),
        ("a second heading of the top level: '{title}'.", "Write ## before it; # is for the page's title only."),
    ),
    Rule(
        "PAGE06",
        Severity.ERROR,
        ("die Überschrift ist leer.", "Schreibt etwas hinter die #, oder löscht die Zeile."),
        ("the heading is empty.", "Write something behind the #, or delete the line."),
    ),
)
