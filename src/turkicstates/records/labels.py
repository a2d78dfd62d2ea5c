"""Display names of kinds, records and fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.records.kinds import KINDS

if TYPE_CHECKING:
    from turkicstates.records.owner import Kind

_KIND_OF = {kind.class_name: kind for kind in KINDS.values()}


def kind_of(record: object) -> Kind[Any]:
    """
    Return the kind of a record.

    Raises:
        KeyError: If it is not a record.
    """
    return _KIND_OF[type(record).__name__]


def name_of(record: Any) -> str:
    """Return a short display name for a record."""
    for field in ("name", "title", "subject", "award", "motto"):
        text = getattr(record, field, None)
        if text:
            return str(text)
    place = getattr(record, "city", None)
    start = getattr(record, "start", None)
    return ", ".join(str(part) for part in (place, start) if part) or str(record.id)


def label(name: str) -> str:
    """Return the name of a field, formatted as a heading."""
    return name.removesuffix("_id").removesuffix("_ids").replace("_", " ").capitalize()
