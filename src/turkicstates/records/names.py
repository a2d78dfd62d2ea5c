"""Names: in several languages, under other spellings, and as they were at another time."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.dates import AnyDate, first_day, to_day
from turkicstates.errors import NoRecordError
from turkicstates.records.record import Record
from turkicstates.records.translations import NO_TEXTS, Translations
from turkicstates.records.value import Value

if TYPE_CHECKING:
    from turkicstates.dates import DateLike


@attrs.frozen(kw_only=True, eq=False, repr=False)
class FormerName(Value):
    """
    Names that were in use until another took their place.

    Attributes:
        start: First day of use, or None where it is not known.

        end: First day of the next name.

        names: The names, by language.

        short_names: Shorter names in use beside them, by language.

        abbreviations: Abbreviations, by language.

    Example:
        >>> import turkicstates as ts
        >>> former = ts.organisation("ots").former_names[-1]
        >>> former.short_names["en"], former.end
        ('Turkic Council', Date(2021, 11, 12))

    .. versionadded:: 1.0
    """

    start: AnyDate | None = None
    end: AnyDate | None = None
    names: Translations
    short_names: Translations = NO_TEXTS
    abbreviations: Translations = NO_TEXTS

    @property
    def key(self) -> str:
        """The last part of a citation's path to this name, the day, month or year of its end."""
        return self.end.isoformat() if self.end else ""

    def covers(self, date: "DateLike", /) -> bool:
        """
        Return whether the name was in use on a day.

        Args:
            date: The day; one that may lie before or after a change known to the month or
                year goes to the next name.

        Returns:
            True on every day from *start* to the day before *end*.

        Raises:
            InvalidDateError: If *date* names no day.

        Example:
            >>> import turkicstates as ts
            >>> ts.organisation("ots").former_names[-1].covers("2021-11-11")
            True
        """
        day = to_day(date)
        return (self.start is None or first_day(self.start) <= day) and (
            self.end is not None and day < first_day(self.end)
        )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Named(Record):
    """
    A record that is known by names.

    Attributes:
        names: The names in use, by BCP 47 language tag.

        aliases: Other names and spellings under which it is found.

    .. versionadded:: 1.0
    """

    _views: ClassVar[Mapping[str, str]] = {"name": "names.en"}

    names: Translations
    aliases: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The English name."""
        return self.names.first

    def name_in(self, language: str, /) -> str:
        """
        Return the name in one language.

        Args:
            language: A BCP 47 language tag, such as ``'tr'`` or ``'uz-Cyrl'``.

        Returns:
            The name in that language, or in the tag above it where there is no closer one.

        Raises:
            NoRecordError: If no source gave a name in that language.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("KZ").name_in("tr")
            'Kazakistan'
        """
        name = self.names.best(language)
        if name is None:
            tags = ", ".join(self.names)
            msg = f"no name of {self.name} in {language!r} is recorded; the recorded languages are {tags}"
            raise NoRecordError(msg)
        return name

    def _spellings(self) -> Iterator[str]:
        yield from self.names.values()
        yield from self.aliases


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Renamed(Named):
    """
    A named record whose former names keep their periods.

    Attributes:
        short_names: Shorter names in use, by language.

        abbreviations: Abbreviations, by language.

        former_names: Names of other times, oldest first.

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = (*Named._parts, "former_names")

    short_names: Translations = NO_TEXTS
    abbreviations: Translations = NO_TEXTS
    former_names: tuple[FormerName, ...] = ()

    def name_on(self, date: "DateLike | None" = None, /, *, language: str = "en") -> str:
        """
        Return the name that was in use on a day.

        Args:
            date: The day; the day of a change belongs to the new name. None means today.

            language: A BCP 47 language tag.

        Returns:
            The name of that day; the present one where no former name covers the day.

        Raises:
            InvalidDateError: If *date* names no day.

            NoRecordError: If no source gave that name in that language.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("TR").name_on("2020-01-01")
            'Turkey'
        """
        day = to_day(date)
        names = self.names_on(day)
        if names is self.names:
            return self.name_in(language)
        name = names.best(language)
        if name is None:
            msg = f"no name of {self.name} in {language!r} is recorded for {day}"
            raise NoRecordError(msg, day)
        return name

    def names_on(self, date: "DateLike | None" = None, /) -> Translations:
        """
        Return the names that were in use on a day, by language.

        Args:
            date: The day; the day of a change belongs to the new names. None means today.

        Returns:
            The names of that day; the present ones where no former name covers the day.

        Raises:
            InvalidDateError: If *date* names no day.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("TR").names_on("2020-01-01")["en"]
            'Turkey'
        """
        day = to_day(date)
        return next(
            (former.names for former in self.former_names if former.covers(day)), self.names
        )

    def _spellings(self) -> Iterator[str]:
        for texts in (self.short_names, self.abbreviations):
            yield from texts.values()
        yield from super()._spellings()
        for former in self.former_names:
            for texts in (former.names, former.short_names, former.abbreviations):
                yield from texts.values()
