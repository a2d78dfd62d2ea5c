"""Write the names of states on a map, so that none touches another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import altair as alt

from turkicstates.plot import style
from turkicstates.plot.frame import place_on, points_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from turkicstates.plot.style import Look


class Name(NamedTuple):
    """The name of a state, and where its middle is on the map."""

    text: str
    x: float
    y: float
    observer: bool


def names_on(
    look: Look, view: dict[str, Any], features: Sequence[dict[str, Any]]
) -> Iterator[alt.Chart]:
    """Yield a halo that separates each name from borders, then the name."""
    for name in _apart(look, view, features):
        options: dict[str, Any] = {
            "fontSize": _size(look), "color": look.palette.ink, "aria": False,
            "fontStyle": "italic" if name.observer else "normal",
        }  # fmt: skip
        halo: dict[str, Any] = {"stroke": look.palette.edge, "strokeOpacity": 0.7, "strokeWidth": 3}
        for extra in (halo, {}):
            yield alt.Chart(style.data([{"name": name.text}])).mark_text(
                x=name.x, y=name.y, text=name.text, **options, **extra
            )


def _size(look: Look) -> int:
    return look.text if look.width >= style.WIDTH else look.small


def _apart(look: Look, view: dict[str, Any], features: Sequence[dict[str, Any]]) -> list[Name]:
    """Return names within the map that do not touch, each as near as possible to its place."""
    size = _size(look)
    placed: list[tuple[Name, float]] = []
    if not features:
        return []
    place = place_on(view)
    for shape in features:
        own = shape["properties"]
        half = look.wide(own["name"]) * size / look.text / 2
        x, y = place(*own["label"])
        outline = [place(*point) for point in points_of(shape)]
        if _small(outline, 2 * half, size):
            y = max(down for _, down in outline) + size
        x = min(max(x, half + 4), look.inner - half - 4)
        tries = (y + step * (size + 2) / 2 for step in (0, 1, -1, 2, -2, 3, -3, 4, -4))
        free = [
            down
            for down in tries
            if all(
                abs(down - other.y) >= size + 1 or abs(x - other.x) >= half + other_half + 3
                for other, other_half in placed
            )
        ]
        placed.append(
            (Name(own["name"], x, free[0] if free else y, own["status"] == "Observer"), half)
        )
    return [name for name, _ in placed]


def _small(outline: Sequence[tuple[float, float]], wide: float, size: float) -> bool:
    """Return whether a name of this width is to be below its state, as it would cover it."""
    across, down = ([point[axis] for point in outline] for axis in (0, 1))
    height = max(down) - min(down)
    return height < 1.5 * size or (height < 3 * size and max(across) - min(across) < wide)
