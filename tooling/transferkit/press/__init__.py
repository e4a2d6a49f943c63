"""Typst in, PDF or PNG out, in a child process. Knows no course and no node."""
