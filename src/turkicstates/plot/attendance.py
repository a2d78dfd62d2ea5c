"""Draw who came to which summit."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any

import altair as alt

from turkicstates.dates import last_day
from turkicstates.plot import style, words
from turkicstates.plot.grid import Grid
from turkicstates.plot.style import Entry, Look
from turkicstates.records.labels import series_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.dates import DateLike
    from turkicstates.plot.palette import Palette
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
_LEVELS = {"head-of-state": _HEAD, "head-of-government": _GOVERNMENT}


def participation(
    *,
    since: DateLike | None = None,
    until: DateLike | None = None,
    series: str | None = None,
    theme: str = "light",
    width: float = style.WIDTH,
    language: str = "en",
    dataset: Dataset | None = None,
) -> alt.LayerChart:
    """
    Draw who came to which summit: a row for each state or organisation, a column for each summit.

    Where there is no room for the columns, as on a phone, the summits are the rows. A mark
    shows, by colour and by shape, the highest rank that came for a party. A cross means
    that the party stayed away, a dot that nothing is recorded. The chart leaves out summits that
    were still planned on the day up to which the data was checked.

    Args:
        since: Only summits that begin on this day or later.

        until: Only summits that begin before this day.

        series: Only summits of this series, such as ``'council-of-heads-of-state'``.

        theme: ``'light'`` or ``'dark'``.

        width: Width of the picture, in pixels; 340 suits a phone.

        language: BCP 47 tag of the language of names. A name that the data does not have in it
            is in English, as is everything that is not a name.

        dataset: The data set to draw; None means the bundled one.

    Returns:
        The chart. States come before organisations, each group in the order of first
        appearance.

    Raises:
        InvalidDateError: If *since* or *until* is not a date.

        InvalidOptionError: If *series* is outside its vocabulary, or if there is no such
            *theme*, or no name in that *language*.

        InvalidArgumentError: If *width* is not a number from 280 to 10,000.

    Example:
        >>> from turkicstates import plot
        >>> plot.participation(since="2023-01-01").to_dict()["title"]["text"]
        'Who came to which summit'
    """
    look = Look.of(dataset, theme=theme, width=width, language=language)
    summits = look.data.summits(since=since, until=until, series=series, status="held")
    parties = _parties(look.data, summits)
    rows = [_row(look, party, summit) for party in parties for summit in summits]
    grid = Grid.of(
        look,
        {summit.id: _column(look, summit) for summit in summits},
        {party.id: words.short(party, look.language) for party in parties},
    )
    marks = (
        alt.Chart(style.data(rows))
        .mark_point(filled=True, opacity=1, size=grid.size)
        .encode(
            x=alt.X(f"{grid.fields[0]}:N", scale=grid.scales[0], axis=grid.top(look)),
            y=alt.Y(f"{grid.fields[1]}:N", scale=grid.scales[1], axis=grid.side(look)),
            color=alt.Color("colour:N", scale=None),
            shape=alt.Shape("shape:N", scale=None),
            description="told:N",
            tooltip=[
                alt.Tooltip("party:N", title="Party"),
                alt.Tooltip("summit:N", title="Summit"),
                alt.Tooltip("level:N", title="Level"),
                alt.Tooltip("came:N", title="Came"),
                alt.Tooltip("stayed:N", title="Stayed away"),
            ],
        )
    )
    return look.finished(
        marks,
        *_lines_between_series(look, summits, grid),
        title="Who came to which summit",
        subtitle=_subtitle(summits, grid),
        description=_description(rows, summits, look),
        left=grid.left,
        right=grid.right,
        height=grid.step * max(len(grid.names[1]), 1),
        key=[
            Entry(level, *sign, min(grid.size, 110))
            for level, sign in _signs(look.palette).items()
            if any(row["level"] == level for row in rows)
        ],
    )


def _signs(palette: Palette) -> dict[str, tuple[str, str]]:
    """Return a colour and a shape for each level, the highest first."""
    return {
        _HEAD: (palette.came_mark, "circle"),
        _GOVERNMENT: (palette.document_mark, "square"),
        _OTHER: (palette.other_mark, "triangle-up"),
        _CAME: (palette.quiet, "diamond"),
        _ABSENT: (palette.ink, _CROSS),
        _UNKNOWN: (palette.faint, _DOT),
    }


def _parties(data: Dataset, summits: Sequence[Summit]) -> list[State | Organisation]:
    named: dict[str, None] = {}
    for summit in summits:
        named |= dict.fromkeys(participant.party_id for participant in summit.participants)
        named |= dict.fromkeys(absence.party_id for absence in summit.absences)
    return sorted(map(data.party, named), key=lambda party: not hasattr(party, "capitals"))


def _row(look: Look, party: State | Organisation, summit: Summit) -> dict[str, Any]:
    came = [delegate for delegate in summit.participants if delegate.party_id == party.id]
    stayed = [absence for absence in summit.absences if absence.party_id == party.id]
    signs = _signs(look.palette)
    level = _level(came, signs) if came else _ABSENT if stayed else _UNKNOWN
    people = [
        (look.person(delegate.person) if delegate.person else "not named", delegate.office)
        for delegate in came
    ]
    name, column = words.named(party, look.language), _column(look, summit)
    colour, shape = signs[level]
    return {
        "party_id": party.id,
        "summit_id": summit.id,
        "name": name,
        "party": party.names.best(look.language) or party.name,
        "summit": column,
        "level": level,
        "colour": colour,
        "shape": shape,
        "came": "; ".join(", ".join(filter(None, person)) for person in people),
        "stayed": "; ".join(
            look.person(absence.person) if absence.person else name for absence in stayed
        ),
        "told": f"{name}, {column}: {level.lower()}",
    }


def _level(came: Sequence[Participant], levels: dict[str, tuple[str, str]]) -> str:
    present = {
        _LEVELS.get(delegate.level, _OTHER) if delegate.level else _CAME for delegate in came
    }
    return next(level for level in levels if level in present)


def _column(look: Look, summit: Summit) -> str:
    host = words.named(summit.host, look.language) if summit.host else "place not known"
    return f"{last_day(summit.start).year} {summit.city or host}"


def _lines_between_series(look: Look, summits: Sequence[Summit], grid: Grid) -> Iterator[alt.Chart]:
    """Yield a line where a new series of summits begins."""
    for before, after in pairwise(summits):
        if before.series == after.series:
            continue
        base = alt.Chart(style.data([{"summit_id": after.id}]))
        options: dict[str, Any] = {"color": look.palette.muted, "aria": False}
        if grid.upright:
            line = base.mark_rule(yOffset=-grid.step / 2, **options)
            yield line.encode(y=alt.Y("summit_id:N", scale=grid.scales[1]))
        else:
            line = base.mark_rule(xOffset=-grid.column / 2, **options)
            yield line.encode(x=alt.X("summit_id:N", scale=grid.scales[0]))


def _subtitle(summits: Sequence[Summit], grid: Grid) -> str:
    if not summits:
        return "The data set records no such summit."
    first_of_each = {summit.series: summit for summit in reversed(summits)}
    series = [
        series_in_words(first_of_each[key])
        for key, _ in groupby(summit.series for summit in summits)
    ]
    if len(series) == 2:
        before, after = ("Above", "Below") if grid.upright else ("Left of", "Right of")
        return f"{before} the line: {series[0]}. {after} it: {series[1]}."
    return f"{series[0]}." if len(series) == 1 else ""


def _description(rows: Sequence[dict[str, Any]], summits: Sequence[Summit], look: Look) -> str:
    whole = "A chart of who came to which summit"
    if not rows:
        return f"{whole}, without any record."
    sentences = [f"{whole}, from {_column(look, summits[0])} to {_column(look, summits[-1])}."]
    for name, group in groupby(rows, key=lambda row: row["name"]):
        counts = Counter(row["level"] for row in group)
        parts = [
            f"{level.lower()} {counts[level]}" for level in _signs(look.palette) if counts[level]
        ]
        sentences.append(f"{name}: {'; '.join(parts)}.")
    return " ".join(sentences)
