"""The preview with a real server: who may ask for what, and that a save shows in the page at once."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.e2e.projects import files_below, transferkit
from tests.preview.running import Preview
from transferkit.preview.app import regular_file

PAGE = "/learner/de/modules/a1-sitzung-vorbereiten/index.html"


def test_the_token_opens_the_first_page(preview: Preview) -> None:
    answer = preview.ask(f"/?token={preview.token}", token=False)
    assert (answer.status, answer.headers["Location"]) == (303, "/learner/de/handbook/index.html")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie
    assert "Verein" in preview.text("/learner/de/handbook/index.html")


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        (PAGE, {"Host": "evil.example"}, 421),
        (PAGE, {"Host": "evil.example:8765"}, 421),
        (PAGE, {"Origin": "https://evil.example"}, 403),
        (PAGE, {"Origin": "null"}, 403),
        (PAGE, {"Sec-Fetch-Site": "cross-site"}, 403),
        ("/learner/de/%2e%2e/%2e%2e/index.html", {}, 400),
        ("/learner/de/../../conf.py", {}, 400),
        ("/learner/de/..%2f..%2fconf.py", {}, 400),
        ("/learner/de/..%5c..%5cconf.py", {}, 400),
        ("/learner/de/%252e%252e/conf.py", {}, 404),
        ("/learner/de//etc/passwd", {}, 400),
        ("/learner/de/.buildinfo", {}, 404),
        ("/learner/de/modules", {}, 404),
        ("/learner/de/modules/", {}, 404),
        ("/learner/fr/index.html", {}, 404),
        ("/conf.py", {}, 404),
    ],
)
def test_foreign_requests_and_odd_paths_are_refused(preview: Preview, path: str, headers: dict[str, str], status: int) -> None:
    answer = preview.ask(path, headers=headers)
    assert answer.status == status
    assert b"extensions" not in answer.body


@pytest.mark.parametrize("path", ["/", PAGE, "/?token=falsch", "/_preview/events", "/_preview/preview.js"])
def test_without_the_token_there_is_nothing(preview: Preview, path: str) -> None:
    assert preview.ask(path, token=False).status == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_but_reading_is_allowed(preview: Preview, method: str) -> None:
    assert preview.ask(PAGE, method).status == 405


def test_only_this_computer_can_reach_it(preview: Preview) -> None:
    listening = subprocess.run(["ss", "-ltn"], capture_output=True, text=True, check=False) if Path("/usr/bin/ss").exists() else None
    if listening is None:
        pytest.skip("no ss")
    assert [line.split()[3] for line in listening.stdout.splitlines() if f":{preview.port} " in line] == [f"127.0.0.1:{preview.port}"]


def test_pages_may_load_from_here_only(preview: Preview) -> None:
    policy = preview.ask(PAGE).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src 'self';" in policy and "frame-ancestors 'none'" in policy


def test_a_save_is_shown_and_the_outputs_of_builds_are_left_alone(preview: Preview) -> None:
    page = preview.project / "modules/a1-sitzung-vorbereiten/index.md"
    before = page.read_text("utf-8")
    version = preview.version(preview.until_built(1))
    fresh = page.with_name("index.md.neu")
    fresh.write_text(f"{before}\n\nEin neuer Satz.\n\n```{{unbekannt}}\nText\n```\n", "utf-8")
    fresh.replace(page)  # as editors save
    state = preview.until_built(version + 1)
    assert "Ein neuer Satz." in preview.text(PAGE)
    (found,) = [one for one in state["problems"] if "BLK01" in one["sentence"]]
    line = before.count("\n") + 5
    assert found["place"] == f"modules/a1-sitzung-vorbereiten/index.md:{line}"
    assert found["sentence"].startswith("BLK01 unbekannter Block „unbekannt“")
    assert not (preview.project / "_build").exists()
    page.write_text(before, "utf-8")
    preview.until(lambda state: not [one for one in state["problems"] if "BLK01" in one["sentence"]])


def test_a_stop_leaves_the_last_good_page_and_says_so(preview: Preview) -> None:
    page = preview.project / "modules/a1-sitzung-vorbereiten/index.md"
    before = page.read_text("utf-8")
    good = preview.text(PAGE)
    version = preview.version(preview.until_built(1))
    page.write_text(f"{before}\n\n:::{{solution}} x\nNie geschlossen\n", "utf-8")
    state = preview.until(lambda state: bool(state["stopped"]))
    assert [one for one in state["problems"] if one["severity"] == "stop" and "BLK02" in one["sentence"]]
    assert preview.text(PAGE) == good
    page.write_text(before, "utf-8")
    state = preview.until(lambda state: not state["stopped"])
    assert preview.version(state) >= version


def test_both_editions_are_there(preview: Preview) -> None:
    state = preview.until_built(1)
    assert [one["path"] for one in state["editions"]] == ["/learner/de/", "/trainer/de/"]
    assert 'data-edition="trainer"' in preview.text(PAGE.replace("learner", "trainer"))


def test_a_port_that_is_taken_is_said(preview: Preview, tmp_path: Path) -> None:
    ran = transferkit("serve", "--port", str(preview.port), cwd=preview.project)
    assert ran.code == 2
    assert ran.err.startswith(f"Port {preview.port} is taken by another program.")


def test_links_hidden_files_and_folders_are_no_files_of_a_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    (site / "a" / "index.html").write_text("gut")
    (tmp_path / "geheim.txt").write_text("geheim")
    (site / "link.txt").symlink_to(tmp_path / "geheim.txt")
    (site / "ordner").symlink_to(tmp_path)
    (site / ".verborgen").write_text("x")
    assert regular_file(site, "a/index.html") == site / "a/index.html"
    assert regular_file(site, "a/") == site / "a/index.html"
    for name in ("link.txt", "ordner/geheim.txt", ".verborgen", "a", "", "../geheim.txt", "a/../../geheim.txt", "a\\index.html", "\0"):
        assert regular_file(site, name) is None, name


def test_nothing_is_left_behind_in_the_project(preview: Preview) -> None:
    assert {name.split("/")[0] for name in files_below(preview.project)} == {"conf.py", "handbook", "modules", "exercises"}
