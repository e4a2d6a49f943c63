"""Measures how the cost of a learner site grows: CPU time per module at 100 and at 1,000 modules, and the ratio of the two.

    python tooling/bench/growth.py --keep /tmp/sites

The projects are invented (synthetic.py). `--keep` leaves the sites in a folder, for page_weight.py. Exit 1 when the ratio is
above the goal.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from cpu import Trial, cpu_seconds
from synthetic import write_project

GOAL = 1.15


def site_cost(work: Path, modules: int, rounds: int) -> float:
    """CPU seconds of building the learner site of so many modules from nothing, the cheapest of some rounds."""
    project, built = work / f"project-{modules}", work / f"built-{modules}"
    write_project(project, modules)
    command = (sys.executable, "-m", "transferkit", "build", "site", "-e", "learner", "-o", str(built), "--fresh", "-q")
    return min(cpu_seconds(Trial(command, project, (built,))) for _ in range(rounds))


def main() -> int:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description="Measures how the cost of a site grows with its modules.")
    parser.add_argument("--small", type=int, default=100, help="modules of the small handbook (100)")
    parser.add_argument("--large", type=int, default=1000, help="modules of the large one (1000)")
    parser.add_argument("--rounds", type=int, default=1, help="builds of the large one; the small one is built three times as often (1)")
    parser.add_argument("--keep", type=Path, help="a folder that is empty or not there, for the projects and sites")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="transferkit-growth-") as folder:
        work = options.keep or Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        small = site_cost(work, options.small, options.rounds * 3) / options.small
        large = site_cost(work, options.large, options.rounds) / options.large
    ratio = large / small
    print(f"{options.small} modules: {small * 1000:.1f} ms CPU a module; {options.large} modules: {large * 1000:.1f} ms")
    print(f"ratio {ratio:.2f}, goal ≤ {GOAL}")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
