"""What makes a module teachable: objectives, plan, licence, words that are explained."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Lernziele, Ablauf, Angaben", "Objectives, plan, facts of a module")
RULES = (
    Rule(
        "OBJ01",
        Severity.HINT,
        (
            "ob jemand das Lernziel „{text}“ erreicht hat, kann niemand sehen: „{verb}“.",
            "Nehmt ein Verb, das man beobachten kann, zum Beispiel nennen, beschreiben, vergleichen, auswählen.",
        ),
        (
            "nobody can see whether the objective '{text}' is reached: '{verb}'.",
            "Use a verb that can be observed, such as name, describe, compare, choose.",
        ),
        house=True,
    ),
    Rule(
        "OBJ02",
        Severity.HINT,
        (
            "das Lernziel „{text}“ sagt nicht, was jemand danach tun kann.",
            "Beendet es mit einem Verb, zum Beispiel „drei Aufgaben nennen“.",
        ),
        ("the objective '{text}' does not say what somebody can do afterwards.", "Use a verb, as in 'name three tasks'."),
        house=True,
    ),
    Rule(
        "OBJ03",
        Severity.HINT,
        (
            "das Lernziel „{text}“ wird in keiner Übung geübt.",
            "Nennt beim Lernziel eine Übung unter `exercises` oder bei der Übung `:objective:`.",
        ),
        ("the objective '{text}' is practised in no exercise.", "Name an exercise under its `exercises`, or `:objective:` in an exercise."),
        house=True,
    ),
    Rule(
        "OBJ04",
        Severity.HINT,
        ("keine Frage prüft das Lernziel „{text}“, andere Lernziele des Moduls schon.", "Schreibt eine Frage mit `:objective: {name}`."),
        (
            "no question is about the objective '{text}', though others of the module have one.",
            "Write a question with `:objective: {name}`.",
        ),
        house=True,
    ),
    Rule(
        "OBJ05",
        Severity.WARNING,
        ("`:objective:` nennt das Lernziel „{name}“, doch das Modul hat kein solches.", "Prüft die Schreibweise{nearest}."),
        ("`:objective:` names the objective '{name}', but the module has none like it.", "Check the spelling{nearest}."),
    ),
    Rule(
        "PLN01",
        Severity.HINT,
        (
            "nur {percent} % der Zeit sind die Teilnehmenden selbst aktiv.",
            "Plant mindestens die Hälfte als Übung, und kennzeichnet diese Blöcke mit `active: true`.",
        ),
        (
            "participants are active themselves in only {percent} % of the time.",
            "Plan at least half of it as practice, and mark those blocks with `active: true`.",
        ),
        house=True,
    ),
    Rule(
        "MOD01",
        Severity.HINT,
        ("im Kopf des Moduls fehlt: {names}.", "Die Anleitung für Autor*innen zeigt die Angaben mit einem Beispiel."),
        ("the module's front matter lacks: {names}.", "The author's guide shows these keys with an example."),
        house=True,
    ),
    Rule(
        "MOD02",
        Severity.HINT,
        (
            "wer das Modul weitergeben will, weiß nicht genug: Es fehlt {names}.",
            "Schreibt in den Kopf der Datei `license: CC-BY-SA-4.0` und `authors: [Name]`.",
        ),
        (
            "who wants to pass the module on does not know enough: {names} is missing.",
            "Write `license: CC-BY-SA-4.0` and `authors: [name]` into the front matter.",
        ),
        house=True,
    ),
    Rule(
        "MOD03",
        Severity.WARNING,
        ("Module setzen einander voraus: {names}. Niemand kann mit einem von ihnen anfangen.", "Nehmt eines davon aus `requires`."),
        ("modules require each other: {names}. Nobody can begin with any of them.", "Take one of them out of `requires`."),
    ),
    Rule(
        "MOD04",
        Severity.WARNING,
        (
            "eine andere Seite heißt auch „{title}“: {first}.",
            "Gebt einer der beiden einen anderen Titel; in Suche und Navigation sehen sie gleich aus.",
        ),
        (
            "another page is called '{title}' as well: {first}.",
            "Give one of them another title; they look the same in search and navigation.",
        ),
    ),
    Rule(
        "GLO01",
        Severity.HINT,
        (
            "`glossary` nennt „{name}“, doch kein Glossar erklärt das Wort{nearest}.",
            "Erklärt es auf der Seite mit dem Block {{glossary}}, oder nehmt es heraus.",
        ),
        (
            "`glossary` names '{name}', but no glossary explains it{nearest}.",
            "Explain it on the page with the {{glossary}} block, or take it out.",
        ),
        house=True,
    ),
)
