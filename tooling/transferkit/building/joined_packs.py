"""The pack of a workshop for people of several languages: a folder for each, `packs/de+ar/workshop-ID-learner.zip`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from zipfile import ZipFile

from transferkit.building.products import JOINT, PACKS, Scope, workshop_pack
from transferkit.files.zips import write_zip
from transferkit.model.edition import Audience
from transferkit.model.programme import Event, Programme
from transferkit.model.words import words


def join_packs(programmes: Iterable[Programme], scope: Scope, new: Path, output: Path) -> None:
    """Put the packs of each workshop that names several languages (`spoken:`) together as one.

    new: where this build's packs lie; output: where those of languages lie that need not be made again. A workshop
    that has no pack in one of its languages gets none; `check` says why (PRG30, PRG31).
    """
    if PACKS not in scope.products:
        return
    for event in (event for programme in programmes for event in programme.events if len(event.spoken) > 1):
        for audience in scope.audiences:
            if scope.speaks(JOINT.join(event.spoken)):
                _join(event, audience, scope, new / PACKS, output / PACKS)


def _join(event: Event, audience: Audience, scope: Scope, new: Path, output: Path) -> None:
    name = workshop_pack(event.id, audience)
    parts = {language: (new if language in scope.languages else output) / language / name for language in event.spoken}
    if not all(path.is_file() for path in parts.values()):
        return
    packs = {language: _entries(path) for language, path in parts.items()}
    joined = {f"{language}/{inner}": data for language, entries in packs.items() for inner, data in entries.items()}
    target = new / JOINT.join(event.spoken) / name
    target.parent.mkdir(exist_ok=True)
    write_zip(target, {**joined, "README.md": _readme(packs).encode()})


def _entries(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as pack:
        return {item.filename: pack.read(item) for item in pack.infolist()}


def _readme(packs: Mapping[str, Mapping[str, bytes]]) -> str:
    """What the workshop is called and where to look, in every language."""
    found = []
    for language, entries in packs.items():
        say = words(language)
        title = entries[say("README.md")].decode().partition("\n")[0]
        found.append(f"{title}\n\n{say('Everything in this language lies in the folder `{folder}`.', folder=language)}\n")
    return "\n".join(found)
