"""What languages are called in a language, by the names of the CLDR."""

from __future__ import annotations

from transferkit.model.languages import is_simple, own_name


def name_of(code: str, reader: str) -> str:
    """`Arabisch` for `ar` in German. Another wording of a language is called as it calls itself; what nobody knows by its code."""
    if is_simple(code):
        return own_name(code)
    from babel import Locale, UnknownLocaleError  # slow to import, and few events say who comes

    try:
        return str(Locale(reader.split("-")[0]).languages.get(code.split("-")[0], code))
    except UnknownLocaleError:
        return own_name(code)
