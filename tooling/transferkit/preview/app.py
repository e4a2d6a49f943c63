"""What the preview answers: files of the sites, and what the bar at the foot of each page shows."""

from __future__ import annotations

import asyncio
import json
import mimetypes
import stat
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from html import escape
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from transferkit.building.products import PDF, book_name
from transferkit.model.edition import Edition
from transferkit.model.problem import Problem
from transferkit.model.rules import Severity
from transferkit.model.words import Words
from transferkit.preview.guard import HEADERS
from transferkit.preview.state import Book, Shown

_STATIC = Path(__file__).with_name("static")
_INSERTED = b'<link rel="stylesheet" href="/_preview/preview.css"><script defer src="/_preview/preview.js"></script></head>'
_OF_PDF = {"Content-Security-Policy": "frame-ancestors 'none'", "Content-Disposition": "inline"}
"""Browsers show a PDF with parts of their own, which a policy for pages would stop."""
HEARTBEAT = 1.0
"""Seconds between two signs of life, so that a closed browser is noticed."""


class Site:
    """Answers requests that the guard let through."""

    def __init__(self, say: Words, look_at: Callable[[Edition], None], want_book: Callable[[Edition], None]) -> None:
        self.say = say
        self.look_at = look_at
        self.want_book = want_book
        self.shown = Shown()
        self.changed = asyncio.Event()
        self.ending = False

    def show(self, shown: Shown) -> None:
        """Show another moment, and wake every page that listens. Call it in the server's own thread."""
        self.shown = shown
        self.changed.set()
        self.changed = asyncio.Event()

    def routes(self) -> Starlette:
        """The application."""
        return Starlette(
            routes=[
                Route("/_preview/events", self.events),
                Route("/_preview/{name}", self.own_file),
                Route("/_preview/book/{audience}/{language}/{name}", self.book),
                Route("/{audience}/{language}/{path:path}", self.page),
            ]
        )

    async def page(self, request: Request) -> Response:
        """A file of a site."""
        audience, language = request.path_params["audience"], request.path_params["language"]
        edition = self._edition(audience, language)
        if edition is None:
            return self._waiting() if not self.shown.sites else _missing()
        path = regular_file(self.shown.sites[edition], request.path_params["path"] or "index.html")
        if path is None:
            return _missing()
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        data = path.read_bytes()
        if kind == "text/html":
            self.look_at(edition)
            data = data.replace(b"</head>", _INSERTED, 1)
        return Response(data, media_type=kind, headers=HEADERS)

    async def book(self, request: Request) -> Response:
        """The PDF of an edition, of what the sources say now; a page that asks again while it is made."""
        edition = self._edition(request.path_params["audience"], request.path_params["language"])
        if edition is None or request.path_params["name"] != book_name(PDF, edition.audience):
            return _missing()
        self.want_book(edition)
        shown, book = self.shown, self.shown.books.get(edition)
        if not shown.stopped and (book is None or book.is_making or not book.is_current):
            return self._plain_page(self.say("The PDF is being made …"), {"Refresh": "1"})
        if book is None or book.path is None:
            return self._plain_page(" ".join(filter(None, (self.say("There is no PDF yet."), book.message if book else ""))))
        return Response(book.path.read_bytes(), media_type="application/pdf", headers={**HEADERS, **_OF_PDF})

    def _edition(self, audience: str, language: str) -> Edition | None:
        return next((one for one in self.shown.sites if (one.audience, one.language) == (audience, language)), None)

    async def own_file(self, request: Request) -> Response:
        """The bar's script and style."""
        path = regular_file(_STATIC, request.path_params["name"])
        if path is None:
            return _missing()
        return Response(path.read_bytes(), media_type=mimetypes.guess_type(path.name)[0], headers=HEADERS)

    async def events(self, request: Request) -> Response:
        """What is shown, now and after each change, as a stream of server-sent events."""
        if request.method == "HEAD":
            return Response(media_type="text/event-stream", headers=HEADERS)
        return StreamingResponse(self._stream(), media_type="text/event-stream", headers=HEADERS)

    async def _stream(self) -> AsyncIterator[str]:
        told = ""
        while not self.ending:
            changed = self.changed
            now = json.dumps(self.told(), ensure_ascii=False)
            yield f"data: {now}\n\n" if now != told else ": .\n\n"
            told = now
            try:
                await asyncio.wait_for(changed.wait(), HEARTBEAT)
            except TimeoutError:
                continue

    def told(self) -> dict[str, object]:
        """What the bar needs to know."""
        shown, say = self.shown, self.say
        return {
            "building": shown.building,
            "stopped": shown.stopped,
            "message": shown.message,
            "problems": [_told(found, say.language) for found in _gravest_first(shown.all_problems)],
            "counts": _counts(shown.all_problems, say),
            "editions": [self._told_edition(one) for one in shown.sites],
            "words": {
                "building": say("Building …"),
                "fine": say("No problems."),
                "stopped": say("This page is older than your sources: nothing was built."),
                "lost": say("The preview has ended. Start it again with: transferkit serve"),
                "show": say("Show problems"),
                "hide": say("Hide problems"),
                "editions": say("Edition"),
                "making": say("The PDF is being made …"),
            },
        }

    def _told_edition(self, one: Edition) -> dict[str, object]:
        """An edition, and where its book is."""
        folder, book = f"{one.audience}/{one.language}/", self.shown.books.get(one, Book())
        return {
            "path": f"/{folder}",
            "name": self._name(one),
            "version": self.shown.versions[one],
            "book": f"/_preview/book/{folder}{book_name(PDF, one.audience)}",
            "making": book.is_making,
            "trouble": self.say("The PDF could not be made: {detail}", detail=book.message) if book.message else "",
        }

    def _name(self, edition: Edition) -> str:
        audience = self.say("Trainers") if edition.audience == "trainer" else self.say("Learners")
        return f"{audience} ({edition.language})"

    def _waiting(self) -> Response:
        """A page to look at while there is no site yet."""
        text = self.say("Building …") if not self.shown.stopped else self.say("Nothing can be shown yet.")
        head = f'<!DOCTYPE html><html lang="{self.say.language}"><head><meta charset="utf-8"><title>{text}</title></head>'
        page = head.encode().replace(b"</head>", _INSERTED) + f"<body><p>{text}</p></body></html>".encode()
        return Response(page, 503, HEADERS, "text/html")

    def _plain_page(self, text: str, more: Mapping[str, str] | None = None) -> Response:
        head = f'<!DOCTYPE html><html lang="{self.say.language}"><head><meta charset="utf-8"><title>{escape(text)}</title>'
        style = '<link rel="stylesheet" href="/_preview/preview.css"></head>'
        return Response(f"{head}{style}<body><p>{escape(text)}</p></body></html>", 503, {**HEADERS, **(more or {})}, "text/html")


