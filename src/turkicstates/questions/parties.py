"""Questions about states and organisations, and about the name of the organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dates import last_day, to_day
from turkicstates.errors import NoRecordError
from turkicstates.records.kinds import ORGANISATIONS, PARTIES, STATES
from turkicstates.records.references import own_organisation
from turkicstates.staleness import require_fresh

if TYPE_CHECKING:
    import datetime
    from typing import SupportsIndex

    from turkicstates.dates import DateLike
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.states import State
    from turkicstates.store import Store


def state(dataset: Store, key: str | SupportsIndex | State, /) -> State:
    """
    Return a state.

    Args:
        key: Identifier, ISO 3166 alpha-2, alpha-3 or numeric code, or any current or
            former name in any recorded language. Case, accents, dotted or dotless i
            and surrounding spaces do not matter. A numeric code may be any integer or a
            text, with or without leading zeros (``31``, ``'31'``, ``'031'``).

    Returns:
        The state that *key* identifies.

    Raises:
        UnknownRecordError: If *key* is unknown. The error suggests the closest keys.

    Example:
        >>> import turkicstates as ts
        >>> ts.state("Қазақстан").id
        'kazakhstan'
    """
    return dataset.find(STATES, key)


def states(dataset: Store, /) -> tuple[State, ...]:
    """
    Return all states, sorted by identifier.

    Returns:
        Current and former members and observers.

    Example:
        >>> import turkicstates as ts
        >>> ts.state("KZ") in ts.states()
        True
    """
    return dataset.records(STATES)


def organisation(dataset: Store, key: str | Organisation, /) -> Organisation:
    """
    Return an organisation: the one that the data set is about or another one.

    Args:
        key: Identifier, name or abbreviation. Former names work, too.

    Returns:
        The organisation that *key* identifies.

    Raises:
        UnknownRecordError: If *key* is unknown.

    Example:
        >>> import turkicstates as ts
        >>> ts.organisation("ots").name
        'Organization of Turkic States'
    """
    return dataset.find(ORGANISATIONS, key)


def organisations(dataset: Store, /) -> tuple[Organisation, ...]:
    """
    Return all organisations, sorted by identifier.

    Returns:
        The organisation of the data set, its observers, and organisations that
        attended a meeting or signed a document.

    Example:
        >>> import turkicstates as ts
        >>> ts.organisation("ECO") in ts.organisations()
        True
    """
    return dataset.records(ORGANISATIONS)


def party(
    dataset: Store, key: str | SupportsIndex | State | Organisation, /
) -> State | Organisation:
    """
    Return a state or an organisation.

    Args:
        key: Any key that ``state()`` or ``organisation()`` accepts.

    Returns:
        The state or organisation that *key* identifies.

    Raises:
        UnknownRecordError: If *key* is unknown.

    Example:
        >>> import turkicstates as ts
        >>> ts.party("ECO").name
        'Economic Cooperation Organization'
    """
    return dataset.find(PARTIES, key)


def name_on(
    dataset: Store,
    date: DateLike | None = None,
    /,
    *,
    language: str | None = None,
    strict: bool = False,
) -> str:
    """
    Return the name of the organisation on a day.

    Args:
        date: The day. The day of a renaming belongs to the new name. None means today,
            so leave out days that are missing.

        language: A BCP 47 language tag. None means English or, if the data has no English
            name, the first other language.

        strict: Whether to raise an error, instead of a warning, for a day after
            ``as_of()``.

    Returns:
        The full name, without an article.

    Raises:
        InvalidDateError: If *date* is not a date.

        NoRecordError: If the organisation did not exist yet, or if no source gives the
            name in that *language*. With *strict*, also if the day is after ``as_of()``.

    Example:
        >>> import turkicstates as ts
        >>> ts.name_on("2020-01-01")
        'Cooperation Council of Turkic Speaking States'
    """
    day = to_day(date)
    name = name_of_day(dataset, day, language)
    require_fresh("name", dataset.as_of(), day, strict=strict)
    return name


def name_of_day(dataset: Store, day: datetime.date, language: str | None = None) -> str:
    """
    Return the name of the organisation on a day. Do not warn about stale data.

    Raises:
        NoRecordError: If the organisation did not exist yet, or if no name is recorded
            in the language.
    """
    organisation = own_organisation(dataset)
    if organisation is None:
        msg = "the data set does not name its organisation: meta.json has no organisation_id"
        raise NoRecordError(msg, day)
    founded = organisation.founded
    if founded is not None and day < last_day(founded):
        msg = f"the organisation had no name on {day}: it was founded on {founded}"
        raise NoRecordError(msg, day)
    return organisation.name_on(day, language=language)
