"""The nodes of our blocks. Each is the closest standard node, so every builder renders it without code of ours."""

from __future__ import annotations

from docutils import nodes

DECK_ONLY = "deck_only"
"""Attribute of a document that holds slides or slide breaks."""


class TrainerOnly:
    """Marks nodes that only a trainer's read contains."""


class exercise(nodes.admonition):
    """A task. Attributes: label, number, facts (ExerciseFacts), nonumber, document (folder path or "")."""


class discussion(nodes.admonition):
    """A question to talk about. Attribute: facts (ExerciseFacts)."""


class chart(nodes.container):
    """Numbers that are drawn; holds their table. Attributes: kind (of CHARTS), alt."""


class cards(nodes.admonition):
    """A set of cards to cut out; its children are a title, if it has one, text and cards."""


class card(nodes.admonition):
    """One card: a title, if it has one, and what stands on it."""


class exercise_hint(nodes.admonition):
    """A hint inside an exercise; HTML folds it."""


class hint_title(nodes.title):
    """The title of a hint inside an exercise."""


class question(nodes.admonition):
    """A question. Attributes: label, number, kind, points, objective, exam, section."""


class exam_question(TrainerOnly, question):
    """A question for exams only: in trainers' reads, and even there on no page."""


class choice(nodes.container):
    """A choice while its question is parsed: its text, then its feedback. Attributes: right, wrong."""


class pair(nodes.container):
    """A pair of a matching question while it is parsed. Attribute: has_prompt."""


class feedback(nodes.container):
    """What is said to everybody who answered, while the question is parsed."""


class gap(nodes.inline):
    """A gap of a cloze question. Attributes: accepted, number."""


class answer_key(nodes.container):
    """What is right in a question, and why: PlaceKeys removes or moves it where pages mark no answers. Attribute: summary."""


class key_answer(nodes.list_item):
    """One line of a key. Attributes: index and right, accepted or choice; the blocks after the first are the feedback."""


class fact(nodes.admonition):
    """A statement with its source and date."""


class fact_list(nodes.General, nodes.Element):
    """Where a table of statements comes. Attributes: kind, country."""


class catalogue(nodes.container):
    """A list readers search and filter. Attributes: facets (names of columns), words (what its script says)."""


class catalogue_entry(nodes.definition_list_item):
    """An entry of a catalogue. Attribute: facets, the values of each facet."""


class catalogue_empty(nodes.container):
    """What is said where no entry fits."""


class catalogue_proposal(nodes.container):
    """How readers propose an entry. Attribute: summary."""


class route(nodes.admonition):
    """Modules in an order, filled when all pages are read. Attribute: way (Way)."""


class picture_credits(nodes.General, nodes.Element):
    """Where the table of all pictures comes."""


class form(nodes.admonition):
    """Something to fill in. Attributes: kind, label, inside (an exercise's label or ""), fields, book."""


class self_check(form):
    """Statements in fields. Further attribute: modules (what may be recommended), set when all pages are read."""


class worksheet(form):
    """Fields to write in; modules may fill them."""


class checklist(form):
    """A list of boxes to tick."""


class reflection(form):
    """Questions to think and write about."""


class form_field(nodes.container):
    """A field of a form. Attributes: label, recommend, further, prompt."""


class plan_step(nodes.admonition):
    """What a module adds to a worksheet. Attributes: label (the worksheet's), field, book."""


class coverage(nodes.General, nodes.Element):
    """Where the table of what the handbook covers comes."""


class translation_status(nodes.General, nodes.Element):
    """Where the table of how far the translations are comes."""


class term_link(nodes.reference):
    """A word of the glossary in running text. Attribute: note, the id of its explanation on the same page."""


class programme_list(nodes.General, nodes.Element):
    """Where the table of a programme comes. Attribute: name."""


class workshop_plan(nodes.General, nodes.Element):
    """Where the times of a workshop or module come. Attribute: name."""


class cell_input(nodes.container):
    """The code of a notebook cell. Attributes: collapsed, summary."""


class solution(TrainerOnly, nodes.admonition):
    """The solution of the exercise its attribute `label` names."""


class instructor(TrainerOnly, nodes.admonition):
    """Text for trainers, on their page and in the speaker notes."""


class notes(TrainerOnly, nodes.admonition):
    """Speaker notes of the slide they stand on."""


class frame(nodes.admonition):
    """Objectives, questions, key points or prerequisites; attribute `kind`."""


class translation_notice(nodes.admonition):
    """What readers of a translated page should know of it. Not for slides."""


class module_facts(nodes.container):
    """Minutes, level, audience and prerequisites of a module, from its front matter. Not for slides."""


class session_plan(TrainerOnly, nodes.container):
    """The session plan of a module as a table, from its front matter."""


class slide(nodes.container):
    """A slide that stands in the deck only; its first child may be a title. Attributes: layout, minutes."""


class slide_break(nodes.Invisible, nodes.Element):
    """What follows goes to a slide of its own."""


class columns(nodes.container):
    """Columns side by side."""


class column(nodes.container):
    """One column."""


class empty_head(nodes.entry):
    """A cell of a table's head that says nothing; HTML makes it no heading, which would be one without words."""


class cell_output(nodes.container):
    """The stored output of a notebook cell."""


class embed(nodes.admonition):
    """A place on another site, as a box with its title and a link; nothing of it is loaded."""


class placeholder(nodes.container):
    """A visible box where something is missing; never an error of the build."""


class trainer_figure(nodes.figure):
    """A figure in a trainer block: counted L1, L2 … so that learners' numbers stay the same."""


class trainer_table(nodes.table):
    """A table in a trainer block, counted as trainer_figure is."""
