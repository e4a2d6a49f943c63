"""Templates, ours or anybody's: opened, looked through, emptied, ready to take slides."""

from transferkit.writers.slides.template.description import description
from transferkit.writers.slides.template.findings import findings
from transferkit.writers.slides.template.layouts import BODIES, TITLES, placeholders
from transferkit.writers.slides.template.template import OURS, Template, empty_deck, open_template

__all__ = ["BODIES", "OURS", "TITLES", "Template", "description", "empty_deck", "findings", "open_template", "placeholders"]
