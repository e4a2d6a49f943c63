"""Compiles every transferkit.po of the package to the .mo that gettext reads; prints what it compiled."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
LOCALE_FOLDER = Path(__file__).with_name("transferkit") / "model" / "locale"


def compiled(catalogue: Path) -> bytes:
    """The .mo bytes of a .po file."""
    buffer = io.BytesIO()
    with catalogue.open("rb") as file:
        read = read_po(file)
    read.creation_date = read.revision_date = NO_DATE  # Babel would write the minute of the compilation
    write_mo(buffer, read)
    return buffer.getvalue()


def main() -> int:
    """Write the .mo beside each .po; 0."""
    for catalogue in sorted(LOCALE_FOLDER.glob("*/LC_MESSAGES/*.po")):
        catalogue.with_suffix(".mo").write_bytes(compiled(catalogue))
        print(catalogue.relative_to(LOCALE_FOLDER))
    return 0


if __name__ == "__main__":
    sys.exit(main())
