"""Picture credits: complete ones say nothing, the others with their line."""

from __future__ import annotations

import pytest

from transferkit.markup.credits import read_credits
from transferkit.model.credits import forbids_use

WHOLE = "bild.png:\n  titel: Brücke\n  urheberin: Lan\n  lizenz: CC BY 4.0\n  link: https://cc.example/by\n  ursprung: https://bilder.example/1\n"


def told(text: str) -> list[str]:
    _, problems = read_credits(text, "modules/a1/credits.yaml")
    return [f"{found.where} {found.code} {dict(found.arguments).get('missing', '')}".strip() for found in problems]


def test_a_whole_credit_is_read() -> None:
    credits, problems = read_credits(WHOLE, "modules/a1/credits.yaml")
    (credit,) = credits.values()
    assert (problems, credit.title, credit.author, credit.licence) == ((), "Brücke", "Lan", "CC BY 4.0")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a.png:\n  titel: x\n", ["modules/a1/credits.yaml:1 CRD01 author, licence, licence_link, source"]),
        (f"{WHOLE}b.png:\n  lizenz: CC0 1.0\n  link: x\n  ursprung: y\n", []),
        (WHOLE.replace("CC BY 4.0", "CC BY-NC 4.0"), ["modules/a1/credits.yaml:1 LIC01"]),
        (WHOLE.replace("CC BY 4.0", "CC BY-ND 2.0"), ["modules/a1/credits.yaml:1 LIC01"]),
        ("a.png: Lan\n", ["modules/a1/credits.yaml:1 CRD03"]),
        ("a.png:\n  titel: [\n", ["modules/a1/credits.yaml:3 CRD03"]),
    ],
    ids=["parts are missing", "CC0 needs no names", "NC", "ND", "no details", "no YAML"],
)
def test_what_is_wrong_is_told_with_its_line(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("licence", "refused"),
    [("CC BY-NC-SA 4.0", True), ("CC-BY-ND-4.0", True), ("CC BY-SA 4.0", False), ("CC0", False)],
)
def test_licences_that_forbid_what_a_handbook_is_for(licence: str, refused: bool) -> None:
    assert forbids_use(licence) is refused
