"""What authors write means the same everywhere: exercises used twice, foreign blocks, boxes to tick, footnotes on paper."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.e2e.projects import Ran, transferkit

CONF = 'extensions = ["transferkit.extension"]\nlanguage = "de"\ntransferkit_title = "Probe"\n'
INDEX = "# Probe\n\nEine Probe.\n\n:::{toctree}\n/modules/eins/index\n/modules/zwei/index\n:::\n"
ONE = """---
id: M1
---
# Eins

:::{use-exercise} gemeinsam
:::

Siehe {ref}`gemeinsam` und {prf:ref}`satz-eins`.

:::{prf:theorem} Vom Verein
:label: satz-eins

Wer fragt, findet.
:::
"""
TWO = "---\nid: M2\n---\n# Zwei\n\n:::{use-exercise} gemeinsam\n:::\n"
SHARED = """# Gemeinsame Aufgabe

Was stimmt[^wo]?

- [ ] Antwort eins
- [ ] Antwort zwei

:::{solution}
Antwort eins.
:::

[^wo]: Nach einer Quelle von 2025.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """Two modules that use one exercise document."""
    project = tmp_path_factory.mktemp("markup") / "projekt"
    files = {"conf.py": CONF, "handbook/index.md": INDEX, "modules/eins/index.md": ONE, "modules/zwei/index.md": TWO}
    for path, text in {**files, "exercises/gemeinsam/exercise.md": SHARED}.items():
        target = project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return project / "_build", transferkit("build", "--strict", cwd=project)


def test_two_modules_may_use_one_exercise_document_each_with_its_own_number(built: tuple[Path, Ran]) -> None:
    build, ran = built
    assert (ran.code, ran.out) == (0, ""), ran.out + ran.err
    for module, number in (("eins", "M1-1"), ("zwei", "M2-1")):
        page = (build / "site" / "trainer" / "de" / "modules" / module / "index.html").read_text("utf-8")
        assert f"Aufgabe {number}: </span>" in page
        assert f"Lösung {number}" in page


def test_blocks_and_references_of_sphinx_proof_need_no_rewriting(built: tuple[Path, Ran]) -> None:
    page = (built[0] / "site" / "learner" / "de" / "modules" / "eins" / "index.html").read_text("utf-8")
    assert "Satz (Vom Verein)" in page
    assert 'href="#satz-eins"' in page


def test_a_sheet_shows_boxes_to_tick_and_the_footnotes_of_its_task(built: tuple[Path, Ran]) -> None:
    with zipfile.ZipFile(built[0] / "packs" / "de" / "eins-learner.zip") as pack:
        (name,) = [name for name in pack.namelist() if name.endswith("gemeinsame-aufgabe.pdf")]
        text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pack.read(name))).pages)
    assert "Antwort zwei" in text
    assert "Nach einer Quelle von 2025" in text
    assert "•" not in text


def test_a_language_the_handbook_does_not_name_is_refused(built: tuple[Path, Ran]) -> None:
    ran = transferkit("build", "-l", "xx", cwd=built[0].parent)
    assert ran.code == 2
    assert "transferkit_languages" in ran.err


def test_a_list_shows_the_statements_of_all_pages_and_leads_to_them(tmp_path: Path) -> None:
    fact = ":::{{fact}} {text}\n:label: {label}\n:source: Zählung\n:as-of: 2025\n:kind: {kind}\n:::\n"
    files = {
        "conf.py": CONF,
        "handbook/index.md": f"{INDEX}\n:::{{fact-list}}\n:kind: legal\n:::\n\n:::{{fact-list}}\n:kind: practice\n:::\n",
        "modules/eins/index.md": "# Eins\n\n" + fact.format(text="Wir sind **sieben**.", label="sieben", kind="legal"),
        "modules/zwei/index.md": "# Zwei\n\n" + fact.format(text="Wir sind acht.", label="acht", kind="number"),
    }
    for name, text in files.items():
        (tmp_path / "projekt" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "projekt" / name).write_text(text, "utf-8")
    ran = transferkit("build", "site", cwd=tmp_path / "projekt")
    page = (tmp_path / "projekt/_build/site/learner/de/handbook/index.html").read_text("utf-8")
    assert ran.code == 0, ran.out
    assert '<a class="reference internal" href="../modules/eins/index.html#sieben">Wir sind sieben.</a>' in page
    assert "Nicht geprüft." in page
    assert "acht" not in page.split("<h1>")[1]
    assert "Noch keine Aussage dieser Art." in page
