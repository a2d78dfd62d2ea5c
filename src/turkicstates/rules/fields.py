"""Rules that one record must keep by itself: identifiers, order, citations, disputes."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

import attrs

from turkicstates.records.paths import parts_of, paths_of
from turkicstates.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from turkicstates.records.value import Value

    Held = Mapping[str, Mapping[str, None]]
    """The paths of each field of a record that holds anything, by its name."""

_MOST = 20
"""How many paths a message lists."""

_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
_ORDERED = (
    ("start", "end"),
    ("period_start", "period_end"),
    ("born", "died"),
    ("signed", "ratified"),
    ("ratified", "in_force"),
)


def field_faults(record: Any, ids: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield the faults of one record, each as the path of a field and what is wrong there."""
    if not re.fullmatch(_SLUG, record.id):
        yield "id", f"expected lower-case letters and digits, joined by hyphens, got {record.id!a}"
    yield from _unknown_ids(record, ids, "")
    yield from _disorder(record, "")
    if isinstance(record, Record):
        held = {
            one.name: dict.fromkeys(paths_of(record, one.name))
            for one in attrs.fields(type(record))
        }
        yield from _missing_citations(record, held)
        yield from _bad_disputes(record, held)
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
    for name, part in parts_of(value):
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
    for name, part in parts_of(value):
        yield from _disorder(part, f"{path}{name}.")


def _missing_citations(record: Record, held: Held) -> Iterator[tuple[str, str]]:
    stated = {path for citation in record.citations for path in citation.supports}
    for index, citation in enumerate(record.citations):
        for path in citation.supports:
            known = held.get(path.partition(".")[0], {})
            if path not in known:
                has = f"; it has {_listed(known)}" if known else ""
                told = f"supports {path!r}, which the record does not have{has}"
                yield f"citations[{index}]", told
    for field in attrs.fields(type(record)):
        unsaid = getattr(record, field.name) is False
        if field.name == "id" or field.metadata.get("uncited") or unsaid:
            continue
        paths = [*held[field.name]]
        if paths and paths[0] not in stated:
            for path in paths[1:] or paths:
                if path not in stated:
                    yield path, "no citation supports it"


def _listed(paths: Mapping[str, None]) -> str:
    more = ", ..." if len(paths) > _MOST else ""
    return ", ".join(islice(paths, _MOST)) + more


def _bad_disputes(record: Record, held: Held) -> Iterator[tuple[str, str]]:
    for index, dispute in enumerate(record.disputes):
        path = f"disputes[{index}]"
        values = [claim.value for claim in dispute.values]
        if dispute.field not in held.get(dispute.field.partition(".")[0], {}):
            yield f"{path}.field", f"the record has no field {dispute.field!r}"
        if len(values) < 2 or len(set(values)) < len(values):
            yield f"{path}.values", "a dispute needs two or more values, all different"
        if dispute.chosen not in values:
            yield f"{path}.chosen", f"{dispute.chosen!r} is not one of the values"
