"""Add columns that show who held an office on the day of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from turkicstates.dataset import to_dataset
from turkicstates.errors import InvalidArgumentError, shown
from turkicstates.frames.columns import Question, add, steps_of
from turkicstates.frames.keys import UNKNOWN, Keys
from turkicstates.frames.opening import column_type, open_frame
from turkicstates.frames.parties import with_places
from turkicstates.frames.steps import Steps
from turkicstates.records.holders import holders, holders_of
from turkicstates.records.meta import ChairOffice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from narwhals.stable.v2.typing import IntoFrameT

    from turkicstates.dataset import Dataset
    from turkicstates.frames.columns import Get

HOLDER = {"holder_id": "person_id", "holder": "person"}

_ANSWERS: dict[str, Get] = {
    "person_id": lambda person, _: person.id,
    "person": lambda person, _: person.name,
}

_OF_EACH_STATE = tuple(kind.value for kind in ChairOffice)
"""The kinds of office that each state has, so that a column of states goes with them."""

_LISTED = " or ".join(map(repr, _OF_EACH_STATE))


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

        office: ``'secretary-general'``; ``'head-of-state'``, ``'head-of-government'`` or
            ``'foreign-minister'``, which need *state*; or any key that ``office()`` takes.

        state: Name of a column of states, as for ``with_status()``.

        code: The code that this column contains, as for ``with_status()``.

        others: What to do if the column names any other state: ``'raise'`` an error, or
            leave a ``'null'``.

        columns: The columns to add, as a mapping of new name to content:
            ``'person_id'`` or ``'person'``.

        strict: As for ``with_chair()``.

        dataset: The data set to ask; None means the bundled one.

    Returns:
        A frame of the same kind with the columns added. A value is null where nobody is
        recorded for the day, or the sources do not settle who it was.

    Raises:
        InvalidColumnError: If a column does not exist or has the wrong type, if a value
            is not a known state, or if a column to add already exists.

        InvalidOptionError: If *columns*, *others* or *code* is not in its vocabulary.

        InvalidArgumentError: If *state* is missing for an office that each state has or
            passed for another one, or for the reasons of ``with_status()``.

        UnknownRecordError: If there is no such office.

        NoRecordError: If *strict* is set and a day has no answer or is too late.

    Example:
        >>> import polars as pl
        >>> from turkicstates import frames
        >>> days = pl.DataFrame({"day": ["2013-05-01"], "iso3": ["KGZ"]})
        >>> frames.with_office(days, date="day")["holder"].item()
        'Halil Akıncı'
        >>> frames.with_office(days, date="day", office="head-of-state", state="iso3")["holder"].item()
        'Almazbek Atambayev'
    """
    data = to_dataset(dataset)
    own = open_frame(frame)
    if office not in _OF_EACH_STATE:
        if state is not None:
            msg = f"state={shown(state)} goes only with office={_LISTED}; leave it out"
            raise InvalidArgumentError(msg, "state", state)
        if office == "secretary-general":
            periods = data.once(holders, "secretary-general", None)
        else:
            periods = data.once(holders_of, data.office(office).id)
        question = Question(
            periods.subject, periods.checked, _ANSWERS,
            lambda get: [steps_of(periods, get, periods.starts)],
        )  # fmt: skip
        return cast("IntoFrameT", add(own, date, columns, question, strict=strict))
    if state is None:
        msg = f"office={office!r} needs state=, the name of a column of states"
        raise InvalidArgumentError(msg, "state", state)
    ids = sorted(record.id for record in data.states())
    places = {state_id: place for place, state_id in enumerate(ids, UNKNOWN + 1)}
    column_type(own, date, "date")
    used, place = with_places(own, state, Keys(data, code, places), others)
    heads = [data.once(holders, office, state_id) for state_id in ids]

    def steps(get: Get) -> list[Steps]:
        return [Steps((), [None]), *(steps_of(head, get, head.starts) for head in heads)]

    checked = min([data.as_of(), *(head.checked for head in heads)])
    question = Question(office.replace("-", " "), checked, _ANSWERS, steps)
    present = tuple(own.collect_schema())
    return cast(
        "IntoFrameT",
        add(used, date, columns, question, strict=strict, place=place, present=present),
    )
