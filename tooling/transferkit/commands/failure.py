"""When transferkit itself is wrong: the traceback goes to a file, one line says where."""

from __future__ import annotations

import os
import platform
import tempfile
import traceback
from datetime import datetime
from pathlib import Path

from transferkit import __version__
from transferkit.files.caches import cache_root
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words


def describe(error: BaseException) -> TransferkitError:
    """What to tell about an error nobody foresaw, after its traceback was written to a log file."""
    say = words(reader_language())
    return TransferkitError(
        say("transferkit made a mistake of its own ({kind}).", kind=type(error).__name__),
        say("Please report it with this file: {path}", path=_logged(error)),
    )


def _logged(error: BaseException) -> Path:
    """The file the traceback was written to: in our cache folder, else in the system's folder for passing files."""
    text = f"transferkit {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n{_traceback(error)}"
    name = f"crash-{datetime.now():%Y%m%d-%H%M%S}-{os.getpid()}.log"
    try:
        folder = cache_root() / "logs"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / name).write_text(text, "utf-8")
        return folder / name
    except OSError:
        descriptor, path = tempfile.mkstemp(suffix=".log", prefix="transferkit-", text=True)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        return Path(path)


def _traceback(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))
