"""Everything a change must pass beyond the tests: `nox` runs it all, `nox -s lint` one part.

Sessions use the environment nox itself runs in when transferkit is installed there (as after line 1 of the README),
so that nothing is installed twice; otherwise each gets a virtual environment of its own, from constraints.txt.

The judges of products (LibreOffice, Chromium, the Open XML SDK …) come from outside. With CI=true, or when asked with
`nox -s judges -- --install`, the session fetches them from Debian (as root) and npm; a judge that is still missing
then fails. Without, what is missing is skipped and said.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from pathlib import Path

import nox

ROOT = Path(__file__).parent
JUDGES = ROOT / "tests" / "judges"
INSTALLED_HERE = importlib.util.find_spec("transferkit") is not None
CI = os.environ.get("CI", "").lower() == "true"

DEBIAN = {
    "soffice": "libreoffice-impress",
    "/usr/lib/libreoffice/program/libswlo.so": "libreoffice-writer",
    "/usr/lib/libreoffice/program/libsclo.so": "libreoffice-calc",
    "/usr/share/fonts/truetype/liberation": "fonts-liberation",
    "/usr/share/fonts/truetype/dejavu": "fonts-dejavu-core",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "chromium": "chromium",
    "java": "default-jre-headless",
    "khal": "khal",
    "msgfmt": "gettext",
}
"""Which Debian package brings which program or folder. Without fonts-liberation LibreOffice takes a wider font for Arial;
fonts-dejavu-core has the Arabic and Hebrew letters of the hard deck."""

nox.needs_version = ">=2025.5"
nox.options.default_venv_backend = "none" if INSTALLED_HERE else "virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["floors", "words", "lint", "types", "judges"]


def python(session: nox.Session, *arguments: str, **environment: str) -> None:
    """Run Python with arguments in the session's environment, installing the package there first if needed."""
    if INSTALLED_HERE:
        session.run(sys.executable, *arguments, env=environment, external=True)
        return
    session.install("--quiet", "--constraint", "constraints.txt", "--editable", ".[dev]")
    session.run("python", *arguments, env=environment)


@nox.session
def floors(session: nox.Session) -> None:
    """Each floor of the package imports only from floors below it."""
    python(session, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache", "--no-logo")


@nox.session
def words(session: nox.Session) -> None:
    """The compiled catalogues are in step with their sources, and every text has a translation."""
    python(session, "-m", "pytest", "-q", "tests/test_words.py", "tests/test_rules.py")


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff finds nothing and would format nothing otherwise."""
    python(session, "-m", "ruff", "check", ".")
    python(session, "-m", "ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """mypy --strict finds nothing."""
    python(session, "-m", "mypy")


@nox.session(default=False)
def tests(session: nox.Session) -> None:
    """The tests, as line 2 of the README runs them; arguments go to pytest."""
    python(session, "-m", "pytest", "-m", "not judge", *session.posargs)


@nox.session
def judges(session: nox.Session) -> None:
    """Judges from outside over the finished _build/; `-- --install` fetches them, other arguments go to pytest."""
    arguments = [argument for argument in session.posargs if argument != "--install"]
    if CI or len(arguments) < len(session.posargs):
        _install_from_debian(session)
        _install_from_npm(session)
    if not Path(os.environ.get("TRANSFERKIT_BUILD", ROOT / "_build")).exists():
        python(session, "-m", "transferkit", "build")
    python(session, "-m", "pytest", "tests/judges", "-v", *arguments)


@nox.session(default=False)
def damage(session: nox.Session) -> None:
    """Hundreds of randomly damaged modules; `-- 1000` for more."""
    count = session.posargs[0] if session.posargs else "300"
    python(session, "-m", "pytest", "tests/e2e/test_random_damage.py", TRANSFERKIT_EXAMPLES=count)


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """CPU ratios against click and plain Sphinx, as a Markdown table; `-- --modules 20 --rounds 3` for a quick look."""
    python(session, "tooling/bench/ratios.py", *session.posargs)


def _install_from_debian(session: nox.Session) -> None:
    """Fetch the programs that are not there yet; only root on a Debian can."""
    packages = [package for thing, package in DEBIAN.items() if not shutil.which(thing) and not Path(thing).exists()]
    if not packages:
        return
    if not shutil.which("apt-get") or os.geteuid() != 0:
        session.warn(f"not root on a Debian: please install {' '.join(packages)}")
        return
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    session.run("apt-get", "update", "-q", env=quiet, external=True)
    session.run("apt-get", "install", "-y", "-q", "--no-install-recommends", *packages, env=quiet, external=True)


def _install_from_npm(session: nox.Session) -> None:
    """Fetch the judges of tests/judges/package-lock.json; their install scripts do not run (one downloads a Java)."""
    if not shutil.which("npm"):
        session.warn("npm is not there: please install Node.js 20 or newer")
        return
    with session.chdir(JUDGES):
        session.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", external=True)
