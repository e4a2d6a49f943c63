"""How problems are printed: for people, for programs, for GitHub."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from transferkit.commands.console import counts, printable, severity_word, show_problems
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.rules import Severity

PROBLEMS = (
    problem("EXR01", Place("modules/a1/index.md", 31), label="offen"),
    problem("NB04", Place("modules/e2/wash.ipynb", 4, 1), kind="video/mp4"),
    problem("PRJ01", Place()),
    problem("META07", Place("modules/b1/index.md"), total=150, minutes=180),
)

GERMAN = """\
modules/a1/index.md:31: Fehler EXR01 die Übung „offen“ hat keine Lösung. Schreibt einen Block {solution} offen, notfalls mit einem Erwartungshorizont.
modules/e2/wash.ipynb cell 1 line 4: Fehler NB04 die Ausgabe dieser Zelle (video/mp4) wird nicht gezeigt. Speichert das Ergebnis als Text, Tabelle oder Bild.
Abbruch PRJ01 kein Modul gefunden. Legt mit `transferkit new module ID` ein Modul an und nehmt es in das Inhaltsverzeichnis (toctree) von handbook/index.md auf.
modules/b1/index.md: Warnung META07 die Minuten des Ablaufs ergeben 150, angegeben sind 180. Passt den Ablauf (plan) oder `minutes` an.
"""  # noqa: E501

GITHUB = """\
::error file=modules/a1/index.md,line=31,title=EXR01::EXR01 exercise 'offen' has no solution. Add a {solution} offen block, if need be with what you expect.
::error file=modules/e2/wash.ipynb,title=NB04::modules/e2/wash.ipynb cell 1 line 4: NB04 this cell's output (video/mp4) is not shown. Store the result as text, table or picture.
::error title=PRJ01::PRJ01 no module found. Make one with `transferkit new module ID` and add it to the toctree of handbook/index.md.
::warning file=modules/b1/index.md,title=META07::META07 the minutes of the plan add up to 150, stated are 180. Mend the plan or `minutes`.
"""  # noqa: E501


def test_a_person_reads_place_severity_rule_and_remedy_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems(PROBLEMS, "text", "de")
    assert capsys.readouterr().out == GERMAN


def test_a_program_gets_a_list_of_objects(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems(PROBLEMS, "json", "en")
    told = json.loads(capsys.readouterr().out)
    assert told[1] == {
        "arguments": {"kind": "video/mp4"},
        "cell": 1,
        "code": "NB04",
        "line": 4,
        "message": "NB04 this cell's output (video/mp4) is not shown. Store the result as text, table or picture.",
        "path": "modules/e2/wash.ipynb",
        "severity": "error",
    }
    assert [entry["code"] for entry in told] == ["EXR01", "NB04", "PRJ01", "META07"]


def test_no_problem_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems((), "json", "en")
    assert json.loads(capsys.readouterr().out) == []


def test_github_gets_annotations(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems(PROBLEMS, "github", "en")
    assert capsys.readouterr().out == GITHUB


def test_a_source_cannot_write_annotations_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems([problem("FILE03", Place("a,b:c%.md", 1), path="x\n::error::y\r", nearest="")], "github", "en")
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert out.startswith("::error file=a%2Cb%3Ac%25.md,line=1,title=FILE03::FILE03 the file 'x%0A::error::y%0D'")


def test_a_source_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems([problem("FILE03", Place("a\x1b[31m.md", 1), path="\x1b]0;title\x07\u202egnp", nearest="")], "text", "en")
    assert not set(capsys.readouterr().out) & set("\x1b\x07\u202e")
    assert printable("Größe\tä\nб\u200fא") == "Größe ä б\N{REPLACEMENT CHARACTER}א"


COUNTS: list[tuple[tuple[Problem, ...], str, str]] = [
    ((), "Keine Probleme.", "No problems."),
    (PROBLEMS[:1], "1 Fehler.", "1 error."),
    (PROBLEMS, "1 Problem, mit dem nicht gebaut werden kann, 2 Fehler, 1 Warnung.", "1 problem that stops the build, 2 errors, 1 warning."),
]


@pytest.mark.parametrize(("problems", "german", "english"), COUNTS)
def test_counts_are_said_in_plain_words(problems: tuple[Problem, ...], german: str, english: str) -> None:
    assert (counts(problems, "de"), counts(problems, "en")) == (german, english)


def test_every_severity_has_a_word_in_both_languages() -> None:
    assert [severity_word(severity, "de") for severity in Severity] == ["Abbruch", "Fehler", "Warnung", "Hinweis"]
    assert [severity_word(severity, "en") for severity in Severity] == ["stop", "error", "warning", "hint"]


SHOW = """
import os
os.environ["COLUMNS"] = "60"
from tests.commands.test_console import PROBLEMS
from transferkit.commands.console import show_problems
show_problems(PROBLEMS[:1], "text", "en")
"""


def on_a_terminal(code: str, **environment: str) -> str:
    """What a script shows on a terminal, line ends as in a file."""
    screen, terminal = pty.openpty()
    command = [sys.executable, "-c", code]
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        command, stdout=terminal, stderr=terminal, stdin=terminal, cwd=root, env={**os.environ, **environment}
    ) as process:
        os.close(terminal)
        shown = b""
        while chunk := _read(screen):
            shown += chunk
        assert process.wait() == 0, shown
    os.close(screen)
    return shown.decode().replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux says so when the other end is closed
        return b""


def test_on_a_terminal_sentences_are_wrapped_under_their_place() -> None:
    assert on_a_terminal(SHOW, NO_COLOR="1", TERM="dumb").replace("\x1b[0m", "").splitlines() == [
        "modules/a1/index.md:31: error",
        "  EXR01 exercise 'offen' has no solution. Add a {solution}",
        "  offen block, if need be with what you expect.",
    ]


def test_on_a_terminal_the_severity_has_a_colour() -> None:
    assert "\x1b[31m\x1b[1merror\x1b[0m" in on_a_terminal(SHOW, TERM="xterm")


STEPS = """
from transferkit.commands.progress import progress
with progress(%s) as shown:
    shown.step("Reading [b]x[/b]", 2)
    shown.done()
    shown.done()
    shown.step("Publishing")
"""


@pytest.mark.parametrize(("quiet", "lines"), [(False, "Reading [b]x[/b]\nPublishing\n"), (True, "")])
def test_in_a_pipe_there_is_a_plain_line_a_step_and_nothing_when_quiet(quiet: bool, lines: str) -> None:
    done = subprocess.run([sys.executable, "-c", STEPS % quiet], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", lines)


def test_on_a_terminal_there_are_bars() -> None:
    shown = on_a_terminal(STEPS % False, TERM="xterm", NO_COLOR="1")
    assert "Reading [b]x[/b]" in shown
    assert "2/2" in shown
    assert shown.count("✓") >= 2


def test_quiet_is_quiet_on_a_terminal_too() -> None:
    assert on_a_terminal(STEPS % True, TERM="xterm") == ""
