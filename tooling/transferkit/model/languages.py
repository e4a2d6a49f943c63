"""Codes of languages, as file names and settings give them."""

from __future__ import annotations

import re

_CODE = re.compile(r"(?P<language>[a-z]{2,3})(?:-(?P<script>[A-Z][a-z]{3}))?(?:-(?P<region>[A-Z]{2}))?(?:-(?P<variant>[a-z]{5,8}))?")
"""The forms of BCP 47 that occur: `de`, `pt-BR`, `zh-Hant`, `de-einfach`."""


def is_language(code: str) -> bool:
    """Whether a text has the form of a language's code."""
    return _CODE.fullmatch(code) is not None


OWN_NAMES = {
    "ar": "العربية",
    "de": "Deutsch",
    "de-einfach": "Deutsch, Einfache Sprache",
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
