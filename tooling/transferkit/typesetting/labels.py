"""What places of the book are called within it, and how pages lead to one another."""

from __future__ import annotations

SCHEME = "book:"
"""How the builder writes links between pages, so that they can be told from links to other sites."""


def label_of(docname: str, name: str = "") -> str:
    """The label of an id of a page; of the page itself without one."""
    return f"{docname}#{name}"


def label_of_uri(uri: str) -> str:
    """The label an internal link leads to; "" for a link to another site."""
    if not uri.startswith(SCHEME):
        return ""
    docname, _, name = uri.removeprefix(SCHEME).partition("#")
    return label_of(docname, name)
