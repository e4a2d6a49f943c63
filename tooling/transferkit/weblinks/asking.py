"""Asking one address: HEAD first, GET where a host does not like that, redirects followed."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException
from threading import Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import transferkit
from transferkit.weblinks.answers import Answer, Kind, Manners
from transferkit.weblinks.guard import PrivateAddress, connection_to, cut

_AGENT = f"transferkit/{transferkit.__version__} (link check of a course handbook)"
_ASK_AGAIN = frozenset({400, 403, 404, 405, 410, 501})
"""Some hosts say one of these to HEAD only; that a page is gone must be true."""
_FOR_GOOD = frozenset({301, 308})
_ELSEWHERE = _FOR_GOOD | {302, 303, 307}
_GONE = frozenset({404, 410})
_HOPS = 10
_LEFT_ALONE = "%/:?&=+,;@!$'()*~-._[]"
Wait = Callable[[str], None]
"""Waits until a host may be asked again."""


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    location: str


def answer_of(address: str, manners: Manners, wait: Wait) -> Answer:
    """What became of asking for an address. It never raises: whatever a host does is an answer."""
    try:
        return _followed(address, manners, wait)
    except PrivateAddress:
        return Answer(Kind.PRIVATE)
    except socket.gaierror as error:
        return Answer(Kind.SILENT if error.errno == socket.EAI_AGAIN else Kind.UNKNOWN)
    except ValueError:  # no address at all: a port of letters, a name longer than names are
        return Answer(Kind.UNKNOWN)
    except (OSError, HTTPException):
        return Answer(Kind.SILENT)


def _followed(address: str, manners: Manners, wait: Wait) -> Answer:
    here, home, for_good = address, address, True
    reply = _asked(here, manners, wait)
    for _ in range(_HOPS):
        target = urljoin(here, reply.location)
        if reply.status not in _ELSEWHERE or not reply.location or not is_web(target):
            break
        for_good = for_good and reply.status in _FOR_GOOD
        here = target.partition("#")[0]
        home = here if for_good else home
        reply = _asked(here, manners, wait)
    if reply.status in _GONE:
        return Answer(Kind.DEAD, str(reply.status))
    if not 200 <= reply.status < 300:
        return Answer(Kind.REFUSED, str(reply.status))
    return Answer(Kind.FINE) if home == address else Answer(Kind.MOVED, home)


def is_web(address: str) -> bool:
    """Whether it is an address of the web."""
    return address.lower().startswith(("http://", "https://"))


def _asked(address: str, manners: Manners, wait: Wait) -> _Reply:
    parts = urlsplit(address)
    reply = _request("HEAD", parts, manners, wait)
    return _request("GET", parts, manners, wait) if reply.status in _ASK_AGAIN else reply


def _request(method: str, parts: SplitResult, manners: Manners, wait: Wait) -> _Reply:
    host = (parts.hostname or "").encode("idna").decode("ascii")
    wait(host)
    connection = connection_to(parts.scheme, host, parts.port, manners)
    limit = Timer(manners.seconds * 2, cut, [connection])
    limit.daemon = True
    limit.start()
    try:
        what = quote(parts.path or "/", _LEFT_ALONE) + (f"?{quote(parts.query, _LEFT_ALONE)}" if parts.query else "")
        connection.request(method, what, headers={"User-Agent": _AGENT, "Accept": "*/*", "Connection": "close"})
        reply = connection.getresponse()
        location = reply.getheader("Location") or ""
        return _Reply(reply.status, quote(location, _LEFT_ALONE + "#"))
    finally:
        limit.cancel()
        connection.close()
