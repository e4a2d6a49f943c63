"""Markdown tokens to nodes: MyST's renderer, with one door for paths, for HTML and for blocks it does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives, roles
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from myst_parser.mdit_to_docutils.base import token_line
from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer

from transferkit.markup.block_trouble import block_trouble
from transferkit.markup.gates import may_hold_trainers_text
from transferkit.markup.html_blocks import html_nodes, inline_nodes
from transferkit.markup.html_findings import Findings, findings
from transferkit.markup.inline_html import INLINE_TAG, pair_at
from transferkit.markup.limits import DEEPEST_DIRECTIVE
from transferkit.markup.names import IDLE_BLOCKS, OUR_BLOCKS, REFUSED_BLOCKS, SAYING_BLOCKS, STANDARD_BLOCKS, TRAINER_BLOCKS
from transferkit.markup.paths import is_of_the_handbook, settle, settle_included, settle_picture
from transferkit.markup.record import Labelled, Record, record_of, source_path
from transferkit.markup.sanitize import SAFE_SCHEMES, scheme_of
from transferkit.markup.translation import original_of
from transferkit.model.problem import problem
from transferkit.model.words import words

PICTURE_BLOCKS = frozenset({"image", "figure"})
CURRENT = "transferkit_current_exercise"
"""Label of the exercise whose content is being parsed, in the environment's temporary data."""
TRUST = "transferkit_trust"
"""What the page that is read says of its origin, in the environment's temporary data."""
FIRST_LINE = "transferkit_line"
"""The line of the source, counted from 0, at which the text that is parsed now begins; in markdown-it's environment."""
_OPTION_LINE = re.compile(r"\s*:[\w-]+:(\s|$)")
_PART = re.compile(r"^\s*:?(?:start|end)-", re.MULTILINE)
"""An option of `include` that takes a part of a file only."""
_AS_IT_IS = re.compile(r"^\s*:?(?:literal|code)\b", re.MULTILINE)
"""An option of `include` that shows a file as code."""
_PLACE = re.compile(r"^\S+:\d+: \(\w+/\d\)\s*")
"""What docutils puts before a message for people who develop it."""
_TEMPLATE = re.compile(r"\{\{[^{}]{0,60}\}\}|\{%[^%]{0,60}%\}")


