"""Draw members and observers on a map."""

from __future__ import annotations

from math import cos, radians, sqrt
from typing import TYPE_CHECKING, Any

import altair as alt

from turkicstates.dates import to_day
from turkicstates.plot import style, words
from turkicstates.plot.frame import frame, place_on, points_of
from turkicstates.plot.hatch import hatched
from turkicstates.plot.land import notes_on, own_shapes
from turkicstates.plot.placenames import names_on
from turkicstates.plot.style import Entry, Look
from turkicstates.questions.membership import with_status

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping, Sequence

    from turkicstates.dataset import Dataset
    from turkicstates.dates import DateLike
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.states import State

_MARGINS = 48
"""Pixels above and below the states, together."""

_STEP, _LINE = 7, 3
"""The distance between two lines of a hatching, and their width, in pixels."""

_SQUARE = "M-1,-1L1,-1L1,1L-1,1Z"
_HATCH = "M-1,-.4L-1,-1L-.4,-1ZM-1,1L-1,.4L.4,-1L1,-1ZM-.4,1L1,-.4L1,.4L.4,1Z"
_KEY = 200


def membership_map(
    date: DateLike | None = None,
    /,
    *,
    shapes: Mapping[str, Any] | None = None,
    theme: str = "light",
    width: float = style.WIDTH,
    language: str = "en",
    dataset: Dataset | None = None,
) -> alt.LayerChart:
    """
    Draw a map of the members and observers on a day.

    Members are filled, and observers hatched. Observers that are organisations have no
    territory, and are named above the map. The map shows all states of the data set that are,
    were or will be members or observers. All other land is one shape without borders; see
    ``shapes()`` for the origin of the shapes and for how disputed territory is drawn.

    Args:
        date: The day; a state counts from the day of its admission. None means today.

        shapes: A GeoJSON collection of polygons in place of those of ``shapes()``, for
            other states. A feature names its state in the property *state_id* or in its
            *id*, by any key that ``state()`` takes; any other feature is land, and one
            without an area, such as a point, is left out. A property *label* may say where
            to write the name. What *note* and *attribution* of the collection say, and the
            property *note* of states of the data set, is written below the map.

        theme: ``'light'`` or ``'dark'``.

        width: Width of the picture, in pixels; 340 suits a phone.

        language: BCP 47 tag of the language of names. A name that the data does not have in it
            is in English, as is everything that is not a name.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        The chart, with the day in its title.

    Raises:
        InvalidDateError: If *date* is not a date.

        InvalidOptionError: If there is no such *theme*, or no name in that *language*.

        InvalidArgumentError: If *shapes* is not a collection of features, if one of them is
            not valid GeoJSON, or if *width* is not a number from 280 to 10,000.

    Example:
        >>> from turkicstates import plot
        >>> plot.membership_map("2023-11-03").to_dict()["title"]["text"]
        'Members and observers on 3 November 2023'
    """
    look = Look.of(dataset, theme=theme, width=width, language=language)
    day = to_day(date)
    members = look.data.members_on(day)
    observers = with_status(look.data, "observer", day)  # asking for the members warned already
    status = {party.id: "Member" for party in members}
    status |= {party.id: "Observer" for party in observers}
    collection = own_shapes(look.data, shapes)
    features = collection["features"]
    height, view = _framed(look, features)
    drawn = [shape for shape in features if shape["properties"]["state_id"] in status]
    others = [shape for shape in features if shape["properties"]["state_id"] not in status]
    for shape in drawn:
        name = words.short(look.data.state(shape["properties"]["state_id"]), look.language)
        standing = status[shape["properties"]["state_id"]]
        shape["properties"] |= {"name": name, "status": standing}
        shape["properties"]["told"] = f"{name}: {standing.lower()}"
    shown = sorted({shape["properties"]["status"] for shape in drawn})
    ground = look.palette.land
    return look.finished(
        _shapes(others, view).mark_geoshape(fill=ground, stroke=ground, clip=True, aria=False),
        *_states(look, view, drawn),
        *names_on(look, view, drawn),
        title=f"Members and observers on {look.day(day)}",
        subtitle=" ".join(_subtitle(look, members, observers, drawn)),
        description=_description(look, day, members, observers),
        day=day,
        left=0,
        height=height,
        fill=look.palette.sea,
        key=[_entry(look, standing) for standing in shown],
        notes=_notes(look, collection, noted=view["type"] != "equalEarth"),
    )


