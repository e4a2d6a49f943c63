"""What a unit does more cheaply comes to the same as what Sphinx and docutils do."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docutils import nodes
from sphinx.util.nodes import NodeMatcher

from tests.e2e.projects import files_below, transferkit
from transferkit.building.quicker.settings import settings_made_once
from transferkit.building.quicker.swapping import swapped
from transferkit.building.quicker.trees import flat_walks


def tree() -> nodes.Element:
    """A small tree with the same kind of node at several depths."""
    inner = nodes.bullet_list("", nodes.list_item("", nodes.paragraph("", "", nodes.emphasis("", "one"), nodes.Text(" two"))))
    return nodes.section(
        "",
        nodes.title("", "Title", ids=["marked"]),
        nodes.paragraph("", "first"),
        nodes.block_quote("", inner),
        nodes.paragraph("", "last"),
    )


@pytest.mark.parametrize(
    "condition",
    [
        None,
        nodes.paragraph,
        nodes.Text,
        nodes.section,
        nodes.table,
        lambda node: "one" in node.astext(),
        NodeMatcher(nodes.paragraph, nodes.title),
        NodeMatcher(nodes.paragraph, nodes.title, ids=["marked"]),
        NodeMatcher(ids=["marked"]),
    ],
    ids=["all", "paragraphs", "texts", "itself", "nothing", "function", "either kind", "either kind, marked", "marked"],
)
@pytest.mark.parametrize("how", [{}, {"include_self": False}, {"descend": False}, {"siblings": True}, {"ascend": True}], ids=str)
def test_a_flat_walk_finds_the_same_nodes_in_the_same_order(condition: Callable[[nodes.Node], bool] | None, how: dict[str, Any]) -> None:
    top = tree()
    for start in top.findall(nodes.Element):
        slowly = list(start.findall(condition, **how))
        with flat_walks():
            assert list(start.findall(condition, **how)) == slowly


def test_a_flat_walk_goes_on_behind_a_node_that_is_taken_out() -> None:
    top = tree()
    with flat_walks():
        for paragraph in top.findall(nodes.paragraph):
            paragraph.parent.remove(paragraph)
    assert list(top.findall(nodes.paragraph)) == []


def test_settings_made_once_are_each_pages_own() -> None:
    from docutils.parsers.rst import Parser
    from sphinx.util import docutils

    with settings_made_once():
        one = docutils._get_settings(Parser, defaults={"traceback": True})
        one.record_dependencies.add("picture.png")
        one.language_code = "fr"
        two = docutils._get_settings(Parser, defaults={"traceback": True})
        other = docutils._get_settings(Parser, defaults={"traceback": False})
    assert (two.record_dependencies.list, two.language_code, two.traceback, other.traceback) == ([], "en", True, False)


def test_what_a_library_no_longer_has_is_left_alone() -> None:
    with swapped(nodes, "no_such_name", lambda before: before):
        assert not hasattr(nodes, "no_such_name")


CONF = 'extensions = ["transferkit.extension"]\nlanguage = "de"\nsuppress_warnings = ["transferkit"]\n'
STRANGER = "def setup(app):\n    app.connect('env-updated', lambda app, env: [])\n"
PAGE = """# {title}

Siehe {{numref}}`{other}` und {{ref}}`{label}`.

:::{{figure}} bild.svg
:alt: Ein Kreis
:name: {label}

Ein Bild
:::

:::{{table}} Eine Tabelle
| a | b |
| - | - |
| 1 | 2 |
:::
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>\n'


@pytest.mark.parametrize("stranger", ["", STRANGER], ids=["ours alone", "another extension"])
def test_a_site_is_the_one_sphinx_makes_by_itself_with_links_by_number_both_ways(tmp_path: Path, stranger: str) -> None:
    project = tmp_path / "project"
    (project / "handbook").mkdir(parents=True)
    (project / "conf.py").write_text(CONF + stranger, "utf-8")
    toctree = "# Handbuch\n\n:::{toctree}\n../modules/eins/index\n../modules/zwei/index\n:::\n"
    (project / "handbook" / "index.md").write_text(toctree, "utf-8")
    for label, other in (("eins", "zwei"), ("zwei", "eins")):
        folder = project / "modules" / label
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(PAGE.format(title=label, label=label, other=other), "utf-8")
        (folder / "bild.svg").write_text(PICTURE, "utf-8")
    ours = transferkit("build", "site", "-e", "learner", cwd=project)
    assert ours.code == 0, ours.err
    subprocess.run([sys.executable, "-m", "sphinx", "-q", "-b", "html", ".", "../plain"], cwd=project, check=True, timeout=120)
    built, plain = files_below(project / "_build" / "site" / "learner" / "de"), files_below(tmp_path / "plain")
    assert b"Abb. 2" in built["modules/eins/index.html"]
    assert b"Abb. 1" in built["modules/zwei/index.html"]
    assert [name for name in built if built[name] != plain[name]] == []
