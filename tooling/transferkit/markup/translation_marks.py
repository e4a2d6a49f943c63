"""What of a page in another language still is in its author's, and the notice that tells how far to trust the rest."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from docutils import nodes
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform

from transferkit.markup import nodes as ours
from transferkit.markup.front_matter import FrontMatter
from transferkit.markup.names import SOURCES
from transferkit.markup.plan_cells import IN_PARTS
from transferkit.markup.record import record_of, source_path
from transferkit.markup.translation import (
    IN_ORIGINAL,
    author_language,
    done_of,
    is_foreign,
    is_marked,
    language_class,
    original_of,
    untranslated,
)
from transferkit.markup.translation_notice import notice, told_of, told_of_text
from transferkit.model.languages import tag_of

ALT_LANGUAGE = "alt_language"
"""The attribute of a chart whose description is in its author's language."""
LABELS = frozenset({"exercise-number", "question-number", "fact-label"})
"""The classes of what we put before the words of a title."""
_WORD = re.compile(r"\w+")


def mark_translation(document: nodes.document, matter: FrontMatter, env: BuildEnvironment) -> None:
    """Mark what is still in the author's language, and tell readers how far to trust the translation."""
    if not is_foreign(env):
        return
    _mark_foreign(document, env)
    _keep_meaning(document, env)
    page = done_of(env).get(source_path(env, document["source"]))
    section = next(document.findall(nodes.section), None)
    if tag_of(document.get("lang", env.config.language)) != tag_of(env.config.language):
        record_of(env).note_original(env.docname)
    if page is None or section is None or "lang" in document:
        return
    document[IN_ORIGINAL] = not page.own and not page.translation.is_enough
    if document[IN_ORIGINAL]:
        record_of(env).note_original(env.docname)
    told = told_of_text(matter, page.changed, env.config.language) if page.own else told_of(page.translation, env.config.language)
    if told:
        section.insert(1, notice(told, env.config.language))


def _mark_foreign(document: nodes.document, env: BuildEnvironment) -> None:
    """Give texts without a translation their language; those from front matter have no line and are known by their words."""
    done = done_of(env)
    missing = set(untranslated(env))
    mark = language_class(author_language(env))
    for node in document.findall(lambda node: isinstance(node, nodes.TextElement) and not isinstance(node, nodes.Inline)):
        assert isinstance(node, nodes.TextElement)
        source = done.get(source_path(env, node.source)) if node.source and node.line else None
        by_line = source is not None and source.originals
        if _says(node, source.foreign.get(node.line or 0, ())) if source is not None and by_line else node.astext() in missing:
            node["classes"].append(mark)
            for label in _labels(node):
                label["classes"].append(language_class(env.config.language))
    title = next(document.findall(nodes.title), None)
    if title is not None and mark in title["classes"]:
        record_of(env).note_foreign_title(env.docname)


def _says(node: nodes.Element, texts: Iterable[str]) -> bool:
    """Whether a node says one of some texts: what we say ourselves may stand in its line as well."""
    labels = {id(text) for label in _labels(node) for text in label.findall(nodes.Text)}
    return _is_of(" ".join(text for text in node.findall(nodes.Text) if id(text) not in labels), texts)


def _is_of(said: str, texts: Iterable[str]) -> bool:
    """Whether most words of something are words of one of some texts, which may be Markdown."""
    words = _WORD.findall(said)
    return bool(words) and any(2 * sum(word in known for word in words) > len(words) for known in map(set, map(_WORD.findall, texts)))


def _labels(node: nodes.Element) -> list[nodes.inline]:
    """The parts of a title that we put before it, in the language of the page."""
    return [label for label in node.findall(nodes.inline) if not LABELS.isdisjoint(label["classes"])]


def _keep_meaning(document: nodes.document, env: BuildEnvironment) -> None:
    """What a heading's words mean in the author's language (sources) they mean in every other."""
    for section in document.findall(nodes.section):
        title = section[0] if section.children else None
        if isinstance(title, nodes.title) and title.source and title.line:
            original = original_of(env, source_path(env, title.source), title.line)
            if original.strip().lower().startswith(SOURCES):
                section["classes"].append("sources")


def is_authors(env: BuildEnvironment, path: str, text: str) -> bool:
    """Whether a text of the source that is read now still is in its author's language."""
    done = done_of(env).get(path)
    return done is not None and _is_of(text, (one for texts in done.foreign.values() for one in texts))


def mark_original(made: Iterable[nodes.Node], texts: Container[str], env: BuildEnvironment) -> None:
    """Give made nodes that say one of some texts the author's language."""
    mark = language_class(author_language(env))
    for node in [inner for one in made for inner in one.findall(nodes.TextElement)]:
        if node.astext() in texts:
            node["classes"].append(mark)
        elif isinstance(node, nodes.paragraph):
            for text in [child for child in node.children if isinstance(child, nodes.Text) and child in texts]:
                node.replace(text, nodes.inline(text, text, classes=[mark]))


class MarkLeftOvers(SphinxTransform):
    """The author's language for what was made of untranslated options and of blocks within blocks, which have no line of their own."""

    default_priority = 800

    def apply(self, **kwargs: object) -> None:
        """Mark texts that say word for word what has no translation."""
        missing = {tuple(_WORD.findall(text)) for text in untranslated(self.env)}
        mark = language_class(author_language(self.env))
        for node in list(self.document.findall(nodes.TextElement)) if missing else ():
            if _is_word_for_word(node, missing) and not _is_settled(node) and not node.get(IN_PARTS):
                node["classes"].append(mark)
        for chart in self.document.findall(ours.chart) if missing else ():
            if tuple(_WORD.findall(chart["alt"])) in missing:
                chart[ALT_LANGUAGE] = author_language(self.env)
        for text in list(self.document.findall(nodes.Text)) if missing else ():  # behind a label, as on cards
            if isinstance(text.parent, nodes.paragraph) and _is_word_for_word(text, missing) and not _is_settled(text.parent):
                text.parent.replace(text, nodes.inline(text, text, classes=[mark]))


def _is_word_for_word(node: nodes.Node, texts: Container[tuple[str, ...]]) -> bool:
    """Whether a node says the words of a text, perhaps with a number before them."""
    words = tuple(_WORD.findall(node.astext()))
    return words in texts or (bool(words) and words[0].isdigit() and words[1:] in texts)


def _is_settled(node: nodes.Element) -> bool:
    """Whether it is code, or it or something it stands in says its language."""
    return isinstance(node, nodes.literal_block | nodes.literal | nodes.math) or any(map(is_marked, _above(node)))


def _above(node: nodes.Element) -> Iterator[nodes.Element]:
    """A node and those it stands in."""
    above: nodes.Element | None = node
    while above is not None:
        yield above
        above = above.parent
