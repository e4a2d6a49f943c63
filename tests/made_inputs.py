"""Bad inputs too long for a text file."""

from __future__ import annotations

import json
from collections.abc import Mapping

MARKDOWN_CELL = {"cell_type": "markdown", "id": "m", "metadata": {}, "source": "# Modul"}


def _notebook(*cells: Mapping[str, object]) -> bytes:
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def deep_blockquote() -> bytes:
    """3,000 nested quotes."""
    return b"# Modul\n\n" + b">" * 3000 + b" tief\n"


def deep_directive() -> bytes:
    """120 nested blocks."""
    lines = [f"{':' * (123 - depth)}{{note}}" for depth in range(120)]
    return "\n".join(["# Modul", "", *lines, "tief", *(":" * (4 + depth) for depth in range(120)), ""]).encode()


def emphasis() -> bytes:
    """20,000 times the beginning of two kinds of emphasis."""
    return b"# Modul\n\n" + b"*a_ " * 20_000 + b"\n"


def deep_json() -> bytes:
    """JSON nested 100,000 deep."""
    return b'{"cells":[],"metadata":{"x":' + b"[" * 100_000 + b"]" * 100_000 + b'},"nbformat":4,"nbformat_minor":5}'


def huge_output() -> bytes:
    """A cell that printed 8 MB."""
    output = {"output_type": "stream", "name": "stdout", "text": ("x" * 99 + "\n") * 80_000}
    code = {"cell_type": "code", "id": "c", "metadata": {}, "execution_count": 1, "source": "1", "outputs": [output]}
    return _notebook(MARKDOWN_CELL, code)
