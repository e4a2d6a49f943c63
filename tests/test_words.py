"""Our user-interface texts: each has a German translation, and what gettext reads is what translators wrote."""

from __future__ import annotations

import gettext
import runpy
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
import sphinx.locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tests.messages import OURS, SPHINX, Asked, asked_in_code, asked_in_template, literals_of

TOOLING = Path(__file__).parents[1] / "tooling"
PACKAGE = TOOLING / "transferkit"
CATALOGUES = sorted((PACKAGE / "model" / "locale").glob("*/LC_MESSAGES/*.po"))
WHOLE = [path for path in CATALOGUES if path.parts[-3] == "de"]
"""German is what this handbook's readers see; what another catalogue lacks is shown in English."""
PARTS = [path for path in CATALOGUES if path not in WHOLE]
FOR_AUTHORS = {"commands", "preview", "files", "importing", "press"}
"""Floors that speak to the person at the terminal, in German or English."""
SAID_TO_AUTHORS = {"evaluate.py", "description.py", "chart_block.py", "rule_page.py"}
"""Files of other floors whose texts are for authors."""
SPHINX_LOCALE = Path(sphinx.locale.__file__).parent


@cache
def catalogue(path: Path) -> Catalog:
    """A translator's file."""
    with path.open("rb") as file:
        return read_po(file)


def messages(path: Path) -> Iterator[Message]:
    """Its entries without the header."""
    return (message for message in catalogue(path) if message.id)


def forms(text: object) -> tuple[str, ...]:
    """The singular and plural forms of a msgid or msgstr."""
    return (text,) if isinstance(text, str) else tuple(str(form) for form in text) if isinstance(text, list | tuple) else ()


def fields(text: str) -> set[str]:
    """The {fields} of a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def asked() -> list[Asked]:
    """Every text of ours that the package asks for."""
    code = [found for path in sorted(PACKAGE.rglob("*.py")) for found in asked_in_code(path)]
    return code + [found for path in sorted(PACKAGE.rglob("*.html")) for found in asked_in_template(path, OURS)]


def asked_for_readers() -> Iterator[Asked]:
    """The texts that a product shows: what no file asks for that speaks to the person at the terminal."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if (
            path.relative_to(PACKAGE).parts[0] in FOR_AUTHORS
            or path.name in SAID_TO_AUTHORS
            or "reader_language" in path.read_text("utf-8")
        ):
            continue
        yield from asked_in_code(path)
    for path in sorted(PACKAGE.rglob("*.html")):
        yield from asked_in_template(path, OURS)


def test_there_is_a_german_catalogue_and_code_asks_for_texts() -> None:
    assert len(WHOLE) == 1
    assert len(asked()) > 5


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_the_compiled_catalogue_is_in_step(path: Path) -> None:
    compiled = runpy.run_path(str(TOOLING / "compile_words.py"))["compiled"](path)
    assert path.with_suffix(".mo").read_bytes() == compiled, "run: python tooling/compile_words.py"


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.parts[-3])
def test_every_text_code_asks_for_is_translated(path: Path) -> None:
    translated = {forms(message.id)[0]: message for message in messages(path)}
    lacking = [f"{found.where}: {found.message!r}" for found in asked() if found.message not in translated]
    assert not lacking, f"append to {path.name}:\n" + "\n".join(lacking)
    singular = [f"{found.where}: {found.plural!r}" for found in asked() if found.plural and not translated[found.message].pluralizable]
    assert not singular, "needs msgid_plural:\n" + "\n".join(singular)


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.parts[-3])
def test_nine_in_ten_texts_of_products_are_translated(path: Path) -> None:
    """Not all, so that a new text need not wait for every translator; what lacks is listed when it is too much."""
    translated = {forms(message.id)[0] for message in messages(path)}
    texts = {found.message: found.where for found in asked_for_readers()}
    lacking = [f"{where}: {text!r}" for text, where in texts.items() if text not in translated]
    assert len(texts) > 300
    assert len(lacking) <= len(texts) / 10, f"append to {path.parts[-3]}/{path.name}:\n" + "\n".join(lacking)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_a_number_has_every_form_the_catalogue_promises(path: Path) -> None:
    """Arabic six, Ukrainian three."""
    read = catalogue(path)
    wrong = [message.id for message in messages(path) if message.pluralizable and len(forms(message.string)) != read.num_plurals]
    assert not wrong


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_no_translation_is_empty_doubtful_or_loses_a_field(path: Path) -> None:
    wrong = []
    for message in messages(path):
        wanted = set().union(*(fields(form) for form in forms(message.id)))
        for form in forms(message.string) or ("",):
            if not form or message.fuzzy or fields(form) != wanted:
                wrong.append(f"{message.lineno}: {message.id!r} → {form!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_no_text_stands_twice_in_a_catalogue(path: Path) -> None:
    ids = [line for line in path.read_text("utf-8").splitlines() if line.startswith("msgid ") and line != 'msgid ""']
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.parts[-3])
def test_no_translation_is_left_that_nothing_asks_for(path: Path) -> None:
    known = set().union(*(literals_of(file) for file in PACKAGE.rglob("*.py")))
    known |= {found.message for file in PACKAGE.rglob("*.html") for pattern in (OURS, SPHINX) for found in asked_in_template(file, pattern)}
    unused = [forms(message.id)[0] for message in messages(path) if forms(message.id)[0] not in known]
    assert not unused, "\n".join(unused)


@pytest.mark.parametrize("language", [path.parts[-3] for path in WHOLE])
def test_templates_ask_sphinx_only_for_what_sphinx_or_we_have_translated(language: str) -> None:
    theirs = gettext.translation("sphinx", SPHINX_LOCALE, [language])
    ours = gettext.translation("transferkit", PACKAGE / "model" / "locale", [language])
    found = [found for file in sorted(PACKAGE.rglob("*.html")) for found in asked_in_template(file, SPHINX)]
    lacking = [f"{one.where}: {one.message!r}" for one in found if theirs.gettext(one.message) == ours.gettext(one.message) == one.message]
    assert found
    assert not lacking, "\n".join(lacking)


# The search for texts itself: each way of asking must be found.


@pytest.mark.parametrize(
    "source",
    [
        'words(language)("Exercise")',
        'transferkit.model.words.words("de")("Exercise")',
        'say = words(language)\nsay("Exercise")',
        'def title(tell: Words) -> str:\n    return tell("Exercise")',
        'class Slide:\n    tell: Words\n    def title(self): return self.tell("Exercise")',
        'say.plural("Exercise", "Exercises", 2)',
    ],
)
def test_each_way_of_asking_for_a_text_is_found(tmp_path: Path, source: str) -> None:
    file = tmp_path / "code.py"
    file.write_text(source, "utf-8")
    assert [found.message for found in asked_in_code(file)] == ["Exercise"]
