"""The fields of a result as stacked bars (SVG): full, half, empty, as the self-check itself shows them; readable in black and white."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from transferkit.model.group_result import Count, GroupResult
from transferkit.model.words import Words

LEFT, WIDTH, PITCH, THICK = 200, 720, 40, 26
ANSWERS = (("yes", "#0B4F5C", "#FFFFFF"), ("partly", "#A9C8CD", "#1B2326"), ("no", "#FFFFFF", "#1B2326"))
"""Each with its colour and that of its number."""
_LEAST_FOR_NUMBER = 8
"""Percent from which on a number has room in its bar."""


def bars(result: GroupResult, names: tuple[str, str, str], say: Words) -> str:
    """The drawing with its text for screen readers; "" where no field may be shown. names: of the answers."""
    rows = [(row.title, row.everybody) for row in result.fields if row.everybody is not None]
    if not rows:
        return ""
    alt = say("Bars: how often each answer was given in each field. The numbers stand in the table below.")
    height = (len(rows) + 1) * PITCH
    inner = "".join((*(part for place, row in enumerate(rows) for part in _bar(place, *row)), *_legend(len(rows), names)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" font-family="Arial, Helvetica, sans-serif" '
        f'font-size="15"><title>{escape(alt)}</title>{inner}</svg>'
    )


def _bar(place: int, title: str, count: Count) -> Iterator[str]:
    top, x = place * PITCH + 4, float(LEFT)
    yield _text(LEFT - 10, top + 18, _short(title), "end")
    for answer, ground, ink in ANSWERS:
        percent = count.percent(answer)
        width = (WIDTH - LEFT - 2) * percent / 100
        if percent:
            yield _box(x, top, width, THICK, ground)
        if percent >= _LEAST_FOR_NUMBER:
            yield _text(x + width / 2, top + 18, f"{percent}\N{NO-BREAK SPACE}%", "middle", ink)
        x += width


def _legend(place: int, names: tuple[str, str, str]) -> Iterator[str]:
    top = place * PITCH + 12
    for index, (name, (_, ground, _)) in enumerate(zip(names, ANSWERS, strict=True)):
        x = LEFT + index * 150
        yield _box(x, top, 16, 16, ground)
        yield _text(x + 24, top + 13, name, "start")


def _box(x: float, y: float, width: float, height: float, ground: str) -> str:
    return f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{height}" fill="{ground}" stroke="#0B4F5C"/>'


def _text(x: float, y: float, text: str, anchor: str, ink: str = "#1B2326") -> str:
    return f'<text x="{x:.1f}" y="{y}" text-anchor="{anchor}" fill="{ink}">{escape(text)}</text>'


def _short(title: str) -> str:
    return title if len(title) <= 24 else f"{title[:23].rstrip()}…"
