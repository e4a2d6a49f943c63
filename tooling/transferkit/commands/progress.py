"""How far a build has come: bars on a terminal, plain lines in a pipe, nothing with -q. All on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import click

if TYPE_CHECKING:  # loading rich takes longer than a whole build that has nothing to do
    from rich.progress import Progress as Rich
    from rich.progress import TaskID


class Progress(Protocol):
    """What a long piece of work tells about itself."""

    def step(self, text: str, units: int = 0) -> None:
        """A new step begins, the one before is done. units: how many parts it has, 0 where nobody knows."""

    def done(self, units: int = 1) -> None:
        """Some parts of the step are done."""


@contextmanager
def progress(quiet: bool = False) -> Iterator[Progress]:
    """The Progress that fits where standard error goes; what it shows is tidied up at the end."""
    if quiet:
        yield Silence()
    elif not sys.stderr.isatty():
        yield Lines()
    else:
        with _bars() as bars:
            yield bars


class Silence:
    """Tells nothing."""

    def step(self, text: str, units: int = 0) -> None:
        """Nothing."""

    def done(self, units: int = 1) -> None:
        """Nothing."""


class Lines:
    """One plain line a step."""

    def step(self, text: str, units: int = 0) -> None:
        """Print the step's name."""
        click.echo(text, err=True)

    def done(self, units: int = 1) -> None:
        """Nothing: a log is not a bar."""


class Bars:
    """One bar a step, the finished ones ticked off above it."""

    def __init__(self, rich: Rich) -> None:
        self._rich = rich
        self._task: TaskID | None = None
        self._done, self._units = 0, 0

    def step(self, text: str, units: int = 0) -> None:
        """Fill the bar of the last step and begin a new one."""
        self.finish()
        self._done, self._units = 0, units
        self._task = self._rich.add_task(text, total=units or None, count=self._count())

    def done(self, units: int = 1) -> None:
        """Move the bar."""
        self._done += units
        if self._task is not None:
            self._rich.update(self._task, advance=units, count=self._count())

    def finish(self) -> None:
        """Fill the bar of the last step."""
        if self._task is not None:
            total = self._units or 1
            self._rich.update(self._task, total=total, completed=total, count=self._count())

    def _count(self) -> str:
        """`3/8`, or nothing where nobody knows how many there are."""
        return f"{self._done}/{self._units}" if self._units else ""


@contextmanager
def _bars() -> Iterator[Bars]:
    from rich.console import Console
    from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Rich

    tick = SpinnerColumn(finished_text="[green]✓[/]")
    text = TextColumn("{task.description}", markup=False)
    count = TextColumn("{task.fields[count]}", style="progress.download")
    with Rich(tick, text, BarColumn(bar_width=24), count, TimeElapsedColumn(), console=Console(stderr=True)) as rich:
        bars = Bars(rich)
        yield bars
        bars.finish()
