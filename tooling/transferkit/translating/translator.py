"""A source in another language: its catalogue applied, and what the catalogue lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from transferkit.model.problem import Place, Problem
from transferkit.translating import markdown, matter
from transferkit.translating.catalogue import Catalogue, Status, catalogue_path, read_catalogue
from transferkit.translating.faults import fault_of, shortened
from transferkit.translating.merge import Message, State, merged
from transferkit.translating.segment import Rewritten, Segment, rewritten
from transferkit.translating.standing import Extent, extent_of


@dataclass(frozen=True, slots=True)
class Parts:
    """The texts of a source: its front matter and the Markdown behind it, of a notebook cell by cell."""

    matter: str
    bodies: tuple[str, ...]
    cells: tuple[int, ...] = ()
    """Which cell of a notebook each of them is; () of a page."""

    @property
    def messages(self) -> tuple[str, ...]:
        """Everything to translate, in reading order."""
        bodies = (segment.text for body in self.bodies for segment in markdown.segments_of(body))
        return (*(segment.text for segment in matter.segments_of(self.matter)), *bodies)


@dataclass(frozen=True, slots=True)
class Translation:
    """What a catalogue makes of one source."""

    language: str
    catalogue: Catalogue | None
    messages: Mapping[str, Message] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def say(self, text: str) -> str | None:
        """The translation of a message; None where there is none that can be shown."""
        message = self.messages.get(text)
        return message.text if message is not None and message.text else None

    def in_matter(self, text: str) -> str:
        """Front matter in the other language."""
        return rewritten(text, matter.segments_of(text), self.say).text

    def in_markdown(self, text: str) -> Rewritten:
        """Markdown in the other language, with the lines that have no translation."""
        return rewritten(text, markdown.segments_of(text), self.say)

    def outdated(self, segments: Iterable[Segment]) -> Iterator[tuple[int, Mapping[str, str]]]:
        """(line, arguments of TRN06) of every text that has changed since it was translated."""
        for segment in segments:
            message = self.messages.get(segment.text)
            if message is not None and message.state is State.OUTDATED:
                yield segment.line, {"language": self.language, "text": shortened(segment.text)}

    @property
    def is_enough(self) -> bool:
        """Whether so much is translated that decks and sheets may be made of it."""
        done = sum(1 for message in self.messages.values() if message.text)
        return extent_of(done, len(self.messages)) in (Extent.MOST, Extent.ALL)

    @property
    def counts(self) -> Mapping[State, int]:
        """How many messages are in which state."""
        return Counter(message.state for message in self.messages.values())

    @property
    def reviews(self) -> Mapping[Status, int]:
        """How many of the messages that have a translation are drafts, translated, reviewed."""
        return Counter(message.review.status for message in self.messages.values() if message.text)


def translation_of(root: Path, source: str, texts: Iterable[str], language: str) -> Translation:
    """The translation of a source's messages. A text with a fault counts as missing, and is told.

    source: its path within the project, as catalogues name it.
    """
    catalogue, problems = read_catalogue(root, catalogue_path(source, language))
    messages = merged(texts, catalogue, source)
    if catalogue is None:
        return Translation(language, None, messages, problems)
    faults = {text: fault for text, message in messages.items() if (fault := fault_of(message, language, _place(catalogue, message)))}
    kept = {text: Message(text, State.MISSING, line=message.line) if text in faults else message for text, message in messages.items()}
    return Translation(language, catalogue, kept, (*problems, *faults.values()))


def _place(catalogue: Catalogue, message: Message) -> Place:
    return Place(catalogue.path, message.line)
