"""What the quiz script says, for the page that carries it: the script itself knows no language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from transferkit.model.facts import Objective
from transferkit.model.words import Words

SCRIPT, STYLE = "transferkit-quiz.js", "transferkit-quiz.css"
"""Files of the theme's static folder."""


def quiz_words(say: Words, objectives: Iterable[Objective]) -> dict[str, str]:
    """The texts by the names of the data attributes of `#quiz-words`, objectives among them."""
    said = {
        "check": say("Check the answer"),
        "again": say("Try again"),
        "one": say("Exactly one answer is right."),
        "several": say("Several answers may be right."),
        "match": say("Choose what belongs together."),
        "choose": say("please choose"),
        "gap": say("Gap {number}"),
        "nothing": say("Please answer first."),
        "right": say("right"),
        "wrong": say("wrong"),
        "missed": say("right, not chosen"),
        "all-right": say("Right."),
        "partly-right": say("Partly right."),
        "not-right": say("Not yet."),
        "points": say("{points} of {possible} points"),
        "result": say("Your result"),
        "progress": say("{answered} of {questions} questions answered, {points} of {possible} points."),
        "others": say("Other questions"),
        "read": say("Read again:"),
        "private": say("Your answers stay on this device and are gone when you close the page."),
    }
    return said | {f"objective-{attribute(objective.id)}": objective.text for objective in objectives if objective.id}


def attribute(name: str) -> str:
    """An objective's id as part of an attribute's name, as the script makes it."""
    return re.sub(r"[^a-z0-9]", "-", name.lower())
