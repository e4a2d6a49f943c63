"""The licences open educational material may carry. NC and ND are not among them: they forbid what this is made for."""

from __future__ import annotations

LICENCES = {
    "CC-BY-SA-4.0": ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.de"),
    "CC-BY-4.0": ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.de"),
    "CC0-1.0": ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.de"),
}
"""Name and address of each, by SPDX identifier."""
DEFAULT = "CC-BY-SA-4.0"


def address_of(*identifiers: str) -> str:
    """The address that names the first licence that is given and known, as machines compare it."""
    return licence_of(*identifiers)[1].removesuffix("deed.de")


DEEDS = frozenset({"ar", "de", "en", "es", "fa", "fr", "it", "pl", "pt", "ro", "ru", "tr", "uk"})
"""Languages of handbooks in which Creative Commons explains its licences."""


def deed(address: str, language: str) -> str:
    """The page of one of these licences in a reader's language; in English where there is none."""
    base = language.replace("_", "-").partition("-")[0]
    return address.removesuffix("deed.de") + f"deed.{base if base in DEEDS else 'en'}" if address.endswith("deed.de") else address


def licence_of(*identifiers: str) -> tuple[str, str]:
    """(name, address) of the first identifier that is given and known."""
    known = next((name for name in identifiers if name in LICENCES), DEFAULT)
    return LICENCES[known]
