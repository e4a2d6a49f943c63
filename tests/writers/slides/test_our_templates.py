"""Our two templates: as the script makes them, ours in every property, every colour readable."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation

from transferkit.model.deck import Layout
from transferkit.model.templates import SHIPPED, template_at
from transferkit.writers.slides.template import open_template
from transferkit.writers.slides.template.themes import contrast

SCRIPT = Path(__file__).parents[3] / "tooling" / "make_template.py"
NAMED = pytest.mark.parametrize("name", SHIPPED)
LEAST = {"light": 4.5, "high-contrast": 7.0}
"""WCAG AA and AAA."""
PAIRS = (
    *(("tx1", ground) for ground in ("bg1", "bg2", "accent5", "accent6")),
    *(("tx2", ground) for ground in ("bg1", "bg2", "accent6")),
    *((text, "bg1") for text in ("accent2", "accent3", "hlink")),
    ("bg1", "tx2"),
)
"""Text and ground that stand on each other in our layouts."""


def contents(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_they_are_as_the_script_makes_them(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=True, capture_output=True)
    for name in SHIPPED:
        assert contents(template_at(name, Path())) == contents(tmp_path / f"{name}.pptx"), "run: python tooling/make_template.py"


@NAMED
def test_each_kind_of_slide_has_a_layout_of_its_own(name: str) -> None:
    found = open_template(template_at(name, Path())).found
    assert {kind: one.serves_as for kind, one in found.items()} == {kind: kind for kind in Layout}


@NAMED
def test_every_pair_of_colours_can_be_read(name: str) -> None:
    colours = open_template(template_at(name, Path())).theme.colours
    assert [pair for pair in PAIRS if contrast(colours[pair[0]], colours[pair[1]]) < LEAST[name]] == []


@NAMED
def test_nobody_else_is_named(name: str) -> None:
    properties = Presentation(str(template_at(name, Path()))).core_properties
    assert (properties.author, properties.last_modified_by) == ("transferkit", "")
