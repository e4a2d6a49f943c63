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


class exercise_hint(nodes.admonition):
    """A hint inside an exercise; HTML folds it."""


class hint_title(nodes.title):
    """The title of a hint inside an exercise."""


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


class cell_output(nodes.container):
    """The stored output of a notebook cell."""


class placeholder(nodes.container):
    """A visible box where something is missing; never an error of the build."""


class trainer_figure(nodes.figure):
    """A figure in a trainer block: counted L1, L2 … so that learners' numbers stay the same."""


class trainer_table(nodes.table):
    """A table in a trainer block, counted as trainer_figure is."""
