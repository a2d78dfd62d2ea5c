"""What differs between two data sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.dataset.canonical import canonical
from turkicstates.dataset.codec import unstructure
from turkicstates.records.kinds import KINDS
from turkicstates.records.seals import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turkicstates.dataset import Dataset


def diff(old: Dataset, new: Dataset, /) -> tuple[Change, ...]:
    """
    Return what differs between two data sets, fact by fact.

    Args:
        old: The older data set.

        new: The newer data set.

    Returns:
        The changes, by kind, record and field; none where the two are equal.

    Example:
        >>> import turkicstates as ts
        >>> ts.diff(ts.Dataset.bundled(), ts.Dataset.bundled())
        ()
    """
    return tuple(change._bind(new) for change in _changes(old, new))


def _changes(old: Dataset, new: Dataset) -> Iterator[Change]:
    for name in KINDS:
        before = {record.id: record for record in old._table(name)}
        after = {record.id: record for record in new._table(name)}
        for record_id in sorted(before.keys() | after.keys()):
            was, now = before.get(record_id), after.get(record_id)
            if was != now:
                yield from _record_changes(name, record_id, was, now)


def _record_changes(kind: str, record_id: str, was: Any, now: Any) -> Iterator[Change]:
    citations = getattr(now if now is not None else was, "citations", ())
    if was is None or now is None:
        old, new = (None if one is None else _text(unstructure(one)) for one in (was, now))
        yield Change(
            kind=kind, record_id=record_id, field="", old=old, new=new, citations=citations
        )
        return
    old_fields, new_fields = unstructure(was), unstructure(now)
    for field in sorted(old_fields.keys() | new_fields.keys()):
        one, other = old_fields.get(field), new_fields.get(field)
        if one != other:
            cited = tuple(
                citation
                for citation in citations
                if any(path.partition(".")[0] == field for path in citation.supports)
            )
            yield Change(
                kind=kind, record_id=record_id, field=field, old=_text(one), new=_text(other),
                citations=cited,
            )  # fmt: skip


def _text(value: Any) -> str | None:
    return None if value is None else canonical(value).strip()
