"""Projects made from the examples of the rules' explanations, and what is found wrong with them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.e2e.projects import PROJECTS
from transferkit.building.jobs import UnitJob
from transferkit.building.languages import languages_of
from transferkit.building.silencing import silence
from transferkit.building.translations import translation_problems
from transferkit.building.unit import run_unit
from transferkit.model.due import due
from transferkit.model.edition import Edition
from transferkit.model.problem import Problem
from transferkit.model.rules.explanations import Example, Explanation, explanation, in_language
from transferkit.translating.alternatives import language_of

TODAY = "2026-11-24"
MODULE = """\
---
minutes: 60
plan:
  - {minutes: 20, title: Fragen, short: 15}
  - {minutes: 40, title: Kassenbuch, active: true, short: 30}
---
# Kasse

Text.
"""
CONF = 'extensions = ["transferkit.extension"]\nlanguage = "{language}"\n'


def codes_found(folder: Path, examples: Mapping[str, Example], language: str = "de") -> dict[str, set[str]]:
    """The codes that are found in each example, all of them modules of one project; each by its name."""
    project = _project(folder, language)
    listed = "\n".join(f"/modules/{name}/index" for name in examples)
    _write(project / "handbook/index.md", f"# Probe\n\n:::{{toctree}}\n{listed}\n:::\n")
    for name, example in examples.items():
        _write_example(project, name, example, language)
    found: dict[str, set[str]] = {name: set() for name in examples}
    for problem in problems_of(project, language):
        parts = problem.where.path.split("/")
        if len(parts) > 1 and (name := next((name for name in examples if parts[1] in (name, *_exercises(examples[name]))), "")):
            found[name].add(problem.code)
    return found


def programme_codes_found(folder: Path, examples: Mapping[str, Example]) -> dict[str, set[str]]:
    """The codes that are found in each example, all of them programmes of one project that has one module."""
    project = _project(folder, "de")
    _write(project / "handbook/index.md", "# Probe\n\n:::{toctree}\n/modules/kasse/index\n:::\n")
    _write(project / "modules/kasse/index.md", MODULE)
    for name, example in examples.items():
        for _, text in example.files:
            _write(project / f"handbook/programme/{name}.yaml", text)
    found: dict[str, set[str]] = {name: set() for name in examples}
    for problem in problems_of(project, "de"):
        if (name := Path(problem.where.path).stem) in found and problem.where.path.endswith(".yaml"):
            found[name].add(problem.code)
    return found


def codes_alone(folder: Path, code: str, example: Example, language: str = "de") -> set[str]:
    """The codes that are found in an example that is a project of its own."""
    project = _project(folder, language)
    name = code.lower()
    if not example.is_of_project or not any(path == "/handbook/index.md" for path, _ in example.files):
        _write(project / "handbook/index.md", f"# Probe\n\n:::{{toctree}}\n/modules/{name}/index\n:::\n")
        _write(project / f"modules/{name}/index.md", "# Modul\n\nText.\n")
    _write_example(project, name, example, language)
    if (foreign := foreign_language(example)) and not any(path == "/conf.py" for path, _ in example.files):
        _write(project / "conf.py", CONF.format(language=language) + f'transferkit_languages = ["{language}", "{foreign}"]')
    return {problem.code for problem in problems_of(project, foreign or language, explanation(code))}


def foreign_language(example: Example) -> str:
    """The language an example's catalogue or text of its own is in; "" where it has none."""
    catalogues = (Path(path).stem for path, _ in example.files if path.endswith("/en.po"))
    return next(catalogues, "") or next(filter(None, (language_of(path) for path, _ in example.files)), "")


def problems_of(project: Path, language: str, told: Explanation | None = None) -> tuple[Problem, ...]:
    """What is wrong with a project, in the edition and the products in which a rule speaks."""
    edition = Edition(language, told.audience if told else "trainer")
    job = UnitJob(project, edition, told.products if told else (), project / "_build")
    found = run_unit(job, lambda step: None).problems
    found += translation_problems(project, languages_of(project)) if told else ()
    return due(silence(project, found, complete=True)[0], TODAY)


def _project(folder: Path, language: str) -> Path:
    project = folder / "projekt"
    _write(project / "conf.py", CONF.format(language=language))
    return project


def _exercises(example: Example) -> Iterable[str]:
    return [path.split("/")[2] for path, _ in example.files if path.startswith("/exercises/")]


def _write_example(project: Path, name: str, example: Example, language: str) -> None:
    for path, text in example.files:
        target = project / path.lstrip("/") if path.startswith("/") else project / "modules" / name / path
        _write(target, in_language(text, language))


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(_bytes(target, text))


def _bytes(target: Path, text: str) -> bytes:
    if text == "(png)":
        return (PROJECTS / "canaries" / "modules" / "kanarien" / "bild.png").read_bytes()
    if text == "(empty)":
        return b""
    if text.startswith("(latin-1)\n"):
        return text.removeprefix("(latin-1)\n").encode("latin-1")
    if target.suffix == ".ipynb" and text.startswith("%% "):
        return json.dumps(_notebook(text)).encode()
    return f"{text}\n".encode()


def _notebook(text: str) -> dict[str, object]:
    """A notebook from cells behind lines `%% md`, `%% raw`, `%% code` or `%% code output MIME`; the output is the cell's own text."""
    cells = []
    for part in text.split("%% ")[1:]:
        head, _, source = part.partition("\n")
        kind, _, output = head.partition(" output ")
        whole = {"md": "markdown"}.get(kind.strip(), kind.strip())
        cell: dict[str, object] = {"cell_type": whole, "metadata": {}, "source": source.strip("\n")}
        if whole == "code":
            data = {output: source} if output else {}
            outputs = [{"output_type": "display_data", "data": data, "metadata": {}}] if data else []
            cell |= {"execution_count": None, "outputs": outputs}
        cells.append(cell)
    return {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells}
