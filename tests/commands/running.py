"""Runs a command line in this process."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from transferkit.commands import run


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command line did."""

    code: int
    out: str
    err: str


class Runner:
    """Calls `transferkit …` and gives what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Ran:
        code = run(arguments)
        shown = self._capsys.readouterr()
        return Ran(code, shown.out, shown.err)
