"""The process that reads what strangers made: little memory, little time, and its answer as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path

MEMORY = 1024**3
"""Bytes the process may use, where the system can limit it."""
SECONDS = 60
"""Seconds of processor time."""
TOO_MUCH = 3
"""Exit code where memory ran out."""


def main() -> None:
    """Read the material named on standard input and write the draft's files into the folder named there."""
    _limit()
    job = json.load(sys.stdin)
    try:
        from transferkit.importing.read import read_material

        made = read_material([Path(path) for path in job["paths"]], job["language"])
        for name, data in made.files.items():
            target = Path(job["folder"], name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    except (MemoryError, RecursionError):
        sys.exit(TOO_MUCH)
    told = [[found.code, found.where.path, found.where.line, found.where.cell, dict(found.arguments)] for found in made.problems]
    sys.stdout.write(json.dumps(told))


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows: there the parent's patience is the only limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))


if __name__ == "__main__":
    main()
