"""Questions about agreements and statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.dates import between, bounds, last_day, to_day
from turkicstates.errors import InvalidArgumentError
from turkicstates.questions.filters import among, id_of, option
from turkicstates.questions.summits import summit_id_of
from turkicstates.records.kinds import AGREEMENTS, PARTIES, PEOPLE, STATEMENTS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection
    from typing import SupportsIndex

    from turkicstates.dates import DateLike
    from turkicstates.records.agreements import Agreement
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.people import Person
    from turkicstates.records.statements import Statement
    from turkicstates.records.states import State
    from turkicstates.records.summits import Summit
    from turkicstates.store import Store


def agreement(dataset: Store, key: str | Agreement, /) -> Agreement:
    """
    Return an agreement or another document.

    Args:
        key: Identifier or any known title.

    Returns:
        The document that *key* identifies.

    Raises:
        UnknownRecordError: If *key* is unknown. The error suggests the closest keys.

    Example:
        >>> import turkicstates as ts
        >>> ts.agreement("nakhchivan-agreement").signed
        Date(2009, 10, 3)
    """
    return dataset.find(AGREEMENTS, key)


def agreements(
    dataset: Store,
    /,
    *,
    signatory: str
    | SupportsIndex
    | State
    | Organisation
    | Collection[str | SupportsIndex | State | Organisation]
    | None = None,
    topic: str | None = None,
    kind: str | None = None,
    summit: str | SupportsIndex | Summit | None = None,
    since: DateLike | None = None,
    until: DateLike | None = None,
    in_force_on: DateLike | None = None,
) -> tuple[Agreement, ...]:
    """
    Return agreements and other documents, sorted by day of signature, then identifier.

    Args:
        signatory: Only documents that this state or organisation signed or adopted. For
            several, in a tuple or list, only documents that all of them signed or
            adopted.

        topic: Only documents on this topic, such as ``'transport'``.

        kind: Only documents of this kind, such as ``'treaty'``.

        summit: Only documents signed or adopted at this summit.

        since: Only documents signed on or after this day. None means no limit.

        until: Only documents signed before this day. None means no limit.

        in_force_on: Only documents known to have entered into force on or before this
            day. None means any document.

    Returns:
        The records that match every filter, perhaps none. If only the month or year of
        a signature is known, all of it must be within the period.

    Raises:
        UnknownRecordError: If a filter names an unknown record.

        InvalidOptionError: If *kind* or *topic* is not a known value.

        InvalidDateError: If *since*, *until* or *in_force_on* is not a date.

        InvalidArgumentError: If *until* is earlier than *since*, or if *signatory* is
            empty.

    Example:
        >>> import turkicstates as ts
        >>> [a.id for a in ts.agreements(summit="2023-astana", topic="metrology")]
        ['metrology-protocol-2023']
        >>> "nakhchivan-agreement" in [a.id for a in ts.agreements(signatory=("AZ", "KZ"))]
        True
    """
    from turkicstates.records.agreements import AgreementKind

    option("kind", kind, AgreementKind)
    if topic is not None:
        option("topic", topic, sorted(dataset.once(topics)))
    party_ids = _ids_of(dataset, signatory)
    summit_id = summit_id_of(dataset, summit)
    first, end = bounds(since, until)
    day = None if in_force_on is None else to_day(in_force_on)
    return tuple(
        document
        for document in among(dataset, AGREEMENTS, "summit_id", summit_id)
        if party_ids <= {party.party_id for party in document.signatories}
        and (topic is None or topic in document.topics)
        and kind in (None, document.kind)
        and ((first is None and end is None) or _signed_between(document, first, end))
        and (day is None or _in_force_on(document, day))
    )


def _ids_of(dataset: Store, signatory: object) -> frozenset[str]:
    """Return the identifiers of the parties that a filter names: one, several or none."""
    if signatory is None:
        return frozenset()
    keys = signatory if isinstance(signatory, tuple | list | set | frozenset) else (signatory,)
    if not keys:
        message = "signatory names nobody; leave it out for the documents of all signatories"
        raise InvalidArgumentError(message, "signatory", signatory)
    return frozenset(dataset.find(PARTIES, key).id for key in keys)


def statements(
    dataset: Store,
    /,
    *,
    speaker: str | Person | None = None,
    summit: str | SupportsIndex | Summit | None = None,
) -> tuple[Statement, ...]:
    """
    Return statements, sorted by day, then identifier.

    Args:
        speaker: Only statements by this person.

        summit: Only statements made at this summit.

    Returns:
        The records that match every filter, perhaps none.

    Raises:
        UnknownRecordError: If a filter names an unknown record.

    Example:
        >>> import turkicstates as ts
        >>> any(s.speaker.id == "kassym-jomart-tokayev" for s in ts.statements(summit=10))
        True
    """
    person_id = id_of(dataset, PEOPLE, speaker)
    summit_id = summit_id_of(dataset, summit)
    return tuple(
        statement
        for statement in among(dataset, STATEMENTS, "summit_id", summit_id)
        if person_id in (None, statement.speaker_id)
    )


def topics(dataset: Store) -> frozenset[str]:
    """Return the topics of all documents."""
    return frozenset(topic for document in dataset.records(AGREEMENTS) for topic in document.topics)


def _signed_between(
    document: Agreement, first: datetime.date | None, end: datetime.date | None
) -> bool:
    return document.signed is not None and between(document.signed, first, end)


def _in_force_on(document: Agreement, day: datetime.date) -> bool:
    entry = document.entered_into_force
    return entry is not None and last_day(entry) <= day
