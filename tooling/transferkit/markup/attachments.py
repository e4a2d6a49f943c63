"""Pictures that were pasted into a notebook's Markdown cell: Jupyter keeps them in the cell, as `attachment:NAME`."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from sphinx.environment import BuildEnvironment

from transferkit.markup.made_pictures import keep_picture

ATTACHMENT = "attachment:"
_KEPT = "transferkit_attachments"
_ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp"}


@dataclass(frozen=True, slots=True)
class Attached:
    """A pasted picture."""

    name: str
    """As Jupyter called it."""
    data: bytes
    """b"" where it cannot be read or is of a kind that is not shown."""
    ending: str = ""


def name_attachments(env: BuildEnvironment, attachments: Any, source: str) -> str:
    """A cell's Markdown with a number of its own for each of its pictures, which are remembered while the page is read.

    Two cells may call different pictures `image.png`.
    """
    kept = _attached(env)
    for name, formats in attachments.items() if isinstance(attachments, dict) else ():
        number = str(len(kept) + 1)
        kept[number] = _decoded(str(name), formats)
        for written in dict.fromkeys((str(name), quote(str(name)))):
            source = source.replace(f"({ATTACHMENT}{written})", f"({ATTACHMENT}{number})")
            source = source.replace(f"({ATTACHMENT}{written} ", f"({ATTACHMENT}{number} ")
    return source


def attached(env: BuildEnvironment, written: str) -> Attached | None:
    """The picture an address `attachment:…` means; None where the cell holds none of that name."""
    return _attached(env).get(written.removeprefix(ATTACHMENT))


def attached_uri(env: BuildEnvironment, picture: Attached) -> str:
    """Where builders find a pasted picture."""
    return keep_picture(env, picture.data, picture.ending)


def _attached(env: BuildEnvironment) -> dict[str, Attached]:
    if _KEPT not in env.temp_data:
        env.temp_data[_KEPT] = {}
    kept: dict[str, Attached] = env.temp_data[_KEPT]
    return kept


def _decoded(name: str, formats: Any) -> Attached:
    known: Mapping[str, Any] = formats if isinstance(formats, dict) else {}
    kind = next((kind for kind in _ENDINGS if isinstance(known.get(kind), str)), "")
    try:
        return Attached(name, base64.b64decode(known[kind]), _ENDINGS[kind]) if kind else Attached(name, b"")
    except (binascii.Error, ValueError):
        return Attached(name, b"")
