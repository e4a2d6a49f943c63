"""`transferkit check --external` on a handbook."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands.running import Runner


def test_links_are_asked_only_at_the_users_wish_and_said_with_their_lines(handbook: Path, transferkit: Runner) -> None:
    page = handbook / "handbook" / "router.md"
    page.write_text(
        "# Router\n\nSee [one](http://127.0.0.1:1/a#x).\n\n[two](http://192.168.0.1/).\n\n"
        "% transferkit: ignore WEB06 the page is about this router\n\n<http://10.0.0.1/>\n",
        "utf-8",
    )
    quiet = transferkit("check", "handbook/router.md", "--format", "json")
    assert "WEB" not in quiet.out
    assert "IGN04" not in quiet.out
    asked = transferkit("check", "handbook/router.md", "--external", "--format", "json", "--strict")
    found = [one for one in json.loads(asked.out) if one["code"] == "WEB06"]
    assert [(one["path"], one["line"]) for one in found] == [("handbook/router.md", 3), ("handbook/router.md", 5)]
    assert [one["severity"] for one in found] == ["hint", "hint"]
