"""Draw the terms of the chair."""

from __future__ import annotations

import datetime
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import altair as alt

from turkicstates.dataset import to_dataset
from turkicstates.errors import NoRecordError
from turkicstates.plot import style
from turkicstates.records.holders import chair_offices
from turkicstates.sentences.words import date_in_words

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset
    from turkicstates.records.chairmanships import Chairmanship

_ROW, _BAR, _MOST_YEARS = 52, 18, 17
_ON = "no end yet"
_LATE = 0.8
"""Bars that start after this share of the axis have their label aligned to their end."""


def chairmanships(*, dataset: Dataset | None = None) -> alt.LayerChart:
    """
    Draw the terms of the chair: a bar for each, in the row of its state.

    A label gives the city and the month in which the term began. A term that still runs is
    drawn up to ``as_of()``. A tooltip shows the days, who held the chair, the motto and who
    published the sources.

    Args:
        dataset: The data set to draw; None means the bundled one.

    Returns:
        The chart, with the states in the order of their first terms.

    Example:
        >>> from turkicstates import plot
        >>> plot.chairmanships().to_dict()["title"]["text"]
        'Who chaired when'
    """
    data = to_dataset(dataset)
    terms = data.chairmanships()
    checked = data.as_of()
    rows = [_row(data, term, term.end or checked) for term in terms]
    states = list(dict.fromkeys(row["state"] for row in rows))
    first = min((int(row["start"][:4]) for row in rows), default=checked.year)
    last = max((int(row["end"][:4]) for row in rows), default=checked.year) + 1
    for row in rows:
        late = (int(row["start"][:4]) - first) / (last - first) > _LATE
        row["align"] = "right" if late else "left"
        row["at"] = row["end"] if late else row["start"]
    base = alt.Chart(style.data(rows)).encode(y=_y(states))
    bars = base.mark_bar(height=_BAR, color=style.BLUE, yOffset=8, cornerRadius=2).encode(
        x=_x("start", first, last), x2="end:T", description="told:N", tooltip=_tooltips()
    )
    on = base.transform_filter(alt.datum.until == _ON).mark_point(
        shape="triangle-right", filled=True, size=140, opacity=1, color=style.BLUE, yOffset=8,
        xOffset=5, aria=False,
    ).encode(x=_x("end", first, last))  # fmt: skip
    labels = [
        base.transform_filter(alt.datum.align == side)
        .mark_text(
            align=side, baseline="bottom", dy=-6, fontSize=style.MIDDLE, color=style.INK, aria=False
        )
        .encode(x=_x("at", first, last), text="label:N")
        for side in ("left", "right")
    ]
    return style.finished(
        bars,
        on,
        *labels,
        title="Who chaired when",
        subtitle=_subtitle(terms, checked),
        description=_description(terms, checked),
        width=style.WIDTH - 110,
        height=_ROW * max(len(states), 1),
    )


def _row(data: Dataset, term: Chairmanship, last: datetime.date) -> dict[str, Any]:
    start = date_in_words(term.start)
    end = _ON if term.end is None else f"until {date_in_words(term.end)}"
    summit = term.summit
    city = summit.city if summit is not None and summit.city else ""
    month = start.split()[1][:3]
    since = f"{month} {term.start.year}"
    return {
        "state": term.state.name,
        "start": term.start.isoformat(),
        "end": last.isoformat(),
        "label": f"{city}, {since}" if city else since,
        "from": start,
        "until": end.removeprefix("until "),
        "holder": "; ".join(_holders(data, term, last)),
        "motto": term.motto or "",
        "sources": style.publishers(term),
        "told": f"{term.state.name} in the chair: {start}, {end}",
    }


def _holders(data: Dataset, term: Chairmanship, last: datetime.date) -> list[str]:
    """Return who held the chair, in order, by asking on each day on which the holder may change."""
    offices = chair_offices(data, term.state_id, term.office_id)
    heads = [head for office in offices for head in office.terms]
    begun = [head.start for head in heads]
    within = [day for day in begun if isinstance(day, datetime.date) and term.start < day <= last]
    names = []
    for day in (term.start, *within):
        with suppress(NoRecordError):
            names.append(term.holder_on(day).name)
    return list(dict.fromkeys(names))


def _x(field: str, first: int, last: int) -> alt.X:
    axis = style.years(first, last, most=_MOST_YEARS)
    scale = alt.Scale(type="utc", domain=[f"{first}-01-01", f"{last}-01-01"], nice=False)
    return alt.X(f"{field}:T", scale=scale, axis=axis)


def _y(states: list[str]) -> alt.Y:
    return alt.Y("state:N", scale=alt.Scale(domain=states), axis=style.axis(labelOffset=8))


def _tooltips() -> list[alt.Tooltip]:
    names = ("state", "from", "until", "holder", "motto", "sources")
    return [alt.Tooltip(f"{name}:N", title=name.capitalize()) for name in names]


def _subtitle(terms: tuple[Chairmanship, ...], checked: datetime.date) -> str:
    if not terms:
        return "The data set records no term."
    line = "Each label says where and when the chair was taken over."
    if terms[-1].end is None:
        line = f"{line} The last term still ran on {date_in_words(checked)}."
    return line


def _description(terms: tuple[Chairmanship, ...], checked: datetime.date) -> str:
    if not terms:
        return "A chart of the terms of the chair, without any."
    listed = "; ".join(
        f"{term.state.name} {term.start} to {term.end or f'{checked} and on'}" for term in terms
    )
    return f"A chart of the terms of the chair, a row for each state. {listed}."
