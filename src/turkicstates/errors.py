"""Errors and warnings. They carry the facts as attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from turkicstates import portable

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

_MAX_LENGTH = 200
"""The maximum number of characters of a value in a message."""

_MAX_LINE = 3000
"""The maximum number of characters of a part of a fault in a message."""

_MAX_FAULTS = 2000
"""The maximum number of faults in a message."""

_MAX_CHOICES = 12
"""With more choices, a message suggests only the nearest ones, if there are any."""


def type_of(value: object) -> str:
    """Return the name of a value's type for a message."""
    return "None" if value is None else type(value).__name__


def shown(value: object) -> str:
    """Return a value as text for a message, even if it is very long or has no repr."""
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001  # a user's class, or an integer with too many digits
        return f"<{type(value).__name__} that cannot be shown>"
    return text if len(text) <= _MAX_LENGTH else f"{text[: _MAX_LENGTH - 3]}..."


def nearest(value: object, choices: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Return the choices closest to a string, best first. Other values have none."""
    from difflib import get_close_matches

    return tuple(get_close_matches(value, [*choices], most)) if isinstance(value, str) else ()


def _line(text: str) -> str:
    """Return a text as part of a line: cut if it is very long, without control characters."""
    if len(text) > _MAX_LINE:
        text = f"{text[: _MAX_LINE - 3]}..."
    return text if text.isprintable() else text.encode("unicode_escape").decode()


class Problem(NamedTuple):
    """
    A fault in a data set.

    Attributes:
        file: Name of the file.

        record_id: Identifier of the record, or its position in the file if it has none.

        field: Path of the field, or an empty string if the fault is not in one field.

        message: What is wrong.

    Example:
        >>> import turkicstates as ts
        >>> print(ts.Problem("states.json", "east", "names.tr", "no citation supports it"))
        states.json: east: names.tr: no citation supports it
    """

    file: str
    record_id: str
    field: str
    message: str

    def __str__(self) -> str:
        """Return the fault as one line: file, record, field, message."""
        return ": ".join(_line(part) for part in self if part)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: Any) -> Any:
        return portable.core_schema(cls, handler)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        return portable.json_schema(cls, schema, handler)


class TurkicStatesError(Exception):
    """The base class of all errors in this package."""


class InvalidDateError(TurkicStatesError, ValueError):
    """
    A value is not a date, or not a year or a month.

    Attributes:
        value: The value that you passed.

    Example:
        >>> import turkicstates as ts
        >>> try:
        ...     ts.chair_on("03.11.2023")
        ... except ts.InvalidDateError as error:
        ...     print(error)
        '03.11.2023' is not a date: ...
    """

    def __init__(self, value: object, advice: str, expected: str = "a date") -> None:
        super().__init__(value, advice, expected)
        self.value = value
        self.advice = advice
        self.expected = expected

    def __str__(self) -> str:
        return f"{shown(self.value)} is not {self.expected}: {self.advice}"


class NoRecordError(TurkicStatesError, LookupError):
    """
    The data set has no answer to a valid question.

    Attributes:
        day: The day that you asked about, or None if the question has no day.

        candidates: Identifiers of the possible answers, if the sources leave open which
            one is right, or of all holders, if several people shared an office.

    Example:
        >>> import turkicstates as ts
        >>> try:
        ...     ts.chair_on("2009-01-01")
        ... except ts.NoRecordError as error:
        ...     print(error)
        no chair is recorded for 2009-01-01: the record begins on 2011-10-21
    """

    def __init__(
        self,
        message: str,
        day: datetime.date | None = None,
        candidates: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, day, candidates)
        self.message = message
        self.day = day
        self.candidates = candidates

    def __str__(self) -> str:
        return self.message


class UnknownRecordError(TurkicStatesError, LookupError):
    """
    A key identifies no record, or more than one.

    Attributes:
        kind: The kind of record that you looked up, such as ``'state'``.

        key: The key that you passed.

        nearest: The closest valid keys, best first.

    Example:
        >>> import turkicstates as ts
        >>> try:
        ...     ts.state("Kazakstan")
        ... except ts.UnknownRecordError as error:
        ...     print(error.kind, error.key, error.nearest)
        state Kazakstan ('Kazakistan',)
    """

    def __init__(
        self,
        kind: str,
        key: object,
        nearest: tuple[str, ...],
        hint: str = "",
        several: bool = False,  # noqa: FBT001, FBT002  # pickle passes arguments by position
    ) -> None:
        super().__init__(kind, key, nearest, hint, several)
        self.kind = kind
        self.key = key
        self.nearest = nearest
        self.hint = hint
        self.several = several

    def __str__(self) -> str:
        unknown = f"no {self.kind} is known as {shown(self.key)}"
        parts = [f"{shown(self.key)} names several records" if self.several else unknown]
        if self.hint:
            parts.append(self.hint)
        if self.nearest:
            parts.append("did you mean " + " or ".join(map(repr, self.nearest)) + "?")
        return "; ".join(parts)


class InvalidOptionError(TurkicStatesError, ValueError):
    """
    An option has a value that is not one of the valid choices.

    Attributes:
        option: Name of the option.

        value: The value that you passed.

        expected: The valid values.

    Example:
        >>> import turkicstates as ts
        >>> try:
        ...     ts.summits(kind="large")
        ... except ts.InvalidOptionError as error:
        ...     print(error)
        kind='large' is not one of 'regular', 'extraordinary', 'informal'
    """

    def __init__(self, option: str, value: object, expected: tuple[str, ...]) -> None:
        super().__init__(option, value, expected)
        self.option = option
        self.value = value
        self.expected = expected

    def __str__(self) -> str:
        passed = f"{self.option}={shown(self.value)}"
        near = " or ".join(map(repr, nearest(self.value, self.expected, 2)))
        if len(self.expected) > _MAX_CHOICES and near:
            return f"{passed} is not a valid choice; did you mean {near}?"
        choices = ", ".join(map(repr, self.expected))
        advice = f"; did you mean {near}?" if near else ""
        return f"{passed} is not one of {choices}{advice}"


class InvalidArgumentError(TurkicStatesError, ValueError):
    """
    An argument has an invalid value, and there is no list of valid ones.

    Attributes:
        argument: Name of the argument.

        value: The value that you passed.

    Example:
        >>> import turkicstates as ts
        >>> try:
        ...     ts.search("Astana", limit=-1)
        ... except ts.InvalidArgumentError as error:
        ...     print(error)
        limit=-1 is negative; pass how many records you want at most
    """

    def __init__(self, message: str, argument: str, value: object) -> None:
        super().__init__(message, argument, value)
        self.message = message
        self.argument = argument
        self.value = value

    def __str__(self) -> str:
        return self.message


class InvalidColumnError(TurkicStatesError, ValueError):
    """
    A column of a data frame is missing or has the wrong content.

    Attributes:
        column: Name of the column.

        found: What is wrong with the column.

        expected: What the column should contain or, if it is missing, the closest
            columns.

    Example:
        >>> import polars as pl
        >>> import turkicstates as ts
        >>> from turkicstates import frames
        >>> try:
        ...     frames.with_chair(pl.DataFrame({"day": ["2023-11-03"]}), date="dya")
        ... except ts.InvalidColumnError as error:
        ...     print(error)
        column 'dya' does not exist; expected 'day'
    """

    def __init__(self, column: str, found: str, expected: str) -> None:
        super().__init__(column, found, expected)
        self.column = column
        self.found = found
        self.expected = expected

    def __str__(self) -> str:
        return f"column {self.column!r} {self.found}; expected {self.expected}"

    @classmethod
    def missing(cls, column: str, columns: tuple[str, ...]) -> InvalidColumnError:
        """Return the error for a missing column, with the closest columns, or all."""
        near = nearest(column, columns) or columns
        named = " or ".join(map(repr, near)) or "a column"
        return cls(column, "does not exist", named)


class UnboundRecordError(TurkicStatesError, RuntimeError):
    """
    A record cannot resolve a relation because it does not belong to a data set.

    Example:
        >>> import turkicstates as ts
        >>> try:
        ...     ts.Claim(value="9", source_ids=("gazette",)).sources
        ... except ts.UnboundRecordError as error:
        ...     print(error)
        this Claim belongs to no data set, ...
    """


class DatasetError(TurkicStatesError, ValueError):
    """
    A data set, or a value for ``from_dict()``, has faults. The error lists all of them.

    Attributes:
        problems: The faults, in the order of files, records and fields.

        subject: What has the faults, such as ``'data set'`` or ``'Summit'``.

    Example:
        >>> import turkicstates as ts
        >>> problem = ts.Problem("states.json", "east", "names.tr", "no citation supports it")
        >>> print(ts.DatasetError((problem,)))
        one fault in the data set
        states.json: east: names.tr: no citation supports it
    """

    def __init__(self, problems: tuple[Problem, ...], subject: str = "data set") -> None:
        super().__init__(problems, subject)
        self.problems = problems
        self.subject = subject

    def __str__(self) -> str:
        count = "one fault" if len(self.problems) == 1 else f"{len(self.problems)} faults"
        lines = [f"{count} in the {self.subject}", *map(str, self.problems[:_MAX_FAULTS])]
        if len(self.problems) > _MAX_FAULTS:
            lines.append(
                f"and {len(self.problems) - _MAX_FAULTS} more; the attribute problems lists them all"
            )
        return "\n".join(lines)


class SealError(TurkicStatesError, ValueError):
    """
    The data is not the data that a seal identifies.

    Attributes:
        found: The seal of the data in use.

        required: The seal that you passed.
    """

    def __init__(self, found: object, required: object) -> None:
        super().__init__(found, required)
        self.found = found
        self.required = required

    def __str__(self) -> str:
        return (
            f"the data is not the data that was sealed: found {self.found}, "
            f"expected {shown(self.required)}"
        )


class StaleDataWarning(UserWarning):
    """
    The day that you asked about is after the day up to which the data was checked.

    The answer is the last known one. With ``strict=True``, you get a ``NoRecordError``
    instead.

    Example:
        >>> import turkicstates as ts
        >>> import warnings
        >>> with warnings.catch_warnings(record=True) as caught:
        ...     warnings.simplefilter("always")
        ...     term = ts.chair_on("2999-01-01")
        >>> print(caught[0].message)
        the chair was checked up to ..., and 2999-01-01 is later; this is the last known answer
    """
