"""A column that tells what a state was to the organisation on the day of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

from turkicstates.dataset import Dataset
from turkicstates.frames.columns import Question, add
from turkicstates.frames.days import column_type, step
from turkicstates.frames.parties import parties_of, place_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from narwhals.stable.v2.typing import IntoFrameT

    from turkicstates.frames.columns import Get
    from turkicstates.frames.days import Days, Frame


def with_status(
    frame: IntoFrameT,
    /,
    *,
    state: str,
    date: str,
    column: str = "status",
    code: str | None = None,
    others: str = "raise",
    strict: bool = False,
    dataset: Dataset | None = None,
) -> IntoFrameT:
    """
    Add what the state of each row was to the organisation on its day.

    Args:
        frame: A frame, as for ``with_chair()``.

        state: Name of a column of states or organisations, by any key that ``party()``
            takes. A lazy frame, whose values are not known, takes the recorded
            spellings, in lower and upper case too.

        date: Name of the column of days, as for ``with_chair()``.

        column: Name of the column to add.

        code: What the column of states holds, where it is a code that others use too:
            ``'alpha_2'``, ``'alpha_3'``, ``'numeric'``, ``'cow_code'`` or
            ``'gw_code'``. Whole numbers are ISO 3166 ones unless it says otherwise.

        others: What to do where the column names another state: ``'raise'`` an error,
            leave a ``'null'``, or answer ``'none'``. A lazy frame cannot be asked, so
            that one of the other two must be chosen.

        strict: Whether a day after ``as_of()`` is an error instead of a warning.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame of the same kind with a column of ``'member'``, ``'observer'`` and
        ``'none'``; null where the state or the day is null.

    Raises:
        InvalidColumnError: If a column is not there or holds something else, if a value
            means no state, or if the column to add is there already.

        InvalidOptionError: If *others* or *code* is none of the words.

        InvalidArgumentError: If a lazy frame comes with *strict* or without *others*.

        NoRecordError: With *strict*.

    Example:
        >>> import polars as pl
        >>> from turkicstates import frames
        >>> rows = pl.DataFrame({"iso3": ["HUN", "USA"], "day": ["2020-01-01", "2020-01-01"]})
        >>> frames.with_status(rows, state="iso3", date="day", others="none")["status"].to_list()
        ['observer', 'none']
    """
    data = dataset or Dataset.bundled()
    own: Frame = nw.from_native(frame)
    meant = parties_of(own, state, data, code, others)
    parties = [one for one in (*data.states(), *data.organisations()) if one.memberships]
    place = place_of(own, state, meant, tuple(one.id for one in parties))
    strange = None if others == "null" else "none"

    def answer(days: Days, get: Get) -> nw.Expr:
        found = nw.lit(strange, dtype=nw.String)
        if strange is None and meant:
            found = nw.when(_holds(own, state, tuple(meant))).then(nw.lit("none"))
        for number, party in enumerate(parties):
            stepped = step(days, *_status_steps(party, get))
            found = nw.when(place == number).then(stepped).otherwise(found)
        told = ~(nw.col(state).is_null() | days.expr.is_null())
        return nw.when(told).then(found)

    offered: dict[str, Get] = {"status": lambda period, _: str(period.status)}
    question = Question("membership", data.as_of(), offered, answer, always=True)
    return add(frame, date, {column: "status"}, question, strict=strict)


def _holds(frame: Frame, name: str, keys: Sequence[Any]) -> nw.Expr:
    column = nw.col(name)
    if column_type(frame, name) in (nw.Categorical, nw.Enum):
        column = column.cast(nw.String)
    return column.is_in(keys)


def _status_steps(party: Any, get: Get) -> tuple[list[datetime.date], list[str | None]]:
    starts: list[datetime.date] = []
    values: list[str | None] = ["none"]
    for period in party.memberships:
        starts.append(period.start)
        values.append(get(period, period.start))
        if period.end is not None:
            starts.append(period.end)
            values.append("none")
    return starts, values
