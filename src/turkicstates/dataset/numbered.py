"""Questions for one record of those that are counted: summits, and terms of the chair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dataset.core import Core, option
from turkicstates.errors import UnknownRecordError

if TYPE_CHECKING:
    from turkicstates.records.chairmanships import Chairmanship
    from turkicstates.records.summits import Summit


class Numbered(Core):
    """The look-ups that take a number as well, and return one record or raise UnknownRecordError."""

    def summit(
        self, key: str | int | Summit, /, *, series: str = "council-of-heads-of-state"
    ) -> Summit:
        """
        Return one summit.

        Args:
            key: Identifier (``'2023-astana'``), or the ordinal within *series*.

            series: The series that an ordinal counts in.

        Returns:
            The one record that the key means.

        Raises:
            UnknownRecordError: If no summit is known as *key*.

            InvalidOptionError: If there is no such series.

        Example:
            >>> import turkicstates as ts
            >>> ts.summit(10).id, ts.summit(10, series="turkic-speaking-states").id
            ('2023-astana', '2010-istanbul')
        """
        from turkicstates.records.summits import Series

        option("series", series, Series)
        if not isinstance(key, int) or isinstance(key, bool):
            found: Summit = self._find("summits", key)
            return found
        row = {
            one.ordinal: one
            for one in self._table("summits")
            if one.series == series and one.ordinal
        }
        if key not in row:
            none = f"no summit of {series} has an ordinal"
            hint = f"the ordinals of {series} run from 1 to {max(row)}" if row else none
            raise UnknownRecordError("summit", key, (), hint)
        numbered: Summit = row[key]
        return numbered

    def chairmanship(self, key: str | int | Chairmanship, /) -> Chairmanship:
        """
        Return one term of the chair.

        Args:
            key: Identifier (``'2023-kazakhstan'``), or the running number.

        Returns:
            The one record that the key means.

        Raises:
            UnknownRecordError: If no term is known as *key*.

        Example:
            >>> import turkicstates as ts
            >>> ts.chairmanship("2023-kazakhstan").motto
            'TURKTIME!'
        """
        if type(key) is int:
            for term in self._table("chairmanships"):
                if term.number == key:
                    numbered: Chairmanship = term
                    return numbered
        found: Chairmanship = self._find("chairmanships", key)
        return found