def regular_file(root: Path, name: str) -> Path | None:
    """A file below a folder, by its plain name: no hidden files, no links on the way, no folders. None for anything else."""
    path = root
    parts = name.split("/")
    if parts[-1] == "":
        parts[-1] = "index.html"
    for index, part in enumerate(parts):
        if not part or part.startswith(".") or "\\" in part or "\0" in part:
            return None
        path = path / part
        try:
            mode = path.lstat().st_mode
        except (OSError, ValueError):
            return None
        wanted = stat.S_ISREG(mode) if index == len(parts) - 1 else stat.S_ISDIR(mode)
        if not wanted:
            return None
    return path


def _gravest_first(problems: Sequence[Problem]) -> list[Problem]:
    order = list(Severity)
    return sorted(problems, key=lambda found: order.index(found.severity))


def _counts(problems: Sequence[Problem], say: Words) -> list[dict[str, str]]:
    """How many problems there are of each severity, in plain words, the gravest first."""
    numbers = Counter(found.severity for found in problems)
    told = {
        Severity.STOP: say.plural("{count} problem that stops the build", "{count} problems that stop the build", numbers[Severity.STOP]),
        Severity.ERROR: say.plural("{count} error", "{count} errors", numbers[Severity.ERROR]),
        Severity.WARNING: say.plural("{count} warning", "{count} warnings", numbers[Severity.WARNING]),
        Severity.HINT: say.plural("{count} hint", "{count} hints", numbers[Severity.HINT]),
    }
    return [{"severity": severity.value, "text": text} for severity, text in told.items() if numbers[severity]]


def _told(found: Problem, language: str) -> dict[str, str]:
    return {"place": str(found.where), "severity": found.severity.value, "sentence": found.sentence(language)}


def _missing() -> Response:
    return PlainTextResponse("404", 404, HEADERS)
