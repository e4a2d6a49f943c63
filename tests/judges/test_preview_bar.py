"""The preview in Chromium: what is wrong shows in the open page, and a save reloads it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.projects import transferkit
from tests.judges.tools import HERE, node_package, program, run
from tests.preview.running import previewed

pytestmark = pytest.mark.judge
MODULE = "modules/a1-sitzung-vorbereiten"


def test_a_save_shows_in_the_open_page_with_its_problems(tmp_path: Path) -> None:
    node_package("playwright-core")
    node_package("axe-core")
    transferkit("new", "handbook", "verein", cwd=tmp_path)
    source = tmp_path / "verein" / MODULE / "index.md"
    good = source.read_text("utf-8")
    broken = good + "\n[Mehr](fehlt.md)\n"
    stops = broken + "\n:::{note}\nNie geschlossen\n"
    renamed = broken.replace("\n# ", "\n# Neu: ", 1)
    where = f"{MODULE}/index.md:{broken.count(chr(10))}"
    title = next(line.removeprefix("# ") for line in good.splitlines() if line.startswith("# "))
    edits = [
        {"file": str(source), "text": broken, "heading": title, "shows": "1 Fehler"},
        {"file": str(source), "text": stops, "heading": title, "shows": "BLK02"},
        {"file": str(source), "text": renamed, "heading": f"Neu: {title}", "shows": "1 Fehler"},
    ]
    with previewed(tmp_path / "verein") as preview:
        preview.until_built(1)
        job = {
            "chromium": str(program("chromium", "chromium-browser", "google-chrome")),
            "url": f"http://127.0.0.1:{preview.port}/?token={preview.token}",
            "page": f"/learner/de/{MODULE}/index.html",
            "edits": edits,
        }
        done = run([program("node"), HERE / "preview.cjs"], stdin=json.dumps(job), seconds=300)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["findings"] == []
    first, second, third = answer["seen"]
    assert any(problem.startswith(f"{where} REF01") for problem in first["problems"])
    assert (first["stopped"], second["stopped"], third["stopped"]) == (False, True, False)
    assert second["heading"] == title  # the old page stays while nothing can be built
    assert third["heading"] == f"Neu: {title}"
