"""Worksheets and solution sheets as Typst documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from transferkit.model.course import Course, Exercise, Module
from transferkit.model.labels import exercise_facts
from transferkit.model.licences import licence_of
from transferkit.model.settings import is_right_to_left
from transferkit.model.text import Run, Table, Text, plain, runs
from transferkit.model.words import Words, words
from transferkit.press import Sheet
from transferkit.press.code import Code as Typst
from transferkit.press.code import boolean, call, content, points, string
from transferkit.press.fonts import FAMILIES
from transferkit.press.typesetter import GREY, LINE, PETROL, WARM, Typesetter, colour

RULED = frozenset({"reflection", "worksheet", "case-study", "cloze", ""})
"""Types of exercise whose sheet has lines to write on, where the task brings no empty table."""
LINES = 8


@dataclass(frozen=True, slots=True)
class Made:
    """A sheet and the characters it cannot print."""

    sheet: Sheet
    missing: tuple[str, ...]


def worksheet(exercises: Sequence[Exercise], module: Module, course: Course) -> Made:
    """The sheet of one exercise, or of several with a page break between them."""
    setter, say = Typesetter(), words(course.edition.language)
    parts: list[Typst] = []
    for index, exercise in enumerate(exercises):
        parts += [call("pagebreak")] if index else []
        parts += _head(setter, say, called(exercise, say), exercise.number or module.name, level=1)
        parts += [_name_line(say), *_facts(setter, exercise, say), setter.blocks(exercise.task)]
        parts += [setter.box(runs(say("Hint")), setter.blocks(hint), PETROL) for hint in exercise.hints]
        parts += _ruled_lines(exercise)
    return _made(setter, parts, _title(exercises, module, say("Worksheets")), module, course)


def solution_sheet(exercises: Sequence[Exercise], module: Module, course: Course) -> Made:
    """The solutions of one or several exercises, for trainers."""
    setter, say = Typesetter(), words(course.edition.language)
    parts: list[Typst] = []
    for index, exercise in enumerate(exercises):
        parts += [call("pagebreak")] if index else []
        title = (Run(f"{say('Solution')} {exercise.number}: ".replace(" :", ":")), *exercise.title)
        parts += _head(setter, say, title, say("For trainers"), level=1, edge=WARM)
        parts += [*_facts(setter, exercise, say), setter.blocks(exercise.solution)]
    return _made(setter, parts, _title(exercises, module, say("Solutions")), module, course)


def called(exercise: Exercise, say: Words) -> Text:
    """`Aufgabe A1-2: Ein Tag im Verein`."""
    label = f"{say('Exercise')} {exercise.number}".rstrip()
    return (Run(f"{label}: "), *exercise.title) if exercise.title else runs(label)


def document(setter: Typesetter, parts: Iterable[Typst], title: str, module: Module, course: Course, flipped: bool = False) -> Sheet:
    """A whole document: what every sheet shares, then its parts."""
    language = course.edition.language
    settings = course.settings
    licence, _ = licence_of(module.facts.license, settings.license)
    author = ", ".join(module.facts.authors) or settings.publisher
    foot = " · ".join(part for part in (settings.title, licence, settings.publisher, settings.funding) if part)
    direction = Typst("rtl" if is_right_to_left(language) else "ltr")
    footer = content([setter.string(foot), call("h", Typst("1fr")), Typst('context counter(page).display("1 / 1", both: true)')])
    fonts = "(" + "".join(f'"{family}", ' for family in FAMILIES) + ")"
    rules = [
        f"#set document(title: {setter.string(title)}, author: {setter.string(author or settings.title)}, date: none)",
        f'#set page(paper: "a4", flipped: {boolean(flipped)}, margin: (x: 2cm, top: 1.6cm, bottom: 1.9cm), '
        f'footer: text(size: 8.5pt, fill: rgb("{GREY}"), {footer}))',
        f"#set text(font: {fonts}, size: 11pt, lang: {string(language.split('-')[0])}, dir: {direction}, hyphenate: true)",
        "#set par(leading: 0.7em, spacing: 1.2em)",
        "#set list(indent: 4pt, body-indent: 7pt)\n#set enum(indent: 4pt, body-indent: 7pt)",
        f'#show heading: set text(fill: rgb("{PETROL}"))',
        '#show raw: set text(font: ("DejaVu Sans Mono", "Noto Sans"), size: 9.5pt)',
    ]
    source = "\n".join(rules) + f"\n#{content(parts)}\n"
    return Sheet(source, dict(setter.files), _seconds(course.date))


def _made(setter: Typesetter, parts: Iterable[Typst], title: str, module: Module, course: Course) -> Made:
    sheet = document(setter, [*parts, *footnotes(setter, module)], title, module, course)
    return Made(sheet, tuple(setter.missing))


def footnotes(setter: Typesetter, module: Module) -> list[Typst]:
    """The footnotes whose numbers stand in what was typeset so far."""
    found = [(label, blocks) for label, blocks in module.footnotes if label in setter.raised]
    items = [call("enum.item", Typst(label), setter.blocks(blocks)) for label, blocks in found if label.isdigit()]
    if not items:
        return []
    return [call("line", length=Typst("30%"), stroke=Typst(f'0.5pt + rgb("{LINE}")')), call("text", call("enum", *items), size=points(9))]


def _head(setter: Typesetter, say: Words, title: Text, badge: str, level: int, edge: str = PETROL) -> list[Typst]:
    """A badge with the number, then the title."""
    mark = call(
        "box",
        call("text", call("strong", setter.string(badge)), fill=Typst("white"), size=points(15)),
        fill=colour(edge),
        inset=Typst("(x: 10pt, y: 6pt)"),
        radius=points(4),
    )
    heading = call("heading", setter.text(title), level=Typst(str(level)))
    return [mark, call("v", points(2)), call("block", call("text", heading, size=points(14)))]


def _name_line(say: Words) -> Typst:
    line = call("box", Typst("[]"), width=Typst("9cm"), stroke=Typst(f'(bottom: 0.8pt + rgb("{LINE}"))'), height=Typst("1em"))
    return call("par", content([string(f"{say('Name')}: "), line]))


def _facts(setter: Typesetter, exercise: Exercise, say: Words) -> list[Typst]:
    line = " · ".join(exercise_facts(exercise.facts, say, say("Material")))
    return [call("par", call("text", setter.string(line), fill=colour(GREY), size=points(10)))] if line else []


def _ruled_lines(exercise: Exercise) -> list[Typst]:
    """Lines to write on, unless the task brings room of its own."""
    has_table = any(isinstance(block, Table) and any(not cell.text for row in block.body for cell in row) for block in exercise.task)
    if exercise.facts.type not in RULED or has_table:
        return []
    rule = f'line(length: 100%, stroke: 0.6pt + rgb("{LINE}"))'
    return [Typst(f"block(above: 18pt, breakable: false, {{ for _ in range({LINES}) {{ v(17pt); {rule} }} }})")]


def _title(exercises: Sequence[Exercise], module: Module, several: str) -> str:
    if len(exercises) == 1:
        return f"{exercises[0].number} {plain(exercises[0].title)}".strip()
    return f"{several}: {plain(module.title)}"


def _seconds(date: str) -> int:
    return int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp())
