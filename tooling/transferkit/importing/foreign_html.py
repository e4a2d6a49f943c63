"""HTML in foreign Markdown: cleaned, with pictures and embeds in words of Markdown; what goes is listed with its line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from transferkit.importing.draft import Draft
from transferkit.importing.escape import alt_text, escape, one_line
from transferkit.importing.lines import Numbered
from transferkit.markup.html_blocks import open_address
from transferkit.markup.html_findings import Findings, findings
from transferkit.markup.sanitize import clean_html

_COMMENT = re.compile(r"\s*<!--.*-->\s*\Z", re.DOTALL)


def without_html(lines: Sequence[Numbered], draft: Draft) -> list[Numbered]:
    """The lines with their HTML cleaned."""
    made = [line.text for line in lines]
    tokens = MarkdownIt("commonmark").enable("table").parse("\n".join(made))
    for token in reversed(tokens):
        if token.map is None:
            continue
        start, end = token.map
        if token.type == "html_block" and not _COMMENT.match(token.content):
            made[start:end] = [_block(token.content, lines[start].number, draft), *[_GONE] * (end - start - 1)]
        elif token.type == "inline":
            _clean_inline(token, made, lines, draft)
    return [Numbered(line.number, text) for line, text in zip(lines, made, strict=True) if text != _GONE]


_GONE = "\0"
"""Stands for a line that is no more."""


def _block(html: str, number: int, draft: Draft) -> str:
    found = findings(html)
    _list(found, number, draft)
    cleaned = clean_html(html).strip()
    parts = [re.sub(r"\n\s*\n", "\n", cleaned)] if re.sub(r"<[^>]*>", "", cleaned).strip() else []
    return "\n\n".join([*parts, *_markdown(found)])


def _markdown(found: Findings) -> list[str]:
    """Pictures and embeds of some HTML as Markdown."""
    pictures = [f"![{alt_text(picture.alt)}](<{picture.address}>)" for picture in found.pictures if picture.address]
    links = [(escape(one_line(embed.title)), open_address(embed.address)) for embed in found.embeds]
    return [*pictures, *(f"[{title}](<{address}>)" if title else f"<{address}>" for title, address in links)]


def _clean_inline(token: Token, made: list[str], lines: Sequence[Numbered], draft: Draft) -> None:
    """Replace each tag within a paragraph by what is left of it, in the paragraph's lines."""
    assert token.map is not None
    start, end = token.map
    for child in token.children or ():
        if child.type != "html_inline" or child.content.startswith("<!--"):
            continue
        found = findings(child.content)
        if not (found.refused or found.embeds or found.pictures):
            continue
        for index in range(start, min(end, len(made))):
            if child.content in made[index]:
                _list(found, lines[index].number, draft)
                made[index] = made[index].replace(child.content, " ".join(_markdown(found)), 1)
                break


def _list(found: Findings, number: int, draft: Draft) -> None:
    for refused in found.refused:
        draft.line = number + refused.line
        draft.lost("html", refused.what)
    for embed in found.embeds:
        draft.line = number + embed.line
        draft.look_at("embed", embed.address)
