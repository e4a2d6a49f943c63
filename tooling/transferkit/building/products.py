"""The products a build can make, and which published files belong to which edition."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from transferkit.model.edition import AUDIENCES, Audience

SITE = "site"
PDF = "pdf"
PACKS = "packs"
JOINT = "+"
"""What joins the languages of a file in several: `packs/de+ar/…`."""
BOOKS: Mapping[str, str] = {"epub": "epub", PDF: "typst"}
"""Products that are the whole handbook in one file, and the Sphinx builder of each; the file ends in the product's name."""
OFFLINE = "offline"
"""The product that is a zip of others."""
BOOK_FOLDER = "handbook"
WHOLE_BOOK = "handbook"
"""How the name of a file with the whole handbook begins; that of a booklet begins with its module."""
_BOOKLET = f"{WHOLE_BOOK}.module"
"""How the name of the booklet begins whose module is called as the whole book is."""
CERTIFICATES = "certificates"
"""The product that is made from a list of people, in a folder of its own (building/certificates.py); no build knows it."""
WRITERS = "transferkit.writers"
DEFAULT = (SITE, "slides", "packs")
WITH_KEYS = frozenset({"lms"})
"""Writers that are told what is right in questions in the learners' edition, too: their files mark answers."""
WITH_SLIDES = frozenset({"plan"})
"""Writers that are told on which slides a workshop's blocks are."""
FILES_OF_PLATFORMS: tuple[tuple[str, Audience], ...] = ((".gift", "trainer"), (".moodle.xml", "trainer"), ("-scorm12.zip", "learner"))
"""How the files of product `lms` end, and which edition makes them."""
WORKSHOP_FOLDER = "workshops"
FOLDERS = {"plan": WORKSHOP_FOLDER, "calendar": WORKSHOP_FOLDER}
"""Products that do not lie in a folder of their own name; several may share one."""
WORKSHOP_FILES: Mapping[str, tuple[str, Audience]] = {
    "agenda.html": ("plan", "learner"),
    "agenda.pdf": ("plan", "learner"),
    "workshop.ics": ("calendar", "learner"),
    "programme.ics": ("calendar", "learner"),
}
"""Files of a workshop that participants get, each with its product; all others are of product `plan`, for trainers."""
_WORKSHOP = "workshop-"
"""How the names of decks and packs of workshops begin."""
HANDOUTS_OF_TRAINERS = ("-notes-trainer", "-cards-trainer")
"""How the names of product `handouts` end that the trainers' edition makes."""
FOR_EVERYBODY = frozenset({"metadata"})
"""Products whose files are for everybody, whatever they are called."""
_LEARNER_ENDING = "-learner"
_TRAINER_ENDING = "-trainer"


def product_names() -> tuple[str, ...]:
    """Every product, ours first: the site, the books and what writers (also those of other packages) make."""
    from importlib.metadata import entry_points  # slow to import, and most builds name no product

    found = {SITE, OFFLINE, *BOOKS, *(entry.name for entry in entry_points(group=WRITERS))}
    return (*(name for name in DEFAULT if name in found), *sorted(found - set(DEFAULT)))


def folder_of(product: str) -> str:
    """The folder of a writer's product below the output."""
    return FOLDERS.get(product, product)


def book_name(product: str, audience: Audience, module: str = "") -> str:
    """The name of the file with the handbook, or with the booklet of a module."""
    begins = _BOOKLET if module == WHOLE_BOOK else module or WHOLE_BOOK
    return f"{begins}-{audience}.{product}"


def language_of(name: PurePosixPath) -> str:
    """The language a published file is in, by its path below the output; "" where it is in none."""
    place = 2 if name.parts[0] == SITE else 1
    return name.parts[place] if len(name.parts) > place + 1 else ""


def product_of(name: PurePosixPath) -> str:
    """Which product a published file belongs to, by its path below the output."""
    if name.parts[0] == WORKSHOP_FOLDER:
        return WORKSHOP_FILES.get(name.name, ("plan", "trainer"))[0]
    return name.suffix.removeprefix(".") if name.parts[0] == BOOK_FOLDER else name.parts[0]


def calendars_among(names: Iterable[str]) -> frozenset[str]:
    """The ids of the events and series whose calendar is among published files."""
    paths = [PurePosixPath(name) for name in names]
    return frozenset(path.parts[2] for path in paths if path.parts[0] == WORKSHOP_FOLDER and path.name == "workshop.ics")


def audience_of(name: PurePosixPath) -> Audience:
    """Whom a published file is for, by its path below the output: learners where that says so, else trainers."""
    if name.parts[0] == SITE and len(name.parts) > 1:
        return "trainer" if name.parts[1] == "trainer" else "learner"
    if name.parts[0] == "lms":
        return next((audience for ending, audience in FILES_OF_PLATFORMS if name.name.endswith(ending)), "trainer")
    if name.parts[0] == WORKSHOP_FOLDER:
        return WORKSHOP_FILES.get(name.name, ("plan", "trainer"))[1]
    if name.parts[0] in FOR_EVERYBODY:
        return "learner"
    return "learner" if name.stem.endswith(_LEARNER_ENDING) else "trainer"


