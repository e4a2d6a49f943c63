"""Measures what a further language costs: CPU time of a default build (site, decks, packs, both editions) of invented modules.

    python tooling/bench/languages.py --modules 60

The catalogue translates every message, so the second language is read and written in full. Also measured: a build after one
sentence of the translation has changed, which makes the second language only. Exit 1 when a goal is missed.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import polib
from cpu import Trial, cpu_seconds
from synthetic import CONF, write, write_project

GOAL = 1.0
_MARKUP = re.compile(r"[\[\]{}<>`*_:]")


def prepared(work: Path, modules: int) -> Path:
    """The project with a full catalogue for each module; conf.py names German only."""
    project = work / "project"
    write_project(project, modules)
    set_languages(project, "de")
    transferkit = (sys.executable, "-m", "transferkit")
    subprocess.run([*transferkit, "translate", "new", "en"], cwd=project, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for path in project.rglob("locale/en.po"):
        catalogue = polib.pofile(str(path), wrapwidth=78)
        for entry in catalogue:
            entry.msgstr = translated(entry.msgid)
        catalogue.save()
    return project


def translated(text: str) -> str:
    """Words that are no longer German, as many and as long, with the same markup."""
    return "".join(
        part if _MARKUP.search(part) else part.translate(str.maketrans("aeiouäöü", "eioauoua")) for part in re.split(r"(\s+)", text)
    )


def set_languages(project: Path, *languages: str) -> None:
    """Let conf.py publish the handbook in these."""
    write(project / "conf.py", CONF.replace('transferkit_languages = ["de"]', f"transferkit_languages = {list(languages)!r}"))


def build(project: Path, *options: str) -> Trial:
    """A default build, one unit after the other so that the CPU time does not suffer from the neighbour."""
    return Trial((sys.executable, "-m", "transferkit", "build", "-q", "-j", "1", *options), project)


def change_a_sentence(project: Path, number: int) -> None:
    """Change one message of the translation."""
    path = sorted(project.rglob("locale/en.po"))[0]
    catalogue = polib.pofile(str(path), wrapwidth=78)
    entry = next(entry for entry in catalogue if entry.msgid.endswith(".") and not _MARKUP.search(entry.msgid))
    entry.msgstr = f"Changed {number} times."
    catalogue.save()


def measured(project: Path, rounds: int) -> tuple[float, float, float]:
    """CPU seconds of a build in one language, in two, and after a sentence of the second was changed; the cheapest of each."""
    one, two, changed = [], [], []
    for number in range(rounds):
        set_languages(project, "de")
        one.append(cpu_seconds(build(project, "--fresh")))
        set_languages(project, "de", "en")
        two.append(cpu_seconds(build(project, "--fresh")))
        change_a_sentence(project, number)
        changed.append(cpu_seconds(build(project)))
    return min(one), min(two), min(changed)


def main() -> int:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description="Measures what a further language costs.")
    parser.add_argument("--modules", type=int, default=60, help="invented modules (60)")
    parser.add_argument("--rounds", type=int, default=3, help="builds of each kind, the cheapest counts (3)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="transferkit-languages-") as folder:
        one, two, changed = measured(prepared(Path(folder), options.modules), options.rounds)
    ratio, again = (two - one) / one, changed / two
    print(
        f"{options.modules} modules, CPU s: German {one:.2f}, German and English {two:.2f}, after a changed English sentence {changed:.2f}"
    )
    print(f"the second language / the first: {ratio:.2f}, goal ≤ {GOAL}; after the change / both languages: {again:.2f}")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
