"""Front-matter texts of a module as nodes of its page, so that translation, search and decks see them."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.environment import BuildEnvironment

from transferkit.markup import nodes as ours
from transferkit.markup.front_matter import FrontMatter
from transferkit.markup.plan_cells import content_of, material_of, method_of
from transferkit.markup.record import record_of, source_path
from transferkit.markup.tables import table, words_in
from transferkit.model.facts import ModuleFacts, PlanBlock
from transferkit.model.inventory import Mention
from transferkit.model.labels import AUDIENCES, LEVELS, minutes
from transferkit.model.problem import problem
from transferkit.model.words import COMMA, Words, words

TEACHING_UNIT = 45
"""Minutes of a Unterrichtseinheit (UE)."""


def add_module_head(document: nodes.document, facts: ModuleFacts, matter: FrontMatter, env: BuildEnvironment) -> None:
    """Put facts under the title, objectives behind the lead and, for trainers, the session plan behind them."""
    say = words(env.config.language)
    section = next(document.findall(nodes.section))
    position = 1
    if terms := _facts_list(facts, say, env):
        section.insert(position, ours.module_facts("", terms, classes=["module-facts"], is_div=True))
        position += 1
    while position < len(section) and isinstance(section[position], nodes.paragraph):
        position += 1
    written = any(frame["kind"] == "objectives" for frame in document.findall(ours.frame))
    if facts.objectives and not written:
        section.insert(position, _objectives(facts, say))
        position += 1
    if facts.plan and env.config.transferkit_audience == "trainer":
        section.insert(position, _session_plan(facts, say))
    _check_minutes(document, facts, matter, env)
    _note_mentions(document, facts, matter, env)


def _facts_list(facts: ModuleFacts, say: Words, env: BuildEnvironment) -> nodes.definition_list | None:
    rows: list[tuple[str, list[nodes.Node]]] = []
    if facts.minutes:
        units = f" ({say('{count} units', count=facts.minutes // TEACHING_UNIT)})" if facts.minutes % TEACHING_UNIT == 0 else ""
        rows.append((say("Duration"), [nodes.Text(minutes(facts.minutes, say) + units)]))
    if facts.self_study_minutes:
        rows.append((say("Self-study"), [nodes.Text(minutes(facts.self_study_minutes, say))]))
    if facts.level:
        rows.append((say("Level"), [nodes.Text(say(LEVELS[facts.level]))]))
    if facts.audience:
        rows.append((say("For whom"), [nodes.Text(say.listed(say(AUDIENCES[name]) for name in facts.audience))]))
    if facts.draft:
        rows.append((say("Status"), [nodes.Text(say("Draft"))]))
    if facts.trust == "imported" and env.config.transferkit_audience == "trainer":
        rows.append((say("Origin"), [nodes.Text(say("Imported, not reviewed yet"))]))
    if facts.requires:
        rows.append((say("Before this"), _module_links(facts.requires, env)))
    return _definition_list(rows)


def _definition_list(rows: list[tuple[str, list[nodes.Node]]]) -> nodes.definition_list | None:
    items = [
        nodes.definition_list_item("", nodes.term(term, term), nodes.definition("", nodes.paragraph("", "", *content)))
        for term, content in rows
    ]
    return nodes.definition_list("", *items) if items else None


def _module_links(ids: tuple[str, ...], env: BuildEnvironment) -> list[nodes.Node]:
    """Links to modules that exist, names of those that do not, with commas between."""
    comma = words(env.config.language)(COMMA)
    made: list[nodes.Node] = []
    for name in ids:
        docname = f"modules/{name}/index"
        made += [nodes.Text(comma)] if made else []
        if docname in env.found_docs:
            reference = addnodes.pending_xref(
                "", nodes.inline("", ""), refdomain="std", reftype="doc", reftarget=f"/{docname}", refdoc=env.docname, refexplicit=False
            )
            made.append(reference)
        else:
            made.append(nodes.Text(name))
    return made


def _objectives(facts: ModuleFacts, say: Words) -> nodes.Element:
    intro = say("After this module you can")
    items = [nodes.list_item("", nodes.paragraph(item.text, item.text)) for item in facts.objectives]
    title = say("Learning objectives")
    return ours.frame(
        "",
        nodes.title(title, title),
        nodes.paragraph(intro, intro, classes=["frame-intro"]),
        nodes.bullet_list("", *items),
        kind="objectives",
        classes=["objectives"],
    )


def _session_plan(facts: ModuleFacts, say: Words) -> nodes.Element:
    """The session plan as a table of the columns trainers expect."""
    heads = (say("Minutes"), say("Goal"), say("Content"), say("Method"), say("Material"), say("Who"), say("Notes"))
    rows = [_plan_row(block, say) for block in facts.plan]
    used = [index for index in range(len(heads)) if any(row[index].astext() for row in rows)]
    cells = [[[row[index]] for index in used] for row in rows]
    title = say("Session plan")
    made = table([heads[index] for index in used], cells, [100 // len(used)] * len(used), "session-plan")
    return ours.session_plan("", nodes.rubric(title, title), made, classes=["session-plan"], is_div=True)


def _plan_row(block: PlanBlock, say: Words) -> tuple[nodes.paragraph, ...]:
    short = "" if block.short is None else f" ({say('short')}: {block.short})"
    goal, who, notes = (words_in(text) for text in (block.goal, block.who, block.notes))
    return (
        words_in(f"{block.minutes}{short}"),
        goal,
        content_of(block),
        method_of(block, say),
        material_of(block, say),
        who,
        notes,
    )


def _check_minutes(document: nodes.document, facts: ModuleFacts, matter: FrontMatter, env: BuildEnvironment) -> None:
    total = sum(block.minutes for block in facts.plan)
    if facts.plan and facts.minutes and total != facts.minutes:
        where = matter.place(source_path(env, document["source"]), "minutes")
        record_of(env).add_problem(env.docname, problem("META07", where, total=total, minutes=facts.minutes))


def _note_mentions(document: nodes.document, facts: ModuleFacts, matter: FrontMatter, env: BuildEnvironment) -> None:
    """Note what the front matter names, so that it can be checked when every page is read."""
    path = source_path(env, document["source"])
    named = [("id", facts.short_id, "id")]
    named += [("exercise", label, "objectives") for objective in facts.objectives for label in objective.exercises]
    named += [("exercise", block.exercise, "plan") for block in facts.plan]
    named += [("module", name, "requires") for name in facts.requires]
    named += [("plan-field", name, "plan_field") for name in facts.plan_fields]
    for kind, name, key in named:
        if name:
            record_of(env).add_mention(env.docname, Mention(kind, name, key, matter.place(path, key)))
    if facts.draft:
        record_of(env).add_problem(env.docname, problem("META08", matter.place(path, "draft")))
