"""`transferkit doctor`: has this computer what is needed?"""

from __future__ import annotations

from pathlib import Path

import click

from transferkit.commands.colours import styled
from transferkit.commands.findings import Finding, findings
from transferkit.commands.options import source_option
from transferkit.model.words import reader_language, words

say = words(reader_language())


@click.command("doctor", help=say("Look whether this computer has what is needed."))
@source_option
def command(source: Path) -> int:
    """Print every finding; 1 if something needed is missing."""
    found = tuple(findings(source))
    width = max(len(finding.name) for finding in found)
    for finding in found:
        click.echo(_line(finding, width))
    missing = [finding for finding in found if finding.needed and not finding.good]
    click.echo(_verdict(len(missing)))
    return 1 if missing else 0


def _line(finding: Finding, width: int) -> str:
    """`✓ name  detail`, with what to do on a line of its own where it is needed."""
    sign, colour = ("✓", "green") if finding.good else ("✗", "red") if finding.needed else ("–", "yellow")
    line = f"{styled(sign, colour, bold=True)} {finding.name:<{width}}  {finding.detail}"
    return line if finding.good or not finding.remedy else f"{line}\n  {'':<{width}}  {finding.remedy}"


def _verdict(missing: int) -> str:
    if not missing:
        return styled(say("Everything needed is there."), "green", bold=True)
    return styled(say.plural("{count} thing is missing.", "{count} things are missing.", missing), "red", bold=True)
