"""Programmes: events, series and what is done in them."""

from __future__ import annotations

from transferkit.model.rules.rule import Rule, Severity

TITLE = ("Programm und Veranstaltungen", "Programme and events")
RULES = (
    Rule(
        "PRG01",
        Severity.ERROR,
        ("das Programm ist nicht zu lesen: {detail_de}.", "Schreibt je Zeile `name: Wert`; `transferkit new workshop` zeigt ein Beispiel."),
        ("the programme cannot be read: {detail_en}.", "Write one `name: value` a line; `transferkit new workshop` shows an example."),
    ),
    Rule(
        "PRG02",
        Severity.ERROR,
        ("unbekannte Angabe „{name}“ im Programm.", "{remedy_de}"),
        ("unknown key '{name}' in the programme.", "{remedy_en}"),
    ),
    Rule(
        "PRG03",
        Severity.ERROR,
        ("die Angabe „{name}“ im Programm passt nicht: {detail_de}.", "Ein Beispiel steht in der Anleitung für Trainer*innen."),
        ("the key '{name}' of the programme does not fit: {detail_en}.", "The trainer's guide shows an example."),
    ),
    Rule(
        "PRG04",
        Severity.ERROR,
        ("die Angabe „{name}“ steht zweimal (zuerst in Zeile {first}).", "Behaltet eine der beiden."),
        ("the key '{name}' stands twice (first in line {first}).", "Keep one of the two."),
    ),
    Rule(
        "PRG05",
        Severity.ERROR,
        ("„{event}“ liegt am {date} außerhalb der Laufzeit {start} bis {end}.", "Prüft das Datum, besonders das Jahr, oder die Laufzeit."),
        ("'{event}' is on {date}, outside the term from {start} to {end}.", "Check the date, above all the year, or the term."),
    ),
    Rule(
        "PRG06",
        Severity.ERROR,
        ("das Ende ({end}) liegt vor dem Anfang ({start}).", "Tauscht beide, oder berichtigt eines davon."),
        ("the end ({end}) comes before the start ({start}).", "Swap them, or mend one of them."),
    ),
    Rule(
        "PRG07",
        Severity.WARNING,
        ("„{event}“ hat weder Datum noch Stand: Findet es statt?", "Schreibt ein Datum oder `status: planned`, `merged`, `cancelled`."),
        ("'{event}' has neither date nor status: does it take place?", "Write a date, or `status: planned`, `merged`, `cancelled`."),
    ),
    Rule(
        "PRG08",
        Severity.WARNING,
        (
            "„{name}“ fehlt in: {languages}.",
            "Ergänzt die Übersetzung, oder nennt unter `languages` nur die Sprachen, in denen es Texte gibt.",
        ),
        ("'{name}' is missing in: {languages}.", "Add the translation, or name under `languages` only those there are texts in."),
    ),
    Rule(
        "PRG09",
        Severity.ERROR,
        (
            "„{series}“ soll an {count} Tagen stattfinden, doch möglich sind {possible}. Welche {surplus} entfallen?",
            "Schreibt sie unter `except`. Möglich sind: {dates}.",
        ),
        (
            "'{series}' is to take place on {count} days, but {possible} are possible. Which {surplus} drop out?",
            "Write them under `except`. Possible are: {dates}.",
        ),
    ),
    Rule(
        "PRG10",
        Severity.ERROR,
        (
            "„{series}“ soll an {count} Tagen stattfinden, doch möglich sind nur {possible}.",
            "Verlängert die Reihe, oder nehmt Ausnahmen heraus.",
        ),
        (
            "'{series}' is to take place on {count} days, but only {possible} are possible.",
            "Make the series longer, or take exceptions out.",
        ),
    ),
    Rule(
        "PRG11",
        Severity.ERROR,
        ("das Modul „{module}“ gibt es nicht.", "Gemeint ist der Name seines Ordners{nearest}."),
        ("there is no module '{module}'.", "What is meant is the name of its folder{nearest}."),
    ),
    Rule(
        "PRG12",
        Severity.WARNING,
        ("am {date} findet „{series}“ gar nicht statt.", "Gemeint ist vielleicht {nearest}."),
        ("'{series}' does not take place on {date} anyway.", "Perhaps {nearest} is meant."),
    ),
    Rule(
        "PRG13",
        Severity.WARNING,
        ("„{event}“ und „{other}“ liegen am {date} zur selben Zeit.", "Verlegt eines, oder nennt bei beiden verschiedene `groups`."),
        ("'{event}' and '{other}' are at the same time on {date}.", "Move one of them, or name different `groups` in both."),
    ),
    Rule(
        "PRG14",
        Severity.HINT,
        ("am Tag vor „{event}“ ist „{other}“ an einem anderen Ort ({place}).", "Klärt, ob dasselbe Team beides schafft."),
        ("on the day before '{event}' there is '{other}' in another place ({place}).", "Make sure that one team can do both."),
    ),
    Rule(
        "PRG15",
        Severity.HINT,
        (
            "vor dem Barcamp „{event}“ gibt es keinen Input: Wo kein Wissen ist, kann keines geteilt werden.",
            "Plant davor einen Workshop mit Modulen.",
        ),
        (
            "there is no input before the barcamp '{event}': where there is no knowledge, none can be shared.",
            "Plan a workshop with modules before it.",
        ),
    ),
    Rule(
        "PRG16",
        Severity.HINT,
        ("am {date}, bei „{event}“, werden die Uhren umgestellt.", "Sagt es den Teilnehmenden; in Kalendern stimmen die Zeiten."),
        ("on {date}, at '{event}', the clocks change.", "Tell participants; calendars show the right times."),
    ),
    Rule(
        "PRG17",
        Severity.ERROR,
        ("die Zeitzone „{name}“ gibt es nicht.", "Schreibt Kontinent und Stadt wie Europe/Berlin{nearest}; jetzt gilt Europe/Berlin."),
        ("there is no time zone '{name}'.", "Write continent and city like Europe/Berlin{nearest}; for now Europe/Berlin counts."),
    ),
    Rule(
        "PRG18",
        Severity.ERROR,
        ("{time} Uhr gibt es am {date} nicht nur einmal, denn die Uhren werden umgestellt („{event}“).", "Wählt eine andere Zeit."),
        ("on {date} {time} does not come just once, for the clocks change ('{event}').", "Choose another time."),
    ),
    Rule(
        "PRG19",
        Severity.WARNING,
        (
            "„{event}“ dauert an Tag {day} {minutes} Minuten länger, als bis {end} Zeit ist.",
            "Gebt Modulen weniger Minuten, nehmt eines heraus, oder plant länger.",
        ),
        (
            "'{event}' takes {minutes} minutes more on day {day} than there are until {end}.",
            "Give modules fewer minutes, take one out, or plan longer.",
        ),
    ),
    Rule(
        "PRG20",
        Severity.ERROR,
        (
            "„{module}“ geht nicht in {minutes} Minuten: Auch kurz dauert es {least}.",
            "Gebt ihm mehr Zeit, oder kennzeichnet im Ablauf des Moduls Blöcke mit `short:` oder `optional: true`. Lang sind: {blocks}.",
        ),
        (
            "'{module}' cannot be done in {minutes} minutes: even the short version takes {least}.",
            "Give it more time, or mark blocks of the module's plan with `short:` or `optional: true`. Long ones are: {blocks}.",
        ),
    ),
    Rule(
        "PRG21",
        Severity.ERROR,
        (
            "ein Zugang zu einer Online-Sitzung steht öffentlich da: „{text}“.",
            "Schreibt stattdessen, wie man sich anmeldet, und schickt den Zugang denen, die angemeldet sind.",
        ),
        (
            "a way into an online meeting stands in public: '{text}'.",
            "Write how one registers instead, and send the link to those who are registered.",
        ),
        guard=True,
    ),
    Rule(
        "PRG22",
        Severity.WARNING,
        ("„{name}“ unter `{key}` gibt es in diesem Programm nicht.", "Bekannt sind: {known}."),
        ("there is no '{name}', named under `{key}`, in this programme.", "Known are: {known}."),
    ),
    Rule(
        "PRG23",
        Severity.WARNING,
        (
            "„{event}“ ist schon veröffentlicht und hat sich geändert; Kalender merken das nicht.",
            "Schreibt `revision: {revision}` dazu, und schickt den neuen Kalender an alle, die angemeldet sind.",
        ),
        (
            "'{event}' is public already and has changed; calendars do not notice.",
            "Write `revision: {revision}`, and send the new calendar to all who are registered.",
        ),
    ),
    Rule(
        "PRG24",
        Severity.HINT,
        ("„{event}“ ist seit dem {date} vorbei, steht aber noch als kommend da.", "Schreibt `status: held` oder `status: cancelled`."),
        ("'{event}' has been over since {date}, but is still announced.", "Write `status: held` or `status: cancelled`."),
    ),
    Rule(
        "PRG25",
        Severity.ERROR,
        ("die Kennung „{name}“ gibt es schon: {first}.", "Gebt jeder Veranstaltung eine eigene; danach heißen ihre Dateien."),
        ("the id '{name}' is taken: {first}.", "Give each event an id of its own; its files are called by it."),
    ),
    Rule(
        "PRG26",
        Severity.HINT,
        ("„{event}“ wird mit etwas zusammengelegt, und niemand erfährt, womit.", "Schreibt `merged_into:` mit der Kennung oder dem Namen."),
        ("'{event}' is merged with something, and nobody learns with what.", "Write `merged_into:` with its id or name."),
    ),
    Rule(
        "PRG27",
        Severity.HINT,
        (
            "in „{event}“ sind die Teilnehmenden nur in {percent} % der Zeit selbst aktiv.",
            "Kürzt lieber Vorträge als Übungen, oder kennzeichnet Blöcke mit `active: true`.",
        ),
        (
            "in '{event}' participants are active themselves in only {percent} % of the time.",
            "Rather cut talks than exercises, or mark blocks with `active: true`.",
        ),
    ),
    Rule(
        "PRG28",
        Severity.WARNING,
        (
            "bei „{event}“ sind Teilnehmende gezählt, {why_de}.",
            "Schreibt die Zahl zu dem Termin, an dem ihr gezählt habt, oder `status: held`, wenn er stattgefunden hat.",
        ),
        (
            "people are counted at '{event}', {why_en}.",
            "Write the number where you counted, or `status: held` if it took place.",
        ),
    ),
    Rule(
        "PRG29",
        Severity.WARNING,
        (
            "„{title}“ steht im Session-Raster von „{event}“, wo kein Platz ist: Zeit {slot}, Raum {room}.",
            "Zählt Zeiten und Räume von 1 an; Zeiten sind die Blöcke mit `sessions: true`, je Zeit und Raum gibt es eine Session.",
        ),
        (
            "'{title}' stands in the session grid of '{event}' where there is no room: time {slot}, room {room}.",
            "Count times and rooms from 1; times are the blocks with `sessions: true`, and each time and room has one session.",
        ),
    ),
    Rule(
        "PRG30",
        Severity.WARNING,
        (
            "zu „{event}“ kommen Menschen, die „{language}“ sprechen, und das Handbuch gibt es darin nicht.",
            "Sprachen des Handbuchs sind: {known}.",
        ),
        ("people who speak '{language}' come to '{event}', and the handbook is not in it.", "Languages of the handbook are: {known}."),
    ),
    Rule(
        "PRG31",
        Severity.HINT,
        (
            "zu „{event}“ kommen Menschen, die „{language}“ sprechen, und diese Module sind nicht übersetzt: {modules}.",
            "Übersetzt sie, oder plant jemanden ein, der dolmetscht; in den Unterlagen stehen sie im Original.",
        ),
        (
            "people who speak '{language}' come to '{event}', and these modules are not translated: {modules}.",
            "Translate them, or have somebody interpret; the material has the original.",
        ),
    ),
)
