"""What products cannot show as it is, and what only Sphinx has words for."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Produkte", "Products")
RULES = (
    Rule(
        "MDA01",
        Severity.HINT,
        (
            "die Metadaten nennen keine Adresse im Netz, denn `transferkit_site_url` ist leer; Portale nehmen sie so nicht auf.",
            "Tragt die Adresse ein, sobald das Handbuch eine hat.",
        ),
        (
            "the metadata name no address on the web, for `transferkit_site_url` is empty; portals will not take them.",
            "Set the address as soon as the handbook has one.",
        ),
    ),
    Rule(
        "FIT01",
        Severity.HINT,
        ("„{title}“ ist auf {count} Folien verteilt.", "Kürzt den Abschnitt, wenn eine Folie genügen soll."),
        ("'{title}' is split over {count} slides.", "Shorten the section if one slide is to do."),
    ),
    Rule(
        "FIT02",
        Severity.WARNING,
        (
            "das Zeichen „{character}“ ({name}) kann im PDF nicht gedruckt werden; dort steht sein Name.",
            "Nehmt ein anderes Zeichen; Schriften für Hebräisch, Thai, Khmer, Tamil und Telugu bringt `transferkit[fonts]` mit.",
        ),
        (
            "the character '{character}' ({name}) cannot be printed in the PDF; its name stands there.",
            "Use another character; fonts for Hebrew, Thai, Khmer, Tamil and Telugu come with `transferkit[fonts]`.",
        ),
    ),
    Rule(
        "FIT03",
        Severity.ERROR,
        ("das Blatt zu „{label}“ konnte nicht gesetzt werden: {detail}.", "Vereinfacht die Aufgabe; der Text steht im Handbuch."),
        ("the sheet of '{label}' could not be typeset: {detail}.", "Simplify the task; its text is in the handbook."),
    ),
    Rule(
        "FIT04",
        Severity.HINT,
        (
            "diese Tabelle ist im PDF breiter als die Seite; sie steht dort auf einer gedrehten Seite.",
            "Teilt sie, wenn sie aufrecht stehen soll.",
        ),
        ("this table is wider than the page of the PDF; it stands on a turned page there.", "Split it if it is to stand upright."),
    ),
    Rule(
        "FIT05",
        Severity.HINT,
        ("diese Tabelle ist im PDF breiter als die Seite; sie ist dort kleiner gesetzt.", "Nehmt weniger Spalten, wenn das zu klein ist."),
        ("this table is wider than the page of the PDF; it is set smaller there.", "Use fewer columns if that is too small."),
    ),
    Rule(
        "FIT06",
        Severity.ERROR,
        ("das PDF kann das Bild „{name}“ nicht zeigen ({detail}); dort steht sein Alternativtext.", "Speichert es als PNG, JPG oder SVG."),
        ("the PDF cannot show the picture '{name}' ({detail}); its alt text stands there.", "Save it as PNG, JPG or SVG."),
    ),
    Rule(
        "FIT07",
        Severity.HINT,
        ("das PDF kennt „{name}“ nicht und zeigt es wie „{base}“.", "Seht nach, ob die Stelle im PDF zu lesen ist."),
        ("the PDF does not know '{name}' and shows it as '{base}'.", "Look whether the place can be read in the PDF."),
    ),
    Rule(
        "FIT08",
        Severity.WARNING,
        ("hier stehen im PDF zu viele Blöcke ineinander; „{name}“ ist dort ohne Rahmen.", "Schreibt weniger Blöcke ineinander."),
        ("too many blocks stand inside one another for the PDF; '{name}' has no frame there.", "Put fewer blocks into one another."),
    ),
    Rule(
        "FIT09",
        Severity.ERROR,
        ("diese Seite konnte nicht gesetzt werden: {detail}. Im PDF stehen nur ihre Wörter.", "Vereinfacht, was dort verschachtelt ist."),
        ("this page could not be typeset: {detail}. The PDF has nothing but its words.", "Simplify what is nested there."),
    ),
    Rule(
        "SPH01",
        Severity.WARNING,
        ("Sphinx meldet auf Englisch: {detail}.", "Seht euch die Stelle an; die Produkte werden trotzdem gemacht."),
        ("Sphinx says: {detail}.", "Look at the place; the products are made all the same."),
    ),
    Rule(
        "SPH02",
        Severity.ERROR,
        ("Sphinx meldet auf Englisch: {detail}.", "Seht euch die Stelle an; die Produkte werden trotzdem gemacht."),
        ("Sphinx says: {detail}.", "Look at the place; the products are made all the same."),
    ),
)
