"""Questions in learner notebooks, which stay Markdown: what is asked stays, what is right goes."""

from __future__ import annotations

import re
from collections.abc import Sequence

BLANK = "____________"
_OPTION = re.compile(r"\s*:([\w-]+):\s*(.*)")
_GAP = re.compile(r"\{gap\}(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


def is_exam(content: Sequence[str]) -> bool:
    """Whether the lines of a question's content begin with options and one of them is `:exam:`."""
    return "exam" in _options(content)


def asked(name: str, argument: str, content: Sequence[str]) -> list[str]:
    """The lines that may stay of a block of a quiz; content: the lines between its fences."""
    match name:
        case "choice":
            return [f"- {argument}"]
        case "pair":
            return [f"- {argument} – ?"] if argument else []
        case "feedback":
            return []
    options = sum(1 for _ in _option_lines(content))
    return [f"**{argument}**" if argument else "", "", *content[options:]]


def right_sides(content: Sequence[str]) -> list[str]:
    """What can be matched in a question, sorted by the alphabet so that the order tells nothing."""
    found = {match[2].strip() for line in content if (match := _OPTION.match(line)) and match[1] == "with"}
    return [f"- ? – {text}" for text in sorted(found, key=lambda text: (text.casefold(), text))]


def without_gaps(lines: Sequence[str]) -> list[str]:
    """The lines with a blank for every gap."""
    return _GAP.sub(lambda found: BLANK + "\n" * found.group().count("\n"), "\n".join(lines)).split("\n")


def _options(content: Sequence[str]) -> dict[str, str]:
    found = (_OPTION.match(line) for line in _option_lines(content))
    return {match[1]: match[2] for match in found if match}


def _option_lines(content: Sequence[str]) -> list[str]:
    found: list[str] = []
    for line in content:
        if not _OPTION.match(line):
            break
        found.append(line)
    return found
