"""Names of files and folders that another system, a link or a command cannot cope with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from transferkit.model.problem import Place, Problem, problem
from transferkit.prelint.walk import Entry

LONGEST = 100
"""Characters of one name: two of them, the output's folders and `C:/Users/…` fit into the 260 of Windows."""
_RESERVED = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", *(f"{name}{digit}" for name in ("COM", "LPT") for digit in "123456789¹²³")]
)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_TROUBLE = re.compile(r"[#%&;{}$`\u0080-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff]|^-")
_PAGE_ENDINGS = (".md", ".ipynb")


def check(entries: Iterable[Entry]) -> Iterator[Problem]:
    """NAME01 … NAME06 of everything in the source folders."""
    twins: dict[str, str] = {}
    for entry in entries:
        yield from _of_one(entry)
        first = twins.setdefault(unicodedata.normalize("NFC", entry.name).casefold(), entry.name)
        if first != entry.name and first.rpartition("/")[0] == entry.name.rpartition("/")[0]:
            yield problem("NAME02", Place(shown(entry.name)), first=shown(_last(first)), second=shown(_last(entry.name)))


def is_utf8(name: str) -> bool:
    """Whether a name as the system gives it was stored as UTF-8."""
    return not any("\ud800" <= letter <= "\udfff" for letter in name)


def shown(name: str) -> str:
    r"""A name as messages show it: bytes that are no UTF-8 as `\xe4`, control characters as `\n`."""
    readable = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii") for letter in readable)


def _of_one(entry: Entry) -> Iterator[Problem]:
    where, name = Place(shown(entry.name)), _last(entry.name)
    if not is_utf8(name):
        yield problem("NAME04", where, name=shown(name))
        return
    if why := _why_not_on_windows(name):
        yield problem("NAME01", where, name=shown(name), why=why, better=_better(name))
    elif trouble := _TROUBLE.search(name):
        yield problem("NAME06", where, name=shown(name), character=shown(trouble[0]))
    if len(name) > LONGEST:
        yield problem("NAME03", where, length=len(name), limit=LONGEST)
    if entry.is_folder and name.endswith(_PAGE_ENDINGS):
        yield problem("NAME05", where, ending=name[name.rindex(".") :])


def _why_not_on_windows(name: str) -> str:
    """What of a name Windows does not allow; "" for nothing. https://learn.microsoft.com/windows/win32/fileio/naming-a-file"""
    if name.partition(".")[0].rstrip(" ").upper() in _RESERVED:
        return name.partition(".")[0]
    if found := _FORBIDDEN.search(name):
        return shown(found[0])
    stem = name.removesuffix(".md").removesuffix(".ipynb")
    if name.endswith((".", " ")) or stem.endswith((".", " ")) or name.startswith(" "):
        return "␠" if " " in (name[0], name[-1], stem[-1:]) else "."
    return ""


def _better(name: str) -> str:
    """A name like it that every system takes."""
    cleaned = re.sub(r"-+", "-", _FORBIDDEN.sub("-", name)).strip(" .-")
    stem, dot, ending = cleaned.rpartition(".")
    cleaned = f"{stem.strip(' .-') or 'datei'}{dot}{ending}" if dot else cleaned or "datei"
    return f"_{cleaned}" if cleaned.partition(".")[0].upper() in _RESERVED else cleaned


def _last(name: str) -> str:
    return name.rpartition("/")[2]
