"""`translation-status`: for everybody, how far each module is in each language, who has reviewed it, and what is out of date."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.record import record_of
from transferkit.markup.tables import Cell, line_of, table, words_in
from transferkit.markup.translation import language_class, original_path, title_of
from transferkit.model.languages import own_name
from transferkit.model.words import Words, later, words
from transferkit.translating.catalogue import Status
from transferkit.translating.standing import Extent, Standing, standing_of

_WIDTH = 100
_EXTENT = {
    Extent.SOME: later("title and a few passages"),
    Extent.MOST: later("mostly translated"),
    Extent.ALL: later("translated"),
}


class TranslationStatus(CourseDirective):
    """`translation-status`: a table, a row for each module; nothing where the handbook has one language."""

    has_content = False

    def run(self) -> list[nodes.Node]:
        self.env.note_reread()  # what it tells stands in other files
        return [self.settled(ours.translation_status())]


class FillTranslationStatus(SphinxPostTransform):
    """The table, when all pages are read and their titles are known."""

    default_priority = 2

    def run(self, **kwargs: object) -> None:
        """Fill the tables of a page."""
        for node in list(self.document.findall(ours.translation_status)):
            say = words(self.config.language)
            others = list(self.config.transferkit_languages)[1:]
            alone = say("This handbook is published in one language.")
            node.parent.replace(node, self._table(others, say) if others else nodes.paragraph(alone, alone))

    def _table(self, languages: list[str], say: Words) -> nodes.table:
        modules = sorted(name for name, page in record_of(self.env).pages.items() if page.module)
        rows = [self._row(name, languages, say) for name in (self.config.root_doc, *modules)]
        heads: list[str | nodes.Node] = [say("Page"), *(_in_itself(language) for language in languages)]
        share = _WIDTH // (len(languages) + 2)
        return table(heads, rows, (2 * share, *[share] * len(languages)), "translation-status")

    def _row(self, docname: str, languages: list[str], say: Words) -> list[Cell]:
        address = self.app.builder.get_relative_uri(self.env.docname, docname)
        link = nodes.reference("", "", title_of(self.env, docname), refuri=address, internal=True)
        source = original_path(self.env, docname)
        told = (in_words(standing_of(self.env.srcdir, source, language), say) for language in languages)
        return [[line_of(link)], *([words_in(text)] for text in told)]


def in_words(standing: Standing, say: Words) -> str:
    """How far a page is, for readers: `translated, not reviewed`."""
    if standing.own:
        return say("text of its own")
    if standing.extent is Extent.NONE:
        return say("not yet")
    told = [say(_EXTENT[standing.extent])]
    if standing.status is Status.REVIEWED:
        who = say.listed((standing.reviewed_by, standing.reviewed_on))
        told.append(say("reviewed by {who}", who=who) if who else say("reviewed"))
    elif standing.status is Status.DRAFT:
        told.append(say("machine-made draft"))
    if standing.outdated:
        told.append(say("partly out of date"))
    return say.listed(told)


def _in_itself(language: str) -> nodes.inline:
    name = own_name(language)
    return nodes.inline(name, name, classes=[language_class(language)])
