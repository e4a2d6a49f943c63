"""A press that stays for as long as a preview runs: who starts it, and who asks it for a book."""

from __future__ import annotations

import json
import multiprocessing
import shutil
import subprocess
import sys
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from pathlib import Path

from transferkit.press.compile import PressError, Sheet, contents_of, to_pdf
from transferkit.press.keeper import ADDRESS, SECONDS

PATIENCE = SECONDS + 10
"""Seconds after which nobody waits for an answer any more."""


class Keeper:
    """Keeps the press running: one that died, or ended because its memory had grown, is followed by a fresh one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process: subprocess.Popen[str] | None = None

    def ensure(self) -> None:
        """Start the press unless it runs; it listens a moment later."""
        if self.process is not None and self.process.poll() is None:
            return
        self.close()
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for left in (ADDRESS, "socket"):
            (self.folder / left).unlink(missing_ok=True)
        command = [sys.executable, "-m", "transferkit.press.keeper"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
        assert self.process.stdin is not None
        key = bytes(multiprocessing.current_process().authkey).hex()  # units of work inherit it
        try:
            self.process.stdin.write(json.dumps({"folder": str(self.folder), "key": key}) + "\n")
            self.process.stdin.flush()
        except OSError:
            self.close()

    def close(self) -> None:
        """End the press."""
        if self.process is None:
            return
        self.process.kill()
        self.process.wait()
        if self.process.stdin is not None:
            self.process.stdin.close()
        self.process = None


def kept_pdf(sheet: Sheet, folder: Path, name: str) -> bytes:
    """The PDF of a book that is set again and again, as to_pdf makes it. PressError where Typst refuses it.

    folder: of a Keeper; without an answer from its press the book is set from nothing, as any other.
    name: of the book, always the same for the same one.
    """
    _lay_out(sheet, folder / name)
    try:
        answer = _answer(folder, {"name": name, "format": "pdf", "ppi": sheet.ppi, "seconds": sheet.seconds})
    except (OSError, EOFError, AuthenticationError, ValueError):
        return to_pdf(sheet.source, sheet.files, sheet.seconds)
    if answer:
        raise PressError(answer)
    return (folder / name / "out").read_bytes()


def _answer(folder: Path, job: dict[str, object]) -> str:
    """What the press says: "" or what is wrong. OSError, EOFError or AuthenticationError where it does not."""
    address = (folder / ADDRESS).read_text("utf-8")
    with Client(address, authkey=bytes(multiprocessing.current_process().authkey)) as connection:
        connection.send_bytes(json.dumps(job).encode())
        if not connection.poll(PATIENCE):
            raise EOFError
        return str(json.loads(connection.recv_bytes()))


def _lay_out(sheet: Sheet, folder: Path) -> None:
    """Bring a folder to what the sheet says; files that are the same already are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = contents_of(sheet)
    for path in folder.iterdir():
        if path.name not in wanted:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, data in wanted.items():
        path = folder / name
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)
