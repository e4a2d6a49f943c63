"""Writes our slide templates, part by part, with nothing foreign in them: `python tooling/make_template.py [FOLDER]`.

Run it after a change in deck_template/ and commit the result; the same script always gives the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from deck_template.looks import LOOKS
from deck_template.parts import parts

FOLDER = Path(__file__).parent / "transferkit" / "writers" / "slides" / "templates"


def write(path: Path, found: dict[str, str]) -> None:
    """Write parts as a package without a clock."""
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, text in found.items():
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            package.writestr(info, text)


def main(arguments: list[str]) -> int:
    """Write the templates into the folder named, else where the package has them; 0."""
    folder = Path(arguments[0]) if arguments else FOLDER
    for look in LOOKS:
        write(folder / f"{look.name}.pptx", parts(look))
        print(folder / f"{look.name}.pptx")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
