"""Self-check, plan and lists shown to those who use them: a keyboard in Chromium, axe, Nu, no JavaScript, a printer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from tests.e2e.projects import copy_of, transferkit
from tests.evaluating.results import six_results
from tests.judges.driving import asked, in_browser
from tests.judges.sites import axe_findings, nu_findings, served
from tests.judges.tools import listed
from tests.model.test_self_check import CASES, advised, self_checks
from transferkit.evaluating.files import read_result
from transferkit.press import page_count

pytestmark = pytest.mark.judge
LONG = "Wir reden mit den Eltern und mit den Jugendlichen, bevor wir etwas kaufen. "


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sites of the project with everything to fill in."""
    project = copy_of("forms", tmp_path_factory.mktemp("forms"))
    ran = transferkit("build", "site", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return project / "_build" / "site" / "learner"


# ### the rule, in Python and in the browser


def test_the_browser_recommends_what_the_model_does() -> None:
    drawn: list[dict[str, Any]] = []

    @settings(max_examples=400, phases=[Phase.generate], database=None)
    @given(self_checks())
    def draw(case: dict[str, Any]) -> None:
        drawn.append(case)

    draw()
    cases = [*CASES, *drawn]
    advice = asked("forms.cjs", verb="recommend", cases=cases)["advice"]
    assert len(advice) == len(cases) > 300
    assert advice == [advised(case) for case in cases]


# ### the pages


def judge(seen: dict[str, Any], tmp_path: Path) -> None:
    """Everything was reached with the keyboard and did what it should."""
    assert not seen["findings"], listed(seen["findings"])
    assert seen["focused"] == "form-result"
    assert seen["bars"] == ["Kasse & Geld 1 teilweise, 1 noch nicht", "Feste 1 kann ich, 1 ohne Antwort"]
    assert seen["beginner"] == ["Erst"]  # „Dann“ requires it
    assert seen["knowing"] == ["Dann"]
    assert seen["kept"] == ["no", "partly", "yes", "erst"]
    assert seen["followed"] == "modules/dann/index.html"
    assert seen["ticked"] == ["Raum gefragt"]
    assert seen["written"] == ["Vieles", "", "Mehr Zeit", ""]
    assert seen["reached"] == "handbook/plan.html#worksheet-plan-mittel"
    assert (seen["aimed"], seen["plan"]) == ("TEXTAREA", ["Mehr Zeit", "Zwei Leute"])
    assert (seen["planFile"], seen["deleted"], seen["opened"]) == ("plan.json", ["", ""], ["Mehr Zeit", "Zwei Leute"])
    assert (seen["left"], seen["empty"]) == (0, 0)
    (tmp_path / "result.json").write_text(json.dumps(seen["file"]), "utf-8")
    result = read_result(tmp_path / "result.json")
    assert [field.answers for field in result.fields] == [("no", "partly"), ("yes", None)]
    assert result.fields[0].statements == ("Ich kann zählen und rechnen.", "Ich kann „alles“ buchen.")
    assert result.recommended == (("dann", "Dann"),)
    assert set(seen["file"]) == {"format", "version", "check", "title", "fields", "recommended"}


def test_forms_are_filled_in_by_keyboard_from_a_file(built: Path, tmp_path: Path) -> None:
    judge(in_browser("forms.cjs", verb="drive", base=f"{(built / 'de').as_uri()}/"), tmp_path)


def test_forms_are_filled_in_by_keyboard_from_a_server(built: Path, tmp_path: Path) -> None:
    with served(built / "de") as base:
        judge(in_browser("forms.cjs", verb="drive", base=base), tmp_path)


def test_forms_from_right_to_left_have_no_finding_either(built: Path) -> None:
    seen = in_browser("forms.cjs", verb="drive", base=f"{(built / 'ar').as_uri()}/")
    assert not seen["findings"], listed(seen["findings"])


def test_without_javascript_forms_are_readable_as_on_paper(built: Path) -> None:
    text = in_browser("forms.cjs", verb="plain", base=f"{(built / 'de').as_uri()}/")["text"]
    assert "Ich kann „alles“ buchen." in text["check"]
    assert text["check"].count("☐") == 16
    assert "Zählt je Feld." in text["check"]
    assert "Was soll anders sein?" in text["plan"]
    assert text["module"].count("☐") == 6
    assert "Plan, Feld 2: Mittel" in text["module"]


@pytest.mark.parametrize("times", [0, 3, 7])
def test_a_plan_is_printed_on_one_page(built: Path, tmp_path: Path, times: int) -> None:
    pdf = tmp_path / "plan.pdf"
    texts = [LONG * times] * 2
    in_browser("forms.cjs", verb="print", page=(built / "de" / "handbook" / "plan.html").as_uri(), texts=texts, pdf=str(pdf))
    assert page_count(pdf.read_bytes()) == 1


def test_pages_with_forms_are_valid_html(built: Path) -> None:
    assert nu_findings(built / "de") == []


def test_the_page_of_a_group_has_no_finding(tmp_path: Path) -> None:
    ran = transferkit("evaluate", str(six_results(tmp_path)), "-o", "out", cwd=tmp_path)
    assert ran.code == 0, ran.out + ran.err
    (page,) = (tmp_path / "out").glob("*.html")
    assert nu_findings(tmp_path / "out") == []
    findings = axe_findings([page.as_uri()])
    assert not findings, listed(findings)
