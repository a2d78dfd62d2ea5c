"""Days, numbers and lists as they are written in an English sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dates import PartialDate

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from turkicstates.dates import AnyDate
    from turkicstates.records.translations import Translations

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def date_in_words(date: AnyDate | datetime.date) -> str:
    """Return a date as ``'3 November 2023'``, ``'November 2023'`` or ``'2023'``."""
    if not isinstance(date, PartialDate):
        return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"
    if date.precision == "year":
        return str(date)
    return f"{_MONTHS[date.first_day.month - 1]} {date.first_day.year}"


def on(date: AnyDate) -> str:
    """Return when something happened: ``'on 3 November 2023'``, ``'in November 2023'``."""
    return f"{'in' if isinstance(date, PartialDate) else 'on'} {date_in_words(date)}"


def days(first: AnyDate, last: AnyDate) -> str:
    """Return the days from the first to the last, inclusive: ``'6–7 October 2025'``."""
    if first == last:
        return date_in_words(first)
    if isinstance(first, PartialDate) or isinstance(last, PartialDate):
        return f"{date_in_words(first)} to {date_in_words(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}\N{EN DASH}{date_in_words(last)}"
    return f"{date_in_words(first)} to {date_in_words(last)}"


def on_days(first: AnyDate, last: AnyDate) -> str:
    """Return when something took place, from the first day to the last, inclusive."""
    if first == last:
        return on(first)
    written = days(first, last)
    return f"from {written}" if " to " in written else f"on {written}"


def period(start: AnyDate | None, end: AnyDate | None) -> str:
    """Return the time of what has ended, or of which only the end is known; perhaps nothing."""
    if start is None:
        return "" if end is None else f" until {date_in_words(end)}"
    if end is None:
        return f" since {date_in_words(start)}"
    return f" from {date_in_words(start)} to {date_in_words(end)}"


def counted(number: int, noun: str) -> str:
    """Return a number of things: ``'no summits'``, ``'one summit'``, ``'two summits'``."""
    written = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{written} {noun}{'' if number == 1 else 's'}"


def times(number: int) -> str:
    """Return how often: ``'once'``, ``'twice'``, ``'three times'``."""
    return {1: "once", 2: "twice"}.get(number) or counted(number, "time")


def ordinal(number: int) -> str:
    """Return an ordinal number: ``'1st'``, ``'12th'``, ``'23rd'``."""
    last = 0 if number // 10 % 10 == 1 else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def listed(texts: Iterable[str]) -> str:
    """Return texts as a list: ``'A'``, ``'A and B'``, ``'A, B and C'``."""
    *others, last = texts
    return f"{', '.join(others)} and {last}" if others else last


def named(names: Translations, name: str) -> str:
    """Return a name as a sentence begins with it: ``'The Turkic Academy'``."""
    return f"The {name.removeprefix('The ')}" if names.get("en") == name else name


def the(names: Translations, name: str) -> str:
    """Return a name as it stands within a sentence: ``'the Turkic Academy'``."""
    return f"the {name.removeprefix('The ')}" if names.get("en") == name else name


def possessive(name: str) -> str:
    """Return a name in the possessive: ``"Kazakhstan's"``."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def with_article(noun: str) -> str:
    """Return a noun with the indefinite article that its first letter asks for."""
    return f"{'an' if noun[0].lower() in 'aeio' else 'a'} {noun}"
