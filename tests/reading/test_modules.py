"""A page's doctree becomes a module, and all pages become a course."""

from __future__ import annotations

from pathlib import Path

import pytest
from docutils import nodes

from tests.reading.trees import module_of, paragraph, read, titled
from transferkit.markup import nodes as ours
from transferkit.model.course import Aside, Exercise, Frame, SlideBlock, SlideBreak
from transferkit.model.dates import NO_DATE
from transferkit.model.edition import Edition
from transferkit.model.facts import ExerciseFacts
from transferkit.model.settings import Settings
from transferkit.model.text import Callout, Paragraph, plain, runs
from transferkit.reading.course import course_of


def para(text: str) -> Paragraph:
    return Paragraph(runs(text))


def exercise_node(*children: nodes.Node, label: str = "kasse") -> ours.exercise:
    """An exercise as the page holds it."""
    title = nodes.title("", "", nodes.inline("", "Aufgabe A1-1: ", classes=["exercise-number"]), nodes.Text("Die Kasse"))
    facts = nodes.paragraph("", "10 Minuten", classes=["exercise-facts"])
    attributes = {"label": label, "number": "A1-1", "facts": ExerciseFacts(10), "document": "", "files": [], "ids": [label]}
    return ours.exercise("", title, facts, *children, **attributes)


def solution_node(label: str, text: str) -> ours.solution:
    """A solution as a trainer's page holds it."""
    return ours.solution("", nodes.title("", "Lösung"), paragraph(text), label=label)


def test_a_module_has_its_title_lead_and_sections() -> None:
    inner = titled("Unten", ids="unten")
    module = module_of(paragraph("Worum es geht."), titled("Oben", paragraph("x"), inner, ids="oben"))
    assert (module.id, module.name, plain(module.title)) == ("a1", "a1", "Bedarf erkennen")
    assert module.content == (para("Worum es geht."),)
    assert [(plain(one.title), one.anchor, one.content) for one in module.sections] == [("Oben", "oben", (para("x"),))]
    assert [plain(one.title) for one in module.sections[0].sections] == ["Unten"]


@pytest.mark.parametrize(
    ("title", "classes", "marks"),
    [
        ("Quellen", (), (True, True)),
        ("Quellen und Literatur", (), (True, True)),
        ("Sources", (), (True, True)),
        ("Dank", ("sources",), (True, True)),
        ("Anhang", ("no-slide",), (False, False)),
        ("Datenquellen", (), (True, False)),
    ],
)
def test_a_section_knows_whether_it_is_shown_and_whether_it_lists_sources(
    title: str, classes: tuple[str, ...], marks: tuple[bool, bool]
) -> None:
    (section,) = module_of(titled(title, classes=classes)).sections
    assert (section.on_slides, section.sources) == marks


def test_an_exercise_keeps_task_and_hints_and_drops_what_the_page_adds() -> None:
    hint = ours.exercise_hint("", ours.hint_title("", "Tipp"), paragraph("Denkt nach."))
    (exercise,) = module_of(exercise_node(paragraph("Zählt."), hint)).exercises
    assert plain(exercise.title) == "Die Kasse"
    assert (exercise.task, exercise.hints, exercise.solution) == ((para("Zählt."),), ((para("Denkt nach."),),), ())
    assert (exercise.label, exercise.number, exercise.facts.minutes) == ("kasse", "A1-1", 10)


def test_a_solution_is_put_aside_and_one_that_belongs_to_none_is_for_trainers() -> None:
    made = read(solution_node("kasse", "42"), solution_node("", "allgemein"))
    assert [(one.label, one.blocks) for one in made.solutions] == [("kasse", (para("42"),))]
    assert made.module.content == (Aside("instructor", (para("allgemein"),)),)


def test_the_blocks_of_trainers_and_slides_are_told_apart() -> None:
    module = module_of(
        ours.frame("", nodes.title("", "Lernziele"), paragraph("könnt ihr"), kind="objectives"),
        ours.notes("", nodes.title("", "Notizen"), paragraph("leise")),
        ours.slide("", nodes.title("", "Groß"), paragraph("zeigt"), ours.notes("", nodes.title("", "N"), paragraph("sagt"))),
        ours.slide_break(),
    )
    frame, notes, slide, stop = module.content
    assert frame == Frame("objectives", (para("könnt ihr"),))
    assert notes == Aside("notes", (para("leise"),))
    assert isinstance(slide, SlideBlock)
    assert (slide.title, slide.blocks) == (runs("Groß"), (para("zeigt"), Aside("notes", (para("sagt"),))))
    assert stop == SlideBreak()


def test_footnotes_come_with_their_numbers_and_not_in_the_text() -> None:
    module = module_of(paragraph("a"), nodes.footnote("", nodes.label("", "1"), paragraph("Siehe dort.")))
    assert module.content == (para("a"),)
    assert module.footnotes == (("1", (para("Siehe dort."),)),)


def test_an_exercise_inside_a_box_comes_out_behind_it() -> None:
    box = nodes.note("", paragraph("davor"), exercise_node(paragraph("Zählt.")))
    first, second = module_of(box).content
    assert first == Callout("note", (), (para("davor"),))
    assert isinstance(second, Exercise)


def test_a_solution_finds_its_exercise_in_another_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    pages = [read(titled("S", exercise_node(paragraph("Zählt.")))), read(solution_node("kasse", "42"), solution_node("kasse", "oder 43"))]
    course = course_of(Edition("de", "trainer"), Settings(Path("/project"), "H"), pages)
    assert course.modules[0].exercises[0].solution == (para("42"), para("oder 43"))
    assert course.date == NO_DATE


@pytest.mark.parametrize(("epoch", "date"), [("86400", "1970-01-02"), ("", NO_DATE), ("gestern", NO_DATE)])
def test_the_day_of_all_products_is_that_of_the_sources(epoch: str, date: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert course_of(Edition("de", "learner"), Settings(Path("/project"), "H"), [read()]).date == date
