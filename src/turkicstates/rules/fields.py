"""Rules for single records: identifiers, order of dates, citations, disputes."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

import attrs

from turkicstates.errors import shown
from turkicstates.files.scalars import LANGUAGE_TAG, SLUG, not_a_slug
from turkicstates.records.addresses import is_address
from turkicstates.records.paths import parts_of, paths_of
from turkicstates.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from turkicstates.records.meta import Meta
    from turkicstates.records.value import Value

    Paths = Mapping[str, Mapping[str, None]]
    """The paths into each field of a record, in order. Empty fields have none."""

_MAX_PATHS = 20
"""The maximum number of paths in a message."""

_MAX_PATH = 100
"""The maximum number of characters of each of them."""

_ORDERED = (
    ("start", "end"),
    ("start", "as_of"),
    ("period_start", "period_end"),
    ("born", "died"),
    ("signed", "ratified"),
    ("ratified", "in_force"),
)
"""Pairs of fields whose dates must be in this order."""

_DEGREES = {"latitude": 90, "longitude": 180}
"""Fields with degrees, and how many there are on either side of zero."""

_COUNTS = ("number", "ordinal", "ratifications_needed")
"""Fields with numbers that start at 1."""

_CURRENCY = "[A-Z]{3}"
_FRACTION = r"[1-9]\d{0,5}/[1-9]\d{0,5}"

_LANGUAGES = ("languages", "working_languages")
"""Fields with language tags."""

_ADDRESSES = ("url", "website")
"""Fields with addresses of pages."""


def field_faults(record: Any, ids: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield the faults of a record, each as the path of a field and a message."""
    yield from _bad_numbers(record)
    yield from _bad_addresses(record)
    yield from _bad_languages(record)
    yield from _bad_amounts(record)
    yield from _unknown_ids(record, ids, "")
    yield from _wrong_order(record, "")
    if isinstance(record, Record):
        paths = {
            name: dict.fromkeys(paths_of(record, name)) for name in attrs.fields_dict(type(record))
        }
        yield from _bad_citations(record, paths)
        yield from _bad_disputes(record, paths)
        yield from _bad_memberships(record)


