"""Questions about states and organisations, and what the organisation was called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dates import last_day, to_day
from turkicstates.errors import NoRecordError, UnknownRecordError
from turkicstates.records.kinds import ORGANISATION, ORGANISATIONS, PARTIES, STATES
from turkicstates.staleness import require_fresh

if TYPE_CHECKING:
    import datetime

    from turkicstates.dates import DateLike
    from turkicstates.records.states import Organisation, State
    from turkicstates.store import Store


def state(dataset: Store, key: str | int | State, /) -> State:
    """
    Return one state.

    Args:
        key: Identifier, ISO 3166 alpha-2, alpha-3 or numeric code, or any name,
            present or former, in any of the recorded languages; case, accents, the
            dotted and dotless i and surrounding space do not matter.

    Returns:
        The state; one that *key* named at another time counts too.

    Raises:
        UnknownRecordError: If no state is known as *key*; it names the nearest
            ones.

    Example:
        >>> import turkicstates as ts
        >>> ts.state("Қазақстан").id
        'kazakhstan'
    """
    return dataset.find(STATES, key)


def states(dataset: Store, /) -> tuple[State, ...]:
    """
    Return every state, by identifier.

    Returns:
        Members and observers, past ones too.

    Example:
        >>> import turkicstates as ts
        >>> ts.state("KZ") in ts.states()
        True
    """
    return dataset.records(STATES)


def organisation(dataset: Store, key: str | Organisation, /) -> Organisation:
    """
    Return one organisation: the Organization of Turkic States itself, or another.

    Args:
        key: Identifier, or any name or abbreviation.

    Returns:
        The organisation; one that *key* named at another time counts too.

    Raises:
        UnknownRecordError: If no organisation is known as *key*.

    Example:
        >>> import turkicstates as ts
        >>> ts.organisation("ots").name
        'Organization of Turkic States'
    """
    return dataset.find(ORGANISATIONS, key)


def organisations(dataset: Store, /) -> tuple[Organisation, ...]:
    """
    Return every organisation, by identifier.

    Returns:
        The Organization of Turkic States, and those that observe, take part or
        sign.

    Example:
        >>> import turkicstates as ts
        >>> ts.organisation("ECO") in ts.organisations()
        True
    """
    return dataset.records(ORGANISATIONS)


def party(dataset: Store, key: str | int | State | Organisation, /) -> State | Organisation:
    """
    Return one state or organisation.

    Args:
        key: As for ``state()`` and ``organisation()``.

    Returns:
        The one record that the key means.

    Raises:
        UnknownRecordError: If none is known as *key*.

    Example:
        >>> import turkicstates as ts
        >>> ts.party("ECO").name
        'Economic Cooperation Organization'
    """
    return dataset.find(PARTIES, key)


def name_on(
    dataset: Store, date: DateLike | None = None, /, *, language: str = "en", strict: bool = False
) -> str:
    """
    Return the name of the organisation on a day.

    Args:
        date: The day; the day of a renaming belongs to the new name. None means
            today.

        language: A BCP 47 language tag.

        strict: Whether a day after ``as_of()`` is an error instead of a warning.

    Returns:
        The long form of the name, without an article.

    Raises:
        InvalidDateError: If *date* names no day.

        NoRecordError: If the organisation was not yet founded, or no source gave
            the name in that language; with *strict*, also if the day lies after
            ``as_of()``.

    Example:
        >>> import turkicstates as ts
        >>> ts.name_on("2020-01-01")
        'Cooperation Council of Turkic Speaking States'
    """
    day = to_day(date)
    name = name_of_day(dataset, day, language)
    require_fresh("name", dataset.as_of(), day, strict=strict)
    return name


def name_of_day(dataset: Store, day: datetime.date, language: str) -> str:
    """
    Return the name of the organisation on a day, without a warning.

    Raises:
        NoRecordError: If it had none, or none is recorded in the language.
    """
    try:
        organisation = dataset.by_id(ORGANISATIONS, ORGANISATION)
    except UnknownRecordError:
        msg = f"the data set has no record of the organisation itself, with the id {ORGANISATION!r}"
        raise NoRecordError(msg, day) from None
    founded = organisation.founded
    if founded is not None and day < last_day(founded):
        msg = f"the organisation had no name on {day}: it was founded on {founded}"
        raise NoRecordError(msg, day)
    return organisation.name_on(day, language=language)
