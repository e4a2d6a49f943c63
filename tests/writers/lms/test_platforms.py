"""Moodle XML has the documented structure question by question; GIFT and Moodle give the same marks as the page."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.writers.samples import HERE, course, module, para, png, section
from transferkit.model.job import Job
from transferkit.model.quiz import Answer, Gap, Key, Match, Question
from transferkit.model.text import Blocks, Paragraph, Picture, Run, runs
from transferkit.model.words import words
from transferkit.writers.lms import write
from transferkit.writers.lms.gift import gift
from transferkit.writers.lms.marks import FRACTIONS, fractions, is_exact
from transferkit.writers.lms.moodle import moodle_xml
from transferkit.writers.lms.page import page

SAID = {"correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"}
RICH = SAID | {"questiontext", "generalfeedback", "answer", "feedback", "subquestion"}
NEEDED = {
    "multichoice": SAID | {"single", "shuffleanswers", "answernumbering", "answer"},
    "matching": SAID | {"shuffleanswers", "subquestion"},
    "cloze": set[str](),
}
ALWAYS = {"name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber"}


def question(
    label: str, kind: str, key: Key, choices: tuple[Blocks, ...] = (), prompts: tuple[Blocks, ...] = (), **more: object
) -> Question:
    """A question with a title."""
    values: dict[str, object] = {"title": runs(f"Frage {label}?"), "stem": (), "points": 1, "objective": "A1.1", "exam": False, **more}
    return Question(
        label,
        "1",
        kind=kind,
        choices=choices,
        prompts=prompts,
        source=(),
        anchor=label,
        section="teil",
        where=HERE,
        key=key,
        **values,  # type: ignore[arg-type]
    )


def single(label: str = "eine", *, exam: bool = False, picture: Path | None = None) -> Question:
    """One right answer of two."""
    shown: Blocks = (Picture(picture, "Ein Bild"),) if picture else (para("Ja"),)
    answers = (Answer(True, (para("Weil es & so < ist."),)), Answer(False, (para("Nein ]]> nicht"),)))
    return question(label, "single", Key(label, answers, feedback=(para("Allgemein"),)), (shown, (para("Nein"),)), exam=exam)


def multiple(rights: int, wrongs: int) -> Question:
    """So many right and wrong answers."""
    answers = tuple(Answer(number < rights) for number in range(rights + wrongs))
    choices = tuple((para(f"Antwort {number}"),) for number in range(rights + wrongs))
    return question(f"viele-{rights}-{wrongs}", "multiple", Key("viele", answers), choices)


CLOZE = question(
    "luecken",
    "cloze",
    Key("luecken", gaps=(Gap(("sieben", "7")), Gap(('a}b~c#d"e\\f/g*',)))),
    stem=(Paragraph((Run("Es sind "), Run("(1) ____", gap=1), Run(" und "), Run("(2) ____", gap=2))),),
    points=4,
)
MATCHING = question(
    "paare",
    "matching",
    Key("paare", matches=(Match(1), Match(0))),
    choices=((para("Beschlüsse"),), (para("Geld"),), (para("Nichts"),)),
    prompts=((para("Kasse"),), (para("Protokoll"),)),
)
EVERY = (single(), multiple(3, 2), multiple(40, 0), CLOZE, MATCHING)


def parsed(*questions: Question, language: str = "de") -> list[ET.Element]:
    """The questions of a file, read again."""
    quiz = ET.fromstring(moodle_xml([("$course$/top/Probe", questions)], language))
    assert quiz.tag == "quiz"
    found = list(quiz)
    assert found[0].get("type") == "category"
    assert found[0].findtext("category/text") == "$course$/top/Probe"
    return found[1:]


@pytest.mark.parametrize("asked", EVERY, ids=lambda asked: asked.label)
def test_every_question_has_the_documented_parts(asked: Question) -> None:
    (element,) = parsed(asked)
    tags = {child.tag for child in element}
    assert ALWAYS | NEEDED[element.get("type", "")] <= tags
    for child in element.iter():
        if child.tag in RICH and not (child.tag == "answer" and element.get("type") == "matching"):
            assert child.get("format") == "html", child.tag
            assert child.find("text") is not None, child.tag
    assert element.findtext("idnumber") == asked.label
    assert float(element.findtext("defaultgrade", "")) == asked.points
    assert element.findtext("tags/tag/text") == "A1.1"


def test_one_right_answer_is_worth_everything_and_keeps_its_feedback() -> None:
    (element,) = parsed(single())
    assert element.findtext("single") == "true"
    told = [(answer.get("fraction"), answer.findtext("text"), answer.findtext("feedback/text")) for answer in element.findall("answer")]
    assert told == [("100", "<p>Ja</p>", "<p>Weil es &amp; so &lt; ist.</p>"), ("0", "<p>Nein</p>", "<p>Nein ]]&gt; nicht</p>")]
    assert element.findtext("generalfeedback/text") == "<p>Allgemein</p>"


@pytest.mark.parametrize(("rights", "wrongs"), [(1, 1), (2, 2), (3, 2), (6, 4), (7, 1), (8, 8), (9, 3), (10, 30), (20, 20)])
def test_all_right_answers_together_are_worth_everything_and_all_answers_nothing(rights: int, wrongs: int) -> None:
    (element,) = parsed(multiple(rights, wrongs))
    assert element.findtext("single") == "false"
    shares = [float(answer.get("fraction", "")) for answer in element.findall("answer")]
    assert sum(shares[:rights]) == pytest.approx(100, abs=0.01)
    assert {abs(share) for share in shares} <= set(FRACTIONS), "Moodle takes no other values"
    if 100 / wrongs in FRACTIONS:
        assert sum(shares) == pytest.approx(0, abs=0.01)


def test_eleven_right_answers_have_no_exact_share() -> None:
    key = multiple(11, 1).key
    assert key is not None
    assert not is_exact(key)
    assert len(fractions(key, single=False)) == 12


def test_gaps_are_embedded_answers_with_moodles_own_signs_escaped() -> None:
    (element,) = parsed(CLOZE)
    text = element.findtext("questiontext/text", "")
    assert text.startswith("<p>Frage luecken?</p><p>Es sind {2:SHORTANSWER:=sieben~=7} und {2:SHORTANSWER:=")
    assert text.endswith(r"=a\}b\~c\#d\"e\\f\/g\\*}</p>")


def test_pairs_and_an_answer_that_belongs_to_nothing() -> None:
    (element,) = parsed(MATCHING)
    pairs = [(pair.findtext("text"), pair.findtext("answer/text")) for pair in element.findall("subquestion")]
    assert pairs == [("<p>Kasse</p>", "Geld"), ("<p>Protokoll</p>", "Beschlüsse"), ("", "Nichts")] or pairs[2] == (None, "Nichts")


def test_a_picture_travels_inside_the_file(tmp_path: Path) -> None:
    picture = png(tmp_path / "bild.png")
    (element,) = parsed(single(picture=picture))
    answer = element.find("answer")
    assert answer is not None
    assert "@@PLUGINFILE@@/bild.png" in answer.findtext("text", "")
    file = answer.find("file")
    assert file is not None
    assert (file.get("name"), file.get("path"), file.get("encoding")) == ("bild.png", "/", "base64")
    assert base64.b64decode(file.text or "") == picture.read_bytes()
    assert r"data\:image/png;base64," in gift([("x", (single(picture=picture),))], "de", words("de"))


def test_a_language_from_right_to_left_says_so_in_every_text() -> None:
    (element,) = parsed(single(), language="ar")
    assert all(text.startswith('<div dir="rtl">') for part in element.iter("text") if (text := part.text or "").startswith("<"))


def test_exam_questions_are_in_question_files_and_in_no_package(tmp_path: Path) -> None:
    probe = module(section("Teil", single(), single("geheim", exam=True)))
    write(Job(course(probe, audience="trainer"), (probe,), tmp_path))
    text = (tmp_path / "a1-bedarf.gift").read_text("utf-8")
    assert re.findall(r"\$CATEGORY: (.*)", text) == [
        "$course$/top/Vereine digital/A1 Bedarf erkennen",
        "$course$/top/Vereine digital/A1 Bedarf erkennen/Prüfung",
    ]
    assert "geheim" in text
    assert not list(tmp_path.glob("*.zip"))


def test_a_package_shows_the_key_it_is_given_and_no_other() -> None:
    asked = single()
    probe = module(section("Teil", asked))
    learners = course(probe, audience="learner")
    assert asked.key is not None
    assert "Weil es &amp; so" in page(probe, learners, {asked.label: asked.key}, lambda picture: "")
    assert "Weil es" not in page(probe, learners, {}, lambda picture: "")


def test_gap_words_reach_the_script_as_they_are() -> None:
    assert CLOZE.key is not None
    made = page(module(section("Teil", CLOZE)), course(audience="learner"), {"luecken": CLOZE.key}, lambda picture: "")
    (first, second) = re.findall(r'data-accepted="([^"]*)"', made)
    assert json.loads(first.replace("&quot;", '"')) == ["sieben", "7"]
    assert "&quot;" in second
