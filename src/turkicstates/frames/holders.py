"""Columns that tell who held the chair, or an office, on the day of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

from turkicstates.dataset import Dataset
from turkicstates.errors import InvalidOptionError
from turkicstates.frames.days import step
from turkicstates.frames.questions import Question, add
from turkicstates.frames.states import parties_of, place_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from narwhals.stable.v2.typing import IntoFrameT

    from turkicstates.dataset.periods import Periods
    from turkicstates.frames.days import Days, Frame
    from turkicstates.frames.questions import Get

CHAIR = {"chair_state_id": "state_id", "chair": "state"}
HOLDER = {"holder_id": "person_id", "holder": "person"}

_OF_CHAIR: dict[str, Get] = {
    "state_id": lambda term, _: term.state_id,
    "state": lambda term, _: term.state.name,
    "alpha_3": lambda term, _: term.state.alpha_3,
    "term_id": lambda term, _: term.id,
    "holder_id": lambda term, day: _holder(term, day, "id"),
    "holder": lambda term, day: _holder(term, day, "name"),
}
_OF_HOLDER: dict[str, Get] = {
    "person_id": lambda person, _: person.id,
    "person": lambda person, _: person.name,
}


def with_chair(
    frame: IntoFrameT,
    /,
    *,
    date: str,
    columns: Mapping[str, str] = CHAIR,
    strict: bool = False,
    dataset: Dataset | None = None,
) -> IntoFrameT:
    """
    Add who chaired the organisation on the day of each row.

    Args:
        frame: A pandas, Polars or PyArrow frame, or a lazy one of Polars, DuckDB, Dask,
            Ibis, SQLFrame or PySpark, which stays lazy. Rows keep their order.

        date: Name of a column of dates, datetimes (by their own calendar date) or ISO
            8601 text.

        columns: The columns to add, each with what it tells: ``'state_id'``,
            ``'state'``, ``'alpha_3'`` and ``'term_id'``, or ``'holder_id'`` and
            ``'holder'``, the head of state who held the office.

        strict: Whether a day without an answer, or after ``as_of()``, is an error
            instead of a null, or a warning. An eager frame can be asked, a lazy one
            cannot.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame of the same kind with the columns added. Null where the day is null or
        lies before the record begins; in a lazy frame also where text is no ISO date.

    Raises:
        InvalidColumnError: If there is no such column, if it holds no days, or if a
            column to add is there already.

        InvalidOptionError: If *columns* asks for what there is not, or if *strict* is
            asked of a lazy frame.

        NoRecordError: With *strict*.

    Example:
        >>> import polars as pl
        >>> from turkicstates import frames
        >>> days = pl.DataFrame({"day": ["2009-01-01", "2023-11-03", None]})
        >>> frames.with_chair(days, date="day")["chair"].to_list()
        [None, 'Kazakhstan', None]
    """
    data = dataset or Dataset.bundled()
    periods = data._chairs
    heads = [data._office("head-of-state", one.state) for one in data.chairmanships()]
    edges = sorted({day for one in (periods, *heads) for day in one.starts})
    question = Question(
        periods.subject, periods.checked, _OF_CHAIR,
        lambda days, get: _stepped(days, periods, get, edges),
    )  # fmt: skip
    return add(frame, date, columns, question, strict=strict)


def with_office(
    frame: IntoFrameT,
    /,
    *,
    date: str,
    office: str = "secretary-general",
    state: str | None = None,
    code: str | None = None,
    others: str = "raise",
    columns: Mapping[str, str] = HOLDER,
    strict: bool = False,
    dataset: Dataset | None = None,
) -> IntoFrameT:
    """
    Add who held an office on the day of each row.

    Args:
        frame: A frame, as for ``with_chair()``.

        date: Name of the column of days, as for ``with_chair()``.

        office: ``'secretary-general'``; ``'head-of-state'``, which takes the state from
            a column; or any key that ``office()`` takes.

        state: Name of a column of states, as for ``with_status()``.

        code: What that column holds, as for ``with_status()``.

        others: What to do where it names another state: ``'raise'`` an error, or leave
            a ``'null'``.

        columns: The columns to add, each with what it tells: ``'person_id'`` or
            ``'person'``.

        strict: As for ``with_chair()``.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame of the same kind with the columns added. Null where nobody is recorded
        for the day, or the sources leave open who it was.

    Raises:
        InvalidColumnError: If a column is not there or holds something else, or if a
            value means no state.

        InvalidOptionError: If *columns*, *others* or *code* asks for what there is not,
            if *state* is missing for heads of state, or if *strict* is asked of a lazy
            frame.

        UnknownRecordError: If there is no such office.

        NoRecordError: With *strict*.

    Example:
        >>> import polars as pl
        >>> from turkicstates import frames
        >>> days = pl.DataFrame({"day": ["2013-05-01"], "iso3": ["KGZ"]})
        >>> frames.with_office(days, date="day")["holder"].item()
        'Halil Akıncı'
        >>> frames.with_office(days, date="day", office="head-of-state", state="iso3")["holder"].item()
        'Almazbek Atambayev'
    """
    data = dataset or Dataset.bundled()
    if office != "head-of-state":
        if state is not None:
            raise InvalidOptionError("state", state, ("None, unless office is 'head-of-state'",))
        periods = (
            data._office("secretary-general")
            if office == "secretary-general"
            else data._holders(data.office(office))
        )
        question = Question(
            periods.subject, periods.checked, _OF_HOLDER,
            lambda days, get: _stepped(days, periods, get, periods.starts),
        )  # fmt: skip
        return add(frame, date, columns, question, strict=strict)
    if state is None:
        raise InvalidOptionError("state", state, ("the name of a column of states",))
    own: Frame = nw.from_native(frame)
    meant = parties_of(own, state, data, code, others)
    ids = tuple(sorted({one.id for one in data.states()} & set(meant.values())))
    heads = [data._office("head-of-state", data.state(one)) for one in ids]
    place = place_of(own, state, meant, ids)

    def answer(days: Days, get: Get) -> nw.Expr:
        found = nw.lit(None, dtype=nw.String)
        for number, head in enumerate(heads):
            stepped = _stepped(days, head, get, head.starts)
            found = nw.when(place == number).then(stepped).otherwise(found)
        return found

    checked = min([data._meta.as_of, *(head.checked for head in heads)])
    question = Question("head of state", checked, _OF_HOLDER, answer)
    return add(frame, date, columns, question, strict=strict)


def _stepped(days: Days, periods: Periods, get: Get, edges: Sequence[datetime.date]) -> nw.Expr:
    held = [(edge, periods.known(edge)) for edge in edges]
    return step(days, edges, [None, *(one and get(one, edge) for edge, one in held)])


def _holder(term: Any, day: datetime.date, field: str) -> str | None:
    person = term._dataset._office("head-of-state", term.state).known(day)
    return person and getattr(person, field)  # type: ignore[no-any-return]  # a text
