"""Where a sentence ends, and where a full stop means something else."""

from __future__ import annotations

import pytest

from transferkit.writers.slides.sentences import first_sentence

CASES = {
    "two sentences": ("Wir fangen an. Dann geht es weiter.", "Wir fangen an."),
    "a question": ("Was fehlt? Nichts.", "Was fehlt?"),
    "z. B.": ("Nehmt z. B. Wasser und Brot. Dann esst.", "Nehmt z. B. Wasser und Brot."),
    "e. V.": ("Der Beispiel e. V. Musterstadt lädt ein. Kommt.", "Der Beispiel e. V. Musterstadt lädt ein."),
    "Nr.": ("Lest Nr. 5 und Nr. 6 durch. Fertig.", "Lest Nr. 5 und Nr. 6 durch."),
    "a date": ("Am 21.11.2026 treffen wir uns. Bringt Stifte mit.", "Am 21.11.2026 treffen wir uns."),
    "a date in words": ("Am 3. Oktober ist frei. Dann nicht mehr.", "Am 3. Oktober ist frei."),
    "money": ("Es kostet 1.737,50 € im Jahr. Das ist viel.", "Es kostet 1.737,50 € im Jahr."),
    "in brackets": ("Vieles (vgl. Abb. 3) ist neu. Anderes nicht.", "Vieles (vgl. Abb. 3) ist neu."),
    "a quotation": ("„Das geht nicht.“ So sprach sie.", "„Das geht nicht.“"),
    "no end at all": ("  Ein Stichwort ", "Ein Stichwort"),
    "nothing": ("", ""),
    "a lone stop": (". Und nun?", "."),
}


@pytest.mark.parametrize(("text", "first"), CASES.values(), ids=CASES.keys())
def test_the_first_sentence_ends_where_a_reader_says_so(text: str, first: str) -> None:
    assert first_sentence(text) == first
