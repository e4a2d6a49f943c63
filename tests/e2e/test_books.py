"""The printed book: every node has a place in it, and what is wrong in a source costs no more than its place."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest
from docutils import nodes
from pypdf import PdfReader
from sphinx import addnodes

from tests.e2e.projects import Ran, copy_of, transferkit
from tests.judges.book_proof import lost_words, wrong_pages
from tests.judges.book_words import drawn_on, text_as_drawn, text_from_the_right
from tests.writers.slides.decks import squeezed
from transferkit.markup import nodes as ours


def text_of(book: Path) -> str:
    """The text of a PDF without white space."""
    return squeezed(page.extract_text() for page in PdfReader(book).pages)


def problems_in(project: Path) -> list[tuple[str, str, int]]:
    """(code, path, line) of what a build found."""
    report = json.loads((project / "_build/report.json").read_text("utf-8"))
    return [(found["code"], found["path"], found["line"]) for found in report["problems"]]


@pytest.fixture(scope="module")
def every_node(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """The project with every node, built in all products that Sphinx's pages become, and what the build said."""
    project = copy_of("every-node", tmp_path_factory.mktemp("books"))
    return project, transferkit("build", "site", "pdf", "epub", "slides", "packs", cwd=project)


def test_every_node_of_docutils_and_sphinx_is_known_to_all_products(every_node: tuple[Path, Ran]) -> None:
    project, ran = every_node
    assert ran.code == 0, ran.err
    known = "FIT01"  # a section goes on on a second slide
    assert [found for found in problems_in(project) if found[0][:3] in ("FIT", "SPH") and found[0] != known] == []


_SEEN = """
import json, sys
from sphinx.application import Sphinx
project, outdir = sys.argv[1:]
app = Sphinx(project, project, outdir, outdir, "typst", {"transferkit_audience": "trainer"}, status=None, warning=None)
app.build(force_all=True)
pages = [page for name in app.env.found_docs for page in (app.env.get_doctree(name), app.env.get_and_resolve_doctree(name, app.builder))]
print(json.dumps(sorted({type(node).__name__ for page in pages for node in page.findall()})))
"""


def node_classes() -> set[str]:
    """The nodes docutils, Sphinx and our blocks can put into a page, by name; what others are made from begins with a capital."""
    found = {
        kind.__name__
        for module in (nodes, addnodes, ours)
        for kind in vars(module).values()
        if isinstance(kind, type) and _is_node(kind, module)
    }
    return {name for name in found if name[0].islower()} | {"Text"}


def _is_node(kind: type, module: ModuleType) -> bool:
    return issubclass(kind, nodes.Node) and kind.__module__ == module.__name__


