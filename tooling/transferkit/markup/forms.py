"""Makes something to fill in of what form blocks collected: tables and lists that are forms on paper, too.

A transform that runs behind translation. Scripts of the theme turn these forms into ones that are filled in on the
page; without them, and in every other product, they stay as readable as on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docutils import nodes
from sphinx.transforms import SphinxTransform

from transferkit.markup import nodes as ours
from transferkit.markup.record import record_of, source_path
from transferkit.model.forms import Form, FormField
from transferkit.model.problem import Place, problem
from transferkit.model.words import later, words

BOX = "☐"
COLUMNS = (later("I can"), later("partly"), later("not yet"), later("does not fit"))
"""How a statement can be answered, in the order of ANSWERS."""


class FinishForms(SphinxTransform):
    """Completes every form of a page."""

    default_priority = 26

    def apply(self, **kwargs: object) -> None:
        """Number, structure and check the forms; a field that stands outside of one keeps its text."""
        self.say = words(self.config.language)
        for task in list(self.document.findall(ours.exercise)):
            if task["facts"].type == "checklist":
                self._wrap_checklists(task)
        for form in list(self.document.findall(ours.form)):
            self._finish(form)
        for field in list(self.document.findall(ours.form_field)):
            if not field.get("placed"):
                self._report("ACT03", field)
                field.parent.replace(field, nodes.container("", _strong(field[0]), *field.children[1:], is_div=True))

    def _wrap_checklists(self, task: nodes.Element) -> None:
        """Lists of boxes in a checklist exercise remember their ticks as a `checklist` does: one for all, with what stands between."""
        found = [index for index, child in enumerate(task.children) if isinstance(child, nodes.bullet_list) and _has_boxes(child)]
        if not found:
            return
        box = ours.checklist("", kind="checklist", label=task["label"], inside=task["label"], classes=["form", "checklist", "untitled"])
        box.source, box.line = _origin(task[found[0]])
        parts = task.children[found[0] : found[-1] + 1]
        task.children[found[0] : found[-1] + 1] = [box]
        box.parent = task
        box += parts

    def _finish(self, form: ours.form) -> None:
        fields = [child for child in form.children if isinstance(child, ours.form_field)]
        for field in fields:
            field["placed"] = True
        form["book"] = nodes.make_id(self.config.transferkit_title) or "handbook"
        if not form["ids"]:
            self._name(form)
        self._check_labels(form, fields)
        if isinstance(form, ours.self_check):
            self._statements(form, fields)
        elif isinstance(form, ours.worksheet):
            self._to_write(form, fields)
        else:
            self._items(form, fields)
        known = tuple(FormField(field["label"], _title_of(field), field["prompt"]) for field in fields)
        told = Form(form["kind"], form["label"], _title_of(form), self.env.docname, form["ids"][0], known)
        self._note(form, told)

    def _name(self, form: ours.form) -> None:
        """Its own id: the exercise around it is called by the same label."""
        name = nodes.make_id(f"{form['kind']}-{form['label']}")
        form["ids"] = [name if name not in self.document.ids else self.document.set_id(form)]
        self.document.ids.setdefault(form["ids"][0], form)

    def _note(self, form: ours.form, told: Form) -> None:
        where = self._place(form)
        if (first := record_of(self.env).add_form(told, where)) is not None:
            self._report("ACT04", form, label=form["label"], first=first)

    def _check_labels(self, form: ours.form, fields: Sequence[ours.form_field]) -> None:
        seen: set[str] = set()
        for field in fields:
            if not _title_of(field):
                self._report("ACT06", field, title=_title_of(form) or form["label"])
            elif field["label"] in seen:
                self._report("ACT05", field, label=field["label"])
            seen.add(field["label"])

    # ### self-checks: a table of statements for each field

    def _statements(self, form: ours.form, fields: Sequence[ours.form_field]) -> None:
        if not fields:
            self._report("ACT01", form, title=_title_of(form) or form["label"])
            return
        for number, field in enumerate(fields, 1):
            lists = [child for child in field.children if isinstance(child, nodes.bullet_list | nodes.enumerated_list)]
            statements = [item for one in lists for item in one.children if isinstance(item, nodes.list_item)]
            for one in lists:
                field.remove(one)
            for item in [item for item in statements if not item.astext().strip()]:
                self._report("ACT06", item, title=_title_of(field))
                statements.remove(item)
            field["prompt"] = ""
            if not statements:
                self._report("ACT02", field, title=_title_of(field))
            elif not field["recommend"] and not field["further"]:
                self._report("ACT08", field, title=_title_of(field))
            self._head(form, field, number)
            if statements:
                field += self._answer_table(statements)
        form += self._tally(fields)
        form["fields"] = [_data(field) for field in fields]

    def _head(self, form: ours.form, field: ours.form_field, number: int) -> None:
        """The field's title as a line of its own, with its number."""
        field.replace(field[0], _retitled(nodes.rubric, field[0], nodes.Text(f"{number}. "), *field[0].children))
        field["ids"] = [f"{form['ids'][0]}-{field['label']}"]

    def _answer_table(self, statements: Iterable[nodes.list_item]) -> nodes.table:
        rows = []
        for item in statements:
            rows.append(nodes.row("", nodes.entry("", *_without_box(item)), *(_entry(BOX) for _ in COLUMNS)))
        heads = [_entry(self.say("Statement")), *(_entry(self.say(name)) for name in COLUMNS)]
        return _table((44, 14, 14, 14, 14), heads, rows, "statements")

    def _tally(self, fields: Sequence[ours.form_field]) -> nodes.container:
        """The result to be counted by hand; a script shows it as bars instead."""
        rows = [
            nodes.row("", _entry(f"{number}. {_title_of(field)}"), *(_entry("") for _ in COLUMNS)) for number, field in enumerate(fields, 1)
        ]
        heads = [_entry(self.say("Field")), *(_entry(self.say(name)) for name in COLUMNS)]
        title, text = self.say("My result"), self.say("Count for each field. Add nothing up over all fields.")
        parts = (nodes.rubric(title, title), nodes.paragraph(text, text), _table((44, 14, 14, 14, 14), heads, rows, "tally"))
        return nodes.container("", *parts, classes=["form-tally"], is_div=True)

    # ### worksheets: a table with room behind each field

    def _to_write(self, form: ours.form, fields: Sequence[ours.form_field]) -> None:
        if not fields:
            self._report("ACT01", form, title=_title_of(form) or form["label"])
            return
        rows = []
        for number, field in enumerate(fields, 1):
            field["prompt"] = " ".join(child.astext() for child in field.children[1:]).strip()
            copied = (child.deepcopy() for child in field[0].children)
            called = _retitled(nodes.paragraph, field[0], nodes.strong("", f"{number}. ", *copied))
            called["ids"] = [f"{form['ids'][0]}-{field['label']}"]
            rows.append(nodes.row("", nodes.entry("", called, *field.children[1:]), _entry("")))
            form.remove(field)
        form += _table((35, 65), [_entry(self.say("Field")), _entry(self.say("What we note down"))], rows, "to-write")
        form["fields"] = [_data(field) for field in fields]

    # ### checklists and reflections: their items

    def _items(self, form: ours.form, fields: Sequence[ours.form_field]) -> None:
        """Items of a checklist begin with a box; fields of a reflection become items of a list of questions."""
        for field in fields:
            field["prompt"] = ""
            asked = nodes.list_item("", _retitled(nodes.paragraph, field[0], *field[0].children), *field.children[1:])
            form.replace(field, nodes.bullet_list("", asked))
        lists = [child for child in form.children if isinstance(child, nodes.bullet_list | nodes.enumerated_list)]
        if not any(item.astext().strip() for one in lists for item in one.children):
            self._report("ACT02", form, title=_title_of(form) or form["label"])
        if isinstance(form, ours.checklist):
            whole = not any(_has_boxes(one) for one in lists)  # else only the lists its author gave boxes
            for one in [one for one in lists if isinstance(one, nodes.bullet_list) and (whole or _has_boxes(one))]:
                for item in one.children:
                    assert isinstance(item, nodes.list_item)
                    item.children = _without_box(item)
                    _put_box(item)
        form["fields"] = []

    # ### what is wrong

    def _report(self, code: str, node: nodes.Element, **arguments: object) -> None:
        record_of(self.env).add_problem(self.env.docname, problem(code, self._place(node), **arguments))

    def _place(self, node: nodes.Element) -> Place:
        source, line = _origin(node)
        return record_of(self.env).place(source_path(self.env, source or self.document["source"]), line)


