"""The names of blocks, as authors write them."""

from __future__ import annotations

TRAINER_BLOCKS = frozenset({"solution", "instructor", "notes"})
"""Blocks that only trainers see. A learner's read does not even parse their content."""

GATED_BLOCKS = frozenset({"exercise", "solution"})
"""Blocks that may also be written as `NAME-start` … `NAME-end`."""

FRAMES = frozenset({"objectives", "questions", "keypoints", "prerequisites"})

CARPENTRIES_BLOCKS = frozenset({"callout", "challenge", "spoiler", "testimonial"})

PROOF_BLOCKS = (
    "proof",
    "theorem",
    "lemma",
    "corollary",
    "definition",
    "example",
    "remark",
    "proposition",
    "observation",
    "conjecture",
    "axiom",
    "property",
    "criterion",
    "assumption",
    "algorithm",
)
"""The kinds of sphinx-proof, written `{prf:theorem}`."""

QUIZ_BLOCKS = frozenset({"question", "choice", "pair", "feedback"})
"""A question and what stands inside it."""

FORM_BLOCKS = frozenset({"self-check", "worksheet", "checklist", "reflection", "field"})
"""What is filled in, and what stands inside it."""

SOURCES = ("quellen", "sources", "literatur", "references", "المصادر", "kaynak", "джерела")
"""How the heading of a section begins that lists sources."""

OUR_BLOCKS = (
    TRAINER_BLOCKS
    | FORM_BLOCKS
    | QUIZ_BLOCKS
    | GATED_BLOCKS
    | FRAMES
    | CARPENTRIES_BLOCKS
    | {
        "card",
        "cards",
        "catalogue",
        "changes",
        "chart",
        "code-cell",
        "coverage",
        "column",
        "columns",
        "discussion",
        "fact",
        "fact-list",
        "hint",
        "picture-credits",
        "programme",
        "route",
        "session-plan",
        "slide",
        "slide-break",
        "spreadsheet",
        "translation-status",
        "use-exercise",
    }
)
"""Every block of ours; also recognised as a plain colon fence (`::: challenge`), as The Carpentries write them."""

SOLUTION_FOLDER = "solution-files"
"""Folder of an exercise document that only trainers get."""

EXERCISE_FOLDER = "exercises"
"""Folder of the project that holds exercise documents."""

REFUSED_BLOCKS = frozenset({"raw", "eval-rst", "meta", "date", "role", "default-role", "restructuredtext-test-directive", "sub"})
"""Blocks that would bring in foreign code, the clock, or another parser's rules."""
IDLE_BLOCKS = frozenset(
    {
        "header",
        "footer",
        "title",
        "only",
        "sectnum",
        "section-numbering",
        "sectionauthor",
        "codeauthor",
        "default-domain",
        "unicode",
        "replace",
    }
)
"""Blocks that speak to other programs: docutils would hide their text, or evaluate a condition."""
SAYING_BLOCKS = frozenset({"title", "sectionauthor", "codeauthor"})
"""Those of them whose text stands behind their name."""
STANDARD_BLOCKS = [
    "note",
    "tip",
    "warning",
    "important",
    "caution",
    "attention",
    "danger",
    "error",
    "seealso",
    "admonition",
    "topic",
    "figure",
    "image",
    "table",
    "list-table",
    "csv-table",
    "code-block",
    "literalinclude",
    "include",
    "toctree",
    "math",
    "epigraph",
    "glossary",
    "index",
    "contents",
    "rubric",
    "container",
]
"""Blocks of docutils, Sphinx and MyST that are known here, to name the nearest when one is misspelt."""
