"""A parsed page's words, headings, pictures and links, noted for the checks with the lines they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from docutils import nodes
from sphinx import addnodes
from sphinx.environment import BuildEnvironment

from transferkit.markup import nodes as ours
from transferkit.markup.front_matter import FrontMatter
from transferkit.markup.record import record_of, source_path
from transferkit.markup.translation import is_foreign, untranslated
from transferkit.model.facts import ModuleFacts
from transferkit.model.pages import CODE, Aim, Heading, Link, Page, Passage, SeenPicture
from transferkit.model.problem import Place

_NO_PROSE = (
    nodes.literal_block,
    nodes.doctest_block,
    nodes.math_block,
    nodes.raw,
    nodes.Invisible,
    nodes.label,
    nodes.system_message,
    addnodes.toctree,
    ours.cell_input,
    ours.cell_output,
    ours.placeholder,
    ours.embed,
)
_NO_WORDS = (nodes.literal, nodes.math, nodes.image, ours.gap)
_UNSEEN = (nodes.footnote_reference, nodes.raw, nodes.target)


def page_of(document: nodes.document, matter: FrontMatter, facts: ModuleFacts, module: str, env: BuildEnvironment) -> Page:
    """What a page says, before anything is added to it. `module`: the folder, "" for a page that is no module."""
    reader = _Reader(document, env)
    reader.read(document, "paragraph", trainer=False)
    path = reader.path_of(document["source"])
    headings = tuple(_headings(document, reader))
    return Page(
        where=Place(path, 1),
        title=headings[0].text if headings else "",
        language=matter.values.get("lang", env.config.language),
        module=module,
        facts=facts,
        keys={key: matter.place(path, key) for key in matter.lines},
        headings=headings,
        passages=tuple(reader.passages),
        pictures=tuple(_pictures(document, reader)),
        aims=tuple(_aims(document, reader)),
        links=tuple(_links(document, reader)),
        foreign=frozenset(_texts_of(facts)) & frozenset(untranslated(env)) if facts.plan and is_foreign(env) else frozenset(),
    )


def _texts_of(facts: ModuleFacts) -> Iterator[str]:
    for block in facts.plan:
        yield from (block.title, block.goal, block.content, block.method, block.notes, *block.material)


class _Reader:
    """Walks a page once, in reading order; a place is asked for often and costs a look at the disk, so paths are kept."""

    def __init__(self, document: nodes.document, env: BuildEnvironment) -> None:
        self.source = str(document["source"])
        self.env = env
        self.passages: list[Passage] = []
        self.paths: dict[str, str] = {}

    def path_of(self, source: str) -> str:
        """A source as problems name it."""
        if source not in self.paths:
            self.paths[source] = source_path(self.env, source)
        return self.paths[source]

    def place(self, node: nodes.Node) -> Place:
        """The place of a node, or of the nearest node around it that knows its line."""
        found: nodes.Node | None = node
        while found is not None and not found.line:
            found = found.parent
        if found is None:
            return Place(self.path_of(self.source), 1)
        return record_of(self.env).place(self.path_of(found.source or self.source), found.line or 1)

    def read(self, node: nodes.Element, kind: str, trainer: bool) -> None:
        """Note the passages below a node."""
        for child in node.children:
            match child:
                case nodes.paragraph() if "fact-origin" in child["classes"] or "question-source" in child["classes"]:
                    pass
                case nodes.TextElement() if not isinstance(child, _NO_PROSE):
                    self._note(child, _kind_of(child, kind), trainer)
                case nodes.Element() if not isinstance(child, _NO_PROSE):
                    self.read(child, _kind_of(child, kind), trainer or isinstance(child, ours.TrainerOnly))

    def _note(self, node: nodes.TextElement, kind: str, trainer: bool) -> None:
        text = "".join(words_of(node))
        if text.strip():
            self.passages.append(Passage(text, self.place(node), kind, trainer))


def _kind_of(node: nodes.Element, around: str) -> str:
    if around == "quote":
        return around
    match node:
        case nodes.block_quote():
            return "quote"
        case nodes.list_item() | nodes.definition():
            return "item"
        case nodes.entry():
            return "cell"
        case nodes.title() | nodes.rubric() | nodes.term():
            return "title"
        case nodes.caption() | nodes.legend() | nodes.attribution():
            return "caption"
    return around


def words_of(node: nodes.Element) -> Iterator[str]:
    """The prose of a text element; code and formulas are one character each, marks of footnotes are nothing."""
    for child in node.children:
        match child:
            case nodes.Text():
                yield child.astext()
            case nodes.Element() if isinstance(child, _NO_WORDS):
                yield CODE
            case nodes.Element() if not isinstance(child, _UNSEEN):
                yield from words_of(child)


def _headings(document: nodes.document, reader: _Reader) -> Iterator[Heading]:
    for section in document.findall(nodes.section):
        title = section[0] if section.children else None
        if isinstance(title, nodes.title) and not section.get("given"):
            content = [child for child in section.children[1:] if not isinstance(child, nodes.Invisible | nodes.target)]
            yield Heading("".join(words_of(title)).strip(), reader.place(title), _depth(section), not content)


def _depth(section: nodes.section) -> int:
    above = section.parent
    return 1 + (_depth(above) if isinstance(above, nodes.section) else 0)


def _pictures(document: nodes.document, reader: _Reader) -> Iterator[SeenPicture]:
    for image in document.findall(nodes.image):
        if "decorative" in image["classes"] or isinstance(image.parent, ours.cell_output) or not image.get("alt"):
            continue  # one without alt text is IMG02
        caption = next((child for child in image.parent.children if isinstance(child, nodes.caption)), None)
        said = "".join(words_of(caption)) if caption is not None else ""
        yield SeenPicture(PurePosixPath(image["uri"]).name, str(image["alt"]), " ".join(said.split()), reader.place(image))


def _aims(document: nodes.document, reader: _Reader) -> Iterator[Aim]:
    for task in document.findall(ours.exercise):
        yield Aim("exercise", task["facts"].objective, reader.place(task))
    for question in document.findall(ours.question):
        yield Aim("question", question["objective"], reader.place(question))


def _links(document: nodes.document, reader: _Reader) -> Iterator[Link]:
    for node in document.findall(nodes.reference):
        if str(node.get("refuri", "")).startswith(("http://", "https://")):
            yield Link(node["refuri"], reader.place(node))
