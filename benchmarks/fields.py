"""Every field of every record, read down to its parts: what a user who walks all data pays."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

import turkicstates as ts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

KINDS = (
    ts.states, ts.organisations, ts.people, ts.bodies, ts.offices, ts.office_terms, ts.agreements,
    ts.summits, ts.chairmanships, ts.statements, ts.meetings, ts.designations, ts.awards,
    ts.places, ts.gaps, ts.sources,
)  # fmt: skip
"""The functions that return the records of each kind."""


def read_all() -> None:
    """Read every field of every record, and of the parts that they are made of."""
    for kind in KINDS:
        read(kind())


def read(values: Iterable[object]) -> None:
    """Read the fields of some values, and of their parts."""
    for value in values:
        if parts := _parts(type(value)):
            read(parts(value))


@cache
def _parts(cls: type) -> Callable[[Any], Iterable[object]] | None:
    """Return the function that lists the parts of a value, if it has any."""
    if cls is tuple:
        return iter
    if not attrs.has(cls):
        return None
    names = [field.name for field in attrs.fields(cls)]
    return lambda value: [getattr(value, name) for name in names]
