"""What PyYAML says of front matter it cannot read, for people who write no programs."""

from __future__ import annotations

_SAID = {
    "not a mapping": ("er besteht nicht aus Zeilen `name: Wert`", "it has no lines `name: value`"),
    "nested": ("er ist zu tief geschachtelt", "it is nested too deep"),
    "alias": ("Anker und Verweise (& und *) sind nicht erlaubt", "anchors and aliases (& and *) are not allowed"),
    "tag": ("Typangaben mit ! sind nicht erlaubt", "tags (!) are not allowed"),
    "plain key": ("ein Name vor dem Doppelpunkt ist kein einfacher Text", "a name before the colon is no plain text"),
    "\\t": ("ein Tabulator; nehmt Leerzeichen", "a tab; use spaces"),
    "mapping values are not allowed": (
        "ein Doppelpunkt zu viel; setzt den Text in Anführungszeichen",
        "a colon too many; put the text in quotes",
    ),
    "expected ':'": (
        "hier fehlt ein Doppelpunkt, oder die Zeile ist falsch eingerückt",
        "a colon is missing here, or the line is indented wrongly",
    ),
    "block end": (
        "die Zeile ist falsch eingerückt, oder ein Anführungszeichen fehlt",
        "the line is indented wrongly, or a quote is missing",
    ),
    "expected ',' or": ("eine Klammer wird nicht geschlossen", "a bracket is not closed"),
    "end of stream": ("ein Anführungszeichen wird nicht geschlossen", "a quote is not closed"),
    "cannot start any token": (
        "ein Wert beginnt mit einem Zeichen, das in Anführungszeichen gehört",
        "a value begins with a character that must be quoted",
    ),
    "special characters": ("ein Steuerzeichen", "a control character"),
    "single document": ("ein zweites Dokument beginnt", "a second document begins"),
    "document start": ("er beginnt mit einer Zeile für Programme (%)", "it begins with a line for programs (%)"),
    "block scalar": ("hinter | oder > steht etwas, das nicht dahin gehört", "something stands behind | or > that does not belong there"),
    "expected the node content": ("hier fehlt ein Wert", "a value is missing here"),
    "escape": (
        "ein umgekehrter Schrägstrich in doppelten Anführungszeichen; nehmt einfache",
        "a backslash in double quotes; use single quotes",
    ),
}
"""Part of what PyYAML (or strict_yaml) says, and the same in German and English."""


def told(said: str) -> tuple[str, str]:
    """A complaint in German and English; as it is where we have no better words."""
    return next((texts for part, texts in _SAID.items() if part in said), (said, said))
