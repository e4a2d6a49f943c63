"""No words of a source ever become Typst code."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as some

from transferkit.press.code import NONE, array, boolean, call, content, number, points, string

ESCAPES = {"\\": "\\", '"': '"', "n": "\n", "r": "\r", "t": "\t"}
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def read_literal(code: str) -> str:
    """What Typst's lexer makes of a string literal: up to the first quotation mark that no backslash precedes."""
    assert code[0] == '"'
    found, at = [], 1
    while code[at] != '"':
        if code[at] == "\\":
            at += 1
            found.append(ESCAPES[code[at]])
        else:
            found.append(code[at])
        at += 1
    assert at == len(code) - 1, "something stands behind the literal"
    return "".join(found)


@given(some.text(some.characters(codec=None)) | some.text('\\"\n\r\t#{}()$x'))
def test_any_text_comes_back_from_its_literal(text: str) -> None:
    assert read_literal(str(string(text))) == UNPRINTABLE.sub("\ufffd", text)


@given(some.text(some.characters(codec=None)))
def test_a_literal_can_always_be_written_to_a_file(text: str) -> None:
    assert str(string(text)).encode("utf-8").decode("utf-8")


def test_pieces_are_put_together_as_typst_writes_them() -> None:
    assert str(call("block", string("a"), NONE, body_indent=points(7))) == 'block(body-indent: 7pt, "a", none)'
    assert str(content([string("a"), string("b")])) == '{ "a"; "b" }'
    assert str(content([])) == "[]"
    assert str(array([number(1), number(2.5)])) == "(1, 2.5, )"
    assert str(array([])) == "()"
    assert (str(boolean(True)), str(boolean(False))) == ("true", "false")
