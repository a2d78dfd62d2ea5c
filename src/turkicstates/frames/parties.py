"""Read columns of states or organisations, by any key that the library takes."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

from turkicstates.errors import (
    InvalidArgumentError,
    InvalidColumnError,
    InvalidOptionError,
    UnknownRecordError,
)
from turkicstates.frames.days import column_type, holds
from turkicstates.records.keys import spellings_of
from turkicstates.records.kinds import PARTIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from turkicstates.dataset import Dataset
    from turkicstates.frames.days import Frame
    from turkicstates.records.states import Organisation, State

CODES = ("alpha_2", "alpha_3", "numeric", "cow_code", "gw_code")
OTHERS = ("raise", "null", "none")


def parties_of(
    frame: Frame, name: str, dataset: Dataset, code: str | None, others: str
) -> dict[Any, str]:
    """
    Return the identifier of the state or organisation for each value of a column.

    In an eager frame, a value may be any key. The values of a lazy frame are not known in
    advance, so the result has all recorded spellings, also in lower and upper case.

    Raises:
        InvalidColumnError: If there is no such column, if it contains neither text nor
            whole numbers, or if a value is not a known state and *others* is 'raise'.

        InvalidOptionError: If *others* or *code* is not in its vocabulary.

        InvalidArgumentError: If *others* is 'raise' for a lazy frame, which cannot be
            checked without running it.
    """
    if code not in (None, *CODES):
        raise InvalidOptionError("code", code, CODES)
    lazy = isinstance(frame, nw.LazyFrame)
    allowed = OTHERS[1:] if lazy else OTHERS
    if lazy and others == "raise":
        msg = (
            "a lazy frame cannot be checked for unknown states; pass others='null' or others='none'"
        )
        raise InvalidArgumentError(msg, "others", others)
    if others not in allowed:
        raise InvalidOptionError("others", others, allowed)
    dtype = column_type(frame, name)
    number = dtype.is_integer() or (dtype.is_float() and not lazy)
    if not number and dtype not in (nw.String, nw.Object, nw.Categorical, nw.Enum):
        raise InvalidColumnError(name, holds(frame, name), "text or whole numbers")
    if isinstance(frame, nw.DataFrame):
        find = dataset.party if code is None else _finder_by_code(dataset, code)
        return _ids_of_values(frame, name, find, others)
    if code is None:
        return _ids_by_spelling(dataset, number=number)
    return _ids_by_code(dataset, code, number=number)


def _ids_by_code(dataset: Dataset, code: str, *, number: bool) -> dict[Any, str]:
    codes = {getattr(state, code): state.id for state in dataset.states() if getattr(state, code)}
    if not number:
        return {str(key): state_id for key, state_id in codes.items()}
    return {int(key): state_id for key, state_id in codes.items() if str(key).isdecimal()}


def _finder_by_code(dataset: Dataset, code: str) -> Callable[[Any], State]:
    """Return a function that finds a state by one of its codes, as a number or as text."""
    known = _ids_by_code(dataset, code, number=True) | _ids_by_code(dataset, code, number=False)

    def find(key: Any) -> State:
        if key not in known:
            raise UnknownRecordError("state", key, (), f"none has this {code}")
        return dataset.state(known[key])

    return find


def _ids_of_values(
    frame: nw.DataFrame[Any], name: str, find: Callable[[Any], State | Organisation], others: str
) -> dict[Any, str]:
    ids: dict[Any, str] = {}
    for value in frame[name].drop_nulls().unique().to_list():
        whole = isinstance(value, float) and value.is_integer()
        try:
            ids[value] = find(int(value) if whole else value).id
        except UnknownRecordError as error:
            if others == "raise":
                advice = "states or organisations, or others='none' or others='null'"
                raise InvalidColumnError(name, f"has a bad value: {error}", advice) from None
    return ids


def _ids_by_spelling(dataset: Dataset, *, number: bool) -> dict[Any, str]:
    if number:
        return {int(state.numeric): state.id for state in dataset.states() if state.numeric}
    ids: dict[Any, str] = {}
    for party in dataset.records(PARTIES):
        for spelling in (party.id, *spellings_of(party)):
            for text in (spelling, spelling.lower(), spelling.upper()):
                with suppress(UnknownRecordError):
                    ids[text] = dataset.party(text).id
    return ids


def place_of(frame: Frame, name: str, meant: dict[Any, str], ids: tuple[str, ...]) -> nw.Expr:
    """Return for each row the position of its party in *ids*, from 0; -1 for any other."""
    places = {key: ids.index(party) for key, party in meant.items() if party in ids}
    if not places:
        return nw.lit(-1)
    column = nw.col(name)
    if column_type(frame, name) in (nw.Categorical, nw.Enum):
        column = column.cast(nw.String)
    return column.replace_strict(
        list(places), list(places.values()), default=-1, return_dtype=nw.Int16
    )
