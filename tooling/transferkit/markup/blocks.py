"""The directives of authors' blocks. They make meaning, not looks."""

from __future__ import annotations

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.parsers.rst.directives.admonitions import BaseAdmonition
from sphinx.util.docutils import SphinxDirective

from transferkit.markup import nodes as ours
from transferkit.markup.later import put_off
from transferkit.markup.names import PROOF_BLOCKS
from transferkit.markup.nodes import DECK_ONLY
from transferkit.markup.record import record_of, source_path
from transferkit.markup.renderer import CourseRenderer, renderer_of
from transferkit.model.course import SLIDE_LAYOUTS
from transferkit.model.problem import Place
from transferkit.model.words import Words, later, words

FRAME_TITLES = {
    "objectives": later("Learning objectives"),
    "questions": later("Questions"),
    "keypoints": later("Key points"),
    "prerequisites": later("Prerequisites"),
}
TITLES = {
    "callout": later("Callout"),
    "spoiler": later("To unfold"),
    "testimonial": later("Voices"),
    "proof": later("Proof"),
    "theorem": later("Theorem"),
    "lemma": later("Lemma"),
    "corollary": later("Corollary"),
    "definition": later("Definition"),
    "example": later("Example"),
    "remark": later("Remark"),
    "proposition": later("Proposition"),
    "observation": later("Observation"),
    "conjecture": later("Conjecture"),
    "axiom": later("Axiom"),
    "property": later("Property"),
    "criterion": later("Criterion"),
    "assumption": later("Assumption"),
    "algorithm": later("Algorithm"),
}
"""What boxes of The Carpentries and of sphinx-proof are called where their author gives no title."""


class CourseDirective(SphinxDirective):
    """What our blocks have in common. Options that other tools know are accepted everywhere."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = {"class": directives.class_option, "name": directives.unchanged}  # noqa: RUF012 docutils' own shape

    @property
    def renderer(self) -> CourseRenderer:
        """The renderer this block is run by."""
        return renderer_of(self.state)

    @property
    def words(self) -> Words:
        """Our texts in the page's language."""
        return words(self.config.language)

    @property
    def argument(self) -> str:
        """What stands behind the block's name."""
        return self.arguments[0].strip() if self.arguments else ""

    @property
    def for_learners(self) -> bool:
        """Whether this read is for learners."""
        return bool(self.config.transferkit_audience == "learner")

    @property
    def where(self) -> Place:
        """The place of the block's first line."""
        return record_of(self.env).place(source_path(self.env, self.state.document["source"]), self.lineno)

    def settled(self, node: nodes.Element) -> nodes.Element:
        """The node with its place, the author's classes and its `:name:`."""
        node["classes"] += self.options.get("class", [])
        node.source, node.line = self.state.document["source"], self.lineno
        self.add_name(node)
        return node

    def filled(self, node: nodes.Element) -> nodes.Element:
        """The node with the block's content, parsed."""
        self.state.nested_parse(self.content, self.content_offset, node)
        return node

    def titled(self, node: nodes.Element, title: str) -> nodes.Element:
        """The node with a title that may contain Markdown."""
        parsed, _ = self.state.inline_text(title, self.lineno)
        heading = nodes.title(title, "", *parsed)
        heading.source, heading.line = self.state.document["source"], self.lineno
        node += heading
        return node


class Frame(CourseDirective):
    """`objectives`, `questions`, `keypoints`, `prerequisites`."""

    def run(self) -> list[nodes.Node]:
        kind = self.name.lower()
        title = self.argument or self.words(FRAME_TITLES[kind])
        node = self.titled(ours.frame("", kind=kind, classes=[kind]), title)
        return [self.filled(self.settled(node))]


