"""Measures what the printed book costs beside WeasyPrint; prints a Markdown table, exit 1 when a goal is missed.

    python tooling/bench/books.py --modules 60 --rounds 3 [--weasyprint /path/to/weasyprint]

CPU time and memory of whole processes, children included, by turns, the cheapest round counts. Theirs prints the page that
Sphinx's `singlehtml` makes of the same invented modules (plain Sphinx and stand-ins for our blocks, as in ratios.py);
WeasyPrint is put into a throw-away environment of its own unless one is named. Ours is `transferkit build pdf` for
learners, reading included. The edit is a sentence more in a module in the middle, set by a press that is kept.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path

from cpu import Contest, Outcome, Trial, compare, cpu_seconds, table
from ratios import PLAIN_CONF, plain, scripts
from synthetic import write, write_project

VERSION = "70.0"
"""Of WeasyPrint."""
WHOLE, EDIT = 0.3, 0.25
"""The goals."""
_PRESSES = """
import json, sys
from pathlib import Path
from transferkit.press.child import compiled, compiler_of, limit_memory
from transferkit.press.fonts import font_folders
import typst

limit_memory()
folder, page, edits = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(path) for path in font_folders()])
compiler = compiler_of(folder, fonts)
for edit in range(edits + 1):
    if edit:
        page.write_text(page.read_text("utf-8") + f'#par("Neuer Satz {edit}.")\\n', "utf-8")
    refused = compiled({"folder": str(folder), "format": "pdf", "ppi": 144, "seconds": 946684800}, compiler)
    assert not refused, refused
"""
"""Sets a book from nothing, then again after each of some edits, in one process as the kept press does."""
_LAID_OUT = """
import sys
from pathlib import Path
from transferkit.building.jobs import UnitJob
from transferkit.building.unit import run_unit
from transferkit.model.edition import Edition

if __name__ == "__main__":
    project, press = Path(sys.argv[1]), Path(sys.argv[2])
    run_unit(UnitJob(project, Edition("de", "learner"), ("pdf",), press.parent / "laid-out", press=press), lambda step: None)
"""
"""Leaves the sheet of a book in the folder of a press that does not run."""


def weasyprint(work: Path) -> str:
    """The command in a fresh environment."""
    folder = work / "weasyprint"
    venv.create(folder, with_pip=True)
    subprocess.run([str(folder / "bin" / "pip"), "install", "-q", f"weasyprint=={VERSION}"], check=True)
    return str(folder / "bin" / "weasyprint")


def book_contests(project: Path, work: Path, printer: str) -> Iterator[Contest]:
    """Our book against WeasyPrint, and against Sphinx and WeasyPrint."""
    built, page = work / "ours", work / "single"
    ours = Trial((scripts("transferkit"), "build", "pdf", "-e", "learner", "-o", str(built), "--fresh", "-q"), project, (built,))
    sphinx = plain(project, page).command
    single = tuple("singlehtml" if word == "html" else word for word in sphinx)
    cpu_seconds(Trial(single, project))
    (found,) = (page / "handbook").glob("index.html")
    printing = (printer, "-q", str(found), str(work / "theirs.pdf"))
    yield Contest("`build pdf` / WeasyPrint on a page that Sphinx had made", ours, Trial(printing, project), WHOLE)
    both = f"{' '.join(map(repr, single))} && {' '.join(map(repr, printing))}"
    yield Contest("the same, Sphinx's `singlehtml` counted, too", ours, Trial(("sh", "-c", both), project, (page,)))


def press_outcomes(project: Path, work: Path, printing: float, rounds: int) -> Iterator[Outcome]:
    """Typst alone against WeasyPrint alone, and an edit with a press that is kept against a book from nothing."""
    press = work / "press"
    write(work / "lay_out.py", _LAID_OUT)
    cpu_seconds(Trial((sys.executable, str(work / "lay_out.py"), str(project), str(press)), project))
    (folder,) = press.iterdir()
    page = sorted(folder.glob("page-*.typ"))[len(list(folder.glob("page-*.typ"))) // 2]
    before, edits = page.read_text("utf-8"), 5

    def cost(count: int) -> float:
        page.write_text(before, "utf-8")
        return cpu_seconds(Trial((sys.executable, "-c", _PRESSES, str(folder), str(page), str(count)), work))

    measured = [(cost(0), cost(edits)) for _ in range(rounds)]
    cold, edited = min(one for one, _ in measured), min((more - one) / edits for one, more in measured)
    nothing = Trial((), work)
    yield Outcome(Contest("Typst alone / WeasyPrint alone", nothing, nothing), cold, printing)
    yield Outcome(Contest("Typst after an edit, press kept / from nothing", nothing, nothing, EDIT), edited, cold)


def peak(trial: Trial) -> int:
    """Megabytes the largest process of a trial held; measured in a child, for the system keeps the most of all children."""
    code = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=-3, stderr=-3); "
    code += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", code, *trial.command], cwd=trial.folder, check=True, capture_output=True, text=True)
    return int(done.stdout) // 1024


def pages_of(pdf: Path) -> int:
    """Pages of a PDF."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf.read_bytes()))


def main() -> int:
    """Read the command line, measure, print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description="Measures CPU ratios of the printed book against WeasyPrint.")
    parser.add_argument("--modules", type=int, default=60, help="invented modules (60)")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each command, the cheapest counts (3)")
    parser.add_argument("--weasyprint", default="", help="the command, where it is installed already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="transferkit-bench-") as name:
        work = Path(name)
        project = work / "project"
        write_project(project, options.modules)
        write(work / "plain" / "conf.py", PLAIN_CONF)
        chosen = list(book_contests(project, work, options.weasyprint or weasyprint(work)))
        outcomes = [compare(contest, options.rounds) for contest in chosen]
        outcomes += press_outcomes(project, work, outcomes[0].theirs, options.rounds)
        memory = peak(chosen[0].ours), peak(chosen[0].theirs)
        count = pages_of(work / "ours" / "handbook" / "de" / "handbook-learner.pdf")
    print(
        f"{options.modules} modules, {count} pages, best of {options.rounds}, Python {platform.python_version()}, {os.cpu_count()} cores\n"
    )
    print(table(outcomes))
    print(f"\nLargest process: {memory[0]} MB ours, {memory[1]} MB WeasyPrint.")
    return 0 if all(outcome.kept for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
