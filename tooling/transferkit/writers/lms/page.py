"""A module's page as it stands in a package for a learning platform: text, exercises, and questions with their keys."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from transferkit.model.course import Aside, Content, Course, Exercise, Frame, Module, Section, SlideBlock, SlideBreak
from transferkit.model.labels import exercise_facts
from transferkit.model.languages import tag_of
from transferkit.model.licences import licence_of
from transferkit.model.quiz import Key, Question, letter
from transferkit.model.quiz_text import question_name
from transferkit.model.quiz_words import SCRIPT, STYLE, quiz_words
from transferkit.model.settings import is_right_to_left
from transferkit.model.text import Block, Blocks, Callout, Run, Table, Text, plain
from transferkit.model.words import Words, later, words
from transferkit.writers.lms.html import Html, Source

FRAME_TITLES = {
    "objectives": later("Learning objectives"),
    "questions": later("Questions"),
    "keypoints": later("Key points"),
    "prerequisites": later("Prerequisites"),
}


def page(module: Module, course: Course, keys: Mapping[str, Key], source: Source) -> str:
    """The HTML document; source says where pictures stand in the package."""
    writer = _Page(course.edition.language, source, keys)
    language, say = course.edition.language, writer.say
    direction = "rtl" if is_right_to_left(language) else "ltr"
    body = [f"<h1>{writer.text(module.title)}</h1>", *writer.content(module.content)]
    body += [part for section in module.sections for part in writer.section(section, 2)]
    body += writer.footnotes(module)
    if not module.questions:
        body.append(f'<p class="quiz-buttons"><button type="button" id="scorm-read">{escape(say("I have read this"))}</button></p>')
    licence, link = licence_of(module.facts.license, course.settings.license)
    by = ", ".join(module.facts.authors) or course.settings.publisher
    foot = f'<p>{escape(by)}{": " if by else ""}<a href="{escape(link)}" rel="license">{escape(licence)}</a></p>'
    data = "".join(f' data-{name}="{escape(text)}"' for name, text in _words(module, say).items())
    text = "\n".join(body)
    return f"""<!DOCTYPE html>
