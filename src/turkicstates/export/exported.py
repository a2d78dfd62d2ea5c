"""The tables of an export: those of the records, and the panels made from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turkicstates.panels import panels
from turkicstates.schema.tables import tables

if TYPE_CHECKING:
    from turkicstates.dataset import Dataset
    from turkicstates.schema.columns import Table


def exported_tables(dataset: Dataset) -> dict[str, Table]:
    """Return all tables by name: those that are read back first, then the panels."""
    return {**tables(dataset), **panels(dataset)}
