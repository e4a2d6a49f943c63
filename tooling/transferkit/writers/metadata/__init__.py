"""Metadata for portals and for those who cite: an AMB record of each module, `metadata.yml`, `CITATION.cff`, a list of pages."""

from __future__ import annotations

from pathlib import Path

import yaml

from transferkit.model.amb import Described, as_json, record_of_handbook, record_of_module
from transferkit.model.course import Course, Module
from transferkit.model.job import Job, Written
from transferkit.model.problem import Place, problem
from transferkit.model.text import Paragraph, plain
from transferkit.writers.metadata.citation import citation

name = "metadata"


def write(job: Job) -> Written:
    """Write the files. They are the same for everybody, so only the learners' edition makes them."""
    course = job.course
    if course.edition.audience == "trainer":
        return Written(())
    texts = {f"{module.id}.json": as_json(_record(module, course)) for module in job.modules}
    if job.whole:
        modules = [described(module) for module in course.modules]
        whole = record_of_handbook(modules, course.settings, course.edition.language, course.date)
        texts["metadata.yml"] = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=10_000)
        texts["CITATION.cff"] = citation(course)
    problems = () if course.settings.site_url else (problem("MDA01", Place("conf.py")),)
    return Written(tuple(_write(job.folder / called, text) for called, text in texts.items()), problems)


def described(module: Module) -> Described:
    """What a module's record is made from."""
    lead = next((plain(item.text) for item in module.content if isinstance(item, Paragraph)), "")
    return Described(module.id, module.docname, plain(module.title), lead, module.facts, bool(module.exercises), bool(module.questions))


def _record(module: Module, course: Course) -> dict[str, object]:
    return record_of_module(described(module), course.settings, course.edition.language)


def _write(path: Path, text: str) -> Path:
    path.write_text(text.rstrip("\n") + "\n", "utf-8", newline="\n")
    return path
