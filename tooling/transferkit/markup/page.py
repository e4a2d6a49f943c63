"""What is done to a page when its text is parsed: its head, its exercise numbers, its loose ends."""

from __future__ import annotations

from dataclasses import replace

from docutils import nodes
from sphinx.environment import BuildEnvironment
from sphinx.util.nodes import NodeMatcher

from transferkit.markup import nodes as ours
from transferkit.markup.facts import for_learners, module_facts
from transferkit.markup.front_matter import FrontMatter, Kind
from transferkit.markup.module_head import add_module_head
from transferkit.markup.page_notes import page_of
from transferkit.markup.record import record_of, source_path
from transferkit.markup.translation import authors_said
from transferkit.markup.translation_marks import mark_translation
from transferkit.model.labels import exercise_facts
from transferkit.model.problem import Place, problem
from transferkit.model.words import words
from transferkit.prelint import characters
from transferkit.press.formula import formula

IMPORTED = "imported"
"""What `trust` says of material that came from elsewhere and that nobody has reviewed yet."""


def finish_page(document: nodes.document, matter: FrontMatter, kind: Kind, env: BuildEnvironment) -> None:
    """Complete a parsed page from its front matter; what is missing becomes a problem."""
    path = source_path(env, document["source"])
    _show_hidden_characters(document, env)
    title = next(document.findall(nodes.title), None)
    if title is None or not isinstance(title.parent, nodes.section):
        _give_title(document, env, path)
    elif "title" in matter.values and matter.values["title"] != title.astext():
        where = matter.place(path, "title")
        record_of(env).add_problem(env.docname, problem("META06", where, heading=title.astext()))
    if matter.values.get("trust") == IMPORTED:
        record_of(env).add_problem(env.docname, problem("IMP06", record_of(env).place(path, matter.line("trust"))))
    if "lang" in matter.values:
        document["lang"] = matter.values["lang"]
    facts = module_facts(matter.values)
    facts = replace(facts, authors=authors_said(env, facts.authors))
    if env.config.transferkit_audience == "learner":
        facts = replace(facts, plan=tuple(for_learners(block) for block in facts.plan))
        _drop_unused_footnotes(document)  # before anything is noted of the page: doctrees and environment are files, too
    module = env.docname.split("/")[1] if kind == "module" else ""
    record_of(env).set_page(env.docname, page_of(document, matter, facts, module, env))
    if kind == "module":
        document["facts"] = facts
        add_module_head(document, facts, matter, env)
    _check_formulas(document, env)
    exercises = list(document.findall(ours.exercise))
    if exercises:
        _fold_hints(exercises, env.config.language)
        _number_exercises(document, exercises, facts.short_id or env.docname.split("/")[-2:][0], env.config.language)
    if env.config.transferkit_audience == "trainer":
        _name_solutions(document, exercises, env.config.language)
    mark_translation(document, matter, env)


def _show_hidden_characters(document: nodes.document, env: BuildEnvironment) -> None:
    """Make harmless what was written as `&#x202E;` or came out of a notebook: the look at the sources cannot see it."""
    for text in list(document.findall(nodes.Text)):
        shown = characters.harmless(text)
        if shown == text or text.parent is None:
            continue
        place = place_of(text.parent, document, env)
        for found in characters.check(text, place.path):
            record_of(env).add_problem(env.docname, replace(found, where=place))
        text.parent.replace(text, nodes.Text(shown))


def _check_formulas(document: nodes.document, env: BuildEnvironment) -> None:
    """Formulas that no product can set stand as text; their authors should know."""
    for node in NodeMatcher(nodes.math, nodes.math_block).findall(document):
        if formula(node.astext(), block=isinstance(node, nodes.math_block)) is None:
            record_of(env).add_problem(env.docname, problem("FRM01", place_of(node, document, env), tex=node.astext().strip()))


def place_of(node: nodes.Node, document: nodes.document, env: BuildEnvironment) -> Place:
    """The place of a node, or of the nearest one around it that knows its line."""
    found: nodes.Node | None = node
    while found is not None and not found.line:
        found = found.parent
    source = source_path(env, (found.source if found else "") or document["source"])
    return record_of(env).place(source, (found.line if found else 0) or 1)


