"""What of a source file is text: its front matter, and the Markdown behind it."""

from __future__ import annotations

from pathlib import Path

from transferkit.markup import front_matter
from transferkit.markup.notebook_editions import is_front_matter
from transferkit.markup.notebooks import read_notebook
from transferkit.prelint.characters import harmless
from transferkit.prelint.encoding import text_of
from transferkit.translating.translator import Parts


def parts_of(path: Path, name: str) -> Parts:
    """The texts of a page, an exercise or a notebook, cell by cell; nothing of a file that cannot be read.

    name: the path within the project.
    """
    if path.suffix == ".ipynb":
        return _of_notebook(path, name)
    text, _ = text_of(path.read_bytes(), name)
    yaml_text, body = front_matter.split(harmless(text or ""))
    return Parts(yaml_text, (body,))


def _of_notebook(path: Path, name: str) -> Parts:
    notebook, _ = read_notebook(path.read_bytes(), name)
    cells = list(notebook.cells) if notebook is not None else []
    head = cells[0].source.strip() + "\n" if cells and is_front_matter(cells[0]) else ""
    shown = [(number, cell) for number, cell in enumerate(cells, start=1) if cell.cell_type == "markdown" and not (head and number == 1)]
    bodies = tuple(harmless(cell.source) for _, cell in shown)
    return Parts(front_matter.split(head)[0] if head else "", bodies, tuple(number for number, _ in shown))
