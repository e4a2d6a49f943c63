"""One source for page and deck: what is shown and what is said."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Expected
from tests.writers.samples import HERE, bullets, course, exercise, module, para, section, table
from tests.writers.slides.decks import opened, outline, written
from transferkit.model.course import Aside, Frame, Module, Section, SlideBlock, SlideBreak
from transferkit.model.deck import Deck, Layout, Slide
from transferkit.model.facts import ExerciseFacts, ModuleFacts, PlanBlock
from transferkit.model.text import Blocks, Callout, ItemList, Paragraph, Run, plain, runs, words_of
from transferkit.writers.slides.outline import deck_of

CASES = Path(__file__).parents[2] / "cases" / "slides"
PLAN = (PlanBlock(20, "Ankommen", goal="Alle kennen sich.", form="PL"), PlanBlock(40, "Aufgaben sammeln", short=25))
FACTS = ModuleFacts("A1", level="beginner", minutes=60, plan=PLAN, authors=("Ada Beispiel",))
TASK = exercise(
    facts=ExerciseFacts(15, "worksheet", "PA", "Stifte"),
    solution=(para("Erwartet: drei Aufgaben."),),
    hints=((para("Denkt an gestern."),),),
)
SAMPLE = module(
    section(
        "Aufgaben",
        para("Ein Verein hat viele Aufgaben. Manche sieht niemand."),
        bullets("Kasse", "Mitglieder"),
        TASK,
        para("Nach der Übung gesagt."),
        bullets("nach der Übung gezeigt"),
    ),
    section("Nur gesprochen", para("Nehmt z. B. die Kasse. Der Rest folgt.")),
    section("Ohne Folie", para("Hintergrund."), bullets("Einzelheit"), on_slides=False),
    section("Teil", bullets("im Teil"), para("Zum Teil gesagt."), sections=(section("Unterteil", table([["a", "b"], ["1", "2"]])),)),
    section("Geteilt", bullets("vorher"), SlideBreak(), bullets("nachher")),
    section("Extra", SlideBlock(runs("Nur im Deck"), (para("groß"), Aside("notes", (para("leise"),))), HERE)),
    section("Für Leitende", bullets("x"), Aside("instructor", (para("Zeit lassen."),))),
    section("Quellen", bullets("Ein Buch, 2025"), sources=True),
    content=(
        para("Worum es geht."),
        Frame("objectives", (bullets("könnt ihr Aufgaben nennen"),)),
        Frame("keypoints", (bullets("Vieles lässt sich teilen"),)),
    ),
    facts=FACTS,
    footnotes=(("1", (para("Eine Fußnote."),)),),
)


def deck(one: Module) -> Deck:
    """The trainer's deck of a module."""
    return deck_of(one, course(one))


def slide_titled(one: Module, title: str) -> Slide:
    """The first slide of that title."""
    return next(slide for slide in deck(one).slides if plain(slide.title) == title)


def words(blocks: Blocks) -> str:
    """The words of blocks."""
    return " ".join(text for text in words_of(blocks) if text)


def deck_of_section(one: Section) -> tuple[Slide, ...]:
    """What a section gives, without the slides every deck begins and ends with."""
    return deck(module(one)).slides[1:-1]


def test_a_deck_reads_like_its_page(expected: Expected) -> None:
    expected(CASES / "sample.txt", outline(deck(SAMPLE)))


def test_a_learners_course_gives_no_heading_for_what_it_does_not_hold(expected: Expected) -> None:
    bare = module(section("Aufgaben", exercise()), facts=ModuleFacts("A1"))
    expected(CASES / "learner.txt", outline(deck_of(bare, course(bare, audience="learner"))))


def test_the_lead_is_said_with_the_title_even_where_there_is_an_agenda() -> None:
    slides = deck(SAMPLE).slides
    assert [slide.layout for slide in slides[:2]] == [Layout.TITLE, Layout.AGENDA]
    assert "Worum es geht." in words(slides[0].notes)
    assert "Worum es geht." not in words(slides[1].notes)


def test_a_solution_is_said_and_never_shown() -> None:
    slide = slide_titled(SAMPLE, "Aufgabe A1-1: Ein Tag im Verein")
    assert "Erwartet: drei Aufgaben." in words(slide.notes)
    for shown in deck(SAMPLE).slides:
        assert "Erwartet" not in words(shown.body) + plain(shown.title) + plain(shown.subtitle)


