"""The rules that hold a data set together."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from turkicstates.records.base import Record
from turkicstates.records.kinds import KINDS
from turkicstates.records.provenance import covers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from turkicstates.dataset.core import Core
    from turkicstates.records.values import Value

_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
_ORDERED = (("start", "end"), ("period_start", "period_end"), ("born", "died"))


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
        return ": ".join(part for part in self if part)


def find_problems(dataset: Core) -> Iterator[Problem]:
    """Yield every breach of a rule, in the order of files and records."""
    tables = {name: dataset._table(name) for name in KINDS}
    ids = {name: {record.id for record in records} for name, records in tables.items()}
    for name, records in tables.items():
        for before, record in pairwise([None, *records]):
            if before is not None and before.id == record.id:
                yield Problem(KINDS[name].file, record.id, "id", "two records have this id")
            for field, message in _record_problems(record, ids):
                yield Problem(KINDS[name].file, record.id, field, message)
    yield from _gap_problems(tables["gaps"], ids)
    yield from _summit_problems(tables["summits"])
    yield from _chair_problems(tables["chairmanships"], dataset._meta.as_of)
    yield from _office_problems(tables["office_terms"], tables["offices"])


def _record_problems(record: Any, ids: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    if not re.fullmatch(_SLUG, record.id):
        yield "id", f"expected lower-case letters and digits, joined by hyphens, got {record.id!a}"
    yield from _unknown_ids(record, ids, "")
    yield from _disorder(record, "")
    if isinstance(record, Record):
        yield from _missing_citations(record)
        yield from _bad_disputes(record)
        yield from _bad_memberships(record)


def _bad_memberships(record: Record) -> Iterator[tuple[str, str]]:
    for index, (before, after) in enumerate(pairwise(getattr(record, "memberships", ()))):
        if before.end is None or before.end > after.start:
            yield f"memberships[{index}].end", f"overlaps the period that starts on {after.start}"


def _unknown_ids(value: Value, ids: Mapping[str, set[str]], path: str) -> Iterator[tuple[str, str]]:
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        kinds = field.metadata.get("refers_to")
        if kinds and held is not None:
            for one in held if isinstance(held, tuple) else (held,):
                if not any(one in ids[kind] for kind in kinds):
                    yield path + field.name, f"no record of {' or '.join(kinds)} has the id {one!r}"
    for name, part in _parts(value):
        yield from _unknown_ids(part, ids, f"{path}{name}.")


def _disorder(value: Value, path: str) -> Iterator[tuple[str, str]]:
    for first, last in _ORDERED:
        start, end = getattr(value, first, None), getattr(value, last, None)
        if (
            start is not None
            and end is not None
            and end.isoformat() < start.isoformat()[: len(end.isoformat())]
        ):
            yield path + last, f"{end} comes before the {first}, {start}"
    for name, part in _parts(value):
        yield from _disorder(part, f"{path}{name}.")


def _parts(value: Value) -> Iterator[tuple[str, Value]]:
    for name in value._parts:
        for index, part in enumerate(getattr(value, name)):
            yield f"{name}[{index}]", part


def _missing_citations(record: Record) -> Iterator[tuple[str, str]]:
    stated = [path for citation in record.citations for path in citation.supports]
    for index, citation in enumerate(record.citations):
        for path in citation.supports:
            known = record._paths(path.partition(".")[0])
            if path not in known:
                has = f"; it has {', '.join(known)}" if known else ""
                told = f"supports {path!r}, which the record does not have{has}"
                yield f"citations[{index}]", told
    for field in attrs.fields(type(record)):
        unsaid = getattr(record, field.name) is False
        if field.name == "id" or field.metadata.get("uncited") or unsaid:
            continue
        paths = record._paths(field.name)
        for path in paths[1:] or paths:
            if not any(covers(one, path) for one in stated):
                yield path, "no citation supports it"


def _bad_disputes(record: Record) -> Iterator[tuple[str, str]]:
    for index, dispute in enumerate(record.disputes):
        path = f"disputes[{index}]"
        values = [claim.value for claim in dispute.values]
        if dispute.field not in record._paths(dispute.field.partition(".")[0]):
            yield f"{path}.field", f"{dispute.field!r} is no field that the record has"
        if len(values) < 2 or len(set(values)) < len(values):
            yield f"{path}.values", "a dispute needs two values or more, each another"
        if dispute.chosen not in values:
            yield f"{path}.chosen", f"{dispute.chosen!r} is none of the values"


def _gap_problems(gaps: Iterable[Any], ids: Mapping[str, set[str]]) -> Iterator[Problem]:
    file = KINDS["gaps"].file
    for gap in gaps:
        if gap.kind not in ids:
            kinds = ", ".join(map(repr, ids))
            yield Problem(file, gap.id, "kind", f"{gap.kind!r} is none of the kinds {kinds}")
            continue
        for record_id in gap.record_ids:
            if record_id not in ids[gap.kind]:
                message = f"no record of {gap.kind} has the id {record_id!r}"
                yield Problem(file, gap.id, "record_ids", message)


def _summit_problems(summits: Iterable[Any]) -> Iterator[Problem]:
    numbered: dict[tuple[str, int], str] = {}
    for summit in summits:
        if summit.ordinal is not None:
            first = numbered.setdefault((summit.series, summit.ordinal), summit.id)
            if first != summit.id:
                message = f"{first} is No. {summit.ordinal} of {summit.series} already"
                yield Problem(KINDS["summits"].file, summit.id, "ordinal", message)


def _chair_problems(terms: tuple[Any, ...], as_of: Any) -> Iterator[Problem]:
    file = KINDS["chairmanships"].file
    for term in terms:
        if term.start > as_of:
            yield Problem(
                file, term.id, "start", f"{term.start} lies after the data's as_of, {as_of}"
            )
    for before, after in pairwise(terms):
        if before.end is None:
            yield Problem(file, before.id, "end", f"missing, though {after.id} follows")
        elif before.end != after.start:
            what = "overlaps" if before.end > after.start else "leaves a gap before"
            message = f"{before.end} {what} {after.id}, which starts on {after.start}"
            yield Problem(file, before.id, "end", message)
        if after.number != before.number + 1:
            message = f"{after.number} does not follow {before.number}"
            yield Problem(file, after.id, "number", message)


def _office_problems(terms: Iterable[Any], offices: Iterable[Any]) -> Iterator[Problem]:
    from turkicstates.records.offices import SHARED_KINDS

    single = {office.id for office in offices if office.kind not in SHARED_KINDS}
    latest: dict[str, Any] = {}
    for term in terms:
        before = latest.get(term.office_id)
        latest[term.office_id] = term
        if before is None or term.office_id not in single or term.start is None:
            continue
        if before.end is None:
            if before.as_of is None or before.as_of.isoformat() >= term.start.isoformat():
                yield Problem(
                    KINDS["office_terms"].file,
                    before.id,
                    "end",
                    f"missing, though {term.id} follows",
                )
        elif before.end.isoformat()[: len(term.start.isoformat())] > term.start.isoformat():
            message = f"{before.end} overlaps {term.id}, which starts on {term.start}"
            yield Problem(KINDS["office_terms"].file, before.id, "end", message)
