"""The one error users meet: work that cannot go on."""

from __future__ import annotations


class TransferkitError(Exception):
    """Work cannot go on (disk, usage, another build); the command prints it and exits with 2.

    message: what happened; hint: what to do about it. Both in the reader's language.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()
