"""Draw members and observers on a map."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

import altair as alt

from turkicstates.dataset import to_dataset
from turkicstates.dates import to_day
from turkicstates.plot import style
from turkicstates.plot.land import shapes
from turkicstates.questions.membership import with_status
from turkicstates.sentences.words import date_in_words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.dates import DateLike
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.states import State

_HEIGHT = 360
_LINE = 128
_HALO = "#FFFFFFB0"
_LAND, _SEA, _EDGE = "#D9DCDE", "#F7FAFC", "#3D3D3D"
_VIEW: dict[str, Any] = {
    "type": "conicConformal", "rotate": [-51.5, 0], "center": [0, 45.4], "parallels": [38, 52],
    "scale": 780, "translate": [style.WIDTH / 2, _HEIGHT / 2],
}  # fmt: skip
_STATUS = "properties.status:N"
_KEY = "datum.label == 'Observer' ? 'Observer, name in italics' : datum.label"
_FILLS = {"Member": style.SKY, "Observer": style.SAND}
_ASIDE = ("northern-cyprus",)
"""States too small for their names, which are written below them."""


def membership_map(
    date: DateLike | None = None, /, *, dataset: Dataset | None = None
) -> alt.LayerChart:
    """
    Draw a map of the members and observers on a day.

    Observers that are organisations have no territory, and are named above the map. All
    other land is one shape without borders; see ``shapes()`` for the origin of the shapes
    and for how disputed territory is drawn.

    Args:
        date: The day; a state counts from the day of its admission. None means today.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        The chart, with the day in its title.

    Raises:
        InvalidDateError: If *date* is not a date.

    Example:
        >>> from turkicstates import plot
        >>> plot.membership_map("2023-11-03").to_dict()["title"]["text"]
        'Members and observers on 3 November 2023'
    """
    data = to_dataset(dataset)
    day = to_day(date)
    members = data.members_on(day)
    observers = with_status(data, "observer", day)  # asking for the members warned already
    status = {party.id: "Member" for party in members}
    status |= {party.id: "Observer" for party in observers}
    land, drawn = [], []
    for shape in shapes()["features"]:
        state_id = shape["properties"]["state_id"]
        if state_id in status:
            name = style.short(data.state(state_id))
            shape["properties"] |= {"name": name, "status": status[state_id]}
            shape["properties"]["told"] = f"{name}: {status[state_id].lower()}"
            drawn.append(shape)
        else:
            land.append(shape)
    return style.finished(
        _shapes(land).mark_geoshape(fill=_LAND, stroke=_LAND, clip=True, aria=False),
        *_states(drawn, sorted(set(status.values()))),
        *_caption(),
        title=f"Members and observers on {date_in_words(day)}",
        subtitle=" ".join(_subtitle(members, observers, drawn)),
        description=_description(day, members, observers),
        width=style.WIDTH,
        height=_HEIGHT,
        fill=_SEA,
    )


def _shapes(features: Sequence[dict[str, Any]]) -> alt.Chart:
    return alt.Chart(style.data(features)).project(**_VIEW)


def _states(features: list[dict[str, Any]], statuses: list[str]) -> Iterator[alt.Chart]:
    if not features:
        return
    fill = alt.Fill(
        _STATUS,
        scale=alt.Scale(domain=statuses, range=[_FILLS[status] for status in statuses]),
        legend=style.legend(
            symbolType="square", symbolStrokeColor=_EDGE, symbolSize=220, labelExpr=_KEY
        ),
    )
    tooltip = [
        alt.Tooltip("properties.name:N", title="State"),
        alt.Tooltip(_STATUS, title="Status"),
    ]
    yield (
        _shapes(features)
        .mark_geoshape(stroke=_EDGE, strokeWidth=0.8, clip=True)
        .encode(fill=fill, tooltip=tooltip, description="properties.told:N")
    )
    for feature in features:
        yield from _name(**feature["properties"])


def _name(
    *, state_id: str, name: str, label: list[float], status: str, **_: str
) -> Iterator[alt.Chart]:
    """Yield a halo that separates the name of a state from borders, then the name."""
    rows = [{"name": name, "longitude": label[0], "latitude": label[1]}]
    options: dict[str, Any] = {
        "fontSize": style.MIDDLE, "color": style.INK, "aria": False,
        "dy": 16 if state_id in _ASIDE else 0,
        "fontStyle": "italic" if status == "Observer" else "normal",
    }  # fmt: skip
    halos: tuple[dict[str, Any], ...] = ({"stroke": _HALO, "strokeWidth": 3}, {})
    for halo in halos:
        yield (
            _shapes(rows)
            .mark_text(**options, **halo)
            .encode(longitude="longitude:Q", latitude="latitude:Q", text="name:N")
        )


def _caption() -> Iterator[alt.Chart]:
    lines = [*textwrap.wrap(shapes()["note"], _LINE), shapes()["attribution"]]
    yield (
        alt.Chart(style.data([{}]))
        .mark_text(
            text=lines, align="left", baseline="top", fontSize=style.SMALL, color=style.MUTED,
            lineHeight=style.SMALL + 4, aria=False,
        )
        .encode(x=alt.value(0), y=alt.value(_HEIGHT + 10))
    )  # fmt: skip


def _subtitle(
    members: Sequence[State],
    observers: Sequence[State | Organisation],
    drawn: Sequence[dict[str, Any]],
) -> Iterator[str]:
    if not members and not observers:
        yield "On this day there was neither a member nor an observer."
    shown = {shape["properties"]["state_id"] for shape in drawn}
    for name, parties in (("Member", members), ("Observer", observers)):
        absent = [style.named(party) for party in parties if party.id not in shown]
        if absent:
            many = "s" if len(absent) > 1 else ""
            yield f"{name}{many} without a place on the map: {style.listed(absent)}."


def _description(
    day: datetime.date, members: Sequence[State], observers: Sequence[State | Organisation]
) -> str:
    sentences = [
        f"{name}: {style.listed([style.named(party) for party in parties])}."
        if parties
        else f"No {name.lower()}."
        for name, parties in (("Members", members), ("Observers", observers))
    ]
    return " ".join([f"A map of the organisation on {date_in_words(day)}.", *sentences])
