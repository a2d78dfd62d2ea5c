"""Arrange summits and parties in rows and columns that fit the width."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import altair as alt
import attrs

if TYPE_CHECKING:
    from turkicstates.plot.style import Look

_ROW, _SIZE, _SLOPE = 24, 150, 0.5
_LEAST = 17
"""Columns narrower than this are too narrow for the summits; the parties get them instead."""

_MOST, _LONGEST = 80, 130


@attrs.frozen(kw_only=True)
class Grid:
    """
    How summits and parties are arranged; the first of each pair is across, the second down.

    Attributes:
        fields: The fields of columns and rows.

        names: The names of columns and rows, by identifier.

        upright: Whether the names of the columns are upright rather than slanted.

        left: Room for the names of the rows.

        right: Room for the name of the last column, where it is slanted.

        column: Width of a column.

        step: Height of a row.
    """

    fields: tuple[str, str]
    names: tuple[dict[str, str], dict[str, str]]
    upright: bool
    left: float
    right: float
    column: float
    step: float

    @classmethod
    def of(cls, look: Look, summits: dict[str, str], parties: dict[str, str]) -> Grid:
        """Return the usual grid, or its transpose where its columns would be too narrow."""
        most = max(look.inner / 4, _LONGEST)
        across, down = (
            {record_id: look.cut(name, most) for record_id, name in names.items()}
            for names in (summits, parties)
        )
        usual = cls._made(look, ("summit_id", "party_id"), (across, down))
        if usual.column >= _LEAST:
            return usual
        return cls._made(look, ("party_id", "summit_id"), (down, across))

    @classmethod
    def _made(
        cls, look: Look, fields: tuple[str, str], names: tuple[dict[str, str], dict[str, str]]
    ) -> Grid:
        upright = fields[0] == "party_id"
        left = look.widest(names[1].values()) + 12
        right = 2 if upright else _SLOPE * look.wide(["", *names[0].values()][-1]) + 8
        room = look.inner - left - right
        column = min(room / max(len(names[0]), 1), _MOST)
        return cls(
            fields=fields, names=names, upright=upright, left=left, column=column,
            right=look.inner - left - column * max(len(names[0]), 1),
            step=20 if upright else _ROW,
        )  # fmt: skip

    @property
    def scales(self) -> tuple[alt.Scale, alt.Scale]:
        """The order of columns and rows."""
        across, down = (alt.Scale(domain=list(names)) for names in self.names)
        return across, down

    @property
    def size(self) -> float:
        """The size of a mark."""
        return min(_SIZE, (0.85 * self.column) ** 2, (0.7 * self.step) ** 2)

    def top(self, look: Look) -> alt.Axis:
        """Return the axis with the names of the columns."""
        slant = {"labelAngle": -90} if self.upright else {"labelAngle": -60}
        return look.axis(
            labelExpr=_shown(self.names[0]), orient="top", labelAlign="left", grid=False,
            labelOverlap=False, labelBaseline="middle", **slant,
        )  # fmt: skip

    def side(self, look: Look) -> alt.Axis:
        """Return the axis with the names of the rows."""
        return look.axis(labelExpr=_shown(self.names[1]), grid=True)


def _shown(names: dict[str, str]) -> str:
    """Return what shows identifiers by name, as two may have the same name."""
    return f"{json.dumps(names, ensure_ascii=False)}[datum.value]"
