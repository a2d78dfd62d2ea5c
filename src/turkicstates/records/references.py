"""The record that an identifier in a field means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.records.kinds import KINDS
from turkicstates.records.paths import owner_of

if TYPE_CHECKING:
    import attrs

    from turkicstates.records.value import Value


def record_named(value: Value, field: attrs.Attribute[Any], identifier: str) -> Any | None:
    """Return the record that an identifier in a field refers to, or None."""
    for name in field.metadata.get("refers_to", ()):
        for record in owner_of(value).where(KINDS[name], "id", identifier):
            return record
    return None
