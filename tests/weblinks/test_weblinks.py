"""Links to other sites, asked of a small server of our own."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from transferkit.model.pages import Link
from transferkit.model.problem import Place, Problem
from transferkit.weblinks.answers import Manners
from transferkit.weblinks.check import check_links
from transferkit.weblinks.guard import is_public
from transferkit.weblinks.memory import FILE

TODAY = date(2026, 11, 24)
HERE = Place("modules/a/index.md", 3)
QUICK = Manners(seconds=1, pause=0, allowed=frozenset({"127.0.0.1"}))


class Site(ThreadingHTTPServer):
    """Answers `/404` with 404, and so on; notes what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str]] = []
        self.times: list[float] = []
        self.agents: set[str] = set()

    @property
    def home(self) -> str:
        """Its address without a slash at the end."""
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Site

    def answer(self) -> None:
        """The path says what is answered: a status, perhaps for HEAD only, perhaps with a target behind `?`."""
        self.server.asked.append((self.command, self.path))
        self.server.times.append(time.monotonic())
        self.server.agents.add(self.headers["User-Agent"])
        what, _, target = self.path[1:].partition("?")
        if what == "slow":
            time.sleep(2)
        status = 200 if not what[:3].isdigit() or (what.endswith("head") and self.command == "GET") else int(what[:3])
        self.send_response(status)
        if target:
            self.send_header("Location", target)
        self.end_headers()

    do_HEAD = do_GET = answer

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def said(folder: Path, *links: Link, manners: Manners = QUICK, today: date = TODAY) -> tuple[Problem, ...]:
    return check_links(links, folder, today, manners)


def codes(folder: Path, *addresses: str, manners: Manners = QUICK, today: date = TODAY) -> list[str]:
    return [found.code for found in said(folder, *(Link(one, HERE) for one in addresses), manners=manners, today=today)]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/there", []),
        ("/there#part", []),
        ("/204", []),
        ("/404", ["WEB01"]),
        ("/410", ["WEB01"]),
        ("/401", ["WEB04"]),
        ("/403", ["WEB04"]),
        ("/429", ["WEB04"]),
        ("/503", ["WEB04"]),
        ("/405head", []),
        ("/403head", []),
        ("/501head", []),
        ("/404head", []),
        ("/slow", ["WEB05"]),
        ("/302?/there", []),
        ("/301?/there", ["WEB03"]),
        ("/308?/there", ["WEB03"]),
        ("/301?/404", ["WEB01"]),
        ("/Stra%C3%9Fe und ü?q=ä", []),
    ],
)
def test_an_answer_is_told_as_what_it_means(path: str, expected: list[str], site: Site, tmp_path: Path) -> None:
    assert codes(tmp_path, site.home + path) == expected


def test_a_page_that_moved_for_good_is_told_with_its_new_address(site: Site, tmp_path: Path) -> None:
    (found,) = said(tmp_path, Link(f"{site.home}/301?/there", HERE))
    assert f"The new address is {site.home}/there." in found.sentence("en")
    assert found.sentence("de").endswith(f"Die neue Adresse ist {site.home}/there.")


def test_a_detour_for_today_hides_what_moves_behind_it(site: Site, tmp_path: Path) -> None:
    assert codes(tmp_path, f"{site.home}/302?/301?/there") == []
    assert ("HEAD", "/there") in site.asked


def test_a_page_that_moved_and_then_takes_a_detour_is_told_with_the_address_before_the_detour(site: Site, tmp_path: Path) -> None:
    (found,) = said(tmp_path, Link(f"{site.home}/301?/302?/there", HERE))
    assert (found.code, dict(found.arguments)["new"]) == ("WEB03", f"{site.home}/302?/there")


def test_a_detour_that_leads_nowhere_is_told(site: Site, tmp_path: Path) -> None:
    assert codes(tmp_path, f"{site.home}/302?/307") == ["WEB04"]
    assert codes(tmp_path, f"{site.home}/302?/410") == ["WEB01"]


def test_a_circle_of_redirects_ends(site: Site, tmp_path: Path) -> None:
    assert codes(tmp_path, f"{site.home}/302?") == ["WEB04"]
    assert codes(tmp_path, f"{site.home}/302?{site.home}/302") == ["WEB04"]
    assert len(site.asked) < 20


def test_an_address_is_asked_once_and_said_at_each_place(site: Site, tmp_path: Path) -> None:
    places = [Place("modules/b/index.md", 9), Place("modules/a/index.md", 4), Place("modules/a/index.md", 2)]
    links = [Link(f"{site.home}/410{mark}", place) for mark, place in zip(["", "#x", ""], places, strict=True)]
    assert [found.where for found in said(tmp_path, *links)] == sorted(places)
    assert site.asked == [("HEAD", "/410"), ("GET", "/410")]


def test_we_say_who_we_are(site: Site, tmp_path: Path) -> None:
    codes(tmp_path, f"{site.home}/there")
    assert all(agent.startswith("transferkit/") for agent in site.agents)
    assert site.agents


