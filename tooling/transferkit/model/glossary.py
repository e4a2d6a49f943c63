"""A word a glossary explains, and how it is named elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transferkit.model.problem import Place

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class Translated:
    """A term in another language."""

    language: str
    """Its BCP 47 code."""
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A term with what it means. All texts are plain, without Markdown."""

    term: str
    explanation: str
    """What it means, in plain language; "" where its author forgot it."""
    example: str
    """An example from the life of an association; "" where there is none."""
    synonyms: tuple[str, ...]
    """Other words for it: everyday ones, short forms."""
    translations: tuple[Translated, ...]
    docname: str
    """The page it stands on."""
    anchor: str
    where: Place
    originals: tuple[str, ...] = ()
    """What its author called it, in a read in another language: front matter names it so."""

    @property
    def ids(self) -> tuple[str, ...]:
        """How front matter may name it."""
        return tuple(id_of(name) for name in (*self.names, *self.originals))

    @property
    def names(self) -> tuple[str, ...]:
        """The term and its synonyms."""
        return (self.term, *self.synonyms)


def id_of(term: str) -> str:
    """How front matter names a word of the glossary: `e-v` for `e. V.`, `rueckmeldung` for `Rückmeldung`."""
    return "-".join(re.findall(r"[^\W_]+", term.lower().translate(_UMLAUTS)))
