"""Draw the terms of the chair."""

from __future__ import annotations

import datetime
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal

import altair as alt

from turkicstates.errors import NoRecordError
from turkicstates.plot import style, words
from turkicstates.plot.style import Look
from turkicstates.records.holders import chair_offices
from turkicstates.sentences.words import date_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.records.chairmanships import Chairmanship

_ON = "no end yet"
_LABEL_GAP = 8
_YEAR = 36
"""The room for a year below the axis."""

_ARROW = 14
_SIDES: dict[str, tuple[Literal["left", "right"], int]] = {
    "from": ("left", 0),
    "to": ("right", 0),
    "after": ("left", _ARROW),
    "before": ("right", -5),
    "inside": ("left", 6),
}
"""How a label is aligned, and how far it is from its day, by where it is."""


def chairmanships(
    *,
    theme: str = "light",
    width: float = style.WIDTH,
    language: str = "en",
    dataset: Dataset | None = None,
) -> alt.LayerChart:
    """
    Draw the terms of the chair: a bar for each, in the row of its state.

    A label gives the city and the month in which the term began. Where there is no room for
    that, as on a phone, each term has a row of its own, and its label gives the state and the
    month. A term that still runs is drawn up to ``as_of()``. A tooltip shows the days, who held
    the chair, the motto and who published the sources.

    Args:
        theme: ``'light'`` or ``'dark'``.

        width: Width of the picture, in pixels; 340 suits a phone.

        language: BCP 47 tag of the language of names. A name that the data does not have in it
            is in English, as is everything that is not a name.

        dataset: The data set to draw; None means the bundled one.

    Returns:
        The chart, with the states in the order of their first terms.

    Raises:
        InvalidOptionError: If there is no such *theme*, or no name in that *language*.

        InvalidArgumentError: If *width* is not a number from 280 to 10,000.

    Example:
        >>> from turkicstates import plot
        >>> plot.chairmanships().to_dict()["title"]["text"]
        'Who chaired when'
    """
    look = Look.of(dataset, theme=theme, width=width, language=language)
    terms = look.data.chairmanships()
    checked = look.data.as_of()
    rows = [_row(look, term, term.end or checked) for term in terms]
    first = min((int(row["start"][:4]) for row in rows), default=checked.year)
    last = max((int(row["end"][:4]) for row in rows), default=checked.year) + 1
    left = look.widest(row["state"] for row in rows) + 10
    by_state = _fits(rows, (first, last), look, look.inner - left - _ARROW)
    if not by_state:
        left = _ARROW
        _beside(rows, (first, last), look, look.inner - left - _ARROW)
    states = list(dict.fromkeys(row["state" if by_state else "id"] for row in rows))
    row_height, bar, down = (52, 18, 8) if by_state else (24, 14, 0)
    axis = _years(look, first, last, look.inner - left - _ARROW)
    base = alt.Chart(style.data(rows)).encode(y=_y(look, states, by_state=by_state))
    bars = base.mark_bar(
        height=bar, color=look.palette.chair, stroke=look.palette.chair_mark, strokeWidth=1.2,
        yOffset=down, cornerRadius=2,
    ).encode(
        x=_x("start", first, last, axis), x2="end:T", description="told:N", tooltip=_tooltips()
    )  # fmt: skip
    on = base.transform_filter(alt.datum.until == _ON).mark_point(
        shape="triangle-right", filled=True, size=140, opacity=1, color=look.palette.chair_mark,
        yOffset=down, xOffset=5, aria=False,
    ).encode(x=_x("end", first, last, axis))  # fmt: skip
    beside: dict[str, Any] = (
        {"baseline": "bottom", "dy": -6} if by_state else {"baseline": "middle"}
    )
    labels: list[alt.Chart] = [
        base.transform_filter(alt.datum.side == side)
        .mark_text(
            align=align, dx=away, fontSize=look.text, color=look.palette.ink,
            aria=False, **beside,
        )
        .encode(x=_x("at", first, last, axis), text="label:N")
        for side, (align, away) in _SIDES.items()
        if any(row["side"] == side for row in rows)
    ]  # fmt: skip
    return look.finished(
        bars,
        on,
        *labels,
        title="Who chaired when",
        subtitle=_subtitle(look, terms, by_state=by_state),
        description=_description(look, terms, by_state=by_state),
        left=left,
        right=_ARROW,
        height=row_height * max(len(states), 1),
        below=20,
    )


