"""Certificates from a list of names in one command, and nothing of the list anywhere else."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.e2e.projects import Ran, copy_of, transferkit

PEOPLE = [f"Quastel-{letter} Wunderlich{number}" for number, letter in enumerate("ABCDEFGHIJKLMNOPQRST")]
"""Twenty names that occur nowhere else."""
MARKS = ("Quastel", "Wunderlich")


def certificates(project: Path, people: bytes, output: Path, *more: str) -> Ran:
    """Run the command with a list."""
    names = project.parent / "leute.csv"
    names.write_bytes(people)
    asked = more or ("-l", "de")
    return transferkit(
        "build", "certificates", "-w", "vereinstag", "--names", str(names), "-o", str(output), *asked, cwd=project, LC_ALL="de_DE.UTF-8"
    )


def words_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(path.read_bytes())).pages).split())


def table(*rows: str, head: str = "Name;Minuten") -> bytes:
    return "\r\n".join([head, *rows]).encode()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built before."""
    project = copy_of("workshop", tmp_path_factory.mktemp("certificates"))
    ran = transferkit("build", "plan", "-l", "de", "-e", "trainer", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return project


def test_twenty_certificates_come_from_one_list_and_nothing_of_it_stays(project: Path, tmp_path: Path) -> None:
    ran = certificates(project, table(*(f"{name};140" for name in PEOPLE)), tmp_path / "aus")
    assert ran.code == 0, ran.err
    folder = tmp_path / "aus/certificates/de/vereinstag"
    assert sorted(path.name for path in folder.iterdir()) == [*(f"{number:02}.pdf" for number in range(1, 21)), "badges.pdf"]
    for number, name in enumerate(PEOPLE, start=1):
        text = words_of(folder / f"{number:02}.pdf")
        assert name in text
        assert "Teilnahmebescheinigung" in text
        assert "Zertifikat" not in text
        for said in ("Vereinstag", "20.03.2027", "Köln", "3,1 Unterrichtseinheiten (UE)", "mindestens 80 Prozent"):
            assert said in text
    assert not [name for name in PEOPLE if name not in words_of(folder / "badges.pdf")]
    others = [path for place in (project, project.parent / "cache") for path in place.rglob("*") if path.is_file()]
    assert not [path for path in others if any(mark.encode() in path.read_bytes() for mark in MARKS)]
    assert not [path for path in (tmp_path / "aus").rglob("*") if path.is_file() and folder not in path.parents]
    assert not any(mark in ran.out + ran.err for mark in MARKS)


def test_the_same_list_gives_the_same_bytes(project: Path, tmp_path: Path) -> None:
    people = table("Quastel Eins;140", "Quastel Zwei;130")
    made = []
    for name in ("eins", "zwei"):
        assert certificates(project, people, tmp_path / name).code == 0
        made.append({path.name: path.read_bytes() for path in (tmp_path / name / "certificates/de/vereinstag").iterdir()})
    assert made[0] == made[1]


def test_the_word_certificate_alone_needs_a_check_that_was_passed(project: Path, tmp_path: Path) -> None:
    people = table("Quastel Eins;140;ja", "Quastel Zwei;140;", head="Name;Minuten;Prüfung")
    assert certificates(project, people, tmp_path).code == 0
    folder = tmp_path / "certificates/de/vereinstag"
    assert words_of(folder / "01.pdf").startswith("Zertifikat")
    assert words_of(folder / "02.pdf").startswith("Teilnahmebescheinigung")


def test_lines_that_get_none_are_told_by_number_and_never_by_name(project: Path, tmp_path: Path) -> None:
    ran = certificates(project, table("Quastel Eins;60", "Quastel Zwei;bald", ";140", "Quastel Vier;140"), tmp_path)
    assert ran.code == 1
    told = [line.split(":")[0] for line in ran.err.splitlines() if line.startswith("Zeile")]
    assert told == ["Zeile 2", "Zeile 3", "Zeile 4"]
    assert not any(mark in ran.err for mark in MARKS)
    assert [path.name for path in sorted((tmp_path / "certificates/de/vereinstag").iterdir())] == ["01.pdf", "badges.pdf"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_lists_are_read_as_spreadsheet_programs_save_them(project: Path, tmp_path: Path, encoding: str) -> None:
    assert certificates(project, "Name;Minuten\r\nZoë Öztürk-Müßig;140\r\n".encode(encoding), tmp_path).code == 0
    assert "Zoë Öztürk-Müßig" in words_of(tmp_path / "certificates/de/vereinstag/01.pdf")


@pytest.mark.parametrize(
    ("people", "asked", "said"),
    [
        (table("Quastel;140", head="Wer;Minuten"), (), "keine Spalte für Namen"),
        (table(), (), "steht niemand"),
        (b"PK\x03\x04\0\0", (), "keine CSV-Datei"),
        (table("Quastel;140"), ("-w", "absage"), "„absage“"),
        (table("Quastel;140"), ("-w", "gibtsnicht"), "keinen Workshop „gibtsnicht“"),
    ],
)
def test_what_cannot_be_done_writes_nothing_and_says_what_to_do(
    people: bytes, asked: tuple[str, ...], said: str, project: Path, tmp_path: Path
) -> None:
    ran = certificates(project, people, tmp_path / "aus", "-l", "de", *asked)
    assert ran.code == 2, ran.err
    assert said in ran.err
    assert not list((tmp_path / "aus").rglob("*.pdf"))


def test_certificates_that_are_there_are_never_overwritten(project: Path, tmp_path: Path) -> None:
    assert certificates(project, table("Quastel Eins;140"), tmp_path).code == 0
    before = (tmp_path / "certificates/de/vereinstag/01.pdf").read_bytes()
    ran = certificates(project, table("Quastel Zwei;140"), tmp_path)
    assert ran.code == 2
    assert (tmp_path / "certificates/de/vereinstag/01.pdf").read_bytes() == before


@pytest.mark.parametrize("lacking", ["-o", "-w", "--names"])
def test_names_place_and_workshop_must_be_said(project: Path, tmp_path: Path, lacking: str) -> None:
    (tmp_path / "n.csv").write_bytes(table("Quastel;140"))
    given = {"-o": str(tmp_path / "aus"), "-w": "vereinstag", "--names": str(tmp_path / "n.csv")}
    options = [word for option, value in given.items() if option != lacking for word in (option, value)]
    assert transferkit("build", "certificates", *options, cwd=project).code == 2


def test_a_name_nobody_can_read_becomes_no_other_name(project: Path, tmp_path: Path) -> None:
    (tmp_path / "liste.csv").write_bytes(b"Name;Minuten\nAda;140\n" + b"\x81\xfc;140\n")
    ran = transferkit(
        "build", "certificates", "-w", "vereinstag", "--names", str(tmp_path / "liste.csv"), "-o", str(tmp_path / "aus"), cwd=project
    )
    assert ran.code == 2
    assert "Line 3 of the list of names cannot be read." in ran.err
    assert not (tmp_path / "aus").exists()
