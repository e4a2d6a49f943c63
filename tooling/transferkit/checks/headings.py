"""Headings with nothing under them, and two of the same name on a page."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.inventory import Inventory
from transferkit.model.pages import Heading, Page
from transferkit.model.problem import Problem, problem


def check(inventory: Inventory) -> Iterator[Problem]:
    """TXT02 empty section, TXT04 heading twice, PAGE05 a second title, PAGE06 a heading without words."""
    for page in inventory.pages:
        yield from (problem("PAGE06", heading.where) for heading in page.headings if not heading.text)
        for heading in page.headings[1:]:
            if heading.empty and heading.text:
                yield problem("TXT02", heading.where, title=heading.text)
            if heading.level == 1 and heading.text:
                yield problem("PAGE05", heading.where, title=" ".join(heading.text.split()))
        yield from _twice(page)


def _twice(page: Page) -> Iterator[Problem]:
    first: dict[str, Heading] = {}
    for heading in (heading for heading in page.headings if heading.text):
        before = first.setdefault(heading.text.casefold(), heading)
        if before is not heading:
            yield problem("TXT04", heading.where, title=heading.text, first=before.where.line)
