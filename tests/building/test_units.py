"""Units of a build: what they find is the same however they are started, and none outlives the build."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from transferkit.building.jobs import UnitJob
from transferkit.building.units import GivenUp, run_units
from transferkit.model.edition import Edition
from transferkit.model.errors import TransferkitError

CONF = 'extensions = ["transferkit.extension"]\nlanguage = "de"\n'
SLOW = CONF + "import pathlib, time, os\npathlib.Path(__file__).with_name('pid').write_text(str(os.getpid()))\ntime.sleep(60)\n"


def job(project: Path, conf: str, folder: str = "made") -> UnitJob:
    """A unit of a project with one page."""
    (project / "handbook").mkdir(exist_ok=True)
    (project / "handbook/index.md").write_text("# Probe\n\nText.\n", "utf-8")
    (project / "conf.py").write_text(conf, "utf-8")
    return UnitJob(project, Edition("de", "learner"), ("site",), project / folder)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def pid_of(project: Path) -> int:
    """The process of a slow unit, once it has begun."""
    for _ in range(300):
        if (project / "pid").exists() and (found := (project / "pid").read_text("utf-8")):
            return int(found)
        time.sleep(0.1)
    raise AssertionError("the unit never began")


ALONE = """\
import sys
from multiprocessing import Pipe
from pathlib import Path

from transferkit.building import nursery
from transferkit.building.jobs import UnitJob, UnitResult
from transferkit.model.edition import Edition

if __name__ == "__main__":
    nursery.FORKS = False
    project = Path(sys.argv[1])
    ours, theirs = Pipe(duplex=False)
    nursery.run_nursery([(UnitJob(project, Edition("de", "learner"), ("site",), project / "alone"), theirs)], 1, project)
    while not isinstance(ours.recv(), UnitResult):
        pass
"""


def pages(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.html")}


def test_units_that_begin_from_nothing_make_the_same(tmp_path: Path) -> None:
    run_units([job(tmp_path, CONF)], 1, lambda job, step: None)
    (tmp_path / "alone.py").write_text(ALONE, "utf-8")
    subprocess.run([sys.executable, str(tmp_path / "alone.py"), str(tmp_path)], check=True, timeout=120)
    assert pages(tmp_path / "made") == pages(tmp_path / "alone") != {}


def test_a_unit_that_is_killed_is_told(tmp_path: Path) -> None:
    threading.Thread(target=lambda: os.kill(pid_of(tmp_path), signal.SIGKILL)).start()
    with pytest.raises(TransferkitError):
        run_units([job(tmp_path, SLOW)], 1, lambda job, step: None)
    assert not active_children()


def test_a_build_nobody_wants_any_more_ends_its_units(tmp_path: Path) -> None:
    give_up = threading.Event()

    def stop_soon() -> None:
        pid_of(tmp_path)
        give_up.set()

    threading.Thread(target=stop_soon).start()
    with pytest.raises(GivenUp):
        run_units([job(tmp_path, SLOW)], 1, lambda job, step: None, give_up)
    assert not is_running(pid_of(tmp_path))
