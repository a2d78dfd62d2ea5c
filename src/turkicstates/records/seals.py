"""Seals that identify the data exactly, and changes between two data sets."""

import re
from typing import TYPE_CHECKING

import attrs
from pendulum import Date

from turkicstates.dates import to_date
from turkicstates.records.provenance import Citation
from turkicstates.records.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.records.citing import Work


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Seal(Value):
    """
    An exact identification of the data behind a result, to print in a paper.

    Two seals are equal if their version, day and digest are. In a seal that you write by
    hand, the day may be any kind of date: ``as_of="2026-03-21"``.

    Attributes:
        version: Version of the data.

        as_of: Last day up to which the data was checked.

        sha256: Hexadecimal SHA-256 digest of the canonical data files.

        title: Title of the data set, or None in a seal that you wrote by hand.

        publisher: Who publishes the data set, or None if it does not say.

        url: URL at which the data set is published, or None if there is none.

    Example:
        >>> import turkicstates as ts
        >>> ts.seal().as_of == ts.as_of()
        True

    .. versionadded:: 1.0
    """

    version: str
    as_of: Date = attrs.field(converter=to_date)
    sha256: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None

    def text(self) -> str:
        """
        Return how to cite the data, as one line of plain text.

        Returns:
            The publisher, title and URL that are known, with what a reader needs to get
            the same data and to check it: the version, the day and the digest.

        Example:
            >>> import turkicstates as ts
            >>> print(ts.seal().text())
            The turkicstates authors. Organization of Turkic States: ... SHA-256 ...
        """
        return work_of(self).text()

    def bibtex(self) -> str:
        """
        Return how to cite the data, as a BibTeX entry of type ``misc``.

        Returns:
            The entry. Its key is made of the title and the version. Special TeX characters
            are escaped.

        Example:
            >>> import turkicstates as ts
            >>> print(ts.seal().bibtex())
            @misc{organization-of-turkic-states-...,
              author = {{The turkicstates authors}},
              title = {{Organization of Turkic States: ...}},
              year = {...},
              version = {...},
              note = {Data version ..., checked up to ..., SHA-256 ...},
            }
        """
        return work_of(self).bibtex()

    def csl(self) -> dict[str, object]:
        """
        Return how to cite the data, as a CSL JSON item of type ``dataset``.

        Returns:
            The item. You can write it with ``json``. It is issued in the month with which
            the version begins or, if it does not begin with one, on the day of the last
            check.

        Example:
            >>> import turkicstates as ts
            >>> item = ts.seal().csl()
            >>> item["type"], item["version"] == ts.data_version()
            ('dataset', True)
        """
        return work_of(self).csl()

    def _identity(self) -> tuple[object, ...]:
        return self.version, self.as_of, self.sha256

    def _shown(self) -> "Iterator[tuple[str, object]]":
        """Yield what identifies the data."""
        return zip(("version", "as_of", "sha256"), self._identity(), strict=True)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._identity() == other._identity()

    def __hash__(self) -> int:
        return hash((type(self), self._identity()))


_MONTH = re.compile(r"([0-9]{4})\.(1[0-2]|0?[1-9])(?![0-9])")
"""How a version begins that names the month of the release."""


def work_of(seal: Seal) -> "Work":
    """Return the data set that a seal identifies as a work to cite."""
    from turkicstates.records.citing import Work

    name = (seal.title or "data").partition(":")[0].lower()
    key = re.sub(r"[^a-z0-9]+", "-", name).strip("-") or "data"
    month = _MONTH.match(seal.version)
    issued = month.groups() if month else seal.as_of.isoformat().split("-")
    return Work(
        key=f"{key}-{seal.version}",
        title=seal.title,
        publisher=seal.publisher,
        version=seal.version,
        issued=[int(part) for part in issued],
        check=f"Data version {seal.version}, checked up to {seal.as_of}, SHA-256 {seal.sha256}",
        url=seal.url,
    )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Change(Value):
    """
    A difference in one fact between two data sets.

    Attributes:
        kind: Kind of record, such as ``'summits'``.

        record_id: Identifier of the record.

        field: Path of the fact, as in citations, such as ``'names.tr'``. Empty if the
            whole record was added or removed.

        old: Value in the older data set as JSON text, or None.

        new: Value in the newer data set as JSON text, or None.

        citations: Citations for the field in the newer data set, or all citations of a
            record that was added or removed.

    Example:
        >>> import turkicstates as ts
        >>> print(ts.Change(kind="people", record_id="ada", field="born", old=None, new='"1950"'))
        people ada, born: added "1950"

    .. versionadded:: 1.0
    """

    kind: str
    record_id: str
    field: str = ""
    old: str | None = None
    new: str | None = None
    citations: tuple[Citation, ...] = ()

    def __str__(self) -> str:
        """Return the change as one line, for release notes."""
        where = f"{self.kind} {self.record_id}" + (f", {self.field}" if self.field else "")
        if self.old is None:
            what = f"added {self.new}" if self.field else "added"
        elif self.new is None:
            what = f"removed {self.old}" if self.field else "removed"
        else:
            what = f"{self.old} -> {self.new}"
        names = dict.fromkeys(
            citation.source.publisher or citation.source_id for citation in self.citations
        )
        return f"{where}: {what}" + (f" [{'; '.join(names)}]" if names else "")
