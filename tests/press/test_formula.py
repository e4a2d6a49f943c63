"""Formulas: what textbooks have is set, what we do not know is refused, and no TeX becomes Typst code."""

from __future__ import annotations

import re

import pytest

from transferkit.press import Sheet, to_pdfs
from transferkit.press.formula import formula

SET = [
    r"\frac{a}{b}+\sqrt[3]{x_i^2}",
    r"\sum_{i=1}^{n} k_i = 360\,\text{€}",
    r"\begin{pmatrix}1&2\\3&4\end{pmatrix}",
    r"f(x)=\begin{cases}1 & x>0\\0 & \text{sonst}\end{cases}",
    r"\begin{aligned}a&=b\\c&=d\end{aligned}",
    r"\left(\frac12\right)^2 \cdot \overline{x} \neq \mathbf{v} \vec{w} \mathbb{R}",
    r"\lim_{x\to 0}\sin x \le \binom{n}{k} \hat{a} \underbrace{x+y}_{z} \int_0^1 x\,dx",
    r"\text{Anteil} = \frac{\text{Kosten}}{\text{Zahl der Vereine}}",
    r"\mathrm{Kosten}_{\max} \times 0{,}5",
    r"a'_1 \% \$ \{x\} \alpha\beta\Omega",
]
UNKNOWN = [r"\foo{x}", r"\frac{a}", "", r"\begin{nichts}a\end{nichts}", "{", r"x^", r"\left("]
HOSTILE = [
    r'\text{a" #read("x") "}',
    r'\text{\"}); read("x"); ("',
    'x" + read("x") + "',
    r"\text{#eval(1)}",
    "a\u2028b",
    "\x00",
    r"\text{*_`$<a>@b//c}",
]


def test_what_textbooks_have_is_typeset_with_the_tex_as_alt_text() -> None:
    codes = [formula(tex, block=True) for tex in SET]
    assert None not in codes
    made = to_pdfs([Sheet(f'#set document(title: "x")\n#set text(font: "Noto Sans")\n= x\n#{{ {code} }}') for code in codes])
    assert [one for one in made if not isinstance(one, bytes)] == []
    assert all(f"alt: {_quoted(tex)}" in str(code) for tex, code in zip(SET, codes, strict=True))


@pytest.mark.parametrize("tex", UNKNOWN)
def test_what_we_do_not_know_is_refused(tex: str) -> None:
    assert formula(tex, block=True) is None


@pytest.mark.parametrize("tex", HOSTILE)
def test_letters_of_a_source_stand_in_string_literals_only(tex: str) -> None:
    code = str(formula(tex, block=True) or "")
    outside = re.sub(r'"(?:\\.|[^"\\])*"', "", code)
    assert not re.search(r"read|eval|#|\\", outside), code


def _quoted(tex: str) -> str:
    return '"' + tex.replace("\\", "\\\\") + '"'
