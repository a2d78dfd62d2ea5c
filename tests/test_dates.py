"""Days as users write them."""

import datetime

import pytest

from turkicstates.dates import to_day
from turkicstates.errors import InvalidDateError

DAY = datetime.date(2023, 11, 3)


class TestToDay:
    """to_day"""

    @pytest.mark.parametrize(
        "value",
        [
            "2023-11-03",
            " 2023-11-03 ",
            "20231103",
            "2023-11-03T23:59:00+06:00",
            DAY,
            datetime.datetime(2023, 11, 3, 23, 59, tzinfo=datetime.UTC),
        ],
    )
    def test_reads_every_form(self, value):
        """Every documented form names the same day."""
        assert DAY == to_day(value)

    @pytest.mark.parametrize("value", ["2023-02-30", "03.11.2023", "2023-11", "", "soon", 3, 1.5])
    def test_refuses_the_rest(self, value):
        """What names no day is refused with the value and the form expected."""
        with pytest.raises(InvalidDateError) as caught:
            to_day(value)
        assert value == caught.value.value
        assert repr(value) in str(caught.value)

    def test_refuses_a_missing_time(self):
        """What has the form of a datetime and no date, as pandas writes a missing one, is refused."""

        class Missing(datetime.datetime):
            """A time that is not known."""

            def date(self):
                """Find no date."""
                raise ValueError

        value = Missing(1, 1, 1)
        with pytest.raises(InvalidDateError, match="its type is Missing; write a day") as caught:
            to_day(value)
        assert value is caught.value.value
