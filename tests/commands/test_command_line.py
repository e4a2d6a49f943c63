"""The command line as a whole: help, languages, exit codes, and what is loaded for it."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from tests.commands.running import Runner
from transferkit.commands import run
from transferkit.commands.click_texts import CLICK_TEXTS
from transferkit.commands.verbs import program
from transferkit.model.errors import TransferkitError

VERBS = ["new", "build", "serve", "check", "evaluate", "import", "list", "status", "translate", "clean", "doctor"]

HEAVY = {"sphinx", "docutils", "myst_parser", "pptx", "nbformat", "rich", "typst", "markdown_it", "jinja2", "yaml"}

GERMAN_HELP = """\
Aufruf: transferkit [OPTIONEN] BEFEHL …

  Macht aus Modulen in Markdown und Notebooks ein Handbuch als Website,
  PowerPoint-Folien und Aufgabenpakete.

Optionen:
  --version   Zeigt die Version.
  -h, --help  Zeigt diese Hilfe.

Befehle:
  new        Beginnt Handbuch, Modul, Aufgabe, Workshop, Protokoll.
  build      Macht Website, Folien und Aufgabenpakete.
  serve      Zeigt die Website im Browser, immer auf dem Stand der Dateien.
  check      Sucht nach Problemen, ohne etwas zu machen.
  evaluate   Fasst gesammelte Ergebnisse eines Selbstchecks zusammen.
  import     Macht einen Modul-Entwurf aus Word, Notebook oder Markdown.
  list       Zeigt, was es gibt: Module, Übungen, Workshops, Regeln …
  status     Zeigt, welche Produkte da, veraltet oder nicht gebaut sind.
  translate  Übersetzungen mit den Texten in Schritt halten.
  clean      Löscht, was gebaut wurde.
  doctor     Prüft, ob auf diesem Rechner alles Nötige da ist.
"""


def python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A Python process of its own."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env={**os.environ, **environment})


def transferkit_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`transferkit …` in a process of its own, its output as UTF-8."""
    code = f"import sys; sys.argv = {['transferkit', *arguments]!r}; from transferkit.commands import main; main()"
    return python(code, PYTHONUTF8="1", **environment)


def test_help_comes_in_german_where_the_reader_speaks_it() -> None:
    assert transferkit_process("--help", LC_ALL="de_AT.UTF-8").stdout == GERMAN_HELP


@pytest.mark.parametrize(
    "arguments", [["--help"], ["-h"], ["--version"], ["new", "--help"], ["build", "--help"], ["clean", "--help"], ["bogus"]]
)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys; from transferkit.commands import run\n"
        f"run({arguments!r})\n"
        "print('loaded:', *sorted({name.split('.')[0] for name in sys.modules}), sep=' ')"
    )
    loaded = python(code).stdout.split("loaded:")[1].split()
    assert not HEAVY & set(loaded)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_works_and_has_help_in_both_languages(verb: str) -> None:
    english, german = (transferkit_process(verb, "--help", LC_ALL=language) for language in ("C.UTF-8", "de_DE.UTF-8"))
    assert english.returncode == german.returncode == 0
    assert english.stdout.startswith(f"Usage: transferkit {verb} [OPTIONS]")
    assert german.stdout.startswith(f"Aufruf: transferkit {verb} [OPTIONEN]")
    assert english.stdout.splitlines()[2] != german.stdout.splitlines()[2]


def test_the_help_page_names_each_verb_once() -> None:
    assert program().list_commands(click.Context(program())) == VERBS


def test_click_still_words_its_texts_as_our_catalogue_translates_them() -> None:
    sources = "".join(path.read_text("utf-8") for path in Path(click.__file__).parent.glob("*.py")).replace('"\n', "")
    assert [text for text in CLICK_TEXTS if f'"{text}' not in sources] == []


USAGE = [
    ((), 2, "Usage:"),
    (("bogus",), 2, "No such command 'bogus'."),
    (("lst",), 2, "Did you mean 'list'?"),
    (("clean", "--outptu", "x"), 2, "Did you mean '--output'?"),
    (("new", "module"), 2, "Missing argument 'ID'."),
    (("list",), 2, "Usage:"),
]


