"""Why each rule is there, with a bad and a good example: one text file a rule, in the folder `explained`.

A file `explained/CODE.txt` has parts behind lines `=== name`: `de` and `en` say why the rule matters; `bad` and `good`
hold example files (`bad` alone is the page, `bad bild.png` a file beside it, `bad /conf.py` one of the project).
Examples are written in German; `explained/english.tsv` has their words in English. tests/checks/test_explanations.py runs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from transferkit.model.edition import Audience

FOLDER = Path(__file__).with_name("explained")
PAGE = "index.md"
"""The file an example is about where it names none."""


@dataclass(frozen=True, slots=True)
class Example:
    """The files of an example, each with its text."""

    files: tuple[tuple[str, str], ...]

    @property
    def is_of_project(self) -> bool:
        """Whether it is about the project as a whole: it names the handbook's pages or conf.py."""
        return any(name.startswith(("/conf.py", "/handbook/")) for name, _ in self.files)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a person wants to know of a rule beyond its one sentence."""

    german: str
    """Why it matters."""
    english: str
    bad: Example
    good: Example
    products: tuple[str, ...] = ()
    """Products that must be made for the rule to speak; () where reading is enough."""
    audience: Audience = "trainer"
    """Whose edition the rule speaks in."""
    never: str = ""
    """Why the bad example cannot be run in a test, "" where it is run."""

    is_german: bool = False
    """Whether the rule is about German texts, so that its examples are shown in German to everybody."""

    def why(self, language: str) -> str:
        """Why it matters, in German for `de…`, else in English."""
        return self.german if language.lower().startswith("de") else self.english


def explanation(code: str) -> Explanation:
    """The explanation of a rule; OSError where nobody wrote one."""
    parts = _parts((FOLDER / f"{code}.txt").read_text("utf-8"))
    how = {name.partition(" ")[0]: name.partition(" ")[2] for name, _ in parts}
    texts = dict(parts)
    return Explanation(
        " ".join(texts["de"].split()),
        " ".join(texts["en"].split()),
        _example(parts, "bad"),
        _example(parts, "good"),
        tuple(how.get("products", "").split()),
        "learner" if "learner" in how else "trainer",
        how.get("never", ""),
        "german" in how,
    )


def in_language(text: str, language: str) -> str:
    """An example's text with its words in the reader's language."""
    if language.lower().startswith("de"):
        return text
    pattern, english = _english()
    return pattern.sub(lambda found: english[found[0]], text)


def _parts(text: str) -> list[tuple[str, str]]:
    found = [part.partition("\n") for part in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]]
    return [(name.strip(), body.strip("\n")) for name, _, body in found]


def _example(parts: Iterable[tuple[str, str]], kind: str) -> Example:
    named = [(name.split(), text) for name, text in parts]
    return Example(tuple((name[1] if len(name) > 1 else PAGE, text) for name, text in named if name[0] == kind))


@lru_cache
def _english() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """German words of examples with their English, the longest first."""
    lines = (FOLDER / "english.tsv").read_text("utf-8").splitlines()
    pairs = dict(line.split("\t") for line in lines if line)
    words = sorted(pairs, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)"), pairs
