"""The errors and the warning of this package, each with its facts as attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from turkicstates.dataset.check import Problem


class TurkicStatesError(Exception):
    """Root of every error that this package raises on purpose."""


class InvalidDateError(TurkicStatesError, ValueError):
    """
    A value that should name a day does not.

    Attributes:
        value: What was passed.
    """

    def __init__(self, value: object, advice: str) -> None:
        super().__init__(f"{value!r} is no date: {advice}")
        self.value = value
        self.advice = advice

    def __reduce__(self) -> tuple[type[InvalidDateError], tuple[object, str]]:
        return type(self), (self.value, self.advice)


class NoRecordError(TurkicStatesError, LookupError):
    """
    The question is sound, and the data set has no answer to it.

    Attributes:
        day: The day asked about, or None where the question named no day.

        candidates: Identifiers of the records between which the sources leave the answer open.
    """

    def __init__(
        self,
        message: str,
        day: datetime.date | None = None,
        candidates: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message)
        self.day = day
        self.candidates = candidates


class UnknownRecordError(TurkicStatesError, LookupError):
    """
    No record answers to a key.

    Attributes:
        kind: The kind of record that was looked for, such as ``'state'``.

        key: What was passed.

        nearest: The nearest valid keys, best first.
    """

    def __init__(self, kind: str, key: object, nearest: tuple[str, ...], hint: str = "") -> None:
        parts = [f"no {kind} is known as {key!r}"]
        if hint:
            parts.append(hint)
        if nearest:
            parts.append("did you mean " + " or ".join(map(repr, nearest)) + "?")
        super().__init__("; ".join(parts))
        self.kind = kind
        self.key = key
        self.nearest = nearest
        self.hint = hint

    def __reduce__(
        self,
    ) -> tuple[type[UnknownRecordError], tuple[str, object, tuple[str, ...], str]]:
        return type(self), (self.kind, self.key, self.nearest, self.hint)


class InvalidOptionError(TurkicStatesError, ValueError):
    """
    An option of a look-up has a value outside its vocabulary.

    Attributes:
        option: Name of the option.

        value: What was passed.

        expected: The values that are valid.
    """

    def __init__(self, option: str, value: object, expected: tuple[str, ...]) -> None:
        super().__init__(f"{option}={value!r} is not one of {', '.join(map(repr, expected))}")
        self.option = option
        self.value = value
        self.expected = expected

    def __reduce__(self) -> tuple[type[InvalidOptionError], tuple[str, object, tuple[str, ...]]]:
        return type(self), (self.option, self.value, self.expected)


class UnboundRecordError(TurkicStatesError, RuntimeError):
    """A record made by hand was asked for a relation, which only a data set can resolve."""


class DatasetError(TurkicStatesError, ValueError):
    """
    A data set cannot be used: one error lists every fault that was found.

    Attributes:
        problems: The faults, in the order of files, records and fields.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        count = "one fault" if len(problems) == 1 else f"{len(problems)} faults"
        super().__init__("\n".join([f"{count} in the data set", *map(str, problems)]))
        self.problems = problems

    def __reduce__(self) -> tuple[type[DatasetError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


class SealError(TurkicStatesError, ValueError):
    """The data in use is not the data that a seal names."""


class StaleDataWarning(UserWarning):
    """The day asked about lies after the day up to which the answer was checked."""