@pytest.mark.parametrize(("arguments", "code", "told"), USAGE)
def test_a_command_line_that_cannot_be_understood_ends_with_2(
    transferkit: Runner, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ran = transferkit(*arguments)
    assert ran.code == code
    assert told in ran.err + ran.out


@pytest.mark.parametrize("source", ["handbook", "handbook/deep", ".", "..", "modules/out"])
def test_an_output_that_would_swallow_sources_is_refused(handbook: Path, transferkit: Runner, source: str) -> None:
    ran = transferkit("clean", "-o", source)
    assert ran.code == 2
    assert "cannot be the output folder" in ran.err
    assert (handbook / "handbook/index.md").exists()


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Lets `list rules` fail in a way the test chooses."""
    return monkeypatch


def let_fail(failing: pytest.MonkeyPatch, error: BaseException) -> None:
    """Make `transferkit list rules` raise an error."""

    def fail(*_: object, **__: object) -> None:
        raise error

    command = import_module("transferkit.commands.list").command.commands["rules"]
    failing.setattr(command, "callback", fail)


def test_work_that_cannot_go_on_tells_what_and_what_to_do(transferkit: Runner, failing: pytest.MonkeyPatch) -> None:
    let_fail(failing, TransferkitError("The disk is full.", "Make room."))
    ran = transferkit("list", "rules")
    assert (ran.code, ran.out, ran.err) == (2, "", "The disk is full.\nMake room.\n")


def test_our_own_mistake_goes_to_a_log_and_one_line_says_where(
    transferkit: Runner, failing: pytest.MonkeyPatch, surroundings: Path
) -> None:
    let_fail(failing, KeyError("a detail for us"))
    ran = transferkit("list", "rules")
    (log,) = (surroundings / "logs").iterdir()
    assert ran.code == 2
    assert ran.err == f"transferkit made a mistake of its own (KeyError).\nPlease report it with this file: {log}\n"
    assert "KeyError: 'a detail for us'" in log.read_text("utf-8")
    assert "Traceback" not in ran.err


def test_where_the_cache_cannot_be_written_the_log_goes_elsewhere(transferkit: Runner, failing: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    failing.setenv("TRANSFERKIT_CACHE", str(tmp_path / "file"))
    failing.setattr("tempfile.tempdir", str(tmp_path))
    let_fail(failing, KeyError("x"))
    assert transferkit("list", "rules").code == 2
    assert len(list(tmp_path.glob("transferkit-*.log"))) == 1


@pytest.mark.parametrize(
    ("error", "code"), [(KeyboardInterrupt(), 130), (click.Abort(), 130), (click.FileError("x"), 2), (SystemExit(7), 7)]
)
def test_other_ends_have_their_codes(failing: pytest.MonkeyPatch, error: BaseException, code: int) -> None:
    let_fail(failing, error)
    try:
        assert run(["list", "rules"]) == code
    except SystemExit as ended:
        assert ended.code == code


def test_a_reader_that_stops_reading_is_no_error() -> None:
    done = subprocess.run(
        f"{sys.executable} -m transferkit.commands.__init__ 2>&1; {Path(sys.executable).with_name('transferkit')} list rules | head -1",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr
    assert "BrokenPipe" not in done.stdout + done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shell_completion_has_its_script(shell: str) -> None:
    if shell == "bash" and not Path("/bin/bash").exists():
        pytest.skip("no bash")
    shown = transferkit_process(_TRANSFERKIT_COMPLETE=f"{shell}_source")
    assert shown.returncode == 0
    assert f"_TRANSFERKIT_COMPLETE={shell}_complete" in shown.stdout


@pytest.mark.parametrize(
    ("words", "position", "completed"),
    [
        ("transferkit ", "1", VERBS),
        ("transferkit d", "1", ["doctor"]),
        ("transferkit new m", "2", ["module"]),
        ("transferkit clean --o", "2", ["--output"]),
    ],
)
def test_the_shell_completes_verbs_and_options(words: str, position: str, completed: list[str]) -> None:
    shown = transferkit_process(_TRANSFERKIT_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=position)
    assert [line.split(",")[1] for line in shown.stdout.splitlines()] == completed
