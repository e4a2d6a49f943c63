"""XHTML pages: the frame around a body, and elements written without a template."""

from __future__ import annotations

from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
XML = "http://www.w3.org/XML/1998/namespace"
MATHML = "http://www.w3.org/1998/Math/MathML"
SVG = "http://www.w3.org/2000/svg"
STYLE = "book.css"
E = ElementMaker(namespace=XHTML, nsmap={None: XHTML, "epub": OPS})
"""Makes elements: `E.p("text", {"class": "x"})`."""


def kind(names: str) -> dict[str, str]:
    """The attribute that says what an element is in a book: `epub:type`."""
    return {f"{{{OPS}}}type": names}


def page(title: str, body: Any, language: str, direction: str, file: str) -> bytes:
    """A whole page with its body, as a file at this path of the book.

    All of the body is put into one `<main>`, by which screen readers find the text.
    """
    main = E.main(*body)
    main.text, body.text = body.text, None
    body.append(main)
    style = "../" * file.count("/") + STYLE
    head = E.head(E.meta(charset="utf-8"), E.title(title), E.link(rel="stylesheet", type="text/css", href=style))
    root = E.html(head, body, lang=language, dir=direction)
    root.set(f"{{{XML}}}lang", language)
    return written(root, "<!DOCTYPE html>")


def written(root: Any, doctype: str | None = None) -> bytes:
    """An XML file."""
    etree.cleanup_namespaces(root, top_nsmap=None, keep_ns_prefixes=["epub"])
    data: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, doctype=doctype)
    return data.replace(b"<?xml version='1.0' encoding='utf-8'?>", b'<?xml version="1.0" encoding="utf-8"?>', 1) + b"\n"
