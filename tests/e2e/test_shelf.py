"""Glossary, catalogues, routes and metadata of one small handbook, built once as a user builds it."""

from __future__ import annotations

import json
import re
import zipfile
from html import unescape
from pathlib import Path

import pytest
import yaml

from tests.e2e.projects import copy_of, transferkit


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the project `shelf`, which has an address on the web."""
    project = copy_of("shelf", tmp_path_factory.mktemp("shelf"))
    with (project / "conf.py").open("a", encoding="utf-8") as settings:
        settings.write('transferkit_site_url = "https://regal.example"\n')
    ran = transferkit("build", "site", "packs", "metadata", "offline", cwd=project)
    assert ran.code == 0, ran.out
    return project / "_build"


def page(shelf: Path, name: str, edition: str = "learner") -> str:
    return (shelf / "site" / edition / "de" / name).read_text("utf-8")


def marked(html: str) -> list[str]:
    """The words of a page that lead to the glossary, with the anchor they lead to."""
    found = re.findall(r'class="term reference internal" href="[^"#]*glossar\.html#([^"]*)">([^<]*)<', html)
    return [f"{word} → {anchor}" for anchor, word in found]


def test_a_module_s_words_are_links_where_they_stand_first(shelf: Path) -> None:
    assert marked(page(shelf, "modules/kasse/index.html")) == [
        "Kassenbuch → term-Kassenbuch",
        "Prüfung → term-Prufung",
        "Belege → term-Beleg",
    ]


def test_the_same_words_are_marked_for_trainers(shelf: Path) -> None:
    trainers = page(shelf, "modules/kasse/index.html", "trainer")
    assert marked(trainers) == marked(page(shelf, "modules/kasse/index.html"))


def test_the_explanation_stands_on_the_page_of_the_word(shelf: Path) -> None:
    html = page(shelf, "modules/kasse/index.html")
    for name in re.findall(r'aria-describedby="([^"]*)"', html):
        assert f'id="{name}" role="tooltip"' in html
    assert "Darin steht jede Einnahme und jede Ausgabe." in html
    assert "Beispiel: Der Chor Sauti trägt jeden Kauf am selben Abend ein." in html


def test_pages_without_marked_words_load_no_script_for_them(shelf: Path) -> None:
    assert "transferkit-terms.js" in page(shelf, "modules/kasse/index.html")
    assert "transferkit-terms.js" not in page(shelf, "handbook/index.html")


def test_the_glossary_has_columns_other_words_and_other_languages(shelf: Path) -> None:
    html = page(shelf, "handbook/glossar.html")
    assert re.findall(r"<span>([^<]*)</span>", html.partition('class="glossary-head"')[2][:300]) == [
        "Fachwort",
        "Einfache Sprache",
        "Beispiel aus dem Verein",
    ]
    assert '<span class="glossary-label">Auch: </span>Buch der Kasse, Kassen-Liste' in html
    assert re.search(r'<span class="glossary-label">English: </span><span [^>]*lang="en"[^>]*>cash book</span>', html)


def test_a_catalogue_is_a_full_list_without_a_script(shelf: Path) -> None:
    html = page(shelf, "handbook/projekte.html")
    assert re.findall(r'<dt>(?:<a [^>]*href="http[^>]*>)?([^<]*)', html) == ["Tafel am Ufer", "Radstation Süd", "Sprachcafé Köln"]
    assert "3 Einträge. Zuletzt nachgesehen: 2026-03-02" in html
    assert 'id="projekte-rad"' in html
    assert '<div class="catalogue-empty" hidden="hidden"><p>Davon haben wir noch nichts. Kennt ihr etwas?</p>' in html


def test_a_proposal_is_an_e_mail_with_the_columns(shelf: Path) -> None:
    assert "subject=Vorschlag%20f%C3%BCr%20das%20Verzeichnis&amp;body=id%3A%20%0AName%3A%20%0A" in page(shelf, "handbook/projekte.html")


def test_a_route_adds_up_the_minutes_of_its_modules(shelf: Path) -> None:
    html = re.sub(r"<[^>]+>", "", page(shelf, "handbook/wege.html"))
    assert "K1 Kasse führen (70 Minuten, 20 Minuten zu Hause, Einstieg)" in html
    assert "Zusammen 70 Minuten, das sind etwa 2 Unterrichtseinheiten zu 45 Minuten. Dazu 20 Minuten zu Hause." in html
    assert "K1 Kasse führen (90 Minuten, 20 Minuten zu Hause, Einstieg)" in html, "a route for a group finds its modules itself"


def test_a_module_s_page_carries_the_record_that_portals_get(shelf: Path) -> None:
    told = re.search(r'<script type="application/ld\+json">(.*?)</script>', page(shelf, "modules/kasse/index.html"))
    assert told is not None
    assert json.loads(told[1]) == json.loads((shelf / "metadata/de/kasse.json").read_text("utf-8"))


def test_the_handbook_is_told_of_to_portals_and_to_those_who_cite(shelf: Path) -> None:
    whole = yaml.safe_load((shelf / "metadata/de/metadata.yml").read_text("utf-8"))
    assert (whole["id"], [part["name"] for part in whole["hasPart"]]) == ("https://regal.example/de/", ["Kasse führen"])
    cited = yaml.safe_load((shelf / "metadata/de/CITATION.cff").read_text("utf-8"))
    assert (cited["cff-version"], cited["title"], cited["authors"], cited["date-released"]) == (
        "1.2.0",
        "Regal",
        [{"name": "Verein Regal"}],
        "2026-11-01",
    )


def test_the_learners_site_has_a_list_of_its_pages_and_the_trainers_none(shelf: Path) -> None:
    listed = re.findall(r"<loc>([^<]*)</loc>", (shelf / "site/learner/de/sitemap.xml").read_text("utf-8"))
    assert "https://regal.example/de/modules/kasse/index.html" in listed
    assert not (shelf / "site/trainer/de/sitemap.xml").exists()


def test_pictures_are_credited(shelf: Path) -> None:
    rows = page(shelf, "handbook/bilder.html").partition("<tbody>")[2].partition("</tbody>")[0].split("</tr>")[:-1]
    cells = [[unescape(re.sub("<[^>]+>", "", cell)).strip() for cell in re.findall(r"<td>(.*?)</td>", row, re.DOTALL)] for row in rows]
    assert cells == [
        ["Brücke am Abend", "Samira Amini (bearbeitet: nachgezeichnet)", "CC BY 4.0", "https://bilder.example/bruecke", "Kasse führen"],
        ["Brücke", "Verein Regal", "CC BY-SA 4.0", "für dieses Handbuch gemacht", "Kasse führen"],
    ]


def test_words_come_as_cards_for_the_module_and_all_together(shelf: Path) -> None:
    assert (shelf / "packs/de/glossary-cards-learner.pdf").read_bytes()[:5] == b"%PDF-"
    with zipfile.ZipFile(shelf / "packs/de/kasse-learner.zip") as pack:
        assert "karten/K1-glossar.pdf" in pack.namelist()


def test_trainers_see_what_the_handbook_covers_and_learners_do_not(shelf: Path) -> None:
    rows = page(shelf, "handbook/abdeckung.html", "trainer").partition("<tbody>")[2].partition("</tbody>")[0].split("</tr>")[:-1]
    cells = [[unescape(re.sub("<[^>]+>", "", cell)).strip() for cell in re.findall(r"<td>(.*?)</td>", row, re.DOTALL)] for row in rows]
    assert cells == [
        ["K1 Kasse führen", "de", "Website, Folien, Paket, Fragen für Plattformen, Ablaufplan", "2", "1", "1", "K1.2"],
        ["Zusammen: 1", "", "", "2", "1", "1", ""],
    ]
    assert "K1.2" not in page(shelf, "handbook/abdeckung.html")


def test_the_offline_zip_holds_everything_for_learners_and_a_page_to_start_from(shelf: Path) -> None:
    with zipfile.ZipFile(shelf / "offline/de/handbook-learner.zip") as archive:
        names = archive.namelist()
        start = archive.read("START-HIER.html").decode()
        assert archive.read("website/handbook/glossar.html").decode() == page(shelf, "handbook/glossar.html")
    assert {"handbuch.pdf", "handbuch.epub", "website/index.html", "material/kasse-learner.zip", "material/glossary-cards-learner.pdf"} <= {
        *names
    }
    assert not [name for name in names if "trainer" in name]
    linked = re.findall(r'href="([^"]+)"', start)
    assert set(linked) <= {*names}, "the first page leads to what is there"
    assert not (shelf / "site/learner/de").joinpath("material").exists()
    assert not (shelf / "handbook").exists(), "a product nobody asked for is not published"


def test_faults_in_lists_are_told_with_their_line_and_cost_no_page(tmp_path: Path) -> None:
    project = copy_of("shelf", tmp_path)
    rows = (
        'id;Name;Beschreibung;Thema;Land;URL;Geprüft\n;Ohne;x;y;z;;\ntafel;Tafel;x;y;z;;\ntafel;Noch;x;y;z;;31.12.2026\nauf;"Auf;x;y;z;;\n'
    )
    (project / "handbook/catalogue/projekte.csv").write_text(rows, "utf-8")
    with (project / "handbook/glossar.md").open("a", encoding="utf-8") as page_of_words:
        page_of_words.write("\n:::{glossary}\nbeleg\n  Noch einmal.\n:::\n\nEin {term}`Belgeg`.\n")
    ran = transferkit("build", "site", "-e", "learner", cwd=project)
    assert ran.code == 1
    assert re.findall(r"^(\S+:\d+): error (\w+)", ran.out, re.MULTILINE) == [
        ("handbook/catalogue/projekte.csv:2", "CAT01"),
        ("handbook/catalogue/projekte.csv:4", "CAT02"),
        ("handbook/catalogue/projekte.csv:4", "CAT05"),
        ("handbook/catalogue/projekte.csv:5", "CAT03"),
        ("handbook/glossar.md:21", "GLO02"),
        ("handbook/glossar.md:25", "GLO03"),
    ]
    html = (project / "_build/site/learner/de/handbook/projekte.html").read_text("utf-8")
    assert re.findall(r"<dt>([^<]*)", html) == ["Ohne", "Tafel", "Noch", "Auf"]
