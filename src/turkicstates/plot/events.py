"""Draw the dated events, down the years."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import TYPE_CHECKING, Any

import altair as alt

from turkicstates.dataset import to_dataset
from turkicstates.dates import first_day, last_day
from turkicstates.plot import style
from turkicstates.plot.spread import spread
from turkicstates.sentences.words import date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.dates import DateLike
    from turkicstates.records.snapshots import Event

    Span = tuple[datetime.date, datetime.date]

_LANES = {
    "Organisation": ("founding", "renaming", "accession", "observer-status", "end-of-status"),
    "Summits": ("summit",),
    "Chair": ("handover",),
    "Offices": ("term-begins", "term-ends"),
    "Documents": ("signature", "entry-into-force"),
}
"""The kinds of event in each lane, from left to right."""

_PLACES = {"Organisation": 6, "Summits": 278, "Chair": 462, "Offices": 566, "Documents": 624}
"""Where each lane begins, in pixels."""

_COLOURS = {
    "Organisation": style.RED, "Summits": style.BLUE, "Chair": style.GREEN,
    "Offices": style.MUTED, "Documents": style.ORANGE,
}  # fmt: skip
_TICKS = ("Offices", "Documents")
"""The lanes without labels."""

_STATUSES = {"accession": "member", "observer-status": "observer", "end-of-status": "end of status"}
_MOST_YEARS = 200
_YEAR, _LEAST, _GAP, _TICK, _LEADER, _ACROSS = 26, 240, 15, 40, 16, 670


def timeline(
    *,
    since: DateLike | None = None,
    until: DateLike | None = None,
    dataset: Dataset | None = None,
) -> alt.LayerChart:
    """
    Draw the dated events down the years, a lane for each sort.

    Events of the organisation, its summits and its chairs have labels; terms of office and
    documents, which are many, are ticks. A hollow mark is an event that was still planned on
    the day up to which the data was checked. An event known only to the month or the year is
    in the middle of it.

    Args:
        since: First day; None means 1 January of the year of the first labelled event.

        until: First day after the period; None leaves it open.

        dataset: The data set to draw; None means the bundled one.

    Returns:
        The chart, with the oldest events at the top.

    Raises:
        InvalidDateError: If *since* or *until* is not a date.

    Example:
        >>> from turkicstates import plot
        >>> plot.timeline(since="2020-01-01").to_dict()["title"]["text"]
        'The organisation through the years'
    """
    data = to_dataset(dataset)
    rows = [_row(event) for event in data.timeline(since=since, until=until)]
    rows.sort(key=lambda row: row["at"])
    labelled = [row for row in rows if row["lane"] not in _TICKS]
    if since is None and labelled:
        first = min(row["at"] for row in labelled)[:4]
        rows = [row for row in rows if row["at"] >= first]
    years = [int(row["at"][:4]) for row in rows] or [data.as_of().year]
    span = (datetime.date(min(years), 1, 1), _new_year(max(years) + 1))
    most = max(Counter(row["lane"] for row in labelled).values(), default=0)
    height = max(_LEAST, _YEAR * (span[1].year - span[0].year), _GAP * (most + 1))
    for lane in _PLACES:
        _place_labels([row for row in labelled if row["lane"] == lane], span, height)
    ticks = [row for row in rows if row["lane"] in _TICKS]
    return style.finished(
        _headings(),
        _ticks(ticks, span),
        *_marks(labelled, span),
        title="The organisation through the years",
        subtitle=_subtitle(rows),
        description=_description(labelled, ticks),
        width=_ACROSS,
        height=height,
    )


def _new_year(year: int) -> datetime.date:
    """Return the first day of a year or, after the last year, the last day of the calendar."""
    return datetime.date.max if year > datetime.MAXYEAR else datetime.date(year, 1, 1)


def _row(event: Event) -> dict[str, Any]:
    lane = next(lane for lane, kinds in _LANES.items() if event.kind in kinds)
    first, last = first_day(event.date), last_day(event.date)
    planned = " (planned)" if event.planned else ""
    return {
        "lane": lane,
        "place": _PLACES[lane],
        "right": _PLACES[lane] + (_TICK if lane in _TICKS else _LEADER),
        "at": (first + (last - first) / 2).isoformat(),
        "date": date_in_words(event.date),
        "kind": event.kind.replace("-", " "),
        "title": f"{event.title}{planned}",
        "label": f"{_words(event)}{planned}",
        "planned": event.planned,
        "series": getattr(event.record, "series", None),
        "told": f"{date_in_words(event.date)}: {event.title}{planned}",
        "sources": style.publishers(event.record),
    }


def _words(event: Event) -> str:
    """Return the text of a label, which is shorter than the title."""
    record: Any = event.record
    if event.kind in _STATUSES:
        return f"{style.short(record)}: {_STATUSES[event.kind]}"
    if event.kind == "summit":
        place = record.city or (style.short(record.host) if record.host else "Place not known")
        return f"{place}, {f'no. {record.ordinal}' if record.ordinal else record.kind}"
    if event.kind == "handover":
        return style.short(record.state)
    return "Founded" if event.kind == "founding" else event.title


def _place_labels(rows: Sequence[dict[str, Any]], span: Span, height: float) -> None:
    """Set the places of the labels of a lane, so that no two touch."""
    days = (span[1] - span[0]).days / height
    wanted = [(datetime.date.fromisoformat(row["at"]) - span[0]).days / days for row in rows]
    for row, place in zip(rows, spread(wanted, _GAP, height), strict=True):
        midnight = datetime.datetime.combine(span[0], datetime.time())
        moment = midnight + datetime.timedelta(place * days)
        row["stands"] = moment.isoformat(timespec="minutes") + "Z"


def _x(field: str) -> alt.X:
    return alt.X(f"{field}:Q", scale=alt.Scale(domain=[0, _ACROSS], nice=False), axis=None)


def _y(field: str, span: Span) -> alt.Y:
    domain = [day.isoformat() for day in span]
    first, last = span[0].year, span[1].year
    axis = style.years(first, last, most=min(last + 1 - first, _MOST_YEARS))
    scale = alt.Scale(type="utc", domain=domain, nice=False, reverse=True)
    return alt.Y(f"{field}:T", scale=scale, axis=axis)


def _headings() -> alt.Chart:
    rows = [{"lane": lane, "place": place} for lane, place in _PLACES.items()]
    words = alt.Chart(style.data(rows)).mark_text(
        align="left", dy=-14, fontSize=style.MIDDLE, fontWeight="bold", color=style.INK, aria=False
    )
    chart: alt.Chart = words.encode(x=_x("place"), y=alt.value(0), text="lane:N")
    return chart


def _ticks(rows: Sequence[dict[str, Any]], span: Span) -> alt.Chart:
    marks = alt.Chart(style.data(rows)).mark_rule(strokeWidth=1.5, opacity=0.6)
    chart: alt.Chart = marks.encode(x=_x("place"), x2="right:Q", y=_y("at", span), **_encoding())
    return chart


def _marks(rows: Sequence[dict[str, Any]], span: Span) -> Iterator[alt.Chart]:
    base = alt.Chart(style.data(rows))
    fill = alt.condition(alt.datum.planned, alt.value(style.PAPER), _colour())
    yield base.mark_rule(color=style.GREY, strokeWidth=1, aria=False).encode(
        x=_x("place"), x2="right:Q", y=_y("at", span), y2="stands:T"
    )
    yield base.mark_point(size=70, strokeWidth=2, opacity=1).encode(
        x=_x("place"), y=_y("at", span), fill=fill, **_encoding()
    )
    yield base.mark_text(
        align="left", dx=4, fontSize=style.MIDDLE, color=style.INK, aria=False
    ).encode(x=_x("right"), y=_y("stands", span), text="label:N")


def _encoding() -> dict[str, Any]:
    names = ("date", "title", "kind", "sources")
    return {
        "stroke": _colour(),
        "description": "told:N",
        "tooltip": [alt.Tooltip(f"{name}:N", title=name.capitalize()) for name in names],
    }


def _colour() -> Any:
    lanes, colours = zip(*_COLOURS.items(), strict=True)
    return alt.Color("lane:N", scale=alt.Scale(domain=lanes, range=colours), legend=None)


def _subtitle(rows: Sequence[dict[str, Any]]) -> str:
    if not rows:
        return "The data set records no event in this period."
    line = "Each tick is a term of office that begins or ends, or a document."
    if any(row["planned"] for row in rows):
        line = f"{line} What was still to come when the evidence ended is hollow."
    if len({row["series"] for row in rows} - {None}) > 1:
        line = f"{line} Each series of summits has its own numbers."
    return line


def _description(labelled: Sequence[dict[str, Any]], ticks: Sequence[dict[str, Any]]) -> str:
    whole = "A chart of dated events down the years, a lane for each sort."
    sentences = [
        f"{lane}: {'; '.join(parts)}."
        for lane in _LANES
        if (parts := [f"{row['date']} {row['label']}" for row in labelled if row["lane"] == lane])
    ]
    counts = Counter(row["lane"] for row in ticks)
    sentences += [f"{lane}: {counts[lane]} ticks." for lane in _TICKS if counts[lane]]
    return " ".join([whole, *sentences])
