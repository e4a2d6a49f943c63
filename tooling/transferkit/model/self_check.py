"""What a self-check recommends: the same rule as in theme/static/transferkit-recommend.js, tested against the same cases."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from transferkit.model.forms import POINTS

MOST = 3
"""Modules that are recommended at once."""
MUCH = 0.5
"""Share of what one can from which on a field's further modules come before its first ones."""


@dataclass(frozen=True, slots=True)
class CheckField:
    """A field of a self-check and the modules that help in it."""

    label: str
    recommend: tuple[str, ...] = ()
    """Modules for those who can little, the first one first."""
    further: tuple[str, ...] = ()
    """Modules for those who can half of it or more."""


@dataclass(frozen=True, slots=True)
class Advice:
    """A module to do next."""

    module: str
    fields: tuple[str, ...]
    """Labels of the fields it is for."""
    towards: tuple[str, ...] = ()
    """Modules that are recommended for these fields and need this one first."""


def share(answers: Sequence[str | None]) -> float | None:
    """How much of a field one can, from 0 to 1; None where nothing was answered that counts."""
    points = [POINTS[answer] for answer in answers if answer in POINTS]
    return sum(points) / (2 * len(points)) if points else None


def recommend(
    fields: Sequence[CheckField], shares: Mapping[str, float | None], requires: Mapping[str, Sequence[str]], done: Collection[str]
) -> tuple[Advice, ...]:
    """One to three modules for the weakest fields, each with everything it requires done; () where all are done.

    shares: by the label of a field. requires: by each module of the handbook; done: modules somebody has done.
    """
    answered = [(shares[field.label], place, field) for place, field in enumerate(fields) if shares.get(field.label) is not None]
    ordered = [field for _, _, field in sorted(answered, key=lambda one: (one[0], one[1]))]
    weak = [field for field in ordered if (shares[field.label] or 0) < 1]
    found: dict[str, Advice] = {}
    for field in weak or ordered[:1]:
        chosen = _choice(field, shares[field.label] or 0, requires, done)
        if chosen is None or (len(found) == MOST and chosen[0] not in found):
            continue
        module, wanted = chosen
        before = found.get(module, Advice(module, ()))
        towards = before.towards if wanted == module or wanted in before.towards else (*before.towards, wanted)
        found[module] = Advice(module, (*before.fields, field.label), towards)
    return tuple(found.values())


def _choice(field: CheckField, reached: float, requires: Mapping[str, Sequence[str]], done: Collection[str]) -> tuple[str, str] | None:
    """(what to do now, the module of the field it leads to)."""
    wanted = (*field.further, *field.recommend) if reached >= MUCH else (*field.recommend, *field.further)
    for module in wanted:
        if module not in done and (first := _first(module, requires, done, ())):
            return first, module
    return None


def _first(module: str, requires: Mapping[str, Sequence[str]], done: Collection[str], above: tuple[str, ...]) -> str:
    """The module itself if all it requires is done, else the first thing to do for it; "" where there is no way to it."""
    if module not in requires or module in above:
        return ""
    missing = [name for name in requires[module] if name not in done]
    ways = [_first(name, requires, done, (*above, module)) for name in missing]
    if not all(ways):
        return ""
    return ways[0] if ways else module
