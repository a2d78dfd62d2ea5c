"""The tables for queries of one's own, as frames; what they say is tested with the panels."""

import pytest
from engines import need

import turkicstates as ts
from turkicstates import panels

frames = pytest.importorskip("turkicstates.frames", reason="narwhals is not installed")

BUNDLED = ts.Dataset.bundled()


def _rows(frame):
    return need("narwhals.stable.v2").from_native(frame).to_arrow().to_pylist()


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
@pytest.mark.parametrize("name", ["spellings", "periods"])
class TestFrames:
    """spellings and periods"""

    def test_all(self, name, backend):
        """The frame has the rows of the table, with dates as dates."""
        need(backend)
        expected = [
            tuple(cell and str(cell) for cell in row) for row in getattr(panels, name)(BUNDLED).rows
        ]
        rows = _rows(getattr(frames, name)(backend=backend))
        assert expected == [
            tuple(cell and str(cell).removesuffix(" 00:00:00") for cell in row.values())
            for row in rows
        ]


class TestSpellings:
    """spellings"""

    def test_as_in_frames(self):
        """A spelling means what it means to the functions that add columns."""
        from turkicstates.frames.keys import UNKNOWN, Keys

        parties = (*ts.states(), *ts.organisations())
        places = {party.id: place for place, party in enumerate(parties, UNKNOWN + 1)}
        known = Keys(BUNDLED, None, places).folded
        rows = panels.spellings(BUNDLED).rows
        assert {spelling: places[party_id] for spelling, party_id, _ in rows} == {
            key: place for key, place in known.items() if place > UNKNOWN
        }
