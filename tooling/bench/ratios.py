"""Measures what transferkit costs beside what everybody knows; prints a Markdown table, exit 1 when a goal is missed.

    python tooling/bench/ratios.py --modules 100 --rounds 5

Three contests, CPU time only, all on one tree of invented modules (synthetic.py):

1. `transferkit --help` and `python -c "import click"`;
2. a build that finds nothing to do and plain `sphinx-build` finding nothing to do;
3. `transferkit build site -e learner` and plain `sphinx-build -b html`, both from nothing.

Plain is a conf.py with myst_parser and Sphinx's theme `basic`, nothing of ours. So that it has the same text to lay out, our blocks
are stand-ins there: what learners see is an admonition, what only trainers see is dropped unparsed. PyStemmer comes with
transferkit and not with Sphinx, so the third contest is held three times: as installed (plain without it), both with it,
both without.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from pathlib import Path

from cpu import Contest, Outcome, Trial, compare, table
from synthetic import write, write_project

PLAIN_CONF = """
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence"]
project = "Handbuch zum Messen"
language = "de"
root_doc = "handbook/index"
include_patterns = ["handbook/**", "modules/**"]
html_theme = "basic"

from docutils.parsers.rst import Directive, directives
from docutils.parsers.rst.directives.admonitions import Admonition, Hint

NAMES = "label class nonumber hidden minutes type form material objective files".split()


class Shown(Admonition):
    required_arguments, optional_arguments = 0, 1
    option_spec = {name: directives.unchanged for name in NAMES}

    def run(self):
        self.options.clear()
        self.arguments = self.arguments or [self.name]
        return super().run()


class Dropped(Directive):
    has_content, optional_arguments, final_argument_whitespace = True, 1, True

    def run(self):
        return []


def setup(app):
    for name in ("exercise", "questions", "keypoints", "objectives"):
        app.add_directive(name, Shown)
    for name in ("solution", "instructor", "notes"):
        app.add_directive(name, Dropped)
"""


def scripts(name: str) -> str:
    """A command beside the running Python."""
    return str(Path(sys.executable).with_name(name))


def help_contest(work: Path) -> Contest:
    """The help page against the import it cannot do without."""
    ours = Trial((scripts("transferkit"), "--help"), work)
    return Contest("`--help` / `import click`", ours, Trial((sys.executable, "-c", "import click"), work), 2.0)


def noop_contest(project: Path, work: Path) -> Contest:
    """Nothing to do, after a whole build of each (`compare` makes it first)."""
    ours = Trial((scripts("transferkit"), "build", "-q"), project)
    return Contest("nothing to do / plain `sphinx-build`", ours, plain(project, work / "noop"), 0.3)


def plain(project: Path, output: Path, *options: str) -> Trial:
    """Plain sphinx-build of the project."""
    command = (scripts("sphinx-build"), "-q", "-b", "html", "-c", str(project.parent / "plain"), str(project), str(output), *options)
    return Trial(command, project)


def site_contests(project: Path, work: Path) -> tuple[Contest, ...]:
    """The learner site from nothing; with and without PyStemmer."""
    built, plainly = work / "ours", work / "theirs"
    ours = Trial((scripts("transferkit"), "build", "site", "-e", "learner", "-o", str(built), "--fresh", "-q"), project, (built,))
    theirs = Trial(plain(project, plainly).command, project, (plainly,))
    return (
        Contest("learner site / plain, as installed", ours, without_stemmer(theirs, work), 0.8),
        Contest("learner site / plain, both with PyStemmer", ours, theirs),
        Contest("learner site / plain, both without", without_stemmer(ours, work), without_stemmer(theirs, work)),
    )


def without_stemmer(trial: Trial, work: Path) -> Trial:
    """The trial where `import Stemmer` fails, so that snowballstemmer takes its pure Python."""
    write(work / "no-stemmer" / "Stemmer.py", 'raise ImportError("hidden for a measurement")\n')
    return Trial(trial.command, trial.folder, trial.removed, (("PYTHONPATH", str(work / "no-stemmer")),))


def contests(work: Path, modules: int) -> tuple[Contest, ...]:
    """All contests, with the tree they need written below `work`."""
    project = work / "project"
    write_project(project, modules)
    write(work / "plain" / "conf.py", PLAIN_CONF)
    return (help_contest(work), noop_contest(project, work), *site_contests(project, work))


def measured(chosen: tuple[Contest, ...], rounds: int) -> list[Outcome]:
    """The outcomes, said one by one on standard error while they come in."""
    outcomes = []
    for contest in chosen:
        outcomes.append(compare(contest, rounds))
        pairs = " ".join(f"{ours:.2f}/{theirs:.2f}" for ours, theirs in outcomes[-1].rounds)
        print(f"{contest.name}: {outcomes[-1].ratio:.2f}  ({pairs})", file=sys.stderr, flush=True)
    return outcomes


def main() -> int:
    """Read the command line, measure, print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description="Measures CPU ratios against click and plain Sphinx.")
    parser.add_argument("--modules", type=int, default=100, help="invented modules (100)")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each command, the cheapest counts (5)")
    parser.add_argument("--only", default="", help="contests whose name contains this")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="transferkit-bench-") as folder:
        chosen = tuple(contest for contest in contests(Path(folder), options.modules) if options.only in contest.name)
        outcomes = measured(chosen, options.rounds)
    print(f"{options.modules} modules, best of {options.rounds}, Python {platform.python_version()}, {os.cpu_count()} cores\n")
    print(table(outcomes))
    return 0 if all(outcome.kept for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
