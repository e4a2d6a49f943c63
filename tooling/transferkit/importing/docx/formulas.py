"""Word's formulas (OMML) as TeX, as far as that is certain. Elements: ECMA-376 part 1, 22.1."""

from __future__ import annotations

from transferkit.importing.docx.package import Element, attribute, child, is_on, local
from transferkit.press.formula import formula as set_formula

_ESCAPED = {letter: f"\\{letter}" for letter in "{}$%#&_"} | {"\\": "\\backslash ", "^": "\\hat{}", "~": "\\sim "}
_GREEK = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega"
)
_SYMBOLS = {chr(0x3B1 + index): f"\\{name} " for index, name in enumerate(_GREEK.split())} | {
    "Γ": "\\Gamma ", "Δ": "\\Delta ", "Θ": "\\Theta ", "Λ": "\\Lambda ", "Ξ": "\\Xi ", "Π": "\\Pi ", "Σ": "\\Sigma ", "Φ": "\\Phi ",
    "Ψ": "\\Psi ", "Ω": "\\Omega ", "ϕ": "\\phi ", "ϵ": "\\epsilon ", "ϑ": "\\vartheta ",
    "×": "\\times ", "·": "\\cdot ", "⋅": "\\cdot ", "÷": "\\div ", "±": "\\pm ", "∓": "\\mp ", "≤": "\\leq ", "≥": "\\geq ",
    "≠": "\\neq ", "≈": "\\approx ", "≡": "\\equiv ", "∞": "\\infty ", "∂": "\\partial ", "∇": "\\nabla ", "∈": "\\in ",
    "∉": "\\notin ", "⊂": "\\subset ", "∪": "\\cup ", "∩": "\\cap ", "∅": "\\emptyset ", "→": "\\to ", "←": "\\leftarrow ",
    "⇒": "\\Rightarrow ", "⇔": "\\Leftrightarrow ", "∀": "\\forall ", "∃": "\\exists ", "…": "\\ldots ", "⋯": "\\cdots ",
    "−": "-", "∗": "*", "∘": "\\circ ", "∝": "\\propto ", "∧": "\\wedge ", "∨": "\\vee ", "¬": "\\neg ", "\u2061": "", "\u00a0": "~",
}  # fmt: skip
_LARGE = {"∑": "\\sum", "∏": "\\prod", "∫": "\\int", "∬": "\\iint", "∮": "\\oint", "⋃": "\\bigcup", "⋂": "\\bigcap"}
_ACCENTS = {"\u0302": "\\hat", "\u0305": "\\bar", "\u0304": "\\bar", "\u20d7": "\\vec", "\u0303": "\\tilde", "\u0307": "\\dot"}
_FENCES = {"(": "(", ")": ")", "[": "[", "]": "]", "{": "\\{", "}": "\\}", "|": "|", "": ".", "‖": "\\|", "⌊": "\\lfloor", "⌋": "\\rfloor"}
_FUNCTIONS = frozenset({
    "sin", "cos", "tan", "cot", "log", "ln", "exp", "lim", "max", "min", "sup", "inf",
    "det", "arg", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "gcd", "dim",
})  # fmt: skip
_SKIPPED = frozenset({"ctrlPr", "rPr", "fPr", "sSupPr", "sSubPr", "sSubSupPr", "radPr", "naryPr", "dPr", "funcPr", "accPr", "barPr"}) | {
    "mPr", "eqArrPr", "limLowPr", "limUppPr", "boxPr", "sPrePr", "argPr", "bookmarkStart", "bookmarkEnd", "proofErr", "oMathParaPr",
}  # fmt: skip


class NoTex(ValueError):
    """A formula that has no certain TeX; its text is what stands in the file."""


def tex_of(formula: Element) -> str:
    """The TeX of an `m:oMath`. NoTex where an element of it is not known, or our products could not set it."""
    tex = " ".join(_inside(formula).split())
    if tex and set_formula(tex, block=True) is None:
        raise NoTex(tex)
    return tex


def words_of(formula: Element) -> str:
    """The characters of a formula, for one that has no TeX."""
    return "".join(text.text or "" for text in formula.iter() if local(text) == "t")


