"""The sites of all editions and languages, shown to Chromium, axe and the Nu HTML checker."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.judges.sites import a_search, axe_findings, keyboard_findings, nu_findings, page_types, plain_findings, served, walk_findings
from tests.judges.tools import listed, products

pytestmark = pytest.mark.judge
HOME = "de"
"""The language this handbook is written in."""

GOOD = """<!doctype html><html lang="de"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Probe</title></head>
<body><main><h1>Probe</h1><p>Text mit <a href="{link}">einem Verweis</a>.</p>{more}</main></body></html>"""


def sites() -> list[Path]:
    """The folder of every edition and language: `_build/site/learner/de` …"""
    found = {page.parent for page in products("site", "*/*/index.html")}
    return sorted(folder for folder in found if folder.parent.parent.name == "site")


def walked() -> list[Path]:
    """Both sites in the author's language and the learners' in each other one: the trainers' differ in what is told above."""
    return [site for site in sites() if site.name == HOME or site.parent.name == "learner"]


def looked_at() -> list[Path]:
    """Pages for a look each: all kinds in the author's language; in every other one those a language can change."""
    found: list[Path] = []
    for site in walked():
        modules = sorted(site.glob("modules/*/index.html"))
        of_a_language = [site / "handbook/index.html", site / "search.html", modules[0], modules[-1]]
        found += page_types(site) if site.name == HOME else of_a_language
    return found


def test_nu_finds_no_error_in_any_page() -> None:
    findings = [finding for site in sites() for finding in nu_findings(site)]
    assert not findings, listed(findings)


def test_axe_finds_no_violation_on_any_type_of_page() -> None:
    findings = axe_findings([page.as_uri() for page in looked_at()])
    assert not findings, listed(findings)


def test_opened_as_files_a_site_keeps_to_itself_and_finds_a_word() -> None:
    bases = [(site, f"{site.as_uri()}/") for site in walked()]
    findings = [finding for site, base in bases for finding in walk_findings(site, base, a_search(site, base))]
    assert not findings, listed(findings)


def test_from_a_server_a_site_keeps_to_itself_and_finds_a_word() -> None:
    findings: list[str] = []
    for site in (site for site in walked() if site.name == HOME):
        with served(site.parent) as server:  # the switch leads to the other languages beside it
            base = f"{server}{site.name}/"
            findings += walk_findings(site, base, a_search(site, base))
    assert not findings, listed(findings)


def test_the_keyboard_alone_finds_and_opens_a_page() -> None:
    findings: list[str] = []
    for site in (site for site in walked() if site.name in (HOME, "ar")):
        files = f"{site.as_uri()}/"
        findings += keyboard_findings(f"{files}handbook/index.html", a_search(site, files))
        with served(site) as base:
            findings += keyboard_findings(f"{base}handbook/index.html", a_search(site, base))
    assert not findings, listed(findings)


def test_without_javascript_pages_can_be_read() -> None:
    findings = plain_findings([page.as_uri() for page in looked_at()])
    assert not findings, listed(findings)


def test_every_link_within_a_site_leads_to_a_place_that_is_there() -> None:
    findings = []
    for site in sites():
        ids = {page: set(re.findall(r"""\bid=["']([^"']+)""", page.read_text("utf-8"))) for page in sorted(site.rglob("*.html"))}
        for page in ids:
            for address in map(unescape, re.findall(r"""<a\b[^>]*\bhref=["']([^"':?]*)["']""", page.read_text("utf-8"))):
                path, _, anchor = address.partition("#")
                target = (page.parent / unquote(path)).resolve() if path else page
                if not target.exists() or (anchor and target in ids and unquote(anchor) not in ids[target]):
                    findings.append(f"{page}: {address}")
    assert not findings, listed(findings)


POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
INLINE = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)|<[^>]*\son[a-z]+=|javascript:", re.IGNORECASE)
MADE_CODE = re.compile(r"\bnew Function\b|\beval\(")


