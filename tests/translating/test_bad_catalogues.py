"""Bad catalogues: each fault is told with its line, and readers see the original instead. A case is a text file (see bad_cases.py)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bad_cases import CASES, write_case
from tests.conftest import Expected
from transferkit.building.translations import translation_problems
from transferkit.markup.front_matter import split
from transferkit.prelint import prelint
from transferkit.translating.alternatives import ENDINGS, alternatives_among
from transferkit.translating.labels import labels_of
from transferkit.translating.markdown import segments_of
from transferkit.translating.translator import translation_of

PAGE = "modules/probe/index.md"
BAD = sorted((CASES / "bad_translations").glob("*.txt"))


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.stem)
def test_a_bad_translation_is_told_and_the_original_is_shown(case: Path, tmp_path: Path, expected: Expected) -> None:
    project = tmp_path / "projekt"
    given = write_case(case, project)
    of_files = [found for found in prelint(project).problems if found.code.startswith("TRN")]
    unknown = {dict(found.arguments).get("language") for found in of_files}
    languages = sorted({path.stem for path in project.glob("**/locale/*.po")} - unknown)
    problems = sorted({*of_files, *translation_problems(project, ("de", *languages))}, key=lambda found: (str(found.where), found.code))
    said = [f">>> {found.where}: {found.sentence('de')}" for found in problems]
    shown = [f">>> {language} | {line}" for language in languages for line in page_in(project, language).splitlines() if line]
    expected(case, "\n".join([given, "", *said, *shown, *labels_missed(project)]))


def page_in(project: Path, language: str) -> str:
    """The page as it is read in a language."""
    _, body = split((project / PAGE).read_text("utf-8"))
    return translation_of(project, PAGE, (segment.text for segment in segments_of(body)), language).in_markdown(body).text


def labels_missed(project: Path) -> list[str]:
    """What texts of their own lack of the original or have more, as the read of their language tells it (see test_own_texts.py)."""
    own = [project / name for name in alternatives_among(path.relative_to(project).as_posix() for path in project.glob("modules/**/*.md"))]
    wanted = set(labels_of((project / PAGE).read_text("utf-8")))
    found = {path: set(labels_of(path.read_text("utf-8"))) for path in own if path.suffix in ENDINGS}
    return [f">>> lacks {sorted(wanted - labels)}, has {sorted(labels - wanted)}" for labels in found.values()]
