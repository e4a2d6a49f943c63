"""A group's result as one web page that needs nothing else: to look at, to print, to pass on."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from transferkit.evaluating.bars import bars
from transferkit.evaluating.tables import Sheet, tables_of
from transferkit.model.group_result import GroupResult
from transferkit.model.words import Words

STYLE = """
:root { color-scheme: light; }
body { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; color: #2b3437; background: #ffffff; }
body { font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; }
h1, h2 { color: #0b4f5c; line-height: 1.25; }
h1 { font-size: 1.75rem; } h2 { margin-top: 2.5rem; font-size: 1.25rem; }
figure { margin: 1.5rem 0; }
svg { width: 100%; height: auto; color: #2b3437; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
tbody th { font-weight: 600; }
th, td { padding: 0.375rem 0.625rem; border: 1px solid #9aa5ab; text-align: start; vertical-align: top; }
thead th { background: #d9e8ea; }
td.number { text-align: end; font-variant-numeric: tabular-nums; }
p.note { font-size: 0.9375rem; }
@media print { body { padding: 0; } tr, figure { break-inside: avoid; } h2 { break-after: avoid; } }
"""


def page(result: GroupResult, say: Words) -> str:
    """The page's HTML."""
    title = say("Result of the group: {title}", title=result.title)
    parts = [f"<h1>{escape(title)}</h1>", *(f"<p>{escape(text)}</p>" for text in facts(result, say)), _chart(result, say)]
    parts += [part for table in tables_of(result, say) for part in _table(table)]
    parts.append(f'<p class="note">{escape(promise(say))}</p>')
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
    body = "\n".join(parts)
    head += f"<style>{STYLE}</style>"
    return f'<!DOCTYPE html>\n<html lang="{say.language}">\n<head>{head}</head>\n<body><main>\n{body}\n</main></body>\n</html>\n'


def facts(result: GroupResult, say: Words) -> Iterator[str]:
    """How many people and groups there are."""
    yield say.plural("{count} result was counted.", "{count} results were counted.", result.people)
    if result.groups:
        yield say("Groups: {groups}.", groups=say.listed(f"{name} ({size})" for name, size in result.groups))


def promise(say: Words) -> str:
    """What is shown and what is not."""
    return say("Counted are answers, not people's names. Numbers that would speak of fewer than five people are left out.")


def _chart(result: GroupResult, say: Words) -> str:
    """The fields as bars; their numbers stand in the table below."""
    drawn = bars(result, (say("I can"), say("partly"), say("not yet")), say)
    return f"<figure>{drawn}</figure>" if drawn else ""


def _table(table: Sheet) -> Iterator[str]:
    yield f"<h2>{escape(table.title)}</h2>"
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in table.head)
    rows = "\n".join(f"<tr>{_cells(row)}</tr>" for row in table.rows)
    yield f'<div class="table" tabindex="0" role="group" aria-label="{escape(table.title)}">'
    yield f"<table><thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>"


def _cells(row: tuple[str | int, ...]) -> str:
    first = f'<th scope="row">{escape(str(row[0]))}</th>'
    return first + "".join(f"<td{' class=number' if isinstance(cell, int) else ''}>{escape(str(cell))}</td>" for cell in row[1:])