<html lang="{escape(tag_of(language))}" dir="{direction}" data-edition="learner">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(plain(module.title))}</title>
<link rel="stylesheet" href="transferkit.css">
<link rel="stylesheet" href="{STYLE}">
<script defer src="scorm.js"></script>
<script defer src="{SCRIPT}"></script>
</head>
<body>
<main id="content" class="content">
<div class="text">
{text}
</div>
<div id="quiz-words" hidden{data}></div>
</main>
<footer class="site-footer"><div class="site-foot">{foot}</div></footer>
</body>
</html>
"""


def _words(module: Module, say: Words) -> dict[str, str]:
    """What the quiz says; here the result does leave the page."""
    return quiz_words(say, module.facts.objectives) | {"private": say("The learning platform is told your result.")}


class _Page(Html):
    """HTML with the classes of our style sheet."""

    def __init__(self, language: str, source: Source, keys: Mapping[str, Key]) -> None:
        super().__init__(language, source)
        self.say, self.keys = words(language), keys

    def section(self, section: Section, level: int) -> Iterator[str]:
        """A section and those below it."""
        name = f"h{min(level, 6)}"
        yield f'<section id="{escape(section.anchor)}"><{name}>{self.text(section.title)}</{name}>'
        yield from self.content(section.content)
        for inner in section.sections:
            yield from self.section(inner, level + 1)
        yield "</section>"

    def content(self, content: Iterable[Content]) -> Iterator[str]:
        """What stands under a heading. What is for slides only, or for trainers, is not there."""
        for item in content:
            match item:
                case Exercise():
                    yield self._exercise(item)
                case Question():
                    yield self._question(item)
                case Frame(kind, blocks):
                    yield self._box(kind, (Run(self.say(FRAME_TITLES[kind])),), self.blocks(blocks))
                case Aside("spoken", blocks):
                    yield self.blocks(blocks)
                case Aside() | SlideBlock() | SlideBreak():
                    continue
                case _:
                    block: Block = item
                    yield self.block(block)

    def callout(self, block: Callout) -> str:
        """A box with its drawing."""
        return self._box(block.kind, block.title, self.blocks(block.blocks))

    def footnotes(self, module: Module) -> Iterator[str]:
        """The footnotes of the page, by number."""
        items = [(label, blocks) for label, blocks in module.footnotes if label.isdigit()]
        if items:
            inner = "".join(f'<li value="{label}">{self.blocks(blocks)}</li>' for label, blocks in items)
            yield f'<hr><ol class="footnote-list">{inner}</ol>'

    def _table(self, table: Table) -> str:
        made = super()._table(table).replace("<table>", '<table class="docutils">', 1)
        return f'<div class="table-wrapper">{made}</div>'

    def _box(self, kind: str, title: Text, inner: str, anchor: str = "") -> str:
        head = f'<p class="admonition-title">{self.text(title)}</p>' if title else ""
        name = f' id="{escape(anchor)}"' if anchor else ""
        return f'<div class="admonition {escape(kind)}"{name}>{head}{inner}</div>'

    def _exercise(self, exercise: Exercise) -> str:
        label = f"{self.say('Exercise')} {exercise.number}".rstrip()
        title = (Run(f"{label}: "), *exercise.title) if exercise.title else (Run(label),)
        facts = " · ".join(exercise_facts(exercise.facts, self.say, self.say("Material")))
        inner = f'<p class="exercise-facts">{escape(facts)}</p>' if facts else ""
        inner += self.blocks(exercise.task)
        hint = escape(self.say("Hint"))
        inner += "".join(f'<details class="hint"><summary>{hint}</summary>{self.blocks(blocks)}</details>' for blocks in exercise.hints)
        inner += "".join(self._question(question) for question in exercise.questions)
        return self._box("exercise", title, inner, exercise.anchor)

    # ### questions, in the shape the quiz script knows from the site

    def _question(self, question: Question) -> str:
        data = {"kind": question.kind, "points": question.points, "objective": question.objective, "section": question.section}
        attributes = "".join(f' data-{name}="{escape(str(value))}"' for name, value in data.items())
        name = f'<span class="question-number">{escape(question_name(question, self.say))}: </span>'
        inner = f'<p class="admonition-title">{name}{self.text(question.title)}</p>{self.blocks(question.stem)}'
        inner += self._lettered("prompts", "1", question.prompts) + self._lettered("choices", "A", question.choices)
        if question.source:
            inner += f'<p class="question-source">{escape(self.say("Source"))}: {self.text(question.source)}</p>'
        inner += self._key(self.keys[question.label]) if question.label in self.keys else ""
        return f'<div class="question question-{question.kind} admonition" id="{escape(question.anchor)}"{attributes}>{inner}</div>'

    def _lettered(self, kind: str, style: str, items: tuple[Blocks, ...]) -> str:
        inner = "".join(f"<li>{self.blocks(item)}</li>" for item in items)
        return f'<ol class="{kind}" type="{style}">{inner}</ol>' if items else ""

    def _key(self, key: Key) -> str:
        lines = [*self._choice_lines(key), *self._gap_lines(key), *self._match_lines(key)]
        general = f'<div class="general-feedback">{self.blocks(key.feedback)}</div>' if key.feedback else ""
        summary = f"<summary>{escape(self.say('Show the answer'))}</summary>"
        return f'<details class="answer-key">{summary}<ul>{"".join(lines)}</ul>{general}</details>'

    def _choice_lines(self, key: Key) -> Iterator[str]:
        for index, answer in enumerate(key.answers):
            verdict = self.say("right") if answer.right else self.say("wrong")
            head = f"<p><strong>{letter(index)}: {escape(verdict)}</strong></p>"
            yield f'<li data-index="{index}" data-right="{str(answer.right).lower()}">{head}{self.blocks(answer.feedback)}</li>'

    def _gap_lines(self, key: Key) -> Iterator[str]:
        for index, gap in enumerate(key.gaps):
            accepted = escape(json.dumps(gap.accepted, ensure_ascii=False))
            head = f"<p><strong>{index + 1}: {escape(' / '.join(gap.accepted))}</strong></p>"
            yield f'<li data-index="{index}" data-accepted="{accepted}">{head}</li>'

    def _match_lines(self, key: Key) -> Iterator[str]:
        for index, found in enumerate(key.matches):
            head = f"<p><strong>{index + 1} – {letter(found.choice)}</strong></p>"
            yield f'<li data-index="{index}" data-choice="{found.choice}">{head}{self.blocks(found.feedback)}</li>'

    def gap(self, run: Run) -> str:
        """A gap, where the script puts a field."""
        return f'<span class="gap">{escape(run.text)}</span>'
