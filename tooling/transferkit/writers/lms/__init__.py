"""Files for learning platforms: GIFT and Moodle XML with the questions of a module, SCORM with its page and quiz.

Questions with their keys come from the trainers' course, exam questions among them. The SCORM package is what
learners get: it is made of the learners' course, and of keys that no other writer is given.
"""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.files.zips import write_zip
from transferkit.model.course import Course, Module
from transferkit.model.job import Job, Written
from transferkit.model.problem import Problem, problem
from transferkit.model.quiz import Question
from transferkit.model.text import plain
from transferkit.model.words import words
from transferkit.writers.lms.gift import gift
from transferkit.writers.lms.marks import is_exact
from transferkit.writers.lms.moodle import moodle_xml
from transferkit.writers.lms.scorm import package

name = "lms"


def write(job: Job) -> Written:
    """The packages of the learners' edition, or the question files of the trainers'."""
    if job.course.edition.audience == "learner":
        return _packages(job)
    files, problems = [], list[Problem]()
    language = job.course.edition.language
    for module in job.modules:
        categories = tuple(_categories(module, job.course))
        if not categories:
            continue
        as_text, as_xml = job.folder / f"{module.id}.gift", job.folder / f"{module.id}.moodle.xml"
        as_text.write_text(gift(categories, language, words(language)), "utf-8", newline="\n")
        as_xml.write_bytes(moodle_xml(categories, language))
        files += [as_text, as_xml]
        problems += _inexact(module)
    return Written(tuple(files), tuple(problems))


def _packages(job: Job) -> Written:
    files = []
    for module in job.modules:
        path = job.folder / f"{module.id}-scorm12.zip"
        write_zip(path, package(module, job.course, job.keys))
        files.append(path)
    return Written(tuple(files))


def _categories(module: Module, course: Course) -> Iterator[tuple[str, tuple[Question, ...]]]:
    """The module's category, and one below it for exams; those without questions are left out."""
    known = tuple(question for question in module.questions if question.key is not None and _can_be_marked(question))
    path = "/".join(("$course$", "top", _part(course.settings.title), _part(f"{module.facts.short_id} {plain(module.title)}")))
    for exam, called in ((False, path), (True, f"{path}/{_part(words(course.edition.language)('Exam'))}")):
        if found := tuple(question for question in known if question.exam is exam):
            yield called, found


def _part(name: str) -> str:
    """A name as part of a category's path, where a slash stands twice."""
    return " ".join(name.split()).replace("/", "//")


def _can_be_marked(question: Question) -> bool:
    """Whether a platform could import it: reading has said what is wrong with the others."""
    key = question.key
    assert key is not None
    match question.kind:
        case "cloze":
            return bool(key.gaps) and all(gap.accepted for gap in key.gaps)
        case "matching":
            return len(question.prompts) > 1
    rights = sum(answer.right for answer in key.answers)
    return len(key.answers) > 1 and (rights == 1 if question.kind == "single" else rights > 0)


def _inexact(module: Module) -> Iterator[Problem]:
    """Questions with so many right answers that no value of Moodle's is their share."""
    for question in module.questions:
        if question.kind == "multiple" and question.key and not is_exact(question.key):
            rights = sum(answer.right for answer in question.key.answers)
            yield problem("QZ11", question.where, title=plain(question.title), count=rights)