class CourseRenderer(SphinxRenderer):
    """Renders one page, its included files and its blocks."""

    def __init__(self, parser: MarkdownIt) -> None:
        super().__init__(parser)
        self._anchor_links: list[tuple[str, int]] = []

    _depth = 0
    """How many blocks are open around the one that is run now."""

    @property
    def record(self) -> Record:
        """The notes of this read."""
        return record_of(self.sphinx_env)

    @property
    def root(self) -> Path:
        """The project's folder."""
        return Path(self.sphinx_env.srcdir)

    @property
    def source(self) -> Path:
        """The file whose text is rendered now: the page, an included file or an exercise document."""
        return Path(self.document["source"])

    def report(self, code: str, line: int, **arguments: object) -> None:
        """Note a problem at a line of the file that is rendered now."""
        where = self.record.place(source_path(self.sphinx_env, str(self.source)), line)
        self.record.add_problem(self.sphinx_env.docname, problem(code, where, **arguments))

    @contextmanager
    def rendering(self, path: Path) -> Iterator[None]:
        """Let what is rendered inside belong to another source file."""
        before, reporter_before = self.document["source"], self.reporter.source
        self.document["source"] = self.reporter.source = str(path)
        try:
            yield
        finally:
            self.document["source"], self.reporter.source = before, reporter_before

    # ### blocks

    def render_restructuredtext(self, token: SyntaxTreeNode) -> None:
        """Refuse `{eval-rst}`: a second markup language would open every door again."""
        self.report("BLK04", token_line(token), name="eval-rst")

    def run_directive(
        self,
        name: str,
        first_line: str,
        content: str,
        position: int,
        additional_options: dict[str, str] | None = None,
        *,
        block_text: str | None = None,
    ) -> list[nodes.Element]:
        """The nodes of a block; one that is unknown or broken keeps its text."""
        self._depth += 1
        try:
            if self._depth > DEEPEST_DIRECTIVE:
                self.report("BLK08", position, limit=DEEPEST_DIRECTIVE)
                return [nodes.literal_block(content, content)]
            return self._run_known(name, first_line, content, position, additional_options, block_text)
        finally:
            self._depth -= 1

    def _run_known(
        self, name: str, first_line: str, content: str, position: int, options: dict[str, str] | None, block_text: str | None
    ) -> list[nodes.Element]:
        if name.lower() == "solution" and not content.strip():
            self.report("EXR07", position, label=first_line.strip() or self.sphinx_env.temp_data.get(CURRENT) or "?")
        if name.lower() in TRAINER_BLOCKS and self.sphinx_env.config.transferkit_audience == "learner":
            self._leave_out(name.lower(), first_line, position)
            return []
        if name.lower() in REFUSED_BLOCKS:
            self.report("BLK04", position, name=name)
            return []
        if name.lower() in IDLE_BLOCKS:
            self.report("BLK13", position, name=name)
            return self._text_of_block(first_line if name.lower() in SAYING_BLOCKS else "", content, position)
        if directives.directive(name, self.language_module_rst, self.document)[0] is None:
            return self._unknown_block(name, first_line, content, position)
        if name.lower() == "include":
            return self._include(name, first_line, content, position)
        made = super().run_directive(name, first_line, content, position, options, block_text=block_text)
        broken = [node for node in made if isinstance(node, nodes.system_message)]
        if broken:
            self.report("BLK06", position, name=name, **block_trouble(_first_sentence(broken[0])))
            return self._text_of_block(first_line, content, position)
        return self._with_settled_pictures(made, position) if name.lower() in PICTURE_BLOCKS else made

    def _leave_out(self, name: str, first_line: str, position: int) -> None:
        """The one door that keeps trainer blocks from learners: of a solution only its label is noted."""
        if name == "solution":
            label = first_line.strip() or self.sphinx_env.temp_data.get(CURRENT) or ""
            where = self.record.place(source_path(self.sphinx_env, str(self.source)), position)
            self.record.add_solution(Labelled(label, self.sphinx_env.docname, where))

    def nested_render_text(
        self, text: str, lineno: int, inline: bool = False, temp_root_node: nodes.Element | None = None, heading_offset: int = 0
    ) -> None:
        """Text inside a block; the gate rule learns at which line of the source it begins."""
        before = self.md_env.get(FIRST_LINE, 0)
        self.md_env[FIRST_LINE] = lineno
        super().nested_render_text(text, lineno, inline, temp_root_node, heading_offset)
        self.md_env[FIRST_LINE] = before

    def _with_settled_pictures(self, made: list[nodes.Element], position: int) -> list[nodes.Element]:
        holder = nodes.container("", *made)
        for picture in list(holder.findall(nodes.image)):
            settle_picture(self, picture, position)
        return [node for node in holder.children if isinstance(node, nodes.Element)]

    def _unknown_block(self, name: str, first_line: str, content: str, position: int) -> list[nodes.Element]:
        nearest = get_close_matches(name.lower(), [*OUR_BLOCKS, *STANDARD_BLOCKS], 1, 0.6)
        german = f"Gemeint ist vielleicht „{nearest[0]}“." if nearest else "Die Anleitung für Autor*innen nennt alle Blöcke."
        english = f"Did you mean '{nearest[0]}'?" if nearest else "The author's guide lists all blocks."
        self.report("BLK01", position, name=name, remedy_de=german, remedy_en=english)
        if nearest and nearest[0] in TRAINER_BLOCKS and self.sphinx_env.config.transferkit_audience == "learner":
            return []  # better a gap than a solution that a slip of the pen shows to everybody
        return self._text_of_block(first_line, content, position)

    def _text_of_block(self, first_line: str, content: str, position: int) -> list[nodes.Element]:
        """What a block we cannot use says, read as Markdown (so that solutions inside stay trainers')."""
        box = nodes.container(classes=["unknown-block"], is_div=True)
        lines = content.split("\n")
        options = next((count for count, line in enumerate(lines) if not _OPTION_LINE.match(line)), len(lines))
        with self.current_node_context(box):
            if first_line.strip():
                self.nested_render_text(first_line, position - 1)
            self.nested_render_text("\n".join(lines[options:]), position + options)
        return [box]

    def _include(self, name: str, first_line: str, content: str, position: int) -> list[nodes.Element]:
        settled = settle_included(self, first_line.strip(), position)
        if settled and _AS_IT_IS.search(content) and is_of_the_handbook(settled):
            self.report("FILE11", position, path=settled.written)
            return []
        if settled and _PART.search(content) and may_hold_trainers_text(settled.path.read_text("utf-8", errors="replace")):
            self.report("FILE12", position, path=settled.written)
            return []
        outer: dict[str, int] = self.md_env.setdefault("transferkit_includes", {})
        stack = {**outer, str(self.source.resolve()): position}
        if settled is None:
            return []
        if str(settled.path) in stack:
            self._report_circle([*stack][[*stack].index(str(settled.path)) :], stack[str(settled.path)])
            return []
        self.md_env["transferkit_includes"] = stack
        try:
            return super().run_directive(name, settled.uri, content, position)
        finally:
            self.md_env["transferkit_includes"] = outer

    def _report_circle(self, circle: list[str], line: int) -> None:
        """Files that include one another, told where the first of them does so."""
        names = [source_path(self.sphinx_env, path) for path in circle]
        found = problem("FILE05", self.record.place(names[0], line), circle=" → ".join([*names, names[0]]))
        self.record.add_problem(self.sphinx_env.docname, found)

    def render_table_row(self, token: SyntaxTreeNode) -> None:
        """A row of a table with its line, which docutils stamps on the cells; MyST leaves that of the row before."""
        self.document.current_line = token_line(token, self.document.current_line or 0)
        super().render_table_row(token)

    def generate_heading_target(self, token: SyntaxTreeNode, level: int, node: nodes.Element, title_node: nodes.Element) -> None:
        """The anchor of a heading: of a translated one that of the original, so that links lead there in every language."""
        original = original_of(self.sphinx_env, source_path(self.sphinx_env, str(self.source)), node.line or 0)
        if not original:
            super().generate_heading_target(token, level, node, title_node)
            return
        heading = SyntaxTreeNode(self.md.parse(f"# {original}", {})).children[0]
        words = "".join(child.content for child in heading.walk() if child.type in ("text", "code_inline"))
        super().generate_heading_target(heading, level, node, nodes.title("", words))

    # ### inline

    def render_text(self, token: SyntaxTreeNode) -> None:
        """Text; what looks like a template is told, for nothing here evaluates it."""
        if found := _TEMPLATE.search(token.content):
            self.report("CHR07", token_line(token, 0), found=found[0])
        super().render_text(token)

    def render_link_anchor(self, token: SyntaxTreeNode, target: str) -> None:
        """A link to a heading or label of the same page."""
        self._anchor_links.append((target.removeprefix("#"), token_line(token, 0)))
        super().render_link_anchor(token, target)

    def report_ambiguous_anchors(self) -> None:
        """Note links to a heading that stands twice on the page; call it when the page is parsed."""
        explicit = self.document.nametypes
        for target, line in self._anchor_links:
            first, second = self._heading_slugs.get(target), self._heading_slugs.get(f"{target}-1")
            if first and second and first[2] == second[2] and not explicit.get(target):
                self.report("REF05", line, target=f"#{target}")

    def render_myst_role(self, token: SyntaxTreeNode) -> None:
        """A role; an unknown one keeps its text."""
        name = token.meta["name"]
        if name == "raw" or name.startswith("external") or roles.role(name, self.language_module_rst, 0, self.reporter)[0] is None:
            self.report("BLK07", token_line(token, 0), name=name)
            self.current_node.append(nodes.Text(token.content))
            return
        super().render_myst_role(token)

    def render_image(self, token: SyntaxTreeNode) -> None:
        """A picture whose file lies in the project, or a placeholder."""
        super().render_image(token)
        image = self.current_node[-1]
        assert isinstance(image, nodes.image)
        settle_picture(self, image, token_line(token, 0))

    def render_link_url(self, token: SyntaxTreeNode, *arguments: object) -> None:
        """A link to the web, if its scheme is harmless; else its text."""
        scheme = scheme_of(str(token.attrGet("href") or ""))
        if scheme and scheme not in SAFE_SCHEMES:
            self.report("HTML01", token_line(token, 0), tag=f"{scheme}:")
            self.render_children(token)
            return
        super().render_link_url(token, *arguments)  # type: ignore[arg-type]

    def render_link_unknown(self, token: SyntaxTreeNode) -> None:
        """A link to a page or file of the project, confined to it; a broken one keeps its text."""
        written = self.md.normalizeLinkText(str(token.attrGet("href") or ""))
        scheme = scheme_of(written)
        if len(scheme) > 1 and scheme not in ("file", "path", "project"):
            self.report("HTML01", token_line(token, 0), tag=f"{scheme}:")
            self.render_children(token)
            return
        target, hash_mark, anchor = written.removeprefix("path:").removeprefix("project:").partition("#")
        if not _is_path(target):
            super().render_link_unknown(token)
            return
        settled = settle(self, target, token_line(token, 0), code="REF01", name="target")
        if settled is None:
            self.render_children(token)
            return
        token.attrs["href"] = f"{settled.uri}{hash_mark}{anchor}"
        super().render_link_unknown(token)

    render_link_path = render_link_unknown
    render_link_project = render_link_unknown

    # ### HTML

    def render_html_block(self, token: SyntaxTreeNode) -> None:
        """HTML of the source through the one allowlist; what it embeds becomes cards and pictures."""
        found = findings(token.content)
        self._report_html(found, token_line(token))
        made = html_nodes(token.content, found, words(self.sphinx_env.config.language), words_only=self._is_unreviewed)
        if self._is_unreviewed and any(isinstance(node, nodes.paragraph) for node in made):
            self.report("HTML04", token_line(token))
        self.current_node.extend(self._with_settled_pictures(made, token_line(token)))

    def render_html_inline(self, token: SyntaxTreeNode) -> None:
        """Drop a lone tag; pairs that mean something are made nodes by render_children."""
        content = token.content.strip()
        if content.startswith("<!--"):
            self._cut_from_source(token.content)
            return
        tag = INLINE_TAG.match(content)
        if tag and tag[1].lower() == "br":
            self.current_node.append(nodes.raw("", "<br>\n", format="html", plain="\n"))
            return
        found = findings(content)
        self._report_html(found, token_line(token, 0))
        self.current_node.extend(self._with_settled_pictures(inline_nodes(found), token_line(token, 0)))

    @property
    def _is_unreviewed(self) -> bool:
        """Whether the page is somebody else's, and nobody has read it yet: then only the words of its HTML are shown."""
        return bool(self.sphinx_env.temp_data.get(TRUST) == "imported")

    def _report_html(self, found: Findings, line: int) -> None:
        """Say what is dropped, each thing at its own line, and what is shown as a link instead."""
        for refused in found.refused:
            self.report("HTML01", line + refused.line, tag=refused.what)
        for embed in found.embeds:
            self.report("HTML03", line + embed.line, tag=embed.tag, address=embed.address[:200])

    def _cut_from_source(self, comment: str) -> None:
        """Take a comment out of the source text that nodes keep for translators: doctrees are files, too."""
        node: nodes.Element | None = self.current_node
        while node is not None:
            node.rawsource = node.rawsource.replace(comment, "")
            node = node.parent

    def render_children(self, token: SyntaxTreeNode) -> None:
        """The children of a token, with `<b>…</b>` and its like as the nodes they mean."""
        children = token.children or []
        position = 0
        while position < len(children):
            kind, end = pair_at(children, position)
            if kind is None:
                self._render_child(children[position])
                position += 1
                continue
            self._report_html(findings(children[position].content), token_line(token, 0))
            with self.current_node_context(kind(), append=True):
                for child in children[position + 1 : end]:
                    self._render_child(child)
            position = end + 1

    def _render_child(self, child: SyntaxTreeNode) -> None:
        rule = self.rules.get(f"render_{child.type}")
        if rule is not None:
            rule(child)
        else:
            self.current_node.append(nodes.Text(child.content))


def renderer_of(state: object) -> CourseRenderer:
    """The renderer behind the state a directive is run with (MyST stands in for docutils' state there)."""
    found = getattr(state, "_renderer", None)
    assert isinstance(found, CourseRenderer)
    return found


def _is_path(target: str) -> bool:
    """Whether a link target is written like a file: with a slash, a backslash or an ending."""
    return bool(target) and not target.startswith("//") and bool(re.search(r"[/\\]|\.\w{1,5}$", target))


def _first_sentence(message: nodes.Element) -> str:
    return _PLACE.sub("", " ".join(message.astext().split()))[:300].rstrip(".")
