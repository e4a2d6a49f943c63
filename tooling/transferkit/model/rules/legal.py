"""Pages the law asks for."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Impressum und Datenschutz", "Imprint and privacy")
RULES = (
    Rule(
        "LEG01",
        Severity.HINT,
        (
            "auf dieser Seite sind noch Stellen auszufüllen ({count}), zuerst: {text}.",
            "Tut das, bevor ihr das Handbuch veröffentlicht und `transferkit_site_url` eintragt.",
        ),
        (
            "this page still has places to fill in ({count}), the first: {text}.",
            "Do so before you publish the handbook and set `transferkit_site_url`.",
        ),
    ),
    Rule(
        "LEG02",
        Severity.WARNING,
        (
            "das Handbuch hat eine Adresse im Netz, doch auf dieser Seite sind noch Stellen auszufüllen ({count}), zuerst: {text}.",
            "Füllt alle Stellen in eckigen Klammern aus; was nicht zutrifft, löscht ihr.",
        ),
        (
            "the handbook has an address on the web, but this page still has places to fill in ({count}), the first: {text}.",
            "Fill in all places in square brackets; delete what does not apply.",
        ),
    ),
)
