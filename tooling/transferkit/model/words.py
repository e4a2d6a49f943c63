"""Our own user-interface texts in the reader's or the edition's language.

English is the source; `locale/<language>/LC_MESSAGES/transferkit.po` holds translations, compiled to `.mo` by
`python tooling/compile_words.py` (a test keeps both in step).
"""

from __future__ import annotations

import gettext
import locale
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

LOCALE_FOLDER = Path(__file__).with_name("locale")


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language: call it with the English text."""

    language: str
    _catalogue: gettext.NullTranslations = field(repr=False, compare=False)

    def __call__(self, message: str, /, **values: object) -> str:
        """The text in this language (English where it has no translation), its {fields} filled in."""
        text = self._catalogue.gettext(message)
        return text.format_map(values) if values else text

    def plural(self, one: str, many: str, count: int) -> str:
        """The text for a number; `{count}` stands for it."""
        return self._catalogue.ngettext(one, many, count).format(count=count)

    def listed(self, parts: Iterable[str]) -> str:
        """The parts that say something one after the other, with the comma of the language between them."""
        return self(COMMA).join(part for part in parts if part)


def later(message: str) -> str:
    """The same text: marks one that is translated where it is used, as tables of names are."""
    return message


COMMA = later(", ")
"""What stands between the parts of a list."""


@lru_cache
def words(language: str) -> Words:
    """The texts of a language such as `de`, `de_AT` or `en-GB`."""
    tag = language.replace("-", "_")
    names = [tag, tag.split("_")[0]]
    return Words(language, gettext.translation("transferkit", LOCALE_FOLDER, names, fallback=True))


def reader_language() -> str:
    """The language of the person at the terminal: `de` or `en`, by the POSIX variables, else the system."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name, ""):
            return "de" if value.lower().startswith("de") else "en"
    return "de" if (locale.getlocale()[0] or "").lower().startswith(("de", "german")) else "en"
