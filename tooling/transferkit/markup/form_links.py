"""What forms and modules know of one another, put in when all pages are read."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

from transferkit.markup import nodes as ours
from transferkit.markup.names import SOURCES
from transferkit.markup.record import record_of
from transferkit.model.facts import ModuleFacts
from transferkit.model.forms import Form
from transferkit.model.words import words


class KnowModules(SphinxPostTransform):
    """Self-checks on pages learn what modules there are and what each requires."""

    default_priority = 3
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        """Give each self-check the modules it may recommend, with those they require."""
        for node in self.document.findall(ours.self_check):
            fields: list[dict[str, list[str]]] = node.get("fields", [])
            wanted = [name for field in fields for name in (*field["recommend"], *field["further"])]
            node["modules"] = {name: self._told(name) for name in _with_required(wanted, self.env)}

    def _told(self, name: str) -> dict[str, object]:
        docname = docname_of(name)
        title = self.env.titles.get(docname, nodes.title("", name)).astext()
        url = self.app.builder.get_relative_uri(self.env.docname, docname)
        return {"title": title, "url": url, "requires": list(record_of(self.env).required(docname))}


class AddPlanSteps(SphinxPostTransform):
    """Modules say which field of a worksheet they fill, in a box before their sources. Decks and sheets say it elsewhere."""

    default_priority = 0  # before answers get a section of their own at the end

    def run(self, **kwargs: object) -> None:
        """Add a box for each field the module fills."""
        facts = self.document.get("facts")
        if not isinstance(facts, ModuleFacts) or self.app.builder.name == "course":
            return
        found = [(form, label) for label in facts.plan_fields for form in _plans(self.env) if form.number(label)]
        section = next(self.document.findall(nodes.section), None)
        if found and section is not None:
            boxes = [self._box(form, label) for form, label in found]
            _home_of(section).extend(boxes)

    def _box(self, form: Form, label: str) -> ours.plan_step:
        say, number = words(self.config.language), form.number(label)
        field = form.fields[number - 1]
        title = say("{plan}, field {number}: {field}", plan=form.title, number=number, field=field.title)
        page = self.app.builder.get_relative_uri(self.env.docname, form.docname)
        text = say("Open field {number} of the whole sheet", number=number)
        link = nodes.reference(text, text, refuri=f"{page}#{form.anchor}-{label}", internal=True)
        prompt = [nodes.paragraph(field.prompt, field.prompt)] if field.prompt else []
        book = nodes.make_id(self.config.transferkit_title) or "handbook"
        parts = (nodes.title(title, title), *prompt, nodes.paragraph("", "", link, classes=["plan-link"]))
        return ours.plan_step("", *parts, label=form.label, field=label, book=book, classes=["plan-step"], ids=[f"plan-{label}"])


def docname_of(module: str) -> str:
    """The page of a module."""
    return f"modules/{module}/index"


def _plans(env: BuildEnvironment) -> Iterator[Form]:
    """The worksheets modules can fill, each once."""
    known = {form.label: form for form in reversed(record_of(env).forms) if form.for_modules}
    yield from known.values()


def _with_required(wanted: list[str], env: BuildEnvironment) -> list[str]:
    """Modules that exist, in the order they are named, with everything they require."""
    waiting, found = list(wanted), list[str]()
    while waiting:
        name = waiting.pop(0)
        if name not in found and docname_of(name) in env.found_docs:
            found.append(name)
            waiting += record_of(env).required(docname_of(name))
    return found


def _home_of(section: nodes.section) -> nodes.Element:
    """Where a box stands: in the last part of the page that lists no sources, so that it ends what is taught."""
    inner = [child for child in section.children if isinstance(child, nodes.section)]
    taught = [child for child in inner if "sources" not in child["classes"] and not child[0].astext().strip().lower().startswith(SOURCES)]
    return taught[-1] if taught else section
