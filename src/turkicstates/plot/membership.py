"""Draw members and observers on a map."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

import altair as alt

from turkicstates.dataset import to_dataset
from turkicstates.dates import to_day
from turkicstates.plot import style
from turkicstates.plot.frame import frame, width_of
from turkicstates.plot.land import own_shapes
from turkicstates.questions.membership import with_status
from turkicstates.sentences.words import date_in_words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping, Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.dates import DateLike
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.states import State

_HEIGHT = 360
_LINE = 128
_HALO = "#FFFFFFB0"
_LAND, _SEA, _EDGE = "#D9DCDE", "#F7FAFC", "#3D3D3D"
_STATUS = "properties.status:N"
_KEY = "datum.label == 'Observer' ? 'Observer, name in italics' : datum.label"
_FILLS = {"Member": style.SKY, "Observer": style.SAND}
_SMALL = 30
"""A state that is fewer pixels wide has its name below it."""


def membership_map(
    date: DateLike | None = None,
    /,
    *,
    dataset: Dataset | None = None,
    shapes: Mapping[str, Any] | None = None,
) -> alt.LayerChart:
    """
    Draw a map of the members and observers on a day.

    Observers that are organisations have no territory, and are named above the map. The map
    shows all states of the data set that are, were or will be members or observers. All
    other land is one shape without borders; see ``shapes()`` for the origin of the shapes
    and for how disputed territory is drawn.

    Args:
        date: The day; a state counts from the day of its admission. None means today.

        dataset: The data set to ask; None means the bundled one.

        shapes: A GeoJSON collection of polygons in place of those of ``shapes()``, for
            other states. A feature names its state in the property *state_id* or in its
            *id*, by any key that ``state()`` takes; any other feature is land. A property
            *label* may say where to write the name, and *note* and *attribution* of the
            collection what to write below the map.

    Returns:
        The chart, with the day in its title.

    Raises:
        InvalidDateError: If *date* is not a date.

        InvalidArgumentError: If *shapes* is not a collection of features.

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
    collection = own_shapes(data, shapes)
    framed = {state.id for state in data.states() if state.memberships}
    inside = [
        shape for shape in collection["features"] if shape["properties"]["state_id"] in framed
    ]
    view = frame(inside, style.WIDTH, _HEIGHT)
    land, drawn = [], []
    for shape in collection["features"]:
        state_id = shape["properties"]["state_id"]
        if state_id in status:
            name = style.short(data.state(state_id))
            shape["properties"] |= {"name": name, "status": status[state_id]}
            shape["properties"]["told"] = f"{name}: {status[state_id].lower()}"
            drawn.append(shape)
        else:
            land.append(shape)
    return style.finished(
        _shapes(land, view).mark_geoshape(fill=_LAND, stroke=_LAND, clip=True, aria=False),
        *_states(drawn, sorted(set(status.values())), view),
        *_caption(collection, noted=bool(inside)),
        title=f"Members and observers on {date_in_words(day)}",
        subtitle=" ".join(_subtitle(members, observers, drawn)),
        description=_description(day, members, observers),
        width=style.WIDTH,
        height=_HEIGHT,
        fill=_SEA,
    )


def _shapes(features: Sequence[dict[str, Any]], view: dict[str, Any]) -> alt.Chart:
    return alt.Chart(style.data(features)).project(**view)


def _states(
    features: list[dict[str, Any]], statuses: list[str], view: dict[str, Any]
) -> Iterator[alt.Chart]:
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
        _shapes(features, view)
        .mark_geoshape(stroke=_EDGE, strokeWidth=0.8, clip=True)
        .encode(fill=fill, tooltip=tooltip, description="properties.told:N")
    )
    for feature in features:
        yield from _name(feature, view)


def _name(feature: dict[str, Any], view: dict[str, Any]) -> Iterator[alt.Chart]:
    """Yield a halo that separates the name of a state from borders, then the name."""
    properties = feature["properties"]
    longitude, latitude = properties["label"]
    rows = [{"name": properties["name"], "longitude": longitude, "latitude": latitude}]
    options: dict[str, Any] = {
        "fontSize": style.MIDDLE, "color": style.INK, "aria": False,
        "dy": 16 if width_of(feature, view) < _SMALL else 0,
        "fontStyle": "italic" if properties["status"] == "Observer" else "normal",
    }  # fmt: skip
    halos: tuple[dict[str, Any], ...] = ({"stroke": _HALO, "strokeWidth": 3}, {})
    for halo in halos:
        yield (
            _shapes(rows, view)
            .mark_text(**options, **halo)
            .encode(longitude="longitude:Q", latitude="latitude:Q", text="name:N")
        )


def _caption(collection: dict[str, Any], *, noted: bool) -> Iterator[alt.Chart]:
    """Yield the origin of the shapes, and the note on those states if any of them is drawn."""
    note = collection.get("note", "") if noted else ""
    attribution = collection.get("attribution", "")
    lines = [*textwrap.wrap(note, _LINE), *textwrap.wrap(attribution, _LINE)]
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
