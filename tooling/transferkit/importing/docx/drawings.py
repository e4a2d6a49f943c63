"""Pictures, text boxes, charts and objects of a Word file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from transferkit.importing.docx.package import Element, Package, Relation, attribute, local
from transferkit.importing.draft import Draft
from transferkit.importing.escape import alt_text, escape
from transferkit.importing.pictures import keep_picture
from transferkit.markup.sanitize import scheme_of


class Drawings:
    """Reads drawings; keeps the pictures it meets."""

    def __init__(self, draft: Draft, package: Package) -> None:
        self.draft = draft
        self.package = package
        self._count = 0

    def read(self, element: Element, relations: Mapping[str, Relation]) -> tuple[list[str], list[Element]]:
        """The Markdown of a drawing's pictures, and the text boxes in it."""
        boxes = [one for one in _seen(element) if local(one) == "txbxContent"]
        made = [text for one in _seen(element) if (text := self._picture(one, element, relations))]
        if not made and not boxes:
            self._other(element, relations)
        return made, boxes

    def _picture(self, one: Element, drawing: Element, relations: Mapping[str, Relation]) -> str:
        """The Markdown of a picture, or of what stands in its place; "" where an element is none."""
        match local(one):
            case "blip":
                ids = (attribute(one, "embed"), attribute(one, "link"))
            case "imagedata":
                ids = (attribute(one, "id"), attribute(one, "href"))
            case _:
                return ""
        found = [relations[name] for name in ids if name in relations]
        if not found:
            return ""
        relation = next((one for one in found if not one.external), found[0])
        return self._remote(relation.target) if relation.external else self._local(relation.target, _description(drawing))

    def _remote(self, address: str) -> str:
        """A picture on the web is never fetched; its address stands in its place."""
        self.draft.note("IMP11", address=address)
        return f"<{address}>" if scheme_of(address) in ("http", "https") and not set(address) & set("<> ") else escape(address)

    def _local(self, part: str, description: str) -> str:
        self._count += 1
        ending = part.rpartition(".")[2].lower()
        name = keep_picture(self.draft, self.package.data(part), f"bild-{self._count}.{ending}")
        if not name:
            self.draft.lost("picture", description or part.rpartition("/")[2])
            return f"*({escape(description)})*" if description else ""
        if not description:
            self.draft.note("IMP13", name=name)
            description = self.draft.say("Describe this picture: {name}", name=name)
        return f"![{alt_text(description)}]({name})"

    def _other(self, element: Element, relations: Mapping[str, Relation]) -> None:
        """What is neither picture nor text: named, with its words."""
        names = {local(one) for one in element.iter()}
        if "chart" in names:
            self.draft.lost("chart", _description(element))
        elif "relIds" in names:
            self.draft.lost("smart art", self._smart_words(element, relations))
        elif "OLEObject" in names or local(element) == "object":
            self.draft.lost("object", next((attribute(one, "ProgID") for one in element.iter() if local(one) == "OLEObject"), ""))
        elif names & {"wsp", "wgp", "shape", "rect", "oval", "line", "group"}:
            self.draft.lost("drawing", _description(element))

    def _smart_words(self, element: Element, relations: Mapping[str, Relation]) -> str:
        ids = next((attribute(one, "dm") for one in element.iter() if local(one) == "relIds"), "")
        root = self.package.xml(relations[ids].target) if ids in relations else None
        return " / ".join(text.text for text in root.iter() if local(text) == "t" and text.text) if root is not None else ""


def _seen(element: Element) -> Iterable[Element]:
    """What is in a drawing; of things given twice for old and new programs only the first, and nothing inside text boxes."""
    for inner in element:
        yield inner
        if local(inner) not in ("Fallback", "txbxContent"):
            yield from _seen(inner)


def _description(drawing: Element) -> str:
    """What the author wrote for people who do not see the picture."""
    for one in drawing.iter():
        if local(one) in ("docPr", "shape", "cNvPr") and (text := attribute(one, "descr") or attribute(one, "alt")):
            return text
    return ""