def is_called_for_trainers(name: PurePosixPath) -> bool:
    """Whether a file that lies anywhere says in its path that it is for trainers."""
    return "trainer" in name.parts[:-1] or name.stem.endswith(_TRAINER_ENDING)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a build makes anew: everything else of the output stays."""

    products: tuple[str, ...]
    languages: tuple[str, ...]
    audiences: tuple[Audience, ...]
    modules: tuple[str, ...] = ()
    """() for all, or for none where workshops are named."""
    workshops: tuple[str, ...] = ()
    """() for all, or for none where modules are named."""
    standing: tuple[str, ...] = ()
    """Languages whose files are as they would be made, so that they are not made again."""

    @property
    def is_whole(self) -> bool:
        """Whether neither modules nor workshops are named."""
        return not self.modules and not self.workshops

    def without(self, languages: Collection[str]) -> Scope:
        """The same without some of its languages."""
        left = tuple(language for language in self.languages if language not in languages)
        return replace(self, languages=left, standing=tuple(languages))

    def speaks(self, language: str) -> bool:
        """Whether files in a language, or in several (`de+ar`), are made anew: in one that is, and in none nobody asked for."""
        named = frozenset(language.split(JOINT))
        return named <= {*self.languages, *self.standing} and not named.isdisjoint(self.languages)

    def replaces(self, published: Iterable[str]) -> frozenset[str]:
        """Of the published files those this build makes anew or removes, and whole folders where it makes all of them."""
        return frozenset(name for name in published if self.covers(PurePosixPath(name))) | self._folders()

    def _folders(self) -> frozenset[str]:
        sites = {f"{SITE}/{audience}/{language}" for audience in self.audiences for language in self.languages if SITE in self.products}
        if not self.is_whole or len(self.audiences) < len(AUDIENCES):
            return frozenset(sites)
        writers = [name for name in self.products if name != SITE and name not in BOOKS]
        whole = {folder_of(name) for name in writers if self._makes_all_of(folder_of(name))}
        others = {f"{folder}/{language}" for folder in whole for language in self.languages}
        return frozenset(sites | others)

    def _makes_all_of(self, folder: str) -> bool:
        """Whether every product that lies in a folder is made."""
        return all(product in self.products for product, other in FOLDERS.items() if other == folder)

    def covers(self, name: PurePosixPath) -> bool:
        """Whether a published file is one this build is responsible for."""
        if len(name.parts) < 3 or product_of(name) not in self.products:
            return False
        if name.parts[0] == SITE:
            return name.parts[1] in self.audiences and name.parts[2] in self.languages
        return self._is_wanted(name) and self.speaks(name.parts[1]) and audience_of(name) in self.audiences

    def _is_wanted(self, name: PurePosixPath) -> bool:
        """Whether a file is of what is wanted; a book of the whole handbook is made where nothing is named only."""
        if name.parts[0] == BOOK_FOLDER and not self.modules:
            return not _module(name) and self.is_whole
        if self.is_whole:
            return True
        return _workshop(name) in self.workshops if _workshop(name) else _module(name) in self.modules


@dataclass(frozen=True, slots=True)
class Cell:
    """What a published file is part of."""

    product: str
    language: str
    module: str
    """"" for a book of all modules."""


def cell_of(name: PurePosixPath) -> Cell | None:
    """The product, language and module of a published file, by its path below the output; None where it is of no module."""
    parts = name.parts
    if parts[0] == SITE:
        return Cell(SITE, parts[2], parts[4]) if len(parts) > 5 and parts[3] == "modules" else None
    if parts[0] == WORKSHOP_FOLDER or len(parts) != 3 or _workshop(name):
        return None
    return Cell(product_of(name), parts[1], _module(name))


def workshop_pack(workshop: str, audience: Audience) -> str:
    """The name of the file with the pack of a workshop."""
    return f"{_WORKSHOP}{workshop}-{audience}.zip"


def _workshop(name: PurePosixPath) -> str:
    """The workshop a writer's file is made for; "" for one that is made from a module."""
    if name.parts[0] == WORKSHOP_FOLDER:
        return name.parts[2]
    stem = name.stem.removesuffix(_LEARNER_ENDING).removesuffix(_TRAINER_ENDING)
    return stem.removeprefix(_WORKSHOP) if stem.startswith(_WORKSHOP) and name.parts[0] in ("slides", "packs") else ""


def _module(name: PurePosixPath) -> str:
    """The module a writer's file or a booklet is made from; "" for the whole book."""
    if name.parts[0] == "lms":
        return next((name.name.removesuffix(ending) for ending, _ in FILES_OF_PLATFORMS if name.name.endswith(ending)), name.stem)
    endings = HANDOUTS_OF_TRAINERS if name.parts[0] == "handouts" else ()
    if ending := next((ending for ending in endings if name.stem.endswith(ending)), ""):
        return name.stem.removesuffix(ending)
    stem = name.stem.removesuffix(_LEARNER_ENDING).removesuffix(_TRAINER_ENDING)
    return {WHOLE_BOOK: "", _BOOKLET: WHOLE_BOOK}.get(stem, stem) if name.parts[0] == BOOK_FOLDER else stem
