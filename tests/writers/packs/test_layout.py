"""What room a sheet gives: by the type of its exercise, by what its author wrote, by what is there already."""

from __future__ import annotations

import pytest

from tests.writers.packs.test_packs import words_of_pdf
from tests.writers.samples import bullets, course, exercise, module, para, section, table
from transferkit.model.facts import ExerciseFacts
from transferkit.model.text import Block, Callout, Code, ItemList, Paragraph, Run, runs
from transferkit.model.words import words
from transferkit.press import page_count, to_pdfs
from transferkit.press.gaps import FULL, SHORT, with_gaps
from transferkit.writers.packs.layout import solution_items, task_items
from transferkit.writers.packs.paper import typeset
from transferkit.writers.packs.sheet import Box, Item, Labelled, Matching, Question, Room, Tone
from transferkit.writers.packs.sheets import worksheet

SAY = words("de")
QUESTIONS = bullets("Was hakt?", "Für wen?", ordered=True)
TO_FILL = table([["Aufgabe", "Wer"], ["", ""]])
CASE = Paragraph((Run("Der Fall: Mosaik.", strong=True), Run(" Der Verein hilft.")))


def laid_out(*task: Block, type_: str = "worksheet", lines: int | None = None, hints: bool = False) -> tuple[Item, ...]:
    """The items of a task's sheet."""
    return task_items(
        exercise(task=task, facts=ExerciseFacts(type=type_, lines=lines), hints=((para("Fragt nach."),),) if hints else ()), SAY
    )


def rooms(items: tuple[Item, ...]) -> list[int]:
    """The lines to write on, place by place."""
    return [item.lines if isinstance(item, Room) else item.room for item in items if isinstance(item, Room | Question)]


@pytest.mark.parametrize(
    ("type_", "task", "lines"),
    [
        ("worksheet", (para("Schreibt auf."),), [8]),
        ("worksheet", (QUESTIONS,), [2, 2]),
        ("worksheet", (QUESTIONS, TO_FILL), [2, 0]),
        ("worksheet", (para("Füllt aus."), TO_FILL), []),
        ("reflection", (bullets("Was war neu?", "Was bleibt?"),), [3, 3]),
        ("reflection", (para("Was war neu?"), para("Nehmt euch Zeit.")), [3]),
        ("case-study", (para("Lest."), CASE, QUESTIONS), [3, 3]),
        ("checklist", (bullets("☐ Kasse", "☐ Post"),), []),
        ("group-work", (QUESTIONS,), []),
        ("notebook", (QUESTIONS, Code("zahl = 1", "python")), []),
        ("single-choice", (QUESTIONS,), []),
        ("cloze", (para("Der Verein hat ____ Mitglieder."),), []),
        ("", (para("Schreibt auf."),), [8]),
    ],
)
def test_each_type_has_the_room_it_needs(type_: str, task: tuple[Block, ...], lines: list[int]) -> None:
    assert rooms(laid_out(*task, type_=type_)) == lines


def test_an_author_may_say_how_many_lines() -> None:
    assert rooms(laid_out(QUESTIONS, type_="group-work", lines=5)) == [5, 5]
    assert rooms(laid_out(QUESTIONS, lines=0)) == []
    assert rooms(laid_out(para("Schreibt auf."), lines=12)) == [12]
    assert rooms(laid_out(para("Schreibt auf."), lines=0)) == []


def test_the_case_stands_in_a_box_between_the_instruction_and_the_questions() -> None:
    first, box, *questions = laid_out(para("Lest zu zweit."), CASE, TO_FILL, QUESTIONS, type_="case-study")
    assert first == para("Lest zu zweit.")
    assert box == Box(Tone.CASE, (), (CASE, TO_FILL))
    assert [question.number for question in questions if isinstance(question, Question)] == [1, 2]


@pytest.mark.parametrize(
    "answers", [bullets("a) Miete", "b) Strom"), ItemList(((para("Miete"),), (para("Strom"),)), True, 1, "loweralpha")]
)
def test_lettered_answers_can_be_circled(answers: ItemList) -> None:
    (question,) = laid_out(ItemList(((para("Was kostet?"), answers),), ordered=True), type_="single-choice")
    assert question == Question(1, (para("Was kostet?"),), (runs("Miete"), runs("Strom")))


def test_a_table_of_two_columns_is_matched() -> None:
    (item,) = laid_out(table([["Wort", "Heißt"], ["Kasse", "Geld"], ["Vorstand", "Leitung"]]), type_="matching")
    assert item == Matching((runs("Wort"), runs("Heißt")), (runs("Kasse"), runs("Vorstand")), (runs("Geld"), runs("Leitung")))


def test_cards_are_left_to_sheets_of_their_own() -> None:
    cards = Callout("cards", (), (Callout("card", runs("Miete"), (para("800 €"),)),))
    assert laid_out(para("Sortiert."), cards, type_="group-work") == (para("Sortiert."),)


def test_hints_come_last() -> None:
    assert laid_out(TO_FILL, hints=True)[-1] == Box(Tone.HINT, runs("Tipp"), (para("Fragt nach."),))


LABELS = [("Typische Fehler:", Tone.ERRORS), ("Anschlussfrage:", Tone.FOLLOW_UP), ("Gründe:", None), ("Erwartungshorizont.", None)]


@pytest.mark.parametrize(("label", "kind"), LABELS)
def test_parts_of_a_solution_that_begin_in_bold_stand_out(label: str, kind: Tone | None) -> None:
    written = Paragraph((Run(label, strong=True), Run(" Alles zusammen.")))
    (item,) = solution_items(exercise(solution=(written,)), SAY)
    named, rest = runs(label.rstrip(":.")), (para("Alles zusammen."),)
    assert item == (Box(kind, named, rest) if kind else Labelled(named, rest))


def test_other_bold_words_stay_in_their_sentence() -> None:
    written = Paragraph((Run("1 b.", strong=True), Run(" Das ist ein Bedarf.")))
    assert solution_items(exercise(solution=(written,)), SAY) == (written,)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Wir testen mit: …", "Wir testen mit: " + "_" * FULL),
        ("Das klärt … bis …", f"Das klärt {'_' * SHORT} bis {'_' * FULL}"),
        ("Das klärt … (Name).", f"Das klärt {'_' * SHORT} (Name)."),
        ("Schreibt: „Wir wählen …, weil … ist.“", "Schreibt: „Wir wählen …, weil … ist.“"),
        ('He says "we need …" often', 'He says "we need …" often'),
        ("Und so weiter…", "Und so weiter…"),
        ("Der Verein hat ____ Mitglieder.", "Der Verein hat ____ Mitglieder."),
    ],
)
def test_dots_that_stand_alone_are_places_to_write(written: str, printed: str) -> None:
    assert with_gaps((para(written),)) == (para(printed),)


def test_dots_in_a_cell_make_room_below_the_words() -> None:
    (made,) = with_gaps((table([["Tage", "Was?"], ["1", "Einrichten: …"]]),))
    assert made == table([["Tage", "Was?"], ["1", "Einrichten:\n"]])


def test_a_task_of_three_pages_is_printed_whole() -> None:
    long = exercise(task=tuple(para(f"Satz{number} " * 12) for number in range(90)), facts=ExerciseFacts(type="worksheet"))
    one = module(section("S", long))
    (pdf,) = to_pdfs([typeset(worksheet([long], one, course(one))).sheet])
    assert isinstance(pdf, bytes)
    assert page_count(pdf) >= 3
    printed = words_of_pdf(pdf)
    assert [number for number in range(90) if f"Satz{number}" not in printed] == []
