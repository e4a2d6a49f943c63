"""The press that stays: the same bytes as one that does not, and a book in the end whatever becomes of it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from pathlib import Path

import pytest

from transferkit.press import PressError, Sheet, to_pdf
from transferkit.press.keeper import ADDRESS
from transferkit.press.kept import Keeper, kept_pdf

HEAD = '#set document(title: "Buch", date: none)\n#set text(lang: "de")\n'
BOOK = Sheet(f'{HEAD}#include "seite.typ"', {"seite.typ": b"= Kasse\nEin Satz."}, 1_700_000_000)


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[Keeper]:
    """A press that listens."""
    made = Keeper(tmp_path / "press")
    started(made)
    yield made
    made.close()


def started(keeper: Keeper) -> int:
    """The process of a press, once it listens."""
    keeper.ensure()
    deadline = time.monotonic() + 60
    while not (keeper.folder / ADDRESS).exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert keeper.process is not None
    return keeper.process.pid


def edited(text: bytes) -> Sheet:
    """The book with another page."""
    return replace(BOOK, files={"seite.typ": text})


def test_each_edit_gives_the_bytes_a_press_from_nothing_gives(keeper: Keeper) -> None:
    pid = started(keeper)
    for text in (b"= Kasse\nEin Satz.", b"= Kasse\nEin anderer Satz.", b"= Kasse"):
        sheet = edited(text)
        assert kept_pdf(sheet, keeper.folder, "buch") == to_pdf(sheet.source, sheet.files, sheet.seconds)
        assert (keeper.folder / "buch" / "out").exists(), "another press had to help out"
    assert started(keeper) == pid


def test_a_book_that_typst_refuses_is_told_and_the_next_one_is_made(keeper: Keeper) -> None:
    pid = started(keeper)
    with pytest.raises(PressError, match="nonsense"):
        kept_pdf(edited(b"= Kasse\n#nonsense"), keeper.folder, "buch")
    assert kept_pdf(BOOK, keeper.folder, "buch").startswith(b"%PDF")
    assert started(keeper) == pid


def test_files_that_are_gone_from_the_book_are_gone_from_its_folder(keeper: Keeper) -> None:
    kept_pdf(replace(BOOK, files={**BOOK.files, "alt.typ": b"x"}), keeper.folder, "buch")
    kept_pdf(BOOK, keeper.folder, "buch")
    assert sorted(path.name for path in (keeper.folder / "buch").iterdir()) == ["main.typ", "out", "seite.typ"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows ends processes in another way")
def test_without_a_press_that_answers_the_book_is_made_all_the_same(keeper: Keeper, tmp_path: Path) -> None:
    pid = started(keeper)
    os.kill(pid, signal.SIGKILL)
    assert keeper.process is not None
    keeper.process.wait()
    wanted = to_pdf(BOOK.source, BOOK.files, BOOK.seconds)
    assert kept_pdf(BOOK, keeper.folder, "buch") == wanted
    assert kept_pdf(BOOK, tmp_path / "never started", "buch") == wanted
    assert started(keeper) != pid
    assert kept_pdf(BOOK, keeper.folder, "buch") == wanted


def test_a_book_that_eats_all_memory_costs_the_press_and_nothing_else(keeper: Keeper) -> None:
    pytest.importorskip("resource", reason="Windows cannot limit it")
    pid = started(keeper)
    with pytest.raises(PressError):
        kept_pdf(edited(b"= Kasse\n#range(1000000000).len()"), keeper.folder, "buch")
    assert kept_pdf(BOOK, keeper.folder, "buch").startswith(b"%PDF")
    assert started(keeper) != pid


def test_a_press_that_has_grown_ends_itself_after_its_answer(keeper: Keeper) -> None:
    pytest.importorskip("resource", reason="Windows does not say")
    pid = started(keeper)
    assert kept_pdf(edited(b"= Kasse\n#range(33500000).len()"), keeper.folder, "buch").startswith(b"%PDF")
    assert (keeper.folder / "buch" / "out").exists(), "another press had to help out"
    assert keeper.process is not None
    assert keeper.process.wait(60) == 0
    assert started(keeper) != pid


def test_nobody_without_the_key_is_listened_to(keeper: Keeper) -> None:
    pid = started(keeper)
    with pytest.raises((AuthenticationError, EOFError, OSError)), Client((keeper.folder / ADDRESS).read_text("utf-8"), authkey=b"falsch"):
        pass
    assert kept_pdf(BOOK, keeper.folder, "buch").startswith(b"%PDF")
    assert started(keeper) == pid


def test_the_press_ends_with_whoever_started_it(keeper: Keeper) -> None:
    started(keeper)
    assert keeper.process is not None and keeper.process.stdin is not None
    keeper.process.stdin.close()
    assert keeper.process.wait(60) == 0
