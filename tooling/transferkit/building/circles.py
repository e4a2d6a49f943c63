"""Tables of contents that lead back to themselves: told, and cut before Sphinx would follow them without end."""

from __future__ import annotations

from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from transferkit.markup.record import record_of, source_path
from transferkit.model.problem import problem


def cut_circles(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Take each page out of the tables of contents below itself, and note that (REF08)."""
    finished: set[str] = set()
    path: list[str] = []

    def follow(docname: str) -> None:
        path.append(docname)
        for below in list(env.toctree_includes.get(docname, ())):
            if below in path:
                env.toctree_includes[docname] = [name for name in env.toctree_includes[docname] if name != below]
                _tell(env, docname, [*path[path.index(below) :], below])
            elif below not in finished and len(path) < 100:
                follow(below)
        finished.add(path.pop())

    for docname in sorted(env.toctree_includes):
        if docname not in finished:
            follow(docname)
    return []


def _tell(env: BuildEnvironment, docname: str, circle: list[str]) -> None:
    lines = [node.line or 0 for node in env.tocs[docname].findall(addnodes.toctree) if circle[-1] in node["includefiles"]]
    where = record_of(env).place(source_path(env, str(env.doc2path(docname))), min(lines, default=0))
    record_of(env).add_problem(docname, problem("REF08", where, target=" → ".join(circle)))
