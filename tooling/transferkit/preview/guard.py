"""Who may ask the preview for what: this computer's own browser, with the token, for files of the site, to read.

Any page open in the browser can send requests to a port of this computer, and with a name that an attacker points
here (DNS rebinding) even read the answers. So the Host, the Origin and a cookie with a secret are checked first.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

_ODD_PATH = re.compile(rb"%2e|%2f|%5c|%00|\\|//|(?:^|/)\.{1,2}(?:/|$)", re.IGNORECASE)
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
}
"""`unsafe-inline` for styles only: Sphinx gives columns their width so."""


class Guard:
    """Lets good requests through to the app and answers all others itself."""

    def __init__(self, app: ASGIApp, token: str, port: int, start: str) -> None:
        self.app = app
        self.token = token
        self.hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
        self.cookie = f"transferkit-{port}"
        self.start = start

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        request = Request(scope)
        answer = self._refusal(request) or self._entrance(request)
        if answer is not None:
            answer.headers.update(HEADERS)
            await answer(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _refusal(self, request: Request) -> Response | None:
        """Why a request is not answered at all; None for a good one."""
        headers = request.headers
        if headers.get("host", "").lower() not in self.hosts or len(headers.getlist("host")) != 1:
            return PlainTextResponse("Host", 421)
        if "origin" in headers and headers["origin"].lower() != f"http://{headers['host'].lower()}":
            return PlainTextResponse("Origin", 403)
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return PlainTextResponse("Sec-Fetch-Site", 403)
        if request.method not in ("GET", "HEAD"):
            return PlainTextResponse("Method", 405, {"Allow": "GET, HEAD"})
        if _ODD_PATH.search(request.scope.get("raw_path") or request.url.path.encode()):
            return PlainTextResponse("Path", 400)
        return None

    def _entrance(self, request: Request) -> Response | None:
        """With the token in the address: a cookie and the way to the first page. Without token and cookie: nothing."""
        given = request.query_params.get("token")
        if given is not None and secrets.compare_digest(given.encode(), self.token.encode()):
            answer = RedirectResponse(self.start, 303)
            answer.set_cookie(self.cookie, self.token, httponly=True, samesite="strict", path="/")
            return answer
        if not secrets.compare_digest(_cookies(request.headers).get(self.cookie, "").encode(), self.token.encode()):
            return PlainTextResponse("Token", 403)
        return None


def _cookies(headers: Mapping[str, str]) -> dict[str, str]:
    try:
        return {name: found.value for name, found in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}
