"""Paths as sources write them: every one is confined to the project before anything is opened."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Protocol

from docutils import nodes
from sphinx.environment import BuildEnvironment

from transferkit.files.confine import LeavesProject, NoSuchFile, NotAFile, confine_text
from transferkit.files.pictures import without_texts
from transferkit.markup.attachments import ATTACHMENT, attached, attached_uri
from transferkit.markup.drawings import UnusableDrawing, clean_drawing
from transferkit.markup.made_pictures import keep_picture, pictures_uri
from transferkit.markup.names import SOLUTION_FOLDER
from transferkit.markup.nodes import placeholder
from transferkit.markup.picture_files import Trouble, trouble_with
from transferkit.markup.record import record_of, source_path
from transferkit.model.credits import Shown
from transferkit.model.problem import Place, Problem, problem
from transferkit.prelint import characters
from transferkit.prelint.encoding import text_of
from transferkit.translating.alternatives import alternative_to

REMOTE = ("http://", "https://", "//")
LARGEST_TEXT = 2_000_000
"""Bytes of a file that a page takes in."""
PICTURE_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"})


@dataclass(frozen=True, slots=True)
class Settled:
    """A path that may be used."""

    path: Path
    """The real file, resolved."""
    uri: str
    """The same from the project's root, as Sphinx writes it: `/modules/a1/bild.png`."""
    written: str


class Reader(Protocol):
    """What settling needs of the renderer."""

    @property
    def root(self) -> Path: ...
    @property
    def source(self) -> Path: ...
    @property
    def sphinx_env(self) -> BuildEnvironment: ...
    def report(self, code: str, line: int, **arguments: object) -> None: ...


def settle(reader: Reader, written: str, line: int, *, code: str = "FILE03", name: str = "path") -> Settled | None:
    """The file a source means, or None after a problem was noted: outside the project, missing, no regular file.

    code, name: the rule for a missing file and what its argument for the path is called.
    """
    try:
        path = confine_text(reader.root, reader.source.parent, written)
    except LeavesProject:
        reader.report("FILE02", line, path=written)
        return None
    except NoSuchFile:
        if spelled := spelled_on_disk(reader.source.parent, written):
            reader.report("REF04", line, target=written, found=spelled)
            return None
        reader.report(code, line, **{name: written, "nearest": nearest_file(reader.source.parent, written)})
        return None
    except NotAFile:
        reader.report("FILE04", line, path=written)
        return None
    inside = path.relative_to(reader.root.resolve())
    if SOLUTION_FOLDER in inside.parts and reader.sphinx_env.config.transferkit_audience == "learner":
        reader.report("FILE06", line, path=written)
        return None
    return Settled(path, f"/{inside.as_posix()}", written)


def is_of_the_handbook(settled: Settled) -> bool:
    """Whether a file is a source that pages are made from: as a whole it tells trainers' words, too."""
    inside = settled.uri.strip("/").split("/")
    if {"files", SOLUTION_FOLDER} & set(inside):
        return False
    is_programme = inside[0] == "handbook" and settled.path.suffix == ".yaml"
    return settled.path.suffix in (".md", ".ipynb") or inside[0] == "conf.py" or is_programme