def _inside(element: Element | None) -> str:
    return "" if element is None else "".join(_one(inner) for inner in element if local(inner) not in _SKIPPED)


def _one(element: Element) -> str:
    match local(element):
        case "r":
            return _run(element)
        case "oMath" | "e" | "num" | "den" | "sub" | "sup" | "fName" | "lim" | "box" | "smartTag" | "ins":
            return _inside(element)
        case "f":
            return _fraction(element)
        case "sSup":
            return f"{_group(element, 'e')}^{_group(element, 'sup')}"
        case "sSub":
            return f"{_group(element, 'e')}_{_group(element, 'sub')}"
        case "sSubSup":
            return f"{_group(element, 'e')}_{_group(element, 'sub')}^{_group(element, 'sup')}"
        case "rad":
            degree = _inside(child(element, "deg"))
            return f"\\sqrt[{degree}]{_group(element, 'e')}" if degree.strip() else f"\\sqrt{_group(element, 'e')}"
        case "nary":
            return _large(element)
        case "d":
            return _fenced(element)
        case "func":
            return f"{_function(child(element, 'fName'))}{_group(element, 'e')}"
        case "limLow":
            return f"{_function(child(element, 'e'))}_{_group(element, 'lim')}"
        case "acc" | "bar":
            return _accent(element)
        case "m":
            return _matrix(element)
        case "eqArr":
            rows = [_inside(row) for row in element if local(row) == "e"]
            return "\\begin{aligned}" + " \\\\ ".join(rows) + "\\end{aligned}"
    raise NoTex(local(element))


def _group(element: Element, name: str) -> str:
    return "{" + _inside(child(element, name)) + "}"


def _run(run: Element) -> str:
    text = "".join(inner.text or "" for inner in run if local(inner) == "t")
    if is_on(child(run, "rPr", "nor")):
        return "\\text{" + "".join(_ESCAPED.get(letter, letter) for letter in text) + "}" if text.strip() else " "
    return "".join(_SYMBOLS.get(letter) or _ESCAPED.get(letter, letter) for letter in text)


def _fraction(element: Element) -> str:
    kind = attribute(child(element, "fPr", "type"), "val")
    top, bottom = _group(element, "num"), _group(element, "den")
    if kind == "noBar":
        return f"\\binom{top}{bottom}"
    return f"{top}/{bottom}" if kind in ("lin", "skw") else f"\\frac{top}{bottom}"


def _large(element: Element) -> str:
    sign = attribute(child(element, "naryPr", "chr"), "val") or "∫"
    if sign not in _LARGE:
        raise NoTex(sign)
    low, high = _inside(child(element, "sub")), _inside(child(element, "sup"))
    limits = (f"_{{{low}}}" if low.strip() else "") + (f"^{{{high}}}" if high.strip() else "")
    return f"{_LARGE[sign]}{limits} {_group(element, 'e')}"


def _fenced(element: Element) -> str:
    properties = child(element, "dPr")
    begin = _fence(child(properties, "begChr"), "(")
    end = _fence(child(properties, "endChr"), ")")
    parts = [_inside(part) for part in element if local(part) == "e"]
    return f"\\left{begin} {', '.join(parts)} \\right{end}"


def _fence(element: Element | None, usual: str) -> str:
    sign = usual if element is None else attribute(element, "val")
    if sign not in _FENCES:
        raise NoTex(sign)
    return _FENCES[sign]


def _function(name: Element | None) -> str:
    text = _inside(name).strip()
    return f"\\{text} " if text in _FUNCTIONS else text


def _accent(element: Element) -> str:
    if local(element) == "bar":
        top = attribute(child(element, "barPr", "pos"), "val") == "top"
        return f"\\{'overline' if top else 'underline'}{_group(element, 'e')}"
    sign = attribute(child(element, "accPr", "chr"), "val") or "\u0302"
    if sign not in _ACCENTS:
        raise NoTex(sign)
    return f"{_ACCENTS[sign]}{_group(element, 'e')}"


def _matrix(element: Element) -> str:
    rows = [" & ".join(_inside(cell) for cell in row if local(cell) == "e") for row in element if local(row) == "mr"]
    return "\\begin{matrix}" + " \\\\ ".join(rows) + "\\end{matrix}"
