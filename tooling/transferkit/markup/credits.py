"""`credits.yaml` beside pictures, and `picture-credits`: a page that names title, author, licence and origin of every picture.

A picture without an entry counts as drawn for its module, under the module's licence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.record import record_of
from transferkit.markup.strict_yaml import StrictYamlError, Yaml, read_yaml
from transferkit.markup.tables import Cell, line_of, table
from transferkit.markup.translation import authors_words, title_of
from transferkit.model.credits import Credit, forbids_use
from transferkit.model.licences import deed, licence_of
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.words import Words, later, words

FILE = "credits.yaml"
PHOTOS = frozenset({".jpg", ".jpeg", ".webp"})
KEYS = {
    "title": ("title", "titel"),
    "author": ("author", "urheber", "urheberin"),
    "licence": ("licence", "license", "lizenz"),
    "licence_link": ("licence_link", "lizenz_link", "link"),
    "source": ("source", "ursprung", "quelle"),
    "changes": ("changes", "bearbeitung"),
}
"""What an entry says, and how its keys may be called."""
NEEDED = ("title", "author", "licence", "licence_link", "source")
_DRAWING_TITLE = re.compile(r"<title[^>]*>([^<]+)</title>")
HEADS = (later("Picture"), later("By"), later("Licence"), later("Origin"), later("Where"))
SHARES = (26, 20, 14, 20, 20)
"""Widths of the columns."""


def read_credits(text: str, path: str) -> tuple[dict[str, Credit], tuple[Problem, ...]]:
    """The credits of a folder by file name, and what is wrong with them. path: of the file, as problems name it."""
    try:
        found = read_yaml(text)
    except StrictYamlError as error:
        return {}, (problem("CRD03", Place(path, error.line), detail_de=error.german, detail_en=error.english),)
    credits: dict[str, Credit] = {}
    problems: list[Problem] = []
    for name, values in found.values.items():
        where = Place(path, found.lines[name])
        if not isinstance(values, dict):
            problems.append(problem("CRD03", where, detail_de=f"zu {name} fehlen die Angaben", detail_en=f"{name} has no details"))
            continue
        credits[name] = credit = _credit(name, values, found, path)
        problems += _problems_of(name, credit)
    return credits, tuple(problems)


def _credit(name: str, values: Mapping[str, Any], found: Yaml, path: str) -> Credit:
    told = {kind: next((str(values[key]).strip() for key in keys if values.get(key)), "") for kind, keys in KEYS.items()}
    return Credit(**told, where=Place(path, found.lines[name]))


def _problems_of(name: str, credit: Credit) -> Iterator[Problem]:
    is_free = credit.licence.upper().startswith("CC0")
    missing = [kind for kind in NEEDED if not getattr(credit, kind) and not (is_free and kind in ("title", "author"))]
    if missing:
        yield problem("CRD01", credit.where, name=name, missing=", ".join(missing))
    if forbids_use(credit.licence):
        yield problem("LIC01", credit.where, licence=credit.licence, name=name)


def note_credits(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Read the credits of every folder whose pictures are shown, when all pages are read."""
    record, root = record_of(env), Path(env.srcdir)
    problems: list[Problem] = []
    by_path: dict[str, Credit] = {}
    for folder in sorted({PurePosixPath(shown.path).parent for shown in record.pictures}):
        found, wrong = _of_folder(root, folder)
        problems += wrong
        by_path |= {f"{folder}/{name}": credit for name, credit in found.items()}
    photos = {shown.path: shown for shown in record.pictures if PurePosixPath(shown.path).suffix.lower() in PHOTOS}
    problems += [problem("CRD04", one.where, name=PurePosixPath(path).name) for path, one in photos.items() if path not in by_path]
    record.set_credits(by_path, problems)
    return []


def _of_folder(root: Path, folder: PurePosixPath) -> tuple[dict[str, Credit], list[Problem]]:
    path = root / folder / FILE
    if not path.is_file() or path.is_symlink():
        return {}, []
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return {}, [problem("CRD03", Place(f"{folder}/{FILE}", 1), detail_de="kein UTF-8", detail_en="not UTF-8")]
    found, problems = read_credits(text, f"{folder}/{FILE}")
    there = sorted(entry.name for entry in path.parent.iterdir() if entry.is_file())
    for name, credit in found.items():
        if name not in there:
            near = get_close_matches(name, there, 1, 0.5)
            problems = (*problems, problem("CRD02", credit.where, name=name, nearest=f" ({near[0]}?)" if near else ""))
    return found, list(problems)


class PictureCredits(CourseDirective):
    """`picture-credits`: where the table of all pictures comes."""

    has_content = False

    def run(self) -> list[nodes.Node]:
        self.env.note_reread()  # the pictures stand on other pages
        return [self.settled(ours.picture_credits())]


class FillPictureCredits(SphinxPostTransform):
    """The table of pictures, one row a file."""

    default_priority = 2

    def run(self, **kwargs: object) -> None:
        """Fill the tables of a page."""
        for node in list(self.document.findall(ours.picture_credits)):
            node.parent.replace(node, self._table(words(self.config.language)))

    def _table(self, say: Words) -> nodes.Node:
        pages: dict[str, list[str]] = {}
        for shown in record_of(self.env).pictures:
            pages.setdefault(shown.path, []).append(shown.docname)
        if not pages:
            text = say("There are no pictures yet.")
            return nodes.paragraph(text, text)
        rows = [self._row(path, sorted(set(docnames)), say) for path, docnames in sorted(pages.items())]
        return table([say(name) for name in HEADS], rows, SHARES, "picture-credits")

    def _row(self, path: str, docnames: list[str], say: Words) -> list[Cell]:
        credit = record_of(self.env).credits.get(path)
        cells = self._of_others(credit, say) if credit else self._own(path, docnames[0], say)
        places: list[nodes.Node] = []
        for docname in docnames:
            places.append(nodes.Text(", ")) if places else None
            address = self.app.builder.get_relative_uri(self.env.docname, docname)
            places.append(nodes.reference("", "", title_of(self.env, docname), refuri=address, internal=True))
        return [[line_of(*cell)] for cell in (*cells, places)]

    def _of_others(self, credit: Credit, say: Words) -> Iterator[list[nodes.Node]]:
        changed = f" ({say('changed')}: {credit.changes})" if credit.changes else ""
        yield [authors_words(self.env, credit.title)]
        yield [nodes.Text(credit.author + changed)]
        yield [_linked(credit.licence, credit.licence_link)]
        yield [_linked(credit.source, credit.source)]

    def _own(self, path: str, docname: str, say: Words) -> Iterator[list[nodes.Node]]:
        page = record_of(self.env).pages.get(docname)
        facts = page.facts if page else None
        name, link = licence_of(*([facts.license] if facts else []), self.config.transferkit_licence)
        yield [authors_words(self.env, _own_title(Path(self.env.srcdir) / path))]
        yield [nodes.Text(", ".join(facts.authors if facts else ()) or self.config.transferkit_publisher)]
        yield [_linked(name, deed(link, self.config.language))]
        yield [nodes.Text(say("made for this handbook"))]


def _own_title(path: Path) -> str:
    """What a drawing of ours is called: its own `<title>`, else its file's name."""
    found = _DRAWING_TITLE.search(path.read_text("utf-8", errors="replace")) if path.suffix.lower() == ".svg" and path.is_file() else None
    return unescape(" ".join(found[1].split())) if found else path.stem.replace("-", " ").replace("_", " ")


def _linked(text: str, link: str) -> nodes.Node:
    return nodes.reference("", text, refuri=link) if link.startswith(("https://", "http://")) else nodes.Text(text)
