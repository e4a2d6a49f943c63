"""Walking a doctree with a stack instead of a generator inside a generator for each level.

About sixty transforms look through each page, most of them for nodes that are not there: that was 12 % of a site build,
and is 4 % this way. The order is that of docutils; where the tree is changed meanwhile (docutils calls the result undefined
then) the children of a node are those it had when the walk came to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

from docutils import nodes
from sphinx.util.nodes import NodeMatcher

from transferkit.building.quicker.swapping import swapped

Findall = Callable[..., Iterator[nodes.Node]]


def flat_walks() -> AbstractContextManager[None]:
    """`findall` of every node is the quick one while the block runs."""
    return swapped(nodes.Node, "findall", _quick)


def _quick(slow: Findall) -> Findall:
    def findall(
        self: nodes.Node,
        condition: Any = None,
        include_self: bool = True,
        descend: bool = True,
        siblings: bool = False,
        ascend: bool = False,
    ) -> Iterator[nodes.Node]:
        if siblings or ascend or not (include_self and descend):
            return slow(self, condition, include_self, descend, siblings, ascend)
        if condition is None:
            return _all(self)
        if isinstance(condition, type):
            return _of_kind(self, condition)
        if isinstance(condition, NodeMatcher) and condition.classes:
            found = _of_kind(self, condition.classes)
            return filter(condition, found) if condition.attrs else found
        return _chosen(self, condition)

    return findall


def _all(node: nodes.Node) -> Iterator[nodes.Node]:
    return _of_kind(node, nodes.Node)


def _of_kind(node: nodes.Node, kind: type | tuple[type, ...]) -> Iterator[nodes.Node]:
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, kind):
            yield node
        below = node.children
        while len(below) == 1:  # most paragraphs and titles: a third less time
            node = below[0]
            if isinstance(node, kind):
                yield node
            below = node.children
        if below:
            waiting += below[::-1]


def _chosen(node: nodes.Node, wanted: Callable[[nodes.Node], bool]) -> Iterator[nodes.Node]:
    return (found for found in _of_kind(node, nodes.Node) if wanted(found))
