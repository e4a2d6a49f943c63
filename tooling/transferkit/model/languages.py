"""Codes of languages, as file names and settings give them."""

from __future__ import annotations

import re

_CODE = re.compile(r"(?P<language>[a-z]{2,3})(?:-(?P<script>[A-Z][a-z]{3}))?(?:-(?P<region>[A-Z]{2}))?(?:-(?P<variant>[a-z]{5,8}))?")
"""The forms of BCP 47 that occur: `de`, `pt-BR`, `zh-Hant`, `de-einfach`."""


_SIMPLE = ("einfach", "leicht")
"""Our names for plain language in folders and settings: people read them there."""
_REGISTERED = "simple"
"""What the registry of BCP 47 has for both."""


def is_language(code: str) -> bool:
    """Whether a text has the form of a language's code."""
    return _CODE.fullmatch(code) is not None


def tag_of(code: str) -> str:
    """A language as HTML, EPUB and Office files name it: `de-simple` for our `de-einfach`."""
    parts = code.replace("_", "-").split("-")
    return "-".join(_REGISTERED if part in _SIMPLE else part for part in parts)


def is_simple(code: str) -> bool:
    """Whether it is another wording of a language, not another language."""
    return any(part in _SIMPLE for part in code.replace("_", "-").split("-"))


def needs_test_group(code: str) -> bool:
    """Whether texts may be called so only if people of the target group have tested them: Leichte Sprache."""
    return "leicht" in code.replace("_", "-").split("-")


OWN_NAMES = {
    "ar": "العربية",
    "de": "Deutsch",
    "de-einfach": "Deutsch, Einfache Sprache",
    "de-leicht": "Deutsch, Leichte Sprache",
    "en": "English",
    "es": "español",
    "fa": "فارسی",
    "fr": "français",
    "he": "עברית",
    "ku": "kurdî",
    "pl": "polski",
    "ru": "русский",
    "tr": "Türkçe",
    "uk": "українська",
    "vi": "Tiếng Việt",
}
"""What languages call themselves."""


def own_name(code: str) -> str:
    """What a language calls itself; its code where we do not know."""
    return OWN_NAMES.get(code, code)
