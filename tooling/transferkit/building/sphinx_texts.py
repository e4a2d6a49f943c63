"""Texts of Sphinx itself on our pages, in languages Sphinx has not translated them to."""

from __future__ import annotations

import gettext
from pathlib import Path
from weakref import WeakSet

import sphinx.locale
from sphinx.application import Sphinx
from sphinx.config import Config

from transferkit.model.words import LOCALE_FOLDER, later

SPHINX_FOLDER = Path(sphinx.locale.__file__).parent
OTHER_NAMES = {"uk": "uk_UA"}
"""How Sphinx's folders name a language that we and Babel name otherwise."""
OFTEN_LACKING = (
    later("Link to this heading"),
    later("Link to this image"),
    later("Link to this table"),
    later("Link to this code"),
    later("Link to this term"),
    later("Link to this definition"),
    later("Link to this equation"),
    later("Table of Contents"),
    later("Last updated on %(last_updated)s."),
)
"""What Sphinx shows on our pages and has not translated to each language: our catalogues hold it, too."""

_completed: WeakSet[gettext.NullTranslations] = WeakSet()
"""Catalogues that have ours behind them: Sphinx gives every application of a process the same one."""


def complete_sphinx(app: Sphinx, config: Config) -> None:
    """Let Sphinx look in its catalogue of the plain language name (`de` for `de-einfach`), then in ours, before it shows English."""
    name = config.language.replace("-", "_").split("_")[0]
    if name == "en" or app.translator is None or app.translator in _completed:
        return
    _completed.add(app.translator)
    # Each call gives a catalogue of its own: one that stood in the chain twice would ask itself for ever.
    app.translator.add_fallback(gettext.translation("sphinx", SPHINX_FOLDER, [OTHER_NAMES.get(name, name)], fallback=True))
    app.translator.add_fallback(gettext.translation("transferkit", LOCALE_FOLDER, [name], fallback=True))
