"""Who came to which summit."""

from __future__ import annotations

import json
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any

import altair as alt

from turkicstates.dataset import Dataset
from turkicstates.dates import last_day
from turkicstates.plot import style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from turkicstates.dates import DateLike
    from turkicstates.records.participants import Participant
    from turkicstates.records.states import Organisation, State
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
"""What is drawn for each, the highest first: colour and shape."""

_LEVELS = {"head-of-state": _HEAD, "head-of-government": _GOVERNMENT}
_ROW, _SIZE = 24, 150
_NAMES = 190
_SERIES = {
    "turkic-speaking-states": "summits of Turkic-speaking states",
    "council-of-heads-of-state": "the Council of Heads of State",
}


def participation(
    *,
    since: DateLike | None = None,
    until: DateLike | None = None,
    series: str | None = None,
    dataset: Dataset | None = None,
) -> alt.LayerChart:
    """
    Draw who came to which summit: a row for each state or organisation, a column for each summit.

    A mark is the highest of those who came for a party, by colour and by shape. A party that
    stayed away has a cross; a dot says that the records tell nothing of it. Summits that were still
    to come when the evidence ended are left out.

    Args:
        since: Only summits that begin on this day or later.

        until: Only summits that begin before this day.

        series: ``'council-of-heads-of-state'`` or ``'turkic-speaking-states'``.

        dataset: The data set to draw; None means the bundled one.

    Returns:
        The chart. States stand before organisations, each in the order in which they first
        were expected.

    Raises:
        InvalidDateError: If *since* or *until* names no day.

        InvalidOptionError: If *series* is outside its vocabulary.

    Example:
        >>> from turkicstates import plot
        >>> plot.participation(since="2023-01-01").to_dict()["title"]["text"]
        'Who came to which summit'
    """
    data = dataset or Dataset.bundled()
    summits = data.summits(since=since, until=until, series=series, status="held")
    parties = _parties(data, summits)
    rows = [_row(party, summit) for party in parties for summit in summits]
    columns = {one.id: _column(one) for one in summits}
    names = {one.id: style.short(one) for one in parties}
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
            **_looks(rows),
        )
    )
    return style.finished(
        marks,
        *_turn(summits, order, width),
        title="Who came to which summit",
        subtitle=_subtitle(summits),
        description=_description(rows, summits),
        width=width,
        height=_ROW * max(len(parties), 1),
    )


def _parties(data: Dataset, summits: Sequence[Summit]) -> list[State | Organisation]:
    named: dict[str, None] = {}
    for summit in summits:
        named |= dict.fromkeys(one.party_id for one in summit.participants)
        named |= dict.fromkeys(one.party_id for one in summit.absences)
    return sorted(map(data.party, named), key=lambda party: not hasattr(party, "capitals"))


def _row(party: State | Organisation, summit: Summit) -> dict[str, Any]:
    came = [one for one in summit.participants if one.party_id == party.id]
    stayed = [one for one in summit.absences if one.party_id == party.id]
    level = _level(came) if came else _ABSENT if stayed else _UNKNOWN
    people = [(one.person.name if one.person else "not named", one.office) for one in came]
    return {
        "party_id": party.id,
        "summit_id": summit.id,
        "name": style.named(party),
        "party": party.name,
        "summit": _column(summit),
        "level": level,
        "came": "; ".join(", ".join(filter(None, one)) for one in people),
        "stayed": "; ".join(one.person.name if one.person else party.name for one in stayed),
        "told": f"{style.named(party)}, {_column(summit)}: {level.lower()}",
    }


def _level(came: Sequence[Participant]) -> str:
    found = {_LEVELS.get(one.level, _OTHER) if one.level else _CAME for one in came}
    return next(level for level in _MARKS if level in found)


def _column(summit: Summit) -> str:
    where = summit.city or (style.named(summit.host) if summit.host else "place not known")
    return f"{last_day(summit.start).year} {where}"


def _labels(names: dict[str, str], *, top: bool) -> alt.Axis:
    """Return an axis on which identifiers are shown by name: two columns may have one name."""
    shown = f"{json.dumps(names, ensure_ascii=False)}[datum.value]"
    if not top:
        return style.axis(labelExpr=shown, grid=True)
    return style.axis(
        labelExpr=shown, orient="top", labelAngle=-60, labelAlign="left", grid=False,
        labelOverlap=False, labelBaseline="middle",
    )  # fmt: skip


def _looks(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    levels = [name for name in _MARKS if any(row["level"] == name for row in rows)]
    if not levels:
        return {}
    colours, shapes = zip(*(_MARKS[level] for level in levels), strict=True)
    key = style.legend(symbolSize=_SIZE, orient="bottom", columns=3, rowPadding=6)
    return {
        "color": alt.Color("level:N", scale=alt.Scale(domain=levels, range=colours), legend=key),
        "shape": alt.Shape("level:N", scale=alt.Scale(domain=levels, range=shapes), legend=key),
    }


def _turn(summits: Sequence[Summit], order: alt.Scale, width: float) -> Iterator[alt.Chart]:
    """Yield a line where one series of summits follows on another."""
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
    series = [_SERIES[key] for key, _ in groupby(one.series for one in summits)]
    if len(series) == 2:
        return f"Left of the line: {series[0]}. Right of it: {series[1]}."
    return f"The {series[0].removeprefix('the ')}." if len(series) == 1 else ""


def _description(rows: Sequence[dict[str, Any]], summits: Sequence[Summit]) -> str:
    whole = "A chart of who came to which summit"
    if not rows:
        return f"{whole}, without any record."
    told = [f"{whole}, from {_column(summits[0])} to {_column(summits[-1])}."]
    for name, group in groupby(rows, key=lambda row: row["name"]):
        counts = Counter(row["level"] for row in group)
        parts = [f"{level.lower()} {counts[level]}" for level in _MARKS if counts[level]]
        told.append(f"{name}: {'; '.join(parts)}.")
    return " ".join(told)
