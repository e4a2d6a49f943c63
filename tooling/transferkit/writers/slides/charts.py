"""Native charts, made by python-pptx: their numbers can be edited in PowerPoint."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.oxml.ns import qn
from pptx.parts.chart import ChartPart
from pptx.util import Pt

from transferkit.files.zips import write_zip
from transferkit.model.settings import is_right_to_left
from transferkit.writers.slides.frames import lang_of
from transferkit.writers.slides.page import Diagram

POINTS = 20
TYPES = {
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "pie": XL_CHART_TYPE.PIE,
}
_GAP = 60
"""Room between groups of bars, in per cent of a bar."""
_MOMENT = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@dataclass(frozen=True, slots=True)
class ChartFiles:
    """The two files of a chart."""

    xml: bytes
    """The chart; it names its workbook by the relation rId1."""
    workbook: bytes


def chart_files(diagram: Diagram, language: str, date: str) -> ChartFiles:
    """A chart in a language; date: ISO, for the workbook's properties."""
    data = diagram.data
    make: Any = CategoryChartData
    numbers = make(number_format=_number_format(data.unit))
    numbers.categories = list(data.categories)
    for series in data.series:
        numbers.add_series(series.name or " ", series.values)
    part = ChartPart.new(TYPES[data.kind], numbers, Presentation().part.package)
    chart: Any = part.chart
    chart.font.size = Pt(POINTS)
    chart.has_title = False
    _name_parts(chart, diagram)
    if is_right_to_left(language) and data.kind in ("column", "line"):
        chart.category_axis.reverse_order = True
    _number_axes(part._element)
    _say_language(part._element, lang_of(language))
    return ChartFiles(part.blob, _same_twice(part.chart_workbook.xlsx_part.blob, date))


def _name_parts(chart: Any, diagram: Diagram) -> None:
    """Labels, legend and names of axes, so that every word of the table is in the drawing."""
    data, plot = diagram.data, chart.plots[0]
    several = len(data.series) > 1
    chart.has_legend = several or data.kind == "pie"
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    plot.has_data_labels = data.kind == "pie" or not several
    if plot.has_data_labels:
        plot.data_labels.number_format, plot.data_labels.number_format_is_linked = _number_format(data.unit), False
        if data.kind != "line":
            plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    if data.kind == "pie":
        return
    if data.kind != "line":
        plot.gap_width = _GAP
    chart.value_axis.has_major_gridlines = several
    chart.value_axis.visible = several
    for axis, name in ((chart.category_axis, diagram.categories), (chart.value_axis, "" if several else data.series[0].name)):
        if name:
            axis.has_title = True
            axis.axis_title.text_frame.text = name
    if data.kind == "bar":
        chart.category_axis.reverse_order = True  # the first row of the table stands on top


def _number_format(unit: str) -> str:
    return {"%": 'General"\u00a0%"', "€": 'General"\u00a0€"'}.get(unit, "General")


def _number_axes(chart: Any) -> None:
    """Axes with numbers the schema allows: python-pptx gives them negative ones."""
    for tag in ("c:axId", "c:crossAx"):
        for axis in chart.iter(qn(tag)):
            axis.set("val", str(abs(int(axis.get("val")))))


def _say_language(chart: Any, lang: str) -> None:
    """The language on all text of a chart."""
    for paragraph in chart.iter(qn("a:p")):
        for run in paragraph.iter(qn("a:r")):
            if run.find(qn("a:rPr")) is None:
                run.insert(0, etree.Element(qn("a:rPr")))
        if paragraph.find(qn("a:endParaRPr")) is None:
            etree.SubElement(paragraph, qn("a:endParaRPr"))
    for tag in ("a:defRPr", "a:rPr", "a:endParaRPr"):
        for properties in chart.iter(qn(tag)):
            properties.set("lang", lang)


def _same_twice(workbook: bytes, date: str) -> bytes:
    """A workbook without the time it was made."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        entries = {item.filename: archive.read(item) for item in archive.infolist()}
    core = "docProps/core.xml"
    entries[core] = _MOMENT.sub(f"{date}T00:00:00Z".encode(), entries[core])
    made = io.BytesIO()
    write_zip(made, entries)
    return made.getvalue()
