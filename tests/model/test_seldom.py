"""The words a seldom pattern is looked for by: none of its matches does without them."""

from __future__ import annotations

import pytest

from transferkit.checks.placeholders import _PLACEHOLDER
from transferkit.checks.plain_german import _NEGATED_TWICE
from transferkit.model.meetings import _MEETING
from transferkit.model.seldom import Seldom

MEETINGS = """
https://zoom.us/j/123
ZOOM.US/my/name
https://TEAMS.microsoft.com/l/meetup-join/1
teams.live.com/meet/1
meet.google.com/abc
Firma.Webex.com/meet/name
webex.com/join/name
gotomeet.com/name
GoToMeeting.com/name
whereby.com/name
https://meet.jit.si/Name
https://bbb.example.org/b/abc-d1f-xyz
Meeting-ID: 123 4567 8901
MeetingID 123456789
Meeting does not exist: 123 456 789
Kenncode: geheim
PASSCODE: geheim
Meeting-Paſſwort: geheim
"""
PLACEHOLDERS = """
Lorem Ipsum
TODO
fixme
tbd
TBA
XXX
xxxx
Text folgt
inhalt folgt
Beschreibung folgt
Hier steht ein Text
Hier kommt noch ein Bild
hier folgt der Titel
Platzhalter
- Blindtext -
Mustertext
Beispieltext
placeholder
Coming soon
text goes here
"""
NEGATIONS = """
nicht unwichtig
Nicht unerheblich
nicht ohne
"""
CASES = [
    *((_MEETING, text) for text in MEETINGS.split("\n") if text),
    *((_PLACEHOLDER, text) for text in PLACEHOLDERS.split("\n") if text),
    *((_NEGATED_TWICE, text) for text in NEGATIONS.split("\n") if text),
]


@pytest.mark.parametrize(("seldom", "text"), CASES, ids=[text for _, text in CASES])
def test_what_the_pattern_matches_is_found(seldom: Seldom, text: str) -> None:
    plain = seldom.pattern.search(text)
    found = seldom.search(text)
    assert plain is not None
    assert found is not None
    assert found.span() == plain.span()
    assert [match.span() for match in seldom.finditer(text)] == [match.span() for match in seldom.pattern.finditer(text)]
    assert seldom.sub("…", text) == seldom.pattern.sub("…", text) != text


def test_a_text_without_any_of_the_words_is_left_alone() -> None:
    assert _MEETING.search("Wir treffen uns am Montag.") is None
    assert list(_MEETING.finditer("Wir treffen uns am Montag.")) == []
    assert _MEETING.sub("…", "Wir treffen uns am Montag.") == "Wir treffen uns am Montag."
