"""Writes a project of N invented German modules of 800 to 1,000 words each, the same bytes every time.

    python tooling/bench/synthetic.py FOLDER --modules 100

What our own modules are made of is there: front matter with a session plan, headings, prose, lists, tables, a drawing,
exercises with hints and solutions, text for trainers, footnotes, links between modules.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from german import German

SECTIONS = 5
PARTS = "ABCDE"

CONF = """extensions = ["transferkit.extension"]
language = "de"
transferkit_title = "Handbuch zum Messen"
transferkit_languages = ["de"]
transferkit_publisher = "Transferkit-Team"
"""


def module_id(number: int) -> str:
    """The folder name of a module: `m007-spendenliste`."""
    noun = German(f"id {number}").noun().lower()
    plain = noun.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    return f"m{number:03d}-{plain}"


def module(number: int, count: int) -> str:
    """The Markdown of a module."""
    say = German(f"module {number}")
    name, part = f"{PARTS[number % 5]}{number}", PARTS[number % 5]
    head = [_front_matter(say, number, name, part), f"# {say.title()}", say.paragraph(4), _bullets("questions", say, 3)]
    middle = [_section(say, number, position, count) for position in range(SECTIONS)]
    tail = [_bullets("keypoints", say, 4), "## Quellen", say.paragraph(1) + f"[^q{number}]", f"[^q{number}]: {say.title()}, Stand 2026-11."]
    return "\n\n".join(head + middle + tail) + "\n"


def _front_matter(say: German, number: int, name: str, part: str) -> str:
    objectives = "".join(f"  - id: {name}.{place}\n    text: {say.title()} erklären\n" for place in (1, 2, 3))
    plan = "".join(f"  - minutes: {minutes}\n    title: {say.noun()}\n    form: GA\n    active: true\n" for minutes in (15, 40, 35))
    return (
        f"---\nid: {name}\npart: {part}\nlevel: aufbau\nminutes: 90\nobjectives:\n{objectives}plan:\n{plan}"
        f"license: CC-BY-SA-4.0\nupdated: 2026-11-{number % 28 + 1:02d}\n---"
    )


def _bullets(block: str, say: German, count: int) -> str:
    return "\n".join([f":::{{{block}}}", *(f"- {say.point()}" for _ in range(count)), ":::"])


def _section(say: German, number: int, position: int, count: int) -> str:
    """Prose and a list; then a table, a drawing, an exercise or a callout by turns."""
    extra = (_table, _figure, _exercise, _callout, _exercise)[position]
    points = "\n".join(f"- {say.point()}" for _ in range(4))
    other = number % count + 1
    link = f"Mehr dazu im [Modul {other}](../{module_id(other)}/index.md)." if position == 0 and other != number else ""
    prose = f"{say.paragraph(2)} **{say.noun()}** heißt: {say.sentence()} {link}".rstrip()
    return f"## {say.title()}\n\n{prose}\n\n{points}\n\n{say.paragraph(1)}\n\n{extra(say, number, position)}"


def _table(say: German, number: int, position: int) -> str:
    rows = [f"| {say.noun()} | {say.point()} | {say.number(1, 900)} € |" for _ in range(6)]
    return "\n".join([":::{table} " + say.title(), "| Sache | Schritt | Betrag |", "| --- | --- | ---: |", *rows, ":::"])


def _figure(say: German, number: int, position: int) -> str:
    alt = ", ".join(say.noun() for _ in range(3))
    return f":::{{figure}} bild.svg\n:alt: Drei Kästen mit Pfeilen: {alt}\n:name: fig-{number}\n\n{say.sentence()}\n:::"


def _callout(say: German, number: int, position: int) -> str:
    return f":::{{tip}}\n{say.paragraph(2)}\n:::\n\n:::{{instructor}}\n{say.paragraph(2)}\n:::"


def _exercise(say: German, number: int, position: int) -> str:
    label = f"aufgabe-{number}-{position}"
    steps = "\n".join(f"{step}. {say.sentence()}" for step in (1, 2, 3))
    answers = "\n".join(f"- {say.sentence()}" for _ in range(3))
    return (
        f"::::{{exercise}} {say.title()}\n:label: {label}\n:minutes: 20\n:type: worksheet\n:form: GA\n\n{say.sentence()}\n\n{steps}\n\n"
        f":::{{hint}}\n{say.sentence()}\n:::\n::::\n\n:::{{solution}} {label}\n{say.sentence()}\n\n{answers}\n:::"
    )


def drawing(number: int) -> str:
    """A small SVG of three boxes and two arrows."""
    say = German(f"drawing {number}")
    boxes = "".join(
        f'<rect x="{x}" y="30" width="150" height="60" rx="6" fill="none" stroke="#0b4f5c" stroke-width="2"/>'
        f'<text x="{x + 75}" y="65" text-anchor="middle" font-family="Arial" font-size="13">{say.noun()}</text>'
        for x in (10, 225, 440)
    )
    arrows = "".join(f'<path d="M{x} 60h55m-8-5l8 5-8 5" fill="none" stroke="#0b4f5c" stroke-width="2"/>' for x in (165, 380))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 120">{boxes}{arrows}</svg>\n'


def write_project(folder: Path, modules: int) -> None:
    """The whole project in a folder that is empty or not there."""
    write(folder / "conf.py", CONF)
    numbers = range(1, modules + 1)
    toctree = "\n".join(f"../modules/{module_id(number)}/index" for number in numbers)
    write(folder / "handbook" / "index.md", f"# Handbuch zum Messen\n\nErfundene Module.\n\n:::{{toctree}}\n{toctree}\n:::\n")
    for number in numbers:
        write(folder / "modules" / module_id(number) / "index.md", module(number, modules))
        write(folder / "modules" / module_id(number) / "bild.svg", drawing(number))
    (folder / "exercises").mkdir(exist_ok=True)


def write(path: Path, text: str) -> None:
    """A UTF-8 file with its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def main() -> None:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(description="Writes a project of invented German modules.")
    parser.add_argument("folder", type=Path, help="a folder that is empty or not there")
    parser.add_argument("--modules", type=int, default=100, help="how many (100)")
    parser.add_argument("--fresh", action="store_true", help="remove the folder first")
    options = parser.parse_args()
    if options.fresh:
        shutil.rmtree(options.folder, ignore_errors=True)
    if options.folder.exists() and any(options.folder.iterdir()):
        parser.error(f"{options.folder} is not empty; --fresh removes it first")
    write_project(options.folder, options.modules)


if __name__ == "__main__":
    main()
