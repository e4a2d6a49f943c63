"""The text cells of a notebook in another language, for packs: they hand out the notebook itself."""

from __future__ import annotations

from pathlib import Path

from sphinx.environment import BuildEnvironment

from transferkit.markup.gates import learner_markdown
from transferkit.markup.notebook_editions import is_front_matter
from transferkit.markup.notebooks import read_notebook
from transferkit.markup.own_texts import is_own_text
from transferkit.markup.record import source_path
from transferkit.markup.source_parts import parts_of
from transferkit.markup.translation import is_foreign
from transferkit.prelint.characters import harmless
from transferkit.translating.translator import translation_of


def translated_cells(env: BuildEnvironment, path: Path) -> tuple[tuple[str, str], ...]:
    """(id, text) of each text cell as this edition has it; () where the notebook is in the language of this read."""
    name = source_path(env, str(path))
    if not is_foreign(env) or is_own_text(env, name):
        return ()
    notebook, _ = read_notebook(path.read_bytes(), name)
    found = translation_of(Path(env.srcdir), name, parts_of(path, name).messages, env.config.language)
    cells = notebook.cells if notebook is not None else ()
    texts = ((cell.id, found.in_markdown(harmless(cell.source)).text) for cell in cells if _is_text(cell))
    if env.config.transferkit_audience == "learner":
        return tuple((name, learner_markdown(text)) for name, text in texts)
    return tuple(texts)


def _is_text(cell: object) -> bool:
    return getattr(cell, "cell_type", "") == "markdown" and not is_front_matter(cell)  # type: ignore[arg-type]
