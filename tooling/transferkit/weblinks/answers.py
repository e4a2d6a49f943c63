"""What became of asking for an address."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """Sorts of answers; the value is the rule that is broken, "" for none."""

    FINE = ""
    DEAD = "WEB01"
    """The host says that there is no such page."""
    UNKNOWN = "WEB02"
    """There is no such host."""
    MOVED = "WEB03"
    """The page is there, and lives elsewhere for good."""
    REFUSED = "WEB04"
    """The host answers, but not whether the page is there."""
    SILENT = "WEB05"
    """No answer, or not in time, or no secure connection."""
    PRIVATE = "WEB06"
    """It belongs to this computer or its own network and was not asked."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of asking for one address."""

    kind: Kind
    detail: str = ""
    """The status of DEAD and REFUSED, the new address of MOVED."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How we behave towards hosts."""

    seconds: float = 10
    """How long we wait for a host."""
    pause: float = 1
    """Seconds between two requests to a host."""
    at_once: int = 8
    """How many hosts are asked side by side."""
    allowed: frozenset[str] = field(default=frozenset())
    """Hosts that may be asked although they are in a private network: for tests."""
