"""Problems their authors silenced, each with a reason, and what is wrong with how they did it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from transferkit.building.report import Silenced
from transferkit.model.ignore import Ignore
from transferkit.model.problem import Problem, in_order, problem
from transferkit.model.rules import FAMILIES, RULES

MARK = b"transferkit: ignore"
_FOLDERS = ("handbook", "modules", "exercises")
_ENDINGS = (".md", ".ipynb", ".py", ".yaml", ".yml")
_LARGEST = 20_000_000
"""Bytes; a source that is larger is said to be elsewhere."""
_NOT_ALWAYS = {rule.code for name in ("products", "leaks", "links") for rule in FAMILIES[name].rules} | {"NB06"}
"""Rules that speak only when certain products are made, or at the user's wish: a comment about them may have no use today."""


def silence(project: Path, problems: Iterable[Problem], complete: bool) -> tuple[tuple[Problem, ...], tuple[Silenced, ...]]:
    """(what remains to be said, what was silenced).

    complete: whether both editions were read, so that a comment without a problem is one too many.
    """
    ignores = tuple(_ignores(project))
    kept: list[Problem] = []
    silenced: list[Silenced] = []
    used: set[Ignore] = set()
    for found in problems:
        ignore = next((one for one in ignores if one.code == found.code and one.covers(found.where) and _counts(one)), None)
        if ignore is None:
            kept.append(found)
        else:
            used.add(ignore)
            silenced.append(Silenced(found, ignore.reason))
    for ignore in ignores:
        kept += _wrong(ignore, complete and ignore not in used)
    return in_order(kept), tuple(sorted(silenced))


def _counts(ignore: Ignore) -> bool:
    """Whether a comment may silence anything: it gives a reason, and its rule allows it."""
    return bool(ignore.reason) and ignore.code in RULES and RULES[ignore.code].can_be_silenced


def _wrong(ignore: Ignore, useless: bool) -> Iterator[Problem]:
    """IGN01 no such rule, IGN02 no reason, IGN03 cannot be silenced, IGN04 nothing to silence."""
    if ignore.code not in RULES:
        near = get_close_matches(ignore.code, RULES, 1, 0.5)
        yield problem("IGN01", ignore.where, rule=ignore.code, nearest=f" ({near[0]}?)" if near else "")
    elif not RULES[ignore.code].can_be_silenced:
        yield problem("IGN03", ignore.where, rule=ignore.code)
    elif not ignore.reason:
        yield problem("IGN02", ignore.where, rule=ignore.code)
    elif useless and ignore.code not in _NOT_ALWAYS:
        yield problem("IGN04", ignore.where, rule=ignore.code)


def _ignores(project: Path) -> Iterator[Ignore]:
    """Every such comment in the sources of a project."""
    for path in _sources(project):
        data = path.read_bytes()
        if MARK in data:
            from transferkit.markup.ignores import ignores_in  # most handbooks have none, and then need no parser

            yield from ignores_in(path.relative_to(project).as_posix(), data.decode("utf-8", "replace"))


def _sources(project: Path) -> Iterator[Path]:
    """The regular files that are sources and lie in the project."""
    root = project.resolve()
    found = [project / "conf.py", *(path for folder in _FOLDERS for path in sorted((project / folder).rglob("*")))]
    for path in found:
        if path.suffix in _ENDINGS and path.is_file() and path.resolve().is_relative_to(root) and path.stat().st_size < _LARGEST:
            yield path
