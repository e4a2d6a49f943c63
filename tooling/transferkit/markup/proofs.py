"""The domain `prf` of sphinx-proof, so that its blocks and references need no rewriting."""

from __future__ import annotations

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.builders import Builder
from sphinx.domains import Domain
from sphinx.environment import BuildEnvironment
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from transferkit.markup.blocks import Titled
from transferkit.markup.names import PROOF_BLOCKS


class Proofs(Domain):
    """`{prf:theorem}` and its like are titled boxes; `{prf:ref}` leads to a label."""

    name = "prf"
    label = "proofs"
    directives = dict.fromkeys(PROOF_BLOCKS, Titled)
    roles = {"ref": XRefRole(warn_dangling=True)}  # noqa: RUF012

    def resolve_xref(
        self, env: BuildEnvironment, fromdocname: str, builder: Builder, typ: str, target: str, node: pending_xref, contnode: nodes.Element
    ) -> nodes.reference | None:
        """The place of a label of the standard domain."""
        docname, anchor = env.domains.standard_domain.anonlabels.get(target.lower(), ("", ""))
        return make_refnode(builder, fromdocname, docname, anchor, contnode) if docname else None

    def resolve_any_xref(
        self, env: BuildEnvironment, fromdocname: str, builder: Builder, target: str, node: pending_xref, contnode: nodes.Element
    ) -> list[tuple[str, nodes.reference]]:
        """Nothing: the standard domain finds these labels itself."""
        return []
