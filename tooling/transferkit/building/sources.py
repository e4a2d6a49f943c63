"""The pre-lint, the programmes and Sphinx: what may not be opened is kept from it, and what was found is noted."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from weakref import WeakKeyDictionary

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment

from transferkit.building.configure import setting_problems
from transferkit.building.prepared import look_at
from transferkit.building.survey import is_module
from transferkit.checks.mentions import nearest
from transferkit.markup.programmes import read_programmes
from transferkit.markup.record import record_of, source_path
from transferkit.markup.reflection_log import read_log
from transferkit.markup.translation import translated
from transferkit.model.edition import Edition
from transferkit.model.problem import Place, Problem, problem
from transferkit.prelint import Prelint
from transferkit.prelint.characters import harmless
from transferkit.prelint.encoding import with_plain_line_ends
from transferkit.prelint.walk import SOURCE_FOLDERS
from transferkit.reading.order import NOT_IN_BOOKS, is_named
from transferkit.translating.alternatives import alternatives_among, left_out

_LOOKS: WeakKeyDictionary[Sphinx, Prelint] = WeakKeyDictionary()
_THE_PROJECT = "conf.py"
"""Problems are noted by page and forgotten when the page is read; these are not of one page."""
_PAGE = re.compile(r"\.(md|ipynb)$")


def keep_from_sphinx(app: Sphinx, config: Config) -> None:
    """Look at the sources, and leave out what nobody may open: Sphinx would follow any link and crash on Latin-1."""
    look = _LOOKS[app] = look_at(Path(app.srcdir))
    others = (entry.name for entry in os.scandir(app.srcdir) if entry.name not in SOURCE_FOLDERS)
    unread = sorted(look.unreadable | left_out(look.pages, config.language))
    config.exclude_patterns = [*config.exclude_patterns, *map(_as_pattern, others), *map(_as_pattern, unread)]
    config.source_suffix = {f".{config.language}{ending}": kind for ending, kind in config.source_suffix.items()} | config.source_suffix


def note_problems(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Note what the pre-lint and a look at conf.py found, and the programmes, before pages are read."""
    record = record_of(env)
    for found in (*setting_problems(app.config), *_LOOKS[app].problems, *_unpublished(app), *_not_there(app)):
        record.add_problem(_THE_PROJECT, found)
    record.set_unread(_pages_among(_LOOKS[app]))
    edition = Edition(app.config.language.replace("_", "-"), app.config.transferkit_audience)
    root = Path(app.srcdir).resolve()
    record.set_programmes(*read_programmes(root, edition, tuple(app.config.transferkit_languages)))
    record.set_log(*read_log(root, (name.split("/")[1] for name in env.found_docs if is_module(name))))


def read_included(app: Sphinx, path: Path, docname: str, content: list[str]) -> None:
    """Free an included text of characters that are not what they seem, as pages are freed of them, and translate it."""
    text = harmless(with_plain_line_ends(content[0].removeprefix("\ufeff")))
    name = source_path(app.env, str(Path(app.srcdir, path)))
    content[0] = translated(app.env, name, "", text)[1] if name.endswith(".md") else text


def _unpublished(app: Sphinx) -> Iterator[Problem]:
    """Texts in a language nobody gets to see."""
    for name, language in alternatives_among(_LOOKS[app].pages).items():
        if language not in app.config.transferkit_languages:
            yield problem("TRN12", Place(name), language=language)


def _not_there(app: Sphinx) -> Iterator[Problem]:
    """What books shall leave out, and is nowhere."""
    pages = {_PAGE.sub("", name) for name in _LOOKS[app].pages}
    for name in map(str, app.config[NOT_IN_BOOKS]):
        if not any(is_named(page, [name]) for page in pages):
            yield problem("PRJ11", Place("conf.py"), name=name, nearest=nearest(name, pages))


def _pages_among(look: Prelint) -> Iterator[str]:
    """The pages that are not read, by the names Sphinx would give them."""
    for name in look.unreadable:
        if _PAGE.search(name):
            yield _PAGE.sub("", name)
    for found in look.problems:
        if found.code in ("PRJ09", "PRJ10"):  # a module folder without a page
            yield f"modules/{dict(found.arguments)['module']}/index"


def _as_pattern(name: str) -> str:
    return re.sub(r"([*?\[])", r"[\1]", unicodedata.normalize("NFC", name))
