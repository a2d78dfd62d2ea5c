"""The data set: its records and all questions that you can ask it."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from turkicstates import questions
from turkicstates.errors import InvalidArgumentError, type_of
from turkicstates.files.converter import structure
from turkicstates.records.keys import order_of
from turkicstates.records.kinds import KINDS, META
from turkicstates.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Self

    from turkicstates.errors import Problem
    from turkicstates.records.meta import Meta
    from turkicstates.records.owner import Kind
    from turkicstates.records.value import Value

    Reader = Callable[[Kind[Any]], Iterable[Any]]

VARIABLE = "TURKICSTATES_DATA"
"""The environment variable with a folder whose data set answers in place of the bundled one."""

_CHOICE: dict[str, tuple[str | None, Reader]] = {}
"""What was chosen when the bundled data set was first asked."""


class Dataset(Store):
    """
    A data set: the bundled one or your own.

    Two data sets are equal if their records and their descriptions are equal.

    Example:
        >>> import turkicstates as ts
        >>> ts.Dataset.bundled().chair_on("2023-11-03").state.name
        'Kazakhstan'

    .. versionadded:: 1.0
    """

    chair_on = questions.chairs.chair_on
    handover_on = questions.chairs.handover_on
    chairmanship = questions.chairs.chairmanship
    chairmanships = questions.chairs.chairmanships

    members_on = questions.membership.members_on
    observers_on = questions.membership.observers_on
    status_of = questions.membership.status_of

    state = questions.parties.state
    states = questions.parties.states
    organisation = questions.parties.organisation
    organisations = questions.parties.organisations
    party = questions.parties.party
    name_on = questions.parties.name_on

    office = questions.offices.office
    offices = questions.offices.offices
    office_terms = questions.offices.office_terms
    person = questions.offices.person
    people = questions.offices.people
    holder_on = questions.offices.holder_on
    head_of_state_on = questions.offices.head_of_state_on
    head_of_government_on = questions.offices.head_of_government_on
    secretary_general_on = questions.offices.secretary_general_on

    body = questions.bodies.body
    bodies = questions.bodies.bodies

    summit = questions.summits.summit
    summits = questions.summits.summits
    next_summit = questions.summits.next_summit
    previous_summit = questions.summits.previous_summit
    meetings = questions.summits.meetings

    agreement = questions.documents.agreement
    agreements = questions.documents.agreements
    statements = questions.documents.statements

    place = questions.places.place
    places = questions.places.places

    designations = questions.honours.designations
    awards = questions.honours.awards

    timeline = questions.timeline.timeline
    changes_between = questions.timeline.changes_between

    snapshot_on = questions.snapshot.snapshot_on

    search = questions.search.search

    data_version = questions.provenance.data_version
    gaps = questions.provenance.gaps
    source = questions.provenance.source
    sources = questions.provenance.sources
    report = questions.provenance.report
    require = questions.provenance.require
    seal = questions.provenance.seal

    @staticmethod
    @cache
    def bundled() -> Dataset:
        """
        Return the data set that ships with the package.

        Each file is only read when you first need it. If the environment variable
        ``TURKICSTATES_DATA`` names a folder at that moment, its data set answers instead,
        for as long as the process runs; it is checked as by ``load()``, and any question
        raises a ``DatasetError`` if it has faults.

        Returns:
            The same object on every call.

        Example:
            >>> import turkicstates as ts
            >>> ts.Dataset.bundled() is ts.Dataset.bundled()
            True
        """
        return Dataset(_read_bundled)

    @classmethod
    def load(cls, path: str | os.PathLike[str], /) -> Self:
        """
        Load your own data set. If anything is wrong, nothing is loaded.

        Args:
            path: A folder with JSON files like the ones that ship with the package. You
                can leave out files of kinds without records, but not ``meta.json``.

        Returns:
            The data set. Loading never runs code from the files.

        Raises:
            DatasetError: If the data set has faults. The error lists all of them, up to
                1000 per file, with file, record, field and message.

            InvalidArgumentError: If *path* is not a path.

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
        from turkicstates.errors import DatasetError
        from turkicstates.files.folders import to_path
        from turkicstates.files.reading import at_most, read_folder
        from turkicstates.rules import find_faults

        dataset = cls(_reader_of(*read_folder(to_path(path, "path"))))
        if faults := at_most(find_faults(dataset)):
            raise DatasetError(faults)
        return dataset

    @classmethod
    def from_records(cls, meta: Meta, records: Iterable[Value], /) -> Self:
        """
        Create a data set from records. Types are checked; rules are not.

        Args:
            meta: The description of the data set.

            records: Records of any kind, in any order.

        Returns:
            The data set. It contains copies of the records.

        Raises:
            DatasetError: If something is not a record, or if a field has a value of the
                wrong type. The error lists all faults, up to 1000.

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
        from turkicstates.files.copies import copies_of

        return cls(_reader_of(*copies_of(meta, records)))

    def dump(self, path: str | os.PathLike[str], /) -> None:
        """
        Write the data set to a folder, in the canonical form that ``load()`` reads.

        Args:
            path: A new or empty folder, or one with a data set, which is replaced.

        Raises:
            FileExistsError: If the folder contains anything else, such as files of yours
                with the names of data files. The error names them.

            OSError: If the folder cannot be written. In this case, the previous content
                stays unchanged.

            InvalidArgumentError: If *path* is not a path.

        Example:
            >>> import tempfile
            >>> import turkicstates as ts
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     ts.Dataset.bundled().dump(folder)
            ...     print(ts.Dataset.load(folder) == ts.Dataset.bundled())
            True
        """
        from turkicstates.files.dumps import reason_to_keep
        from turkicstates.files.folders import put_folder, to_path

        folder = to_path(path, "path")
        texts = self.once(questions.provenance.texts)
        contents = {name: text.encode() for name, text in texts.items()}
        put_folder(folder, contents, reason_to_keep)

    def problems(self) -> tuple[Problem, ...]:
        """
        Return all violations of the rules, in the order of files and records.

        In addition to the faults that ``load()`` rejects, this checks relations between
        records. For example, participants of a meeting must be in office on that day, a
        document must be signed during its summit and not be ratified earlier, a city must
        lie in the state that a record names, an identifier must agree with what it spells,
        terms of an office must meet, ordinals must not have gaps, and every source must be
        cited.

        Returns:
            The faults or, if there are none, the violations of the other rules.

        Example:
            >>> import turkicstates as ts
            >>> ts.Dataset.bundled().problems()
            ()
        """
        from turkicstates.rules import find_problems

        return tuple(find_problems(self))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dataset):
            return NotImplemented
        texts = questions.provenance.texts
        return self is other or self.once(texts) == other.once(texts)

    def __hash__(self) -> int:
        return hash((self.meta.version, self.meta.as_of))

    def __repr__(self) -> str:
        return (
            f"<Dataset {self.meta.title!r}, version {self.meta.version}, as of {self.meta.as_of}>"
        )

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        bundled = self is Dataset.bundled() and folder_instead() is None
        if bundled or self._read is _read_package:
            return _packaged, ()
        copies = [_unbound(record) for kind in KINDS.values() for record in self.records(kind)]
        return type(self).from_records, (_unbound(self.meta), copies)


def to_dataset(dataset: Dataset | None) -> Dataset:
    """
    Return the data set that a user passed; None means the bundled one.

    Raises:
        InvalidArgumentError: If *dataset* is not a data set.
    """
    return Dataset.bundled() if dataset is None else require_dataset(dataset)


def require_dataset(dataset: object) -> Dataset:
    """Return what a user passed, or raise InvalidArgumentError if it is not a data set."""
    if not isinstance(dataset, Dataset):
        message = (
            f"dataset must be a Dataset, such as Dataset.load() returns, not {type_of(dataset)}"
        )
        raise InvalidArgumentError(message, "dataset", dataset)
    return dataset


def _unbound(record: Value) -> Value:
    """Return an equal record that does not belong to a data set."""
    from turkicstates.files.converter import unstructure

    copy: Value
    (copy,) = structure(type(record), [unstructure(record)])
    return copy


def folder_instead() -> str | None:
    """
    Return the folder whose data set answers in place of the bundled one, or None.

    Raises:
        DatasetError: If its data set has faults.
    """
    return _chosen()[0]


def _packaged() -> Dataset:
    """Return the data set that ships with the package, even where another one answers instead."""
    return Dataset.bundled() if folder_instead() is None else _beside_the_other()


@cache
def _beside_the_other() -> Dataset:
    return Dataset(_read_package)


def _read_bundled(kind: Kind[Any]) -> Iterable[Any]:
    return _chosen()[1](kind)


def _chosen() -> tuple[str | None, Reader]:
    """Return the folder that answers, if any, and the reader of records; both stay as they are."""
    try:
        return _CHOICE[VARIABLE]
    except KeyError:
        folder = os.environ.get(VARIABLE)
        choice = (folder, _read_folder(folder)) if folder else (None, _read_package)
        return _CHOICE.setdefault(VARIABLE, choice)


def _read_folder(folder: str) -> Reader:
    """Return a reader of the records in a folder, which is checked first."""
    from turkicstates.errors import DatasetError

    try:
        data = Dataset.load(folder)
    except DatasetError as error:
        subject = f"data set of {folder}, which {VARIABLE} names"
        raise DatasetError(error.problems, subject) from None
    return lambda kind: [data.meta] if kind is META else data.records(kind)


def _read_package(kind: Kind[Any]) -> Iterable[Any]:
    """Read the records of a kind from the file that ships with the package."""
    path = Path(__file__).parent / "data" / kind.file
    # The loader also reads from a zip archive; importlib.resources does too, but takes 2 ms more.
    raw = json.loads(__spec__.loader.get_data(str(path)))  # type: ignore[union-attr]  # every loader of packages has it
    return structure(kind.cls, [raw] if kind is META else raw)


def _reader_of(meta: Meta, tables: Mapping[str, Iterable[Any]]) -> Reader:
    """Return a reader of records that are already in memory. It sorts them."""
    return lambda kind: [meta] if kind is META else sorted(tables[kind.name], key=order_of)
