"""Numbers as people of a language write them."""

from __future__ import annotations


def decimal(value: float, language: str) -> str:
    """A number with one decimal at most."""
    from babel.numbers import format_decimal  # slow to import, and few builds need it

    return str(format_decimal(round(value, 1), locale=language.split("-")[0]))
