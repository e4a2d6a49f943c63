"""Translations: what of a source is text, gettext catalogues of it, and the source again in another language.

A page is translated before it is parsed: its paragraphs, headings, cells, titles and front-matter texts are replaced in
the Markdown itself, line by line. So everything made from a page is translated at once, has the same structure as the
original by construction, and problems are told at the original's lines. Knows no Sphinx, no course and no edition.
"""
