"""The set-up is the same everywhere: the README's two lines, the lock of Python packages, the lock of npm packages."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
JUDGES = ROOT / "tests" / "judges"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
REQUIREMENTS = [*PROJECT["dependencies"], *(one for extra in PROJECT["optional-dependencies"].values() for one in extra)]


def locked() -> dict[str, str]:
    """Name and version of every package in constraints.txt."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in pairs}


def test_the_readme_gives_two_single_lines() -> None:
    done = subprocess.run([ROOT / ".ci" / "run", "--lines"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    build, test = done.stdout.splitlines()
    assert "-c constraints.txt" in build
    assert "transferkit build" in build
    assert "pytest" in test


@pytest.mark.parametrize("text", REQUIREMENTS)
def test_every_dependency_is_locked_within_its_bounds(text: str) -> None:
    requirement = Requirement(text)
    if canonicalize_name(requirement.name) != "transferkit":
        assert requirement.specifier.contains(locked()[canonicalize_name(requirement.name)])


def test_npm_packages_come_from_the_public_registry_and_are_pinned_by_content() -> None:
    packages = json.loads((JUDGES / "package-lock.json").read_text("utf-8"))["packages"]
    for name, package in packages.items():
        assert re.match("https://registry.npmjs.org/|$", package.get("resolved", "")), name
        assert not name or package["integrity"].startswith("sha512-"), name
