"""A project in further languages: every message translated by rule, so that its canaries are words of that language."""

from __future__ import annotations

import re
from pathlib import Path

import polib

from tests.e2e.projects import transferkit

CANARY = re.compile(r"(?<![/\w])Kanarie-([a-z-]+[a-z])(?![\w.-]*\.(?:png|csv))")
"""A canary in a text, not in the name of a file."""
SIMPLE = "de-einfach"
BIRDS = {"en": "Canarybird", "tr": "Kanarya", "uk": "Канарка", "ar": "كناري", SIMPLE: "Einfachkanarie"}
"""What a canary begins with in each language."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_LETTERS = {
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنه",
    "uk": "абвгґдеєжзиіїйклмнопрстуфх",
    "tr": "abcçdefgğhıijklmnoöprsştuü",
}
"""The letters that stand for ours: two canaries that differ stay different."""
_WORDS = {"en": "In English:", "tr": "Türkçe olarak:", "uk": "Українською мовою:", "ar": "باللغة العربية:"}
_KEPT = re.compile(r"\{|<!--|===|: ")
"""How a message begins that cannot have words before it."""
_PICTURE = re.compile(r"!\[")


def canary_in(language: str, name: str) -> str:
    """The canary `Kanarie-NAME` in a language."""
    letters = str.maketrans(_ALPHABET, _LETTERS.get(language, _ALPHABET))
    return BIRDS[language] + name.replace("-", "").translate(letters)


def in_language(text: str, language: str) -> str:
    """A text that counts as its translation."""
    said, words = CANARY.sub(lambda found: canary_in(language, found[1]), text), _WORDS[language]
    if _KEPT.match(text):
        return said
    return f"![{words} {said[2:]}" if _PICTURE.match(text) else f"{words} {said}"


def translate(project: Path, language: str) -> set[str]:
    """Make a project's catalogues in a language; its canaries."""
    ran = transferkit("translate", "new", language, cwd=project)
    assert ran.code == 0, ran.out + ran.err
    made = set()
    for path in project.rglob(f"locale/{language}.po"):
        catalogue = polib.pofile(str(path), wrapwidth=78)
        for entry in catalogue:
            entry.msgstr = in_language(entry.msgid, language)
            made |= {canary_in(language, name) for name in CANARY.findall(entry.msgid)}
        catalogue.save()
    return made


def retell(source: Path, language: str) -> set[str]:
    """Write a text of its own beside a source; its canaries."""
    text = source.read_text("utf-8")
    own = CANARY.sub(lambda found: canary_in(language, found[1]), text)
    source.with_name(f"{source.stem}.{language}{source.suffix}").write_text(own, "utf-8")
    return {canary_in(language, name) for name in CANARY.findall(text)}
