"""What a self-check recommends. tests/judges/test_forms.py runs the browser's rule on the same cases."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transferkit.model.forms import ANSWERS
from transferkit.model.self_check import MOST, CheckField, recommend, share

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "cases" / "self_check" / "recommendations.json").read_text("utf-8"))
MODULES = [f"m{number}" for number in range(8)]


def advised(case: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What the rule says to a case, in the shape of the case file."""
    fields = [CheckField(field["label"], tuple(field["recommend"]), tuple(field["further"])) for field in case["fields"]]
    shares = {label: share(answers) for label, answers in case["answers"].items()}
    found = recommend(fields, shares, case["requires"], case["done"])
    return [{"module": one.module, "fields": list(one.fields), "towards": list(one.towards)} for one in found]


@st.composite
def self_checks(draw: st.DrawFn) -> dict[str, Any]:
    """A self-check, somebody's answers, modules with what they require (circles and gaps among them), and what is done."""
    some = st.lists(st.sampled_from(MODULES), max_size=3, unique=True)
    known = draw(st.lists(st.sampled_from(MODULES), unique=True))
    labels = draw(st.lists(st.sampled_from(["eins", "zwei", "drei", "vier", "fünf"]), min_size=1, unique=True))
    return {
        "fields": [{"label": label, "recommend": draw(some), "further": draw(some)} for label in labels],
        "answers": {label: draw(st.lists(st.sampled_from([*ANSWERS, None]), max_size=4)) for label in labels},
        "requires": {module: draw(some) for module in known},
        "done": draw(st.lists(st.sampled_from(MODULES), max_size=4, unique=True)),
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_each_case_gets_the_advice_it_tells(case: dict[str, Any]) -> None:
    assert advised(case) == case["expected"]


@given(self_checks())
def test_no_module_is_recommended_that_requires_something_not_done(case: dict[str, Any]) -> None:
    for advice in advised(case):
        assert set(case["requires"][advice["module"]]) <= set(case["done"])


@given(self_checks())
def test_at_most_three_modules_are_recommended_each_once_and_none_that_is_done(case: dict[str, Any]) -> None:
    modules = [advice["module"] for advice in advised(case)]
    assert len(modules) == len(set(modules)) <= MOST
    assert not set(modules) & set(case["done"])


@given(self_checks())
def test_whoever_can_do_a_recommended_module_now_gets_at_least_one(case: dict[str, Any]) -> None:
    weak = [field for field in case["fields"] if (reached := share(case["answers"][field["label"]])) is not None and reached < 1]
    open_now = {name for name, required in case["requires"].items() if name not in case["done"] and set(required) <= set(case["done"])}
    if any(open_now & {*field["recommend"], *field["further"]} for field in weak):
        assert advised(case)


@given(st.lists(st.sampled_from([*ANSWERS, None])))
def test_a_share_counts_only_what_was_answered_and_fits(answers: list[str | None]) -> None:
    counted = [answer for answer in answers if answer in ("yes", "partly", "no")]
    found = share(answers)
    assert (found is None) == (not counted)
    assert found is None or found * len(counted) == pytest.approx(counted.count("yes") + counted.count("partly") / 2)
