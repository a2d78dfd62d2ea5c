"""Draw where a state or a place is: a small map of the region, as SVG within the page."""

from __future__ import annotations

from functools import cached_property
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from tools.site.projection import rings, sheet
from tools.site.records.titles import title_of
from turkicstates.records.kinds import PLACES, STATES
from turkicstates.records.labels import kind_of
from turkicstates.records.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tools.site.projection import Point, Sheet

WIDTH = 600
"""The width of a map, in units of which a screen shows about two in three as pixels."""

_MARGIN = 24

_FINE = 1.2
"""How far a simplified line may be from the true one; finer, nobody sees a difference."""

_SMALL = 4
"""A ring smaller than this is left out, and a shape smaller than five times this has a circle."""

_FAR = 4
"""Nearer than this to where the shapes end, in degrees, nothing is shown: their edge is no coast."""


class Locator:
    """
    Draws maps of one region.

    Args:
        shapes: A GeoJSON collection, as ``turkicstates.plot.shapes()`` returns it.
    """

    def __init__(self, shapes: Mapping[str, Any]) -> None:
        self._rest = [s for s in shapes["features"] if s["properties"]["state_id"] is None]
        self._states = {
            shape["properties"]["state_id"]: shape
            for shape in shapes["features"]
            if shape["properties"]["state_id"] is not None
        }

    def figure(self, record: Any) -> str:
        """Return a map with a state or a place on it; nothing for what is not on the map."""
        kind = kind_of(record)
        if kind == PLACES:
            return self._place(record)
        return self._state(record) if kind == STATES and record.id in self._states else ""

    def _state(self, state: Any) -> str:
        shape = self._states[state.id]
        ring = _circle(shape, self._usual.sheet)
        label = f"Map of the region: where {title_of(state)} is."
        return _figure(self._usual, state.id, ring, label)

    def _place(self, place: Any) -> str:
        frame = self._frame(place.longitude, place.latitude)
        if frame is None:
            return ""
        x, y = frame.sheet.place(place.longitude, place.latitude)
        dot = f'<circle class="locator-dot" cx="{x:.0f}" cy="{y:.0f}" r="7"/>'
        within = place.state.name if place.state else place.country
        where = f"{title_of(place)} in {within}" if within else title_of(place)
        return _figure(frame, place.state_id, dot, f"Map of the region: where {where} is.")

    @cached_property
    def _usual(self) -> _Frame:
        return self._framed([])

    def _frame(self, longitude: float, latitude: float) -> _Frame | None:
        """Return the usual frame or a wider one, or none if the place is off the shapes."""
        paper = self._usual.sheet
        x, y = paper.place(longitude, latitude)
        if 0 < x < paper.width and 0 < y < paper.height:
            return self._usual
        points = [point for shape in self._rest for ring in rings(shape) for point in ring]
        for number, value in enumerate((longitude, latitude)):
            drawn = [point[number] for point in points]
            if not min(drawn) + _FAR < value < max(drawn) - _FAR:
                return None
        return self._framed([(longitude, latitude)])

    def _framed(self, more: Sequence[Point]) -> _Frame:
        """Lay the states on a sheet, and other points, and draw all land on it."""
        spot = {"geometry": {"type": "Polygon", "coordinates": [more]}}
        paper = sheet([*self._states.values(), spot], width=WIDTH, margin=_MARGIN)
        land = "".join(_path(shape, paper) for shape in self._rest)
        return _Frame(
            paper, land, {key: _path(shape, paper) for key, shape in self._states.items()}
        )


class _Frame(NamedTuple):
    """A sheet with what is drawn on it: other land, and each state."""

    sheet: Sheet
    land: str
    states: Mapping[str, str]


def _figure(frame: _Frame, here: str | None, mark: str, label: str) -> str:
    others = "".join(path for key, path in frame.states.items() if key != here)
    shape = frame.states.get(here or "")
    lit = f'<path class="locator-here" d="{shape}"/>' if shape else ""
    return (
        f'<figure class="locator"><svg viewBox="0 0 {frame.sheet.width:.0f} '
        f'{frame.sheet.height:.0f}" role="img" aria-label="{escape(clean(label))}">'
        f'<path class="locator-land" d="{frame.land}"/>'
        f'<path class="locator-states" d="{others}"/>{lit}{mark}</svg>'
        "<figcaption>Shapes: Natural Earth; no statement on any border.</figcaption></figure>"
    )


def _circle(shape: Mapping[str, Any], paper: Sheet) -> str:
    """Return a circle around a shape that is too small to see; nothing around others."""
    points = [paper.place(*point) for ring in rings(shape) for point in ring]
    if _extent(points) >= 5 * _SMALL:
        return ""
    x, y = paper.place(*shape["properties"]["label"])
    return f'<circle class="locator-ring" cx="{x:.0f}" cy="{y:.0f}" r="18"/>'


def _path(shape: Mapping[str, Any], paper: Sheet) -> str:
    """Return a simplified outline in whole numbers, each point relative to the one before."""
    return "".join(_ring([paper.place(*point) for point in ring], paper) for ring in rings(shape))


def _ring(points: Sequence[Point], paper: Sheet) -> str:
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    outside = right < 0 or bottom < 0 or left > paper.width or top > paper.height
    if outside or _extent(points) < _SMALL:
        return ""
    whole = [(round(x), round(y)) for x, y in _simplified(points)]
    steps = [(x - before_x, y - before_y) for (before_x, before_y), (x, y) in pairwise(whole)]
    moves = [f"{x}{y}" if y < 0 else f"{x} {y}" for x, y in steps[:-1] if (x, y) != (0, 0)]
    return f"M{whole[0][0]} {whole[0][1]}l{' '.join(moves)}z"


def _extent(points: Sequence[Point]) -> float:
    """Return the width or the height of points, whichever is more."""
    return max(
        max(x for x, _ in points) - min(x for x, _ in points),
        max(y for _, y in points) - min(y for _, y in points),
    )


def _simplified(points: Sequence[Point]) -> Iterator[Point]:
    """Yield the points of a ring without those that lie on a line, after Douglas and Peucker."""
    middle = max(range(len(points)), key=lambda place: _apart(points[0], points[place]))
    yield points[0]
    yield from _between(points[: middle + 1])
    yield points[middle]
    yield from _between(points[middle:])
    yield points[-1]


def _between(points: Sequence[Point]) -> Iterator[Point]:
    """Yield the points between the first and the last that the line must touch."""
    if len(points) < 3:
        return
    farthest = max(
        range(1, len(points) - 1), key=lambda place: _off(points[place], points[0], points[-1])
    )
    if _off(points[farthest], points[0], points[-1]) > _FINE:
        yield from _between(points[: farthest + 1])
        yield points[farthest]
        yield from _between(points[farthest:])


def _apart(first: Point, second: Point) -> float:
    return abs(complex(*first) - complex(*second))


def _off(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from the line between two others."""
    length = _apart(start, end)
    if not length:
        return _apart(point, start)
    across = (end[0] - start[0]) * (start[1] - point[1]) - (start[0] - point[0]) * (
        end[1] - start[1]
    )
    return abs(across) / length
