"""What can be said of a template for slides."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Vorlagen für Folien", "Templates for slides")
RULES = (
    Rule(
        "TPL01",
        Severity.STOP,
        ("{detail}", "Ohne eigene Vorlage nehmen wir unsere."),
        ("{detail}", "Without a template of yours we take our own."),
    ),
    Rule(
        "TPL02",
        Severity.WARNING,
        (
            "im Layout „{layout}“ ist Text schwer zu lesen: Der Kontrast ist {ratio}:1.",
            "Wählt im Folienmaster eine dunklere Schrift oder einen helleren Grund; bis dahin nehmen wir eine andere Farbe der Vorlage.",
        ),
        (
            "in the layout '{layout}' text is hard to read: its contrast is {ratio}:1.",
            "Choose a darker font or a lighter ground in the slide master; until then we take another colour of the template.",
        ),
    ),
    Rule(
        "TPL03",
        Severity.WARNING,
        (
            "die Vorlage hat keine Fußzeile; die Lizenz steht nur auf der letzten Folie.",
            "Setzt im Folienmaster im Layout mit Titel und Inhalt den Haken bei Fußzeilen.",
        ),
        (
            "the template has no footer; the licence stands on the last slide only.",
            "In the slide master, tick Footers in the layout with title and content.",
        ),
    ),
    Rule(
        "TPL04",
        Severity.HINT,
        ("die Vorlage hat keine Foliennummer.", "Fügt sie im Folienmaster ein, dann findet ihr Folien und Notizen leichter wieder."),
        ("the template has no slide number.", "Insert it in the slide master; slides and notes are then found more easily."),
    ),
    Rule(
        "TPL05",
        Severity.HINT,
        (
            "{count} Arten von Folien haben kein eigenes Layout und benutzen ein anderes.",
            "`transferkit check` zeigt, welche; ein Layout mit dem Namen, der dort steht, wird gefunden.",
        ),
        (
            "{count} kinds of slides have no layout of their own and use another.",
            "`transferkit check` shows which; a layout with the name given there will be found.",
        ),
    ),
    Rule(
        "TPL06",
        Severity.HINT,
        (
            "die Schrift „{font}“ ist hier nicht installiert; gemessen wird mit {read} und Sicherheit.",
            "Installiert die Schrift, dann passt oft mehr auf eine Folie.",
        ),
        (
            "the font '{font}' is not installed here; text is measured with {read} and a margin.",
            "Install the font; often more will then fit a slide.",
        ),
    ),
    Rule(
        "TPL07",
        Severity.WARNING,
        (
            "die Vorlage hat kein Layout mit einem Titel und einem Text; sie bekommt ein schlichtes.",
            "Fügt in PowerPoint unter Ansicht > Folienmaster ein Layout wie „Titel und Inhalt“ hinzu.",
        ),
        (
            "the template has no layout with a title and a text; it gets a plain one.",
            "In PowerPoint, add a layout such as 'Title and Content' under View > Slide Master.",
        ),
    ),
    Rule(
        "TPL08",
        Severity.HINT,
        (
            "hinter dem Text im Layout „{layout}“ liegt ein Bild oder ein Verlauf; den Kontrast können wir nicht prüfen.",
            "Seht euch eine fertige Folie auf dem Beamer an.",
        ),
        (
            "behind the text of the layout '{layout}' lies a picture or a gradient; we cannot check the contrast.",
            "Look at a finished slide on the projector.",
        ),
    ),
    Rule(
        "TPL09",
        Severity.WARNING,
        (
            "im Layout „{layout}“ ist für Text nur ein Feld von {width} × {height} cm; vieles wird sich auf Folgefolien verteilen.",
            "Macht das Feld im Folienmaster größer.",
        ),
        (
            "in the layout '{layout}' there is only a frame of {width} × {height} cm for text; much will go on on further slides.",
            "Make the frame larger in the slide master.",
        ),
    ),
    Rule(
        "TPL10",
        Severity.WARNING,
        ("die Vorlage holt beim Öffnen etwas von „{host}“.", "Bettet das Bild in die Vorlage ein, statt es zu verknüpfen."),
        ("the template fetches something from '{host}' when it is opened.", "Embed the picture in the template instead of linking it."),
    ),
)
