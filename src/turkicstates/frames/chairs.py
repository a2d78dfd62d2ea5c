"""Add columns that show who chaired the organisation on the day of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from turkicstates.dataset import to_dataset
from turkicstates.frames.columns import Question, add, steps_of
from turkicstates.frames.opening import open_frame
from turkicstates.questions.chairs import chairs
from turkicstates.records.holders import chair_holders

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from narwhals.stable.v2.typing import IntoFrameT

    from turkicstates.dataset import Dataset
    from turkicstates.frames.columns import Get
    from turkicstates.periods import Periods
    from turkicstates.records.chairmanships import Chairmanship
    from turkicstates.records.people import Person

CHAIR = {"chair_state_id": "state_id", "chair": "state"}


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
        frame: A pandas, Polars or PyArrow frame, or a lazy frame from Polars, DuckDB,
            Dask, Ibis, SQLFrame or PySpark, which stays lazy. Rows keep their order.

        date: Name of the column of days: dates, datetimes (each counts by its own
            calendar date; in a SQL engine by the one that the session shows) or
            ISO 8601 text.

        columns: The columns to add, as a mapping of new name to content:
            ``'state_id'``, ``'state'``, ``'alpha_3'``, ``'term_id'``, or
            ``'holder_id'`` and ``'holder'`` for the person who held the chair.

        strict: Whether to raise an error for a day without an answer (otherwise null)
            and for a day after ``as_of()`` (otherwise a warning). Works only with an
            eager frame.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame of the same kind with the columns added. A value is null where the day
        is null or before the first chairmanship; in a lazy frame also where the text is
        not a day in the form YYYY-MM-DD or YYYYMMDD, alone or with a time of day.

    Raises:
        InvalidColumnError: If there is no column *date*, if it does not contain days,
            if a column to add already exists (where the engine ignores case, also one
            that differs in case alone), or if two columns have the same name.

        InvalidOptionError: If *columns* asks for any other content.

        InvalidArgumentError: If *frame* is not a frame, *date* is not text or *columns*
            is not a mapping, or if *strict* is set for a lazy frame.

        NoRecordError: If *strict* is set and a day has no answer.

    Example:
        >>> import polars as pl
        >>> from turkicstates import frames
        >>> days = pl.DataFrame({"day": ["2009-01-01", "2023-11-03", None]})
        >>> frames.with_chair(days, date="day")["chair"].to_list()
        [None, 'Kazakhstan', None]
    """
    data = to_dataset(dataset)
    terms = data.once(chairs)
    heads = [_heads(data, term) for term in data.chairmanships()]
    edges = sorted({*terms.starts, *(day for periods in heads for day in periods.starts)})
    question = Question(
        terms.subject, terms.checked, _answers(data),
        lambda get: [steps_of(terms, get, edges)],
    )  # fmt: skip
    return cast("IntoFrameT", add(open_frame(frame), date, columns, question, strict=strict))


def _answers(data: Dataset) -> dict[str, Get]:
    """Return, for each kind of content, how to get it from a term and a day."""

    def of_holder(term: Chairmanship, day: datetime.date, field: str) -> Any:
        return getattr(_heads(data, term).known(day), field, None)

    return {
        "state_id": lambda term, _: term.state_id,
        "state": lambda term, _: term.state.name,
        "alpha_3": lambda term, _: term.state.alpha_3,
        "term_id": lambda term, _: term.id,
        "holder_id": lambda term, day: of_holder(term, day, "id"),
        "holder": lambda term, day: of_holder(term, day, "name"),
    }


def _heads(data: Dataset, term: Chairmanship) -> Periods[Person]:
    return data.once(chair_holders, term.state_id, term.office_id)
