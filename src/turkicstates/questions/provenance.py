"""Questions about the data set itself: its version, its sources and its gaps."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from turkicstates.errors import SealError, UnboundRecordError
from turkicstates.files.canonical import canonical
from turkicstates.files.converter import unstructure
from turkicstates.records.kinds import GAPS, KINDS, META, SOURCES
from turkicstates.records.labels import kind_of
from turkicstates.records.paths import owner_of, path_of, value_at

if TYPE_CHECKING:
    from turkicstates.records.gaps import Gap
    from turkicstates.records.record import Record
    from turkicstates.records.seals import Seal
    from turkicstates.records.sources import Source
    from turkicstates.store import Store


def data_version(dataset: Store, /) -> str:
    """
    Return the version of the data. The data is versioned separately from the package.

    Returns:
        Year, month and number of the release within the month, such as
        ``'2026.11.1'``.

    Example:
        >>> import turkicstates as ts
        >>> ts.data_version() == ts.seal().version
        True
    """
    return dataset.meta.version


def seal(dataset: Store, /) -> Seal:
    """
    Return a seal that identifies the data exactly, to print in a paper.

    Returns:
        Version, day of the last check and SHA-256 digest. The digest changes if any
        byte of the data files changes.

    Example:
        >>> import turkicstates as ts
        >>> seal = ts.seal()
        >>> seal.version == ts.data_version(), len(seal.sha256)
        (True, 64)
    """
    return dataset.once(_seal)


def _seal(dataset: Store) -> Seal:
    from hashlib import sha256

    from turkicstates.records.seals import Seal

    digest = sha256()
    for name, text in sorted(texts(dataset).items()):
        digest.update(f"{name}\n{text}".encode())
    meta = dataset.meta
    return Seal(
        version=meta.version,
        as_of=meta.as_of,
        sha256=digest.hexdigest(),
        title=meta.title,
        publisher=meta.publisher,
        url=meta.url,
    )


def stated(dataset: Store) -> dict[str, str]:
    """Return what a file or a frame made of a data set says of it: the seal, and how to cite it."""
    own = seal(dataset)
    facts: dict[str, str] = unstructure(own)
    return facts | {"citation": own.text()}


def require(dataset: Store, required: Seal, /) -> None:
    """
    Raise an error unless this is the data that a seal identifies.

    Args:
        required: The seal from a paper or an earlier run.

    Raises:
        SealError: If the data is different. The error says how.

    Example:
        >>> import attrs
        >>> import turkicstates as ts
        >>> ts.require(ts.seal())
        >>> try:
        ...     ts.require(attrs.evolve(ts.seal(), version="2020.1"))
        ... except ts.SealError as error:
        ...     print(error)
        the data is not the data that was sealed: ...
    """
    from turkicstates.records.seals import Seal

    actual = seal(dataset)
    if not isinstance(required, Seal) or actual != required:
        raise SealError(actual, required)


def report(dataset: Store, record: Record, field: str, /) -> str:
    """
    Return a correction form, filled in with the record, field, value and sources.

    The version in it is that of the data set that the record belongs to or, for a record
    that belongs to none, of the one that you ask.

    Args:
        record: The record that looks wrong.

        field: Name of the field that looks wrong, or a path into it
            (``'themes.tr'``).

    Returns:
        Lines of text, with blanks for the value that you propose and its source.

    Raises:
        InvalidOptionError: If the record has no such field.

        TypeError: If *record* is not a record that cites sources.

        UnboundRecordError: If the record cites sources, but belongs to no data set.

    Example:
        >>> import turkicstates as ts
        >>> print(ts.report(ts.summit(10), "venue").splitlines()[0])
        Correction: summit 2023-astana, field venue
    """
    from turkicstates.records.record import Record

    if not isinstance(record, Record):
        raise TypeError(
            f"a correction is for a record that cites sources, not for a {type(record).__name__}"
        )
    citations = record.cite(field)
    value = unstructure(value_at(record, path_of(record, field)))
    sources = [f"- {citation.text()}" for citation in citations] or ["- none"]
    meta = dataset.meta
    with suppress(UnboundRecordError):
        meta = owner_of(record).meta
    return "\n".join(
        [
            f"Correction: {kind_of(record).singular} {record.id}, field {field}",
            f"Data version: {meta.version}, as of {meta.as_of}",
            f"Value now: {value}",
            "Sources now:",
            *sources,
            "Value proposed:",
            "Source for it (title, publisher, date, address):",
        ]
    )


def gaps(dataset: Store, /) -> tuple[Gap, ...]:
    """
    Return the known gaps in the data, sorted by identifier.

    Returns:
        Facts that we searched for but did not find. *checked* is the date of the last
        search.

    Example:
        >>> import turkicstates as ts
        >>> all(gap.subject and gap.checked for gap in ts.gaps())
        True
    """
    return dataset.records(GAPS)


def source(dataset: Store, key: str | Source, /) -> Source:
    """
    Return a source.

    Args:
        key: Identifier, such as the *source_id* of a citation.

    Returns:
        The source that *key* identifies.

    Raises:
        UnknownRecordError: If *key* is unknown.

    Example:
        >>> import turkicstates as ts
        >>> citation = ts.chair_on("2023-11-03").cite("start")[0]
        >>> ts.source(citation.source_id) == citation.source
        True
    """
    return dataset.find(SOURCES, key)


def sources(dataset: Store, /) -> tuple[Source, ...]:
    """
    Return all sources, sorted by identifier.

    Returns:
        The sources of all records, each once.

    Example:
        >>> import turkicstates as ts
        >>> ts.chair_on("2023-11-03").cite("start")[0].source in ts.sources()
        True
    """
    return dataset.records(SOURCES)


def texts(dataset: Store) -> dict[str, str]:
    """Return the canonical text of each data file by name, without empty files."""
    tables = {kind.file: dataset.records(kind) for kind in KINDS.values()}
    record_texts = {
        file: canonical([unstructure(record) for record in records])
        for file, records in tables.items()
        if records
    }
    return {META.file: canonical(unstructure(dataset.meta)), **record_texts}
