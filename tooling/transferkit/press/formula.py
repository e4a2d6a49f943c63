"""A formula in TeX as Typst code, by way of the MathML that also stands on the site.

Only shapes named here get through, and every letter stands in a string literal: no TeX can become Typst code.
MathML: https://www.w3.org/TR/mathml-core/. Typst: https://typst.app/docs/reference/math/.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from html import unescape
from xml.etree import ElementTree

from transferkit.press.code import NONE, Code, array, boolean, call, string

_ALIGNED = re.compile(r"\\(begin|end)\{(aligned|align\*?|split|gathered)\}")
_ENVIRONMENT = re.compile(r"\\begin\{(\w+)\*?\}")
_KNOWN = frozenset(
    [
        *("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "array", "cases", "substack"),
        *("aligned", "align", "split", "gathered"),
    ]
)
_ARRAYS = {"begin": r"\begin{array}{rl}", "end": r"\end{array}"}
_BIG = frozenset([*"∑∏∐⋃⋂⋁⋀⨁⨂⨀", "lim", "max", "min", "sup", "inf"])
_OVER = {"¯": "overline", "―": "overline", "‾": "overline", "⏞": "overbrace"}
_UNDER = {"_": "underline", "̲": "underline", "―": "underline", "⏟": "underbrace"}
_ACCENTS = frozenset("^~˙¨→ˇ´`˘ˆ˜")
_OPEN, _CLOSE = frozenset("([{|‖⟨⌈⌊"), frozenset(")]}|‖⟩⌉⌋")

_ALIGN_POINT = Code("$&$.body")

Element = ElementTree.Element


class _Unknown(Exception):
    """Something in a formula that we cannot set."""


@lru_cache(maxsize=2000)
def formula(tex: str, block: bool) -> Code | None:
    """A `math.equation` with the TeX as its alt text; None for TeX that cannot be translated.

    block: whether it stands on a line of its own.
    """
    from latex2mathml.converter import convert_to_element

    if set(_ENVIRONMENT.findall(tex)) - _KNOWN:
        return None  # latex2mathml would set their contents as if nothing stood around them
    array_form = _ALIGNED.sub(lambda match: _ARRAYS[match.group(1)], tex)
    try:
        element = convert_to_element(array_form, display="block" if block else "inline")
        body = _sequence(list(element))
    except Exception:  # latex2mathml raises many kinds for TeX it does not know; none of them may cost the product
        return None
    return call("math.equation", body, block=boolean(block), alt=string(tex))


def _sequence(elements: Sequence[Element]) -> Code:
    """Elements side by side; brackets around a table become the table's own."""
    parts: list[Code] = []
    rest = list(elements)
    while rest:
        first = rest.pop(0)
        if rest and rest[0].tag == "mtable" and _is_sign(first, _OPEN):
            table = rest.pop(0)
            close = rest.pop(0) if rest and _is_sign(rest[0], _CLOSE) else None
            parts.append(_table(table, _text(first), _text(close) if close is not None else ""))
        elif len(rest) > 1 and _is_choice(rest[0]) and _is_sign(first, _OPEN) and _is_sign(rest[1], _CLOSE):
            parts.append(call("math.binom", *(_code(part) for part in rest.pop(0))))
            rest.pop(0)
        else:
            parts.append(_code(first))
    return _joined(parts)


def _joined(parts: Sequence[Code]) -> Code:
    """Content of parts; an empty piece first, for two symbols alone would join to a word."""
    return Code("{ []; " + "; ".join(str(part) for part in parts) + " }")


def _code(element: Element) -> Code:
    maker = _MAKERS.get(element.tag)
    if maker is None:
        raise _Unknown(element.tag)
    return maker(element)


def _row(element: Element) -> Code:
    children = list(element)
    if len(children) == 1 and children[0].tag == "mo":
        return string(_text(children[0]))  # TeX's {,} is a letter and no sign: no space behind a decimal comma
    fenced = len(children) > 1 and _is_fence(children[0], "prefix") and _is_fence(children[-1], "postfix")
    return call("math.lr", _sequence(children)) if fenced else _sequence(children)


def _is_fence(element: Element, form: str) -> bool:
    return element.tag == "mo" and element.get("form") == form and element.get("fence") == "true"


def _is_sign(element: Element, signs: frozenset[str]) -> bool:
    return element.tag == "mo" and _text(element) in signs


def _is_choice(element: Element) -> bool:
    return element.tag == "mfrac" and element.get("linethickness") in ("0", "0px") and len(element) == 2


