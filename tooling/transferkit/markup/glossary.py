"""`glossary`: words with an explanation in plain language, an example, other words for them, and other languages.

Below a word stand its explanation and lines that begin with `Beispiel:`, `Auch:` or the code of a language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from docutils import nodes
from docutils.statemachine import StringList
from sphinx import addnodes
from sphinx.domains.std import Glossary as SphinxGlossary
from sphinx.environment import BuildEnvironment
from sphinx.roles import XRefRole
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from transferkit.markup.record import record_of, source_path
from transferkit.markup.translation import is_marked, language_class, original_of
from transferkit.model.glossary import Entry, Translated
from transferkit.model.inventory import Mention
from transferkit.model.languages import own_name
from transferkit.model.problem import Place, problem
from transferkit.model.words import Words, later, words

PLAIN, EXAMPLE, ALSO, LANGUAGE = "glossary-plain", "glossary-example", "glossary-also", "glossary-language"
LABELS = (
    (EXAMPLE, re.compile(r"\s*(?:Beispiele?|Zum Beispiel|Examples?|For example)\s*:\s*")),
    (ALSO, re.compile(r"\s*(?:Auch|Synonyme?|Also|Synonyms?)\s*:\s*")),
    (LANGUAGE, re.compile(r"\s*([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*:\s*")),
)
"""How a line begins that is no explanation."""
SHOWN = {EXAMPLE: later("Example"), ALSO: later("Also called")}


class Glossary(SphinxGlossary):
    """Sphinx's block; the lines with a label become paragraphs of their own, marked by class."""

    def run(self) -> list[nodes.Node]:
        first = self.lineno + self.content_offset
        starts = _starts(self.content, first + 1)
        self.content = _parted(self.content, first)
        made = super().run()
        paragraphs = [paragraph for holder in made for paragraph in holder.findall(nodes.paragraph)]
        for paragraph in paragraphs:
            paragraph["classes"] += [kind for kind in (_kind(paragraph.astext()),) if kind]
        if len(paragraphs) == len(starts):  # else there are lists or blocks in it
            for paragraph, line in zip(paragraphs, starts, strict=True):
                paragraph.line = line
        return made


def _parted(content: StringList, first: int) -> StringList:
    """The lines with their places, each with a label set apart by a blank line.

    first: the line of the source, counted from 0, at which the content begins. Sphinx counts terms from 1, texts from 0.
    """
    parted = StringList()
    for index, (line, (source, _)) in enumerate(zip(content, content.items, strict=True)):
        is_text = line[:1].isspace()
        if is_text and _kind(line) and parted and parted[-1].strip():
            parted.append("", source, first + index)
        parted.append(line, source, first + index + (not is_text))
    return parted


def _starts(content: StringList, first: int) -> list[int]:
    """The lines paragraphs begin in: MyST counts them from the block and with the blank lines that set labels apart.

    first: the line of the source, counted from 1, at which the content begins.
    """
    found, before = [], ""
    for number, line in enumerate(content, start=first):
        if line[:1].isspace() and line.strip() and (not before[:1].isspace() or not before.strip() or _kind(line)):
            found.append(number)
        before = line
    return found


def _kind(text: str) -> str:
    return next((kind for kind, pattern in LABELS if pattern.match(text)), "")


class TermRole(XRefRole):
    """{term}`word` or {term}`shown <word>`; what it names is noted for the checks."""

    def __init__(self) -> None:
        super().__init__(innernodeclass=nodes.inline, warn_dangling=True)

    def process_link(
        self, env: BuildEnvironment, refnode: nodes.Element, has_explicit_title: bool, title: str, target: str
    ) -> tuple[str, str]:
        """Note the word, and leave the link to Sphinx."""
        title, target = super().process_link(env, refnode, has_explicit_title, title, target)
        source, line = self.get_source_info()
        where = record_of(env).place(source_path(env, source or str(env.doc2path(env.docname))), line or 1)
        record_of(env).add_mention(env.docname, Mention("term", target, "term", where))
        return title, target