def _row(look: Look, term: Chairmanship, last: datetime.date) -> dict[str, Any]:
    state = words.short(term.state, look.language)
    start = look.day(term.start)
    end = _ON if term.end is None else f"until {look.day(term.end)}"
    summit = term.summit
    city = summit.city if summit is not None and summit.city else ""
    since = look.month(term.start)
    return {
        "id": term.id,
        "state": state,
        "start": term.start.isoformat(),
        "end": last.isoformat(),
        "label": f"{city}, {since}" if city else since,
        "beside": f"{state}, {since}",
        "from": start,
        "until": end.removeprefix("until "),
        "holder": "; ".join(_holders(look, term, last)),
        "motto": term.motto or "",
        "sources": words.publishers(term),
        "told": f"{state} in the chair: {start}, {end}",
    }


def _holders(look: Look, term: Chairmanship, last: datetime.date) -> list[str]:
    """Return who held the chair, in order, by asking on each day on which the holder may change."""
    offices = chair_offices(look.data, term.state_id, term.office_id)
    heads = [head for office in offices for head in office.terms]
    begun = [head.start for head in heads]
    within = [day for day in begun if isinstance(day, datetime.date) and term.start < day <= last]
    names = []
    for day in (term.start, *within):
        with suppress(NoRecordError):
            names.append(look.person(term.holder_on(day)))
    return list(dict.fromkeys(names))


def _along(row: dict[str, Any], field: str, span: tuple[int, int], width: float) -> float:
    """Return how far along the axis a day is, in pixels."""
    day = datetime.date.fromisoformat(row[field])
    passed = (day - datetime.date(span[0], 1, 1)).days / 365.2425
    return passed / (span[1] - span[0]) * width


def _fits(rows: Sequence[dict[str, Any]], span: tuple[int, int], look: Look, width: float) -> bool:
    """Place labels above the bars, and return whether none touches another in its row."""
    ends: dict[str, float] = {}
    for row in rows:
        start, end = (_along(row, field, span, width) for field in ("start", "end"))
        wide = look.wide(row["label"])
        late = start + wide > width
        row["side"], row["at"] = ("to", row["end"]) if late else ("from", row["start"])
        begins = end - wide if late else start
        if begins < ends.get(row["state"], 0):
            return False
        ends[row["state"]] = begins + wide + _LABEL_GAP
    return True


def _beside(
    rows: Sequence[dict[str, Any]], span: tuple[int, int], look: Look, width: float
) -> None:
    """Place labels where there is most room: after the bar, before it or inside."""
    for row in rows:
        start, end = (_along(row, field, span, width) for field in ("start", "end"))
        rooms = {"after": width - end, "before": start, "inside": end - start - 12}
        fit = [side for side in ("after", "before") if rooms[side] >= look.wide(row["beside"])]
        row["side"] = max(fit or rooms, key=rooms.__getitem__)
        row["at"] = row["end" if row["side"] == "after" else "start"]
        row["label"] = look.cut(row["beside"], rooms[row["side"]])


def _years(look: Look, first: int, last: int, width: float) -> alt.Axis:
    return style.years(look, first, last, most=max(int(width / _YEAR), 2))


def _x(field: str, first: int, last: int, axis: alt.Axis) -> alt.X:
    scale = alt.Scale(type="utc", domain=[f"{year:04}-01-01" for year in (first, last)], nice=False)
    return alt.X(f"{field}:T", scale=scale, axis=axis)


def _y(look: Look, states: list[str], *, by_state: bool) -> alt.Y:
    axis = look.axis(labelOffset=8) if by_state else None
    field = "state:N" if by_state else "id:N"
    return alt.Y(field, scale=alt.Scale(domain=states), axis=axis)


def _tooltips() -> list[alt.Tooltip]:
    names = ("state", "from", "until", "holder", "motto", "sources")
    return [alt.Tooltip(f"{name}:N", title=name.capitalize()) for name in names]


def _subtitle(look: Look, terms: tuple[Chairmanship, ...], *, by_state: bool) -> str:
    if not terms:
        return "The data set records no term."
    line = (
        "Each label says where and when the chair was taken over."
        if by_state
        else "Each label says when a state took the chair."
    )
    if terms[-1].end is None:
        line = f"{line} The last term still ran on {date_in_words(look.data.as_of())}."
    return line


def _description(look: Look, terms: tuple[Chairmanship, ...], *, by_state: bool) -> str:
    if not terms:
        return "A chart of the terms of the chair, without any."
    listed = "; ".join(
        f"{words.named(term.state, look.language)} {term.start} to "
        f"{term.end or f'{look.data.as_of()} and on'}"
        for term in terms
    )
    return f"A chart of the terms of the chair, a row for each {'state' if by_state else 'term'}. {listed}."
