"""Where a picture comes from: title, author, licence, link to the licence, place of origin (TULLU), and what was changed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transferkit.model.problem import Place

_REFUSED = re.compile(
    r"(?<![A-Za-z])(?:NC|ND)(?![A-Za-z])|non-?commercial|no-?deriv|nicht[- ]kommerziell|keine[- ]bearbeitung",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credit:
    """What a `credits.yaml` says of a picture; what is missing is ""."""

    title: str
    author: str
    licence: str
    licence_link: str
    source: str
    changes: str
    where: Place


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture on a page."""

    path: str
    """Its file below the project."""
    docname: str
    where: Place


def forbids_use(licence: str) -> bool:
    """Whether a licence forbids what a handbook is for: NC forbids paid courses, ND forbids to adapt."""
    return bool(_REFUSED.search(licence))
