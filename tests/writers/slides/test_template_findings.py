"""What is said of a template: one case a rule, and silence about our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.writers.slides import foreign
from transferkit.model.templates import SHIPPED, template_at
from transferkit.writers.slides.metrics import ARIMO, metrics_of
from transferkit.writers.slides.template import findings, open_template

STOPS = '<a:gs pos="0"><a:srgbClr val="FFFFFF"/></a:gs><a:gs pos="100000"><a:srgbClr val="000000"/></a:gs>'
FADING = f"<a:gradFill><a:gsLst>{STOPS}</a:gsLst></a:gradFill>"
LINKED = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
    'Target="https://example.org/logo.png" TargetMode="External"/></Relationships>'
)
CASES: dict[str, dict[str, foreign.Change]] = {
    "TPL02": {foreign.MASTER: foreign.text_colour("CCCCCC")},
    "TPL03": {foreign.CONTENT: foreign.without_holder("ftr")},
    "TPL04": {foreign.CONTENT: foreign.without_holder("sldNum")},
    "TPL06": {foreign.THEME: foreign.font("Schrift die es nicht gibt")},
    "TPL08": {foreign.MASTER: foreign.ground(FADING)},
    "TPL09": {foreign.PRESENTATION: foreign.size(9144000, 2700000)},
    "TPL10": {"ppt/slideMasters/_rels/slideMaster1.xml.rels": lambda xml: xml.replace("</Relationships>", LINKED)},
}


def codes(path: Path) -> set[str]:
    return {found.code for found in findings(open_template(path))}


@pytest.mark.parametrize("code", CASES)
def test_the_rule_speaks(code: str, tmp_path: Path) -> None:
    assert code not in codes(foreign.DEFAULT) or code == "TPL06"
    assert code in codes(foreign.changed(tmp_path / "vorlage.pptx", CASES[code]))


def test_missing_kinds_are_counted() -> None:
    assert "TPL05" in codes(foreign.DEFAULT)


@pytest.mark.parametrize("name", SHIPPED)
def test_there_is_nothing_to_say_of_ours(name: str) -> None:
    assert codes(template_at(name, Path())) == set()


def test_fonts_like_arial_are_measured_with_the_font_that_comes_along() -> None:
    assert metrics_of("Arial") is ARIMO
    assert metrics_of("Helvetica") is ARIMO
    unknown = metrics_of("Schrift die es nicht gibt")
    assert unknown.factor > 1
    assert unknown.line > ARIMO.line
    assert not unknown.is_known