def _framed(look: Look, features: Sequence[dict[str, Any]]) -> tuple[float, dict[str, Any]]:
    """Return the height of the map, which is at most its width, and its projection."""
    ever = {state.id for state in look.data.states() if state.memberships}
    inside = [shape for shape in features if shape["properties"]["state_id"] in ever]
    if not inside:
        return look.inner / 2, frame([], look.inner, look.inner / 2)
    square = frame(inside, look.inner, look.inner)
    place = place_on(square)
    downs = [place(*point)[1] for shape in inside for point in points_of(shape)]
    height = round(max(max(downs) - min(downs) + _MARGINS, look.inner / 3))
    return height, frame(inside, look.inner, height)


def _shapes(features: Sequence[Mapping[str, Any]], view: dict[str, Any]) -> alt.Chart:
    return alt.Chart(style.data(features)).project(**view)


def _states(
    look: Look, view: dict[str, Any], features: Sequence[dict[str, Any]]
) -> Iterator[alt.Chart]:
    """Yield the members and the observers, and then the hatching of the observers."""
    tooltip = [
        alt.Tooltip("properties.name:N", title="State"),
        alt.Tooltip("properties.status:N", title="Status"),
    ]
    fills = {"Member": look.palette.member, "Observer": look.palette.land}
    for standing, fill in fills.items():
        states = [shape for shape in features if shape["properties"]["status"] == standing]
        if not states:
            continue
        outlined: dict[str, Any] = {
            "stroke": look.palette.member_mark,
            "strokeWidth": 0.8,
            "clip": True,
        }
        yield (
            _shapes(states, view)
            .mark_geoshape(fill=fill, **outlined)
            .encode(tooltip=tooltip, description="properties.told:N")
        )
        if standing == "Observer":
            lines = [_hatching(shape, view) for shape in states]
            yield _shapes(lines, view).mark_geoshape(
                filled=False, stroke=look.palette.member, strokeWidth=_LINE, clip=True, aria=False
            )
            yield _shapes(states, view).mark_geoshape(filled=False, aria=False, **outlined)


def _hatching(shape: Mapping[str, Any], view: dict[str, Any]) -> dict[str, Any]:
    """Return lines that rise to the right on the map, a few pixels apart."""
    latitudes = [latitude for _, latitude in points_of(shape)]
    slope = cos(radians((min(latitudes) + max(latitudes)) / 2))
    degree = view["scale"] * radians(1)
    return hatched(shape, _STEP * sqrt(2) / degree, slope)


def _notes(look: Look, collection: Mapping[str, Any], *, noted: bool) -> list[str]:
    """Return the notes on the states, if any of them can be drawn, and the origin of the shapes."""
    states = {state.id for state in look.data.states()}
    notes = notes_on(collection, states) if noted else []
    attribution = collection.get("attribution")
    return [*notes, str(attribution)] if attribution else notes


def _entry(look: Look, standing: str) -> Entry:
    if standing == "Member":
        return Entry("Member", look.palette.member, _SQUARE, _KEY)
    return Entry("Observer, name in italics", look.palette.member, _HATCH, _KEY)


def _subtitle(
    look: Look,
    members: Sequence[State],
    observers: Sequence[State | Organisation],
    drawn: Sequence[dict[str, Any]],
) -> Iterator[str]:
    if not members and not observers:
        yield "On this day there was neither a member nor an observer."
    shown = {shape["properties"]["state_id"] for shape in drawn}
    for name, parties in (("Member", members), ("Observer", observers)):
        absent = [words.named(party, look.language) for party in parties if party.id not in shown]
        if absent:
            many = "s" if len(absent) > 1 else ""
            yield f"{name}{many} without a place on the map: {words.listed(absent)}."


def _description(
    look: Look,
    day: datetime.date,
    members: Sequence[State],
    observers: Sequence[State | Organisation],
) -> str:
    sentences = [
        f"{name}: {words.listed([words.named(party, look.language) for party in parties])}."
        if parties
        else f"No {name.lower()}."
        for name, parties in (("Members", members), ("Observers", observers))
    ]
    return " ".join([f"A map of the organisation on {look.day(day)}.", *sentences])
