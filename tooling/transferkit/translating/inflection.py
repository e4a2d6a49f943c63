"""Words as texts use them: with the endings, softened letters and small words in front that a language gives them.

Only as much of a language's grammar as it takes to find a listed word again. What is too irregular is listed beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_SHORT = 4
"""Letters: a word as short as this keeps all of them, for what is left of it would begin too many others."""
_LETTERS = re.compile(r"[^\W_]+")
_BETWEEN = r"[\W_]+"
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
"""Arabic vowel signs and the stroke that only makes a word longer."""
_ALEFS = re.compile("[أإآٱ]")
_IN_FRONT = "[وف]?(?:[بك]?ال|لل|[بكل])?"
"""What Arabic writes in one with the next word: and, in, as, for, the."""
_SOFT = {"k": "[kğg]", "p": "[pb]", "ç": "[çc]", "t": "[td]"}
"""Turkish letters at the end of a word, and before a vowel."""
_CHANGING = {"к": "[кцч]", "г": "[гзж]", "х": "[хсш]"}
"""Ukrainian letters at the end of a stem, and before some endings."""
_GERMAN = "(?:e|en|er|ern|es|s|n|em|nen|innen)?"
_ENDINGS = {"de": _GERMAN, "en": "(?:s|es)?", "uk": r"\w{0,3}"}
_ANY = r"\w*"
"""How nouns end; of other languages we do not know."""


def as_written(text: str, language: str) -> str:
    """A text as words of its author are looked for in it: German tells nouns and verbs apart by their first letter."""
    return unicodedata.normalize("NFC", text) if _family(language) == "de" else folded(text)


def folded(text: str) -> str:
    """A text as words are looked for in it: one case, one sort of apostrophe, without signs Arabic may leave out."""
    text = _ALEFS.sub("ا", _MARKS.sub("", unicodedata.normalize("NFC", text)))
    return text.replace("İ", "i").replace("ı", "i").casefold().replace("’", "'").replace("ʼ", "'")


@lru_cache(maxsize=4096)
def in_original(words: str, language: str) -> re.Pattern[str]:
    """Finds words in a text `as_written`; what is listed in small letters may begin a sentence."""
    name = as_written(words, language)
    first = f"[{re.escape(name[0])}{re.escape(name[0].upper())}]"
    return re.compile(rf"(?<![\w*-]){first}{re.escape(name[1:])}{_ENDINGS.get(_family(language), _ANY)}(?![\w*-])")


@lru_cache(maxsize=4096)
def exactly(words: str, language: str) -> re.Pattern[str]:
    """Finds words in a folded text with what a noun of the language may end in."""
    ending = _ENDINGS.get(_family(language), _ANY)
    return re.compile(_joined(words, lambda word: rf"{_before(language)}{re.escape(word)}{ending}(?!\w)"))


@lru_cache(maxsize=4096)
def roughly(words: str, language: str) -> re.Pattern[str]:
    """Finds words in a folded text in any form: whatever begins as they do."""
    stem = _STEMS.get(_family(language)) or _snowball(language)
    return re.compile(_joined(words, lambda word: rf"{_before(language)}{stem(word)}{_ANY}"))


def _family(language: str) -> str:
    return language.replace("_", "-").split("-")[0]


def _before(language: str) -> str:
    return rf"(?<!\w){_IN_FRONT}" if _family(language) == "ar" else r"(?<!\w)"


def _joined(words: str, shape: Callable[[str], str]) -> str:
    return _BETWEEN.join(shape(word) for word in _LETTERS.findall(folded(words)))


def _snowball(language: str) -> Callable[[str], str]:
    """What Snowball takes for the stem of a word; without a stemmer for the language, the word without its last vowel."""
    from Stemmer import Stemmer  # loaded where a handbook is in such a language

    try:
        stemmer = Stemmer(_family(language))
    except KeyError:
        return _plain_stem
    return lambda word: re.escape(stemmer.stemWord(word))


def _plain_stem(word: str) -> str:
    return re.escape(word[:-1] if len(word) > _SHORT and word[-1] in "aeiouy" else word)


def _english(word: str) -> str:
    """`body` is also `bodies`."""
    if len(word) >= _SHORT and (end := re.search("(?<![aeiou])(?:y|ies)$", word)):
        return f"{word[: end.start()]}(?:y|ie)"
    return _plain_stem(re.sub("(?<=[^s])s$", "", word) if len(word) > _SHORT else word)


def _arabic(word: str) -> str:
    word = word.removeprefix("ال") if len(word) > _SHORT else word
    return re.sub("[ةهى]$", "", word)


def _ukrainian(word: str) -> str:
    """Without its ending; `внесок` is also `внеск-`, `доступність` `доступност-`, `завдання` `завдань`, `перевірка` `перевірц-`."""
    if word.endswith("ість"):
        return f"{word[:-4]}[іо]ст"
    if len(word) > _SHORT and (vanishing := re.search("[оеє](к|ц)ь?$", word)):
        return f"{word[: vanishing.start()]}[оеє]?{vanishing[1]}"
    stem = re.sub(r"(?<=\w{3})(?:[аяоеєиіїйую]{1,2}|ь)$", "", word)
    if len(stem) > 2 and stem[-1] == stem[-2]:
        return f"{stem}?"
    return stem[:-1] + _CHANGING.get(stem[-1], stem[-1])


def _turkish(word: str) -> str:
    """Without the plural and the `-si` of compounds; `belirtik` is also `belirtiğ-`."""
    stem = re.sub("s?[iuü]$", "", re.sub("l[ae]r(?=i?$)", "", word)) if len(word) > _SHORT else word
    word = stem if len(stem) >= _SHORT - 1 else word
    return re.escape(word[:-1]) + _SOFT.get(word[-1], re.escape(word[-1]))


_STEMS = {"ar": _arabic, "uk": _ukrainian, "tr": _turkish, "en": _english}
