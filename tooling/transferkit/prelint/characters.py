"""Characters nobody sees or that are not what they seem: found, told, and made harmless before the text is parsed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from transferkit.model.problem import Place, Problem, problem

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"
_DIRECTION = "\u202a-\u202e\u2066-\u2069\u206a-\u206f"
_INVISIBLE = "\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u3164\ufeff\uffa0\U000e0000-\U000e0fff"
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SUSPECT = re.compile(f"[{_CONTROL}{_DIRECTION}{_INVISIBLE}]")
_IS_CONTROL, _IS_DIRECTION = re.compile(f"[{_CONTROL}]"), re.compile(f"[{_DIRECTION}]")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]{1,16}\U000e007f")
"""England, Scotland, Wales: the one use of tag characters."""
_OPENING, _CLOSING = "\u202a\u202b\u2066\u2067\u2068", "\u202c\u2069"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TWICE_CONVERTED = re.compile("Ã[\u0080-¿‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]|Â[\u00a0-¿]|â€[œ“”™˜¦“”–—\u009d¢¡]")
_LOST = re.compile("\ufffd")
_MIXED = re.compile(r"\b(?=\w*[A-Za-zÀ-ž])\w*[АВЕКМНОРСТХУаеорсухіјѕԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]\w*")
_CYRILLIC_OR_GREEK = re.compile("[\u0370-\u03ff\u0400-\u04ff\u0500-\u052f]")


@dataclass(frozen=True, slots=True)
class _Found:
    code: str
    line: int
    arguments: tuple[tuple[str, str], ...]


def check(text: str, path: str, cell: int = 0) -> Iterator[Problem]:
    """CHR01 … CHR06, CHR08: each kind once a file, at its first line, with how often it stands there."""
    first: dict[tuple[str, tuple[tuple[str, str], ...]], list[int]] = {}
    for found in _findings(text):
        first.setdefault((found.code, found.arguments), []).append(found.line)
    for (code, arguments), lines in first.items():
        counted = {} if code == "CHR06" else {"count": len(lines)}
        yield problem(code, Place(path, lines[0], cell), **dict(arguments), **counted)


def harmless(text: str) -> str:
    """The text as it is parsed: control characters as �, turned directions as a visible mark, invisible characters gone.

    Lines stay lines, so that places stay true.
    """
    if not _SUSPECT.search(text):
        return text
    return "\n".join(_harmless_line(line) if _SUSPECT.search(line) else line for line in text.split("\n"))


def code_point(letter: str) -> str:
    """`U+202E`."""
    return f"U+{ord(letter):04X}"


def _findings(text: str) -> Iterator[_Found]:
    if _SUSPECT.search(text):
        for number, line in enumerate(text.split("\n"), 1):
            for position in _suspects(line):
                yield _Found(_code(line[position]), number, (("character", code_point(line[position])),))
    for match in _TWICE_CONVERTED.finditer(text):
        if meant := _converted_back(match[0]):
            yield _Found("CHR04", _line(text, match), (("found", match[0]), ("meant", meant)))
    for match in _PRIVATE.finditer(text):
        yield _Found("CHR08", _line(text, match), (("character", code_point(match[0])),))
    for match in _LOST.finditer(text):
        yield _Found("CHR05", _line(text, match), ())
    for match in _MIXED.finditer(text):
        strange = _CYRILLIC_OR_GREEK.search(match[0])
        if strange:
            yield _Found("CHR06", _line(text, match), (("character", code_point(strange[0])), ("word", match[0][:60])))


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1


def _code(letter: str) -> str:
    if _IS_CONTROL.match(letter):
        return "CHR01"
    return "CHR02" if _IS_DIRECTION.match(letter) else "CHR03"


def _suspects(line: str) -> Iterator[int]:
    """Where in a line a suspicious character stands that has no good reason to."""
    flags = {position for flag in _FLAG.finditer(line) for position in range(*flag.span())}
    marks_are_fine = _turns_are_fine(line)
    for match in _SUSPECT.finditer(line):
        letter, position = match[0], match.start()
        fine = (
            position in flags or (letter in "\u200c\u200d" and _joins(line, position)) or (letter in _OPENING + _CLOSING and marks_are_fine)
        )
        if not fine:
            yield position


def _joins(line: str, position: int) -> bool:
    """Whether a joiner or non-joiner stands between letters that can join (Persian, Hindi …) or emoji."""
    before = line[position - 1] if position else " "
    after = line[position + 1 : position + 2] or " "
    return ord(before) >= 0x590 and (ord(after) >= 0x590 or after.isspace()) and not before.isspace()


def _turns_are_fine(line: str) -> bool:
    """Whether a line turns directions for a script that needs it, and turns every one back."""
    depth = 0
    for letter in line:
        depth += (letter in _OPENING) - (letter in _CLOSING)
        if depth < 0:
            return False
    return depth == 0 and bool(_RIGHT_TO_LEFT.search(line))


def _harmless_line(line: str) -> str:
    parts, last = [], 0
    for position in _suspects(line):
        parts += [line[last:position], _instead_of(line[position])]
        last = position + 1
    return "".join([*parts, line[last:]])


def _instead_of(letter: str) -> str:
    match _code(letter):
        case "CHR01":
            return "\ufffd"
        case "CHR02":
            return f"‹{code_point(letter)}›"
    return ""


def _converted_back(found: str) -> str:
    """`ü` for `Ã¼`; "" where it is none."""
    data = b"".join(letter.encode("cp1252", "ignore") or letter.encode("latin-1", "ignore") for letter in found)
    for end in (len(data), 2):
        try:
            meant = data[:end].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return meant if unicodedata.category(meant[:1] or " ")[0] in "LPSZ" else ""
    return ""
