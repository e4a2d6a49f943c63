"""What readers are told of a page that is not in its author's words: in their language, at the top."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from transferkit.markup import nodes as ours
from transferkit.markup.front_matter import FrontMatter
from transferkit.model.languages import is_simple
from transferkit.model.words import Words, words
from transferkit.translating.catalogue import Status
from transferkit.translating.merge import State
from transferkit.translating.translator import Translation


def notice(sentences: tuple[str, ...], language: str) -> nodes.Element:
    """The block with what there is to tell."""
    title, text = words(language)("About this translation"), " ".join(sentences)
    if is_simple(language):
        title = words(language)("About this version")
    return ours.translation_notice("", nodes.title(title, title), nodes.paragraph(text, text), classes=["translation-notice", "no-search"])


def told_of(translation: Translation, language: str) -> tuple[str, ...]:
    """What there is to tell of a translated page; () of one that is whole and was made by people."""
    return tuple(_of_translation(translation, language)) if translation.messages else ()


def told_of_text(matter: FrontMatter, changed: str, language: str) -> tuple[str, ...]:
    """What there is to tell of a text of its own. changed: when its original was changed later; "" where it was not."""
    say = words(language)
    told = []
    if matter.values.get("translation") == Status.DRAFT.value:
        simple = say("This version in plain language is a draft. Nobody has tested it with readers yet.")
        told.append(simple if is_simple(language) else say("A machine has translated this page, and nobody has reviewed it yet."))
    if changed:
        told.append(say("The original has changed since this text was written."))
    return tuple(told)


def _of_translation(translation: Translation, language: str) -> Iterator[str]:
    say, counts = words(language), translation.counts
    if translation.catalogue is None and is_simple(language):
        yield say("There is no version of this page in plain language yet. You read the original.")
    elif translation.catalogue is None:
        yield say("This page is not translated yet. You read the original.")
    else:
        yield from _of_drafts(translation, say)
        if counts[State.OUTDATED]:
            yield say("The original has changed since: {count} passages may be out of date.", count=counts[State.OUTDATED])
        if counts[State.MISSING]:
            yield say("{count} passages are not translated yet and stand in the original.", count=counts[State.MISSING])


def _of_drafts(translation: Translation, say: Words) -> Iterator[str]:
    drafts = translation.reviews.get(Status.DRAFT, 0)
    if drafts and drafts == sum(translation.reviews.values()):
        yield say("A machine has translated this page, and nobody has reviewed it yet.")
    elif drafts:
        yield say.plural(
            "A machine has translated {count} passage, and nobody has reviewed it yet.",
            "A machine has translated {count} passages, and nobody has reviewed them yet.",
            drafts,
        )
