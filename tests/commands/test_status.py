"""`transferkit status`: what is there, what is stale, what is missing."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pytest

from tests.commands.running import Runner
from transferkit.building.products import Cell, cell_of
from transferkit.building.report import Report, read_report, write_report
from transferkit.building.status import carried_sources, digests_of, sources_made

MODULE = "a1-sitzung-vorbereiten"


def told(transferkit: Runner) -> dict[tuple[str, str, str], str]:
    """(module, language, product) -> state."""
    entries = json.loads(transferkit("status", "--format", "json").out)
    return {(entry["module"], entry["language"], entry["product"]): entry["state"] for entry in entries}


def build(handbook: Path, *names: str) -> None:
    """Leave an output behind as a build of these files of the module would."""
    for name in names:
        (handbook / "_build" / name).parent.mkdir(parents=True, exist_ok=True)
        (handbook / "_build" / name).write_text("x")
    products = {name: sha256(b"x").hexdigest() for name in names}
    write_report(Report(products, sources=sources_made(digests_of(handbook), products)), handbook / "_build")


def test_what_was_never_built_is_missing(handbook: Path, transferkit: Runner) -> None:
    assert told(transferkit) == {(MODULE, "de", product): "missing" for product in ("site", "slides", "packs")}


def test_what_was_built_is_there_until_its_sources_change(handbook: Path, transferkit: Runner) -> None:
    build(handbook, f"site/learner/de/modules/{MODULE}/index.html", f"slides/de/{MODULE}.pptx")
    assert [told(transferkit)[MODULE, "de", product] for product in ("site", "slides", "packs")] == ["there", "there", "missing"]
    page = handbook / "modules" / MODULE / "index.md"
    before = page.read_bytes()
    page.write_bytes(before + b"\nMehr.\n")
    assert told(transferkit)[MODULE, "de", "slides"] == "stale"
    page.write_bytes(before)
    assert told(transferkit)[MODULE, "de", "slides"] == "there"
    (handbook / "_build" / "slides" / "de" / f"{MODULE}.pptx").unlink()
    assert told(transferkit)[MODULE, "de", "slides"] == "missing"


def test_an_exercise_that_a_module_uses_makes_it_stale_and_another_one_does_not(handbook: Path, transferkit: Runner) -> None:
    page = handbook / "modules" / MODULE / "index.md"
    page.write_text(page.read_text("utf-8") + "\n```{use-exercise} gemeinsam\n```\n", "utf-8")
    for name in ("gemeinsam", "fremd"):
        (handbook / "exercises" / name).mkdir(parents=True)
        (handbook / "exercises" / name / "exercise.md").write_text("# Aufgabe\n")
    build(handbook, f"packs/de/{MODULE}-trainer.zip")
    (handbook / "exercises" / "fremd" / "exercise.md").write_text("# Anders\n")
    assert told(transferkit)[MODULE, "de", "packs"] == "there"
    (handbook / "exercises" / "gemeinsam" / "exercise.md").write_text("# Anders\n")
    assert told(transferkit)[MODULE, "de", "packs"] == "stale"


def test_a_translation_makes_its_own_language_stale_and_no_other(handbook: Path, transferkit: Runner) -> None:
    conf = handbook / "conf.py"
    conf.write_text(conf.read_text("utf-8") + '\ntransferkit_languages = ["de", "en"]\n', "utf-8")
    build(handbook, f"slides/de/{MODULE}.pptx", f"slides/en/{MODULE}.pptx")
    (handbook / "modules" / MODULE / "locale").mkdir()
    (handbook / "modules" / MODULE / "locale" / "en.po").write_text('msgid "a"\nmsgstr "b"\n')
    assert [told(transferkit)[MODULE, language, "slides"] for language in ("de", "en")] == ["there", "stale"]


def test_a_book_holds_every_module(handbook: Path, transferkit: Runner) -> None:
    build(handbook, "handbook/de/handbook-learner.pdf")
    assert told(transferkit)[MODULE, "de", "pdf"] == "there"


def test_material_of_others_is_told_and_the_table_is_for_people(handbook: Path, transferkit: Runner) -> None:
    page = handbook / "modules" / MODULE / "index.md"
    page.write_text(page.read_text("utf-8").replace("---\n", "---\ntrust: imported\n", 1), "utf-8")
    ran = transferkit("status")
    assert ran.out.splitlines()[0].split() == ["Module", "(de)", "Origin", "site", "slides", "packs"]
    assert next(line for line in ran.out.splitlines() if MODULE in line).split() == [MODULE, "imported", *["missing"] * 3]
    assert "transferkit build" in ran.err


def test_what_stays_from_an_earlier_build_keeps_what_it_was_made_from() -> None:
    sources = {"slides de a": "1", "packs de a": "2", "pdf de a": "3"}
    assert carried_sources(sources, ["slides/de/a.pptx", "handbook/de/handbook-trainer.pdf"]) == {"slides de a": "1", "pdf de a": "3"}


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("site/trainer/de/modules/a1/index.html", Cell("site", "de", "a1")),
        ("site/trainer/de/index.html", None),
        ("slides/de/a1-learner.pptx", Cell("slides", "de", "a1")),
        ("slides/de/workshop-x.pptx", None),
        ("packs/en/a1-trainer.zip", Cell("packs", "en", "a1")),
        ("lms/de/a1-scorm12.zip", Cell("lms", "de", "a1")),
        ("lms/de/a1.moodle.xml", Cell("lms", "de", "a1")),
        ("handbook/de/a1-learner.epub", Cell("epub", "de", "a1")),
        ("handbook/de/handbook-learner.epub", Cell("epub", "de", "")),
        ("workshops/de/x/agenda.pdf", None),
        ("report.json", None),
    ],
)
def test_which_module_a_published_file_is_of(name: str, cell: Cell | None) -> None:
    assert cell_of(PurePosixPath(name)) == cell


def test_a_report_keeps_its_sources(tmp_path: Path) -> None:
    write_report(Report({}, sources={"slides de a": "1"}), tmp_path)
    assert (read_report(tmp_path) or Report({})).sources == {"slides de a": "1"}
