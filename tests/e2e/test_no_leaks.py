"""Guarantee 1: no learner product contains a solution, instructor text or expected answer."""

from __future__ import annotations

import base64
import re
import zipfile
from pathlib import Path

import pytest

from tests.e2e.leaks import leaks_in
from tests.e2e.projects import PROJECTS, ROOT, copy_of, files_below, transferkit

CANARY = "Kanarie-"
KEY = "Schluessel-"
"""What is right in a question: the quiz on the page may say it, nothing else of what learners get."""
NEVER_SHOWN = {
    # Comments and foreign metadata are in no product at all.
    "Kanarie-percent-comment",
    "Kanarie-html-comment",
    "Kanarie-inline-comment",
    "Kanarie-comment-in-document",
    "Kanarie-notebook-percent-comment",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with a canary in every place, built once."""
    project = copy_of("canaries", tmp_path_factory.mktemp("canaries"))
    ran = transferkit("build", "-j", "2", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return project / "_build"


def learner_products(build: Path, folder: Path) -> Path:
    """Everything learners get, copied together: their site, their decks, their packs."""
    for name, data in files_below(build).items():
        if name.startswith("site/learner/") or Path(name).stem.endswith("-learner"):
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    return folder


def canaries_of_the_sources() -> set[str]:
    sources = [path for path in (PROJECTS / "canaries").rglob("*") if path.suffix in (".md", ".ipynb", ".csv")]
    return {word for path in sources for word in re.findall(r"Kanarie-[a-z-]+[a-z]", path.read_text("utf-8"))}


def test_no_learner_product_contains_a_canary(built: Path, tmp_path: Path) -> None:
    products = learner_products(built, tmp_path / "learner")
    kinds = {Path(name).suffix for name in files_below(products)}
    assert {".html", ".pptx", ".zip"} <= kinds
    assert leaks_in(products, CANARY) == []


def test_of_what_learners_get_only_the_site_says_what_is_right_in_a_question(built: Path, tmp_path: Path) -> None:
    products = learner_products(built, tmp_path / "learner")
    keys = {word for path in (PROJECTS / "canaries").rglob("index.*") for word in re.findall(r"Schluessel-[a-z-]+[a-z]", path.read_text())}
    hits = leaks_in(products, KEY)
    assert [hit for hit in hits if not hit.startswith("site/learner/")] == []
    assert {word for word in keys if word not in " ".join(hits)} == set()


def test_every_canary_reaches_trainers(built: Path, tmp_path: Path) -> None:
    hits = " ".join(leaks_in(built, CANARY)).lower()
    missing = {word for word in canaries_of_the_sources() - NEVER_SHOWN if word.lower() not in hits}
    assert missing == set()


def test_plain_sphinx_build_makes_the_learner_edition(tmp_path: Path) -> None:
    import os
    import subprocess
    import sys

    project = copy_of("canaries", tmp_path)
    command = [sys.executable, "-m", "sphinx", "-q", str(project), str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"}, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    assert leaks_in(tmp_path / "out", CANARY) == []
    assert (tmp_path / "out" / "index.html").is_file()


@pytest.mark.parametrize("kind", ["html", "utf-16", "base64", "pptx in a zip", "file name", "pdf"])
def test_the_search_itself_finds_a_planted_leak(kind: str, tmp_path: Path) -> None:
    word = "Kanarie-planted"
    match kind:
        case "html":
            (tmp_path / "a.html").write_text(f"<p>{word}</p>")
        case "utf-16":
            (tmp_path / "a.bin").write_bytes(word.encode("utf-16"))
        case "base64":
            (tmp_path / "a.json").write_bytes(b'{"x": "' + base64.b64encode(f"some bytes {word}".encode()) + b'"}')
        case "pptx in a zip":
            with zipfile.ZipFile(tmp_path / "deck.pptx", "w", zipfile.ZIP_DEFLATED) as deck:
                deck.writestr("ppt/notesSlides/notesSlide1.xml", f"<a:t>{word}</a:t>")
            with zipfile.ZipFile(tmp_path / "pack.zip", "w", zipfile.ZIP_DEFLATED) as pack:
                pack.write(tmp_path / "deck.pptx", "deck.pptx")
            (tmp_path / "deck.pptx").unlink()
        case "file name":
            (tmp_path / f"{word}.csv").write_text("")
        case "pdf":
            from transferkit.press import to_pdf

            (tmp_path / "a.pdf").write_bytes(to_pdf(f'#set document(title: "x", date: none)\n#heading[x]\n#par[{word}]', {}))
    assert leaks_in(tmp_path, CANARY) != []


def test_the_handbook_of_this_repository_leaks_no_solution(tmp_path: Path) -> None:
    """Every sentence of every solution of our own modules is absent from what learners get."""
    build = Path(ROOT / "_build")
    if not (build / "report.json").exists():
        pytest.skip("the handbook is not built here (README line 1 builds it)")
    products = learner_products(build, tmp_path / "learner")
    assert [leak for sentence in solution_sentences() for leak in leaks_in_text(products, sentence)] == []


def solution_sentences() -> list[str]:
    """The longest word sequences of fenced solution blocks in our Markdown modules, a few of each."""
    found: list[str] = []
    for path in sorted([*(ROOT / "modules").glob("*/index.md"), *(ROOT / "exercises").glob("*/exercise.md")]):
        for block in re.findall(
            r"^:{3,}\{(?:solution|instructor)\}[^\n]*\n(.*?)^:{3,}\s*$", path.read_text("utf-8"), re.DOTALL | re.MULTILINE
        ):
            plain = [line.strip() for line in block.split("\n") if re.fullmatch(r"[\w ,.„“-]{60,}", line.strip())]
            found += plain[:2]
    return found


def leaks_in_text(folder: Path, sentence: str) -> list[str]:
    words = re.escape(sentence[:50])
    hits = []
    for path in folder.rglob("*.html"):
        text = re.sub(r"<[^>]+>", "", path.read_text("utf-8"))
        if re.search(words, text):
            hits.append(f"{path.name}: {sentence[:50]}")
    return hits
