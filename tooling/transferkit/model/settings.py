"""The `transferkit_*` values of a project's conf.py, checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left (CLDR's character order, primary subtags)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What conf.py says of the handbook as a whole."""

    root: Path
    """The project's folder, absolute and resolved."""
    title: str
    languages: tuple[str, ...] = ("de",)
    site_url: str = ""
    """Where the learner site will stand; "" means no links and QR codes to it."""
    publisher: str = ""
    funding: str = ""
    license: str = "CC-BY-SA-4.0"
    template: Path | None = None
    """A .pptx to make decks with instead of ours."""
    house_rules: frozenset[str] = frozenset()
    """Codes of hints that count as warnings in this handbook."""
    terms: tuple[tuple[str, str], ...] = ()
    """Words this handbook avoids, each with what it says instead; "" takes one of our own list back."""


def is_public(address: str, audience: str) -> bool:
    """Whether an edition is one that search engines may know."""
    return bool(address) and audience == "learner"


def direction_of(language: str) -> str:
    """`rtl` or `ltr`."""
    return "rtl" if is_right_to_left(language) else "ltr"


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language.split("-")[0].lower() in RIGHT_TO_LEFT
