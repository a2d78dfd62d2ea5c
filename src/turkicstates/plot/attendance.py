"""Draw who came to which summit."""

from __future__ import annotations

import json
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any

import altair as alt

from turkicstates.dataset import to_dataset
from turkicstates.dates import last_day
from turkicstates.plot import style
from turkicstates.records.labels import series_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.dates import DateLike
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.participants import Participant
    from turkicstates.records.states import State
    from turkicstates.records.summits import Summit

_HEAD, _GOVERNMENT, _OTHER, _CAME, _ABSENT, _UNKNOWN = (
    "Head of state", "Head of government", "Other representative", "Came, rank not known",
    "Absent", "No record",
)  # fmt: skip
_CROSS = "M-1,-.6L-.6,-1L0,-.4L.6,-1L1,-.6L.4,0L1,.6L.6,1L0,.4L-.6,1L-1,.6L-.4,0Z"
_DOT = "M.2,0A.2,.2,0,1,1,-.2,0A.2,.2,0,1,1,.2,0Z"
_MARKS = {
    _HEAD: (style.BLUE, "circle"),
    _GOVERNMENT: (style.GREEN, "square"),
    _OTHER: (style.ORANGE, "triangle-up"),
    _CAME: (style.RED, "diamond"),
    _ABSENT: (style.INK, _CROSS),
    _UNKNOWN: (style.GREY, _DOT),
}
"""Colour and shape for each level, the highest first."""

_LEVELS = {"head-of-state": _HEAD, "head-of-government": _GOVERNMENT}
_ROW, _SIZE = 24, 150
_NAMES = 190


def participation(
    *,
    since: DateLike | None = None,
    until: DateLike | None = None,
    series: str | None = None,
    dataset: Dataset | None = None,
) -> alt.LayerChart:
    """
    Draw who came to which summit: a row for each state or organisation, a column for each summit.

    A mark shows, by colour and by shape, the highest rank that came for a party. A cross means
    that the party stayed away, a dot that nothing is recorded. The chart leaves out summits that
    were still planned on the day up to which the data was checked.

    Args:
        since: Only summits that begin on this day or later.

        until: Only summits that begin before this day.

        series: Only summits of this series, such as ``'council-of-heads-of-state'``.

        dataset: The data set to draw; None means the bundled one.

    Returns:
        The chart. States come before organisations, each group in the order of first
        appearance.

    Raises:
        InvalidDateError: If *since* or *until* is not a date.

        InvalidOptionError: If *series* is outside its vocabulary.

    Example:
        >>> from turkicstates import plot
        >>> plot.participation(since="2023-01-01").to_dict()["title"]["text"]
        'Who came to which summit'
    """
    data = to_dataset(dataset)
    summits = data.summits(since=since, until=until, series=series, status="held")
    parties = _parties(data, summits)
    rows = [_row(party, summit) for party in parties for summit in summits]
    columns = {summit.id: _column(summit) for summit in summits}
    names = {party.id: style.short(party) for party in parties}
    width = (style.WIDTH - _NAMES) if len(summits) > 5 else 80 * max(len(summits), 1)
    order = alt.Scale(domain=list(columns))
    marks = (
        alt.Chart(style.data(rows))
        .mark_point(filled=True, opacity=1, size=_SIZE)
        .encode(
            x=alt.X("summit_id:N", scale=order, axis=_labels(columns, top=True)),
            y=alt.Y("party_id:N", sort=None, axis=_labels(names, top=False)),
            description="told:N",
            tooltip=[
                alt.Tooltip("party:N", title="Party"),
                alt.Tooltip("summit:N", title="Summit"),
                alt.Tooltip("level:N", title="Level"),
                alt.Tooltip("came:N", title="Came"),
                alt.Tooltip("stayed:N", title="Stayed away"),
            ],
            **_colour_and_shape(rows),
        )
    )
    return style.finished(
        marks,
        *_line_between_series(summits, order, width),
        title="Who came to which summit",
        subtitle=_subtitle(summits),
        description=_description(rows, summits),
        width=width,
        height=_ROW * max(len(parties), 1),
    )


