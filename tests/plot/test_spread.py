"""Labels that keep their distance."""

import pytest

pytest.importorskip("turkicstates.plot", reason="altair is not installed")

from turkicstates.plot.spread import spread  # it needs altair too


class TestSpread:
    """spread"""

    @pytest.mark.parametrize(
        ("wanted", "stand"),
        [
            ([], []),
            ([5, 50], [5, 50]),
            ([50, 50, 50], [40, 50, 60]),
            ([0, 0], [0, 10]),
            ([100, 100], [90, 100]),
            ([20, 40, 42, 44], [20, 32, 42, 52]),
            ([30, 40, 42, 44], [24, 34, 44, 54]),
        ],
    )
    def test_places(self, wanted, stand):
        """Labels keep their distance, as near to what they want as may be, and within the height."""
        assert stand == pytest.approx(spread(wanted, 10, 100))
