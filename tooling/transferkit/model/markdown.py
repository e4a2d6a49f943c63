"""The Markdown that authors may write."""

MYST_EXTENSIONS = frozenset({"attrs_block", "attrs_inline", "colon_fence", "deflist", "dollarmath", "fieldlist", "tasklist"})
"""MyST's names for what we allow beyond CommonMark, tables and footnotes."""
