"""Names in a programme: each once, and none that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transferkit.model.inventory import Inventory
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.programme import Event, Programme, Status


def check(inventory: Inventory) -> Iterator[Problem]:
    """PRG22 unknown role, group or series of events, PRG25 id twice, PRG26 merged with what."""
    first: dict[str, Place] = {}
    for programme in inventory.programmes:
        for one in programme.offers:
            before = first.setdefault(one.id, one.where)
            if before != one.where:
                yield problem("PRG25", one.at("id"), name=one.id, first=before)
            yield from _unknown(one.roles, [role.id for role in programme.roles], "roles", one.at("roles"))
            yield from _unknown(one.groups, [group.id for group in programme.groups], "groups", one.at("groups"))
        for event in programme.events:
            yield from _of_event(event, programme)


def _of_event(event: Event, programme: Programme) -> Iterator[Problem]:
    parts = [other.part_of for other in programme.events if other is not event and other.part_of]
    if event.part_of and event.part_of not in parts:
        others = [other.id for other in programme.events if other is not event]
        yield from _unknown((event.part_of,), others, "part_of", event.at("part_of"))
    if event.status is Status.MERGED and not event.merged_into:
        yield problem("PRG26", event.at("status"), event=event.id)


def _unknown(named: Iterable[str], known: list[str], key: str, where: Place) -> Iterator[Problem]:
    for name in named:
        if name not in known:
            yield problem("PRG22", where, name=name, key=key, known=", ".join(known) or "–")
