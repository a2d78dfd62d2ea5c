"""Add a column with the status of each row's state in the organisation on its day."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from turkicstates.dataset import to_dataset
from turkicstates.frames.columns import Question, add
from turkicstates.frames.keys import Keys
from turkicstates.frames.opening import column_type, open_frame, require_name
from turkicstates.frames.parties import with_places
from turkicstates.frames.steps import Steps

if TYPE_CHECKING:
    import datetime

    from narwhals.stable.v2.typing import IntoFrameT

    from turkicstates.dataset import Dataset
    from turkicstates.frames.columns import Get
    from turkicstates.records.states import Party


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
    courses = {party.id: _course(party) for party in (*data.states(), *data.organisations())}
    distinct = list(dict.fromkeys(courses.values()))
    places = {party_id: distinct.index(course) + 1 for party_id, course in courses.items()}
    column_type(own, date, "date")
    used, place = with_places(own, state, Keys(data, code, places), others)
    answers = [Steps((), [None if others == "null" else "none"]), *distinct]
    offered: dict[str, Get] = {"status": lambda status, _: status}
    question = Question("membership", data.as_of(), offered, lambda _: answers, always=True)
    present = tuple(own.collect_schema())
    return cast(
        "IntoFrameT",
        add(used, date, {column: "status"}, question, strict=strict, place=place, present=present),
    )


def _course(party: Party) -> Steps:
    """Return the status of a party from day to day."""
    starts: list[datetime.date] = []
    values: list[str | None] = ["none"]
    for period in party.memberships:
        starts.append(period.start)
        values.append(str(period.status))
        if period.end is not None:
            starts.append(period.end)
            values.append("none")
    return Steps(tuple(starts), tuple(values))
