"""Licences are explained in the reader's language."""

from __future__ import annotations

import pytest

from transferkit.model.licences import LICENCES, deed, licence_of


@pytest.mark.parametrize(("language", "ending"), [("de", "de"), ("de_AT", "de"), ("en-GB", "en"), ("uk", "uk"), ("tlh", "en")])
def test_the_page_of_a_licence_is_in_the_readers_language(language: str, ending: str) -> None:
    for identifier in LICENCES:
        _, address = licence_of(identifier)
        assert deed(address, language).rpartition("/") == (*address.rpartition("/")[:2], f"deed.{ending}")


@pytest.mark.parametrize("address", ["", "https://verein.example/lizenz"])
def test_other_addresses_stay_as_they_are(address: str) -> None:
    assert deed(address, "en") == address