def settle_text(reader: Reader, written: str, line: int, *, encoding: str = "") -> Settled | None:
    """The text file a source means, or None after a problem was noted: also where it is no UTF-8, no text, or huge.

    encoding: what the author says it is saved as.
    """
    settled = settle(reader, written, line)
    if settled is None:
        return None
    name = source_path(reader.sphinx_env, str(settled.path))
    if settled.path.stat().st_size > LARGEST_TEXT:
        size = f"{settled.path.stat().st_size / 1_000_000:.1f}"
        _note(reader, problem("FILE08", Place(name), size=size, limit=LARGEST_TEXT // 1_000_000))
        return None
    text, unreadable = _decoded(settled.path.read_bytes(), encoding, name)
    for found in (*unreadable, *characters.check(text or "", name)):
        _note(reader, found)
    return settled if text is not None else None


def settle_included(reader: Reader, written: str, line: int) -> Settled | None:
    """The Markdown a page takes in: the text of its own that stands for it in the language of this read, where there is one."""
    settled = settle_text(reader, written, line)
    if settled is None:
        return None
    own = alternative_to(settled.path, reader.sphinx_env.config.language)
    return settled if own == settled.path else settle_text(reader, str(PurePosixPath(written).with_name(own.name)), line)


def _decoded(data: bytes, encoding: str, name: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file as its author says it is saved, or None and why not."""
    if not encoding:
        return text_of(data, name, pages=False)
    try:
        return data.decode(encoding), ()
    except (LookupError, UnicodeError) as error:
        byte = f"0x{data[error.start]:02X}" if isinstance(error, UnicodeDecodeError) else "?"
        position = error.start + 1 if isinstance(error, UnicodeDecodeError) else 0
        return None, (problem("FILE01", Place(name, 1), byte=byte, position=position, guess=f"≠ {encoding}"),)


def _note(reader: Reader, found: Problem) -> None:
    record_of(reader.sphinx_env).add_problem(reader.sphinx_env.docname, found)


def settle_picture(reader: Reader, image: nodes.image, line: int) -> None:
    """Make a picture's uri a confined one, or put a placeholder with its alt text in its place."""
    written = str(image["uri"])
    if written.startswith(pictures_uri(reader.sphinx_env)):
        return
    if written.startswith(ATTACHMENT):
        _settle_attachment(reader, image, line)
        return
    if written.startswith(REMOTE) or written.startswith("data:"):
        reader.report("IMG03", line, path=written[:80])
        _replace(image, written)
        return
    settled = settle(reader, written, line, code="IMG01")
    if settled is None:
        _replace(image, written)
        return
    if trouble := _trouble_with(settled.path):
        code = "IMG06" if trouble.shown else "IMG04"
        reader.report(code, line, path=written, detail=trouble.detail)
        if not trouble.shown:
            _replace(image, written)
            return
    uri = _shown_uri(reader, settled, line)
    if uri is None:
        _replace(image, written)
        return
    image["uri"] = uri
    where = record_of(reader.sphinx_env).place(source_path(reader.sphinx_env, str(reader.source)), line)
    record_of(reader.sphinx_env).add_picture(Shown(settled.uri.lstrip("/"), reader.sphinx_env.docname, where))
    _require_alt(reader, image, line, written)


def _settle_attachment(reader: Reader, image: nodes.image, line: int) -> None:
    """A picture pasted into a notebook's cell."""
    written = str(image["uri"])
    picture = attached(reader.sphinx_env, written)
    if picture is None:
        reader.report("IMG01", line, path=written, nearest="")
        _replace(image, written)
    elif not picture.data:
        reader.report("IMG04", line, path=picture.name, detail="PNG, JPEG, GIF, WebP")
        _replace(image, picture.name)
    else:
        image["uri"] = attached_uri(reader.sphinx_env, picture)
        _require_alt(reader, image, line, picture.name)


def _require_alt(reader: Reader, image: nodes.image, line: int, written: str) -> None:
    if not image.get("alt", "").strip() and "decorative" not in image["classes"]:
        reader.report("IMG02", line, path=written)
        image["alt"] = Path(written).stem


def _trouble_with(path: Path) -> Trouble | None:
    """Why a picture file is not shown, or not as it should be; None for a good one."""
    ending = path.suffix.lower()
    if ending not in PICTURE_ENDINGS:
        return Trouble(ending or "?")
    return None if ending == ".svg" else trouble_with(path)


def _shown_uri(reader: Reader, settled: Settled, line: int) -> str | None:
    """Where the picture that is shown lies: the file itself, or a copy without what runs, calls out or tells of its author."""
    ending, data = settled.path.suffix.lower(), settled.path.read_bytes()
    shown = data
    if ending == ".svg":
        try:
            drawing = clean_drawing(data)
        except UnusableDrawing as error:
            reader.report("IMG04", line, path=settled.written, detail=error)
            return None
        if drawing.removed:
            shown = drawing.data
            reader.report("IMG05", line, path=settled.written, removed=", ".join(drawing.removed))
    return settled.uri if without_texts(shown) == data else keep_picture(reader.sphinx_env, shown, ending)


def nearest_file(folder: Path, written: str) -> str:
    """` (meant: bild.png?)`, the file of the same folder whose name is nearest; "" if none is near."""
    target = folder / written.replace("\\", "/").lstrip("/")
    try:
        names = sorted(entry.name for entry in target.parent.iterdir())
    except OSError:
        return ""
    found = get_close_matches(target.name, names, 1, 0.6) or [name for name in names if name.lower() == target.name.lower()]
    return f" ({found[0]}?)" if found else ""


def spelled_on_disk(folder: Path, written: str) -> str:
    """A relative path as it is spelled on disk, where only upper and lower case differ; "" where there is none."""
    steps = []
    for step in written.replace("\\", "/").split("/"):
        names = [step] if step in ("", ".", "..") else _same_but_for_case(folder, step)
        if not names:
            return ""
        steps.append(names[0])
        folder /= names[0]
    return "/".join(steps) if folder.is_file() else ""


def _same_but_for_case(folder: Path, name: str) -> list[str]:
    try:
        return sorted(entry.name for entry in folder.iterdir() if entry.name.casefold() == name.casefold())
    except OSError:
        return []


def _replace(image: nodes.image, written: str) -> None:
    """A visible box with what the picture was to show."""
    text = image.get("alt", "").strip() or Path(written).name
    box = placeholder("", nodes.paragraph(text, text), classes=["placeholder"], is_div=True)
    if image.parent is None:
        return
    if isinstance(image.parent, nodes.TextElement):
        image.parent.replace(image, nodes.inline(text, text, classes=["placeholder"]))
    else:
        image.parent.replace(image, box)
