"""The errors and the warning of this package, each with its facts as attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

_MOST = 200
"""How many characters of a value a message shows."""

_MANY = 12
"""How many choices a message lists where it can name the nearest one instead."""


def type_of(value: object) -> str:
    """Name the type of a value in a message."""
    return "None" if value is None else type(value).__name__


def shown(value: object) -> str:
    """Write what was passed, whatever it is; some numbers are too long to be written."""
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001  # it is not ours
        return f"<{type(value).__name__} that cannot be shown>"
    return text if len(text) <= _MOST else f"{text[: _MOST - 3]}..."


def nearest(value: object, choices: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Return the choices that a string is closest to, best first; none for anything else."""
    from difflib import get_close_matches

    return tuple(get_close_matches(value, [*choices], most)) if isinstance(value, str) else ()


class Problem(NamedTuple):
    """
    One fault of a data set.

    Attributes:
        file: Name of the file.

        record_id: Identifier of the record, or its place in the file where it has none.

        field: Path of the field, or an empty text where the fault lies in the whole.

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
        return ": ".join(
            part if part.isprintable() else part.encode("unicode_escape").decode()
            for part in self
            if part
        )


class TurkicStatesError(Exception):
    """Root of every error that this package raises on purpose."""


class InvalidDateError(TurkicStatesError, ValueError):
    """
    A value that should name a day does not.

    Attributes:
        value: What was passed.

    Example:
        >>> import turkicstates as ts
        >>> try:
        ...     ts.chair_on("03.11.2023")
        ... except ts.InvalidDateError as error:
        ...     print(error)
        '03.11.2023' is not a date: ...
    """

    def __init__(self, value: object, advice: str) -> None:
        super().__init__(value, advice)
        self.value = value
        self.advice = advice

    def __str__(self) -> str:
        return f"{shown(self.value)} is not a date: {self.advice}"


class NoRecordError(TurkicStatesError, LookupError):
    """
    The question is sound, and the data set has no answer to it.

    Attributes:
        day: The day asked about, or None where the question named no day.

        candidates: Identifiers of the records between which the sources leave the
            answer open.

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
    No record answers to a key.

    Attributes:
        kind: The kind of record that was looked for, such as ``'state'``.

        key: What was passed.

        nearest: The nearest valid keys, best first.

    Example:
        >>> import turkicstates as ts
        >>> try:
        ...     ts.state("Kazakstan")
        ... except ts.UnknownRecordError as error:
        ...     print(error.kind, error.key, error.nearest)
        state Kazakstan ('Kazakistan',)
    """

    def __init__(self, kind: str, key: object, nearest: tuple[str, ...], hint: str = "") -> None:
        super().__init__(kind, key, nearest, hint)
        self.kind = kind
        self.key = key
        self.nearest = nearest
        self.hint = hint

    def __str__(self) -> str:
        parts = [f"no {self.kind} is known as {shown(self.key)}"]
        if self.hint:
            parts.append(self.hint)
        if self.nearest:
            parts.append("did you mean " + " or ".join(map(repr, self.nearest)) + "?")
        return "; ".join(parts)


class InvalidOptionError(TurkicStatesError, ValueError):
    """
    An option of a look-up has a value outside its vocabulary.

    Attributes:
        option: Name of the option.

        value: What was passed.

        expected: The values that are valid.

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
        if len(self.expected) > _MANY and near:
            return f"{passed} is not a valid choice; did you mean {near}?"
        choices = ", ".join(map(repr, self.expected))
        advice = f"; did you mean {near}?" if near else ""
        return f"{passed} is not one of {choices}{advice}"


class InvalidArgumentError(TurkicStatesError, ValueError):
    """
    An argument has a value that does not fit, though there is no list of those that do.

    Attributes:
        argument: Name of the argument.

        value: What was passed.

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
    A column of a data frame is not there, or does not hold what was expected.

    Attributes:
        column: Name of the column.

        found: What is wrong with it.

        expected: What it should hold, or what the columns are.

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
        """Make the error for a column that is not there: it names the nearest ones, or all."""
        near = nearest(column, columns) or columns
        named = " or ".join(map(repr, near)) or "a column"
        return cls(column, "does not exist", named)


class UnboundRecordError(TurkicStatesError, RuntimeError):
    """
    A record made by hand was asked for a relation, which only a data set can resolve.

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
    A data set cannot be used: one error lists every fault that was found.

    Attributes:
        problems: The faults, in the order of files, records and fields.

    Example:
        >>> import turkicstates as ts
        >>> problem = ts.Problem("states.json", "east", "names.tr", "no citation supports it")
        >>> print(ts.DatasetError((problem,)))
        one fault in the data set
        states.json: east: names.tr: no citation supports it
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        count = "one fault" if len(self.problems) == 1 else f"{len(self.problems)} faults"
        return "\n".join([f"{count} in the data set", *map(str, self.problems)])


class SealError(TurkicStatesError, ValueError):
    """
    The data in use is not the data that a seal names.

    Attributes:
        found: The seal of the data in use.

        required: What was passed.
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
    The day asked about lies after the day up to which the answer was checked.

    The answer is the last one known. ``strict=True`` makes it a ``NoRecordError``.

    Example:
        >>> import turkicstates as ts
        >>> import warnings
        >>> with warnings.catch_warnings(record=True) as caught:
        ...     warnings.simplefilter("always")
        ...     term = ts.chair_on("2999-01-01")
        >>> print(caught[0].message)
        the chair was checked up to ..., and 2999-01-01 is later; this is the last known answer
    """
