"""The press of a preview: a child that stays, so that of a book that was set before only what changed is set again.

Typst remembers in its process what it laid out. The child listens at a socket only who has the key can use, sees only
the folders below its own, and ends with whoever started it, after a book that takes too long, and when its memory has
grown: then the next book is set from nothing once.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import threading
from collections.abc import Callable
from functools import cache
from multiprocessing import AuthenticationError
from multiprocessing.connection import Listener
from pathlib import Path
from typing import Any

from transferkit.press.child import compiled, compiler_of, limit_memory

SECONDS = 300
"""How long a book may take."""
ENOUGH = 1024**3
"""Bytes of memory after which the child ends itself, once its answer is given."""
ADDRESS = "address"
"""The file in the child's folder that says where it listens."""


def main() -> None:
    """Listen until standard input ends; its first line says the folder and the key."""
    told = json.loads(sys.stdin.readline())
    folder = Path(told["folder"])
    threading.Thread(target=_end_with_parent, daemon=True).start()
    limit_memory()
    import typst

    from transferkit.press.fonts import font_folders

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(path) for path in font_folders()])
    where, family = (None, "AF_PIPE") if os.name == "nt" else (str(folder / "socket"), "AF_UNIX")
    with Listener(where, family, authkey=bytes.fromhex(told["key"])) as listener:
        _say_address(folder, str(listener.address))
        compiler = cache(lambda book: compiler_of(book, fonts))
        while _memory() < ENOUGH:
            _answer(listener, folder, compiler)


def _answer(listener: Listener, folder: Path, compiler: Callable[[Path], Any]) -> None:
    """Set one book for whoever comes; nobody that goes away or has no key ends the child."""
    try:
        with listener.accept() as connection:
            job = json.loads(connection.recv_bytes())
            faulthandler.dump_traceback_later(SECONDS, exit=True)
            book = folder / Path(job["name"]).name
            answer = compiled({**job, "folder": str(book)}, compiler(book))
            faulthandler.cancel_dump_traceback_later()
            connection.send_bytes(json.dumps(answer).encode())
    except (OSError, EOFError, AuthenticationError, ValueError):
        return


def _say_address(folder: Path, address: str) -> None:
    fresh = folder / f"{ADDRESS}.fresh"
    fresh.write_text(address, "utf-8")
    fresh.replace(folder / ADDRESS)


def _memory() -> int:
    """The most bytes this process ever held; 0 where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _end_with_parent() -> None:
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main()
