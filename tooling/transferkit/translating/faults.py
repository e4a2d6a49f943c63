"""What can be wrong with a translated text, so that the original is shown in its place."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from transferkit.model.problem import Place, Problem, problem
from transferkit.translating.markdown import opens_block
from transferkit.translating.merge import Message, State

_KEPT = re.compile(
    r"\{[\w:-]+\}(?=`)"  # a role
    r"|\]\([^)\s]*\)"  # where a link or picture leads
    r"|\[\^[^\]]+\]"  # a footnote
    r"|%\(\w+\)s|%[sd]|\{\w*\}(?!`)"  # a placeholder of a program
    r"|<https?://[^>]+>"
)
"""What a translation takes over as it is. A role's text may be translated, its name may not."""
_TARGET = re.compile(r"\{(?:ref|doc|numref|eq|term|download)\}`(?:[^`<]*<)?([^`>]+)>?`")
"""What a role refers to."""
SCRIPTS = {
    **dict.fromkeys(("ar", "fa", "ur", "ckb", "ps"), "ARABIC"),
    **dict.fromkeys(("uk", "ru", "bg", "sr", "mk", "be"), "CYRILLIC"),
    **dict.fromkeys(("he", "yi"), "HEBREW"),
    "el": "GREEK",
    "ti": "ETHIOPIC",
    "am": "ETHIOPIC",
    "hi": "DEVANAGARI",
    "zh": "CJK",
}
"""How the letters of a language are called in Unicode; every other language is written in Latin letters."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_ENOUGH = 3
"""So many words say what script a text is in; fewer may be names."""


def fault_of(message: Message, language: str, where: Place) -> Problem | None:
    """Why the translation of a message cannot be shown; None where it can, or where there is none."""
    if message.state is State.MISSING:
        return None
    if opens_block(message.text) and not opens_block(message.source):
        return problem("TRN04", where, text=shortened(message.source))
    if lost := _lost(message):
        return problem("TRN03", where, text=shortened(message.source), lost=lost)
    if _is_in_other_script(message.text, language):
        return problem("TRN05", where, text=shortened(message.text), language=language)
    return None


def shortened(text: str) -> str:
    """The beginning of a text, for a message."""
    return text if len(text) <= 60 else f"{text[:57].rstrip()}…"


def _lost(message: Message) -> str:
    """What the translation of these words lacks or has too much. An outdated one is measured by the words it was made for."""
    source = message.previous or message.source
    before, after = Counter(_kept(source)), Counter(_kept(message.text))
    return ", ".join([*(before - after), *(after - before)])


def _kept(text: str) -> Iterator[str]:
    yield from (match[0] for match in _KEPT.finditer(text))
    yield from _TARGET.findall(text)


def _is_in_other_script(text: str, language: str) -> bool:
    wanted = SCRIPTS.get(language.split("-")[0].split("_")[0].lower(), "LATIN")
    words = _WORD.findall(re.sub(r"`[^`]*`|\]\([^)]*\)", " ", text))
    return len(words) >= _ENOUGH and not any(unicodedata.name(word[0], "").startswith(wanted) for word in words)