def _text(element: Element) -> str:
    return unescape(element.text or "").replace("\xa0", " ")  # latex2mathml leaves entities for a browser to read


def _letters(element: Element) -> Code:
    """A variable, or a name such as `sin`."""
    text = _text(element)
    if text.startswith("\\") or text == "&":
        raise _Unknown(text)
    upright = element.get("mathvariant") == "normal"
    if len(text) > 1 or upright:
        return call("math.op", string(text)) if text.isalpha() and not upright else string(text)
    return call("symbol", string(text)) if text else Code("[]")


def _sign(element: Element) -> Code:
    text = _text(element).strip()
    if text.startswith("\\"):
        raise _Unknown(text)
    return call("symbol", string(text)) if len(text) == 1 else string(text) if text else Code("[]")


def _word(element: Element) -> Code:
    return string(_text(element))


def _space(element: Element) -> Code:
    if element.get("linebreak"):
        return Code("linebreak()")
    width = re.fullmatch(r"(-?[\d.]+)em", element.get("width", "0em"))
    return Code(f"h({float(width[1]):g}em)") if width else Code("[]")


def _fraction(element: Element) -> Code:
    above, below = _exactly(element, 2)
    return call("math.frac", _code(above), _code(below))


def _root(element: Element) -> Code:
    if element.tag == "msqrt":
        return call("math.sqrt", _sequence(list(element)))
    radicand, index = _exactly(element, 2)
    return call("math.root", _code(index), _code(radicand))


def _scripts(*places: str) -> Callable[[Element], Code]:
    """Makes code of a base with what is attached to it at these places."""

    def attached(element: Element) -> Code:
        base, *scripts = _exactly(element, 1 + len(places))
        made = {place: _code(script) for place, script in zip(places, scripts, strict=True)}
        return call("math.attach", _base(base), **made)

    return attached


def _base(element: Element) -> Code:
    return call("math.limits", _code(element)) if _text(element) in _BIG else _code(element)


def _over(element: Element) -> Code:
    base, above = _exactly(element, 2)
    sign = _text(above).strip()
    if sign in _OVER:
        return call(f"math.{_OVER[sign]}", _code(base))
    if sign in _ACCENTS and sign:
        return call("math.accent", _code(base), string(sign))
    return call("math.attach", call("math.limits", _code(base)), t=_code(above))


def _under(element: Element) -> Code:
    base, below = _exactly(element, 2)
    sign = _text(below).strip()
    if sign in _UNDER:
        return call(f"math.{_UNDER[sign]}", _code(base))
    return call("math.attach", call("math.limits", _code(base)), b=_code(below))


def _under_over(element: Element) -> Code:
    base, below, above = _exactly(element, 3)
    return call("math.attach", call("math.limits", _code(base)), b=_code(below), t=_code(above))


def _table(element: Element, opening: str = "", closing: str = "") -> Code:
    rows = [[_sequence(list(cell)) for cell in row] for row in element]
    sides = [cell.get("columnalign") or "" for row in list(element)[:1] for cell in row]
    if sides[:2] == ["right", "left"] and not opening:
        return _joined([Code("linebreak()") if line is None else line for line in _aligned(rows)])
    delim = array([string(opening) if opening else NONE, string(closing) if closing else NONE])
    named = {"align": Code("left")} if sides[:1] == ["left"] else {}
    return call("math.mat", *(array(row) for row in rows), delim=delim, **named)


def _aligned(rows: Sequence[Sequence[Code]]) -> Iterator[Code | None]:
    """Lines of equations whose signs stand below one another; None where a line ends."""
    for number, row in enumerate(rows):
        if number:
            yield None
        for column, cell in enumerate(row):
            if column:
                yield _ALIGN_POINT
            yield cell


def _exactly(element: Element, count: int) -> list[Element]:
    children = list(element)
    if len(children) != count:
        raise _Unknown(f"{element.tag} of {len(children)}")
    return children


_MAKERS: dict[str, Callable[[Element], Code]] = {
    "mrow": _row,
    "mstyle": _row,
    "mpadded": _row,
    "mi": _letters,
    "mn": _word,
    "mo": _sign,
    "mtext": _word,
    "mspace": _space,
    "mfrac": _fraction,
    "msqrt": _root,
    "mroot": _root,
    "msub": _scripts("b"),
    "msup": _scripts("t"),
    "msubsup": _scripts("b", "t"),
    "mover": _over,
    "munder": _under,
    "munderover": _under_over,
    "mtable": _table,
}
