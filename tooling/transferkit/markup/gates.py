"""What an edition leaves out of Markdown, decided on block tokens and never by a pattern over lines.

Two users share the rules here: the page parser (a markdown-it core rule) and the learner notebooks of packs
(`learner_markdown`, text in, text out). Knows markdown-it, but neither Sphinx nor docutils.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_block import make_fence_rule
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.myst_blocks import myst_block_plugin

from transferkit.markup.names import GATED_BLOCKS, OUR_BLOCKS, QUIZ_BLOCKS, TRAINER_BLOCKS
from transferkit.markup.quiz_markdown import asked, is_exam, right_sides, without_gaps

FENCES = ("fence", "colon_fence")
_BRACED = re.compile(r"\s*\{\s*([^\s{}]+)\s*\}")
_FOR_TRAINERS = re.compile(rf"[:`~]{{3,}}[ \t{{]*(?:{'|'.join(sorted(TRAINER_BLOCKS))})\b|^[ \t>]*%|<!--", re.IGNORECASE | re.MULTILINE)
_OPTION_LINE = re.compile(r":[\w-]+:(\s|$)")

_SWALLOWING = (
    (re.compile("(<!--)"), "-->"),
    (re.compile(r"(<\?)"), "?>"),
    (re.compile(r"(<!\[CDATA\[)"), "]]>"),
    (re.compile(r"(<!)[A-Za-z]"), ">"),
    (re.compile(r"<(script|style|pre|textarea)(?=[\s>]|$)", re.IGNORECASE), "</{}>"),
)
"""How HTML that swallows all lines down to its own end begins, and that end."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with how blocks open and close."""

    code: str
    """Rule of the catalogue."""
    line: int
    """Line counted from 0 within the parsed text."""
    arguments: tuple[tuple[str, str], ...]


def block_name(token: Token) -> str:
    """The block a fence opens, in lower case: `{Solution} x` and `::: solution` give "solution"; "" for code.

    Blanks in the braces are a slip. No language is called as what trainers see: "```instructor" is that block, too.
    """
    if token.type not in FENCES:
        return ""
    if braced := _BRACED.match(token.info):
        return braced[1].lower()
    first = token.info.strip().split(maxsplit=1)[0].lower() if token.info.strip() else ""
    ours = OUR_BLOCKS if token.type == "colon_fence" else TRAINER_BLOCKS
    return first if first in ours or _gate_side(first)[0] else ""


def block_argument(token: Token) -> str:
    """What stands behind the name on the fence's line."""
    return token.info.strip().partition("}")[2].strip() if "}" in token.info else token.info.strip().partition(" ")[2].strip()


def is_comment(token: Token) -> bool:
    """Whether a token is a `%` comment or a block of HTML that is nothing but a comment."""
    if token.type in ("myst_line_comment", "myst_block_break"):
        return True
    text = token.content.strip() if token.type == "html_block" else ""
    return text.startswith("<!--") and not text.partition("-->")[2].strip()


def findings(tokens: Iterable[Token], lines: Sequence[str]) -> Iterator[Finding]:
    """Fences and comments that are opened and never closed, and gate ends without a start.

    A fence that nobody closes swallows the rest of the page: what of it is solution cannot be known.
    """
    for token in tokens:
        if token.map is None:
            continue
        if token.type in FENCES and not _is_closed(token, lines):
            swallowed = token.map[1] - token.map[0] - 1
            yield _unclosed(block_name(token) or token.markup, token.map[0], swallowed, token.markup)
        elif token.type == "colon_fence" and not token.info.strip():
            yield Finding("BLK12", token.map[0], (("fence", token.markup),))
        elif token.type == "html_block" and (open_html := _open_html(token.content.lstrip())):
            yield Finding("HTML02", token.map[0], (*open_html, ("lines", str(token.map[1] - token.map[0] - 1))))
    yield from _unpaired(tokens)


def _open_html(html: str) -> tuple[tuple[str, str], ...]:
    """What begins a block of HTML that only its own end can close, and that end; () where it is closed or needs none.

    CommonMark lets such a block run to the end of the page: https://spec.commonmark.org/0.31.2/#html-blocks
    """
    for begins, ends in _SWALLOWING:
        found = begins.match(html)
        if found:
            closing = ends.format(found[1].lower())
            return () if closing in html.lower()[found.end() :] else (("opening", found[0]), ("closing", closing))
    return ()


