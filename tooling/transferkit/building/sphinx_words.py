"""Which rule of ours says better what Sphinx, docutils or MyST complain about in English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from transferkit.markup.block_trouble import block_trouble
from transferkit.model.rules import RULES

_QUOTED = re.compile(r"['‘\"“]([^'’\"”]+)['’\"”]")
_SILENT = frozenset({"image.not_readable", "config.cache", "toc.circular", "toc.no_title", "toc.secnum"})
"""Kinds that rules of ours say with a better place, or of no use to an author."""
_SILENT_TEXTS = re.compile(
    r"multiple files found for the document|Ignored unreadable document"  # the pre-lint tells it
    r"|Document (or section )?may not (begin|end) with a transition|At least one body element must separate transitions"
    r"|Duplicate ID: \"equation-"
    r"|Could not lex|Lexing literal_block"
    r"|duplicate term description|term not in glossary"  # GLO02 and GLO03 know the line
)
_KINDS = {
    "myst.xref_missing": "REF01",
    "myst.iref_missing": "REF01",
    "myst.xref_ambiguous": "REF05",
    "myst.duplicate_def": "REF06",
    "myst.role_unknown": "BLK07",
    "myst.directive_option": "BLK06",
    "myst.directive_parse": "BLK06",
    "myst.directive_comments": "BLK06",
    "myst.directive_body": "BLK06",
    "myst.attribute": "BLK10",
    "ref.footnote": "REF07",
    "toc.not_readable": "REF03",
    "toc.excluded": "REF03",
    "toc.not_included": "PRJ05",
    "toc.empty_glob": "REF09",
    "toc.duplicate_entry": "REF10",
}
_TEXTS = (
    (re.compile(r"Unknown target name: (?P<target>.+)"), "REF02"),
    (re.compile(r".*(?:reference target|equation) not found: ['\"]?(?P<target>[^'\"]*)"), "REF01"),
    (re.compile(r"duplicate label (?:of equation )?(?P<target>.+?), other instance in (?P<first>.+)"), "REF06"),
    (re.compile(r"Duplicate (explicit )?target name[^:]*: (?P<target>.+)"), "REF06"),
    (re.compile(r"[Dd]uplicate (reference|footnote) definition(?: found for label)?:? (?P<target>.+)"), "REF06"),
    (re.compile(r"[Dd]uplicate citation (?P<target>.+?), other instance in (?P<first>.+)"), "REF06"),
    (re.compile(r"Footnote \[(?P<target>.+?)\] is not referenced"), "REF07"),
    (re.compile(r"Citation \[(?P<target>.+?)\] is not referenced"), "REF07"),
    (re.compile(r"Pygments lexer name (?P<target>.+?) is not known"), "BLK11"),
    (re.compile(r"Non-consecutive header level increase; H(?P<before>\d) to H(?P<after>\d)"), "TXT03"),
    (re.compile(r"Document headings start at H(?P<after>\d)"), "PAGE04"),
    (re.compile(r"toctree glob pattern (?P<target>.+?) didn't match"), "REF09"),
    (re.compile(r"duplicated entry found in toctree: (?P<target>.+)"), "REF10"),
    (re.compile(r"toctree contains reference to (?:nonexisting|excluded) document (?P<target>.+)"), "REF03"),
)
_OF_BLOCKS = (
    (re.compile(r"Directive ['\"](?P<name>[\w:-]+)['\"]"), ""),
    (re.compile(r"Error parsing content block for the ['\"](?P<name>[\w:-]+)['\"] directive"), ""),
    (re.compile(r".* \(['\"](?P<name>[\w:-]+)['\"] directive\)"), ""),
    (re.compile(r"glossary term must be|glossary terms must"), "glossary"),
    (re.compile(r"Error with CSV data"), "csv-table"),
    (re.compile(r"Object named .* not found in include file|[a-z]+-[a-z]+ pattern not found|Line spec"), "literalinclude"),
)
"""What is said of one block, which the rule for blocks has said, too; and which block where the message does not tell."""
_OPTION = re.compile(r"^'(?P<block>[^']+)': Unknown option key[s]?: \[?'(?P<option>[^']+)'.*\(allowed: (?P<allowed>.*)\)")


@dataclass(frozen=True, slots=True)
class Said:
    """A rule and its arguments."""

    code: str
    arguments: dict[str, str]


def said(kind: str, message: str, grave: bool) -> Said | None:
    """What a message means in our words; None for one that need not be said.

    kind: `myst.header`, as Sphinx sorts its warnings; "" where it does not. grave: whether Sphinx calls it an error.
    """
    if kind in _SILENT or _SILENT_TEXTS.match(message) or not message.strip(" ."):
        return None
    if unknown := _OPTION.match(message):
        return Said("BLK05", _option_arguments(unknown))
    for pattern, code in _TEXTS:
        if found := pattern.match(message):
            values = {name: _bare(value) for name, value in found.groupdict("").items()}
            if code == "TXT03":
                values = {name: "#" * int(level) for name, level in values.items()}
            return Said(code, _filled(code, message, values))
    for pattern, block in _OF_BLOCKS:
        if found := pattern.match(message):
            return Said("BLK06", _filled("BLK06", message, {"name": block or found["name"]}))
    code = _KINDS.get(kind) or ("REF01" if kind.startswith("ref.") else "SPH02" if grave else "SPH01")
    return Said(code, _filled(code, message, {}))


def _option_arguments(found: re.Match[str]) -> dict[str, str]:
    """What to say of an option a block does not know: the nearest one and all."""
    known = [name for name in _QUOTED.findall(found["allowed"]) if name not in ("class", "name")] + ["class", "name"]
    near = get_close_matches(found["option"], known, 1, 0.0)
    return {"name": found["block"], "option": found["option"], "nearest": near[0] if near else "", "known": ", ".join(known)}


def _filled(code: str, message: str, found: dict[str, str]) -> dict[str, str]:
    """The arguments a rule's sentences ask for, from a message and what a pattern found in it."""
    quoted = _QUOTED.findall(message)
    first, last = (quoted[0], quoted[-1]) if quoted else ("", message)
    values = {"detail": message.rstrip("."), "target": last, "nearest": "", "name": first, "first": "", **block_trouble(message), **found}
    texts = "".join((*RULES[code].german, *RULES[code].english))
    return {name: value for name, value in values.items() if f"{{{name}}}" in texts}


def _bare(text: str) -> str:
    return text.strip().strip("'\"‘’“”.")
