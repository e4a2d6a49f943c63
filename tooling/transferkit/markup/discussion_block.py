"""`discussion`: a question the group talks about."""

from __future__ import annotations

from docutils import nodes
from docutils.parsers.rst import directives

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.exercise_blocks import social_form
from transferkit.markup.facts import exercise_facts
from transferkit.model.labels import exercise_facts as facts_line


class Discussion(CourseDirective):
    """`discussion`, as The Carpentries name it. Behind the name stands the question, or the content holds it."""

    option_spec = CourseDirective.option_spec | {"minutes": directives.positive_int, "form": social_form}

    def run(self) -> list[nodes.Node]:
        called = self.words("To discuss")
        facts = exercise_facts(self.options)
        node = self.titled(ours.discussion("", facts=facts, classes=["discussion"]), self.argument or called)
        if line := " · ".join(facts_line(facts, self.words)):
            node += nodes.paragraph(line, line, classes=["exercise-facts"])
        return [self.filled(self.settled(node))]
