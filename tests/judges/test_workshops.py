"""Products of a workshop before judges: calendars in a real calendar program, papers and office files in their checkers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.e2e.projects import copy_of, transferkit
from tests.judges.decks import schema_findings
from tests.judges.test_papers import pdf_findings
from tests.judges.tools import listed, program, run

pytestmark = pytest.mark.judge

SETTINGS = """\
[calendars]
[[judged]]
path = {folder}/calendar
[locale]
local_timezone = Europe/Berlin
default_timezone = Europe/Berlin
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""
CONSULTATIONS = ["2027-04-07 18:00 – 2027-04-07 20:00", "2027-04-21 18:00 – 2027-04-21 20:00", "2027-04-28 18:00 – 2027-04-28 20:00"]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a workshop, an event that is cancelled and a series, in two languages, built once."""
    project = copy_of("workshop", tmp_path_factory.mktemp("judged"))
    ran = transferkit("build", "plan", "calendar", "-j", "2", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return project


class Khal:
    """A calendar program with a calendar of its own. (https://khal.readthedocs.io; Outlook and Google were not tried.)"""

    def __init__(self, folder: Path) -> None:
        self.program = program("khal")
        (folder / "calendar").mkdir()
        self.settings = folder / "khal.conf"
        self.settings.write_text(SETTINGS.format(folder=folder), "utf-8")

    def take(self, file: Path) -> None:
        """Take over a file as a person who was sent it does."""
        done = run([str(self.program), "-c", str(self.settings), "import", "--batch", "-a", "judged", str(file)])
        assert done.returncode == 0, done.stderr

    def shows(self) -> dict[str, list[str]]:
        """What it shows: the times of each title with place and status."""
        form = "{start} – {end}|{title}|{location}|{status}"
        command: list[str | Path] = [
            str(self.program),
            "-c",
            str(self.settings),
            "list",
            "--notstarted",
            "--format",
            form,
            "2027-03-01",
            "90d",
        ]
        lines = [line.split("|") for line in run(command).stdout.splitlines() if "|" in line]
        found: dict[str, list[str]] = {}
        for time, title, place, status in lines:
            found.setdefault(f"{title}, {place}, {status.strip()}", []).append(time)
        return found


@pytest.mark.parametrize(
    ("language", "day", "place", "off", "strand"),
    [
        ("de", "Vereinstag", "Köln", "Ausgefallen", "Beratung: Technik"),
        ("en", "Day of associations", "Cologne", "Called off", "Consultation: Technology"),
    ],
)
def test_a_calendar_program_shows_the_right_days_and_times(
    project: Path, tmp_path: Path, language: str, day: str, place: str, off: str, strand: str
) -> None:
    khal = Khal(tmp_path)
    for file in sorted((project / "_build/workshops" / language).glob("*/workshop.ics")):
        khal.take(file)
    shown = khal.shows()
    assert shown[f"{day}, {place}, CONFIRMED"] == ["2027-03-20 10:00 – 2027-03-20 12:30"]
    assert shown[f"{off}, Bonn, CANCELLED"] == ["2027-04-10 10:00 – 2027-04-10 16:00"]
    assert shown[f"{strand}, online, TENTATIVE"] == CONSULTATIONS
    assert len(shown) == 4


def test_a_calendar_program_shows_the_whole_programme(project: Path, tmp_path: Path) -> None:
    khal = Khal(tmp_path)
    khal.take(project / "_build/workshops/de/abende/programme.ics")
    assert len(khal.shows()) == 4


def test_an_update_takes_the_place_of_what_was_there(project: Path, tmp_path: Path) -> None:
    khal = Khal(tmp_path)
    khal.take(project / "_build/workshops/de/vereinstag/workshop.ics")
    changed = copy_of("workshop", tmp_path)
    source = changed / "handbook/programme/abende.yaml"
    text = source.read_text("utf-8")
    source.write_text(text.replace("de: Köln", "de: Bonn").replace("participants: 10", "participants: 10\n    revision: 1"), "utf-8")
    assert transferkit("build", "calendar", "-l", "de", "-e", "learner", cwd=changed).code == 0
    khal.take(changed / "_build/workshops/de/vereinstag/workshop.ics")
    assert khal.shows() == {"Vereinstag, Bonn, CONFIRMED": ["2027-03-20 10:00 – 2027-03-20 12:30"]}


def papers(project: Path, suffix: str) -> Iterator[Path]:
    found = sorted((project / "_build/workshops").rglob(f"*{suffix}"))
    assert found, f"no {suffix} was made"
    yield from found


def test_every_pdf_is_accessible(project: Path) -> None:
    findings = [finding for path in papers(project, ".pdf") for finding in pdf_findings(path.name, path.read_bytes())]
    assert not findings, listed(findings)


def test_every_certificate_and_every_badge_is_accessible(project: Path, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("Name;Minuten;Prüfung\nAda Öztürk;140;ja\nفاطمة الزهراء;130;\nОлена;140;\n", "utf-8")
    asked = ("certificates", "-w", "vereinstag", "--names", str(tmp_path / "people.csv"), "-o", str(tmp_path))
    ran = transferkit("build", *asked, cwd=project)
    assert ran.code == 0, ran.out + ran.err
    found = sorted((tmp_path / "certificates").rglob("*.pdf"))
    assert len(found) == 8  # three certificates and the badges, in two languages
    findings = [finding for path in found for finding in pdf_findings(path.name, path.read_bytes())]
    assert not findings, listed(findings)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_the_open_xml_sdk_finds_nothing(project: Path, suffix: str) -> None:
    findings = [finding for path in papers(project, suffix) for finding in schema_findings(path)]
    assert not findings, listed(findings)


def test_a_spreadsheet_program_moves_all_times_when_a_start_or_a_duration_changes(project: Path, tmp_path: Path) -> None:
    book = load_workbook(project / "_build/workshops/de/vereinstag/plan.xlsx")
    sheet = book.worksheets[1]
    sheet["A4"] = (17 * 60 + 30) / (24 * 60)
    sheet["C5"] = 25
    changed = tmp_path / "plan.xlsx"
    book.save(changed)
    profile = (tmp_path / "profile").resolve().as_uri()
    arguments = ("--headless", f"-env:UserInstallation={profile}", "--convert-to", "xlsx", "--outdir", tmp_path / "out", changed)
    run([program("soffice", "libreoffice"), *arguments])
    reckoned = load_workbook(tmp_path / "out" / "plan.xlsx", data_only=True).worksheets[1]
    times = [[f"{cell.value:%H:%M}" for cell in row[:2]] for row in reckoned.iter_rows(min_row=4) if row[0].value is not None]
    assert times[0] == ["17:30", "17:45"]
    assert times[1] == ["17:45", "18:10"]
    assert times[-1] == ["19:10", "19:50"]
    assert all(before[1] == after[0] for before, after in pairwise(times))
