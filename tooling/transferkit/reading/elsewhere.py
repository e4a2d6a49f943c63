"""What is on the site and not in a book: where links lead instead, and what the handbook leaves out on purpose."""

from __future__ import annotations

from urllib.parse import quote

from sphinx.environment import BuildEnvironment

from transferkit.reading.order import left_out


def pages_on_site(env: BuildEnvironment) -> dict[str, str]:
    """Where the site has each page, by page name; {} while the site has no address."""
    base = env.config.transferkit_site_url.rstrip("/")
    return {name: f"{base}/{env.config.language}/{quote(name)}.html" for name in env.found_docs} if base else {}


def titles_left_out(env: BuildEnvironment) -> tuple[str, ...]:
    """What the pages are called that a book leaves out, in their order; a booklet of a module leaves nothing out on purpose."""
    return () if env.config.transferkit_booklet else tuple(" ".join(env.titles[name].astext().split()) for name in left_out(env))
