"""The parsers of pages: Markdown, and notebooks turned into Markdown with their cells kept aside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from docutils import nodes
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_core import StateCore
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser
from myst_parser.parsers.sphinx_ import MystParser
from sphinx.environment import BuildEnvironment

from transferkit.markup import front_matter, ragged
from transferkit.markup.blanks import blank_rule
from transferkit.markup.gates import gate
from transferkit.markup.later import parse_later_blocks
from transferkit.markup.limits import DEEPEST_BLOCK, DEEPEST_INLINE, MOST_TOKENS, PATIENCE, TooSlow, flatten_deep_inlines, patience
from transferkit.markup.notebook_text import notebook_markdown
from transferkit.markup.own_texts import read_matter
from transferkit.markup.page import finish_page
from transferkit.markup.record import record_of, source_path
from transferkit.markup.renderer import FIRST_LINE, TRUST, CourseRenderer
from transferkit.markup.translation import translated
from transferkit.model.problem import Place, problem
from transferkit.prelint.characters import harmless
from transferkit.prelint.encoding import with_plain_line_ends

_COUNTED = "transferkit_tokens"
"""How many tokens of a page were parsed so far; in markdown-it's environment."""


class CourseParser(MystParser):
    """Markdown pages."""

    supported: tuple[str, ...] = ("markdown", "md")  # type: ignore[misc]

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Fill the document from a page's text."""
        env = document.settings.env
        path = source_path(env, document["source"])
        if not inputstring.strip():
            record_of(env).add_problem(env.docname, problem("PAGE02", Place(path)))
        text = harmless(with_plain_line_ends(inputstring.removeprefix("\ufeff")))
        if front_matter.is_unclosed(text):
            record_of(env).add_problem(env.docname, problem("META09", Place(path, 1)))
        if line := front_matter.lookalike(text):
            record_of(env).add_problem(env.docname, problem("META10", Place(path, line)))
        yaml_text, body = translated(env, path, *front_matter.split(text))
        self.parse_page(yaml_text, body, document, Place(path, 1))

    def parse_page(self, yaml_text: str, body: str, document: nodes.document, where: Place) -> None:
        """Fill the document from front matter and body; `where` is the line of the first `---`."""
        env = document.settings.env
        kind = page_kind(env.docname)
        matter, problems = read_matter(env, yaml_text, kind, where)
        for found in problems:
            record_of(env).add_problem(env.docname, found)
        env.temp_data[TRUST] = matter.values.get("trust", "")
        try:
            with patience():
                renderer = render(body, document, env)
                parse_later_blocks(renderer)
                renderer.report_ambiguous_anchors()
        except (RecursionError, TooSlow) as error:
            record_of(env).add_problem(env.docname, problem("PAGE03", where, **_too_much(error)))
            document.children = [nodes.paragraph(body, body)]
        finish_page(document, matter, kind, env)


class NotebookParser(CourseParser):
    """Notebook pages: shown, never run."""

    supported: tuple[str, ...] = ("ipynb",)  # type: ignore[misc]

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Fill the document from a notebook's JSON."""
        env = document.settings.env
        text = notebook_markdown(env, Path(document["source"]))
        self.parse_page(text.front_matter, text.body, document, text.where)


def page_kind(docname: str) -> front_matter.Kind:
    """Which schema a page's front matter follows."""
    parts = docname.split("/")
    return "module" if parts[0] == "modules" and parts[-1] == "index" else "page"


def markdown_parser(config: MdParserConfig, renderer: Callable[[MarkdownIt], RendererProtocol]) -> MarkdownIt:
    """What reads Markdown for us: CommonMark with our extensions, whatever shows it."""
    parser = create_md_parser(config, renderer)
    parser.disable("front_matter")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # the renderer refuses bad links, and says so
    parser.inline.ruler.before("emphasis", "transferkit_blank", blank_rule)
    return parser


def render(body: str, document: nodes.document, env: BuildEnvironment) -> CourseRenderer:
    """The renderer after it has filled the document from Markdown."""
    config: MdParserConfig = env.myst_config  # type: ignore[attr-defined]
    parser = markdown_parser(config, CourseRenderer)
    renderer = parser.renderer
    assert isinstance(renderer, CourseRenderer)
    parser.core.ruler.after("block", "transferkit_gate", _gate_rule(renderer))
    parser.core.ruler.after("inline", "transferkit_flat", _flat_rule(renderer))
    parser.options["document"] = document
    renderer.document = document
    parser.render(body)
    return renderer


def _too_much(error: RecursionError | TooSlow) -> dict[str, str]:
    """Why a page could not be parsed, in German and English."""
    if isinstance(error, TooSlow):
        return {"detail_de": f"nach {PATIENCE:.0f} Sekunden war kein Ende abzusehen", "detail_en": f"no end after {PATIENCE:.0f} seconds"}
    return {"detail_de": "zu tief geschachtelt", "detail_en": "nested too deep"}


def _gate_rule(renderer: CourseRenderer) -> Callable[[StateCore], None]:
    """A core rule that makes gates one block and cuts comments before any of it is parsed further."""

    def rule(state: StateCore) -> None:
        if state.inlineMode:
            return
        offset = state.env.get(FIRST_LINE, 0)
        ragged_rows = tuple(ragged.findings(state.tokens, state.src.split("\n")))
        for found in (*ragged_rows, *gate(state)):
            renderer.report(found.code, found.line + offset + 1, **dict(found.arguments))
        for token in state.tokens:
            if token.level >= DEEPEST_BLOCK and token.nesting == 1 and token.map:
                renderer.report("BLK08", token.map[0] + offset + 1, limit=DEEPEST_BLOCK)
                break
        before = state.env.get(_COUNTED, 0)
        state.env[_COUNTED] = before + len(state.tokens)
        if state.env[_COUNTED] > MOST_TOKENS:
            state.tokens = []
            if before <= MOST_TOKENS:
                limit = {"detail_de": f"mehr als {MOST_TOKENS} Bausteine", "detail_en": f"more than {MOST_TOKENS} parts"}
                renderer.report("PAGE03", offset + 1, **limit)

    return rule


def _flat_rule(renderer: CourseRenderer) -> Callable[[StateCore], None]:
    """A core rule that keeps inline markup from nesting without end."""

    def rule(state: StateCore) -> None:
        for line in flatten_deep_inlines(state):
            renderer.report("BLK09", line + state.env.get(FIRST_LINE, 0) + 1, limit=DEEPEST_INLINE)

    return rule
