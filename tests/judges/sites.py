"""What Chromium, axe and the Nu HTML checker find in a site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.judges.tools import HERE, node_package, program, run

FOUND_OTHERWISE = {"index.html", "search.html", "genindex.html"}
"""Pages a site is entered by, or that a form and the browser's own navigation lead to."""
VERDICTS = {"error", "non-document-error"}
TAG = re.compile(r"<([a-z][a-z0-9-]*)((?:\s[^<>]*)?)>")
CLASSES = re.compile(r"""\bclass=["']([^"']*)["']""")
ROLE = re.compile(r"""\b(?:role|type)=["']([^"']*)["']""")


@dataclass(frozen=True, slots=True)
class Search:
    """A search a person could make: on which page, for what, and which page must be found."""

    page: str
    word: str
    expect: str


def nu_findings(folder: Path) -> list[str]:
    """Errors of the Nu HTML checker over all HTML below a folder."""
    jar = node_package("vnu-jar", "build/dist/vnu.jar")
    done = run([program("java"), "-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--errors-only", "--skip-non-html", folder])
    try:
        messages = json.loads(done.stdout)["messages"]
    except (json.JSONDecodeError, KeyError):
        return [f"the checker said {(done.stderr or done.stdout)[-500:]!r}"]
    return [_nu_sentence(message, folder) for message in messages if message["type"] in VERDICTS]


def _nu_sentence(message: dict[str, object], folder: Path) -> str:
    url = str(message.get("url", "")).removeprefix("file:").replace(str(folder.parents[1]), "").lstrip("/")
    return f"{url}:{message.get('lastLine', 0)}: {message['message']}"


def page_types(folder: Path) -> list[Path]:
    """The fewest pages (nearly) that together show every element and class of a site: what needs a look each.

    Greedy set cover, ties by path; home and search page are always among them, redirects never.
    """
    traits = {page: _traits(page) for page in sorted(folder.rglob("*.html")) if not _sends_on(page)}
    chosen = [page for page in traits if page.name in {"index.html", "search.html"} and len(page.relative_to(folder).parts) <= 2]
    left = set().union(*traits.values()).difference(*(traits[page] for page in chosen))
    while left:
        best = max(traits, key=lambda page: len(traits[page] & left))
        chosen.append(best)
        left -= traits[best]
    return chosen


def _sends_on(page: Path) -> bool:
    """Whether a page only redirects."""
    return 'http-equiv="refresh"' in page.read_text("utf-8")


def _traits(page: Path) -> set[str]:
    """`element.class` of everything on a page, form elements with their type."""
    traits: set[str] = set()
    for element, attributes in TAG.findall(page.read_text("utf-8")):
        names = " ".join(CLASSES.findall(attributes) + ROLE.findall(attributes)).split()
        traits.update(f"{element}.{name}" for name in names or ["-"])
    return traits


def axe_findings(pages: list[str]) -> list[str]:
    """Violations axe sees on pages, on phone and desktop, light, dark and with high contrast (then AAA)."""
    answer = _chromium({"verb": "axe", "pages": pages})
    assert len(answer["checked"]) == len(pages) * 2 * 4, "a page was left out"
    return answer["findings"]


def walk_findings(site: Path, base: str, search: Search | None = None) -> list[str]:
    """What goes wrong on a walk over all pages of a site served at `base`: foreign hosts, errors, pages nothing links to."""
    pages = [base + page.relative_to(site).as_posix() for page in sorted(site.rglob("*.html"))]
    wanted = {"page": search.page, "word": search.word, "expect": search.expect} if search else None
    answer = _chromium({"verb": "crawl", "base": base, "pages": pages, "search": wanted})
    lonely = [page for page in pages if page not in answer["linked"] and page.removeprefix(base) not in FOUND_OTHERWISE]
    return [*answer["findings"], *(f"no link leads to {page}" for page in lonely)]


def keyboard_findings(page: str, search: Search) -> list[str]:
    """What stops somebody who has only a keyboard on the way from a page's search field to a page that is found."""
    return _chromium({"verb": "keyboard", "page": page, "word": search.word, "expect": search.expect})["findings"]


def plain_findings(pages: list[str]) -> list[str]:
    """What pages lack without JavaScript: text, answers of questions, navigation; or controls that do nothing there."""
    return _chromium({"verb": "plain", "pages": pages})["findings"]


def _chromium(job: dict[str, object]) -> dict[str, list[str]]:
    node_package("playwright-core")
    node_package("axe-core")
    job["chromium"] = str(program("chromium", "chromium-browser", "google-chrome"))
    done = run([program("node"), HERE / "chromium.cjs"], stdin=json.dumps(job), seconds=1800)
    assert done.returncode == 0, done.stderr
    answer: dict[str, list[str]] = json.loads(done.stdout)
    return answer


def a_search(folder: Path, base: str) -> Search:
    """A search for the longest word of the first module's title."""
    page = next(path for path in sorted(folder.rglob("*.html")) if "modules" in path.relative_to(folder).parts)
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", page.read_text("utf-8"), re.DOTALL)
    assert heading, f"{page} has no heading"
    words = re.findall(r"\w+", unescape(re.sub(r"<[^>]+>", " ", heading[1])))
    return Search(f"{base}search.html", max(words, key=len), page.relative_to(folder).as_posix())


class _QuietServer(ThreadingHTTPServer):
    """A server that says nothing of a browser that has gone on before it was answered."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


class _Quiet(SimpleHTTPRequestHandler):
    """Files of a folder, without a line for each request."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a loopback server for a folder, ending with a slash."""
    with _QuietServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
