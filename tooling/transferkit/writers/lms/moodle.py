"""Questions as Moodle XML, pictures inside. See https://docs.moodle.org/en/Moodle_XML_format."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from html import escape
from xml.etree import ElementTree as ET

from transferkit.model.quiz import Key, Question
from transferkit.model.quiz_text import asked_text
from transferkit.model.text import Blocks, Paragraph, Run, words_of
from transferkit.writers.lms.html import Html
from transferkit.writers.lms.marks import fractions, shown
from transferkit.writers.lms.pictures import Attached

TYPES = {"single": "multichoice", "multiple": "multichoice", "cloze": "cloze", "matching": "matching"}
_IN_CLOZE = re.compile(r'[\\}#~/"]')
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
LONGEST_NAME = 255


def moodle_xml(categories: Iterable[tuple[str, tuple[Question, ...]]], language: str) -> bytes:
    """The bytes of a Moodle XML file: for each category its path and its questions, which have keys."""
    quiz = ET.Element("quiz")
    for path, questions in categories:
        _category(quiz, path)
        for question in questions:
            _question(quiz, question, language)
    ET.indent(quiz)
    made: bytes = ET.tostring(quiz, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


class ClozeHtml(Html):
    """HTML in which gaps are Moodle's embedded answers."""

    def __init__(self, language: str, attached: Attached, key: Key, points: int) -> None:
        super().__init__(language, attached.source)
        self.key = key
        self.each = points // len(key.gaps) if key.gaps and points % len(key.gaps) == 0 else 1
        """Marks of one gap: Moodle gives whole ones, and their sum is what the question is worth."""

    def gap(self, run: Run) -> str:
        """`{1:SHORTANSWER:=sieben~=7}`, upper and lower case alike."""
        accepted = self.key.gaps[run.gap - 1].accepted if run.gap <= len(self.key.gaps) else ()
        return f"{{{self.each}:SHORTANSWER:{'~'.join(f'={_embedded(word)}' for word in accepted)}}}"


def _embedded(word: str) -> str:
    """A word inside an embedded answer: HTML, an asterisk for itself, and a backslash before each sign of the format's own."""
    literal = escape(word.replace("*", "\\*"), quote=False)
    return _IN_CLOZE.sub(lambda found: f"\\{found.group()}", literal)


def _category(quiz: ET.Element, path: str) -> None:
    element = ET.SubElement(quiz, "question", type="category")
    _text(ET.SubElement(element, "category"), path)
    _text(ET.SubElement(element, "info", format="html"), "")


def _question(quiz: ET.Element, question: Question, language: str) -> None:
    key = question.key
    assert key is not None, question.label
    element = ET.SubElement(quiz, "question", type=TYPES[question.kind])
    _text(ET.SubElement(element, "name"), f"{question.label} {asked_text(question)}"[:LONGEST_NAME])
    stem = (*((Paragraph(question.title),) if question.title else ()), *question.stem)
    _rich(element, "questiontext", stem, language, cloze=(key, question.points) if question.kind == "cloze" else None)
    _rich(element, "generalfeedback", key.feedback, language)
    _values(element, defaultgrade=question.points, penalty="0.3333333", hidden="0", idnumber=question.label)
    match question.kind:
        case "cloze":
            pass
        case "matching":
            _matching(element, question, key, language)
        case _:
            _choices(element, question, key, language)
    if question.objective:
        _text(ET.SubElement(ET.SubElement(element, "tags"), "tag"), question.objective)


def _choices(element: ET.Element, question: Question, key: Key, language: str) -> None:
    single = question.kind == "single"
    _values(element, single=str(single).lower(), shuffleanswers="true", answernumbering="ABCD", showstandardinstruction="1")
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        _rich(element, name, (), language)
    for choice, answer, worth in zip(question.choices, key.answers, fractions(key, single), strict=True):
        made = _rich(element, "answer", choice, language, fraction=shown(worth))
        _rich(made, "feedback", answer.feedback, language)


def _matching(element: ET.Element, question: Question, key: Key, language: str) -> None:
    _values(element, shuffleanswers="true")
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        _rich(element, name, (), language)
    right = [" ".join(words_of(choice)) for choice in question.choices]
    for prompt, found in zip(question.prompts, key.matches, strict=True):
        _text(ET.SubElement(_rich(element, "subquestion", prompt, language), "answer"), right[found.choice])
    taken = {found.choice for found in key.matches}
    for index, text in enumerate(right):
        if index not in taken:
            _text(ET.SubElement(_rich(element, "subquestion", (), language), "answer"), text)


def _rich(
    parent: ET.Element, name: str, blocks: Blocks, language: str, *, cloze: tuple[Key, int] | None = None, **attributes: str
) -> ET.Element:
    """A text with markup, and the pictures it shows."""
    attached = Attached("@@PLUGINFILE@@/")
    html = ClozeHtml(language, attached, *cloze) if cloze else Html(language, attached.source)
    element = ET.SubElement(parent, name, {"format": "html", **attributes})
    _text(element, html.whole(blocks))
    for file, path in attached.files.items():
        data = ET.SubElement(element, "file", name=file, path="/", encoding="base64")
        data.text = base64.b64encode(path.read_bytes()).decode()
    return element


def _text(parent: ET.Element, text: str) -> None:
    ET.SubElement(parent, "text").text = _NOT_XML.sub("\ufffd", text)


def _values(parent: ET.Element, **values: object) -> None:
    for name, value in values.items():
        ET.SubElement(parent, name).text = str(value)
