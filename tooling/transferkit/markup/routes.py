"""`route`: modules in an order, for a group of readers or a kind of workshop; filled when all pages are read."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.record import record_of
from transferkit.markup.translation import title_of
from transferkit.model.facts import ModuleFacts
from transferkit.model.inventory import Way
from transferkit.model.labels import AUDIENCES, LEVELS, minutes
from transferkit.model.words import Words, words

TEACHING_UNIT = 45


def _names(written: str) -> tuple[str, ...]:
    return tuple(name for name in written.replace(",", " ").split() if name)


def _groups(written: str) -> tuple[str, ...]:
    return tuple(directives.choice(name, tuple(AUDIENCES)) for name in _names(written))


class Route(CourseDirective):
    """`route TITLE` with the folder names of its modules, or with the groups whose modules it holds."""

    option_spec = CourseDirective.option_spec | {
        "modules": _names,
        "audience": _groups,
        "before": _names,
        "short": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        self.env.note_reread()  # minutes and titles stand on other pages
        way = Way(
            title=self.argument,
            modules=self.options.get("modules", ()),
            before=self.options.get("before", ()),
            audience=self.options.get("audience", ()),
            short="short" in self.options,
            where=self.where,
        )
        record_of(self.env).add_way(self.env.docname, way)
        node = self.titled(ours.route("", way=way, classes=["route"]), self.argument or self.words("Route"))
        return [self.filled(self.settled(node))]


class FillRoutes(SphinxPostTransform):
    """The modules of each route with their minutes, and what they take together."""

    default_priority = 3

    def run(self, **kwargs: object) -> None:
        """Fill the routes of a page."""
        say = words(self.config.language)
        for node in list(self.document.findall(ours.route)):
            way: Way = node["way"]
            known = [name for name in modules_of(way, self.env) if _docname(name) in record_of(self.env).pages]
            if not known:
                text = say("No module of this route is there yet.")
                node += nodes.paragraph(text, text)
                continue
            node += nodes.enumerated_list("", *(self._stop(name, way, say) for name in known), enumtype="arabic", suffix=".", prefix="")
            node += nodes.paragraph("", self._together(known, way, say), classes=["route-total"])
            if way.before:
                node += self._before(way, say)

    def _facts(self, name: str) -> ModuleFacts:
        return record_of(self.env).pages[_docname(name)].facts

    def _stop(self, name: str, way: Way, say: Words) -> nodes.list_item:
        facts = self._facts(name)
        told = [minutes(length(facts, way.short), say)] if length(facts, way.short) else []
        told += [say("{minutes} at home", minutes=minutes(facts.self_study_minutes, say))] if facts.self_study_minutes else []
        told += [say(LEVELS[facts.level])] if facts.level else []
        text = f" ({', '.join(told)})" if told else ""
        return nodes.list_item("", nodes.paragraph("", "", self._link(name), nodes.Text(text)))

    def _link(self, name: str) -> nodes.reference:
        docname = _docname(name)
        short, address = self._facts(name).short_id, self.app.builder.get_relative_uri(self.env.docname, docname)
        shown = nodes.Text(f"{short} " if short else ""), title_of(self.env, docname)
        return nodes.reference("", "", *shown, refuri=address, internal=True)

    def _together(self, names: list[str], way: Way, say: Words) -> str:
        total = sum(length(self._facts(name), way.short) for name in names)
        home = sum(self._facts(name).self_study_minutes for name in names)
        units = say.plural("{count} teaching unit", "{count} teaching units", round(total / TEACHING_UNIT))
        text = say("Together: {minutes}, about {units} of 45 minutes.", minutes=minutes(total, say), units=units)
        return f"{text} {say('And {minutes} at home.', minutes=minutes(home, say))}" if home else text

    def _before(self, way: Way, say: Words) -> nodes.paragraph:
        links: list[nodes.Node] = []
        for name in way.before:
            links.append(nodes.Text(", ")) if links else None
            links.append(self._link(name) if _docname(name) in record_of(self.env).pages else nodes.Text(name))
        return nodes.paragraph("", "", nodes.Text(f"{say('Before this')}: "), *links, classes=["route-before"])


def modules_of(way: Way, env: BuildEnvironment) -> Iterator[str]:
    """The modules of a route: those it names, else those for its groups, each behind what it requires."""
    if way.modules:
        yield from way.modules
        return
    pages = record_of(env).pages
    listed = [name.split("/")[1] for name in env.found_docs if name in pages and pages[name].module]
    order = {name: index for index, name in enumerate(sorted(listed))}
    done: set[str] = set()
    for name in order:
        if set(way.audience) & set(pages[_docname(name)].facts.audience):
            yield from _with_requirements(name, env, done)


def _with_requirements(name: str, env: BuildEnvironment, done: set[str]) -> Iterator[str]:
    page = record_of(env).pages.get(_docname(name))
    if name in done or page is None:
        return
    done.add(name)
    for before in page.facts.requires:
        yield from _with_requirements(before, env, done)
    yield name


def length(facts: ModuleFacts, short: bool) -> int:
    """Minutes of a module in the room, in its short version where that is wanted and there is one."""
    if short and any(block.short is not None for block in facts.plan):
        return sum(block.minutes if block.short is None else block.short for block in facts.plan)
    return facts.minutes


def _docname(module: str) -> str:
    return f"modules/{module}/index"
