"""What every module of the handbook keeps: minutes that add up, half of them active, solutions with reasons, the boxes readers look for."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).resolve().parents[2]
FOLDERS = sorted(folder for folder in (HERE / "modules").iterdir() if folder.is_dir())
BLOCK = re.compile(r"^(?P<fence>:{3,})\{(?P<name>[a-z-]+)\} ?(?P<argument>.*)\n(?P<content>(?s:.*?))^(?P=fence)$", re.MULTILINE)

pytestmark = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def read(path: Path) -> str:
    if path.suffix == ".ipynb":
        cells = json.loads(path.read_text("utf-8"))["cells"]
        return "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] != "code")
    return path.read_text("utf-8")


@cache
def page(folder: Path) -> str:
    """The module's text, then the text of the exercise documents it uses."""
    text = read(next(path for path in (folder / "index.md", folder / "index.ipynb") if path.is_file()))
    names = re.findall(r"^:{3,}\{use-exercise\} (\S+)", text, re.MULTILINE)
    return "\n\n".join([text, *(read(next((HERE / "exercises" / name).glob("exercise.*"))) for name in names)])


@cache
def head(folder: Path) -> dict[str, object]:
    return dict(yaml.safe_load(page(folder).split("---")[1]))


def blocks(folder: Path, name: str) -> list[str]:
    """The content of all blocks of this name, those inside others too."""
    found: list[str] = []

    def look(text: str) -> None:
        for block in BLOCK.finditer(text):
            if block["name"] == name:
                found.append(block["content"])
            look(block["content"])

    look(page(folder))
    return found


def test_the_plan_adds_up_and_half_of_it_is_activity(folder: Path) -> None:
    plan = head(folder)["plan"]
    assert isinstance(plan, list)
    assert sum(phase["minutes"] for phase in plan) == head(folder)["minutes"]
    assert 2 * sum(phase["minutes"] for phase in plan if phase.get("active")) >= head(folder)["minutes"]


def test_the_short_form_is_shorter_in_every_phase(folder: Path) -> None:
    plan = head(folder)["plan"]
    assert isinstance(plan, list)
    assert [phase["title"] for phase in plan if not phase.get("short", phase["minutes"]) <= phase["minutes"]] == []


def test_every_phase_says_what_to_do_when_something_goes_wrong(folder: Path) -> None:
    plan = head(folder)["plan"]
    assert isinstance(plan, list)
    assert [phase["title"] for phase in plan if not phase.get("notes")] == []


def test_every_solution_names_typical_errors_and_goes_on_with_a_question(folder: Path) -> None:
    solutions = blocks(folder, "solution")
    assert solutions
    assert [text[:60] for text in solutions if "Typische Fehler" not in text or "Anschlussfrage" not in text] == []


def test_every_exercise_is_followed_by_a_box_for_doing_it_alone(folder: Path) -> None:
    text = page(folder)
    assert text.count("Beim nächsten Mal allein") >= len(blocks(folder, "solution")) - 1
    assert "Digitalfahrplan" in text


def test_every_objective_is_asked_where_a_module_asks(folder: Path) -> None:
    questions = blocks(folder, "question")
    objectives = head(folder)["objectives"]
    assert isinstance(objectives, list)
    asked = {found for text in questions for found in re.findall(r"^:objective: (\S+)", text, re.MULTILINE)}
    assert not questions or asked == {objective["id"] for objective in objectives}


def test_every_choice_has_feedback(folder: Path) -> None:
    choices = blocks(folder, "choice")
    assert [text for text in choices if not re.sub(r"^:(right|wrong):.*$", "", text, flags=re.MULTILINE).strip()] == []


def test_every_exercise_has_a_solution_and_every_objective_an_exercise(folder: Path) -> None:
    text = page(folder)
    placed = set(re.findall(r"^:{3,}\{use-exercise\} (\S+)", text, re.MULTILINE))
    inline = {label for found in blocks(folder, "exercise") for label in re.findall(r"^:label: (\S+)", found, re.MULTILINE)[:1]}
    solved = set(re.findall(r"^:{3,}\{solution\} (\S+)", text, re.MULTILINE))
    objectives = head(folder)["objectives"]
    assert isinstance(objectives, list)
    assert inline - solved == set()
    assert {label for objective in objectives for label in objective["exercises"]} <= placed | inline


def test_every_picture_is_described_and_every_fact_has_its_source_and_dates(folder: Path) -> None:
    assert [found for found in blocks(folder, "figure") if ":alt: " not in found] == []
    wanted = (":source: ", ":as-of: ", ":check-by: ")
    assert [found[:60] for found in blocks(folder, "fact") if not all(option in found for option in wanted)] == []


def test_trainers_are_told_how_to_run_every_exercise(folder: Path) -> None:
    plan = head(folder)["plan"]
    assert isinstance(plan, list)
    told = re.findall(r"^\*\*([^*]*\d+ Minuten[^*]*)\*\*", "\n".join(blocks(folder, "instructor")), re.MULTILINE)
    words = {phase["title"]: re.findall(r"\w{5,}", phase["title"]) for phase in plan if phase.get("exercise")}
    assert [title for title, found in words.items() if not any(word[:6].lower() in line.lower() for word in found for line in told)] == []
