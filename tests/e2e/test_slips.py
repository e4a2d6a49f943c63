"""What authors do by mistake does not hand learners what is for trainers: guarantee 1 against slips of the pen."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pytest

from tests.bad_cases import CASES, Read, read, write_project

SECRET = "KANARIEN-17"
SOLVED = f"# {{title}}\n\n:::{{{{exercise}}}} A\n:label: {{label}}\nTut.\n:::\n\n:::{{{{solution}}}} a\n{SECRET}\n:::\n"
SLIPS = (CASES / "slips" / "for-trainers.txt").read_text("utf-8").split("\n=== ")[1:]
NAMES = [slip.partition("\n")[0] for slip in SLIPS]

pytestmark = pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")


@lru_cache
def learners() -> Read:
    """The learners' read of a project with a module for each slip."""
    from tempfile import TemporaryDirectory

    files = {
        "modules/quelle/index.md": SOLVED.format(title="Quelle", label="a"),
        "exercises/e/exercise.md": f"# Aufgabe\n\nTut.\n\n:::{{solution}}\n{SECRET}\n:::\n",
    }
    for number, slip in enumerate(SLIPS):
        name, _, text = slip.partition("\n")
        folder = f"modules/slip-{number}"
        page = f"# {name.capitalize()}\n\n{text.replace('GEHEIM', SECRET)}"
        files |= {f"{folder}/index.md": page, f"{folder}/_teil.md": f"Teil.\n\n:::{{solution}} a\n{SECRET}\n\n{SECRET}\n{SECRET}\n:::\n"}
        files[f"{folder}/bild.png"] = "(png)\n"
    with TemporaryDirectory() as folder_of_all:
        write_project(files, Path(folder_of_all) / "projekt")
        return read(Path(folder_of_all) / "projekt", "learner")


@pytest.mark.parametrize("number", range(len(SLIPS)), ids=NAMES)
def test_a_slip_of_the_pen_tells_learners_nothing(number: int) -> None:
    page = learners().site[f"site/learner/de/modules/slip-{number}/index.html"]
    assert "<h1>" in page.decode()
    assert not _tells(page)


def test_no_other_file_tells_it_either() -> None:
    assert [name for name, data in learners().site.items() if _tells(data) or name.endswith((".md", "conf.py"))] == []


def _tells(data: bytes) -> bool:
    """Whether a file holds the secret, colours of code taken out."""
    return SECRET.encode() in re.sub(rb"<[^>]*>", b"", data) or SECRET.encode() in data
