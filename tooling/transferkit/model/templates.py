"""The slide templates that come with the program, by name."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "writers" / "slides" / "templates"
SHIPPED = ("light", "high-contrast")
"""Names for `--template` and `transferkit_template`; the first is used where nothing is said."""


def template_at(name: str, folder: Path) -> Path:
    """The file that is meant: a template of ours by its name, else a path, which counts from a folder."""
    return FOLDER / f"{name}.pptx" if name in SHIPPED else folder / name
