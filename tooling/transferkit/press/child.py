"""The child that typesets: jobs as JSON on standard input, a line of JSON for each on standard output."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

MEMORY = 2 * 1024**3
"""Bytes the child may use, where the system can limit it."""


def main() -> None:
    """Typeset every job; one that fails is told and the others go on."""
    limit_memory()
    import typst

    from transferkit.press.fonts import font_folders

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(path) for path in font_folders()])
    for job in json.load(sys.stdin):
        print(json.dumps([job["name"], typeset(job, fonts)]), flush=True)


def typeset(job: dict[str, Any], fonts: Any) -> str:
    """Write the job's file; "" or what is wrong."""
    return compiled(job, compiler_of(Path(job["folder"]), fonts))


def compiler_of(folder: Path, fonts: Any) -> Any:
    """A compiler that sees one folder."""
    import typst

    return typst.Compiler(
        root=str(folder), font_paths=fonts, ignore_system_fonts=True, package_path=str(folder), package_cache_path=str(folder)
    )


def compiled(job: dict[str, Any], compiler: Any) -> str:
    """Write the job's file with the compiler of its folder; "" or what is wrong."""
    import typst

    folder = Path(job["folder"])
    try:
        made = compiler.compile(
            str(folder / "main.typ"),
            format=job["format"],
            ppi=job["ppi"],
            pdf_standards=["ua-1"] if job["format"] == "pdf" else [],
            timestamp=job["seconds"],
        )
    except (typst.TypstError, RuntimeError, OSError, ValueError) as error:
        hints = getattr(error, "hints", None) or []
        return " ".join([str(getattr(error, "message", error)).split("\n")[0], *hints])[:400]
    data = made[0] if isinstance(made, list) else made
    (folder / "out").write_bytes(data or b"")
    return "" if data else "nothing came out"


def limit_memory() -> None:
    """Give this process MEMORY and no more, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
