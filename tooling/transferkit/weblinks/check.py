"""All web links of the sources, each address asked once, said at each of its places."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Lock
from urllib.parse import urlsplit

from transferkit.model.pages import Link
from transferkit.model.problem import Place, Problem, in_order, problem
from transferkit.weblinks.answers import Answer, Kind, Manners
from transferkit.weblinks.asking import answer_of, is_web
from transferkit.weblinks.memory import remember, remembered


def check_links(
    links: Iterable[Link], folder: Path, today: date, manners: Manners | None = None, begin: Callable[[int], None] = lambda hosts: None
) -> tuple[Problem, ...]:
    """What is wrong with links, in order. folder: the project's cache. begin: is told how many addresses are asked now."""
    places = _places(links)
    known = remembered(folder, today)
    missing = [address for address in places if address not in known]
    begin(len(missing))
    known |= {address: (today, answer) for address, answer in _answers(missing, manners or Manners())}
    remember(folder, known)
    return in_order(
        _said(address, known[address][1], place)
        for address, where in places.items()
        for place in where
        if known[address][1].kind is not Kind.FINE
    )


def _places(links: Iterable[Link]) -> dict[str, set[Place]]:
    """Where each address stands, without what points into its page."""
    places: dict[str, set[Place]] = defaultdict(set)
    for link in links:
        if is_web(link.address):
            places[link.address.partition("#")[0]].add(link.where)
    return dict(sorted(places.items()))


def _said(address: str, answer: Answer, place: Place) -> Problem:
    match answer.kind:
        case Kind.DEAD | Kind.REFUSED:
            return problem(answer.kind, place, address=address, status=answer.detail)
        case Kind.MOVED:
            return problem(answer.kind, place, address=address, new=answer.detail)
    return problem(answer.kind, place, address=address)


def _answers(addresses: Iterable[str], manners: Manners) -> Iterator[tuple[str, Answer]]:
    """Hosts side by side, the addresses of a host one after the other."""
    of_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        of_host[_host(address)].append(address)
    pace = _Pace(manners.pause)

    def ask(some: list[str]) -> list[tuple[str, Answer]]:
        return [(address, answer_of(address, manners, pace.wait)) for address in some]

    with ThreadPoolExecutor(manners.at_once) as pool:
        for answers in pool.map(ask, of_host.values()):
            yield from answers


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


class _Pace:
    """Lets requests to one host pass with a pause between them, from whichever thread they come."""

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._lock = Lock()
        self._next: dict[str, float] = {}

    def wait(self, host: str) -> None:
        """Wait until the host may be asked."""
        with self._lock:
            now = time.monotonic()
            at = max(now, self._next.get(host, now))
            self._next[host] = at + self._pause
        time.sleep(at - now)
