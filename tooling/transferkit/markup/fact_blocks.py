"""`fact`: a statement with its source and date."""

from __future__ import annotations

import re

from docutils import nodes
from docutils.parsers.rst import directives

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.record import Stated, record_of
from transferkit.markup.translation_marks import is_authors
from transferkit.model.spoken_dates import written_day
from transferkit.model.words import later

KINDS = {
    "number": later("A number and its date"),
    "legal": later("The law"),
    "practice": later("From practice"),
    "": later("A fact and its date"),
}
GERMAN = {"zahl": "number", "recht": "legal", "praxis": "practice"}
NEEDED = {"source": "ZiviZ-Survey 2023", "as-of": "2023"}
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def fact_kind(written: str) -> str:
    """A kind by its English or German name."""
    kind = directives.choice(written, tuple(name for name in (*KINDS, *GERMAN) if name))
    return GERMAN.get(kind, kind)


class Fact(CourseDirective):
    """`fact`: the statement stands behind the name or in the block."""

    option_spec = CourseDirective.option_spec | {
        "label": directives.unchanged,
        "source": directives.unchanged,
        "url": directives.unchanged,
        "as-of": directives.unchanged,
        "check-by": directives.unchanged,
        "country": directives.unchanged,
        "kind": fact_kind,
        "verified": directives.unchanged,
    }

    def run(self) -> list[nodes.Node]:
        kind = self.options.get("kind", "")
        node = ours.fact(classes=["fact", *([f"fact-{kind}"] if kind else [])])
        if label := self._said("label"):
            self.options.setdefault("name", label)
        self.titled(node, self.words(KINDS[kind]))
        if self.argument:
            parsed, _ = self.state.inline_text(self.argument, self.lineno)
            node += nodes.paragraph(self.argument, "", *parsed)
        self.filled(self.settled(node))
        text = " ".join(node.astext().split()[len(node[0].astext().split()) :])
        self._check(text)
        record_of(self.env).add_fact(self._stated(text, (node["ids"] or [""])[0]))
        node += nodes.paragraph("", "", *self._origin(), classes=["fact-origin"])
        if kind == "legal":
            node += nodes.paragraph("", "", *self._caution(), classes=["fact-caution"])
        return [node]

    def _stated(self, text: str, anchor: str) -> Stated:
        """The statement for lists on other pages."""
        said = (self._said(name) for name in ("source", "as-of", "check-by", "country", "kind", "verified"))
        source, as_of, check_by, country, kind, verified = said
        foreign = frozenset(one for one in (text, source, verified) if is_authors(self.env, self.where.path, one))
        return Stated(self.env.docname, self.where, anchor, text, source, as_of, check_by, country, kind, verified, foreign)

    def _said(self, name: str) -> str:
        return str(self.options.get(name, "") or "").strip()

    def _origin(self) -> list[nodes.Node]:
        """`Quelle: …, Stand 2022, Deutschland`."""
        source, url = self._said("source"), self._said("url")
        parsed, _ = self.state.inline_text(source, self.lineno)
        shown = [nodes.reference("", "", *parsed, refuri=url)] if url.startswith(("https://", "http://")) else parsed
        parts: list[list[nodes.Node]] = [[nodes.Text(f"{self.words('Source')}: "), *shown]] if source else []
        if as_of := self._said("as-of"):
            parts.append([nodes.Text(self.words("as of {date}", date=written_day(as_of, self.words)))])
        if country := self._said("country"):
            parts.append([nodes.Text(country)])
        return _joined(parts)

    def _caution(self) -> list[nodes.Node]:
        verified = self._said("verified")
        checked = (
            self.words("Checked against: {source}.", source=verified)
            if verified
            else self.words("Not checked against the text of the law.")
        )
        return [nodes.Text(f"{checked} {self.words('This does not replace legal advice.')}")]

    def _check(self, text: str) -> None:
        if not text:
            self.renderer.report("FCT04", self.lineno)
        for name, example in NEEDED.items():
            if not self._said(name):
                self.renderer.report("FCT01", self.lineno, text=_short(text), name=name, example=example)
        for name in ("as-of", "check-by"):
            if (value := self._said(name)) and not DATE.fullmatch(value):
                self.renderer.report("FCT02", self.lineno, name=name, value=value)
        if DATE.fullmatch(self._said("check-by")):
            self.renderer.report("FCT03", self.lineno, text=_short(text), date=self._said("check-by"))


def _joined(parts: list[list[nodes.Node]]) -> list[nodes.Node]:
    """The parts with commas between them."""
    return [node for index, part in enumerate(parts) for node in ([nodes.Text(", ")] if index else []) + part]


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57].rstrip()}…"