def meta_faults(meta: Meta, ids: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield the faults of the description, each as the path of a field and a message."""
    if meta.name is not None and not re.fullmatch(SLUG, meta.name):
        yield "name", not_a_slug(meta.name)
    yield from _bad_addresses(meta)
    yield from _bad_languages(meta)
    yield from _unknown_ids(meta, ids, "")
    seen: set[str] = set()
    for place, series in enumerate(meta.series):
        if series.id in seen:
            yield f"series[{place}].id", "two series have this id"
        seen.add(series.id)


def _bad_numbers(record: Value) -> Iterator[tuple[str, str]]:
    for name, most in _DEGREES.items():
        degrees = getattr(record, name, None)
        if degrees is not None and not -most <= degrees <= most:
            yield name, f"expected a number from -{most} to {most}, got {degrees}"
    for name in _COUNTS:
        count = getattr(record, name, None)
        if count is not None and count < 1:
            yield name, f"expected 1 or more, got {count}"


def _bad_addresses(record: Value) -> Iterator[tuple[str, str]]:
    """Yield each field that is to have the address of a page and has something else, and what is wrong."""
    for name in _ADDRESSES:
        address = getattr(record, name, None)
        if address is not None and not is_address(address):
            yield (
                name,
                f"expected an address that begins with https:// or http://, got {shown(address)}",
            )


def _bad_languages(value: Value) -> Iterator[tuple[str, str]]:
    for name in _LANGUAGES:
        for place, tag in enumerate(getattr(value, name, ())):
            if not re.fullmatch(LANGUAGE_TAG, tag):
                yield (
                    f"{name}[{place}]",
                    f"expected a BCP 47 language tag such as 'tr' or 'uz-Cyrl', got {shown(tag)}",
                )


def _bad_amounts(record: Value) -> Iterator[tuple[str, str]]:
    for place, amount in enumerate(getattr(record, "finances", ())):
        path, value, currency, share = (
            f"finances[{place}]",
            amount.value,
            amount.currency,
            amount.share,
        )
        if value is None and share is None:
            yield f"{path}.value", "missing, and there is no share either"
        if value is not None and value < 1:
            yield f"{path}.value", f"expected 1 or more, got {value}"
        if value is not None and currency is None:
            yield f"{path}.currency", "missing, though there is a value"
        if currency is not None and not re.fullmatch(_CURRENCY, currency):
            yield (
                f"{path}.currency",
                f"expected an ISO 4217 code such as 'USD', got {shown(currency)}",
            )
        if share is not None and not re.fullmatch(_FRACTION, share):
            yield f"{path}.share", f"expected a fraction such as '2/18', got {shown(share)}"


def _bad_memberships(record: Record) -> Iterator[tuple[str, str]]:
    for index, (before, after) in enumerate(pairwise(getattr(record, "memberships", ()))):
        if before.end is None or before.end > after.start:
            yield f"memberships[{index}].end", f"overlaps the period that starts on {after.start}"


def _unknown_ids(value: Value, ids: Mapping[str, set[str]], path: str) -> Iterator[tuple[str, str]]:
    for field in attrs.fields(type(value)):
        content = getattr(value, field.name)
        kinds = field.metadata.get("refers_to")
        if kinds and content is not None:
            for record_id in content if isinstance(content, tuple) else (content,):
                if not any(record_id in ids[kind] for kind in kinds):
                    message = f"no record of {' or '.join(kinds)} has the id {shown(record_id)}"
                    yield path + field.name, message
    for name, part in parts_of(value):
        yield from _unknown_ids(part, ids, f"{path}{name}.")


def _wrong_order(value: Value, path: str) -> Iterator[tuple[str, str]]:
    for first, last in _ORDERED:
        start, end = getattr(value, first, None), getattr(value, last, None)
        if (
            start is not None
            and end is not None
            and end.isoformat() < start.isoformat()[: len(end.isoformat())]
        ):
            yield path + last, f"{end} comes before the {first}, {start}"
    for name, part in parts_of(value):
        yield from _wrong_order(part, f"{path}{name}.")


def _bad_citations(record: Record, paths: Paths) -> Iterator[tuple[str, str]]:
    supported = {path for citation in record.citations for path in citation.supports}
    for index, citation in enumerate(record.citations):
        for path in citation.supports:
            known = paths.get(path.partition(".")[0], {})
            if path not in known:
                has = f"; it has {_listed(known)}" if known else ""
                message = f"supports {shown(path)}, which the record does not have{has}"
                yield f"citations[{index}]", message
    for field in attrs.fields(type(record)):
        is_false = getattr(record, field.name) is False
        if field.name == "id" or field.metadata.get("uncited") or is_false:
            continue
        whole, *inner = paths[field.name] or (None,)
        if whole is None or whole in supported:
            continue
        for path in inner or [whole]:
            if path not in supported:
                yield path, "no citation supports it"


def _listed(paths: Mapping[str, None]) -> str:
    more = ", ..." if len(paths) > _MAX_PATHS else ""
    return ", ".join(path[:_MAX_PATH] for path in islice(paths, _MAX_PATHS)) + more


def _bad_disputes(record: Record, paths: Paths) -> Iterator[tuple[str, str]]:
    for index, dispute in enumerate(record.disputes):
        path = f"disputes[{index}]"
        values = [claim.value for claim in dispute.values]
        if dispute.field not in paths.get(dispute.field.partition(".")[0], {}):
            yield f"{path}.field", f"the record has no field {shown(dispute.field)}"
        if len(values) < 2 or len(set(values)) < len(values):
            yield f"{path}.values", "a dispute needs two or more values, all different"
        if dispute.chosen not in values:
            yield f"{path}.chosen", f"{shown(dispute.chosen)} is not one of the values"
