"""CPU time of child processes, compared fairly: by turns, best of several rounds."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

NOT_COMPILED = "PYTHONDONTWRITEBYTECODE"
"""Set on some machines for tests. Programs that people have installed are compiled once, those of others here as well as ours."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A command whose cost is measured."""

    command: tuple[str, ...]
    folder: Path
    """Where it runs."""
    removed: tuple[Path, ...] = ()
    """Folders removed before each run, so that it starts from nothing."""
    environment: tuple[tuple[str, str], ...] = ()
    """Added to the environment."""


@dataclass(frozen=True, slots=True)
class Contest:
    """Two commands that do the same work."""

    name: str
    ours: Trial
    theirs: Trial
    goal: float = 0.0
    """The ratio that must not be exceeded; 0 where none is promised."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a contest came to, in CPU seconds (user and system, children included)."""

    contest: Contest
    ours: float
    theirs: float
    rounds: tuple[tuple[float, float], ...] = field(default=(), repr=False)

    @property
    def ratio(self) -> float:
        """Ours by theirs: below 1 we are cheaper."""
        return self.ours / self.theirs

    @property
    def kept(self) -> bool:
        """Whether the goal was reached, as far as there is one."""
        return not self.contest.goal or self.ratio <= self.contest.goal


def compare(contest: Contest, rounds: int) -> Outcome:
    """Both commands by turns, after one run each that does not count; the cheapest of each."""
    cpu_seconds(contest.ours)
    cpu_seconds(contest.theirs)
    measured = tuple((cpu_seconds(contest.ours), cpu_seconds(contest.theirs)) for _ in range(rounds))
    ours, theirs = zip(*measured, strict=True)
    return Outcome(contest, min(ours), min(theirs), measured)


def cpu_seconds(trial: Trial) -> float:
    """What one run costs: wait4's rusage of the process and of all descendants it waited for (POSIX).

    RuntimeError with its output when it fails: a command that does not work is not fast.
    """
    for folder in trial.removed:
        shutil.rmtree(folder, ignore_errors=True)
    environment = {name: value for name, value in os.environ.items() if name != NOT_COMPILED} | dict(trial.environment)
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            trial.command, cwd=trial.folder, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            said = log.read().decode("utf-8", "replace")[-3000:]
            raise RuntimeError(f"{' '.join(trial.command)} ended with {process.returncode}:\n{said}")
    return usage.ru_utime + usage.ru_stime


def table(outcomes: Iterable[Outcome]) -> str:
    """The outcomes as a Markdown table."""
    head = ("what", "ours, CPU s", "plain, CPU s", "ratio", "goal")
    rows = [head, ("---", "---:", "---:", "---:", "---:"), *(_row(outcome) for outcome in outcomes)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(outcome: Outcome) -> tuple[str, ...]:
    goal = f"≤ {outcome.contest.goal}" if outcome.contest.goal else "–"
    mark = "" if outcome.kept else " **missed**"
    return outcome.contest.name, f"{outcome.ours:.3f}", f"{outcome.theirs:.3f}", f"{outcome.ratio:.2f}{mark}", goal
