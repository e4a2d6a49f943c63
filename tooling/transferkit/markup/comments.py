"""Comments of a source: what authors wrote for nobody but themselves."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.markup.gates import block_name, is_comment, parsed_blocks


def comments_in(text: str, line: int = 1) -> Iterator[tuple[int, str]]:
    """(line, text) of each `%` and HTML comment of some Markdown, those in blocks included. line: number of its first line."""
    for token in parsed_blocks(text):
        if token.map is None:
            continue
        at = line + token.map[0]
        if is_comment(token):
            yield at, _bare(token.content)
        elif block_name(token):
            yield from comments_in(token.content, at + 1)
        for child in token.children or []:
            if child.type == "html_inline" and child.content.startswith("<!--"):
                yield at, _bare(child.content)


def _bare(comment: str) -> str:
    return comment.strip().removeprefix("<!--").removesuffix("-->").lstrip("%+ ").strip()