def _data(field: nodes.Element) -> dict[str, object]:
    """What the page's scripts must know of a field."""
    return {"label": field["label"], "recommend": list(field["recommend"]), "further": list(field["further"])}


def _title_of(node: nodes.Element) -> str:
    """The title of a form or a field, also when it has become a numbered line."""
    first = node[0] if len(node) else None
    if isinstance(first, nodes.rubric):
        return "".join(child.astext() for child in first.children[1:]).strip()
    return first.astext().strip() if isinstance(first, nodes.title) else ""


def _retitled(kind: type[nodes.TextElement], title: nodes.Node, *children: nodes.Node) -> nodes.TextElement:
    """A title as another node; translators still find what its author wrote."""
    assert isinstance(title, nodes.title)
    made = kind(title.rawsource, "", *children)
    made.source, made.line = title.source, title.line
    return made


def _strong(title: nodes.Node) -> nodes.paragraph:
    return nodes.paragraph("", "", nodes.strong("", "", *title.children))


def _table(widths: Sequence[int], heads: list[nodes.entry], rows: list[nodes.row], kind: str) -> nodes.table:
    columns = (nodes.colspec(colwidth=width) for width in widths)
    group = nodes.tgroup("", *columns, nodes.thead("", nodes.row("", *heads)), nodes.tbody("", *rows), cols=len(widths))
    return nodes.table("", group, classes=[f"form-{kind}"])


