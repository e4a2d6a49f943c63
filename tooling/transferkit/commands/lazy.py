"""A command group that knows its commands by name and loads only the one that is called."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import click
from click.shell_completion import CompletionItem

from transferkit.model.words import reader_language, words


def name_placeholders(command: click.Command) -> None:
    """Let usage lines say [OPTIONS] and COMMAND in the reader's language, for a command and those below it."""
    say = words(reader_language())
    command.options_metavar = f"[{say('OPTIONS')}]"
    if isinstance(command, click.Group):
        command.subcommand_metavar = f"{say('COMMAND')} …"
        for inner in command.commands.values():
            name_placeholders(inner)


class LazyGroup(click.Group):
    """A group whose commands live in modules of their own, each as the name `command`."""

    def __init__(self, name: str, verbs: Mapping[str, tuple[str, str]], help: str) -> None:
        """verbs: command name -> (module, what it does in a few words), in the order of the help page."""
        names = {verb: click.Command(verb) for verb in verbs}  # what Click's "Did you mean" looks at
        super().__init__(name, commands=names, help=help, context_settings={"help_option_names": ["-h", "--help"]})
        self._verbs = dict(verbs)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the help page."""
        return list(self._verbs)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, loaded now; None where there is none."""
        if cmd_name not in self._verbs:
            return None
        command = import_module(self._verbs[cmd_name][0]).command
        assert isinstance(command, click.Command)
        name_placeholders(command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without loading any."""
        from gettext import gettext

        with formatter.section(gettext("Commands")):
            formatter.write_dl([(name, about) for name, (_, about) in self._verbs.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Names that begin so, without loading any."""
        names = [CompletionItem(name, help=about) for name, (_, about) in self._verbs.items() if name.startswith(incomplete)]
        return names + click.Command.shell_complete(self, ctx, incomplete)