def _parties(data: Dataset, summits: Sequence[Summit]) -> list[State | Organisation]:
    named: dict[str, None] = {}
    for summit in summits:
        named |= dict.fromkeys(participant.party_id for participant in summit.participants)
        named |= dict.fromkeys(absence.party_id for absence in summit.absences)
    return sorted(map(data.party, named), key=lambda party: not hasattr(party, "capitals"))


def _row(party: State | Organisation, summit: Summit) -> dict[str, Any]:
    came = [delegate for delegate in summit.participants if delegate.party_id == party.id]
    stayed = [absence for absence in summit.absences if absence.party_id == party.id]
    level = _level(came) if came else _ABSENT if stayed else _UNKNOWN
    people = [
        (delegate.person.name if delegate.person else "not named", delegate.office)
        for delegate in came
    ]
    return {
        "party_id": party.id,
        "summit_id": summit.id,
        "name": style.named(party),
        "party": party.name,
        "summit": _column(summit),
        "level": level,
        "came": "; ".join(", ".join(filter(None, person)) for person in people),
        "stayed": "; ".join(
            absence.person.name if absence.person else party.name for absence in stayed
        ),
        "told": f"{style.named(party)}, {_column(summit)}: {level.lower()}",
    }


def _level(came: Sequence[Participant]) -> str:
    present = {
        _LEVELS.get(delegate.level, _OTHER) if delegate.level else _CAME for delegate in came
    }
    return next(level for level in _MARKS if level in present)


def _column(summit: Summit) -> str:
    where = summit.city or (style.named(summit.host) if summit.host else "place not known")
    return f"{last_day(summit.start).year} {where}"


def _labels(names: dict[str, str], *, top: bool) -> alt.Axis:
    """Return an axis that shows identifiers by name, as two columns may have the same name."""
    shown = f"{json.dumps(names, ensure_ascii=False)}[datum.value]"
    if not top:
        return style.axis(labelExpr=shown, grid=True)
    return style.axis(
        labelExpr=shown, orient="top", labelAngle=-60, labelAlign="left", grid=False,
        labelOverlap=False, labelBaseline="middle",
    )  # fmt: skip


def _colour_and_shape(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    levels = [name for name in _MARKS if any(row["level"] == name for row in rows)]
    if not levels:
        return {}
    colours, shapes = zip(*(_MARKS[level] for level in levels), strict=True)
    key = style.legend(symbolSize=_SIZE, orient="bottom", columns=3, rowPadding=6)
    return {
        "color": alt.Color("level:N", scale=alt.Scale(domain=levels, range=colours), legend=key),
        "shape": alt.Shape("level:N", scale=alt.Scale(domain=levels, range=shapes), legend=key),
    }


def _line_between_series(
    summits: Sequence[Summit], order: alt.Scale, width: float
) -> Iterator[alt.Chart]:
    """Yield a line where a new series of summits begins."""
    for before, after in pairwise(summits):
        if before.series != after.series:
            yield (
                alt.Chart(style.data([{"summit_id": after.id}]))
                .mark_rule(color=style.MUTED, xOffset=-width / len(summits) / 2, aria=False)
                .encode(x=alt.X("summit_id:N", scale=order))
            )


def _subtitle(summits: Sequence[Summit]) -> str:
    if not summits:
        return "The data set records no such summit."
    first_of_each = {summit.series: summit for summit in reversed(summits)}
    series = [
        series_in_words(first_of_each[key])
        for key, _ in groupby(summit.series for summit in summits)
    ]
    if len(series) == 2:
        return f"Left of the line: {series[0]}. Right of it: {series[1]}."
    return f"{series[0]}." if len(series) == 1 else ""


def _description(rows: Sequence[dict[str, Any]], summits: Sequence[Summit]) -> str:
    whole = "A chart of who came to which summit"
    if not rows:
        return f"{whole}, without any record."
    sentences = [f"{whole}, from {_column(summits[0])} to {_column(summits[-1])}."]
    for name, group in groupby(rows, key=lambda row: row["name"]):
        counts = Counter(row["level"] for row in group)
        parts = [f"{level.lower()} {counts[level]}" for level in _MARKS if counts[level]]
        sentences.append(f"{name}: {'; '.join(parts)}.")
    return " ".join(sentences)
