"""Questions about the data set itself: how fresh, which version, what is not known."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from turkicstates.dataset.canonical import canonical
from turkicstates.dataset.codec import unstructure
from turkicstates.dataset.core import Core
from turkicstates.errors import SealError, shown
from turkicstates.records.kinds import KINDS, META

if TYPE_CHECKING:
    from pendulum import Date

    from turkicstates.records.base import Record
    from turkicstates.records.seals import Seal


class Provenance(Core):
    """The look-ups that tell where answers come from."""

    def as_of(self) -> Date:
        """
        Return the day up to which the data set was checked.

        Returns:
            The day; an answer about a later one may be out of date.

        Example:
            >>> import turkicstates as ts
            >>> ts.as_of() >= ts.chair_on("2025-10-07").start
            True
        """
        return self._meta.as_of

    def data_version(self) -> str:
        """
        Return the version of the data, which is apart from that of the package.

        Returns:
            Year and month of the release and its number within the month,
            ``'2026.11.1'``.

        Example:
            >>> import turkicstates as ts
            >>> ts.data_version() == ts.seal().version
            True
        """
        return self._meta.version

    @cached_property
    def _texts(self) -> dict[str, str]:
        """The canonical text of each data file, kinds without records left out."""
        tables = {KINDS[name].file: self._table(name) for name in KINDS}
        texts = {
            file: canonical([unstructure(record) for record in records])
            for file, records in tables.items()
            if records
        }
        return {META.file: canonical(unstructure(self._meta)), **texts}

    def seal(self) -> Seal:
        """
        Return what a paper should state of the data that it used.

        Returns:
            Version, day and digest; the digest changes with every byte of the data
            files.

        Example:
            >>> import turkicstates as ts
            >>> seal = ts.seal()
            >>> seal.version == ts.data_version(), len(seal.sha256)
            (True, 64)
        """
        from hashlib import sha256

        from turkicstates.records.seals import Seal

        digest = sha256()
        for name, text in sorted(self._texts.items()):
            digest.update(f"{name}\n{text}".encode())
        return Seal(version=self._meta.version, as_of=self._meta.as_of, sha256=digest.hexdigest())

    def require(self, seal: Seal, /) -> None:
        """
        Make sure that this is the data that a seal names.

        Args:
            seal: The seal that a paper or an earlier run states.

        Raises:
            SealError: If it is not; it says how the two differ.

        Example:
            >>> import attrs
            >>> import turkicstates as ts
            >>> ts.require(ts.seal())
            >>> try:
            ...     ts.require(attrs.evolve(ts.seal(), version="2020.1"))
            ... except ts.SealError as error:
            ...     print(error)
            other data than was sealed: ...
        """
        mine = self.seal()
        if mine != seal:
            msg = f"other data than was sealed: this is {mine}, the seal names {shown(seal)}"
            raise SealError(msg)

    def report(self, record: Record, field: str, /) -> str:
        """
        Return a filled-in correction to send: record, field, value, sources, versions.

        Args:
            record: The record that seems wrong.

            field: Name of the field that seems wrong, or a path into it
                (``'themes.tr'``).

        Returns:
            Lines of text, with places left for the value proposed and its source.

        Raises:
            InvalidOptionError: If the record has no such field.

            TypeError: If *record* is no record that cites sources.

        Example:
            >>> import turkicstates as ts
            >>> print(ts.report(ts.summit(10), "venue").splitlines()[0])
            Correction: summit 2023-astana, field venue
        """
        from turkicstates.records.base import Record

        if not isinstance(record, Record):
            raise TypeError(
                f"a correction is for a record that cites sources, not for a {type(record).__name__}"
            )
        citations = record.cite(field)
        kind = next(kind for kind in KINDS.values() if kind.class_name == type(record).__name__)
        value = unstructure(record._at(record._path(field)))
        sources = [f"- {citation.text()}" for citation in citations] or ["- none"]
        return "\n".join(
            [
                f"Correction: {kind.singular} {record.id}, field {field}",
                f"Data version: {self.data_version()}, as of {self.as_of()}",
                f"Value now: {value}",
                "Sources now:",
                *sources,
                "Value proposed:",
                "Source for it (title, publisher, date, address):",
            ]
        )
