"""Who a product is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Audience = Literal["learner", "trainer"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """One language for one audience: the unit of reading and of work."""

    language: str
    """BCP 47, as the folder under _build is called: `de`, `en`, `ar` …"""
    audience: Audience

    def __str__(self) -> str:
        return f"{self.language}-{self.audience}"
