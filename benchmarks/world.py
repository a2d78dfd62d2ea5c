"""The world of an invented data set: how much there is of what, and when things happen."""

from __future__ import annotations

import datetime
from typing import Any

import turkicstates as ts
from turkicstates.records.kinds import KINDS

Plain = dict[str, Any]

FIRST = datetime.date(1000, 1, 1)
DAYS = 365 * 30
"""How long the history is for each time."""

SYLLABLES = ("ba", "ce", "di", "ro", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to")


def word(number: int) -> str:
    """Return a name of four syllables or more that no other number has."""
    found, number = "", number + len(SYLLABLES) ** 3
    while number:
        number, place = divmod(number, len(SYLLABLES))
        found += SYLLABLES[place]
    return found.capitalize()


class World:
    """How many records of each kind there are, what they are called, and when things happen."""

    def __init__(self, times: int) -> None:
        self._days = DAYS * times
        shipped = ts.Dataset.bundled()
        self.counts = {name: times * len(shipped.records(name)) for name in KINDS}
        cited = sum(count for name, count in self.counts.items() if name not in ("sources", "gaps"))
        self._citations = -(-self.counts["sources"] // cited)
        self._next_source = 0

    def id(self, name: str, number: int) -> str:
        """Return an identifier; numbers beyond the last begin anew."""
        return f"{name.replace('_', '-')}-{number % self.counts[name]}"

    def day(self, number: int, among: int) -> str:
        """Return one of so many days, spread over the history."""
        return str(FIRST + datetime.timedelta(days=self._days * number // among))

    def summit_at(self, number: int, name: str) -> int:
        """Return the number of the summit at which a record of a kind came to be."""
        return number * self.counts["summits"] // self.counts[name]

    def summit_day(self, number: int) -> str:
        """Return the day of a summit."""
        return self.day(number, self.counts["summits"])

    def members(self, number: int, name: str, most: int) -> list[str]:
        """Return some states that were members when a record of a kind came to be."""
        joined = 1 + number * self.counts["states"] // self.counts[name]
        return [self.id("states", (number + one) % joined) for one in range(min(most, joined))]

    def cited(self, record: Plain) -> Plain:
        """Return what closes a record; in the end every source is cited."""
        first = self._next_source
        self._next_source += self._citations
        return {
            "confidence": "medium",
            "citations": [
                {"source_id": self.id("sources", number), "supports": list(record)}
                for number in range(first, self._next_source)
            ],
        }
