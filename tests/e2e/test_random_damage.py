"""Real modules, damaged at random: no traceback, no hang, and every word is in a product or somebody is told.

A few examples run with the other tests; `nox -s damage` runs many.
"""

from __future__ import annotations

import html
import io
import os
import re
import time
import zipfile
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from tests.bad_cases import Read, read, write_project
from tests.e2e.projects import ROOT

pytestmark = pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")  # MyST itself asks for it
SOURCES = sorted([*ROOT.glob("modules/*/index.md"), *ROOT.glob("modules/*/index.ipynb")])
SECONDS = 10
FEW = 12
EXAMPLES = int(os.environ.get("TRANSFERKIT_EXAMPLES", FEW))
"""How many are tried; the few of every run are always the same."""
INDEX = "# Probe\n\n:::{toctree}\n/modules/probe/index\n:::\n"
WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{5,}")
NOT_SHOWN = re.compile(
    r"^\s*(?:%.*|:[\w-]+:.*|(?:[:`~]{3,}.*))$"  # comments, options, the lines of fences
    r"|\]\([^)\n]*\)|\]\[[^\]\n]*\]|\[\^[^\]\n]*\]:?|\{[^}\n]*\}|<[^>\n]*>|^\[[^\]\n]*\]:.*$",  # targets, footnotes, roles, HTML
    re.MULTILINE,
)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """(file name, contents): a module cut off, with pieces lost, doubled, exchanged or put in from another one, and bits turned."""
    path = draw(st.sampled_from(SOURCES))
    data = path.read_bytes()
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, max(0, len(data) - 1)))
        end = min(len(data), start + draw(st.integers(1, 400)))
        match draw(st.sampled_from(("cut off", "lost", "doubled", "foreign", "bit"))):
            case "cut off":
                data = data[:start]
            case "lost":
                data = data[:start] + data[end:]
            case "doubled":
                data = data[:end] + data[start:]
            case "foreign":
                other = draw(st.sampled_from(SOURCES)).read_bytes()
                at = draw(st.integers(0, len(other) - 1))
                data = data[:start] + other[at : at + 300] + data[start:]
            case "bit" if data:
                data = data[:start] + bytes([data[start] ^ (1 << draw(st.integers(0, 7)))]) + data[start + 1 :]
    return path.name, data


@given(damaged())
@settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=EXAMPLES == FEW, max_examples=EXAMPLES)
def test_a_damaged_module_never_crashes_or_hangs(one: tuple[str, bytes]) -> None:
    name, data = one
    with TemporaryDirectory() as folder:
        begun = time.process_time()
        found = built(Path(folder) / "projekt", name, data)
        assert time.process_time() - begun < SECONDS
        note(f"{name}, {len(data)} bytes: {[str(problem.where) for problem in found.problems][:5]}")
        if not any(problem.severity in ("stop", "error") for problem in found.problems) and name.endswith(".md"):
            assert lost_words(data, found) == []


@pytest.mark.parametrize("path", [path for path in SOURCES if path.suffix == ".md"], ids=lambda path: path.parent.name)
def test_no_word_of_a_sound_module_is_lost(path: Path, tmp_path: Path) -> None:
    found = built(tmp_path / "projekt", path.name, path.read_bytes(), beside=path.parent)
    assert lost_words(path.read_bytes(), found) == []


def test_a_word_that_stands_nowhere_is_found() -> None:
    assert lost_words(b"# Kasse\n\nBeide Listen stimmen.\n", Read((), {"a.html": b"<h1>Kasse</h1><p>Beide stimmen.</p>"})) == ["Listen"]


def built(project: Path, name: str, data: bytes, beside: Path | None = None) -> Read:
    """A project with one module, its trainers' site and deck."""
    write_project({"handbook/index.md": INDEX}, project)
    folder = project / "modules" / "probe"
    folder.mkdir(parents=True)
    for other in (beside or SOURCES[0].parent).glob("*.svg"):
        (folder / other.name).write_bytes(other.read_bytes())
    _copy_exercises(project)
    (folder / name).write_bytes(data)
    return read(project, products=("site", "slides"))


def _copy_exercises(project: Path) -> None:
    for path in (ROOT / "exercises").glob("*/exercise.md"):
        target = project / "exercises" / path.parent.name / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())


def lost_words(data: bytes, found: Read) -> list[str]:
    """Words of a page's body that stand neither on the site nor in the deck nor in a message."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    body = text.split("\n---\n", 1)[1] if text.startswith("---\n") and "\n---\n" in text else text
    shown = "".join(_text_of(name, content) for name, content in found.site.items())
    shown += " ".join(f"{problem.sentence('de')} {problem.arguments}" for problem in found.problems)
    known = set(WORD.findall(shown))
    return [word for word in dict.fromkeys(WORD.findall(NOT_SHOWN.sub(" ", body))) if word not in known and word not in shown]


@lru_cache(maxsize=64)
def _text_of(name: str, content: bytes) -> str:
    if name.endswith(".html"):
        return html.unescape(re.sub(r"<wbr ?/?>|\u00ad", "", content.decode("utf-8", "replace")))
    if name.endswith(".pptx"):
        with zipfile.ZipFile(io.BytesIO(content)) as deck:
            parts = [deck.read(part).decode() for part in deck.namelist() if part.endswith(".xml")]
        return html.unescape(" ".join(re.sub(r"</a:t></a:r><a:r>.*?<a:t>", "", part) for part in parts))
    return ""
