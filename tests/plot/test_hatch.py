"""The hatching of observers."""

import pytest

pytest.importorskip("turkicstates.plot", reason="altair is not installed")

from turkicstates.plot.hatch import hatched, rings  # it needs altair too

SQUARE = [[0, 0], [0, 4], [4, 4], [4, 0], [0, 0]]
HOLE = [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]]


def shape(kind, coordinates):
    """Return a feature."""
    return {"geometry": {"type": kind, "coordinates": coordinates}}


class TestHatched:
    """hatched"""

    def test_level(self):
        """Lines lie a step apart within the shape."""
        lines = hatched(shape("Polygon", [SQUARE]), 1.5, 0)["geometry"]
        assert "MultiLineString" == lines["type"]
        assert [[[0, 1.5], [4, 1.5]], [[0, 3], [4, 3]]] == lines["coordinates"]

    def test_slanted(self):
        """A slope makes them rise to the east."""
        lines = hatched(shape("Polygon", [SQUARE]), 3, 1)["geometry"]["coordinates"]
        assert [[[3, 0], [4, 1]], [[0, 0], [4, 4]], [[0, 3], [1, 4]]] == lines

    def test_hole(self):
        """A hole stays free."""
        lines = hatched(shape("MultiPolygon", [[SQUARE, HOLE]]), 2, 0)["geometry"]["coordinates"]
        assert [[0, 2], [1, 2]] in lines
        assert [[3, 2], [4, 2]] in lines


class TestRings:
    """rings"""

    def test_both(self):
        """They come from one polygon and from many."""
        assert [SQUARE, HOLE] == [*rings(shape("Polygon", [SQUARE, HOLE]))]
        assert [SQUARE, HOLE] == [*rings(shape("MultiPolygon", [[SQUARE], [HOLE]]))]
