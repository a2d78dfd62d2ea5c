"""
Share colours, sizes and words between the charts.

Nothing here sets an Altair *config*, so you can still concatenate or layer the charts.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

import altair as alt

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from turkicstates.records.organisations import Organisation
    from turkicstates.records.record import Record
    from turkicstates.records.states import State

WIDTH = 700
BLUE, GREEN, ORANGE, RED = "#0072B2", "#008A66", "#B85C00", "#A0155F"
"""After Okabe and Ito, some darker, for a contrast of about 4.5 or more with white."""

SKY, SAND = "#7CC0E8", "#F6D27A"
"""Fills for dark text, which differ in lightness as well as in hue."""

INK, MUTED, GREY, LINE, PAPER = "#1A1A1A", "#555555", "#8C8C8C", "#E3E3E3", "#FFFFFF"
SMALL, MIDDLE, LARGE = 11, 13, 17
_LINE, _LONG, _MOST = 104, 24, 3


def data(rows: Iterable[Mapping[str, Any]]) -> alt.Data:
    """Return rows as data inside the chart itself."""
    return alt.Data(values=[dict(row) for row in rows])  # type: ignore[no-untyped-call]  # Altair's


def backdrop(
    description: str, width: float, height: float, *, fill: str = "transparent"
) -> alt.Chart:
    """
    Return the background of a chart, which carries its description.

    SVG renderers write the description of a mark, but not that of the chart.
    """
    ground: alt.Chart = (
        alt.Chart(data([{}]))
        .mark_rect(fill=fill, stroke=None, description=description)
        .encode(x=alt.value(0), x2=alt.value(width), y=alt.value(0), y2=alt.value(height))
    )
    return ground


def finished(
    *layers: alt.Chart,
    title: str,
    subtitle: str,
    description: str,
    width: float,
    height: float,
    fill: str = "transparent",
) -> alt.LayerChart:
    """Return layers as one chart, with a heading and a background that carries the description."""
    heading = alt.TitleParams(
        text=title, subtitle=textwrap.wrap(subtitle, _LINE), anchor="start", frame="bounds", offset=14,
        fontSize=LARGE, color=INK, subtitleFontSize=MIDDLE, subtitleColor=MUTED,
        subtitlePadding=6, subtitleLineHeight=MIDDLE + 4,
    )  # fmt: skip
    ground = backdrop(description, width, height, fill=fill)
    return alt.LayerChart(
        layer=[ground, *layers], title=heading, description=description, width=width, height=height,
        view=alt.ViewBackground(stroke=None),
    )  # fmt: skip


def axis(**options: Any) -> alt.Axis:
    """Return an axis in the look of the charts."""
    common: dict[str, Any] = {
        "title": None, "labelFontSize": MIDDLE, "labelColor": INK, "domain": False,
        "ticks": False, "gridColor": LINE, "labelLimit": 260, "labelPadding": 6, "aria": False,
    }  # fmt: skip
    return alt.Axis(**(common | options))


def years(first: int, last: int, *, most: int) -> alt.Axis:
    """Return an axis with at most *most* years, evenly spaced, whatever the font."""
    step = -(-(last + 1 - first) // most)
    values = [
        alt.DateTime(year=year, month=1, date=1, utc=True) for year in range(first, last + 1, step)
    ]
    return axis(format="%Y", values=values, labelFlush=False, labelOverlap=False)


def legend(**options: Any) -> alt.Legend:
    """Return a legend above the chart, in the look of the charts."""
    common: dict[str, Any] = {
        "title": None, "orient": "top", "labelFontSize": MIDDLE, "labelColor": INK,
        "labelLimit": 260, "columnPadding": 18, "offset": 8,
    }  # fmt: skip
    return alt.Legend(**(common | options))


def short(party: State | Organisation) -> str:
    """Return the name of a state or organisation for a label: the shortest that is clear."""
    if party.short_names:
        return party.short_names.first
    if len(party.name) > _LONG and party.abbreviations:
        return party.abbreviations.first
    return party.name


def publishers(record: Record) -> str:
    """Return the first publishers of a record's sources, and how many more there are."""
    cited = (source.source for source in record.sources)
    names = list(dict.fromkeys(source.publisher or source.heading or source.id for source in cited))
    more = [f"{len(names) - _MOST} more"] if len(names) > _MOST else []
    return "; ".join(names[:_MOST] + more)


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: ``'a, b and c'``."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def named(party: State | Organisation) -> str:
    """Return the name of a state or organisation for a sentence."""
    return party.short_names.first or party.name
