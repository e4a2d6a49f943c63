"""A new module is entered in the table of contents where that needs no guessing."""

from __future__ import annotations

from pathlib import Path

import pytest

from transferkit.commands.toctree import add_entry

ENTRY = "/modules/b2/index\n"

DONE = {
    "after the last entry": (
        "# T\n\n:::{toctree}\n:maxdepth: 1\n\n/modules/a1/index\n:::\nx\n",
        "# T\n\n:::{toctree}\n:maxdepth: 1\n\n/modules/a1/index\n/modules/b2/index\n:::\nx\n",
    ),
    "before empty lines": (":::{toctree}\na\n\n\n:::\n", ":::{toctree}\na\n/modules/b2/index\n\n\n:::\n"),
    "in backticks": ("```{toctree}\na\n```\n", "```{toctree}\na\n/modules/b2/index\n```\n"),
    "in an empty one": (":::{toctree}\n:::\n", ":::{toctree}\n/modules/b2/index\n:::\n"),
    "after options only": (":::{toctree}\n:hidden:\n:::\n", ":::{toctree}\n:hidden:\n\n/modules/b2/index\n:::\n"),
    "spelled as the others": (":::{toctree}\n../modules/a1/index\n:::\n", ":::{toctree}\n../modules/a1/index\n../modules/b2/index\n:::\n"),
    "in the only one with modules": (
        ":::{toctree}\nglossary\n:::\n:::{toctree}\n/modules/a1/index\n:::\n",
        ":::{toctree}\nglossary\n:::\n:::{toctree}\n/modules/a1/index\n/modules/b2/index\n:::\n",
    ),
    "with the line ends of the page": (":::{toctree}\r\na\r\n:::\r\n", ":::{toctree}\r\na\r\n/modules/b2/index\r\n:::\r\n"),
    "not in an example": (
        "````md\n:::{toctree}\nshown\n:::\n````\n:::{toctree}\na\n:::\n",
        "````md\n:::{toctree}\nshown\n:::\n````\n:::{toctree}\na\n/modules/b2/index\n:::\n",
    ),
    "once only": (":::{toctree}\n/modules/b2/index\n:::\n", ":::{toctree}\n/modules/b2/index\n:::\n"),
    "once only in another spelling": (":::{toctree}\n../modules/b2/index.md\n:::\n", ":::{toctree}\n../modules/b2/index.md\n:::\n"),
}

NOT_DONE = {
    "there is none": "# T\n",
    "it is an example": "```md\n:::{toctree}\n:::\n```\n",
    "it is an example without a language": "````\n```{toctree}\n```\n````\n",
    "it stands in another block": "::::{note}\n:::{toctree}\n:::\n::::\n",
    "two list modules": ":::{toctree}\n/modules/a1/index\n:::\n:::{toctree}\n/modules/c1/index\n:::\n",
    "two list none": ":::{toctree}\na\n:::\n:::{toctree}\nb\n:::\n",
    "it collects by pattern": ":::{toctree}\n:glob:\n\n/modules/*/index\n:::\n",
    "it is never closed": ":::{toctree}\na\n",
}


@pytest.mark.parametrize(("before", "after"), DONE.values(), ids=DONE.keys())
def test_it_is_entered(tmp_path: Path, before: str, after: str) -> None:
    page = tmp_path / "index.md"
    page.write_bytes(before.encode())
    page.chmod(0o640)
    assert add_entry(page, "b2")
    assert page.read_bytes().decode() == after
    assert page.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["index.md"]


@pytest.mark.parametrize("text", NOT_DONE.values(), ids=NOT_DONE.keys())
def test_the_page_is_left_alone_where(tmp_path: Path, text: str) -> None:
    page = tmp_path / "index.md"
    page.write_bytes(text.encode())
    assert not add_entry(page, "b2")
    assert page.read_bytes().decode() == text


def test_a_page_that_is_missing_or_not_utf_8_is_left_alone(tmp_path: Path) -> None:
    assert not add_entry(tmp_path / "none.md", "b2")
    (tmp_path / "latin.md").write_bytes(b"\xe4\n:::{toctree}\n:::\n")
    assert not add_entry(tmp_path / "latin.md", "b2")