def may_hold_trainers_text(text: str) -> bool:
    """Whether something in a text looks like a block for trainers or a comment: a part of it cannot be told from the rest."""
    return bool(_FOR_TRAINERS.search(text))


def fold_gates(tokens: Sequence[Token], lines: Sequence[str]) -> list[Token]:
    """The tokens with each `NAME-start` … `NAME-end` pair folded into one directive token.

    The content is taken from the source lines, so both ways of writing become the same node.
    """
    folded: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        end = _end_of_gate(tokens, index)
        if end is None:
            folded.append(token)
            index += 1
        else:
            folded.append(_as_one(token, tokens[end], lines))
            index = end + 1
    return folded


def name_plain_fences(tokens: Iterable[Token]) -> None:
    """Turn `::: challenge` of The Carpentries and `{ challenge }` into `{challenge}`, in place before anything is rendered."""
    for token in tokens:
        name = block_name(token)
        if name and not token.info.strip().lower().startswith(f"{{{name}}}"):
            token.info = f"{{{name}}} {block_argument(token)}".rstrip()


def gate(state: StateCore) -> tuple[Finding, ...]:
    """Apply all of this to a parser state between its block and inline steps; what was found wrong."""
    lines = state.src.split("\n")
    found = tuple(findings(state.tokens, lines))
    name_plain_fences(state.tokens)
    state.tokens = [token for token in fold_gates(state.tokens, lines) if not (is_comment(token) or _gate_of(token)[0])]
    return found


def learner_markdown(text: str) -> str:
    """Markdown text without trainer blocks, gated solutions and comments, at any depth of blocks.

    For the Markdown cells of learner notebooks, which stay Markdown. Line numbers are not kept.
    """
    lines = text.split("\n")
    kept = list(lines)
    tokens = fold_gates(parsed_blocks(text), lines)
    for token in tokens:
        if token.map is None:
            continue
        first, last = token.map
        if is_comment(token) or block_name(token) in TRAINER_BLOCKS:
            kept[first:last] = [_GONE] * (last - first)
        elif block_name(token) in QUIZ_BLOCKS:
            kept[first:last] = _padded(_indented(_question_part(token), _prefix(token, lines)), last - first)
        elif block_name(token) and last - first > 1:
            end = last - 1 if _is_closed(token, lines) else last
            inner = learner_markdown(token.content.removesuffix("\n")).split("\n")
            kept[first + 1 : end] = _padded(_indented(inner, _prefix(token, lines)), end - first - 1)
        elif token.type == "inline":
            kept[first:last] = _padded(without_gaps(_without_comments(token, kept[first:last])), last - first)
    return "\n".join(line for line in kept if line is not _GONE)


def _question_part(token: Token) -> list[str]:
    """What learners may read of a question, a choice, a pair or its feedback."""
    content = token.content.removesuffix("\n").split("\n") if token.content else []
    if block_name(token) == "question":
        content = [] if is_exam(content) else content
        if not content:
            return []
        content = [*learner_markdown("\n".join(content)).split("\n"), *right_sides(content)]
    return asked(block_name(token), block_argument(token), content)


def _prefix(token: Token, lines: Sequence[str]) -> str:
    """What stands before each line of a block in a list or a quote, and is not part of its content.

    Without it the content would be parsed as it is indented: four blanks make code, and code keeps what it says.
    """
    assert token.map is not None
    for written, bare in zip(lines[token.map[0] + 1 : token.map[1]], token.content.split("\n"), strict=False):
        if bare.strip() and written.endswith(bare):
            return written.removesuffix(bare)
    return ""


def _indented(lines: Iterable[str], prefix: str) -> list[str]:
    return [f"{prefix}{line}".rstrip() if line.strip() else prefix.rstrip() for line in lines]


_GONE = "\0gone"


def _padded(lines: list[str], length: int) -> list[str]:
    return (lines + [_GONE] * length)[:length] if len(lines) < length else lines[:length]


def _without_comments(token: Token, lines: list[str]) -> list[str]:
    """The lines of a paragraph without the HTML comments the inline parser found in it."""
    text = "\n".join(lines)
    for child in token.children or []:
        if child.type == "html_inline" and child.content.startswith("<!--"):
            text = text.replace(child.content, "")
    return text.split("\n")


