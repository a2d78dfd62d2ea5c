"""How values are read from JSON that is known to be sound: late, and without a check."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import attrs
from pendulum import Date

from turkicstates.dataset.hooks import is_tuple, is_value, present_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from cattrs import Converter


_AS_THEY_ARE = (str, int, bool, float)
"""The types of fields that JSON holds as they are."""


_LATE = ',\n    "citations": ['
"""How the provenance of a record begins in a canonical file, where it comes last."""


def parse(text: str) -> list[dict[str, Any]]:
    """
    Read the records of a canonical file, all but what says how they are known.

    That is most of a file, and stays text until it is asked for.
    """
    head, *rest = text.split(_LATE)
    pieces, late = [head], []
    for one in rest:
        provenance, end, following = one.partition("\n  }")
        late.append(provenance)
        pieces += (end, following)
    records: list[dict[str, Any]] = json.loads("".join(pieces))
    if late and len(late) == len(records):
        for record, provenance in zip(records, late, strict=True):
            record[_LATE] = provenance
        return records
    whole: list[dict[str, Any]] = json.loads(text) if late else records
    return whole


def parse_one(text: str, identifier: str) -> dict[str, Any]:
    """
    Read one record of a canonical file, by its identifier, which comes first in it.

    Raises:
        KeyError: If there is none.
    """
    place = text.find(f'\n  {{\n    "id": {json.dumps(identifier)}')
    if place < 0:
        raise KeyError(identifier)
    record: dict[str, Any] = json.loads(text[place : text.index("\n  }", place) + 4])
    return record


@lru_cache(maxsize=4096)
def read_date(value: Any, _: Any) -> Any:
    """Read a day, month or year that is known to be sound; equal ones are one object."""
    if len(value) == 10:
        return Date.fromisoformat(value)
    from turkicstates.records.partial import PartialDate

    return PartialDate(value)


@cache
def reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Return the hook for a type of sound data; for our own without a search for it."""
    if is_tuple(cls):
        return tuple_reader(cls, converter)
    return object_reader(cls, converter) if is_value(cls) else converter.get_structure_hook(cls)


def tuple_reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Make a hook that reads a list that is known to be sound."""
    item = cls.__args__[0]
    if item is str:
        return lambda value, _: tuple(value)
    structure_item = reader(item, converter)
    return lambda value, _: tuple([structure_item(one, item) for one in value])


def object_reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """
    Make a hook for sound data, which leaves each field to be read when it is asked for.

    It needs no code to be generated, which for all kinds together takes longer than reading.
    """
    read = {field.name: _field_reader(field, converter) for field in attrs.fields(cls)}
    return lambda value, _: cls._of(read, value)


def _field_reader(field: attrs.Attribute[Any], converter: Converter) -> Callable[[Any], Any]:
    """Make what reads one field out of the JSON object that holds it."""
    name, default, to = field.name, field.default, present_type(field.type)
    if to in _AS_THEY_ARE:
        return lambda plain: plain.get(name, default)
    if name in ("citations", "disputes"):
        return lambda plain: reader(to, converter)(_provenance(plain).get(name, ()), to)
    return lambda plain: reader(to, converter)(plain[name], to) if name in plain else default


def _provenance(plain: dict[str, Any]) -> dict[str, Any]:
    """Read what says how a record is known, unless it was read with the rest."""
    if _LATE not in plain:
        return plain
    found: dict[str, Any] = json.loads(f'{{"citations": [{plain[_LATE]}}}')
    return found
