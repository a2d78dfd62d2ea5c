"""The shapes of states."""

from charts import plot


class TestShapes:
    """shapes"""

    def test_fresh(self):
        """Each call gives the shapes anew, so that a change of one reaches no other."""
        plot.shapes()["features"].clear()
        assert plot.shapes()["features"]