def parsed_blocks(text: str) -> list[Token]:
    """The tokens of a Markdown text; what stands in blocks is not parsed further."""
    return _block_parser().parse(text)


def _block_parser() -> MarkdownIt:
    """A parser with the fences and comments authors use."""
    md = MarkdownIt("commonmark").enable("table").use(myst_block_plugin)
    colon = make_fence_rule(markers=(":",), token_type="colon_fence", exact_match=False)
    md.block.ruler.before("fence", "colon_fence", colon, {"alt": ["paragraph", "reference", "blockquote", "list", "footnote_def"]})
    return md


def _is_closed(token: Token, lines: Sequence[str]) -> bool:
    """Whether the last line of a fence closes it."""
    assert token.map is not None
    first, last = token.map
    if last - first < 2:
        return False
    closing = lines[last - 1].lstrip(" \t>").rstrip() if last <= len(lines) else ""
    return bool(closing) and set(closing) == {token.markup[0]} and len(closing) >= len(token.markup)


def _unclosed(name: str, line: int, swallowed: int, closing: str) -> Finding:
    return Finding("BLK02", line, (("closing", closing), ("lines", str(swallowed)), ("name", name)))


def _gate_of(token: Token) -> tuple[str, str]:
    """("solution", "start") for a gate token, ("", "") for any other."""
    return _gate_side(block_name(token))


def _gate_side(written: str) -> tuple[str, str]:
    name, _, side = written.rpartition("-")
    return (name, side) if name in GATED_BLOCKS and side in ("start", "end") else ("", "")


def _end_of_gate(tokens: Sequence[Token], start: int) -> int | None:
    """The index of the token that closes the gate opened at `start`; None where it opens none."""
    name, side = _gate_of(tokens[start])
    if side != "start":
        return None
    depth = 0
    for index in range(start, len(tokens)):
        if tokens[index].level < tokens[start].level:
            return None
        if _gate_of(tokens[index])[0] != name:
            continue
        depth += 1 if _gate_of(tokens[index])[1] == "start" else -1
        if depth == 0:
            return index if tokens[index].level == tokens[start].level else None
    return None


def _unpaired(tokens: Iterable[Token]) -> Iterator[Finding]:
    tokens = list(tokens)
    index = 0
    while index < len(tokens):
        name, side = _gate_of(tokens[index])
        line = (tokens[index].map or [0, 0])[0]
        if side == "start":
            end = _end_of_gate(tokens, index)
            if end is None:
                last = max((token.map[1] for token in tokens if token.map), default=line)
                yield _unclosed(f"{name}-start", line, last - line - 1, f"{{{name}-end}}")
            else:
                yield from _unpaired(tokens[index + 1 : end])
                index = end
        elif side == "end":
            yield Finding("BLK03", line, (("name", f"{name}-end"), ("start", f"{name}-start")))
        index += 1


def _as_one(start: Token, end: Token, lines: Sequence[str]) -> Token:
    """One directive token for a gate: the options of its start, the source between, the map of both."""
    assert start.map is not None and end.map is not None
    name, _ = _gate_of(start)
    prefix = re.match(r"[\s>]*", lines[start.map[0]])
    between = [_without_prefix(line, prefix.end() if prefix else 0) for line in lines[start.map[1] : end.map[0]]]
    options = [line for line in start.content.split("\n") if _OPTION_LINE.match(line.strip())]
    # Blank lines keep the distance between the start's fence and its content, so that line numbers stay true.
    padding = [""] * max(0, start.map[1] - start.map[0] - 1 - len(options))
    return start.copy(
        info=f"{{{name}}} {block_argument(start)}".rstrip(),
        content="\n".join([*options, *padding, *between]) + "\n",
        map=[start.map[0], end.map[1]],
    )


def _without_prefix(line: str, width: int) -> str:
    """A line without up to `width` characters of list indentation or quote marks."""
    cut = 0
    while cut < min(width, len(line)) and line[cut] in " \t>":
        cut += 1
    return line[cut:]


def gate_problems_of_cell(text: str) -> tuple[Finding, ...]:
    """What is wrong with the blocks of one Markdown cell: a block must close in the cell that opens it."""
    return tuple(findings(parsed_blocks(text), text.split("\n")))
