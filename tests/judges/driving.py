"""Runs the scripts that drive pages: a job as JSON in, what was seen as JSON out."""

from __future__ import annotations

import json
from typing import Any

from tests.judges.tools import HERE, node_package, program, run


def asked(script: str, **job: object) -> dict[str, Any]:
    """What a script of this folder answers to a job."""
    done = run([program("node"), HERE / script], stdin=json.dumps(job), seconds=300)
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def in_browser(script: str, **job: object) -> dict[str, Any]:
    """The same in Chromium."""
    node_package("playwright-core")
    node_package("axe-core")
    return asked(script, chromium=str(program("chromium", "chromium-browser", "google-chrome")), **job)
