"""Every verb of the command line, with the file it lives in and what its line on the help page says."""

from __future__ import annotations

import click

from transferkit import __version__
from transferkit.commands.lazy import LazyGroup, name_placeholders
from transferkit.model.words import reader_language, words


def program() -> click.Group:
    """The `transferkit` command, in the reader's language."""
    say = words(reader_language())
    verbs = {
        "new": ("transferkit.commands.new", say("Start a handbook, a module, an exercise, a workshop or a reflection log.")),
        "build": ("transferkit.commands.build", say("Make the site, the decks and the exercise packs.")),
        "serve": ("transferkit.commands.serve", say("Show the site in the browser, up to date with every save.")),
        "check": ("transferkit.commands.check", say("Look for problems without making anything.")),
        "evaluate": ("transferkit.commands.evaluate", say("Sum up collected results of a self-check.")),
        "import": ("transferkit.commands.import_", say("Make a module's draft from Word, notebooks or Markdown.")),
        "list": ("transferkit.commands.list", say("Show what there is: modules, exercises, workshops, products, rules.")),
        "status": ("transferkit.commands.status", say("Show which products are there, stale or missing.")),
        "translate": ("transferkit.commands.translate", say("Keep translations in step with the texts.")),
        "clean": ("transferkit.commands.clean", say("Remove what was built.")),
        "doctor": ("transferkit.commands.doctor", say("Look whether this computer has what is needed.")),
    }
    about = say("Turns Markdown and notebook modules into a handbook site, PowerPoint decks and exercise packs.")
    group = LazyGroup("transferkit", verbs, about)
    name_placeholders(group)
    return click.version_option(__version__, "--version", message="transferkit %(version)s", help=say("Show the version and exit."))(group)
