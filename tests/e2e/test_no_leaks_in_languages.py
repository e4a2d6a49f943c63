"""Guarantee 1 in every language: no learner product contains a translated solution, whatever letters it is written in."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.leaks import learner_products, with_planted, words_in
from tests.e2e.projects import PROJECTS, copy_of, transferkit
from tests.e2e.test_no_leaks import CANARY, NEVER_SHOWN
from tests.e2e.translated import BIRDS, SIMPLE, canary_in, in_language, retell, translate
from transferkit.building.leaking import check_products

LANGUAGES = tuple(BIRDS) if os.environ.get("CI", "").lower() == "true" else ("ar", SIMPLE)
"""Each costs some seconds: on a developer's machine the one that is hardest to read back, and texts of their own."""
INCLUDED = "modules/kanarien/_nur-in-der-loesung.md"
UNSEEN = [name.removeprefix("Kanarie-") for name in NEVER_SHOWN if "exam" not in name]


@dataclass(frozen=True, slots=True)
class Built:
    """The project of canaries in all languages, with every product."""

    project: Path
    canaries: dict[str, set[str]]
    """The canaries of each language."""

    @property
    def output(self) -> Path:
        return self.project / "_build"

    def hits(self, language: str) -> str:
        """Where canaries of a language are in the products that are in it."""
        return "\n".join(words_in(self.products(language), BIRDS[language], self.output))

    def products(self, language: str) -> list[Path]:
        """All files in a language."""
        return [path for path in self.output.rglob("*") if path.is_file() and language in path.relative_to(self.output).parts]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Built once."""
    project = copy_of("canaries", tmp_path_factory.mktemp("canaries"))
    conf = (project / "conf.py").read_text("utf-8")
    listed = ", ".join(f'"{language}"' for language in ("de", *LANGUAGES))
    (project / "conf.py").write_text(conf.replace('["de"]', f"[{listed}]"), "utf-8")
    canaries = {language: translate(project, language) for language in LANGUAGES if language != SIMPLE}
    canaries[SIMPLE] = retell(project / "modules/kanarien/index.md", SIMPLE)
    exercise = project / "exercises/kanarien-dokument"
    task = (exercise / "exercise.md").read_text("utf-8")
    (exercise / "exercise.ar.md").write_text(f"{task}\n% {canary_in('ar', 'own-comment')}\n", "utf-8")
    ran = transferkit("build", "all", "-j", "2", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return Built(project, canaries)


def test_no_learner_product_contains_a_canary_of_any_language(built: Built) -> None:
    products = learner_products(built.output)
    assert {path.relative_to(built.output).parts[1] for path in products if path.suffix == ".pptx"} == {"de", *LANGUAGES}
    assert words_in(products, CANARY, built.output, *BIRDS.values()) == []


@pytest.fixture(scope="module", params=LANGUAGES)
def seen(built: Built, request: pytest.FixtureRequest) -> tuple[str, str]:
    """A language, and where its canaries are in the products that are in it."""
    return request.param, built.hits(request.param)


def test_every_translated_canary_reaches_trainers(built: Built, seen: tuple[str, str]) -> None:
    language, hits = seen
    unseen = {canary_in(language, name) for name in UNSEEN}
    assert {word for word in built.canaries[language] - unseen if word.lower() not in hits.lower()} == set()


def test_trainers_read_it_in_every_format(seen: tuple[str, str]) -> None:
    """So the search can read each format in the letters of the language, and a leak would not stay unseen there."""
    formats = {"html", "pdf", "epub", "pptx", "docx", "gift", "xml"}
    assert set(re.findall(rf"\.({'|'.join(formats)})\b", seen[1])) == formats


def test_check_finds_a_translated_solution_planted_in_a_product_of_any_format(built: Built, tmp_path: Path) -> None:
    planted = {}
    for language in LANGUAGES:
        text, source = solution_in(language)
        products = [path for path in learner_products(built.output) if language in path.relative_to(built.output).parts]
        for path in {path.suffix: path for path in products}.values():
            target = tmp_path / f"{language}{path.suffix}"
            target.write_bytes(with_planted(path, path.read_bytes(), text))
            planted[target.as_posix()] = source
    found = [(one.where.path, dict(one.arguments)) for one in check_products(map(Path, planted), built.project) if one.code == "LEAK01"]
    assert {path: str(told["source"]).partition(":")[0] for path, told in found} == planted


def solution_in(language: str) -> tuple[str, str]:
    """What a solution says in a language, and in which source it does."""
    if language == SIMPLE:
        return f"{canary_in(SIMPLE, 'solution')} mit Fußnote und Formel:", "modules/kanarien/index.de-einfach.md"
    sentence = (PROJECTS / "canaries" / INCLUDED).read_text("utf-8").strip()
    return in_language(sentence, language), INCLUDED
