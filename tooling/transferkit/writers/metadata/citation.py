"""`CITATION.cff`: how the handbook is cited, in the Citation File Format 1.2.0."""

from __future__ import annotations

from typing import Any

import yaml

from transferkit.model.amb import address, is_organisation
from transferkit.model.course import Course
from transferkit.model.words import words


def citation(course: Course) -> str:
    """The file's text."""
    settings, language = course.settings, course.edition.language
    names = dict.fromkeys(name for module in course.modules for name in module.facts.authors)
    authors = [_author(name, settings.publisher) for name in names] or [{"name": settings.publisher or settings.title}]
    told: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": words(language)("If you use this handbook, please cite it like this."),
        "title": settings.title,
        "type": "dataset",
        "authors": authors,
        "version": course.date,
        "date-released": course.date,
        "license": settings.license,
        "preferred-citation": {
            "type": "book",
            "title": settings.title,
            "authors": [dict(author) for author in authors],
            "year": int(course.date[:4]),
            **({"publisher": {"name": settings.publisher}} if settings.publisher else {}),
        },
    }
    if settings.site_url:
        told["url"] = address(settings, language)
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=10_000)


def _author(name: str, publisher: str) -> dict[str, str]:
    if is_organisation(name, publisher):
        return {"name": name}
    given, _, family = name.rpartition(" ")
    return {"family-names": family, "given-names": given}