def test_an_exercise_says_minutes_first_then_form_and_material() -> None:
    assert plain(slide_titled(SAMPLE, "Aufgabe A1-1: Ein Tag im Verein").subtitle).split("\n") == ["15 Minuten", "zu zweit", "Stifte"]


def test_prose_is_said_in_its_order_and_lists_are_shown() -> None:
    (slide,) = deck_of_section(section("S", para("eins"), bullets("gezeigt"), para("zwei"), para("drei")))
    assert words(slide.body) == "gezeigt"
    assert words(slide.notes) == "eins zwei drei"


def test_a_section_of_prose_shows_its_first_sentence_and_says_all() -> None:
    (slide,) = deck_of_section(section("S", para("Nehmt z. B. die Kasse. Der Rest folgt.")))
    assert words(slide.body) == "Nehmt z. B. die Kasse."
    assert words(slide.notes) == "Nehmt z. B. die Kasse. Der Rest folgt."


def test_a_section_without_slides_is_said_with_the_slide_before_it() -> None:
    inner = section("Darunter", para("tiefer"))
    hidden = section("Weg", para("gesagt"), bullets("Punkt"), sections=(inner,), on_slides=False)
    slides = deck(module(section("Davor", bullets("a")), hidden)).slides
    assert [plain(slide.title) for slide in slides if slide.layout is Layout.CONTENT] == ["Davor"]
    assert words(slides[1].notes) == "Weg gesagt Punkt Darunter tiefer"


def test_a_tip_behind_the_exercise_of_a_section_without_slides_keeps_its_slide() -> None:
    tip = Callout("tip", runs("Allein weiter"), (para("Fragt drei Menschen."),))
    before = Callout("note", runs("Vorweg"), (para("nur gesagt"),))
    slides = deck(module(section("Davor", bullets("a")), section("Weg", before, TASK, tip, on_slides=False))).slides
    shown = [plain(slide.title) for slide in slides if slide.layout is Layout.CONTENT]
    assert shown == ["Davor", "Allein weiter"]


def test_a_slide_block_in_a_section_without_slides_is_said_whole() -> None:
    block = SlideBlock(runs("Zahlen"), (para("drei"), Aside("notes", (para("leise"),))), HERE)
    slides = deck(module(section("Davor", bullets("a")), section("Weg", block, on_slides=False))).slides
    assert words(slides[1].notes) == "Weg Zahlen drei leise"


def test_sections_below_the_sources_are_not_lost() -> None:
    sources = section("Quellen", bullets("Buch"), sections=(section("Bilder", bullets("Foto: Ada")),), sources=True)
    assert words(deck(module(sources)).slides[-1].body).startswith("Buch Bilder Foto: Ada")


def test_a_slide_break_gives_the_same_heading_again() -> None:
    slides = deck_of_section(section("S", bullets("vorher"), SlideBreak(), bullets("nachher")))
    assert [(plain(slide.title), words(slide.body)) for slide in slides] == [("S", "vorher"), ("S", "nachher")]


def test_a_slide_block_without_a_title_takes_the_modules() -> None:
    slides = deck_of_section(section("S", bullets("a"), SlideBlock((), (para("groß"),), HERE)))
    assert [plain(slide.title) for slide in slides] == ["S", "Bedarf erkennen"]


def test_the_licence_stands_on_the_last_slide_with_its_address() -> None:
    last = deck(SAMPLE).slides[-1]
    (credit,) = [block for block in last.body if isinstance(block, Paragraph)]
    assert plain(credit.text) == "„Bedarf erkennen“, Ada Beispiel, CC BY-SA 4.0. Vereine digital, Verein Beispiel e. V."
    assert Run("CC BY-SA 4.0", link="https://creativecommons.org/licenses/by-sa/4.0/deed.de") in credit.text


def test_a_module_without_sections_still_has_a_title_and_a_licence() -> None:
    assert [slide.layout for slide in deck(module()).slides] == [Layout.TITLE, Layout.SOURCES]


def test_links_of_the_text_are_links_on_the_slide(tmp_path: Path) -> None:
    linked = ItemList(((Paragraph((Run("Seite", link="https://example.org/seite"),)),),))
    slides = opened(written(module(section("Mehr", linked)), tmp_path).files[0])
    frames = [shape.text_frame for slide in slides for shape in slide.shapes if shape.has_text_frame]
    links = [run.hyperlink.address for frame in frames for part in frame.paragraphs for run in part.runs if run.text == "Seite"]
    assert links == ["https://example.org/seite"]
