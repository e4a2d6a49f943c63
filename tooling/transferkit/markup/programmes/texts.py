"""Texts of a programme that may be written in several languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from transferkit.markup.programmes.strict import Source
from transferkit.model.meetings import hidden, meeting_in, without_meetings
from transferkit.model.pages import Passage
from transferkit.model.problem import Problem, problem
from transferkit.translating.segment import Say

Catalogues = Mapping[str, Say]
"""What translators said, by language."""
NO_CATALOGUES: Catalogues = {}


class Texts:
    """Looks texts up in the language that is wanted, and notes those that are missing in a language."""

    def __init__(self, source: Source, language: str, languages: tuple[str, ...], catalogues: Catalogues = NO_CATALOGUES) -> None:
        named: tuple[str, ...] = tuple(source.values.get("languages", ()))
        self.source = source
        self.wanted = language
        self.languages = named or languages or (language,)
        self.promised = named
        """The languages it says it has texts in; of all others the handbook's pages tell how far they are."""
        self.catalogues = catalogues
        self.problems: list[Problem] = []
        self.passages: list[Passage] = []
        """What it says in the wanted language."""

    def get(self, key: str, holder: Mapping[str, Any] | None = None) -> str:
        """The text of a key; one without a language counts as written in the first language only."""
        written = self._written(key, holder)
        if not written:
            return ""
        given = written if isinstance(written, dict) else {self.languages[0]: written}
        missing = [language for language in self.promised if not self._text(given, language)]
        if missing:
            where = self.source.place(key)
            self.problems.append(problem("PRG08", where, name=key.rpartition(".")[2], languages=", ".join(missing)))
        return self._shown(key, given)

    def anywhere(self, key: str, holder: Mapping[str, Any] | None = None) -> str:
        """The text of a key that may be the same in all languages, as a town's name is."""
        written = self._written(key, holder)
        return self._shown(key, written if isinstance(written, dict) else {"": written}) if written else ""

    def _shown(self, key: str, given: Mapping[str, str]) -> str:
        """The text in the wanted language; a way into a meeting is told and taken out, for programmes are public."""
        text, where = self._chosen(given), self.source.place(key)
        if found := meeting_in(text):
            self.problems.append(problem("PRG21", where, text=hidden(found[0])))
        text = without_meetings(text)
        if "" in given or _in(given, self.wanted):
            self.passages.append(Passage(text, where, "title" if key.endswith("title") else "paragraph"))
        return text

    def _written(self, key: str, holder: Mapping[str, Any] | None) -> Any:
        return (self.source.values if holder is None else holder).get(key.rpartition(".")[2], "")

    def _chosen(self, given: Mapping[str, str]) -> str:
        for language in (self.wanted, *self.languages):
            if found := self._text(given, language):
                return found.strip()
        return str(next(iter(given.values()))).strip()

    def _text(self, given: Mapping[str, str], language: str) -> str:
        """The text in a language, as the file or the catalogue of its translators has it."""
        own = _in(given, language) or (given.get("", "") if language == self.languages[0] else "")
        say = None if own else self.catalogues.get(language)
        original = given.get("") or _in(given, self.languages[0])
        return own or (say(without_meetings(original.strip())) if say and original else None) or ""


def _in(given: Mapping[str, str], language: str) -> str:
    """The text in a language, or in the language without its region."""
    return given.get(language) or given.get(language.split("-")[0], "")
