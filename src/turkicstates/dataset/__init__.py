"""The set of records, and every question that it answers."""

from __future__ import annotations

import atexit
import os
from functools import cache
from typing import TYPE_CHECKING, Any

from turkicstates.dataset.course import Course
from turkicstates.dataset.days import Days
from turkicstates.dataset.provenance import Provenance

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

    from turkicstates.dataset.check.problem import Problem
    from turkicstates.records.meta import Meta
    from turkicstates.records.values import Value


class Dataset(Days, Course, Provenance):
    """
    A data set: the one that ships with the package, or one of the user's own.

    Two data sets are equal if their records and their description are.

    Example:
        >>> import turkicstates as ts
        >>> ts.Dataset.bundled().chair_on("2023-11-03").state.name
        'Kazakhstan'

    .. versionadded:: 1.0
    """

    @staticmethod
    @cache
    def bundled() -> Dataset:
        """
        Return the data set that ships with the package.

        Nothing is read before a question needs it.

        Returns:
            The same object on every call.

        Example:
            >>> import turkicstates as ts
            >>> ts.Dataset.bundled() is ts.Dataset.bundled()
            True
        """
        dataset = Dataset(_read_bundled)
        # Records and their data set refer to each other; at the end of the process the
        # collector would take longer over them than all their reading took.
        atexit.register(dataset._tables.clear)
        return dataset

    @classmethod
    def load(cls, path: str | os.PathLike[str], /) -> Self:
        """
        Read a data set of the user's own, whole or not at all.

        Args:
            path: A folder of JSON files like those that ship with the package. Files of
                kinds that have no records may be left out; ``meta.json`` may not.

        Returns:
            The data set; no code from the files is run.

        Raises:
            DatasetError: If anything is wrong; it lists every fault as file, record,
                field and message, up to a thousand of a file.

        Example:
            >>> import tempfile
            >>> import turkicstates as ts
            >>> with tempfile.TemporaryDirectory() as empty:
            ...     try:
            ...         ts.Dataset.load(empty)
            ...     except ts.DatasetError as error:
            ...         print(error)
            one fault in the data set
            meta.json: missing in ...
        """
        from pathlib import Path

        from turkicstates.dataset.check import find_faults
        from turkicstates.dataset.files import at_most, read_folder
        from turkicstates.errors import DatasetError

        meta, tables = read_folder(Path(path))
        dataset = cls(_read_nothing, meta, tables)
        if faults := at_most(find_faults(dataset)):
            raise DatasetError(faults)
        return dataset

    @classmethod
    def from_records(cls, meta: Meta, records: Iterable[Value], /) -> Self:
        """
        Make a data set from records, without checking the rules that ``problems()`` checks.

        Args:
            meta: What the data set says of itself.

            records: Records of any kinds, in any order.

        Returns:
            The data set, which holds records of its own that equal those passed.

        Raises:
            DatasetError: If something is no record, or a field holds what it cannot hold.

        Example:
            >>> from pendulum import Date
            >>> import turkicstates as ts
            >>> meta = ts.Meta(
            ...     title="A league", version="2020.1", as_of=Date(2020, 6, 30), licence="CC0-1.0"
            ... )
            >>> term = ts.Chairmanship(
            ...     id="2001-east",
            ...     number=1,
            ...     state_id="east",
            ...     start=Date(2001, 1, 1),
            ...     confidence=ts.Confidence.LOW,
            ... )
            >>> ts.Dataset.from_records(meta, [term]).chair_on("2010-01-01").id
            '2001-east'
        """
        from turkicstates.dataset.check.problem import Problem
        from turkicstates.dataset.codec import structure_or_faults, unstructure
        from turkicstates.errors import DatasetError
        from turkicstates.records.kinds import KINDS

        tables: dict[str, list[Any]] = {name: [] for name in KINDS}
        kinds = {kind.class_name: kind for kind in KINDS.values()}
        problems = []
        for place, record in enumerate(records, start=1):
            kind = kinds.get(type(record).__name__)
            if kind is None:
                message = f"a {type(record).__name__} is no kind of record"
                problems.append(Problem("", f"record {place}", "", message))
                continue
            own, faults = structure_or_faults(kind.cls, unstructure(record))
            tables[kind.name].append(own)
            problems += [Problem(kind.file, str(record.id), *fault) for fault in faults]  # type: ignore[attr-defined]  # records have an id
        if problems:
            raise DatasetError(tuple(problems))
        return cls(_read_nothing, meta, tables)

    def dump(self, path: str | os.PathLike[str], /) -> None:
        """
        Write what ``load()`` reads, in canonical form, whole or not at all.

        Args:
            path: A folder; it may hold an earlier dump, which is replaced.

        Raises:
            FileExistsError: If the folder holds anything that is no data file.

            OSError: If the folder cannot be written; what stood there before still
                stands.

        Example:
            >>> import tempfile
            >>> import turkicstates as ts
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     ts.Dataset.bundled().dump(folder)
            ...     print(ts.Dataset.load(folder) == ts.Dataset.bundled())
            True
        """
        from pathlib import Path

        from turkicstates.dataset.contents import FILES
        from turkicstates.dataset.folders import put_folder

        contents = {name: text.encode() for name, text in self._texts.items()}
        put_folder(Path(path), contents, FILES, "data file")

    def problems(self) -> tuple[Problem, ...]:
        """
        Return every breach of a rule, in the order of files and records.

        Beside the faults that keep a data set from being loaded these are the rules of a
        careful editor, across records: who came to a meeting held that office on the day,
        a document bears a date of its summit, no ratification comes before the
        signature, ordinals have no gap, every source is cited, and more of the kind.

        Returns:
            The faults, if there are any; otherwise what breaks the other rules.

        Example:
            >>> import turkicstates as ts
            >>> ts.Dataset.bundled().problems()
            ()
        """
        from turkicstates.dataset.check import find_problems

        return tuple(find_problems(self))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dataset):
            return NotImplemented
        return self is other or self._texts == other._texts

    def __hash__(self) -> int:
        return hash((self._meta.version, self._meta.as_of))

    def __repr__(self) -> str:
        return f"<Dataset {self._meta.title!r}, version {self._meta.version}, as of {self._meta.as_of}>"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        if self is Dataset.bundled():
            return Dataset.bundled, ()
        from turkicstates.records.kinds import KINDS

        plain = [_fresh(record) for name in KINDS for record in self._table(name)]
        return type(self).from_records, (_fresh(self._meta), plain)


def _fresh(record: Value) -> Value:
    """Return an equal record that no data set owns yet."""
    from turkicstates.dataset.codec import structure, unstructure

    value: Value
    (value,) = structure(type(record), [unstructure(record)])
    return value


def _read_bundled(name: str) -> bytes:
    found: bytes = __spec__.loader.get_data(  # type: ignore[union-attr]  # every loader of packages has it
        os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", name)  # noqa: PTH118, PTH120  # pathlib is slower, and this is on the way of every first look-up
    )
    return found


def _read_nothing(name: str) -> bytes:
    raise KeyError(name)
