"""Pictures, figures and drawn charts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from docutils import nodes

from transferkit.markup import nodes as ours
from transferkit.markup.charts import chart_of
from transferkit.markup.picture_files import ENDINGS, trouble_with
from transferkit.press.code import Code, call, content, string
from transferkit.typesetting.nodes.captions import captioned
from transferkit.typesetting.scribe import Maker, Scribe


def picture(node: nodes.image, scribe: Scribe) -> Code:
    """A picture; where it cannot be shown, what it would show in words."""
    path = Path(scribe.around.root, node["uri"].lstrip("/")).resolve()
    if trouble := _trouble(path):
        scribe.report("FIT06", node, name=path.name, detail=trouble)
        return call("box", call("emph", scribe.string(f"[{node.get('alt') or path.name}]", node)))
    name = _kept(path, scribe)
    if "decorative" in node["classes"]:
        return scribe.anchored(node, call("pdf.artifact", call("picture", string(name), string(""))))
    shown = call("picture", string(name), scribe.string(node.get("alt") or path.stem, node))
    in_line = isinstance(node.parent, nodes.TextElement) and not _stands_alone(node)
    return scribe.anchored(node, call("in-line", string(name), scribe.string(node.get("alt") or path.stem, node)) if in_line else shown)


def _stands_alone(node: nodes.Node) -> bool:
    above = node.parent
    if isinstance(above, nodes.reference):
        return _stands_alone(above)
    return all(is_picture(child) for child in above.children if not (isinstance(child, nodes.Text) and not child.strip()))


def is_picture(node: nodes.Node) -> bool:
    """Whether a node is a picture, or a link that shows nothing else."""
    return isinstance(node, nodes.image) or (
        isinstance(node, nodes.reference) and bool(node.children) and all(map(is_picture, node.children))
    )


def _trouble(path: Path) -> str:
    """Why a picture cannot be shown; "" for a good one."""
    if not path.is_file():
        return "–"
    if path.suffix.lower() == ".svg":
        try:
            ElementTree.parse(path)
        except (ElementTree.ParseError, ValueError, LookupError) as error:
            return str(error)
        return ""
    if path.suffix.lower() not in ENDINGS:
        return path.suffix or "?"
    found = trouble_with(path)
    return found.detail if found is not None and not found.shown else ""


def _kept(path: Path, scribe: Scribe) -> str:
    """The name of a picture beside the code: the same wherever the project lies."""
    try:
        known = path.relative_to(scribe.around.root).as_posix()
    except ValueError:
        known = path.name  # made while reading; named by its content
    name = f"picture-{hashlib.sha256(known.encode()).hexdigest()[:16]}{path.suffix.lower()}"
    scribe.notes.files[name] = path
    return name


def figure(node: nodes.figure, scribe: Scribe) -> Code:
    """A picture with its caption, and what its author wrote below."""
    caption = next((child for child in node.children if isinstance(child, nodes.caption)), None)
    legend = [child for child in node.children if isinstance(child, nodes.legend)]
    shown = [child for child in node.children if child is not caption and child not in legend]
    made = captioned(scribe.each(shown), node, caption, scribe, kind="image")
    return content([made, *(scribe.inner(child) for child in legend)])


def chart(node: ours.chart, scribe: Scribe) -> Code:
    """The drawing of a chart, then its numbers."""
    table = next(node.findall(nodes.table))
    svg = chart_of(table, node["kind"], node["alt"], scribe.around.language)
    drawn: list[Code] = []
    if svg:
        data = svg.replace("currentColor", "#1B2A30").encode()
        name = f"chart-{hashlib.sha256(data).hexdigest()[:16]}.svg"
        scribe.notes.files[name] = data
        drawn.append(call("picture", string(name), scribe.string(node["alt"] or table.astext(), node)))
    return scribe.anchored(node, content([*drawn, scribe.inner(node)]))


MAKERS: Mapping[type[Any], Maker] = {
    nodes.image: picture,
    nodes.figure: figure,
    ours.chart: chart,
    **dict.fromkeys((ours.trainer_figure,), figure),
}
