"""Product `offline`: one zip a language with the learners' site, the books and the packs, to be opened from a USB stick."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape
from pathlib import Path

from transferkit.building.products import BOOK_FOLDER, BOOKS, OFFLINE, SITE, book_name
from transferkit.building.runs import SphinxRuns
from transferkit.building.survey import is_module
from transferkit.files.zips import write_zip
from transferkit.model.languages import tag_of
from transferkit.model.settings import Settings, is_right_to_left
from transferkit.model.words import Words, words

PARTS = (SITE, *BOOKS, "packs")
WEBSITE, MATERIAL = "website", "material"
_PAGE = """<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="website/_static/transferkit.css">
</head>
<body>
<main class="content">
<div class="text">
<h1>{title}</h1>
<p>{welcome}</p>
<h2>{reading}</h2>
<ul>
{books}
</ul>
<h2>{practising}</h2>
<p>{packs}</p>
<ul>
{material}
</ul>
</div>
</main>
</body>
</html>
"""


def write_offline(runs: SphinxRuns, settings: Settings, make: Callable[[SphinxRuns], object]) -> None:
    """Put the zip together from what the unit made, and from what is made for it alone.

    make: writes the products of a unit's job below its folder.
    """
    job, aside = runs.job, runs.cache / OFFLINE
    missing = tuple(part for part in PARTS if part not in job.products)
    if missing:
        other = SphinxRuns(replace(job, products=missing, folder=aside), runs.cache)
        other.last = runs.last
        make(other)
        runs.problems += other.problems
    entries = dict(_entries(lambda part: aside if part in missing else job.folder, runs))
    say, titles = words(job.edition.language), _titles(runs)
    entries[f"{say('START-HERE')}.html"] = _start_page(entries, titles, settings, job.edition.language).encode()
    target = job.folder / OFFLINE / job.edition.language / f"handbook-{job.edition.audience}.zip"
    target.parent.mkdir(parents=True, exist_ok=True)
    write_zip(target, entries)


def _entries(folder_of_part: Callable[[str], Path], runs: SphinxRuns) -> Iterator[tuple[str, bytes]]:
    """What goes into the zip, by its name there."""
    edition, say = runs.job.edition, words(runs.job.edition.language)
    yield from _below(folder_of_part(SITE) / SITE / edition.audience / edition.language, WEBSITE)
    for book in BOOKS:
        path = folder_of_part(book) / BOOK_FOLDER / edition.language / book_name(book, edition.audience)
        if path.is_file():
            yield f"{say('handbook')}.{book}", path.read_bytes()
    for name, data in _below(folder_of_part("packs") / "packs" / edition.language, MATERIAL):
        if Path(name).stem.endswith(f"-{edition.audience}"):
            yield name, data


def _below(folder: Path, prefix: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_file():
            yield f"{prefix}/{path.relative_to(folder).as_posix()}", path.read_bytes()


def _titles(runs: SphinxRuns) -> dict[str, str]:
    """What each module is called, by the name of its pack."""
    assert runs.last is not None
    pages = runs.last.env.titles.items()
    return {f"{docname.split('/')[1]}-{runs.job.edition.audience}": title.astext() for docname, title in pages if is_module(docname)}


def _start_page(entries: dict[str, bytes], titles: dict[str, str], settings: Settings, language: str) -> str:
    """The page people open first."""
    say = words(language)
    books = [name for name in sorted(entries, reverse=True) if "/" not in name]
    site = (f"{WEBSITE}/index.html", say("The handbook as a website, with search"))
    packs = [name for name in sorted(entries) if name.startswith(f"{MATERIAL}/")]
    return _PAGE.format(
        language=escape(tag_of(language)),
        direction="rtl" if is_right_to_left(language) else "ltr",
        title=escape(settings.title),
        welcome=escape(say("Everything here works without the internet. Unpack the whole zip first, or copy the folder to a USB stick.")),
        reading=escape(say("To read")),
        books=_links([site, *((name, _of_book(name, say)) for name in books)]),
        practising=escape(say("To practise")),
        packs=escape(say("Each zip holds the worksheets and files of a module.")),
        material=_links([(name, titles.get(Path(name).stem, say("Cards with the words of the glossary"))) for name in packs]),
    )


def _links(found: list[tuple[str, str]]) -> str:
    return "\n".join(f'<li><a href="{escape(name)}">{escape(text)}</a></li>' for name, text in found)


def _of_book(name: str, say: Words) -> str:
    return say("The handbook to print (PDF)") if name.endswith(".pdf") else say("The handbook for e-readers (EPUB)")
