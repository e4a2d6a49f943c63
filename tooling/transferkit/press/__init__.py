"""Typst in, PDF or PNG out, in a child process. Knows no course and no node."""

from transferkit.press.compile import PressError, Sheet, page_count, svg_to_png, to_pdf, to_pdfs

__all__ = ["PressError", "Sheet", "page_count", "svg_to_png", "to_pdf", "to_pdfs"]
