"""An import from its beginning to its end: material in, files of a module and problems out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from transferkit.files.vet_zip import is_zip
from transferkit.importing.docx.document import read_docx
from transferkit.importing.docx.package import Refused
from transferkit.importing.draft import Draft
from transferkit.importing.head import head_lines
from transferkit.importing.markdown import page_of
from transferkit.importing.material import DATA, PICTURES, TEXTS, Material, material_of
from transferkit.importing.notebook import notebook_of
from transferkit.importing.pictures import keep_picture
from transferkit.markup import front_matter
from transferkit.model.problem import Place, Problem, in_order, problem
from transferkit.model.words import words
from transferkit.prelint.encoding import text_of

_ABOUT_PROJECTS = re.compile(r"(?:readme|licen[sc]e|contributing|code_of_conduct|changelog)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Read:
    """What became of the material."""

    files: Mapping[str, bytes]
    """Path below the module's folder -> content; empty where nothing could be made."""
    problems: tuple[Problem, ...]


def read_material(paths: Sequence[Path], language: str) -> Read:
    """The module draft of some files. language: of the texts we put into it."""
    draft = Draft(paths[0].name, words(language))
    try:
        material = material_of(paths, draft)
        pages = _pages(material.files)
        if not pages:
            raise Refused(problem("IMP05", Place(material.name), detail=PurePosixPath(material.name).suffix or "?"))
        _copy_the_rest(material, pages, draft)
        _make_pages(material, pages, draft)
    except Refused as refused:
        return Read({}, in_order([*draft.problems, refused.problem]))
    return Read(draft.files, in_order(draft.problems))


def _pages(files: Mapping[str, bytes]) -> list[str]:
    """The files pages are made from, the first one first."""
    texts = [name for name in files if PurePosixPath(name).suffix.lower() in TEXTS]
    lesson = [name for name in texts if not _ABOUT_PROJECTS.match(PurePosixPath(name).stem)] or texts
    indexes = [name for name in lesson if PurePosixPath(name).stem.lower() == "index"]
    first = min(indexes, key=lambda name: name.count("/")) if indexes else next(iter(lesson), "")
    return [first, *(name for name in lesson if name != first)] if first else []


def _copy_the_rest(material: Material, pages: Sequence[str], draft: Draft) -> None:
    """Pictures and data come along; anything else is listed."""
    for name, data in material.files.items():
        ending = PurePosixPath(name).suffix.lower()
        if name in pages:
            continue
        if ending in PICTURES:
            keep_picture(draft, data, name)
        elif ending in DATA and not (is_zip(data) and ending not in (".xlsx", ".ods")):
            draft.files[name] = data
        else:
            draft.note("IMP12", name=name, detail=ending or "?")


def _make_pages(material: Material, pages: Sequence[str], draft: Draft) -> None:
    taken: set[str] = {"index"}
    targets = {name: _page_name(name, taken) for name in pages[1:]}
    draft.pages = {name: f"{target}{_ending(name)}" for name, target in {pages[0]: "index", **targets}.items()}
    extra = list(targets.values())
    for name, target in targets.items():
        draft.files |= {path: _as_page(data) for path, data in _page(material, name, target, draft).items()}
    for path, data in _page(material, pages[0], "index", draft).items():
        draft.files[path] = _with_contents(data, path, extra) if extra else data


def _page(material: Material, name: str, target: str, draft: Draft) -> dict[str, bytes]:
    """One page under its new name."""
    draft.source, draft.near, draft.line, draft.cell = name, "", 0, 0
    ending = PurePosixPath(name).suffix.lower()
    if ending in (".docx", ".docm", ".dotx", ".ipynb"):
        with TemporaryDirectory(prefix="transferkit-") as folder:
            path = Path(folder) / f"page{ending}"
            path.write_bytes(material.files[name])
            if ending == ".ipynb":
                return {f"{target}.ipynb": notebook_of(path, draft, material.beside).encode("utf-8")}
            body = read_docx(path, draft)
        return {f"{target}.md": ("\n".join(head_lines({})) + "\n" + body).encode("utf-8")}
    text, unreadable = text_of(material.files[name], name, pages=False)
    if text is None:
        raise Refused(unreadable[0])
    return {f"{target}.md": page_of(text.replace("\0", ""), draft, material.beside).encode("utf-8")}


def _ending(name: str) -> str:
    """What a page's file will end in."""
    return ".ipynb" if name.lower().endswith(".ipynb") else ".md"


def _page_name(name: str, taken: set[str]) -> str:
    """A name for a further page: small letters, digits and hyphens."""
    plain = name.rpartition("/")[2].lower()
    for letter, spelled in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        plain = plain.replace(letter, spelled)
    stem = re.sub(r"[^a-z0-9]+", "-", PurePosixPath(plain).stem).strip("-")[:50] or "seite"
    chosen, count = stem, 1
    while chosen in taken:
        count += 1
        chosen = f"{stem}-{count}"
    taken.add(chosen)
    return chosen


def _as_page(data: bytes) -> bytes:
    """A further page, its front matter cut down to what pages may say."""
    text = data.decode("utf-8")
    if text.startswith("{"):
        return data
    yaml_text, body = front_matter.split(text)
    known = front_matter.schema("page")["properties"]
    values = {key: value for key, value in front_matter.read(yaml_text, "module", Place())[0].values.items() if key in known}
    lines = [line for line in head_lines(values) if line.split(":")[0] in (*known, "---", "") or line.startswith((" ", "-"))]
    return ("\n".join(lines) + "\n" + body.lstrip("\n")).encode("utf-8")


def _with_contents(data: bytes, path: str, pages: Sequence[str]) -> bytes:
    """The first page with the further ones in a table of contents at its end."""
    block = "\n".join([":::{toctree}", ":maxdepth: 1", "", *pages, ":::"])
    if path.endswith(".md"):
        return data.rstrip(b"\n") + f"\n\n{block}\n".encode()
    notebook = json.loads(data)
    notebook["cells"].append({"cell_type": "markdown", "id": "import-contents", "metadata": {}, "source": block})
    return (json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")
