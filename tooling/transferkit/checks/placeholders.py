"""Text that was to be replaced and was not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transferkit.model.inventory import Inventory
from transferkit.model.pages import Page
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.seldom import Seldom

_PLACEHOLDER = Seldom(
    re.compile(
        r"lorem ipsum|\b(?:TODO|FIXME|TBD|TBA|XXX+)\b|\bxxx+\b|\b(?:Text|Inhalt|Beschreibung) folgt\b"
        r"|\bHier (?:steht|kommt|folgt) (?:noch )?(?:(?:ein|euer|der|die|eine|mehr|etwas|Ihr|dein) )?"
        r"(?:Text|Inhalt|Bild|Beschreibung|Titel)\b"
        r"|^\W*(?:Platzhalter|Blindtext|Mustertext|Beispieltext|placeholder|coming soon|text goes here)\W*$",
        re.IGNORECASE,
    ),
    (
        "lorem",
        "todo",
        "fixme",
        "tbd",
        "tba",
        "xx",
        " folgt",
        "hier ",
        "platzh",
        "dtext",
        "ertext",
        "eltext",
        "placeh",
        "coming",
        "text goes",
    ),
)
_CASED = re.compile(r"\b(?:todo|tbd|tba|fixme)\b|\bXxx+\b")
"""Found by ignoring case, but ordinary words when written like this (`todo` is Spanish and Portuguese)."""


def check(inventory: Inventory) -> Iterator[Problem]:
    """TXT01."""
    for page in inventory.pages:
        for text, where in _texts(page):
            found = _PLACEHOLDER.search(text)
            if found and not _CASED.fullmatch(found[0]):
                yield problem("TXT01", where, text=found[0].strip())


def _texts(page: Page) -> Iterator[tuple[str, Place]]:
    """Every passage (with its place told only where needed), objective and block of the plan."""
    for passage in page.passages:
        if found := _PLACEHOLDER.search(passage.text):
            yield passage.text, passage.at(found.start())
    for index, objective in enumerate(page.facts.objectives):
        yield objective.text, page.at(f"objectives.{index}.text")
    for index, block in enumerate(page.facts.plan):
        for key, text in (("title", block.title), ("goal", block.goal), ("content", block.content), ("notes", block.notes)):
            yield text, page.at(f"plan.{index}.{key}")
