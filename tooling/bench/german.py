"""Plain German sentences on running an association, drawn at random: enough different words for a realistic search index."""

from __future__ import annotations

from random import Random


def _words(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    """What stands between the slashes of a text."""
    return tuple(" ".join(phrase.split()) for phrase in text.split("/"))


FIRST = _words("""
    Vereins Mitglieder Beitrags Förder Projekt Sprach Schul Stadtteil Jugend Kultur Haushalts Spenden Raum Termin Daten
    Verwaltungs Antrags Bildungs Nachbarschafts Ehrenamts Übungs Sitzungs Werkstatt Beratungs Netzwerk Kassen Notfall Lern
    Medien Technik Konto Satzungs
""")
SECOND = {
    "der": _words("plan kreis bericht bogen kalender beitrag wechsel bedarf ablauf nachweis verteiler vorschlag antrag abend ordner"),
    "die": _words("liste gruppe stelle frage sammlung übersicht rechnung sitzung regel absprache aufgabe vorlage ablage auswahl kasse"),
    "das": _words("treffen gespräch protokoll werkzeug konto programm formular blatt angebot netz ziel archiv verzeichnis papier lager"),
}
PEOPLE = _phrases("""
    der Vorstand / eine Freiwillige / die Kassenwartin / ein neues Mitglied / die Projektleitung / das Team / die Trainerin /
    eine Nachbarin
""")
DOES = _words("prüft ordnet sammelt verteilt vergleicht bespricht plant notiert ergänzt übergibt erneuert beschreibt kürzt")
TO_DO = _words("prüfen ordnen sammeln verteilen vergleichen besprechen planen notieren ergänzen übergeben erneuern beschreiben kürzen")
WHEN = _phrases("""
    heute / in jeder Sitzung / vor dem Sommer / einmal im Monat / nach dem Treffen / ohne Eile / zu zweit /
    mit einfachen Mitteln / auf einer Seite / im Herbst
""")
WHY = _phrases("""
    damit niemand allein verantwortlich ist / weil die Zeit im Ehrenamt knapp ist / obwohl es anfangs mehr Arbeit macht /
    damit auch Neue sich zurechtfinden / wenn zwei Personen zustimmen / weil sonst Wissen verloren geht / damit die Angaben stimmen
""")
LINKS = _phrases("Danach / Oft / Manchmal / Am Anfang / Später / Erfahrungsgemäß / In kleinen Vereinen / Meistens")
LONG = 0.3
"""Share of nouns with three parts: they give the long tail of rare words a real text has."""


class German:
    """A source of sentences; the same seed gives the same ones."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)

    def number(self, least: int, most: int) -> int:
        """A number from least to most."""
        return self._random.randint(least, most)

    def thing(self) -> tuple[str, str]:
        """An article and a compound noun: ("der", "Beitragsplan")."""
        article = self._random.choice(tuple(SECOND))
        first = self._random.choice(FIRST)
        if self._random.random() < LONG:
            first += self._random.choice(FIRST).lower()
        return article, first + self._random.choice(SECOND[article])

    def noun(self) -> str:
        """A compound noun."""
        return self.thing()[1]

    def title(self) -> str:
        """A heading of two or three words."""
        return f"{self.noun()} und {self.noun()}"

    def sentence(self) -> str:
        """A sentence, often with a reason; 8 to 18 words."""
        pick = self._random.choice
        article, noun = self.thing()
        verb, when, why = pick(DOES), pick(WHEN), pick(WHY)
        sentence = pick(
            (
                f"{pick(PEOPLE)} {verb} {when} {'den' if article == 'der' else article} {noun}, {why}.",
                f"{pick(LINKS)} hilft {article} {noun} mehr als {self.noun()} oder {self.noun()}.",
                f"{article} {noun} steht am Anfang, {why}; {pick(PEOPLE)} {verb} mit.",
                f"Was {article} {noun} kostet, steht {when} in Zeile {self.number(2, 90)}, {why}.",
            )
        )
        return sentence[0].upper() + sentence[1:]

    def paragraph(self, sentences: int) -> str:
        """Some sentences."""
        return " ".join(self.sentence() for _ in range(sentences))

    def point(self) -> str:
        """A short list item without a full stop."""
        return f"{self.noun()} {self._random.choice(WHEN)} {self._random.choice(TO_DO)}"
