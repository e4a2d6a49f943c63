"""Sphinx's blocks that read a file, with the file confined to the project."""

from __future__ import annotations

from docutils import nodes
from sphinx.directives.code import LiteralInclude
from sphinx.directives.patches import CSVTable

from transferkit.markup.paths import settle_text
from transferkit.markup.renderer import renderer_of


class ConfinedCSVTable(CSVTable):
    """`csv-table`: its `:file:` lies in the project; `:url:` is refused."""

    def run(self) -> list[nodes.Node]:  # type: ignore[override]  # docutils and Sphinx disagree on the type
        reader = renderer_of(self.state)
        if self.options.pop("url", None):
            reader.report("BLK04", self.lineno, name="csv-table :url:")
            return []
        if "file" in self.options:
            settled = settle_text(reader, self.options["file"], self.lineno, encoding=self.options.get("encoding", ""))
            if settled is None:
                return []
            self.options["file"] = settled.uri
        return list(super().run())


class ConfinedLiteralInclude(LiteralInclude):
    """`literalinclude`: the file, and the one it is compared with, lie in the project."""

    def run(self) -> list[nodes.Node]:
        settled = settle_text(renderer_of(self.state), self.arguments[0], self.lineno, encoding=self.options.get("encoding", ""))
        if settled is None:
            return []
        self.arguments[0] = settled.uri
        if "diff" in self.options:
            other = settle_text(renderer_of(self.state), self.options["diff"], self.lineno)
            if other is None:
                return []
            self.options["diff"] = other.uri
        return list(super().run())