def test_every_page_forbids_scripts_within_it_and_has_none() -> None:
    findings = [f"{page}: {found}" for site in sites() for page in sorted(site.rglob("*.html")) for found in inline_scripts(page)]
    scripts = [script for site in sites() for script in site.rglob("*.js")]
    findings += [f"{script}: {found[0]}" for script in scripts for found in MADE_CODE.finditer(script.read_text("utf-8"))]
    assert not findings, listed(findings)


def inline_scripts(page: Path) -> list[str]:
    """Script within a page, and what its policy allows of it."""
    text = page.read_text("utf-8")
    allowed = [part for policy in POLICY.findall(text) for part in unescape(policy).split("; ") if part.startswith("script-src ")]
    said = [] if allowed == ["script-src 'self' file:"] else [f"scripts may come from {allowed}"]
    return said + [found[0] for found in INLINE.finditer(text)]


# The judges themselves: a bad page must not pass.


def site_of(folder: Path, *, link: str = "index.html", more: str = "") -> Path:
    """A site of one page."""
    (folder / "index.html").write_text(GOOD.format(link=link, more=more), "utf-8")
    return folder


def test_a_good_page_passes_all_judges(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    assert nu_findings(site) == []
    assert axe_findings([page.as_uri() for page in page_types(site)]) == []
    assert walk_findings(site, f"{site.as_uri()}/") == []


def test_a_page_that_sends_on_is_followed_and_a_lonely_one_is_named(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    (site / "index.html").rename(site / "ziel.html")
    (site / "index.html").write_text(
        '<!doctype html><html lang="de"><meta http-equiv="refresh" content="0; url=ziel.html"><title>Weiter</title></html>', "utf-8"
    )
    (site / "allein.html").write_text(GOOD.format(link="ziel.html", more=""), "utf-8")
    assert walk_findings(site, f"{site.as_uri()}/") == [f"no link leads to {site.as_uri()}/allein.html"]


BAD_MARKUP = "<p><div>Absatz im Absatz</p></div>"
BAD_PICTURE = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">'
BAD_GREY = '<p style="color:#ccc;background:#fff">Kaum zu lesen</p>'
BAD_HOST = '<img alt="Bild" src="http://127.0.0.2:9/bild.png">'
BAD_LINK = '<img alt="" src="weg.png">'
BAD_SCRIPT = "<script>throw new Error('kaputt')</script>"
BAD_WIDTH = '<pre style="width:900px">breit</pre>'


@pytest.mark.parametrize(("more", "complaint"), [(BAD_MARKUP, "No “p” element"), (BAD_PICTURE, "alt")], ids=["markup", "picture"])
def test_nu_sees_bad_markup(tmp_path: Path, more: str, complaint: str) -> None:
    findings = nu_findings(site_of(tmp_path, more=more))
    assert any(complaint in finding for finding in findings), listed(findings)


@pytest.mark.parametrize(
    ("more", "complaint"),
    [(BAD_PICTURE, "image-alt"), (BAD_GREY, "color-contrast"), (BAD_WIDTH, "scrolled sideways")],
    ids=["picture", "grey", "width"],
)
def test_axe_sees_what_people_cannot_use(tmp_path: Path, more: str, complaint: str) -> None:
    findings = axe_findings([(site_of(tmp_path, more=more) / "index.html").as_uri()])
    assert any(complaint in finding for finding in findings), listed(findings)


@pytest.mark.parametrize(
    ("more", "complaint"),
    [(BAD_HOST, "asks for http://127.0.0.2:9/"), (BAD_SCRIPT, "kaputt"), (BAD_LINK, "weg.png")],
    ids=["host", "script", "missing file"],
)
def test_a_walk_sees_foreign_hosts_and_errors(tmp_path: Path, more: str, complaint: str) -> None:
    with served(site_of(tmp_path, more=more)) as base:
        findings = walk_findings(tmp_path, base)
    assert any(complaint in finding for finding in findings), listed(findings)
