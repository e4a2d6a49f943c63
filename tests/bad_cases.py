"""Cases of bad input as text files, and reading them in this process.

A case is a text file: first what it shows, then files behind lines `=== path`, then, behind `>>> ` lines, what is
said. What a text file cannot hold begins with a marker line: `(bytes)` Python's escapes, `(png)` a small picture,
`(latin-1)` text in that encoding, `(link)` a symbolic link to what the next line names, `(pipe)` a named pipe,
`(folder)` a folder, `(made)` what a function of tests/made_inputs.py makes. A path may have escapes, too.
"""

from __future__ import annotations

import codecs
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import made_inputs
from transferkit.model.edition import Audience, Edition
from transferkit.model.problem import Problem
from transferkit.model.rules import Severity

CASES = Path(__file__).parent / "cases"
PROJECTS = Path(__file__).parent / "projects"
CONF = 'extensions = ["transferkit.extension"]\nlanguage = "de"\ntransferkit_title = "Probe"\n'
SECRET = "streng geheim"
SECRET_FILES = ("geheim.txt", "geheim.png", "secret.txt", "secret.png")
"""They lie beside the project's folder."""
_SAID = {Severity.STOP: "Abbruch", Severity.ERROR: "Fehler", Severity.WARNING: "Warnung", Severity.HINT: "Hinweis"}


@dataclass(frozen=True, slots=True)
class Read:
    """What reading a project gave."""

    problems: tuple[Problem, ...]
    site: dict[str, bytes]
    """The files of its site."""

    @property
    def stops(self) -> bool:
        """Whether nothing would be published."""
        return any(found.severity is Severity.STOP for found in self.problems)

    def said(self) -> list[str]:
        """The problems as the command line prints them in German, without remedies and without hints about good teaching."""
        told = [found for found in self.problems if not found.rule.house]
        return [f"{found.where}: {_SAID[found.severity]} {_without_remedy(found)}" for found in told]


def write_case(case: Path, project: Path) -> str:
    """Write a case's files into a project, and a secret beside it; the part of the case before what is expected."""
    given = case.read_text("utf-8").split("\n>>> ")[0].rstrip("\n")
    parts = [part.partition("\n")[::2] for part in f"\n{given}".split("\n=== ")[1:]]
    write_project({_unescaped(path): text.rstrip("\n") + "\n" for path, text in parts}, project)
    return given


def write_project(files: dict[str, str], project: Path) -> None:
    """Write files, with markers as in a case, into a project with a conf.py and a table of contents."""
    project.mkdir(parents=True, exist_ok=True)
    for name in SECRET_FILES:
        (project.parent / name).write_bytes(_bytes("(png)\n") if name.endswith(".png") else SECRET.encode())
    module = next((path.split("/")[1] for path in files if path.startswith("modules/")), "probe")
    index = f"# Probe\n\nEine Probe.\n\n:::{{toctree}}\n/modules/{module}/index\n:::\n"
    for path, text in {"conf.py": CONF, "handbook/index.md": index, **files}.items():
        target = project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        _make(target, text)


def read(project: Path, audience: Audience = "trainer", products: tuple[str, ...] = ("site",)) -> Read:
    """Read a project in this process (always in German: Sphinx keeps a process's first language)."""
    from transferkit.building.jobs import UnitJob  # here, for tests that need the cases and no Sphinx
    from transferkit.building.unit import run_unit

    with TemporaryDirectory() as output:
        result = run_unit(UnitJob(project, Edition("de", audience), products, Path(output)), lambda step: None)
        return Read(result.problems, {path.relative_to(output).as_posix(): path.read_bytes() for path in _files(Path(output))})


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _without_remedy(found: Problem) -> str:
    says = found.rule.texts("de")[0].format_map(dict(found.arguments))
    return f"{found.code} {says}"


def _make(target: Path, text: str) -> None:
    marker, _, rest = text.partition("\n")
    match marker:
        case "(link)":
            target.symlink_to(rest.strip())
        case "(pipe)":
            os.mkfifo(target)
        case "(folder)":
            target.mkdir()
        case _:
            target.write_bytes(_bytes(text))


def _bytes(text: str) -> bytes:
    marker, _, rest = text.partition("\n")
    match marker:
        case "(png)":
            return (PROJECTS / "canaries" / "modules" / "kanarien" / "bild.png").read_bytes()
        case "(latin-1)":
            return rest.encode("latin-1")
        case "(bytes)":
            escaped: bytes = codecs.escape_decode(rest.rstrip("\n").encode("utf-8"))[0]
            return escaped
        case "(made)":
            made: bytes = getattr(made_inputs, rest.strip())()
            return made
    return text.encode()


def _unescaped(path: str) -> str:
    raw: bytes = codecs.escape_decode(path.encode("utf-8"))[0]
    return os.fsdecode(raw)
