"""Transforms that leave nothing unsafe in a page, whatever directive or role made it."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.nodes import NodeMatcher

from transferkit.markup import nodes as ours
from transferkit.markup.charts import chart_of
from transferkit.markup.made_pictures import pictures_uri
from transferkit.markup.paths import is_of_the_handbook, settle, settle_picture
from transferkit.markup.record import record_of, source_path
from transferkit.markup.sanitize import SAFE_SCHEMES, scheme_of
from transferkit.markup.translation import language_class
from transferkit.markup.translation_marks import ALT_LANGUAGE
from transferkit.model.problem import problem

_REACHES_OUT = NodeMatcher(addnodes.download_reference, nodes.image, nodes.reference)


class _AtNode:
    """A reader for paths that stand on a node: what settling needs, from the node's own source and line."""

    def __init__(self, env: BuildEnvironment, node: nodes.Element, document: nodes.document) -> None:
        self.sphinx_env = env
        self.root = Path(env.srcdir)
        self.source = Path(node.source or document["source"])

    def report(self, code: str, line: int, **arguments: object) -> None:
        """Note a problem at a line of the node's source."""
        where = record_of(self.sphinx_env).place(source_path(self.sphinx_env, str(self.source)), line)
        record_of(self.sphinx_env).add_problem(self.sphinx_env.docname, problem(code, where, **arguments))


class ConfineFiles(SphinxTransform):
    """Downloads and pictures reach no file outside the project; links have harmless schemes only."""

    default_priority = 5

    def apply(self, **kwargs: object) -> None:
        """Settle every path before Sphinx collects them."""
        pictures = pictures_uri(self.env)
        for node in list(_REACHES_OUT.findall(self.document)):
            match node:
                case addnodes.download_reference():
                    self._settle_download(node)
                case nodes.image() if not str(node["uri"]).startswith(pictures):
                    settle_picture(_AtNode(self.env, node, self.document), node, node.line or 0)
                case nodes.reference():
                    self._check_scheme(node)

    def _settle_download(self, node: addnodes.download_reference) -> None:
        target = str(node.get("reftarget", ""))
        reader = _AtNode(self.env, node, self.document)
        if "://" in target:
            node.replace_self(nodes.inline("", "", *node.children))
            return
        settled = settle(reader, target, _line(node))
        if settled is not None and is_of_the_handbook(settled):
            reader.report("FILE11", _line(node), path=settled.written)
            settled = None
        if settled is None:
            node.replace_self(nodes.inline("", "", *node.children))
        else:
            node["reftarget"] = settled.uri

    def _check_scheme(self, link: nodes.reference) -> None:
        scheme = scheme_of(str(link.get("refuri", "")))
        if scheme and scheme not in SAFE_SCHEMES:
            _AtNode(self.env, link, self.document).report("HTML01", _line(link), tag=f"{scheme}:")
            link.replace_self(nodes.inline("", "", *link.children))
        elif not scheme and (written := str(link.get("refuri", ""))) and not written.startswith("#"):
            self._settle_target(link, written)

    def _settle_target(self, link: nodes.reference, written: str) -> None:
        """A picture's `:target:` that is a file: confined, and then refused, for products would not have it there."""
        settled = settle(_AtNode(self.env, link, self.document), written.partition("#")[0], _line(link), code="REF01", name="target")
        if settled is not None:
            says = {"detail_de": "hinter einem Bild geht nur eine Adresse im Netz", "detail_en": "a picture may lead to the web only"}
            _AtNode(self.env, link, self.document).report("BLK06", _line(link), name=":target:", **says)
        link.replace_self(nodes.inline("", "", *link.children))


class DropDeckOnly(SphinxPostTransform):
    """What stands in decks only leaves every other product."""

    default_priority = 1

    def run(self, **kwargs: object) -> None:
        """Remove slides and slide breaks, except for the course builder."""
        if self.env._app.builder.name == "course" or not self.document.get(ours.DECK_ONLY):
            return
        for node in list(NodeMatcher(ours.slide, ours.slide_break).findall(self.document)):
            node.parent.remove(node)


class FoldForHtml(SphinxPostTransform):
    """Looks of HTML: collapsed code cells and scrolling tables."""

    default_priority = 700
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        """Put wide tables into a box that scrolls and can be focused; empty cells of their heads are no headings."""
        for head in self.document.findall(nodes.thead):
            for entry in list(head.findall(nodes.entry)):
                if not entry.astext().strip() and not any(entry.findall(nodes.image)):
                    entry.__class__ = ours.empty_head
        for table in list(self.document.findall(nodes.table)):
            box = nodes.container("", classes=["table-wrapper"], is_div=True)
            table.parent.replace(table, box)  # replace_self() would copy the table's ids to the box
            box += table


class DrawCharts(SphinxPostTransform):
    """Charts on pages: the drawing, and the numbers below it."""

    default_priority = 690
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        """Put the drawing of each chart before its table."""
        for node in list(self.document.findall(ours.chart)):
            table = next(node.findall(nodes.table))
            svg = chart_of(table, node["kind"], node["alt"], self.config.language)
            if svg:
                drawn = nodes.raw("", svg, format="html")
                language = node.get(ALT_LANGUAGE, "")
                node.insert(0, nodes.container("", drawn, classes=[language_class(language)], is_div=True) if language else drawn)


def _line(node: nodes.Node) -> int:
    """The nearest known line of a node."""
    while node is not None and not node.line:
        node = node.parent
    return node.line if node is not None else 0
