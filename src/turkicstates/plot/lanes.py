"""Lay out the lanes of the timeline, and give each year the height that its labels need."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import TYPE_CHECKING, Any

import attrs

from turkicstates.plot.spread import spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from turkicstates.plot.style import Look

LANES = {
    "Organisation": ("founding", "renaming", "accession", "observer-status", "end-of-status"),
    "Summits": ("summit",),
    "Chair": ("handover",),
    "Offices": ("term-begins", "term-ends"),
    "Documents": ("signature", "entry-into-force"),
}
"""The kinds of event in each lane, from left to right."""

TICKS = ("Offices", "Documents")
"""The lanes without labels."""

_LEADER, _MARGIN, _BETWEEN = 16, 6, 8
_YEAR, _GAP, _LEAST = 18, 15, 240
_SLIM = 12
"""The distance between lanes whose labels are in one column."""


@attrs.frozen(kw_only=True)
class Layout:
    """
    Where the lanes and the years are, in pixels.

    Attributes:
        left: Width of the axis of years.

        across: Width of the lanes, with their labels.

        places: Where the marks of each lane are.

        tick: Width of a tick.

        slanted: Whether labels are in one column, and headings are slanted.

        tops: Where each year begins, with the year after the last.
    """

    left: float
    across: float
    places: dict[str, float]
    tick: float
    slanted: bool
    tops: dict[int, int]

    @property
    def height(self) -> int:
        """Where the last year ends."""
        return max(self.tops.values())

    @classmethod
    def of(cls, look: Look, rows: Sequence[dict[str, Any]], years: range) -> Layout:
        """Return a layout with room for the labels of these rows."""
        left = look.wide("0000") + 10
        across = look.inner - left
        widths = {
            lane: _LEADER + 4
            + max(look.wide(lane), look.widest(row["label"] for row in rows if row["lane"] == lane))
            for lane in LANES
            if lane not in TICKS
        }  # fmt: skip
        widths |= {lane: look.wide(lane) * 1.08 for lane in TICKS}
        spare = (across - _MARGIN - sum(widths.values())) / (len(LANES) - 1)
        slanted = spare < _BETWEEN
        places = {}
        place = float(_MARGIN)
        for lane, width in widths.items():
            places[lane] = place
            place += _SLIM if slanted else width + spare
        return cls(
            left=left, across=across, places=places, tick=_SLIM - 6 if slanted else 40,
            slanted=slanted, tops=_tops(rows, years, together=slanted),
        )  # fmt: skip

    def place(self, look: Look, rows: Sequence[dict[str, Any]]) -> None:
        """Set the places of marks and labels, so that no two labels of a column touch."""
        column = max(self.places.values()) + self.tick + 4
        for row in rows:
            row["place"] = self.places[row["lane"]]
            row["right"] = row["place"] + (self.tick if row["lane"] in TICKS else _LEADER)
            row["down"] = self._down(row["at"])
            if self.slanted and row["lane"] not in TICKS:
                named = f"Chair: {row['label']}" if row["lane"] == "Chair" else row["label"]
                row["label"] = look.cut(named, self.across - column - 6)
                row["right"] = column
        lanes = [lane for lane in LANES if lane not in TICKS]
        for columns in [lanes] if self.slanted else [[lane] for lane in lanes]:
            labels = [row for row in rows if row["lane"] in columns]
            wanted = [row["down"] for row in labels]
            for row, stands in zip(labels, spread(wanted, _GAP, self.height), strict=True):
                row["stands"] = round(stands, 1)

    def _down(self, at: str) -> float:
        day = datetime.date.fromisoformat(at)
        top, bottom = self.tops[day.year], self.tops[day.year + 1]
        passed = (day - datetime.date(day.year, 1, 1)).days / 366
        return round(top + (bottom - top) * passed, 1)


def _tops(rows: Sequence[dict[str, Any]], years: range, *, together: bool) -> dict[int, int]:
    """Return where each year begins: it is as high as the labels of its fullest column."""
    labels = Counter((int(row["at"][:4]), together or row["lane"]) for row in rows)
    fullest: Counter[int] = Counter()
    for (year, _), number in labels.items():
        fullest[year] = max(fullest[year], number)
    least = max(_YEAR, _LEAST // len(years))
    tops, top = {}, 0
    for year in years:
        tops[year] = top
        top += max(least, _GAP * fullest[year] + 3)
    return tops | {years[-1] + 1: top}
