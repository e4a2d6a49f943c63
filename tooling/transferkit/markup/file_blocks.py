"""Sphinx's blocks that read a file, with the file confined to the project."""

from __future__ import annotations

from docutils import nodes
from sphinx.directives.code import LiteralInclude
from sphinx.directives.patches import CSVTable

from transferkit.markup.paths import Settled, is_of_the_handbook, settle_text
from transferkit.markup.renderer import CourseRenderer, renderer_of


def _data_file(reader: CourseRenderer, written: str, line: int, encoding: str) -> Settled | None:
    """A text file that may be shown as it is; None after a problem was noted."""
    settled = settle_text(reader, written, line, encoding=encoding)
    if settled is not None and is_of_the_handbook(settled):
        reader.report("FILE11", line, path=settled.written)
        return None
    return settled


class ConfinedCSVTable(CSVTable):
    """`csv-table`: its `:file:` lies in the project; `:url:` is refused."""

    def run(self) -> list[nodes.Node]:  # type: ignore[override]  # docutils and Sphinx disagree on the type
        reader = renderer_of(self.state)
        if self.options.pop("url", None):
            reader.report("BLK04", self.lineno, name="csv-table :url:")
            return []
        if "file" in self.options:
            settled = _data_file(reader, self.options["file"], self.lineno, self.options.get("encoding", ""))
            if settled is None:
                return []
            self.options["file"] = settled.uri
        return list(super().run())


class ConfinedLiteralInclude(LiteralInclude):
    """`literalinclude`: the file, and the one it is compared with, lie in the project."""

    def run(self) -> list[nodes.Node]:
        reader, encoding = renderer_of(self.state), self.options.get("encoding", "")
        settled = _data_file(reader, self.arguments[0], self.lineno, encoding)
        if settled is None:
            return []
        self.arguments[0] = settled.uri
        if "diff" in self.options:
            other = _data_file(reader, self.options["diff"], self.lineno, encoding)
            if other is None:
                return []
            self.options["diff"] = other.uri
        return list(super().run())
