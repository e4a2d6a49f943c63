"""Self-checks, worksheets, checklists, and what people answered in them."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Selbstchecks, Arbeitsbögen und Auswertung", "Self-checks, worksheets and results")
RULES = (
    Rule(
        "ACT01",
        Severity.ERROR,
        ("„{title}“ hat kein Feld.", "Schreibt jedes Feld als Block {{field}} mit einem Titel hinein."),
        ("'{title}' has no field.", "Put each field into it as a {{field}} block with a title."),
    ),
    Rule(
        "ACT02",
        Severity.ERROR,
        ("in „{title}“ steht keine Aussage und kein Punkt.", "Schreibt darunter eine Liste, je Zeile „- Ich kann …“."),
        ("'{title}' holds no statement and no item.", "Write a list below it, each line `- I can …`."),
    ),
    Rule(
        "ACT03",
        Severity.ERROR,
        (
            "ein Feld steht außerhalb eines Bogens; sein Text bleibt stehen.",
            "Setzt {{field}} in einen Block {{self-check}}, {{worksheet}} oder {{reflection}}.",
        ),
        (
            "a field stands outside of a form; its text is kept.",
            "Put {{field}} into a {{self-check}}, {{worksheet}} or {{reflection}} block.",
        ),
    ),
    Rule(
        "ACT04",
        Severity.ERROR,
        (
            "die Kennung „{label}“ hat schon ein anderer Bogen dieser Art, in {first}; ihre Antworten würden sich mischen.",
            "Gebt einem der beiden ein anderes :label:.",
        ),
        (
            "another form of this kind has the label '{label}' already, in {first}; their answers would mix.",
            "Give one of the two another :label:.",
        ),
    ),
    Rule(
        "ACT05",
        Severity.ERROR,
        ("die Kennung „{label}“ haben zwei Felder dieses Bogens.", "Gebt einem der beiden ein anderes :label:."),
        ("two fields of this form have the label '{label}'.", "Give one of the two another :label:."),
    ),
    Rule(
        "ACT06",
        Severity.ERROR,
        ("in „{title}“ fehlt ein Text: ein Titel oder eine Aussage ist leer.", "Schreibt den Text dazu, oder löscht die Zeile."),
        ("a text is missing in '{title}': a title or a statement is empty.", "Write the text, or delete the line."),
    ),
    Rule(
        "ACT07",
        Severity.WARNING,
        ("`plan_field` nennt das Feld „{name}“, doch kein Arbeitsbogen hat es.", "Gemeint ist das :label: eines Feldes{nearest}."),
        ("`plan_field` names the field '{name}', but no worksheet has it.", "What is meant is the :label: of a field{nearest}."),
    ),
    Rule(
        "ACT08",
        Severity.HINT,
        (
            "das Feld „{title}“ empfiehlt kein Modul.",
            "Nennt mit :recommend: eines, oder lasst es, wenn keines passt.",
        ),
        ("the field '{title}' recommends no module.", "Name one with :recommend:, or leave it where none fits."),
    ),
    Rule(
        "ACT09",
        Severity.WARNING,
        (
            "das Feld „{field}“ empfiehlt das Modul „{name}“, doch dieses Modul gibt es nicht.",
            "Gemeint ist der Name seines Ordners{nearest}.",
        ),
        (
            "the field '{field}' recommends the module '{name}', but there is no such module.",
            "What is meant is the name of its folder{nearest}.",
        ),
    ),
    Rule(
        "EVA01",
        Severity.ERROR,
        (
            "die Datei ist kein Ergebnis eines Selbstchecks: {detail_de}. Sie zählt nicht mit.",
            "Bittet um die Datei, die der Selbstcheck mit „Ergebnis speichern“ macht.",
        ),
        (
            "the file is no result of a self-check: {detail_en}. It is not counted.",
            "Ask for the file that the self-check makes with 'Save the result'.",
        ),
    ),
    Rule(
        "EVA02",
        Severity.ERROR,
        (
            "das Ergebnis gehört zu einem anderen Selbstcheck („{name}“ statt „{wanted}“). Es zählt nicht mit.",
            "Wertet jeden Selbstcheck für sich aus.",
        ),
        (
            "the result belongs to another self-check ('{name}' instead of '{wanted}'). It is not counted.",
            "Evaluate each self-check by itself.",
        ),
    ),
    Rule(
        "EVA03",
        Severity.ERROR,
        (
            "das Ergebnis stammt aus einer anderen Fassung des Selbstchecks: {detail_de}. Es zählt nicht mit.",
            "Bittet die Person, den Selbstcheck in der neuen Fassung zu speichern.",
        ),
        (
            "the result comes from another version of the self-check: {detail_en}. It is not counted.",
            "Ask the person to save the self-check in its new version.",
        ),
    ),
    Rule(
        "EVA04",
        Severity.WARNING,
        ("dieses Ergebnis gleicht dem in {first}; beide zählen mit.", "Ist es dieselbe Datei, dann löscht eine der beiden."),
        ("this result equals the one in {first}; both are counted.", "If it is the same file, delete one of the two."),
    ),
)
