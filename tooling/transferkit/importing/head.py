"""The front matter of foreign Markdown (Jekyll, The Carpentries, Quarto, pandoc) as ours; what has no place is listed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from transferkit.importing.draft import Draft
from transferkit.markup import front_matter
from transferkit.markup.strict_yaml import StrictYamlError, read_yaml
from transferkit.model.licences import LICENCES
from transferkit.model.problem import Place

_SAME = {"author": "authors", "date": "updated", "last_modified": "updated", "language": "lang", "tags": "keywords", "copyright": "license"}
"""Keys of others that mean one of ours."""
_FRAMES = ("questions", "objectives", "keypoints")
"""Keys of The Carpentries' older lessons that are blocks here."""
_LISTS = frozenset({"authors", "keywords"})
_QUOTED_DATE = re.compile(r"'(\d{4}-\d{2}-\d{2})'$", re.MULTILINE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Head:
    """What a page's front matter became."""

    values: Mapping[str, Any]
    """Fits the schema of modules."""
    title: str = ""
    frames: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Blocks for the body: name and points."""


def head_of(yaml_text: str, draft: Draft) -> Head:
    """Our front matter for somebody else's."""
    try:
        written = read_yaml(yaml_text).values
    except StrictYamlError as error:
        draft.lost("front matter", f"{error.german}: {yaml_text[:400]}")
        return Head({})
    values: dict[str, Any] = {}
    frames = []
    for key, value in written.items():
        if key in _FRAMES and (points := _texts(value)):
            frames.append((key, points))
        elif key != "title":
            _take(_SAME.get(key, key), key, value, values, draft)
    return Head(_fitting(values, draft), str(written.get("title") or "").strip(), tuple(frames))


def head_lines(values: Mapping[str, Any]) -> list[str]:
    """The lines of front matter for a draft; it says of itself that it is one, and where it comes from."""
    told = {**values, "draft": True, "trust": "imported"}
    text = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=100).rstrip("\n")
    return ["---", *_QUOTED_DATE.sub(r"\1", text).split("\n"), "---", ""]


def _take(name: str, key: str, value: Any, values: dict[str, Any], draft: Draft) -> None:
    if value in (None, "", [], {}) or name in ("draft", "trust"):
        return
    made = _as_ours(name, value)
    if made is None or name in values:
        draft.lost("front matter", f"{key}: {value}")
    else:
        values[name] = made


def _as_ours(name: str, value: Any) -> Any:
    """The value as our schema spells it; None where that cannot be done."""
    if name in _LISTS:
        return list(_texts(value)) or None
    if name == "updated":
        found = _DATE.match(str(value))
        return found[0] if found else None
    if name in ("license", "licence"):
        plain = re.sub(r"[\s_]+", "-", str(value).strip().upper())
        return next((known for known in LICENCES if known.upper() == plain), None)
    return value


def _texts(value: Any) -> tuple[str, ...]:
    """A value as texts: one, several, or the names of people given with their affiliations."""
    many = value if isinstance(value, list) else [value]
    found = (str(one.get("name", "")) if isinstance(one, dict) else str(one or "") for one in many)
    return tuple(text.strip() for text in found if text.strip())


def _fitting(values: dict[str, Any], draft: Draft) -> Mapping[str, Any]:
    """The values that fit the schema; the others are listed."""
    read, _ = front_matter.read(yaml.safe_dump(values, allow_unicode=True) if values else "", "module", Place(draft.source))
    for key in values:
        if key not in read.values:
            draft.lost("front matter", f"{key}: {values[key]}")
    return {key: value for key, value in values.items() if key in read.values}


def frame_lines(frames: Iterable[tuple[str, tuple[str, ...]]]) -> list[str]:
    """Blocks with a list of points each."""
    lines: list[str] = []
    for name, points in frames:
        lines += ["", f":::{{{name}}}", *(f"- {' '.join(point.split())}" for point in points), ":::"]
    return lines
