"""Writes the pages of the handbook about the rules, `handbook/regeln/`, from the catalogue.

`python tooling/rule_pages.py`; tests/checks/test_explanations.py says when they are out of step.
"""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "handbook" / "regeln"
sys.path.insert(0, str(Path(__file__).parent))


def pages() -> dict[str, str]:
    """Every page by its file name."""
    from transferkit.model.rules import FAMILIES
    from transferkit.model.rules.rule_page import family_page

    made = {f"{name}.md": family_page(family, "de") for name, family in FAMILIES.items()}
    listed = "\n".join(FAMILIES)
    return {**made, "index.md": INDEX.replace("LISTED", listed)}


INDEX = """\
# Alle Regeln

Was `transferkit check` melden kann, warum es wichtig ist und wie es besser geht.

Im Terminal zeigt euch `transferkit check --explain EXR01` dieselbe Erklärung.

:::{toctree}
:maxdepth: 2

LISTED
:::
"""


def main() -> None:
    """Write all pages, and remove those of topics that are gone."""
    FOLDER.mkdir(exist_ok=True)
    made = pages()
    for name, text in made.items():
        (FOLDER / name).write_text(text, "utf-8", newline="\n")
    for path in FOLDER.glob("*.md"):
        if path.name not in made:
            path.unlink()


if __name__ == "__main__":
    main()
