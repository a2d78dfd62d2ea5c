"""The record that an identifier in a field, or in the description, means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from turkicstates.records.kinds import KINDS, ORGANISATIONS
from turkicstates.records.paths import owner_of

if TYPE_CHECKING:
    import attrs

    from turkicstates.records.meta import Series
    from turkicstates.records.organisations import Organisation
    from turkicstates.records.owner import Owner
    from turkicstates.records.value import Value


def record_named(value: Value, field: attrs.Attribute[Any], identifier: str) -> Any | None:
    """Return the record that an identifier in a field refers to, or None."""
    for name in field.metadata.get("refers_to", ()):
        for record in owner_of(value).where(KINDS[name], "id", identifier):
            return record
    return None


def own_organisation(owner: Owner) -> Organisation | None:
    """Return the organisation that a data set is about, or None if it names none."""
    identifier = owner.meta.organisation_id
    return None if identifier is None else owner.by_id(ORGANISATIONS, identifier)


def series_of(owner: Owner, summit: object) -> Series | None:
    """Return the series of a summit, or None if the description lists none, or for anything else."""
    identifier = getattr(summit, "series", None)
    return next((series for series in owner.meta.series if series.id == identifier), None)
