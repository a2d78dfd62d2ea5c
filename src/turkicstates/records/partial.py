"""Dates that are known to the month or the year alone."""

from typing import TypeAlias

import attrs
from pendulum import Date


def _check_form(_instance: object, _attribute: object, value: str) -> None:
    year, dash, month = value.partition("-")
    digits = f"{year}{month}"
    sound = len(year) == 4 and digits.isascii() and digits.isdecimal() and int(year) > 0
    if not sound or (dash and not (len(month) == 2 and 1 <= int(month) <= 12)):
        msg = f"{value!r} is no year ('YYYY') or month ('YYYY-MM')"
        raise ValueError(msg)


@attrs.frozen
class PartialDate:
    """
    A date of which the sources give the month or the year and no more (EDTF level 0).

    It equals another of the same text alone, and it has no order against days: compare
    *first_day* or *last_day*, whichever you mean.

    Attributes:
        text: The date as ISO 8601-2 writes it: ``'2010-11'`` or ``'2010'``.

    Example:
        >>> import turkicstates as ts
        >>> day = ts.PartialDate("2010-11")
        >>> day.first_day, day.last_day, day.precision
        (Date(2010, 11, 1), Date(2010, 11, 30), 'month')

    .. versionadded:: 1.0
    """

    text: str = attrs.field(validator=_check_form)

    @property
    def precision(self) -> str:
        """Whether it is known to the ``'month'`` or to the ``'year'``."""
        return "month" if "-" in self.text else "year"

    @property
    def first_day(self) -> Date:
        """The first day that the date may mean."""
        return Date.fromisoformat(f"{self.text}-01" if "-" in self.text else f"{self.text}-01-01")

    @property
    def last_day(self) -> Date:
        """The last day that the date may mean, inclusive."""
        return self.first_day.end_of(self.precision)

    def isoformat(self) -> str:
        """
        Return the date as ISO 8601-2 writes it, as the method of a day does.

        Returns:
            Year and month, or the year alone.

        Example:
            >>> import turkicstates as ts
            >>> ts.PartialDate("2010-11").isoformat()
            '2010-11'
        """
        return self.text

    def __str__(self) -> str:
        return self.text


AnyDate: TypeAlias = Date | PartialDate