class TrainerBlock(CourseDirective):
    """`instructor` and `notes`. The renderer runs them for trainers only."""

    def run(self) -> list[nodes.Node]:
        kind = self.name.lower()
        node = ours.instructor("", classes=[kind]) if kind == "instructor" else ours.notes("", classes=[kind])
        title = self.argument or (self.words("For trainers") if kind == "instructor" else self.words("Speaker notes"))
        self.settled(self.titled(node, title))
        put_off(self.renderer, node, self.content, self.lineno + self.content_offset)
        return [node]


def _slide_layout(written: str) -> str:
    return directives.choice(written, SLIDE_LAYOUTS)


class Slide(CourseDirective):
    """`slide`: stands in the deck only."""

    option_spec = CourseDirective.option_spec | {"layout": _slide_layout, "minutes": directives.positive_int}

    def run(self) -> list[nodes.Node]:
        self.state.document[DECK_ONLY] = True
        node = ours.slide("", is_div=True, layout=self.options.get("layout", ""), minutes=self.options.get("minutes", 0))
        if self.argument:
            self.titled(node, self.argument)
        return [self.filled(self.settled(node))]


class SlideBreak(CourseDirective):
    """`slide-break`: what follows goes to a slide of its own."""

    has_content = False

    def run(self) -> list[nodes.Node]:
        self.state.document[DECK_ONLY] = True
        return [self.settled(ours.slide_break())]


class Columns(CourseDirective):
    """`columns` and, inside, `column`."""

    def run(self) -> list[nodes.Node]:
        kind = self.name.lower()
        node = (ours.columns if kind == "columns" else ours.column)("", classes=[kind], is_div=True)
        return [self.filled(self.settled(node))]


CALLOUTS = {
    "note": later("Note"),
    "tip": later("Tip"),
    "important": later("Important"),
    "warning": later("Warning"),
    "caution": later("Caution"),
    "attention": later("Attention"),
    "danger": later("Danger"),
    "error": later("Error"),
    "seealso": later("See also"),
}
"""Sphinx's boxes and what they are called where their author gives no title."""


class Callout(CourseDirective):
    """`note`, `tip` and the like. Behind the name may stand a title, if there is content below it; else it is the content."""

    def run(self) -> list[nodes.Node]:
        kind = self.name.lower()
        has_text = any(line.strip() for line in self.content)
        title = self.argument if self.argument and has_text else self.words(CALLOUTS[kind])
        node = self.titled(nodes.admonition("", classes=[kind]), title)
        if self.argument and not has_text:
            parsed, _ = self.state.inline_text(self.argument, self.lineno)
            node += nodes.paragraph(self.argument, "", *parsed)
        return [self.filled(self.settled(node))]


class Hint(BaseAdmonition):
    """`hint`: Sphinx's admonition; inside an exercise it becomes the exercise's hint when the page is finished."""

    node_class = nodes.hint
    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        self.arguments = []
        return list(super().run())


class Titled(CourseDirective):
    """Blocks of The Carpentries and of sphinx-proof: a box with a title."""

    option_spec = CourseDirective.option_spec | {
        "label": directives.unchanged,
        "nonumber": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        kind = self.name.lower().removeprefix("prf:")
        called = self.words(TITLES[kind])
        title = self.argument or called
        if self.argument and kind in PROOF_BLOCKS:
            title = f"{called} ({self.argument})"
        node = self.titled(nodes.admonition("", classes=[kind]), title)
        if label := self.options.get("label", "").strip():
            self.options.setdefault("name", label)
        return [self.filled(self.settled(node))]


class CodeCell(CourseDirective):
    """`code-cell` of MyST-NB: its code is shown and never run."""

    def run(self) -> list[nodes.Node]:
        lines = list(self.content)
        while lines and (not lines[0].strip() or lines[0].lstrip().startswith(":")):
            lines.pop(0)
        text = "\n".join(lines)
        language = {"ipython3": "python", "ipython": "python"}.get(self.argument, self.argument) or "text"
        return [self.settled(nodes.literal_block(text, text, language=language, classes=["code-cell"]))]
