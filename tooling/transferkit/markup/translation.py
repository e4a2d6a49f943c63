"""Pages in another language than their author's: translated before they are parsed, and told what is not translated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from docutils import nodes
from sphinx.environment import BuildEnvironment

from transferkit.markup.own_texts import changed_since, is_own_text, note_labels, translated_matter
from transferkit.markup.record import record_of, source_path
from transferkit.model.languages import tag_of
from transferkit.model.problem import problem
from transferkit.translating.alternatives import original_of as original_of_text
from transferkit.translating.catalogue import catalogue_path
from transferkit.translating.markdown import segments_of as body_segments
from transferkit.translating.matter import segments_of as matter_segments
from transferkit.translating.segment import Say, Segment
from transferkit.translating.translator import Translation, translation_of

LANGUAGE = "language-"
"""How the class of a node in another language begins; docutils makes the attribute `lang` of it."""
IN_ORIGINAL = "in_original"
"""The attribute of a document that says whether it still is in its author's words."""
_DONE = "transferkit_translated"
"""What was translated of the page that is read now, by source; in the environment's temporary data."""


@dataclass(frozen=True, slots=True)
class Done:
    """A source that was read in another language."""

    translation: Translation
    own: bool = False
    """Whether it is no translation, but a text of its own in that language."""
    changed: str = ""
    """When the original of such a text was changed after it was written; "" where it was not."""
    foreign: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """The texts that are still in the author's language, by line."""
    originals: Mapping[int, str] = field(default_factory=dict)
    """What the lines said before: anchors are made from the original headings, so that they are the same in every language."""


def author_language(env: BuildEnvironment) -> str:
    """The language the handbook is written in: the first it is published in."""
    listed = env.config.transferkit_languages
    return str(listed[0]) if listed else str(env.config.language)


def is_foreign(env: BuildEnvironment) -> bool:
    """Whether this read is in another language than the author's."""
    return bool(env.config.language != author_language(env))


def translated(env: BuildEnvironment, path: str, matter: str, body: str) -> tuple[str, str]:
    """(front matter, body) of a source in the language of this read; path: within the project, with slashes."""
    if not is_foreign(env):
        return matter, body
    if is_own_text(env, path):
        note_labels(env, path, body)
        done_of(env)[path] = Done(translated_matter(env, path), own=True, changed=changed_since(env, path, matter))
        return matter, body
    segments = (*matter_segments(matter, 2), *body_segments(body))
    found = _translation(env, path, segments)
    text = found.in_markdown(body)
    originals = {segment.line: segment.text for segment in body_segments(body)}
    done_of(env)[path] = Done(found, foreign=text.foreign, originals=originals)
    return found.in_matter(matter), text.text


def translated_texts(env: BuildEnvironment, path: str, segments: Sequence[Segment]) -> Say | None:
    """What says the texts of a file that is no Markdown; None where it is in the language of this read."""
    if not is_foreign(env):
        return None
    found = _translation(env, path, segments)
    done_of(env)[path] = Done(found)
    return found.say


def _translation(env: BuildEnvironment, path: str, segments: Sequence[Segment]) -> Translation:
    """The translation of a source; what is wrong with it is noted."""
    catalogue = Path(env.srcdir, catalogue_path(path, env.config.language))
    if catalogue.is_file():
        env.note_dependency(str(catalogue))
    found = translation_of(Path(env.srcdir), path, (segment.text for segment in segments), env.config.language)
    record = record_of(env)
    for told in found.problems:
        record.add_problem(env.docname, told)
    for line, arguments in found.outdated(segments):
        record.add_problem(env.docname, problem("TRN06", record.place(path, line), **arguments))
    return found


def original_of(env: BuildEnvironment, source: str, line: int) -> str:
    """The author's words in a line of a source; "" where nothing was translated."""
    done = done_of(env).get(source)
    return done.originals.get(line, "") if done is not None else ""


def language_class(language: str) -> str:
    """The class of a node in a language."""
    return LANGUAGE + tag_of(language)


def is_marked(node: nodes.Element) -> bool:
    """Whether a node says its language."""
    return any(name.startswith(LANGUAGE) for name in node["classes"])


def original_path(env: BuildEnvironment, docname: str) -> str:
    """The source of a page in its author's words, below the project, also where this read has a text of its own."""
    path = source_path(env, str(env.doc2path(docname)))
    originals = original_of_text(path) if is_own_text(env, path) else ()
    return next((name for name in originals if Path(env.srcdir, name).is_file()), path)


def title_of(env: BuildEnvironment, docname: str) -> nodes.Text | nodes.inline:
    """The title of a page, marked with its language where it is not that of this read."""
    title = env.titles[docname].astext()
    return authors_words(env, title) if record_of(env).has_foreign_title(docname) else nodes.Text(title)


def authors_words(env: BuildEnvironment, text: str) -> nodes.Text | nodes.inline:
    """Words that nobody translates, such as the name of a picture, marked with their language where that is another one."""
    mark = language_class(author_language(env))
    return nodes.inline(text, text, classes=[mark]) if is_foreign(env) else nodes.Text(text)


def authors_said(env: BuildEnvironment, names: Sequence[str]) -> tuple[str, ...]:
    """Who wrote something. People keep their names; the publisher is called as the translation of conf.py calls it."""
    written = env.config._raw_config.get("transferkit_publisher")
    return tuple(env.config.transferkit_publisher if name == written else name for name in names)


def words_of_list(env: BuildEnvironment, path: str, text: str) -> nodes.Text | nodes.inline:
    """A text of a file that `translated_texts` knows; marked where it has no translation."""
    done = done_of(env).get(path)
    message = done.translation.messages.get(text) if done is not None else None
    return authors_words(env, text) if message is not None and not message.text else nodes.Text(text)


def done_of(env: BuildEnvironment) -> dict[str, Done]:
    """The sources of the page that is read now that were read in another language, by path."""
    if _DONE not in env.temp_data:
        env.temp_data[_DONE] = {}
    done: dict[str, Done] = env.temp_data[_DONE]
    return done


def untranslated(env: BuildEnvironment) -> Iterator[str]:
    """The texts of the page that is read now that have no translation."""
    yield from (text for one in done_of(env).values() for text, message in one.translation.messages.items() if not message.text)
