"""What only trainers may read, in a form that can be searched for.

Texts are compared by their letters and digits alone, so that neither markup nor line breaks, hyphens, quotes or
capitals hide them. A *window* is 30 letters in a row that begin with a word, about five words: short enough that no
leaked sentence escapes, long enough that none is found by chance. Windows that also stand in what everybody may read
are no secret.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from transferkit.model.problem import Place
from transferkit.model.said import Part, Reach, Said

WINDOW = 30
SHORTEST = 14
"""Letters: a whole solution shorter than a window is searched for as a whole; one shorter than this could be chance."""
_BETWEEN = re.compile(r"[\W_]+")
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
        for stream in {letters(text) for text in texts}:
            for told in self._told(stream):
                if told.in_quiz and on_page:
                    continue
                known = found.setdefault(told.block, told.part)
                found[told.block] = min(known, told.part)
        return sorted(found.values())

    def _told(self, stream: str) -> Iterator[Told]:
        for at in range(len(stream) - WINDOW + 1):
            if told := self.windows.get(stream[at : at + WINDOW]):
                yield told
        yield from (told for short, told in self.short.items() if short in stream)

    def file_of(self, data: bytes) -> Place | None:
        """Where a file that only trainers get lies, if these are its bytes."""
        return self.files.get(sha256(data).hexdigest()) if self.files and data else None


NO_SECRETS = Secrets()
"""Without sources nothing can be compared."""


def secrets_of(said: Iterable[Said], files: Mapping[str, Place] | None = None) -> Secrets:
    """What of all that is said is not for everybody, everywhere."""
    texts = tuple(said)
    open_texts = [one for one in texts if one.reach is Reach.EVERYBODY]
    public = {window for one in open_texts for window, _ in _windows(one)}
    everything = "\0".join(_whole(one) for one in open_texts)
    windows: dict[str, Told] = {}
    short: dict[str, Told] = {}
    for block, one in sorted(enumerate(texts), key=lambda item: item[1].reach is Reach.QUIZ):  # a solution is graver
        if one.reach is Reach.EVERYBODY or not one.parts:
            continue
        in_quiz = one.reach is Reach.QUIZ
        for window, part in _windows(one):
            if window not in public:
                windows.setdefault(window, Told(block, part, in_quiz))
        whole = _whole(one)
        if SHORTEST <= len(whole) < WINDOW and whole not in everything:
            short.setdefault(whole, Told(block, one.parts[0], in_quiz))
    return Secrets(windows, short, files or {})


def _whole(said: Said) -> str:
    return "".join(letters(part.text) for part in said.parts)


def letters(text: str) -> str:
    """A text's letters and digits, in one case."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", text).casefold())


def _windows(said: Said) -> Iterator[tuple[str, Part]]:
    """Every window of a text with the part it begins in."""
    stream, starts = "", list[tuple[int, Part]]()
    for part in said.parts:
        for word in _WORD.findall(unicodedata.normalize("NFKC", part.text).casefold()):
            starts.append((len(stream), part))
            stream += word
    for at, part in starts:
        if len(window := stream[at : at + WINDOW]) == WINDOW:
            yield window, part
