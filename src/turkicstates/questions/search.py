"""Full-text search that tolerates other spellings, scripts and languages."""

from __future__ import annotations

from operator import index
from typing import TYPE_CHECKING

from turkicstates.errors import InvalidArgumentError, shown, type_of

if TYPE_CHECKING:
    from turkicstates.records.record import Record
    from turkicstates.store import Store


def search(dataset: Store, text: str, /, *, limit: int = 10) -> tuple[Record, ...]:
    """
    Search records of every kind.

    A record is found by its own texts, by the years and days in which it happened, and by
    the names of what it is related to: a term of the chair by the state, its head and the
    summit.

    Args:
        text: Words in any recorded language and script, or a question. Differences in
            spelling, case and accents are tolerated. Words that no record has and words
            like *who* and *when* do not matter.

        limit: Maximum number of records.

    Returns:
        The records that match most of the words, best match first, perhaps none.

    Raises:
        TypeError: If *text* is not a string, or *limit* is not an integer.

        InvalidArgumentError: If *limit* is negative.

    Example:
        >>> import turkicstates as ts
        >>> ts.search("metroloji")[0].id
        'metrology-protocol-2023'
        >>> ts.search("who chaired in 2023", limit=2)[0].id
        '2023-kazakhstan'
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, not {type_of(text)}")
    try:
        most = index(limit)
    except TypeError:
        raise TypeError(f"limit must be an integer, not {type_of(limit)}") from None
    if most < 0:
        msg = f"limit={shown(limit)} is negative; pass how many records you want at most"
        raise InvalidArgumentError(msg, "limit", limit)
    from turkicstates.questions.search_index import Index
    from turkicstates.questions.search_terms import terms_of

    return tuple(dataset.once(Index).find(terms_of(text))[:most])
