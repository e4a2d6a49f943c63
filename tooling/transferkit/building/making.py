"""Making products: every unit read and written aside, then all of it published at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from transferkit.building.by_language import Made, current, marks, remember_languages, still_good
from transferkit.building.jobs import UnitJob, UnitResult
from transferkit.building.joined_packs import join_packs
from transferkit.building.noop import remember
from transferkit.building.order import Order, Outcome, Tell
from transferkit.building.products import calendars_among
from transferkit.building.report import Report, Silenced, read_report, write_report
from transferkit.building.silencing import silence
from transferkit.building.status import carried_sources, digests_of, sources_made
from transferkit.building.units import run_units
from transferkit.files.hashing import hashes_below
from transferkit.files.office import check_closed
from transferkit.files.publish import publish, staging
from transferkit.files.survey import survey
from transferkit.model.announced import Announced, changed, now_published
from transferkit.model.due import due, today
from transferkit.model.edition import AUDIENCES, Edition
from transferkit.model.errors import TransferkitError
from transferkit.model.pages import Link
from transferkit.model.problem import Problem, in_order
from transferkit.model.programme import Programme
from transferkit.model.rules import Severity
from transferkit.model.words import reader_language, words

Ask = Callable[[Iterable[Link]], Iterable[Problem]]
"""Says what is wrong with links to other sites."""


@dataclass(frozen=True, slots=True)
class _Inputs:
    """What the sources were before anything was read."""

    mark: str
    """The fingerprint of all of them."""
    digests: Mapping[str, str]
    """Of each module."""
    marks: Mapping[str, str]
    """The fingerprint of all that counts in each language; {} where there is one language only."""
    good: Mapping[str, Made]
    """The languages whose products are as they would be made."""


def make(order: Order, mark: str, tell: Tell) -> Outcome:
    """Carry out an order; the output holds all of it afterwards, or is untouched.

    mark: the fingerprint of the inputs, taken before anything was read.
    """
    digests, language_marks = digests_of(order.project), marks(order)  # now: what is saved during a build belongs to the next one
    with staging(order.output) as new:
        previous = read_report(order.output)
        good = still_good(order, language_marks) if previous else {}
        wanted = replace(order, scope=order.scope.without(good))
        replaces = wanted.scope.replaces(previous.products if previous else ())
        check_closed(order.output, replaces)
        jobs = unit_jobs(wanted, new)
        results = run_units(jobs, order.at_once, lambda job, step: tell(str(job.edition), step))
        known = (found for made in good.values() for found in made.problems)
        problems, silenced = _found(order, results, (*known, *_unannounced(results, previous)))
        _require_modules(order, results)
        _require_workshops(order, results)
        if any(found.severity is Severity.STOP for found in problems):
            return Outcome(problems, published=False, silenced=silenced)
        tell("", "publish")
        join_packs(_programmes(results), wanted.scope, new, order.output)
        inputs = _Inputs(mark, digests, language_marks, good)
        outcome, report = _publish(order, new, previous, replaces, Outcome(problems, silenced=silenced), inputs, _events(results))
        remember_languages(order, language_marks, _by_language(jobs, results), report)
        return outcome


def check(order: Order, tell: Tell, ask: Ask | None = None, languages: tuple[str, ...] = ()) -> Outcome:
    """All problems of the sources, freshly read, and of their web links where somebody asks for these; nothing is written.

    languages: those of the handbook, whose catalogues are looked at.
    """
    from transferkit.building.translations import translation_problems  # no build needs what reads catalogues

    with TemporaryDirectory(prefix="transferkit-") as nowhere:
        results = run_units(unit_jobs(order, Path(nowhere)), order.at_once, lambda job, step: tell(str(job.edition), step))
    of_links = ask(link for result in results for link in result.links) if ask else ()
    of_events = _unannounced(results, read_report(order.output))
    of_catalogues = translation_problems(order.project, languages) if languages else ()
    problems, silenced = _found(order, results, (*of_links, *of_events, *of_catalogues))
    return Outcome(due(problems, today()), published=False, silenced=silenced)


def _found(order: Order, results: Iterable[UnitResult], others: Iterable[Problem] = ()) -> tuple[tuple[Problem, ...], tuple[Silenced, ...]]:
    """What all units found and these others, each problem once, without what authors silenced; and that."""
    problems = in_order((*(found for result in results for found in result.problems), *others))
    return silence(order.project, problems, complete=order.scope.audiences == AUDIENCES)


def unit_jobs(order: Order, folder: Path) -> list[UnitJob]:
    """A unit for each language and audience."""
    scope = order.scope
    return [
        UnitJob(
            order.project,
            Edition(language, audience),
            scope.products,
            folder,
            scope.modules,
            scope.workshops,
            order.template,
            order.execute,
            order.participants,
        )
        for language in scope.languages
        for audience in scope.audiences
    ]


def _publish(
    order: Order,
    new: Path,
    previous: Report | None,
    replaces: frozenset[str],
    found: Outcome,
    inputs: _Inputs,
    events: tuple[Announced, ...],
) -> tuple[Outcome, Report]:
    made = hashes_below(new)
    old = survey(order.output, previous.products if previous else None, replaces, made)
    carried = {name: previous.products[name] for name in old.carried} if previous else {}
    products = {**carried, **made}
    public = now_published(events, calendars_among(products), previous.events if previous else {})
    as_made = (*made, *current(carried, order, inputs.good))
    sources = {**carried_sources(previous.sources if previous else {}, carried), **sources_made(inputs.digests, as_made)}
    report = Report(products, found.problems, order.options, found.silenced, public, sources)
    write_report(report, new)
    kept = publish(new, order.output, old, made)
    remember(order.project, order.output, inputs.mark, report)
    return replace(found, products=tuple(report.products), kept=kept), report


def _programmes(results: Iterable[UnitResult]) -> tuple[Programme, ...]:
    """The programmes, as the first unit read them."""
    return next((result.inventory.programmes for result in results), ())


def _by_language(jobs: Iterable[UnitJob], results: Iterable[UnitResult]) -> dict[str, tuple[Problem, ...]]:
    """What the units of each language found."""
    found: dict[str, tuple[Problem, ...]] = {}
    for job, result in zip(jobs, results, strict=True):
        found[job.edition.language] = in_order((*found.get(job.edition.language, ()), *result.problems))
    return found


def _events(results: Iterable[UnitResult]) -> tuple[Announced, ...]:
    """All events of the sources; every unit sees the same."""
    return next((result.announced for result in results), ())


def _unannounced(results: Iterable[UnitResult], previous: Report | None) -> Iterable[Problem]:
    """Events that changed since they were made public."""
    return changed(_events(results), previous.events) if previous else ()


def _require_modules(order: Order, results: Iterable[UnitResult]) -> None:
    """A module that was asked for and does not exist is a mistake of the command line."""
    known = {seen.name for result in results for seen in result.inventory.modules}
    for name in order.scope.modules:
        if known and name not in known:
            say = words(reader_language())
            raise TransferkitError(
                say("There is no module '{name}'.", name=name), say("There are: {names}.", names=", ".join(sorted(known)))
            )


def _require_workshops(order: Order, results: Iterable[UnitResult]) -> None:
    """A workshop that was asked for and does not exist is a mistake of the command line."""
    programmes = [programme for result in results for programme in result.inventory.programmes]
    known = {one.id for programme in programmes for one in programme.offers}
    for name in order.scope.workshops:
        if name not in known:
            say = words(reader_language())
            hint = say("There are: {names}.", names=", ".join(sorted(known))) if known else say("Begin with `transferkit new workshop ID`.")
            raise TransferkitError(say("There is no workshop '{name}'.", name=name), hint)
