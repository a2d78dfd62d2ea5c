"""The data set: its records, and every question that they answer."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from turkicstates import questions
from turkicstates.files.converter import structure
from turkicstates.records.keys import order_of
from turkicstates.records.kinds import KINDS, META
from turkicstates.records.labels import kind_of
from turkicstates.store import Store

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Mapping
    from typing import Self

    from turkicstates.errors import Problem
    from turkicstates.records.meta import Meta
    from turkicstates.records.owner import Kind
    from turkicstates.records.value import Value


class Dataset(Store):
    """
    A data set: the one that ships with the package, or one of the user's own.

    Two data sets are equal if their records and their description are.

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
    head_of_state_on = questions.offices.head_of_state_on
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

        Nothing is read before a question needs it.

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
        from turkicstates.errors import DatasetError
        from turkicstates.files.reading import at_most, read_folder
        from turkicstates.rules import find_faults

        dataset = cls(_given(*read_folder(Path(path))))
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
        from turkicstates.errors import DatasetError, Problem
        from turkicstates.files.converter import structure_or_faults, unstructure

        tables: dict[str, list[Any]] = {name: [] for name in KINDS}
        problems = []
        for place, record in enumerate(records, start=1):
            try:
                kind = kind_of(record)
            except KeyError:
                message = f"a {type(record).__name__} is not a record"
                problems.append(Problem("", f"record {place}", "", message))
                continue
            own, faults = structure_or_faults(kind.cls, unstructure(record))
            tables[kind.name].append(own)
            problems += [Problem(kind.file, str(record.id), *fault) for fault in faults]  # type: ignore[attr-defined]  # records have an id
        if problems:
            raise DatasetError(tuple(problems))
        return cls(_given(meta, tables))

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
        from turkicstates.files.contents import FILES
        from turkicstates.files.folders import put_folder

        texts = self.once(questions.provenance.texts)
        contents = {name: text.encode() for name, text in texts.items()}
        put_folder(Path(path), contents, FILES, "a data file")

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
        if self is Dataset.bundled():
            return Dataset.bundled, ()
        plain = [_fresh(record) for kind in KINDS.values() for record in self.records(kind)]
        return type(self).from_records, (_fresh(self.meta), plain)


def _fresh(record: Value) -> Value:
    """Return an equal record that no data set owns yet."""
    from turkicstates.files.converter import unstructure

    value: Value
    (value,) = structure(type(record), [unstructure(record)])
    return value


def _read_bundled(kind: Kind[Any]) -> Iterable[Any]:
    """Read the records of a kind from the file that ships with the package."""
    path = Path(__file__).parent / "data" / kind.file
    # The loader also reads from a zip archive; importlib.resources does too, but takes 2 ms more.
    raw = json.loads(__spec__.loader.get_data(str(path)))  # type: ignore[union-attr]  # every loader of packages has it
    return structure(kind.cls, [raw] if kind is META else raw)


def _given(meta: Meta, tables: Mapping[str, Iterable[Any]]) -> Callable[[Kind[Any]], Iterable[Any]]:
    """Return what reads records that are there already, and puts them in order."""
    return lambda kind: [meta] if kind is META else sorted(tables[kind.name], key=order_of)
