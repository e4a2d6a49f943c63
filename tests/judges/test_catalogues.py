"""Every catalogue of the repository, shown to gettext and to the library Weblate reads and writes them with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judges.tools import ROOT, listed, missing, program, run

pytestmark = pytest.mark.judge

CATALOGUES = sorted(
    path for top in ("handbook", "modules", "exercises", "tooling") for path in (ROOT / top).rglob("*.po") if ".venv" not in path.parts
)


def test_gettext_takes_every_catalogue(tmp_path: Path) -> None:
    assert CATALOGUES
    results = {path: run([program("msgfmt"), "--check", "--output-file", tmp_path / "out.mo", path]) for path in CATALOGUES}
    findings = [f"{path.relative_to(ROOT)}: {done.stderr[-500:]}" for path, done in results.items() if done.returncode]
    assert not findings, listed(findings)


def test_weblate_writes_every_catalogue_as_it_was() -> None:
    findings = [str(path.relative_to(ROOT)) for path in CATALOGUES if through_weblate(path.read_bytes()) != path.read_bytes()]
    assert not findings, listed(findings)


def through_weblate(data: bytes) -> bytes:
    """A catalogue read and written by translate-toolkit, on which Weblate stands."""
    try:
        from translate.storage.po import pofile
    except ImportError:
        missing("translate-toolkit", 'install the extra "dev"')
    return bytes(pofile.parsestring(data))  # type: ignore[no-untyped-call]


# The judges themselves: a broken catalogue must not pass.

BROKEN = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Kasse"\nmsgstr "Cash"\n\nmsgid "Kasse"\nmsgstr "Money"\n'


def test_a_message_that_stands_twice_does_not_pass(tmp_path: Path) -> None:
    (tmp_path / "en.po").write_text(BROKEN, "utf-8")
    assert run([program("msgfmt"), "--check", "--output-file", tmp_path / "out.mo", tmp_path / "en.po"]).returncode


def test_a_catalogue_that_is_written_differently_is_noticed() -> None:
    assert through_weblate(b'msgid "Kasse"\nmsgstr    "Cash"\n') != b'msgid "Kasse"\nmsgstr    "Cash"\n'
