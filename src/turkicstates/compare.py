"""The differences between two data sets."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from turkicstates.errors import type_of
from turkicstates.files.converter import unstructure
from turkicstates.records.kinds import KINDS
from turkicstates.records.paths import covers, part_fields
from turkicstates.records.seals import Change
from turkicstates.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.records.provenance import Citation


def diff(old: Store, new: Store, /) -> tuple[Change, ...]:
    """
    Return the differences between two data sets, fact by fact.

    Args:
        old: The older data set.

        new: The newer data set.

    Returns:
        The changes, sorted by kind, record and field. Equal data sets have none.

    Raises:
        TypeError: If *old* or *new* is not a data set.

    Example:
        >>> import turkicstates as ts
        >>> ts.diff(ts.Dataset.bundled(), ts.Dataset.bundled())
        ()
    """
    for argument, dataset in (("old", old), ("new", new)):
        if not isinstance(dataset, Store):
            raise TypeError(f"{argument} must be a Dataset, not {type_of(dataset)}")
    return tuple(_changes(old, new))


def _changes(old: Store, new: Store) -> Iterator[Change]:
    for name in KINDS:
        before = {record.id: record for record in old.records(name)}
        after = {record.id: record for record in new.records(name)}
        for record_id in sorted(before.keys() | after.keys()):
            was, now = before.get(record_id), after.get(record_id)
            if was != now:
                yield from _record_changes(name, record_id, was, now)


def _record_changes(kind: str, record_id: str, was: Any, now: Any) -> Iterator[Change]:
    def change(path: str, old: Any, new: Any, citations: tuple[Citation, ...]) -> Change:
        return Change(
            kind=kind, record_id=record_id, field=path, old=_json(old), new=_json(new),
            citations=citations,
        )  # fmt: skip

    if was is None or now is None:
        old, new = (record and unstructure(record) for record in (was, now))
        yield change("", old, new, getattr(now or was, "citations", ()))
        return
    before, after = _facts(was), _facts(now)
    for path in sorted(before.keys() | after.keys()):
        if before.get(path) != after.get(path):
            citations = tuple(
                citation
                for citation in getattr(now, "citations", ())
                if any(covers(cited, path) or covers(path, cited) for cited in citation.supports)
            )
            yield change(path, before.get(path), after.get(path), citations)


def _facts(record: Any) -> dict[str, Any]:
    """Return the JSON values of a record by path, one for each language and part."""
    facts: dict[str, Any] = {}
    for field, value in unstructure(record).items():
        content = getattr(record, field)
        if isinstance(content, Mapping):
            facts |= {f"{field}.{tag}": text for tag, text in value.items()}
            continue
        keys = (
            [getattr(part, "key", None) for part in content]
            if field in part_fields(record)
            else [None]
        )
        if None in keys or len(set(keys)) < len(keys):
            facts[field] = value
        else:
            facts |= {f"{field}.{key}": part for key, part in zip(keys, value, strict=True)}
    return facts


def _json(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)
