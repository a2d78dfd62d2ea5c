"""Draw the dated events, down the years."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import altair as alt

from turkicstates.dates import first_day, last_day
from turkicstates.plot import style, words
from turkicstates.plot.lanes import LANES, TICKS, Layout
from turkicstates.plot.style import Look

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.dates import DateLike
    from turkicstates.records.snapshots import Event

_STATUSES = {"accession": "member", "observer-status": "observer", "end-of-status": "end of status"}
_MOST_YEARS = 200


def timeline(
    *,
    since: DateLike | None = None,
    until: DateLike | None = None,
    theme: str = "light",
    width: float = style.WIDTH,
    language: str = "en",
    dataset: Dataset | None = None,
) -> alt.LayerChart:
    """
    Draw the dated events down the years, a lane for each sort.

    Events of the organisation, its summits and its chairs have labels; terms of office and
    documents, which are many, are ticks. Where the labels do not fit beside each other, as on a
    phone, they have a column of their own. A year is as high as its labels need. A hollow mark is
    an event that was still planned on the day up to which the data was checked. An event known
    only to the month or the year is in the middle of it.

    Args:
        since: First day; None means 1 January of the year of the first labelled event.

        until: First day after the period; None leaves it open.

        theme: ``'light'`` or ``'dark'``.

        width: Width of the picture, in pixels; 340 suits a phone.

        language: BCP 47 tag of the language of names. A name that the data does not have in it
            is in English, as is everything that is not a name.

        dataset: The data set to draw; None means the bundled one.

    Returns:
        The chart, with the oldest events at the top.

    Raises:
        InvalidDateError: If *since* or *until* is not a date.

        InvalidOptionError: If there is no such *theme*, or no name in that *language*.

        InvalidArgumentError: If *width* is not a number from 280 to 10,000.

    Example:
        >>> from turkicstates import plot
        >>> plot.timeline(since="2020-01-01").to_dict()["title"]["text"]
        'The organisation through the years'
    """
    look = Look.of(dataset, theme=theme, width=width, language=language)
    rows = [_row(look, event) for event in look.data.timeline(since=since, until=until)]
    rows.sort(key=lambda row: (row["at"], list(LANES).index(row["lane"])))
    labelled = [row for row in rows if row["lane"] not in TICKS]
    if since is None and labelled:
        first = min(row["at"] for row in labelled)[:4]
        rows = [row for row in rows if row["at"] >= first]
    years = [int(row["at"][:4]) for row in rows] or [look.data.as_of().year]
    layout = Layout.of(look, labelled, range(min(years), max(years) + 1))
    ticks = [row for row in rows if row["lane"] in TICKS]
    description = _description(labelled, ticks)
    layout.place(look, rows)
    return look.finished(
        *_headings(look, layout),
        _ticks(look, layout, ticks),
        *_marks(look, layout, labelled),
        title="The organisation through the years",
        subtitle=_subtitle(rows),
        description=description,
        left=layout.left,
        height=layout.height,
    )


def _row(look: Look, event: Event) -> dict[str, Any]:
    first, last = first_day(event.date), last_day(event.date)
    planned = " (planned)" if event.planned else ""
    return {
        "lane": next(lane for lane, kinds in LANES.items() if event.kind in kinds),
        "at": (first + (last - first) / 2).isoformat(),
        "date": look.day(event.date),
        "kind": event.kind.replace("-", " "),
        "title": f"{event.title}{planned}",
        "label": f"{_words(look, event)}{planned}",
        "planned": event.planned,
        "series": getattr(event.record, "series", None),
        "told": f"{look.day(event.date)}: {event.title}{planned}",
        "sources": words.publishers(event.record),
    }


def _words(look: Look, event: Event) -> str:
    """Return the text of a label, which is shorter than the title."""
    record: Any = event.record
    if event.kind in _STATUSES:
        return f"{words.short(record, look.language)}: {_STATUSES[event.kind]}"
    if event.kind == "summit":
        host = words.short(record.host, look.language) if record.host else "Place not known"
        return (
            f"{record.city or host}, {f'no. {record.ordinal}' if record.ordinal else record.kind}"
        )
    if event.kind == "handover":
        return words.short(record.state, look.language)
    if event.kind == "renaming":
        name = words.organisation(look.data, look.language, last_day(event.date))
        return f"Renamed {name}" if name and not words.in_english(look.language) else event.title
    return "Founded" if event.kind == "founding" else event.title


def _x(layout: Layout, field: str) -> alt.X:
    scale = alt.Scale(domain=[0, layout.across], nice=False)
    return alt.X(f"{field}:Q", scale=scale, axis=None)


def _y(look: Look, layout: Layout, field: str) -> alt.Y:
    """Return places down the chart, with an axis that shows at most 200 years."""
    step = -(-len(layout.tops) // _MOST_YEARS)
    names = {top: f"{year}" for year, top in list(layout.tops.items())[::step]}
    shown = f"{json.dumps(names)}[datum.value]"
    axis = look.axis(values=list(names), labelExpr=shown, labelOverlap=False)
    scale = alt.Scale(domain=[layout.height, 0], nice=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=axis)


def _headings(look: Look, layout: Layout) -> Iterator[alt.Chart]:
    for lane, place in layout.places.items():
        slanted: dict[str, Any] = {"dy": -14}
        if layout.slanted:
            slanted = {"angle": 290, "dx": 6, "dy": -2}
        yield alt.Chart(style.data([{}])).mark_text(
            x=place, y=-8 if layout.slanted else 0, text=lane, align="left", baseline="middle",
            fontSize=look.text, fontWeight="bold", color=look.palette.ink, aria=False, **slanted,
        )  # fmt: skip


def _ticks(look: Look, layout: Layout, rows: Sequence[dict[str, Any]]) -> alt.Chart:
    marks = alt.Chart(style.data(rows)).mark_rule(strokeWidth=1.5, opacity=0.6)
    chart: alt.Chart = marks.encode(
        x=_x(layout, "place"), x2="right:Q", y=_y(look, layout, "down"), **_encoding(look)
    )
    return chart


def _marks(look: Look, layout: Layout, rows: Sequence[dict[str, Any]]) -> Iterator[alt.Chart]:
    base = alt.Chart(style.data(rows))
    fill = alt.condition(alt.datum.planned, alt.value(look.palette.paper), _colour(look))
    yield base.mark_rule(color=look.palette.faint, strokeWidth=1, aria=False).encode(
        x=_x(layout, "place"), x2="right:Q", y=_y(look, layout, "down"), y2="stands:Q"
    )
    yield base.mark_point(size=70, strokeWidth=2, opacity=1).encode(
        x=_x(layout, "place"), y=_y(look, layout, "down"), fill=fill, **_encoding(look)
    )
    halos: tuple[dict[str, Any], ...] = ({"stroke": look.palette.paper, "strokeWidth": 4}, {})
    for halo in halos:
        yield base.mark_text(
            align="left", dx=4, fontSize=look.text, color=look.palette.ink, aria=False, **halo
        ).encode(x=_x(layout, "right"), y=_y(look, layout, "stands"), text="label:N")


def _encoding(look: Look) -> dict[str, Any]:
    names = ("date", "title", "kind", "sources")
    return {
        "stroke": _colour(look),
        "description": "told:N",
        "tooltip": [alt.Tooltip(f"{name}:N", title=name.capitalize()) for name in names],
    }


def _colour(look: Look) -> Any:
    colours = look.palette
    marks = (
        colours.member_mark, colours.came_mark, colours.chair_mark, colours.muted,
        colours.document_mark,
    )  # fmt: skip
    return alt.Color("lane:N", scale=alt.Scale(domain=list(LANES), range=marks), legend=None)


def _subtitle(rows: Sequence[dict[str, Any]]) -> str:
    if not rows:
        return "The data set records no event in this period."
    line = "Each tick is a term of office that begins or ends, or a document."
    if any(row["planned"] for row in rows):
        line = f"{line} What was still to come when the evidence ended is hollow."
    if len({row["series"] for row in rows} - {None}) > 1:
        line = f"{line} Each series of summits has its own numbers."
    return f"{line} A year with more labels is higher."


def _description(labelled: Sequence[dict[str, Any]], ticks: Sequence[dict[str, Any]]) -> str:
    whole = "A chart of dated events down the years, a lane for each sort."
    sentences = [
        f"{lane}: {'; '.join(parts)}."
        for lane in LANES
        if (parts := [f"{row['date']} {row['label']}" for row in labelled if row["lane"] == lane])
    ]
    counts = Counter(row["lane"] for row in ticks)
    sentences += [f"{lane}: {counts[lane]} ticks." for lane in TICKS if counts[lane]]
    return " ".join([whole, *sentences])
