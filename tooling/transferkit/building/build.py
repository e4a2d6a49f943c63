"""A whole build, or the quick answer that there is nothing to do."""

from __future__ import annotations

from dataclasses import replace

from transferkit.building.noop import fingerprint, unchanged
from transferkit.building.order import Order, Outcome, Tell
from transferkit.files.names import work_folder
from transferkit.model.due import due, today


def build(order: Order, tell: Tell) -> Outcome:
    """Carry out an order; the output holds all of it afterwards, or is untouched.

    TransferkitError where it could not run at all.
    """
    mark = fingerprint(order.project, order.output, order.options, order.template)
    if not order.fresh and (report := unchanged(order.project, order.output, mark)):
        if work_folder(order.output).exists():  # of a build that was killed
            from transferkit.files.publish import tidy

            tidy(order.output)
        return Outcome(due(report.problems, today()), tuple(report.products), unchanged=True, silenced=report.silenced)
    from transferkit.building.making import make  # a build with nothing to do needs none of it

    outcome = make(order, mark, tell)
    return replace(outcome, problems=due(outcome.problems, today()))
