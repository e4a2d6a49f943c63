"""Runs the preview: the server, the watcher and the builder, until somebody presses Ctrl-C."""

from __future__ import annotations

import asyncio
import os
import secrets
import socket
import tempfile
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import uvicorn
from watchfiles import Change, DefaultFilter, awatch

from transferkit.building.units import GivenUp
from transferkit.files.caches import cache_folder
from transferkit.model.edition import Edition
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words
from transferkit.preview.app import Site
from transferkit.preview.builder import Builder
from transferkit.preview.guard import Guard
from transferkit.preview.state import Shown

HOST = "127.0.0.1"
USUAL_PORT = 8765
_WATCHED = frozenset({"handbook", "modules", "exercises", "conf.py", "locale"})
_SETTLED = 60
"""Milliseconds without another change after which a save counts as done; editors write in several steps."""


def serve(project: Path, editions: Sequence[Edition], port: int | None, ready: Callable[[str], None]) -> None:
    """Serve the preview until it is interrupted. TransferkitError where the port is taken.

    ready: called with the address to open once the server listens.
    """
    listener = _listening(port)
    with listener, tempfile.TemporaryDirectory(prefix="transferkit-preview-", ignore_cleanup_errors=True) as folder:
        preview = _Preview(project, editions, Path(folder), listener)
        try:
            asyncio.run(preview.run(ready))
        except KeyboardInterrupt:
            return
        finally:
            preview.close()


def _listening(port: int | None) -> socket.socket:
    """A socket at the wanted port of this computer only; without a wish the usual one, else any that is free."""
    for number in (port,) if port is not None else (USUAL_PORT, 0):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, number))
            listener.listen()
            return listener
        except OSError:
            listener.close()
    say = words(reader_language())
    raise TransferkitError(
        say("Port {port} is taken by another program.", port=port), say("Name another one with --port, or leave the option out.")
    )


class _Preview:
    """The three parts and what they tell one another."""

    def __init__(self, project: Path, editions: Sequence[Edition], folder: Path, listener: socket.socket) -> None:
        self.project = project
        self.listener = listener
        self.port = int(listener.getsockname()[1])
        self.token = _token(project)
        self.site = Site(words(reader_language()), self._look_at, self._want_book)
        self.builder = Builder(project, editions, folder, self._show_from_thread)
        self.pool = ThreadPoolExecutor(1)
        first = editions[0]
        self.start = f"/{first.audience}/{first.language}/handbook/index.html"

    async def run(self, ready: Callable[[str], None]) -> None:
        """Serve, watch and build until the server ends."""
        self.loop = asyncio.get_running_loop()
        guarded = Guard(self.site.routes(), self.token, self.port, self.start)
        settings = uvicorn.Config(guarded, log_level="error", access_log=False, lifespan="off", timeout_graceful_shutdown=1)
        settings.server_header = False
        self.server = uvicorn.Server(settings)
        work = asyncio.create_task(self._watch_and_build())
        ending = asyncio.create_task(self._notice_the_end())
        ready(f"http://{HOST}:{self.port}/?token={self.token}")
        try:
            await self.server.serve([self.listener])
        finally:
            self.site.ending = True
            self.builder.give_up.set()
            work.cancel()
            ending.cancel()
            await asyncio.gather(work, ending, return_exceptions=True)

    def close(self) -> None:
        """Wait until nothing builds any more, and end the press; a second Ctrl-C cuts `run` short."""
        self.builder.give_up.set()
        self.pool.shutdown(wait=True)
        self.builder.books.close()

    async def _notice_the_end(self) -> None:
        """End open streams as soon as the server is told to end, so that Ctrl-C is quick."""
        while not self.server.should_exit:
            await asyncio.sleep(0.1)
        self.site.ending = True
        self.site.changed.set()

    async def _watch_and_build(self) -> None:
        building = self._begin(fast=False)
        async for changes in awatch(self.project, watch_filter=_Sources(self.project), step=_SETTLED, debounce=400, recursive=True):
            self.builder.give_up.set()
            await asyncio.gather(building, return_exceptions=True)
            self.builder.give_up.clear()
            building = self._begin(fast=_is_small(changes, self.project))

    def _begin(self, fast: bool) -> asyncio.Future[None]:
        return asyncio.ensure_future(self.loop.run_in_executor(self.pool, self._build, fast))

    def _build(self, fast: bool) -> None:
        try:
            self.builder.build(fast)
            self.builder.warm_up()
            self.builder.make_books()
        except GivenUp:
            return
        except TransferkitError:
            return  # warming up only; the next build says it

    def _want_book(self, edition: Edition) -> None:
        """Make a book as soon as nothing else is made; where a build waits or runs, it makes the book, too."""
        if self.builder.books.want(edition):
            self.loop.run_in_executor(self.pool, self._make_books)

    def _make_books(self) -> None:
        try:
            self.builder.make_books()
        except GivenUp:
            return

    def _show_from_thread(self, shown: Shown) -> None:
        self.loop.call_soon_threadsafe(self.site.show, shown)

    def _look_at(self, edition: Edition) -> None:
        self.builder.looked_at = edition


class _Sources(DefaultFilter):
    """Lets changes of sources through: no hidden files, no half-saved ones of editors, no products."""

    def __init__(self, project: Path) -> None:
        super().__init__()
        self.project = project

    def __call__(self, change: Change, path: str) -> bool:
        """Whether a change counts."""
        parts = Path(os.path.relpath(path, self.project)).parts
        hidden = any(part.startswith((".", "~$")) or part.endswith(("~", ".tmp", ".fresh")) for part in parts)
        return bool(parts) and parts[0] in _WATCHED and not hidden and super().__call__(change, path)


def _is_small(changes: Iterable[tuple[Change, str]], project: Path) -> bool:
    """Whether pages changed, and nothing that concerns every page (settings, tables of contents, pages that come or go)."""
    named = [(change, Path(os.path.relpath(path, project))) for change, path in changes]
    pages = [(change, path) for change, path in named if path.suffix in (".md", ".ipynb")]
    come_and_go = any(change is Change.deleted and not (project / path).exists() for change, path in pages)
    return not come_and_go and all(path.parts[0] not in ("conf.py", "locale") for _, path in named)


def _token(project: Path) -> str:
    """This project's secret, kept for the user alone, so that pages stay open over a restart."""
    path = cache_folder(project) / "preview-token"
    try:
        kept = path.read_text("ascii").strip()
        if len(kept) >= 32:
            return kept
    except (OSError, UnicodeDecodeError):
        pass
    token = secrets.token_urlsafe(32)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(token)
    return token
