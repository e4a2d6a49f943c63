"""What docutils and MyST say of a block that is written wrongly, in words an author understands."""

from __future__ import annotations

import re

_TROUBLE = (
    (
        re.compile(r"(\d+) argument\(s\) required, (\d+) supplied"),
        "hinter seinem Namen fehlt etwas",
        "something is missing behind its name",
    ),
    (
        re.compile(r"maximum (\d+) argument\(s\) allowed, (\d+) supplied"),
        "hinter seinem Namen steht zu viel",
        "there is too much behind its name",
    ),
    (re.compile(r"[Nn]o content permitted|Has content, but none permitted"), "er darf keinen Inhalt haben", "it may have no content"),
    (re.compile(r"[Cc]ontent block expected|Content block.*none found"), "ihm fehlt der Inhalt", "its content is missing"),
    (
        re.compile(r"[Ii]nvalid option value|option ['\"]?:?(?P<option>[\w-]+):?['\"]?.*(?:must|invalid|not)"),
        "eine seiner Angaben hat einen Wert, den es nicht gibt",
        "one of its options has an impossible value",
    ),
    (
        re.compile(r"[Cc]omments? not supported|has #"),
        "in seinen Angaben steht ein Kommentar mit #",
        "there is a comment with # among its options",
    ),
    (
        re.compile(r"exactly one bullet list|uniform two-level bullet list|two-level"),
        "die Liste muss je Zeile einen Punkt und darin je Zelle einen Unterpunkt haben, überall gleich viele",
        "the list must have a bullet for each row and in it one for each cell, as many everywhere",
    ),
    (re.compile(r"exactly one table expected"), "darin muss genau eine Tabelle stehen", "it must hold exactly one table"),
    (re.compile(r"header row\(s\) specified but only"), "er hat weniger Zeilen als Kopfzeilen", "it has fewer rows than header rows"),
    (re.compile(r"glossary term"), "vor einem Fachwort fehlt eine leere Zeile", "an empty line is missing before a term"),
    (
        re.compile(r"Error parsing|[Ii]nvalid options|mapping|YAML"),
        "seine Angaben haben nicht die Form `:name: Wert`",
        "its options have not the form `:name: value`",
    ),
    (re.compile(r"CSV|csv"), "die Daten der Tabelle sind nicht als CSV zu lesen", "the table's data cannot be read as CSV"),
    (re.compile(r"text not found"), "der gesuchte Text steht nicht in der Datei", "the text looked for is not in the file"),
)
"""What a message says, then the same in German and English."""
_ABSOLUTE = re.compile(r"(?:_?StrPath\()?['\"]?(?:[A-Za-z]:)?[/\\][^'\"\s]*[/\\]([^/\\'\"\s]+)['\"]?\)?")
"""A path on somebody's computer: of it only the file's name is said."""


def block_trouble(message: str) -> dict[str, str]:
    """What is wrong with a block, as arguments of BLK06; docutils' and MyST's English where we have no better words."""
    for pattern, german, english in _TROUBLE:
        if pattern.search(message):
            return {"detail_de": german, "detail_en": english}
    said = _ABSOLUTE.sub(r"\1", message).strip(" .")
    return {"detail_de": said or "es lässt sich nicht auswerten", "detail_en": said or "it cannot be evaluated"}
