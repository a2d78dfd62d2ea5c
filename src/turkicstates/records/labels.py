"""Display names of kinds, records and fields, and the record that an identifier means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.records.kinds import KINDS
from turkicstates.records.paths import owner_of

if TYPE_CHECKING:
    import attrs

    from turkicstates.records.owner import Kind
    from turkicstates.records.value import Value

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


def record_named(value: Value, field: attrs.Attribute[Any], identifier: str) -> Any | None:
    """Return the record that an identifier in a field refers to, or None."""
    for name in field.metadata.get("refers_to", ()):
        for record in owner_of(value).where(KINDS[name], "id", identifier):
            return record
    return None
