"""Ways into online meetings, which are for those who are registered and for nobody else."""

from __future__ import annotations

import re

from transferkit.model.seldom import Seldom

_MEETING = Seldom(
    re.compile(
        r"(?:https?://)?[\w.-]*(?:zoom\.us/[jsw]/|zoom\.us/my/|teams\.microsoft\.com/l/meetup|teams\.live\.com/meet|meet\.google\.com/|webex\.com/(?:meet|join)"
        r"|gotomeet(?:ing)?\.com/|whereby\.com/|meet\.jit\.si/|/b/[a-z0-9]{3}-[a-z0-9]{3}-)\S*"
        r"|\bMeeting(?:[- ]?ID| does not exist)?:?\s*\d[\d -]{7,14}\d"
        r"|\b(?:Kenncode|Passcode|Meeting-Passwort):\s*\S+",
        re.IGNORECASE,
    ),
    ("zoom.us/", "teams.", "meet", "webex.com/", "whereby.com/", "/b/", "kenncode", "passcode"),
)
"""Links of common services and of BigBlueButton's rooms, numbers of meetings, and what opens them."""


def meeting_in(text: str) -> re.Match[str] | None:
    """The first way into a meeting that a text gives away."""
    return _MEETING.search(text)


def without_meetings(text: str) -> str:
    """The text with an ellipsis for each way into a meeting."""
    return _MEETING.sub("…", text)


def hidden(text: str) -> str:
    """The beginning of a way into a meeting: enough to find it, too little to use it."""
    return f"{text[:12]}…"
