"""Typst in, PDF or PNG out, in a child process. Knows no course and no node."""

from transferkit.press.compile import PressError, Sheet, drawing, page_count, to_pdf, to_pdfs, to_pngs

__all__ = ["PressError", "Sheet", "drawing", "page_count", "to_pdf", "to_pdfs", "to_pngs"]
