"""Pictures that travel inside a file."""

from __future__ import annotations

import base64
from mimetypes import guess_type
from pathlib import Path

from transferkit.model.text import Picture


def media_type(path: Path) -> str:
    """`image/png`."""
    known = {".svg": "image/svg+xml", ".webp": "image/webp"}
    return known.get(path.suffix.lower()) or guess_type(path.name)[0] or "application/octet-stream"


def data_uri(picture: Picture) -> str:
    """The picture itself as an address; "" where its file is missing."""
    if not picture.path.is_file():
        return ""
    return f"data:{media_type(picture.path)};base64,{base64.b64encode(picture.path.read_bytes()).decode()}"


class Attached:
    """Pictures of one text, each with a name of its own."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.files: dict[str, Path] = {}
        """File name -> file."""

    def source(self, picture: Picture) -> str:
        """The address of a picture, which is now attached; "" where its file is missing."""
        if not picture.path.is_file():
            return ""
        return f"{self.prefix}{self._name(picture.path)}"

    def _name(self, path: Path) -> str:
        known = next((name for name, file in self.files.items() if file == path), None)
        name = known or f"{path.stem}{path.suffix}" if path.name not in self.files else f"{path.stem}-{len(self.files)}{path.suffix}"
        self.files[known or name] = path
        return known or name
