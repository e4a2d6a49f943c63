"""`transferkit: ignore CODE reason` in the comments of a source: where an author says that a rule does not matter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from transferkit.markup.front_matter import split
from transferkit.markup.gates import block_name, is_comment, parsed_blocks
from transferkit.model.ignore import Ignore
from transferkit.model.problem import Place

_COMMENT = re.compile(r"(?:%+|<!--)?\s*transferkit:\s*ignore\b(?P<said>.*?)(?:-->)?")
"""A line of a comment; the block parser takes the % off."""
_YAML_COMMENT = re.compile(r"#\s*transferkit:\s*ignore\b(?P<said>.*)")
_LAST = 10**9


def ignores_in(path: str, text: str) -> Iterator[Ignore]:
    """Those of a source: a page, a notebook, a programme, or conf.py."""
    if path.endswith(".ipynb"):
        yield from _in_notebook(path, text)
    elif path.endswith((".py", ".yaml", ".yml")):
        yield from _in_yaml(path, text, 1)
    else:
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        matter, body = split(lines.removeprefix("\ufeff"))
        yield from _in_yaml(path, matter, 2)
        yield from _in_markdown(path, body, 1)


def _in_yaml(path: str, text: str, first: int, cell: int = 0) -> Iterator[Ignore]:
    """In front matter and settings a comment speaks for the whole file."""
    for number, line in enumerate(text.split("\n"), first):
        if found := _YAML_COMMENT.search(line):
            yield _ignore(Place(path, number, cell), found["said"], _LAST, whole_file=True)


def _in_markdown(path: str, text: str, first: int) -> Iterator[Ignore]:
    """In Markdown it speaks for the block behind it, whatever that is: a paragraph, a table, a whole exercise."""
    tokens = parsed_blocks(text)
    for index, token in enumerate(tokens):
        if token.map is None:
            continue
        if is_comment(token):
            last = first + _end_of_next(tokens, index) - 1
            for number, said in enumerate(token.content.split("\n"), first + token.map[0]):
                if found := _COMMENT.fullmatch(said.strip()):
                    yield _ignore(Place(path, number), found["said"], last)
        elif block_name(token):
            yield from _in_markdown(path, token.content, first + token.map[0] + 1)


def _end_of_next(tokens: Sequence[Token], index: int) -> int:
    """The line, counted from 0, behind the first block after a comment; the comment's own where none follows."""
    level, own = tokens[index].level, (tokens[index].map or [0, 1])[1]
    for token in tokens[index + 1 :]:
        if token.level < level:
            break
        if token.level == level and token.map and token.nesting >= 0 and not is_comment(token):
            return token.map[1]
    return own


def _in_notebook(path: str, text: str) -> Iterator[Ignore]:
    """In a notebook it speaks for its whole cell; in the first cell, where the front matter is, for the whole file."""
    for number, cell in enumerate(_cells(text), 1):
        source = cell.get("source", "")
        written = "".join(source) if isinstance(source, list) else str(source)
        if number == 1 and written.lstrip().startswith("---"):
            yield from _in_yaml(path, written, 1, 1)
            continue
        for line, said in enumerate(written.split("\n"), 1):
            found = _YAML_COMMENT.search(said) if cell.get("cell_type") == "code" else _COMMENT.fullmatch(said.strip())
            if found and (cell.get("cell_type") == "code" or said.lstrip().startswith(("%", "<!--"))):
                yield _ignore(Place(path, line, number), found["said"], _LAST, whole_cell=True)


def _cells(text: str) -> list[dict[str, object]]:
    try:
        cells = json.loads(text)["cells"]
        return [cell for cell in cells if isinstance(cell, dict)]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []


def _ignore(where: Place, said: str, last: int, whole_file: bool = False, whole_cell: bool = False) -> Ignore:
    code, _, reason = said.strip().partition(" ")
    return Ignore(where, code.strip(",:;"), reason.strip(" -–:"), last, whole_file, whole_cell)