def _entry(text: str) -> nodes.entry:
    return nodes.entry("", nodes.paragraph(text, text))


def _has_boxes(found: nodes.Element) -> bool:
    return bool(found.children) and all(_box_of(item) is not None for item in found.children)


def _box_of(item: nodes.Node) -> nodes.Node | None:
    """What stands for a box at the beginning of an item: `☐` or the box of `- [ ]`."""
    first = item.children[0] if item.children else None
    start = first.children[0] if isinstance(first, nodes.paragraph) and first.children else None
    if isinstance(start, nodes.raw) and 'type="checkbox"' in start.astext():
        return start
    return start if isinstance(start, nodes.Text) and start.astext().lstrip().startswith((BOX, "☑")) else None


def _without_box(item: nodes.list_item) -> list[nodes.Node]:
    """What an item says behind its box."""
    if (box := _box_of(item)) is not None:
        text = box.astext().lstrip().lstrip("☐☑").lstrip() if isinstance(box, nodes.Text) else ""
        paragraph = item.children[0]
        assert isinstance(paragraph, nodes.paragraph)
        paragraph.replace(box, nodes.Text(text))
        if len(paragraph.children) > 1 and isinstance(paragraph.children[1], nodes.Text) and not text:
            paragraph.replace(paragraph.children[1], nodes.Text(paragraph.children[1].astext().lstrip()))
    return list(item.children)


def _put_box(item: nodes.list_item) -> None:
    first = item.children[0] if item.children else None
    if isinstance(first, nodes.paragraph):
        first.insert(0, nodes.Text(f"{BOX} "))


def _origin(node: nodes.Node) -> tuple[str, int]:
    """Source and line of a node, or of the nearest around it that knows its own."""
    for at in _upwards(node):
        if at.line:
            return str(at.source or ""), at.line
    return "", 0


def _upwards(node: nodes.Node) -> Iterator[nodes.Node]:
    at: nodes.Node | None = node
    while at is not None:
        yield at
        at = at.parent
