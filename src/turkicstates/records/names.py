"""Names: in several languages, in other spellings and from earlier times."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar

import attrs

from turkicstates.dates import AnyDate, PartialDate, first_day, last_day, to_day
from turkicstates.errors import NoRecordError, shown
from turkicstates.records.record import Record
from turkicstates.records.translations import NO_TEXTS, Translations
from turkicstates.records.value import Value

if TYPE_CHECKING:
    from turkicstates.dates import DateLike


@attrs.frozen(kw_only=True, eq=False, repr=False)
class FormerName(Value):
    """
    The names in use during an earlier period.

    Attributes:
        start: First day of use, or None if unknown.

        end: First day of the next name.

        names: Full names, by BCP 47 language tag.

        short_names: Short names, by BCP 47 language tag.

        abbreviations: Abbreviations, by BCP 47 language tag.

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
        """The end date, which is the last part of the path by which citations refer to it."""
        return self.end.isoformat() if self.end else ""

    def covers(self, date: "DateLike", /) -> bool:
        """
        Return whether the name was certainly in use on a day.

        Args:
            date: The day. If only the month or year of a change is known, neither name is
                certain before the last day of that month or year.

        Returns:
            True on every day from *start* to the day before *end*.

        Raises:
            InvalidDateError: If *date* is not a date.

        Example:
            >>> import turkicstates as ts
            >>> ts.organisation("ots").former_names[-1].covers("2021-11-11")
            True
        """
        day = to_day(date)
        return (self.start is None or last_day(self.start) <= day) and (
            self.end is not None and day < first_day(self.end)
        )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Named(Record):
    """
    A record that has names.

    Attributes:
        names: The names in use, by BCP 47 language tag.

        aliases: Other names and spellings by which you can look it up.

    .. versionadded:: 1.0
    """

    _views: ClassVar[Mapping[str, str]] = {"name": "names.en"}

    names: Translations
    aliases: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name in English or, without one, the first name in another language."""
        return self.names.first

    def name_in(self, language: str, /) -> str:
        """
        Return the name in a language.

        Args:
            language: BCP 47 language tag, such as ``'tr'`` or ``'uz-Cyrl'``.

        Returns:
            The name in that language. A regional tag falls back to the general one,
            such as ``'tr-CY'`` to ``'tr'``.

        Raises:
            NoRecordError: If no name in that language is recorded.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("KZ").name_in("tr")
            'Kazakistan'
        """
        name = self.names.best(language)
        if name is None:
            tags = ", ".join(self.names)
            msg = f"no name of {self.name} in {shown(language)} is recorded; the recorded languages are {tags}"
            raise NoRecordError(msg)
        return name

    def _spellings(self) -> Iterator[str]:
        yield from self.names.values()
        yield from self.aliases


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Renamed(Named):
    """
    A record that also has former names.

    Attributes:
        short_names: Current short names, by BCP 47 language tag.

        abbreviations: Current abbreviations, by BCP 47 language tag.

        former_names: Names from earlier periods, oldest first.

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = (*Named._parts, "former_names")

    short_names: Translations = NO_TEXTS
    abbreviations: Translations = NO_TEXTS
    former_names: tuple[FormerName, ...] = ()

    def name_on(self, date: "DateLike | None" = None, /, *, language: str | None = None) -> str:
        """
        Return the name that was in use on a day.

        Args:
            date: The day. The day of a renaming belongs to the new name. None means
                today, so leave out days that are missing.

            language: BCP 47 language tag. None means English or, without an English name,
                the first other language.

        Returns:
            The former name that covers the day or, without one, the current name.

        Raises:
            InvalidDateError: If *date* is not a date.

            NoRecordError: If that name is not recorded in that *language*, or if the sources
                leave open whether it was already changed.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("TR").name_on("2020-01-01")
            'Turkey'
        """
        day = to_day(date)
        names = self.names_on(day)
        if language is None:
            return names.first
        if names is self.names:
            return self.name_in(language)
        name = names.best(language)
        if name is None:
            msg = f"no name of {self.name} in {shown(language)} is recorded for {day}"
            raise NoRecordError(msg, day)
        return name

    def names_on(self, date: "DateLike | None" = None, /) -> Translations:
        """
        Return the names that were in use on a day, by language.

        Args:
            date: The day. The day of a renaming belongs to the new names. None means
                today, so leave out days that are missing.

        Returns:
            The former names that cover the day or, without any, the current names.

        Raises:
            InvalidDateError: If *date* is not a date.

            NoRecordError: If the names changed in the month or year of the day, and no
                source gives the day of the change.

        Example:
            >>> import turkicstates as ts
            >>> ts.state("TR").names_on("2020-01-01")["en"]
            'Turkey'
        """
        day = to_day(date)
        for former in self.former_names:
            if former.covers(day):
                return former.names
        for former in self.former_names:
            for change in (former.start, former.end):
                if isinstance(change, PartialDate) and change.first_day <= day < change.last_day:
                    msg = (
                        f"no name of {self.name} is certain for {day}: "
                        f"it changed in {change}, and no source gives the day"
                    )
                    raise NoRecordError(msg, day)
        return self.names

    def _spellings(self) -> Iterator[str]:
        for texts in (self.short_names, self.abbreviations):
            yield from texts.values()
        yield from super()._spellings()
        for former in self.former_names:
            for texts in (former.names, former.short_names, former.abbreviations):
                yield from texts.values()
