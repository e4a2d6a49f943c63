"""Lets a process's n-th touch of the disk below a folder fail, as a failing disk does.

An audit hook sees every file that Python opens, and every folder made, renamed, linked or removed, and may refuse it.
Single writes to a file are counted by standing between it and who opened it; a full disk is tried with a small one, too.
"""

from __future__ import annotations

import builtins
import io
import os
import sys
from collections.abc import Callable
from typing import Any

_CHANGES = ("os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir", "os.truncate", "os.symlink")


class Faults:
    """Counts touches and refuses one of them. A forked process goes on counting where its parent was."""

    def __init__(self, code: int, number: int, folder: str) -> None:
        self.code, self.number, self.folder = code, number, folder
        self.seen = 0
        self.met: Any = None
        """Shared by all processes: set when the touch was refused."""
        sys.addaudithook(self._hear)

    def touch(self, path: object) -> None:
        """Count a touch of a path, and refuse it if it is the one."""
        if str(path).startswith(self.folder):
            self.seen += 1
            if self.seen == self.number:
                if self.met is not None:
                    self.met.value = 1
                raise OSError(self.code, os.strerror(self.code), str(path))

    def watch_writes(self) -> None:
        """Count each write to a file, too."""
        builtins.open = io.open = self._watching(io.open)

    def watch(self, owner: object, name: str, path: Callable[[tuple[Any, ...]], object]) -> None:
        """Count each call of a function; path: which path it touches, from its arguments."""
        real = getattr(owner, name)

        def watched(*arguments: Any) -> Any:
            self.touch(path(arguments))
            return real(*arguments)

        setattr(owner, name, watched)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = arguments
            if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                self.touch(path)
        elif event in _CHANGES:
            self.touch(arguments[0] if arguments else "")

    def _watching(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def opened(file: Any, mode: str = "r", *arguments: Any, **named: Any) -> Any:
            made = real(file, mode, *arguments, **named)
            is_ours = isinstance(file, str | os.PathLike) and os.fspath(file).startswith(self.folder)
            return _Watched(made, self, os.fspath(file)) if is_ours and set(mode) & set("wax+") else made

        return opened


class _Watched:
    """A file whose writes are counted."""

    def __init__(self, file: Any, faults: Faults, path: str) -> None:
        self.__dict__.update(file=file, faults=faults, path=path)

    def write(self, data: Any) -> Any:
        """Write, if the disk lets us."""
        self.faults.touch(self.path)
        return self.file.write(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)

    def __enter__(self) -> _Watched:
        return self

    def __exit__(self, *error: object) -> None:
        self.file.close()
