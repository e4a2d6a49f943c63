"""A filled session sheet becomes the draft of a section of a module, in one command."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document

from tests.e2e.projects import copy_of, transferkit
from tests.writers.workshops import a1, event, job
from transferkit.importing.section import section_of
from transferkit.writers.plan import write

ANSWERS = {
    "Titel der Session:": "Fotos sortieren",
    "Was wir herausgefunden haben": "Erst löschen, dann ordnen.",
    "Nächster Schritt": "Im Mai.",
}


def filled_sheet(folder: Path) -> Path:
    """The session sheet of a barcamp with something typed into it."""
    write(job(folder, event(kind="barcamp"), modules=[a1()]))
    file = Document(str(folder / "abend/session-sheet.docx"))
    below = ""
    for paragraph in file.paragraphs:
        start = next((name for name in ANSWERS if name.endswith(":") and paragraph.text.startswith(name)), "")
        if start:
            paragraph.text = f"{start} {ANSWERS[start]}"
        elif below and set(paragraph.text) <= set("_\n\t "):
            paragraph.text, below = ANSWERS[below], ""
        elif paragraph.text in ANSWERS:
            below = paragraph.text
    made = folder / "bogen.docx"
    file.save(str(made))
    return made


def test_what_was_typed_stands_below_a_notice_and_empty_lines_are_gone(tmp_path: Path) -> None:
    project = copy_of("workshop", tmp_path)
    sheet = filled_sheet(tmp_path / "plan")
    ran = transferkit("import", str(sheet), "-o", "modules/bedarf/_session-fotos.md", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    assert ":::{include} _session-fotos.md" in ran.out
    draft = (project / "modules/bedarf/_session-fotos.md").read_text("utf-8")
    assert draft.startswith("## Session-Bogen: Ein Abend\n\n:::{note} Entwurf\nEntwurf aus bogen.docx.")
    assert all(said in draft for said in ("Fotos sortieren", "### Was wir herausgefunden haben", "Erst löschen, dann ordnen.", "Im Mai."))
    assert "___" not in draft.replace("Zeit und Raum: ", "")
    page = project / "modules/bedarf/index.md"
    page.write_text(page.read_text("utf-8") + "\n:::{include} _session-fotos.md\n:::\n", "utf-8")
    built = transferkit("build", "site", "-l", "de", "-e", "learner", cwd=project)
    assert built.code == 0, built.out
    assert "Erst löschen, dann ordnen." in (project / "_build/site/learner/de/modules/bedarf/index.html").read_text("utf-8")


@pytest.mark.parametrize("place", ["modules/bedarf/session.md", "modules/nirgends/_session.md", "_session.md", "../_session.md"])
def test_a_section_has_its_place_in_a_module(place: str, tmp_path: Path) -> None:
    project = copy_of("workshop", tmp_path)
    (tmp_path / "notiz.md").write_text("# Notiz\n\nText.\n", "utf-8")
    ran = transferkit("import", str(tmp_path / "notiz.md"), "-o", place, cwd=project)
    assert ran.code == 2
    assert "is no place for a section" in ran.err


def test_nothing_that_is_there_is_overwritten(tmp_path: Path) -> None:
    project = copy_of("workshop", tmp_path)
    (tmp_path / "notiz.md").write_text("# Notiz\n\nText.\n", "utf-8")
    there = project / "modules/bedarf/_session.md"
    there.write_text("Meins.\n", "utf-8")
    assert transferkit("import", str(tmp_path / "notiz.md"), "-o", "modules/bedarf/_session.md", cwd=project).code == 2
    assert there.read_text("utf-8") == "Meins.\n"


def test_headings_go_one_level_down_but_not_in_code() -> None:
    page = "---\ndraft: true\n---\n# Titel\n\n## Teil\n\n```sh\n# kein Titel\n```\n"
    made = section_of(page, "x.md", "de")
    assert "## Titel\n" in made
    assert "### Teil\n" in made
    assert "\n# kein Titel\n" in made
    assert "draft: true" not in made


def test_pictures_come_along(tmp_path: Path) -> None:
    from PIL import Image

    project = copy_of("workshop", tmp_path)
    Image.new("RGB", (40, 30), "navy").save(buffer := io.BytesIO(), "PNG")
    (tmp_path / "bild.png").write_bytes(buffer.getvalue())
    (tmp_path / "notiz.md").write_text("# Notiz\n\n![Ein Feld](bild.png)\n", "utf-8")
    ran = transferkit("import", str(tmp_path / "notiz.md"), "-o", "modules/bedarf/_session.md", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    draft = (project / "modules/bedarf/_session.md").read_text("utf-8")
    named = next(line for line in draft.splitlines() if "_session/" in line)
    assert (project / "modules/bedarf/_session").is_dir()
    assert any(path.name in named for path in (project / "modules/bedarf/_session").rglob("*.png"))
