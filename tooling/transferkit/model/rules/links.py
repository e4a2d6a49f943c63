"""Links to other sites, asked only with `check --external`."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Links ins Netz", "Links to the web")
RULES = (
    Rule(
        "WEB01",
        Severity.WARNING,
        ("{address} gibt es nicht mehr (Antwort {status}).", "Sucht die neue Adresse, oder nehmt den Link heraus."),
        ("{address} is gone (answer {status}).", "Look for the new address, or take the link out."),
    ),
    Rule(
        "WEB02",
        Severity.WARNING,
        ("{address} führt zu keinem bekannten Rechner.", "Prüft die Schreibweise. Gibt es die Website nicht mehr, nehmt den Link heraus."),
        ("{address} leads to no known host.", "Check the spelling. If the site is gone, take the link out."),
    ),
    Rule(
        "WEB03",
        Severity.HINT,
        ("{address} ist dauerhaft umgezogen.", "Die neue Adresse ist {new}."),
        ("{address} has moved for good.", "The new address is {new}."),
    ),
    Rule(
        "WEB04",
        Severity.HINT,
        ("{address} ließ sich nicht prüfen (Antwort {status}).", "Öffnet den Link selbst im Browser."),
        ("{address} could not be checked (answer {status}).", "Open the link in a browser yourself."),
    ),
    Rule(
        "WEB05",
        Severity.HINT,
        (
            "{address} ließ sich nicht prüfen: Es kam keine Antwort, oder keine sichere Verbindung.",
            "Versucht es später noch einmal, oder öffnet den Link selbst im Browser.",
        ),
        (
            "{address} could not be checked: there was no answer, or no secure connection.",
            "Try again later, or open the link in a browser yourself.",
        ),
    ),
    Rule(
        "WEB06",
        Severity.HINT,
        (
            "{address} führt in ein privates Netz und wurde nicht gefragt.",
            "Wer das Handbuch liest, kommt dort nicht hin. Schreibt ein Beispiel als Code statt als Link.",
        ),
        (
            "{address} leads into a private network and was not asked.",
            "Readers of the handbook cannot get there. Write an example as code, not as a link.",
        ),
    ),
)