class FinishGlossaries(SphinxTransform):
    """Three columns from each definition, and the notes for other pages; behind translation."""

    default_priority = 500

    def apply(self, **kwargs: object) -> None:
        """Finish all entries of a page."""
        for glossary in self.document.findall(addnodes.glossary):
            for item in glossary.findall(nodes.definition_list_item):
                self._finish(item)

    def _finish(self, item: nodes.definition_list_item) -> None:
        terms = [child for child in item.children if isinstance(child, nodes.term)]
        definition = next((child for child in item.children if isinstance(child, nodes.definition)), None)
        if not terms or definition is None:
            return
        content = [child for child in definition.children if isinstance(child, nodes.Element)]
        parts = {kind: [node for node in content if _class_of(node) == kind] for kind in (PLAIN, EXAMPLE, ALSO, LANGUAGE)}
        say = words(self.config.language)
        synonyms = [*(term.astext().strip() for term in terms[1:]), *_listed(parts[ALSO])]
        entry = Entry(
            term=terms[0].astext().strip(),
            explanation=_text(parts[PLAIN]),
            example=" ".join(_without_label(_text([node])) for node in parts[EXAMPLE]),
            synonyms=tuple(synonyms),
            translations=tuple(_translated(parts[LANGUAGE])),
            docname=self.env.docname,
            anchor=terms[0]["ids"][0],
            where=self._place(terms[0]),
            originals=tuple(filter(None, map(self._original, terms))),
        )
        self._note(entry, len(terms) - 1)
        self._note_originals(terms)
        _in_columns(definition, parts, say, language_class(self.config.language))

    def _note(self, entry: Entry, registered: int) -> None:
        """Keep an entry; its synonyms can be named by `{term}` as the term is (`registered` of them Sphinx knows)."""
        record, standard = record_of(self.env), self.env.domains.standard_domain
        record.add_term(entry)
        for name in entry.synonyms[registered:]:
            if ("term", name) not in standard.objects:
                standard.note_object("term", name, entry.anchor)
                standard._terms.setdefault(name.lower(), (self.env.docname, entry.anchor))
        if not entry.explanation:
            record.add_problem(self.env.docname, problem("GLO04", entry.where, term=entry.term))
        elif not entry.example:
            record.add_problem(self.env.docname, problem("GLO05", entry.where, term=entry.term))

    def _note_originals(self, terms: Iterable[nodes.term]) -> None:
        """In a translation the author's words still lead here, for `{term}` names them."""
        standard = self.env.domains.standard_domain
        for term in terms:
            name = self._original(term)
            if name and ("term", name) not in standard.objects:
                standard.note_object("term", name, term["ids"][0])
                standard._terms.setdefault(name.lower(), (self.env.docname, term["ids"][0]))

    def _original(self, term: nodes.term) -> str:
        """The author's word for a term; "" where nothing was translated."""
        return original_of(self.env, source_path(self.env, term.source or str(self.document["source"])), term.line or 0)

    def _place(self, term: nodes.term) -> Place:
        source = source_path(self.env, term.source or str(self.document["source"]))
        return record_of(self.env).place(source, term.line or 1)


HEADS = (later("Term"), later("In plain language"), later("Example from an association"))


class HeadGlossaries(SphinxPostTransform):
    """The heads of the three columns, on sites. They are for the eye: each example says what it is in words, too."""

    default_priority = 30
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        """Put a head over each glossary of a page."""
        say = words(self.config.language)
        spans = "".join(f"<span>{escape(say(head))}</span>" for head in HEADS)
        for glossary in self.document.findall(addnodes.glossary):
            if self.app.builder.name == "html":
                glossary.insert(0, nodes.raw("", f'<div class="glossary-head" aria-hidden="true">{spans}</div>\n', format="html"))


def _class_of(node: nodes.Element) -> str:
    return next((kind for kind in (EXAMPLE, ALSO, LANGUAGE) if kind in node["classes"]), PLAIN)


def _text(found: Iterable[nodes.Node]) -> str:
    return " ".join(" ".join(node.astext().split()) for node in found if not isinstance(node, nodes.Invisible)).strip()


def _without_label(text: str) -> str:
    """A line without its label."""
    found = next((match for _, pattern in LABELS if (match := pattern.match(text))), None)
    return text[found.end() :] if found else text


def _listed(paragraphs: Iterable[nodes.Node]) -> Iterator[str]:
    """The words of `Auch: a, b`."""
    for paragraph in paragraphs:
        yield from (word.strip() for word in re.split(r"[,;]", _without_label(_text([paragraph]))) if word.strip())


def _translated(paragraphs: Iterable[nodes.Node]) -> Iterator[Translated]:
    for paragraph in paragraphs:
        if (found := LABELS[2][1].match(text := _text([paragraph]))) is not None:
            yield Translated(found[1], text[found.end() :])


def _in_columns(definition: nodes.definition, parts: dict[str, list[nodes.Element]], say: Words, language: str) -> None:
    """Put explanation and example side by side, other words and languages below the explanation.

    language: the class of a text in the language of the page, for labels of texts that are in another one.
    """
    for kind in (EXAMPLE, ALSO):
        for paragraph in parts[kind]:
            _cut_label(paragraph)
            label = _label(say(SHOWN[kind]))
            label["classes"] += [language] if is_marked(paragraph) else []
            paragraph.insert(0, label)
    for paragraph in parts[LANGUAGE]:
        code = _cut_label(paragraph)
        word = nodes.inline("", "", *paragraph.children, classes=[f"language-{code}"])
        paragraph.children = []
        paragraph += [_label(own_name(code)), word]
    meaning = nodes.container("", *parts[PLAIN], *parts[ALSO], *parts[LANGUAGE], classes=[PLAIN], is_div=True)
    example = nodes.container("", *parts[EXAMPLE], classes=[EXAMPLE], is_div=True)
    definition.children = []
    definition += [meaning, *([example] if parts[EXAMPLE] else [])]


def _label(text: str) -> nodes.inline:
    return nodes.inline("", f"{text}: ", classes=["glossary-label"])


def _cut_label(paragraph: nodes.Element) -> str:
    """Take the label off a paragraph; what stood in it is returned (the code of a language)."""
    text = next(iter(paragraph.findall(nodes.Text)), None)
    found = next((match for _, pattern in LABELS if text is not None and (match := pattern.match(text))), None)
    if text is None or found is None:
        return ""
    text.parent.replace(text, nodes.Text(text[found.end() :]))
    return found[1] if found.re.groups else ""
