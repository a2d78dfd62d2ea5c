"""Add a column with the status of each row's state in the organisation on its day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import narwhals.stable.v2 as nw

from turkicstates.dataset import to_dataset
from turkicstates.frames.columns import Question, add
from turkicstates.frames.days import step
from turkicstates.frames.keys import UNKNOWN, UNSURE, Keys
from turkicstates.frames.opening import open_frame, require_name
from turkicstates.frames.parties import with_places

if TYPE_CHECKING:
    import datetime

    from narwhals.stable.v2.typing import IntoFrameT

    from turkicstates.dataset import Dataset
    from turkicstates.frames.columns import Get
    from turkicstates.frames.days import Days


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
    Add the status that the state of each row had in the organisation on its day.

    Args:
        frame: A frame, as for ``with_chair()``.

        state: Name of a column of states or organisations, by any key that ``party()``
            takes. In a lazy frame, text in letters other than Latin, Cyrillic, Arabic
            and Chinese is null unless it is a recorded spelling.

        date: Name of the column of days, as for ``with_chair()``.

        column: Name of the column to add.

        code: The code that the column of states contains: ``'alpha_2'``, ``'alpha_3'``,
            ``'numeric'``, ``'cow_code'`` or ``'gw_code'``; None means any key. Without
            it, whole numbers and text of digits are ISO 3166 numeric codes in an eager
            frame. A lazy frame needs it for numbers; text of digits is null without it.

        others: What to do if the column names any other state: ``'raise'`` an error,
            leave a ``'null'``, or answer ``'none'``. A lazy frame cannot be checked, so
            choose one of the last two for it.

        strict: Whether a day after ``as_of()`` is an error instead of a warning.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame of the same kind with the column added. Its values are ``'member'``,
        ``'observer'`` and ``'none'``, and null where the state or the day is null. In a
        lazy frame it is also null where text cannot be read as a day or a state.

    Raises:
        InvalidColumnError: If a column does not exist or has the wrong type, if a value
            is not a known state, if numbers fit another list of codes better than
            ISO 3166 and *code* is None, or if the column to add already exists.

        InvalidOptionError: If *others* or *code* is not in its vocabulary.

        InvalidArgumentError: If *frame* is not a frame or the name of a column is not
            text; for a lazy frame, if *strict* is set, *others* is left at ``'raise'``,
            or *code* is missing for numbers.

        NoRecordError: If *strict* is set and a day is after ``as_of()``.

    Example:
        >>> import polars as pl
        >>> from turkicstates import frames
        >>> rows = pl.DataFrame({"iso3": ["HUN", "USA"], "day": ["2020-01-01", "2020-01-01"]})
        >>> frames.with_status(rows, state="iso3", date="day", others="none")["status"].to_list()
        ['observer', 'none']
    """
    data = to_dataset(dataset)
    own = open_frame(frame)
    require_name("column", column)
    parties = (*data.states(), *data.organisations())
    keys = Keys(data, code, [party.id for party in parties])
    used, spare = with_places(own, state, keys, others)
    place = nw.col(spare)
    for_others = nw.lit(None if others == "null" else "none", dtype=nw.String)

    def answer(days: Days, get: Get) -> nw.Expr:
        status = nw.when(place == UNKNOWN).then(for_others).otherwise(nw.lit("none"))
        for number, party in enumerate(parties):
            if party.memberships:
                stepped = step(days, *_status_steps(party, get))
                status = nw.when(place == number).then(stepped).otherwise(status)
        complete = ~((place == UNSURE) | days.expr.is_null())
        return nw.when(complete).then(status)

    offered: dict[str, Get] = {"status": lambda period, _: str(period.status)}
    question = Question("membership", data.as_of(), offered, answer, always=True)
    present = tuple(own.collect_schema())
    return cast(
        "IntoFrameT",
        add(used, date, {column: "status"}, question, strict=strict, present=present),
    )


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
