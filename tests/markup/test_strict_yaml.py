"""Front matter stays what its author wrote."""

from __future__ import annotations

import pytest

from transferkit.markup.strict_yaml import StrictYamlError, read_yaml


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("1.10", "1.10"),
        ("08", "08"),
        ("2026-11-21", "2026-11-21"),
        ("90", 90),
        ("true", True),
        ('"90"', "90"),
        ("", None),
        ("[a, 2]", ["a", 2]),
    ],
)
def test_values_keep_the_type_the_author_meant(written: str, value: object) -> None:
    assert read_yaml(f"key: {written}").values == {"key": value}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [1", 2),
        ("a: 1\n\tb: 2", 2),
        ("a: !!python/object/apply:os.system [ls]", 1),
        ("a: &x 1\nb: *x", 1),
        ("- a\n- b", 1),
        ("a: " + "[" * 5000, 1),
    ],
)
def test_what_is_not_plain_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(StrictYamlError) as caught:
        read_yaml(text)
    assert caught.value.line == line


def test_a_key_given_twice_is_told_with_both_lines() -> None:
    assert read_yaml("a: 1\nb: 2\na: 3").twice == (("a", 3, 1),)
    assert read_yaml("a: 1\na: 3").values == {"a": 1}


def test_lines_of_nested_keys_are_known() -> None:
    lines = read_yaml("plan:\n  - minutes: 5\n    title: x\n").lines
    assert (lines["plan"], lines["plan.0.minutes"], lines["plan.0.title"]) == (1, 2, 3)
