"""What a module or an exercise says of itself in its front matter."""

from __future__ import annotations

from dataclasses import dataclass

EXERCISE_TYPES = (
    "reflection",
    "worksheet",
    "checklist",
    "case-study",
    "group-work",
    "single-choice",
    "multiple-choice",
    "matching",
    "cloze",
    "notebook",
    "self-check",
)
FORMS = ("EA", "PA", "GA", "PL")
"""Social forms as German trainers write them: Einzel-, Partner-, Gruppenarbeit, Plenum."""


EVERYBODY = 1_000_000
"""Size of a group that everybody belongs to."""


@dataclass(frozen=True, slots=True)
class Objective:
    """A learning objective: what participants can do afterwards."""

    id: str
    """`A1.2`; "" where the author gave none."""
    text: str
    exercises: tuple[str, ...] = ()
    """Labels of the exercises that practise it."""
    digcomp: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanBlock:
    """One block of a session plan."""

    minutes: int
    title: str
    goal: str = ""
    content: str = ""
    method: str = ""
    form: str = ""
    """Social form: EA, PA, GA or PL (alone, in pairs, in groups, plenary)."""
    material: tuple[str, ...] = ()
    who: str = ""
    notes: str = ""
    active: bool = False
    """Whether participants work themselves."""
    exercise: str = ""
    """Label of the exercise done in this block."""
    short: int | None = None
    """Minutes in the short version; 0 drops the block, None leaves it as it is."""
    optional: bool = False
    """Whether it may be left out where time is very short."""
    divisible: bool = False
    """Whether a break may interrupt it."""
    sessions: bool = False
    """Whether sessions run side by side in it that participants offer themselves, as at a barcamp."""

    @property
    def what(self) -> str:
        """Title and content as one text."""
        if not self.content:
            return self.title
        return f"{self.title} {self.content}" if self.title.endswith(("?", "!", ".", ":")) else f"{self.title}. {self.content}"


@dataclass(frozen=True, slots=True)
class ModuleFacts:
    """A module's front matter, checked. Every field may be missing: then it is empty, 0 or False."""

    short_id: str = ""
    """`A1`: the prefix of exercise numbers."""
    part: str = ""
    level: str = ""
    """beginner, intermediate or advanced."""
    audience: tuple[str, ...] = ()
    """Ids of the controlled list, see markup/schemas/module.schema.json."""
    minutes: int = 0
    """Minutes in the room, breaks not counted."""
    self_study_minutes: int = 0
    requires: tuple[str, ...] = ()
    """Folder ids of modules to be done before."""
    objectives: tuple[Objective, ...] = ()
    plan: tuple[PlanBlock, ...] = ()
    plan_fields: tuple[str, ...] = ()
    """Fields of the Digitalfahrplan the module fills."""
    glossary: tuple[str, ...] = ()
    digcomp: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    license: str = ""
    authors: tuple[str, ...] = ()
    updated: str = ""
    """ISO date of the last change of content."""
    draft: bool = False
    trust: str = ""
    """own, imported or reviewed; "" means own."""


@dataclass(frozen=True, slots=True)
class DataSheet:
    """How a CSV file stands in the spreadsheet of an exercise."""

    file: str
    """Its path below files/."""
    title: str = ""
    """What its sheet is called; "" for the file's name."""
    fill: tuple[str, ...] = ()
    """Columns to fill in, behind those of the file."""
    sum: tuple[str, ...] = ()
    """Columns that are added up below."""


@dataclass(frozen=True, slots=True)
class ExerciseFacts:
    """What the options of an exercise block, or the front matter of an exercise document, say."""

    minutes: int = 0
    type: str = ""
    """One of EXERCISE_TYPES or ""."""
    form: str = ""
    """EA, PA, GA, PL or ""."""
    material: str = ""
    objective: str = ""
    """Id of a learning objective."""
    lines: int | None = None
    """Lines to write on below each question; None leaves it to the type."""
    group: int = 0
    """How many people share a set of cards; EVERYBODY for one set in the room, 0 leaves it to the social form."""
    spreadsheet: tuple[DataSheet, ...] = ()
    """How the files of a notebook exercise stand in its spreadsheet; those not named stand there as they are."""