def test_the_project_with_every_node_has_every_node_there_is(every_node: tuple[Path, Ran], tmp_path: Path) -> None:
    project, _ = every_node
    done = subprocess.run([sys.executable, "-c", _SEEN, project, tmp_path], capture_output=True, text=True, check=True)
    lines = [line.split("   ")[0] for line in (project / "unseen.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    unseen = {name for line in lines for name in line.split()}
    never = sorted(node_classes() - unseen - set(json.loads(done.stdout)))
    assert never == [], never


def test_what_every_node_says_is_in_the_book(every_node: tuple[Path, Ran]) -> None:
    project, _ = every_node
    text = text_of(project / "_build/handbook/en/handbook-trainer.pdf")
    assert len(sayings(project)) > 20
    assert [saying for saying in sorted(sayings(project)) if squeezed(saying.replace("*", "").split()) not in text] == []


def sayings(project: Path) -> set[str]:
    """Lines of the page with every node that tell what they are."""
    written = (project / "handbook/nodes.rst").read_text("utf-8")
    return {line.strip() for line in written.splitlines() if line.strip().endswith(("text", "title", "caption")) and ":" not in line}


@pytest.mark.parametrize("audience", ["learner", "trainer"])
def test_every_word_of_the_e_book_is_printed_in_its_place(every_node: tuple[Path, Ran], audience: str) -> None:
    project, _ = every_node
    assert list(lost_words(project / "_build/handbook/en", audience, text_as_drawn)) == []


def test_every_word_of_an_arabic_e_book_is_printed_in_its_place(tmp_path: Path) -> None:
    project = copy_of("arabic-deck", tmp_path)
    assert transferkit("build", "pdf", "epub", "-l", "ar", cwd=project).code == 0
    folder = project / "_build/handbook/ar"
    assert [line for audience in ("learner", "trainer") for line in lost_words(folder, audience, text_from_the_right)] == []


def test_an_exercise_says_on_which_page_its_solution_is(every_node: tuple[Path, Ran]) -> None:
    project, _ = every_node
    folder = project / "_build/handbook/en"
    assert list(wrong_pages(folder, drawn_on)) == []
    assert len(list(wrong_pages(folder, lambda pdf: [*drawn_on(pdf)[1:], ""]))) > 0  # all a page further on than they say


def test_a_word_that_is_not_in_its_place_is_found(every_node: tuple[Path, Ran], tmp_path: Path) -> None:
    whole, _ = every_node
    project = copy_of("every-node", tmp_path)
    module, page = project / "modules/other/index.md", project / "handbook/nodes.rst"
    module.write_text(module.read_text("utf-8").replace("discussion text\n", "\n").replace("solution text\n", "solved\n"), "utf-8")
    page.write_text(page.read_text("utf-8").replace("- bullet two", "- bullet 2").replace("- bullet one", "- bullet two"), "utf-8")
    assert transferkit("build", "pdf", "-e", "trainer", cwd=project).code == 0
    book = "_build/handbook/en/handbook-trainer.epub"
    shutil.copy(whole / book, project / book)
    found = [
        (name, set(words.split()))
        for line in lost_words((project / book).parent, "trainer", text_as_drawn)
        for name, words in [_lost(line)]
    ]
    wanted = [
        ("EPUB/handbook/nodes.xhtml", "one"),
        ("EPUB/modules/other/index.xhtml", "discussion"),
        ("EPUB/modules/other/index.xhtml None", "solution"),
    ]
    assert [name for name, _ in found] == [name for name, _ in wanted]
    assert all(word in words for (_, words), (_, word) in zip(found, wanted, strict=True))


def _lost(line: str) -> tuple[str, str]:
    """(passage, words) of a finding."""
    passage, _, words = line.removeprefix("en trainer ").split(": ", 2)
    return passage, words


_REFUSES_LINES = """
import json, sys
from docutils import nodes
from sphinx.application import Sphinx
from transferkit.markup.record import record_of
from transferkit.press.code import Code
from transferkit.typesetting.nodes import MAKERS
project, outdir = sys.argv[1:]
MAKERS[nodes.transition] = lambda node, scribe: Code('panic("no lines")')
app = Sphinx(project, project, outdir, outdir, "typst", {"transferkit_audience": "trainer"}, status=None, warning=None)
app.build(force_all=True)
found = [(one.code, one.where.path, one.where.line, "no lines" in str(one.arguments)) for one in record_of(app.env).problems]
print(json.dumps([str(app.builder.book), [one for one in found if one[0] == "FIT09"]]))
"""


def test_a_page_that_cannot_be_set_is_told_and_keeps_every_word(every_node: tuple[Path, Ran], tmp_path: Path) -> None:
    project, _ = every_node
    done = subprocess.run([sys.executable, "-c", _REFUSES_LINES, project, tmp_path], capture_output=True, text=True, check=True)
    made, found = json.loads(done.stdout)
    assert found == [["FIT09", "handbook/nodes.rst", 1, True]]
    text = text_of(Path(made))
    assert len(sayings(project)) > 20
    assert [saying for saying in sorted(sayings(project)) if squeezed(saying.replace("*", "").split()) not in text] == []
    assert text.index("solutiontext") > text.index("callouttext")


def test_solutions_and_answers_stand_at_the_end_of_trainers_books_only(every_node: tuple[Path, Ran]) -> None:
    project, _ = every_node
    learner, trainer = (text_of(project / f"_build/handbook/en/handbook-{audience}.pdf") for audience in ("learner", "trainer"))
    assert "solutiontext" not in learner
    assert "Answerstothequestions" not in learner
    assert trainer.index("solutiontext") > trainer.index("callouttext")
    assert trainer.index("A:right") > trainer.index("callouttext")
    assert trainer.index("A:right") > trainer.rindex("fieldprompttext") > trainer.index("callouttext")


def test_books_are_the_same_from_another_folder_and_in_another_place(every_node: tuple[Path, Ran], tmp_path: Path) -> None:
    project, _ = every_node
    other = copy_of("every-node", tmp_path / "elsewhere with a longer name")
    assert transferkit("build", "pdf", cwd=other, TZ="Pacific/Kiritimati", PYTHONHASHSEED="77").code == 0
    books = sorted((other / "_build/handbook/en").glob("*.pdf"))
    assert len(books) == 2
    assert [book.name for book in books if book.read_bytes() != (project / "_build/handbook/en" / book.name).read_bytes()] == []


def test_a_booklet_holds_one_module_under_its_own_name(tmp_path: Path) -> None:
    project = copy_of("every-node", tmp_path)
    ran = transferkit("build", "pdf", "-m", "other", "-e", "learner", cwd=project)
    booklet = project / "_build/handbook/en/other-learner.pdf"
    assert ran.code == 0, ran.err
    assert "callouttext" in text_of(booklet)
    assert "Rubrictext" not in text_of(booklet)


def test_a_book_on_a5_has_pages_of_that_size(tmp_path: Path) -> None:
    project = copy_of("every-node", tmp_path)
    with (project / "conf.py").open("a", encoding="utf-8") as file:
        file.write('\ntransferkit_paper = "a5"\n')
    assert transferkit("build", "pdf", "-e", "learner", cwd=project).code == 0
    box = PdfReader(project / "_build/handbook/en/handbook-learner.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == (420, 595)


def test_what_the_settings_name_is_on_the_site_only_and_books_say_so(tmp_path: Path) -> None:
    project = copy_of("every-node", tmp_path)
    with (project / "conf.py").open("a", encoding="utf-8") as file:
        file.write('\ntransferkit_not_in_books = ["modules/other"]\ntransferkit_site_url = "https://example.org/book/"\n')
    assert transferkit("build", "pdf", "epub", "-e", "learner", cwd=project).code == 0
    printed, bound = (project / "_build/handbook/en" / f"handbook-learner.{ending}" for ending in ("pdf", "epub"))
    with ZipFile(bound) as packed:
        pages = {name: packed.read(name).decode() for name in packed.namelist() if name.endswith(".xhtml")}
    there = "https://example.org/book/en/modules/other/index.html"
    assert "EPUB/modules/other/index.xhtml" not in pages
    assert "<dt>Not in this book</dt><dd>Our own blocks</dd>" in pages["EPUB/title.xhtml"]
    assert f'href="{there}"' in pages["EPUB/handbook/index.xhtml"]
    text = text_of(printed)
    assert "callouttext" not in text
    assert "Notinthisbook:Ourownblocks" in text
    notes = [note.get_object() for page in PdfReader(printed).pages for note in page.get("/Annots", ())]
    assert there in {note["/A"].get("/URI", "").partition("#")[0] for note in notes if "/A" in note}


def test_bad_places_are_told_and_cost_no_book(tmp_path: Path) -> None:
    project = copy_of("bad-book", tmp_path)
    ran = transferkit("build", "pdf", "-e", "learner", cwd=project)
    assert ran.code == 1, ran.err
    found = {(code, line) for code, path, line in problems_in(project) if path == "modules/bad/index.md"}
    wanted = {tuple(line.split()) for line in (project / "expected.txt").read_text("utf-8").splitlines()}
    assert {(code, str(line)) for code, line in found} >= wanted
    text = text_of(project / "_build/handbook/en/handbook-learner.pdf")
    assert all(said in text for said in ("Lastline", "nowheretogo", "line600", "innermostquote", "[pileofpoo]", r"\nosuchcommand{x}"))
