"""A chart as a drawing (SVG) in the house's colours; series differ in lightness, so that it survives black and white."""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape

from transferkit.model.series import ChartData

WIDTH, HEIGHT = 640, 360
LEFT, RIGHT, TOP, BOTTOM = 64, 16, 16, 64
COLOURS = ("#0B4F5C", "#C4521B", "#7FA9B0", "#5B6770", "#E3A07E", "#B9C2C7")
_LEGEND_STEP = 150
_BAR_SHARE = 0.7
_TICKS = 4
_NAME_ROOM = 170
"""Room for names at the left of lying bars."""


def chart_svg(data: ChartData, title: str, comma: bool = True) -> str:
    """The drawing, with its title for screen readers. comma: whether numbers are written with a decimal comma."""
    drawer = {"column": _columns, "bar": _bars, "line": _lines, "pie": _pie}[data.kind]
    inner = "".join((*drawer(data, comma), *(_legend(data) if data.kind != "pie" and len(data.series) > 1 else ())))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" class="chart" role="img" '
        f'font-family="Arial, Helvetica, sans-serif" font-size="15"><title>{escape(title)}</title>{inner}</svg>'
    )


def written(value: float, comma: bool) -> str:
    """A number as people write it: no needless zeros, a decimal comma where one is usual."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if comma else text


def nice_top(highest: float) -> float:
    """The next round number a scale may end at: 1, 2, 2.5 or 5 times a power of ten."""
    if highest <= 0:
        return 1.0
    power = 10 ** math.floor(math.log10(highest))
    return float(next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= highest * 0.999))


def _scale(data: ChartData) -> tuple[float, float]:
    """(least, greatest) value of the scale; nought is always in it."""
    values = [value for one in data.series for value in one.values]
    least = -nice_top(-min(values)) if min(values) < 0 else 0.0
    return least, nice_top(max(values)) if max(values) > 0 else 0.0 if least else 1.0


def _text(x: float, y: float, text: str, anchor: str = "middle", css: str = "") -> str:
    css = f' class="{css}"' if css else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="currentColor"{css}>{escape(text)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#9AA5AB" stroke-width="1"/>'


def _box(x: float, y: float, width: float, height: float, series: int) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0.5):.1f}" height="{max(height, 0.5):.1f}" '
        f'class="series-{series + 1}" fill="{COLOURS[series]}"/>'
    )


def _ticks(data: ChartData) -> list[float]:
    least, greatest = _scale(data)
    return [least + (greatest - least) * step / _TICKS for step in range(_TICKS + 1)]


def _upright(data: ChartData, comma: bool) -> Iterator[str]:
    """The scale at the left and the names below."""
    for tick in _ticks(data):
        y = _y(tick, data)
        yield _line(LEFT, y, WIDTH - RIGHT, y)
        yield _text(LEFT - 8, y + 5, f"{written(tick, comma)}{_unit(data)}", "end")
    step = (WIDTH - LEFT - RIGHT) / len(data.categories)
    for index, name in enumerate(data.categories):
        yield _text(LEFT + step * (index + 0.5), HEIGHT - BOTTOM + 20, _short(name, step))


def _unit(data: ChartData) -> str:
    return f"\u00a0{data.unit}" if data.unit else ""


def _y(value: float, data: ChartData) -> float:
    least, greatest = _scale(data)
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value - least) / (greatest - least)


def _short(name: str, room: float) -> str:
    """A name that has room below its bar; the table beside the drawing holds it whole."""
    most = max(3, int(room / 8))
    return name if len(name) <= most else f"{name[: most - 1]}…"


def _columns(data: ChartData, comma: bool) -> Iterator[str]:
    yield from _upright(data, comma)
    step = (WIDTH - LEFT - RIGHT) / len(data.categories)
    width = step * _BAR_SHARE / len(data.series)
    for series, one in enumerate(data.series):
        for index, value in enumerate(one.values):
            x = LEFT + step * (index + (1 - _BAR_SHARE) / 2) + width * series
            top, foot = sorted((_y(value, data), _y(0, data)))
            yield _box(x, top, width * 0.94, foot - top, series)
            if len(data.series) == 1:
                yield _text(x + width / 2, top - 5, written(value, comma))


def _bars(data: ChartData, comma: bool) -> Iterator[str]:
    left, (least, greatest) = LEFT + _NAME_ROOM, _scale(data)
    span = WIDTH - left - RIGHT - 40
    step = (HEIGHT - TOP - BOTTOM) / len(data.categories)
    height = step * _BAR_SHARE / len(data.series)
    for index, name in enumerate(data.categories):
        yield _text(left - 8, TOP + step * (index + 0.5) + 5, _short(name, _NAME_ROOM + LEFT), "end")
        for series, one in enumerate(data.series):
            value = one.values[index]
            begin, end = sorted(span * (point - least) / (greatest - least) for point in (0, value))
            y = TOP + step * (index + (1 - _BAR_SHARE) / 2) + height * series
            yield _box(left + begin, y, end - begin, height * 0.94, series)
            yield _text(left + end + 6, y + height / 2 + 5, f"{written(value, comma)}{_unit(data)}", "start")


def _lines(data: ChartData, comma: bool) -> Iterator[str]:
    yield from _upright(data, comma)
    step = (WIDTH - LEFT - RIGHT) / len(data.categories)
    for series, one in enumerate(data.series):
        points = [(LEFT + step * (index + 0.5), _y(value, data)) for index, value in enumerate(one.values)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield (
            f'<polyline points="{path}" fill="none" class="series-{series + 1}-line" stroke="{COLOURS[series]}" stroke-width="3"'
            f"{_dashes(series)}/>"
        )
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" class="series-{series + 1}" fill="{COLOURS[series]}"/>' for x, y in points)


def _dashes(series: int) -> str:
    return f' stroke-dasharray="{2 + 6 * series} 5"' if series else ""


def _pie(data: ChartData, comma: bool) -> Iterator[str]:
    """The first series as parts of a whole, clockwise from the top, each named beside the circle."""
    values = [max(0.0, value) for value in data.series[0].values]
    whole, radius, x, y, start = sum(values) or 1.0, 150.0, 180.0, HEIGHT / 2, 0.0
    for index, value in enumerate(values):
        end = start + value / whole
        yield _slice(x, y, radius, start, end, index % len(COLOURS))
        row = 40 + index * min(30.0, (HEIGHT - 60) / len(values))
        yield _box(370, row - 12, 16, 16, index % len(COLOURS))
        said = f"{written(data.series[0].values[index], comma)}{_unit(data)}"
        yield _text(394, row + 2, f"{_short(data.categories[index], 190)}: {said}", "start")
        start = end


def _slice(x: float, y: float, radius: float, start: float, end: float, colour: int) -> str:
    fill = f'class="series-{colour + 1}" fill="{COLOURS[colour]}" stroke="white" stroke-width="2"'
    if end - start > 0.9999:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" {fill}/>'
    (x1, y1), (x2, y2) = (
        (x + radius * math.sin(2 * math.pi * share), y - radius * math.cos(2 * math.pi * share)) for share in (start, end)
    )
    large = 1 if end - start > 0.5 else 0
    return f'<path d="M{x:.1f} {y:.1f} L{x1:.1f} {y1:.1f} A{radius:.1f} {radius:.1f} 0 {large} 1 {x2:.1f} {y2:.1f} Z" {fill}/>'


def _legend(data: ChartData) -> Iterator[str]:
    for index, one in enumerate(data.series):
        x = LEFT + index * min(_LEGEND_STEP, (WIDTH - LEFT - RIGHT) / len(data.series))
        yield _box(x, HEIGHT - 22, 14, 14, index)
        yield _text(x + 20, HEIGHT - 10, _short(one.name, _LEGEND_STEP - 20), "start")
