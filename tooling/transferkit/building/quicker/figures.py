"""Figures numbered by the domains that number any.

Sphinx asks all ten domains about every node of every page, and most know no node that is numbered: under the profiler 3 % of a
printed book.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from sphinx.domains import Domain
from sphinx.domains._domains_container import _DomainsContainer
from sphinx.environment import BuildEnvironment
from sphinx.environment.collectors.toctree import TocTreeCollector

from transferkit.building.quicker.swapping import swapped

Number = Callable[[TocTreeCollector, BuildEnvironment], list[str]]
Sorted = Callable[[_DomainsContainer], list[Domain]]


def figures_numbered_by_few() -> AbstractContextManager[None]:
    """Domains without a node that is numbered are not asked while the block runs."""
    return swapped(TocTreeCollector, "assign_figure_numbers", _asking_few)


def _asking_few(number: Number) -> Number:
    def assign_figure_numbers(collector: TocTreeCollector, env: BuildEnvironment) -> list[str]:
        with swapped(_DomainsContainer, "sorted", _those_that_number):
            return number(collector, env)

    return assign_figure_numbers


def _those_that_number(all_of: Sorted) -> Sorted:
    kept: list[Domain] = []

    def some(container: _DomainsContainer) -> list[Domain]:
        if not kept:
            kept.extend(domain for domain in all_of(container) if _may_number(domain))
        return kept

    return some


def _may_number(domain: Domain) -> bool:
    return bool(domain.enumerable_nodes) or type(domain).get_enumerable_node_type is not Domain.get_enumerable_node_type
