"""Questions of a quiz, and facts with a date."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Fragen und Tatsachen", "Questions and facts")
RULES = (
    Rule(
        "QZ01",
        Severity.ERROR,
        ("bei der Frage „{title}“ ist keine Antwort richtig.", "Schreibt unter die richtige Antwort eine Zeile :right:."),
        ("no choice of the question '{title}' is right.", "Write a line :right: below the right choice."),
    ),
    Rule(
        "QZ02",
        Severity.ERROR,
        (
            "die Frage „{title}“ erlaubt eine Antwort, {count} sind als richtig gekennzeichnet.",
            "Löscht :type: single oder alle :right: bis auf eines.",
        ),
        ("the question '{title}' takes one choice, {count} are marked as right.", "Delete :type: single, or every :right: but one."),
    ),
    Rule(
        "QZ03",
        Severity.ERROR,
        (
            "die Frage „{title}“ hat weniger als zwei Antworten, nämlich {count}.",
            "Schreibt jede Antwort als Block {{choice}} in die Frage.",
        ),
        ("the question '{title}' has fewer than two choices: {count}.", "Write each choice as a {{choice}} block inside the question."),
    ),
    Rule(
        "QZ04",
        Severity.ERROR,
        (
            "eine Antwort hat keinen Text; nur ihre Rückmeldung steht da.",
            "Schreibt die Antwort hinter {{choice}}, die Rückmeldung darunter.",
        ),
        ("a choice has no text, only its feedback.", "Write the choice behind {{choice}}, the feedback below it."),
    ),
    Rule(
        "QZ05",
        Severity.ERROR,
        ("„{name}“ steht außerhalb einer Frage; der Text bleibt stehen.", "Setzt „{name}“ in einen Block {{question}}."),
        ("'{name}' stands outside a question; its text is kept.", "Put '{name}' into a {{question}} block."),
    ),
    Rule(
        "QZ06",
        Severity.ERROR,
        (
            "der Frage „{title}“ fehlt, was gefragt ist: {missing}.",
            "Die Anleitung für Autor*innen zeigt diese Art Frage mit einem Beispiel.",
        ),
        ("the question '{title}' lacks what it asks for: {missing}.", "The author's guide shows this kind of question with an example."),
    ),
    Rule(
        "QZ07",
        Severity.ERROR,
        ("die Kennung „{label}“ hat schon eine andere Frage, in {first}.", "Gebt einer der beiden Fragen ein anderes :label:."),
        ("another question has the label '{label}' already, in {first}.", "Give one of the two questions another :label:."),
    ),
    Rule(
        "QZ08",
        Severity.ERROR,
        ("die Antwort „{text}“ ist als richtig und als falsch gekennzeichnet.", "Löscht :right: oder :wrong:."),
        ("the choice '{text}' is marked as right and as wrong.", "Delete :right: or :wrong:."),
    ),
    Rule(
        "QZ09",
        Severity.ERROR,
        ("„{name}“ passt nicht zu einer Frage der Art „{kind}“ und fehlt deshalb.", "Teilt die Frage in zwei."),
        ("'{name}' does not fit a question of kind '{kind}' and is left out.", "Make two questions of it."),
    ),
    Rule(
        "QZ10",
        Severity.WARNING,
        ("dieselbe Frage steht schon in {first}.", "Löscht eine der beiden, oder fragt anders."),
        ("the same question stands in {first} already.", "Delete one of the two, or ask differently."),
    ),
    Rule(
        "QZ11",
        Severity.WARNING,
        (
            "die Frage „{title}“ hat {count} richtige Antworten; Moodle kann ihren Anteil nur gerundet speichern.",
            "Teilt die Frage in zwei.",
        ),
        ("the question '{title}' has {count} right choices; Moodle can store their share only rounded.", "Make two questions of it."),
    ),
    Rule(
        "FCT01",
        Severity.ERROR,
        ("der Aussage „{text}“ fehlt die Angabe „:{name}:“.", "Schreibt eine Zeile :{name}: {example} in den Block."),
        ("the statement '{text}' lacks ':{name}:'.", "Write a line :{name}: {example} into the block."),
    ),
    Rule(
        "FCT02",
        Severity.ERROR,
        ("„{value}“ ist für „:{name}:“ kein Datum.", "Schreibt 2026, 2026-11 oder 2026-11-24."),
        ("'{value}' is no date for ':{name}:'.", "Write 2026, 2026-11 or 2026-11-24."),
    ),
    Rule(
        "FCT03",
        Severity.WARNING,
        ("die Aussage „{text}“ war bis {date} zu prüfen.", "Lest die Quelle neu und ändert :as-of: und :check-by:."),
        ("the statement '{text}' was to be checked by {date}.", "Read the source again and change :as-of: and :check-by:."),
    ),
    Rule(
        "FCT04",
        Severity.ERROR,
        ("dem Block „fact“ fehlt die Aussage.", "Schreibt sie hinter {{fact}} oder in den Block."),
        ("the block 'fact' has no statement.", "Write it behind {{fact}} or into the block."),
    ),
)
