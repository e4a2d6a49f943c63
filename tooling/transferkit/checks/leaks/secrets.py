"""What only trainers may read, in a form that can be searched for.

Texts are compared by their letters and digits alone, so that neither markup nor line breaks, hyphens, quotes or
capitals hide them. A *window* is 30 letters in a row, about five words: short enough that no leaked sentence escapes,
long enough that none is found by chance. Windows that also stand in what everybody may read are no secret. Of sources
every window is known, so it is enough to look at those of a product that begin with a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from transferkit.model.problem import Place
from transferkit.model.said import Part, Reach, Said

WINDOW = 30
SHORTEST = 14
"""Letters: a whole solution shorter than a window is searched for as a whole; one shorter than this could be chance."""
_PUBLIC = 24
"""Letters at the beginning or end of a window that make it public if everybody may read them."""
LONGEST_WORD = 20
"""Letters: in a longer one, every letter could begin a word, as where a PDF has lost its blanks."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """A piece of what is for trainers alone."""

    block: int
    """Number of the text it belongs to: a solution is told once, however much of it is found."""
    part: Part
    in_quiz: bool = False
    """Whether pages of the site may tell it: what is right in a question."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """What must not be in a product for learners."""

    windows: Mapping[str, Told] = field(default_factory=dict)
    short: Mapping[str, Told] = field(default_factory=dict)
    """The letters of whole texts shorter than a window."""
    files: Mapping[str, Place] = field(default_factory=dict)
    """SHA-256 of a file that only trainers get -> where it lies."""

    def told_in(self, texts: Iterable[str], on_page: bool) -> list[Part]:
        """Where the secrets that some texts tell begin in the sources: one place a solution, comment …

        on_page: whether they are a page of the site, which may say what is right in a question.
        """
        found: dict[int, Part] = {}
        for words in {tuple(words_in(text)) for text in texts}:
            for told in self._told(words):
                if told.in_quiz and on_page:
                    continue
                known = found.setdefault(told.block, told.part)
                found[told.block] = min(known, told.part)
        return sorted(found.values())

    def _told(self, words: Sequence[str]) -> Iterator[Told]:
        stream = "".join(words)
        at = 0
        for word in words:
            for start in range(at, at + len(word)) if len(word) > LONGEST_WORD else (at,):
                if told := self.windows.get(stream[start : start + WINDOW]):
                    yield told
            at += len(word)
        yield from (told for short, told in self.short.items() if short in stream)

    def file_of(self, data: bytes) -> Place | None:
        """Where a file that only trainers get lies, if these are its bytes."""
        return self.files.get(sha256(data).hexdigest()) if self.files and data else None


NO_SECRETS = Secrets()
"""Without sources nothing can be compared."""


def secrets_of(said: Iterable[Said], files: Mapping[str, Place] | None = None) -> Secrets:
    """What of all that is said is not for everybody, everywhere."""
    texts = tuple(said)
    windows: dict[str, Told] = {}
    short: dict[str, Told] = {}
    for block, one in sorted(enumerate(texts), key=lambda item: item[1].reach is Reach.QUIZ):  # a solution is graver
        if one.reach is not Reach.EVERYBODY:
            _add(one, block, windows, short)
    public = [_stream(one) for one in texts if one.reach is Reach.EVERYBODY]
    _forget(public, windows, short)
    return Secrets(windows, short, files or {})


def words_in(text: str) -> list[str]:
    """A text's words of letters and digits, in one case."""
    return _WORD.findall(text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold())


def _stream(said: Said) -> str:
    """All letters of a text in a row."""
    return "".join(word for part in said.parts for word in words_in(part.text))


def _add(said: Said, block: int, windows: dict[str, Told], short: dict[str, Told]) -> None:
    """Note every window of a secret text, with the part it begins in."""
    stream, at, in_quiz = _stream(said), 0, said.reach is Reach.QUIZ
    for part in said.parts:
        length = sum(map(len, words_in(part.text)))
        for start in range(at, min(at + length, len(stream) - WINDOW + 1)):
            windows.setdefault(stream[start : start + WINDOW], Told(block, part, in_quiz))
        at += length
    if SHORTEST <= len(stream) < WINDOW:
        short.setdefault(stream, Told(block, said.parts[0], in_quiz))


def _forget(public: Iterable[str], windows: dict[str, Told], short: dict[str, Told]) -> None:
    """Take out what stands in texts for everybody, but for a few letters at either end.

    `b) Nachfragen` in a solution is no secret where `Nachfragen` is a choice: products give it its letter.
    """
    edges = dict[str, list[str]]()
    for window in windows:
        for edge in (window[:_PUBLIC], window[-_PUBLIC:]):
            edges.setdefault(edge, []).append(window)
    for stream in public:
        for start in range(len(stream) - _PUBLIC + 1):
            for window in edges.get(stream[start : start + _PUBLIC], ()):
                windows.pop(window, None)
        for known in [known for known in short if known in stream]:
            del short[known]
