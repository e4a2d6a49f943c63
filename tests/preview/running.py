"""A running preview, and how to talk to it."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SLOW = 60


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass
class Preview:
    """A running preview and how to talk to it."""

    project: Path
    process: subprocess.Popen[str]
    port: int
    token: str
    state: dict[str, Any] = field(default_factory=dict)
    streams: list[tuple[http.client.HTTPConnection, http.client.HTTPResponse]] = field(default_factory=list)

    def ask(self, path: str, method: str = "GET", token: bool = True, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer to a request."""
        connection, answer = self._open(path, method, token, headers or {})
        with closing(connection), answer:
            return Answer(answer.status, answer.headers, answer.read())

    def _open(
        self, path: str, method: str, token: bool, headers: Mapping[str, str]
    ) -> tuple[http.client.HTTPConnection, http.client.HTTPResponse]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SLOW)
        cookie = {"Cookie": f"transferkit-{self.port}={self.token}"} if token else {}
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in {**cookie, **headers}.items():
            connection.putheader(name, value)
        connection.endheaders()
        return connection, connection.getresponse()

    def text(self, path: str) -> str:
        """A page."""
        return self.ask(path).body.decode()

    def next_state(self) -> dict[str, Any]:
        """What the next event tells."""
        if not self.streams:
            self.streams.append(self._open("/_preview/events", "GET", True, {}))
        deadline = time.monotonic() + SLOW
        while time.monotonic() < deadline:
            line = self.streams[0][1].readline().decode()
            if line.startswith("data:"):
                self.state = json.loads(line[5:])
                return self.state
            assert line, "the stream ended"
        raise AssertionError("nothing was told for a minute")

    def until_built(self, version: int) -> dict[str, Any]:
        """The state once the learners' site has a version, or nothing could be shown, and the build is over."""
        return self.until(lambda state: self.version(state) >= version or bool(state["stopped"]))

    def until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first state from now on that is wanted and complete; a failure after a minute."""
        deadline = time.monotonic() + SLOW
        state = self.state or self.next_state()
        while state["building"] or not wanted(state):
            assert time.monotonic() < deadline, state
            state = self.next_state()
        return state

    @staticmethod
    def version(state: dict[str, Any]) -> int:
        """The version of the learners' site."""
        return next((int(one["version"]) for one in state["editions"] if one["path"] == "/learner/de/"), 0)


@contextmanager
def previewed(project: Path) -> Iterator[Preview]:
    """The preview of a project, with a cache of its own; it ends as Ctrl-C ends it."""
    environment = {**os.environ, "LC_ALL": "de_DE.UTF-8", "TRANSFERKIT_CACHE": str(project.parent / "cache"), "PYTHONUTF8": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "transferkit", "serve", "-s", str(project)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    )
    assert process.stdout is not None
    found = re.search(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+)", process.stdout.readline())
    assert found
    started = Preview(project, process, int(found[1]), found[2])
    try:
        yield started
    finally:
        for connection, answer in started.streams:
            answer.close()
            connection.close()
        process.send_signal(signal.SIGINT)
        assert process.wait(SLOW) == 0
        process.stdout.close()