def _give_title(document: nodes.document, env: BuildEnvironment, path: str) -> None:
    """Without a heading the page is called as its folder, so that navigation and decks have something to show."""
    if document.children:  # of an empty page PAGE02 says enough, of an unreadable notebook NB01
        record_of(env).add_problem(env.docname, problem("PAGE01", Place(path, 1)))
    name = env.docname.removesuffix("/index").rpartition("/")[2]
    section = nodes.section("", nodes.title(name, name), *document.children, ids=[nodes.make_id(name) or "page"], given=True)
    document.children = []
    document += section


def _fold_hints(exercises: list[ours.exercise], language: str) -> None:
    """Sphinx's `hint` inside an exercise is the exercise's hint."""
    for exercise in exercises:
        for hint in list(exercise.findall(nodes.hint)):
            title = words(language)("Hint")
            hint.replace_self(ours.exercise_hint("", ours.hint_title(title, title), *hint.children))


def _number_exercises(document: nodes.document, exercises: list[ours.exercise], prefix: str, language: str) -> None:
    """Give exercises their numbers in reading order, their anchors and their line of facts."""
    say = words(language)
    count = 0
    for exercise in exercises:
        title = exercise[0]
        assert isinstance(title, nodes.title)
        exercise["title"] = title.astext()
        if exercise["nonumber"] or _is_in_trainer_block(exercise):
            exercise["number"] = ""
        else:
            count += 1
            exercise["number"] = f"{prefix}-{count}"
        called = f"{say('Exercise')} {exercise['number']}".rstrip()
        label = f"{called}: " if title.children else called
        title.insert(0, nodes.inline(label, label, classes=["exercise-number"]))
        if line := " · ".join(exercise_facts(exercise["facts"], say, say("Material"))):
            exercise.insert(1, nodes.paragraph(line, line, classes=["exercise-facts"]))
        _anchor(document, exercise)


def _anchor(document: nodes.document, exercise: nodes.Element) -> None:
    """Make the exercise's label a target that references may name."""
    name = nodes.fully_normalize_name(exercise["label"])
    if exercise["document"]:  # may be used by several modules: the label leads to one of them, see name_exercises
        exercise["ids"] = exercise["ids"] or [nodes.make_id(name)]
        return
    if name in document.nameids or nodes.make_id(name) in document.ids:  # EXR02 says so, or a heading is called the same
        exercise["ids"] = exercise["ids"] or [document.set_id(exercise)]
        return
    exercise["names"].append(name)
    if not exercise["ids"]:
        exercise["ids"] = [nodes.make_id(exercise["label"])]
    document.note_explicit_target(exercise, exercise)


def _name_solutions(document: nodes.document, exercises: list[ours.exercise], language: str) -> None:
    numbers = {exercise["label"]: exercise["number"] for exercise in exercises}
    for solution in document.findall(ours.solution):
        number = numbers.get(solution["label"], "")
        text = f"{words(language)('Solution')} {number}".rstrip()
        solution.replace(solution[0], nodes.title(text, text))


def _is_in_trainer_block(node: nodes.Node) -> bool:
    parent = node.parent
    while parent is not None:
        if isinstance(parent, ours.TrainerOnly):
            return True
        parent = parent.parent
    return False


def _drop_unused_footnotes(document: nodes.document) -> None:
    """A footnote whose only references stood in trainer blocks has nobody left to read it."""
    if not document.footnotes and not document.autofootnotes:
        return
    used = {reference.get("refname") for reference in document.findall(nodes.footnote_reference)}
    for footnote in list(document.findall(nodes.footnote)):
        if used.isdisjoint(footnote["names"]):
            footnote.parent.remove(footnote)
            _forget(document, footnote)
            if footnote in document.autofootnotes:
                document.autofootnotes.remove(footnote)
            if footnote in document.footnotes:
                document.footnotes.remove(footnote)


def _forget(document: nodes.document, node: nodes.Element) -> None:
    """Take a node out of the document's registers, which are stored with the doctree."""
    for name in node["names"]:
        document.nameids.pop(name, None)
        document.nametypes.pop(name, None)
    for name in node["ids"]:
        document.ids.pop(name, None)
