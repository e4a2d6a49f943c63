"""The examples of the CommonMark specification through our parser: every difference is listed and explained."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig

from transferkit.markup.parser import markdown_parser
from transferkit.model.markdown import MYST_EXTENSIONS

CASES = Path(__file__).parents[1] / "cases" / "commonmark"
SPEC = json.loads((CASES / "spec.json").read_text("utf-8"))
_BETWEEN_TAGS = re.compile(r">\s+<")


@pytest.fixture(scope="module")
def parser() -> MarkdownIt:
    return markdown_parser(MdParserConfig(enable_extensions=set(MYST_EXTENSIONS)), RendererHTML)


def test_every_difference_from_commonmark_is_listed_and_explained(parser: MarkdownIt) -> None:
    different = {one["example"] for one in SPEC if _bare(parser.render(one["markdown"])) != _bare(one["html"])}
    lines = (CASES / "differences.txt").read_text("utf-8").split("\n")[2:]
    listed = {int(number) for number, reason in (line.split(" ", 1) for line in lines if line) if len(reason) > 20}
    assert len(SPEC) == 652
    assert different == listed


def _bare(html: str) -> str:
    """HTML without white space between tags, which says nothing."""
    return _BETWEEN_TAGS.sub("><", html.strip())
