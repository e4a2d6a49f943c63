"""Guarantee 1: no learner product contains a solution, instructor text or expected answer."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from tests.e2e.leaks import learner_products, with_planted, words_in
from tests.e2e.projects import PROJECTS, copy_of, transferkit
from transferkit.building.leaking import check_products
from transferkit.building.products import audience_of, product_names, product_of
from transferkit.building.report import read_report

CANARY = "Kanarie-"
KEY = "Schluessel-"
"""What is right in a question: the quiz on the page may say it, nothing else of what learners get."""
WEBSITE_ON_A_STICK = "offline/de/handbook-learner.zip › website/"
NEVER_SHOWN = {
    # Comments, what pictures tell besides themselves, and what is removed for everybody are in no product at all.
    "Kanarie-percent-comment",
    "Kanarie-html-comment",
    "Kanarie-inline-comment",
    "Kanarie-comment-in-document",
    "Kanarie-comment-in-exercise",
    "Kanarie-comment-in-list",
    "Kanarie-notebook-percent-comment",
    "Kanarie-svg-comment",
    "Kanarie-svg-metadata",
    "Kanarie-removed-cell",
    "Kanarie-removed-output",
    # Questions of an exam are on no page and no slide, not even for trainers.
    "Kanarie-exam-choice",
    "Kanarie-exam-feedback",
}
FOR_TRAINERS = frozenset[str]()
"""Products with nothing for learners in them."""
PLANTED = "Kanarie-solution mit Fußnote und einem ganzen Satz, der sonst nirgends steht."


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with a canary in every place, every product built once."""
    project = copy_of("canaries", tmp_path_factory.mktemp("canaries"))
    ran = transferkit("build", "all", "-j", "2", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return project


@pytest.fixture(scope="module")
def built(project: Path) -> Path:
    """Its products."""
    return project / "_build"


def canaries_of_the_sources() -> set[str]:
    sources = [path for path in (PROJECTS / "canaries").rglob("*") if path.suffix in (".md", ".ipynb", ".csv", ".svg", ".yaml")]
    return {word for path in sources for word in re.findall(r"Kanarie-[a-z-]+[a-z]", path.read_text("utf-8"))}


def test_no_learner_product_contains_a_canary(built: Path) -> None:
    assert words_in(learner_products(built), CANARY, built) == []


def test_of_what_learners_get_only_pages_and_packages_with_a_quiz_say_what_is_right(built: Path) -> None:
    keys = {word for path in (PROJECTS / "canaries").rglob("index.*") for word in re.findall(r"Schluessel-[a-z-]+[a-z]", path.read_text())}
    hits = words_in(learner_products(built), KEY, built)
    assert [hit for hit in hits if not hit.startswith(("site/learner/", "lms/", WEBSITE_ON_A_STICK))] == []
    assert {word for word in keys if word not in " ".join(hits)} == set()


def test_a_book_for_trainers_says_behind_the_questions_what_is_right(built: Path) -> None:
    (book,) = built.glob("handbook/de/handbook-trainer.epub")
    page = zipfile.ZipFile(book).read("EPUB/modules/kanarien/index.xhtml").decode()
    asked, answers = page.split('class="answers"')
    keys = {word for path in (PROJECTS / "canaries").rglob("index.md") for word in re.findall(r"Schluessel-[a-z-]+[a-z]", path.read_text())}
    shown = {word for word in keys if word in answers}
    assert "Schluessel-" not in asked
    assert shown == keys


def test_exam_questions_are_in_the_trainers_packs_and_question_files_only(built: Path) -> None:
    hits = words_in((path for path in built.rglob("*") if path.is_file()), "Kanarie-exam", built)
    files = {hit.split(" › ")[0].split(": ")[0] for hit in hits}
    packs = {"packs/de/kanarien-trainer.zip", "packs/de/workshop-abend-trainer.zip"}
    assert files == {*packs, "lms/de/kanarien.gift", "lms/de/kanarien.moodle.xml"}


def test_every_product_has_something_for_learners_that_was_searched(built: Path) -> None:
    searched = {product_of(PurePosixPath(path.relative_to(built).as_posix())) for path in learner_products(built)}
    assert searched == set(product_names()) - FOR_TRAINERS


def test_every_canary_reaches_trainers(built: Path) -> None:
    hits = " ".join(words_in((path for path in built.rglob("*") if path.is_file()), CANARY, built)).lower()
    missing = {word for word in canaries_of_the_sources() - NEVER_SHOWN if word.lower() not in hits}
    assert missing == set()


def test_plain_sphinx_build_makes_the_learner_edition(tmp_path: Path) -> None:
    project, out = copy_of("canaries", tmp_path), tmp_path / "out"
    command = [sys.executable, "-m", "sphinx", "-q", str(project), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"}, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    files = [path for path in out.rglob("*") if path.is_file()]
    assert {".doctree", ".pickle", ".inv", ".js"} <= {path.suffix for path in files}
    assert words_in(files, CANARY, out) == []
    assert (out / "index.html").is_file()


def test_check_finds_no_leak_in_the_products_of_the_canaries(project: Path, built: Path) -> None:
    assert [str(found.where) for found in check_products(learner_products(built), project)] == []


def test_check_finds_a_leak_in_the_products_for_trainers(project: Path, built: Path) -> None:
    report = read_report(built)
    assert report is not None
    trainers = [built / name for name in report.products if audience_of(PurePosixPath(name)) == "trainer"]
    leaking = {found.where.path for found in check_products(trainers, project)}
    decks_and_packs = {path.as_posix() for path in trainers if path.suffix in (".pptx", ".zip") and "kanarien" in path.name}
    assert decks_and_packs
    assert decks_and_packs <= leaking


def test_a_leak_planted_in_any_format_is_found(project: Path, built: Path, tmp_path: Path) -> None:
    (project / "modules" / "kanarien" / "_geplant.md").write_text(f"<!-- {PLANTED} -->\n", "utf-8")
    by_format = {path.suffix: path for path in learner_products(built)}
    assert {".html", ".pptx", ".zip", ".js", ".inv"} <= set(by_format)
    planted = []
    for suffix, path in by_format.items():
        target = tmp_path / f"planted{suffix}"
        target.write_bytes(with_planted(path, path.read_bytes(), PLANTED))
        planted.append(target)
    found = {Path(found.where.path).suffix for found in check_products(planted, project) if found.code == "LEAK01"}
    assert found == set(by_format)
