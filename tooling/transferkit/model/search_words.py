"""Words as the search compares them: letters folded, endings taken off.

`theme/static/transferkit-search.js` does the same to what people type; a test holds the two together.

Endings of German words are taken off in the way of CISTEM (Weissweiler and Fraser 2017), but more carefully with short words,
so that parts of compounds stay recognisable. Folding makes ä, ae and a the same, which also joins plurals: Verband, Verbände.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import normalize

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
_WRITTEN_OUT = re.compile("([aou])e")
_ENGLISH_ENDING = re.compile("(?:ing|ed|es|s)$")


def words_in(text: str, language: str) -> Iterator[str]:
    """The folded words of a text, in order, one-letter words left out."""
    return (word for word in _WORD.findall(fold(text, language)) if len(word) > 1)


def fold(text: str, language: str) -> str:
    """Small letters without accents and vowel points; in German also ae for ä."""
    plain = _MARKS.sub("", normalize("NFKD", text.lower())).replace("ß", "ss")
    return _WRITTEN_OUT.sub(r"\1", plain) if _is(language, "de") else plain


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """A folded word without its ending, where we know the endings of the language."""
    if _is(language, "de"):
        return _german(word)
    if _is(language, "en"):
        return _ENGLISH_ENDING.sub("", word) if len(word) > 5 else word.removesuffix("s") if len(word) > 3 else word
    if _is(language, "ar") and len(word) > 4:
        return word.removeprefix("ال")
    return word


def _is(language: str, code: str) -> bool:
    return language[:2] == code


def _german(word: str) -> str:
    while not word.endswith("ss"):
        size = len(word)
        if size > 4 and word.endswith(("em", "er")):
            word = word[:-2]
        elif (size > 4 and word.endswith(("t", "s", "n"))) or (size > 3 and word.endswith("e")):
            word = word[:-1]
        else:
            break
    return word
