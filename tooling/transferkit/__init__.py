"""transferkit: Markdown and notebook modules in, handbook, decks and exercise packs out."""

__version__ = "0.1.0"
