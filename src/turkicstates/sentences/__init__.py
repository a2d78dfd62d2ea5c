"""Sentences that say what a record is about, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.errors import InvalidArgumentError, type_of
from turkicstates.sentences.bodies import body, place
from turkicstates.sentences.documents import agreement, statement
from turkicstates.sentences.honours import award, designation
from turkicstates.sentences.meetings import meeting, summit
from turkicstates.sentences.offices import chairmanship, office, office_term, person
from turkicstates.sentences.parties import organisation, state

if TYPE_CHECKING:
    from collections.abc import Callable

    from turkicstates.records.record import Record

_SENTENCES: dict[str, Callable[[Any], str]] = {
    "Agreement": agreement, "Award": award, "Body": body, "Chairmanship": chairmanship,
    "Designation": designation, "Meeting": meeting, "Office": office, "OfficeTerm": office_term,
    "Organisation": organisation, "Person": person, "Place": place, "State": state,
    "Statement": statement, "Summit": summit,
}  # fmt: skip


def describe(record: Record, /) -> str:
    """
    Describe a record in one sentence.

    Args:
        record: A record of any kind but a source or a gap.

    Returns:
        A sentence in English. It says what the record and those that it refers to say.

    Raises:
        InvalidArgumentError: If *record* is anything else.

        UnboundRecordError: If the sentence needs other records, and *record* does not
            belong to a data set.

    Example:
        >>> import turkicstates as ts
        >>> ts.describe(ts.state("Hungary"))
        'Hungary has been an observer since 3 September 2018.'
    """
    sentence = _SENTENCES.get(type(record).__name__)
    if sentence is None:
        msg = f"{type_of(record)} cannot be described; pass a record, such as ts.summit(10)"
        raise InvalidArgumentError(msg, "record", record)
    return sentence(record)
