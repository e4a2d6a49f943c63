"""What is for trainers alone is found by its letters, and what everybody may read is no secret."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest

from tests.files.contents.test_contents import pdf_with, zipped
from transferkit.checks.leaks import Secrets, leaks_in, secrets_of
from transferkit.model.problem import Place
from transferkit.model.said import Part, Reach, Said

PUBLIC = "Der Verein hat zwölf Mitglieder und einen Kassenbestand von 300 Euro. Wie viel darf jede Gruppe ausgeben?"
SOLUTION = (
    "Jede Gruppe darf fünfundsiebzig Euro ausgeben, denn es gibt vier Gruppen.",
    "Der Verein hat zwölf Mitglieder.",
    "300 / 4 = 75",
    "Richtig ist b. Wie viel darf jede Gruppe ausgeben?",
)
FEEDBACK = "Richtig, denn vier mal fünfundsiebzig sind genau dreihundert Euro."
WHERE = Place("modules/a1/index.md", 40)


@pytest.fixture(scope="module")
def secrets() -> Secrets:
    """A page with a solution, a short comment, and a file only trainers get."""
    page = Said((Part(Place("modules/a1/index.md", 1), PUBLIC),), Reach.EVERYBODY)
    parts = tuple(Part(Place(WHERE.path, WHERE.line + 2 * number), text) for number, text in enumerate(SOLUTION))
    comment = Said((Part(Place("modules/a1/index.md", 60), "Hier noch nachfragen!"),), Reach.TRAINERS)
    tiny = Said((Part(Place("modules/a1/index.md", 61), "TODO kürzen"),), Reach.TRAINERS)
    files = {sha256(b"1;2").hexdigest(): Place("exercises/x/solution-files/l.csv")}
    feedback = Said((Part(Place("modules/a1/index.md", 70), FEEDBACK),), Reach.QUIZ)
    return secrets_of([page, feedback, Said(parts, Reach.TRAINERS), comment, tiny], files)


def told(data: bytes, secrets: Secrets, name: str = "x.html") -> list[str]:
    """`CODE place in the file <- place in the sources`."""
    found = []
    for problem in leaks_in(name, data, secrets):
        arguments = dict(problem.arguments)
        found.append(f"{problem.code} {arguments['inner']} <- {arguments.get('source', arguments.get('detail_en'))}")
    return found


LEAKING = {
    "x.html": "<p>Jede <b>Gruppe</b> darf fünfund&shy;siebzig Euro&nbsp;ausgeben</p>",
    "x.json": json.dumps({"notes": "jede Gruppe darf\nFÜNFUNDSIEBZIG Euro"}),
    "x.md": "> jede Gruppe darf fünfund-\n> siebzig Euro",
    "x.js": 'x = "Jede Gruppe darf f\\u00fcnfundsiebzig Euro ausgeben"',
}


@pytest.mark.parametrize(("name", "text"), LEAKING.items(), ids=LEAKING.keys())
def test_five_words_of_a_solution_are_enough(name: str, text: str, secrets: Secrets) -> None:
    assert told(text.encode(), secrets, name) == ["LEAK01 – <- modules/a1/index.md:40"]


HARMLESS = [
    f"<p>{PUBLIC}</p>",
    "Der Verein hat zwölf Mitglieder.",  # stands in the solution, too, but everybody may read it
    "Jede Gruppe darf selbst entscheiden, was sie mit dem Geld macht.",
    "a) Geld b) Wie viel darf jede Gruppe ausgeben? c) Zeit",  # the letter is the product's
    "Hier noch",
    "TODO kürzen",  # too short to be told from chance
    "",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_everybody_may_read_and_chance_are_no_leak(text: str, secrets: Secrets) -> None:
    assert told(text.encode(), secrets) == []


ACROSS = [
    ("<td>Es gibt vier Gruppen</td><td>Der Verein hat zwölf Mitglieder</td>", ["LEAK01 – <- modules/a1/index.md:40"]),
    ("zwölf Mitglieder. 300 / 4 = 75", []),  # shorter than a window
    ("der Verein hat zwölf Mitglieder.\n300 / 4 = 75", []),  # mostly what everybody may read
    ("zwölf Mitglieder.\n300 / 4 = 75. Richtig ist", ["LEAK01 – <- modules/a1/index.md:42"]),
]


@pytest.mark.parametrize(("text", "places"), ACROSS)
def test_a_leak_may_begin_in_one_paragraph_and_end_in_the_next(text: str, places: list[str], secrets: Secrets) -> None:
    assert told(text.encode(), secrets) == places


def test_a_short_comment_is_found_as_a_whole(secrets: Secrets) -> None:
    assert told(b"<!-- hier noch NACHFRAGEN -->", secrets) == ["LEAK01 – <- modules/a1/index.md:60"]


def test_a_solution_is_told_once_in_each_place_and_at_its_innermost_one(secrets: Secrets) -> None:
    sentence = SOLUTION[0].encode()
    pack = zipped({"a.txt": sentence + b"\n" + SOLUTION[1].encode(), "b.zip": zipped({"c.txt": sentence})})
    assert told(pack, secrets, "p.zip") == ["LEAK01 a.txt <- modules/a1/index.md:40", "LEAK01 b.zip › c.txt <- modules/a1/index.md:40"]


def test_a_pdf_that_breaks_the_line_in_a_word_is_read(secrets: Secrets) -> None:
    assert told(pdf_with("Langer Anfang, damit es umbricht. " * 3 + SOLUTION[0]), secrets, "x.pdf") == [
        "LEAK01 page 1 <- modules/a1/index.md:40"
    ]


def test_a_file_of_a_solution_is_known_by_its_bytes(secrets: Secrets) -> None:
    assert told(zipped({"data/other-name.csv": b"1;2"}), secrets, "p.zip") == [
        "LEAK02 data/other-name.csv <- exercises/x/solution-files/l.csv"
    ]


def test_a_packing_we_cannot_open_is_a_problem_of_its_own(secrets: Secrets) -> None:
    assert told(b"Rar!\x1a\x07\x01\x00", secrets, "p.rar") == ["LEAK05 – <- it is packed with rar"]


@pytest.mark.parametrize("name", ["index.html", "searchindex.js"])
def test_what_is_right_in_a_question_may_stand_on_pages_of_the_site(name: str, secrets: Secrets) -> None:
    assert told(FEEDBACK.encode(), secrets, name) == []
    assert told(zipped({f"site/{name}": FEEDBACK.encode()}), secrets, "offline.zip") == []


@pytest.mark.parametrize("name", ["x.txt", "x.ipynb", "OEBPS/x.xhtml", "ppt/slides/slide1.xml"])
def test_and_nowhere_else(name: str, secrets: Secrets) -> None:
    assert told(zipped({name: FEEDBACK.encode()}), secrets, "x.zip") == [f"LEAK01 {name} <- modules/a1/index.md:70"]