def test_a_host_is_not_asked_faster_than_manners_allow(site: Site, tmp_path: Path) -> None:
    codes(tmp_path, *(f"{site.home}/{name}" for name in "abc"), manners=replace(QUICK, pause=0.2))
    assert site.times[2] - site.times[0] > 0.35


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The addresses that connections were made to; each of them is refused."""
    addresses: list[object] = []

    def refuse(address: object, *_: object) -> None:
        addresses.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", refuse)
    return addresses


def test_nobodys_own_network_is_called(site: Site, called: list[object], tmp_path: Path) -> None:
    strict = replace(QUICK, allowed=frozenset())
    addresses = [
        site.home,
        f"http://localhost:{site.server_port}/",
        f"http://[::ffff:127.0.0.1]:{site.server_port}/",
        "https://192.168.0.1/",
        "http://[::1]/",
    ]
    assert codes(tmp_path, *addresses, manners=strict) == ["WEB06"] * 5
    assert called == []


def test_a_name_with_one_private_address_among_its_public_ones_is_not_called(
    called: list[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", ("1.1.1.1", 80)), (0, 0, 0, "", ("10.0.0.1", 80))])
    assert codes(tmp_path, "http://both.example.org/") == ["WEB06"]
    assert called == []


def test_a_name_is_looked_up_once_and_the_address_that_was_looked_at_is_called(
    called: list[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["1.1.1.1", "127.0.0.1"])  # the second one would be the rebinding
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (next(answers), 80))])
    assert codes(tmp_path, "http://changing.example.org/") == ["WEB05"]
    assert called == [("1.1.1.1", 80)]


def test_a_redirect_does_not_lead_into_the_own_network(site: Site, tmp_path: Path) -> None:
    assert codes(tmp_path, f"{site.home}/302?http://localhost:{site.server_port}/secret") == ["WEB06"]
    assert [path for _, path in site.asked if path == "/secret"] == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "::1", "::", "fe80::1",
     "fe80::1%eth0", "fd00::1", "ff02::1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1"],
)  # fmt: skip
def test_an_address_that_is_not_public_is_known(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "2606:4700::1111", "64:ff9b::101:101", "::ffff:1.1.1.1"])
def test_a_public_address_is_known(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("number", "expected"), [(socket.EAI_NONAME, ["WEB02"]), (socket.EAI_AGAIN, ["WEB05"])], ids=["no such host", "no network"]
)
def test_a_host_that_is_not_there_is_told_from_a_missing_network(
    number: int, expected: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look_up(*_: object, **__: object) -> None:
        raise socket.gaierror(number, "not found")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert codes(tmp_path, "https://gone.example.org/") == expected


@pytest.mark.parametrize(
    "address", ["http://example.org:port/", "http://[::1", f"http://{'a' * 70}.example.org/", "http://a..b/", "http://example.org:99999/"]
)
def test_an_address_that_is_none_is_told_and_not_asked(
    address: str, called: list[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up: list[object] = []

    def look_up(*names: object, **_: object) -> list[object]:
        looked_up.append(names)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert codes(tmp_path, address) == ["WEB02"]
    assert (looked_up, called) == ([], [])


def test_an_address_without_a_host_is_told_and_not_called(called: list[object], tmp_path: Path) -> None:
    assert codes(tmp_path, "http:///") in (["WEB02"], ["WEB06"])  # some systems take no name for this computer
    assert called == []


def test_other_kinds_of_links_are_left_alone(tmp_path: Path) -> None:
    assert codes(tmp_path, "ftp://127.0.0.1/", "mailto:a@example.org", "file:///etc/passwd") == []


def test_a_host_where_nobody_listens_could_not_be_checked(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert codes(tmp_path, f"http://127.0.0.1:{taken.getsockname()[1]}/") == ["WEB05"]


def test_good_answers_are_kept_for_a_week(site: Site, tmp_path: Path) -> None:
    pages = [f"{site.home}/there", f"{site.home}/301?/there"]
    assert codes(tmp_path, *pages) == ["WEB03"]
    before = len(site.asked)
    assert codes(tmp_path, *pages, today=TODAY + timedelta(6)) == ["WEB03"]
    assert len(site.asked) == before
    assert codes(tmp_path, *pages, today=TODAY + timedelta(7)) == ["WEB03"]
    assert len(site.asked) == 2 * before


def test_what_was_wrong_is_asked_again(site: Site, tmp_path: Path) -> None:
    assert codes(tmp_path, f"{site.home}/410") == codes(tmp_path, f"{site.home}/410") == ["WEB01"]
    assert len(site.asked) == 4


@pytest.mark.parametrize("text", ["{", "[1]", '{"a": 1}', '{"a": ["x", "", ""]}', '{"a": ["2026-11-24", "WEB99", ""]}', "\x00", "[" * 9999])
def test_a_broken_memory_is_no_memory(text: str, site: Site, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    assert codes(tmp_path, f"{site.home}/there") == []
    assert list(json.loads((tmp_path / FILE).read_text("utf-8"))) == [f"{site.home}/there"]
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
