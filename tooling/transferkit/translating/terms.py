"""The term list of a language: what the words of a handbook are called in it, and which words it does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from transferkit.model.problem import Place, Problem, problem
from transferkit.translating.faults import shortened
from transferkit.translating.inflection import as_written, exactly, folded, in_original, roughly
from transferkit.translating.translator import Translation

_BRACKETED = re.compile(r"\s*\(([^()]*)\)")
_NO_WORDS = re.compile(r"(?<!\})`[^`\n]*`|\]\([^)\s]*\)|<?https?://[^\s>]+>?|\{[\w:-]+\}(?=`)|(?<=[^`\s])\s*<[^<>\n`]*>(?=`)")
"""Code, where links lead, addresses, and what roles are called and refer to."""
_QUOTED = re.compile('„[^“”]*[“”]|“[^”]*”|«[^»]*»|»[^«]*«|‚[^‘]*‘|‹[^›]*›|"[^"]*"')


@dataclass(frozen=True)
class TermList:
    """The words of one language."""

    language: str
    path: str
    """The file that adds to it, within the project; it need not be there."""
    origin: str
    """The language the handbook is written in."""
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A word of the handbook -> what it may be called in the language; () for a word that is not compared."""
    avoided: Mapping[str, str] = field(default_factory=dict)
    """What is not written in the language -> what is written instead."""

    def problems_in(self, translation: Translation) -> Iterator[Problem]:
        """TRM02 words that are avoided, TRM03 terms that are called something else here."""
        if translation.catalogue is None:
            return
        for message in translation.messages.values():
            if message.text:
                where = Place(translation.catalogue.path, message.line)
                yield from self.avoided_in(message.text, where)
                for term in self.missing_in(message.previous or message.source, message.text):
                    wanted = ", ".join(self.terms[term])
                    yield problem("TRM03", where, term=term, wanted=wanted, text=shortened(message.text), path=self.path)

    def missing_in(self, source: str, text: str) -> Iterator[str]:
        """The terms a source names and its translation calls by none of their names."""
        found = tuple(self._named_in(as_written(_NO_WORDS.sub(" ", source), self.origin)))
        after = _words(text) if found else ""
        yield from (term for term in found if not any(roughly(name, self.language).search(after) for name in self._names(term)))

    def avoided_in(self, text: str, where: Place) -> Iterator[Problem]:
        """TRM02 the avoided words of a text, but for those that are quoted."""
        if self.avoided:
            words = _words(_QUOTED.sub(" ", text))
            for word, better in self.avoided.items():
                if exactly(word, self.language).search(words):
                    yield problem("TRM02", where, word=word, better=better, path=self.path)

    @cached_property
    def _looked_for(self) -> tuple[tuple[str, str], ...]:
        """Each term with letters that are in every text that names it; `Bescheid geben` before `Bescheid`."""
        terms = sorted(self.terms, key=lambda term: (-len(term), term))
        return tuple((term, as_written(term, self.origin)[1:]) for term in terms)

    def _named_in(self, words: str) -> Iterator[str]:
        """The compared terms of an author's text. A term within a longer one is not named."""
        for term, letters in self._looked_for:
            if letters in words:
                words, times = in_original(term, self.origin).subn(" ", words)
                yield from (term,) if times and self.terms[term] else ()

    def _names(self, term: str) -> Iterator[str]:
        """What a term may be called, with and without what stands in brackets, and as its author calls it."""
        for name in self.terms[term]:
            yield from filter(None, (_BRACKETED.sub("", name).strip(), *_BRACKETED.findall(name)))
        yield term


def listed(text: str) -> tuple[str, ...]:
    """The words of `a, b; c`."""
    return tuple(word for part in re.split(r"[,;،؛]", text) if (word := part.strip()))


def with_more(terms: Mapping[str, tuple[str, ...]], more: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Terms with further names; a term that is given no name is not compared at all."""
    added = {term: (*terms.get(term, ()), *names) if names else () for term, names in more.items()}
    return {**terms, **added}


def _words(text: str) -> str:
    return folded(_NO_WORDS.sub(" ", text))
