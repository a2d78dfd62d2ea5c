"""Read columns of states or organisations, by any key that the library takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

from turkicstates.errors import (
    InvalidArgumentError,
    InvalidColumnError,
    InvalidOptionError,
    UnknownRecordError,
    shown,
)
from turkicstates.frames.codes import check_code_list
from turkicstates.frames.keys import UNKNOWN, UNSURE
from turkicstates.frames.opening import column_type, holds, is_empty, plain_text, staged
from turkicstates.frames.spark import plainly_named
from turkicstates.frames.texts import among, with_text_places

if TYPE_CHECKING:
    from turkicstates.frames.keys import Keys
    from turkicstates.frames.opening import Frame

OTHERS = ("raise", "null", "none")


def with_places(frame: Frame, name: str, keys: Keys, others: str) -> tuple[Any, str]:
    """
    Return a frame with a column of the place of each row's state or organisation.

    The name of that column is returned too. The place is UNKNOWN for a value that is not the key
    of any that counts, and UNSURE where there is no value, or where a lazy frame cannot know
    what the value means.

    Raises:
        InvalidColumnError: If there is no such column, if it contains neither text nor
            whole numbers, if a value is not a known state and *others* is 'raise', or if
            its numbers are probably not ISO 3166 codes and no code was named.

        InvalidOptionError: If *others* is not in its vocabulary.

        InvalidArgumentError: If *others* is 'raise' for a lazy frame, which cannot be
            checked without running it, or if no code was named for its whole numbers.
    """
    _check_others(others, lazy=isinstance(frame, nw.LazyFrame))
    dtype = column_type(frame, name, "state")
    if is_empty(frame, name):
        return staged(frame, nw.lit(UNSURE, dtype=nw.Int64))
    number = dtype.is_integer() or dtype.is_float()
    if not number and dtype not in (nw.String, nw.Object, nw.Categorical, nw.Enum):
        raise InvalidColumnError(name, holds(frame, name), "text or whole numbers")
    if isinstance(frame, nw.DataFrame):
        return _places_of_values(frame, name, keys, others)
    if not number:
        return with_text_places(frame, name, keys)
    if keys.code is None:
        msg = (
            f"column {name!r} of the lazy frame holds numbers, and several lists of codes have "
            "numbers; pass code='numeric' for ISO 3166, code='cow_code' or code='gw_code'"
        )
        raise InvalidArgumentError(msg, "code", None)
    frame, name = plainly_named(frame, name)
    numbers: dict[float, int] = {
        int(key): place for key, place in keys.codes.items() if key.isdecimal()
    }
    column, present = nw.col(name), ~nw.col(name).is_null()
    if dtype.is_float():
        column = column.cast(nw.Float64)
        numbers = {float(number): place for number, place in numbers.items()}
        # Not is_nan(): DuckDB answers that from the statistics of a Parquet file, which pass over NaN.
        present &= column - column == 0
    return staged(frame, nw.when(present).then(among(column, numbers, nw.lit(UNKNOWN))))


def _check_others(others: str, *, lazy: bool) -> None:
    allowed = OTHERS[1:] if lazy else OTHERS
    if not isinstance(others, str):
        raise InvalidOptionError("others", others, allowed)
    if lazy and others == "raise":
        msg = (
            "a lazy frame cannot be checked for unknown states; pass others='null' or others='none'"
        )
        raise InvalidArgumentError(msg, "others", others)
    if others not in allowed:
        raise InvalidOptionError("others", others, allowed)


def _looked_up(column: nw.Expr, places: dict[Any, int]) -> nw.Expr:
    looked_up = column.replace_strict(
        list(places), list(places.values()), default=UNKNOWN, return_dtype=nw.Int64
    )
    return nw.when(column.is_null()).then(nw.lit(UNSURE, dtype=nw.Int64)).otherwise(looked_up)


def _places_of_values(
    frame: nw.DataFrame[Any], name: str, keys: Keys, others: str
) -> tuple[Any, str]:
    dtype, spare = frame.schema[name], name
    values = None
    if dtype in (nw.Object, nw.Categorical, nw.Enum):
        values = _objects(frame[name], name)
    elif dtype == nw.String:
        frame, spare = staged(frame, plain_text(frame[name]))
    else:
        expr = nw.col(name)
        frame, spare = staged(
            frame, nw.when(~expr.is_nan()).then(expr) if dtype.is_float() else expr
        )
    known = values or frame[spare].drop_nulls().unique(maintain_order=True).to_list()
    distinct = dict.fromkeys(value for value in known if value is not None)
    if keys.code is None:
        check_code_list(name, distinct, keys.dataset)
    places: dict[Any, int] = {}
    errors: dict[Any, UnknownRecordError] = {}
    for value in distinct:
        try:
            places[value] = keys.find(value)
        except UnknownRecordError as error:
            places[value], errors[value] = keys.unknown(value), error
    if errors and others == "raise":
        rows = sum(value in errors for value in values or frame[spare].to_list())
        raise _no_match(name, next(iter(errors.values())), rows)
    if values is None:
        return staged(frame, _looked_up(nw.col(spare), places))
    row_places = [UNSURE if value is None else places[value] for value in values]
    return staged(frame, nw.new_series(name, row_places, nw.Int64, backend=frame.implementation))


def _objects(column: nw.Series[Any], name: str) -> list[Any]:
    """Return objects of any kind as a list, with None for every missing value."""
    absences = column.is_null().to_list()
    values = [
        None if absent else value for value, absent in zip(column.to_list(), absences, strict=True)
    ]
    for value in values:
        try:
            hash(value)
        except TypeError:
            fault = f"has a bad value: {shown(value)}"
            raise InvalidColumnError(name, fault, "text or whole numbers") from None
    return values


def _no_match(name: str, error: UnknownRecordError, rows: int) -> InvalidColumnError:
    others = "" if rows == 1 else f"; {rows} rows have no match"
    advice = "states or organisations, or others='none' or others='null'"
    return InvalidColumnError(name, f"has a bad value: {error}{others}", advice)
