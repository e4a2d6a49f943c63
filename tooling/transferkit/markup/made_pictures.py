"""Pictures that are no files of the project: out of notebook outputs, and drawings that were cleaned."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from sphinx.environment import BuildEnvironment

from transferkit.files.pictures import without_texts


def keep_picture(env: BuildEnvironment, data: bytes, ending: str) -> str:
    """The uri of a picture written beside the doctrees, from where builders copy it; named by its content.

    What the picture tells besides itself (camera, place, author, comments) is left out.
    """
    data = without_texts(data)
    folder = Path(env.doctreedir) / "pictures"
    folder.mkdir(exist_ok=True)
    name = f"{hashlib.sha256(data).hexdigest()[:20]}{ending}"
    (folder / name).write_bytes(data)
    return pictures_uri(env) + name


def pictures_uri(env: BuildEnvironment) -> str:
    """The beginning of the uris of such pictures, seen from the project's root as Sphinx wants it."""
    return f"/{Path(os.path.relpath(Path(env.doctreedir) / 'pictures', env.srcdir)).as_posix()}/"
