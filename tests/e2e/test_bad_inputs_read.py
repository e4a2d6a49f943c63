"""Bad inputs of strangers, read in this process: said at the right place, nothing unsafe gets through, nothing is touched.

`shared_bad_inputs` are the cases with a known right answer; `bad_families` their siblings. The command line itself is
tested in test_bad_input.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bad_cases import CASES, SECRET, Read, read, write_case
from tests.e2e.projects import files_below

SHARED = sorted((CASES / "shared_bad_inputs").glob("*.txt"))
FAMILIES = sorted((CASES / "bad_families").glob("*.txt"))
UNSAFE = re.compile(rb"alert\(|evil\.example|javascript:|RCE-42|NBEXEC", re.IGNORECASE)
"""What the cases would like to see in a page that runs or calls out. (Shown as code it is escaped and harmless.)"""
MARKUP = re.compile(rb"<[^>]*>|<script\b.*?</script>", re.DOTALL)


@pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")  # MyST itself asks for it
@pytest.mark.parametrize("case", [*SHARED, *FAMILIES], ids=lambda case: case.stem)
def test_bad_input_is_told_with_its_place_and_does_no_harm(case: Path, tmp_path: Path, expected: Callable[[Path, str], None]) -> None:
    project = tmp_path / "projekt"
    given = write_case(case, project)
    sources = files_below(project)
    found = read(project)
    assert files_below(project) == sources
    assert unsafe_in(found) == []
    ended = "nothing published" if found.stops else "published"
    expected(case, "\n".join([given, "", *(f">>> {line}" for line in found.said()), f">>> {ended}"]))


def unsafe_in(found: Read) -> list[str]:
    """Files of a site that hold the secret, or markup that runs or calls out."""
    if found.stops:  # then none of it is published
        return []
    return [name for name, data in found.site.items() if SECRET.encode() in data or any(map(UNSAFE.search, MARKUP.findall(data)))]


def test_each_shared_case_is_there() -> None:
    assert len(SHARED) == 63
