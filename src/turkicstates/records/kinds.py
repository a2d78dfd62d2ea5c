"""The kinds of record: what each is called, and where its class is."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from turkicstates.records.values import Value


class Kind:
    """
    A kind of record; its class is imported when it is first needed.

    Making a class costs more than reading its records, so a look-up makes only those that
    it answers with.
    """

    def __init__(self, name: str, singular: str, module: str, class_name: str) -> None:
        self.name = name
        self.singular = singular
        self._module = module
        self.class_name = class_name

    @property
    def file(self) -> str:
        """Name of the file that holds the records."""
        return f"{self.name}.json"

    @property
    def cls(self) -> type[Value]:
        """The class of the records."""
        found: type[Value] = getattr(
            import_module(f"turkicstates.records.{self._module}"), self.class_name
        )
        return found


KINDS: Final = {
    kind.name: kind
    for kind in (
        Kind("sources", "source", "sources", "Source"),
        Kind("states", "state", "states", "State"),
        Kind("organisations", "organisation", "states", "Organisation"),
        Kind("people", "person", "people", "Person"),
        Kind("bodies", "body", "bodies", "Body"),
        Kind("offices", "office", "offices", "Office"),
        Kind("office_terms", "term of office", "offices", "OfficeTerm"),
        Kind("agreements", "agreement", "agreements", "Agreement"),
        Kind("summits", "summit", "summits", "Summit"),
        Kind("chairmanships", "chairmanship", "chairmanships", "Chairmanship"),
        Kind("statements", "statement", "statements", "Statement"),
        Kind("meetings", "meeting", "meetings", "Meeting"),
        Kind("designations", "designation", "honours", "Designation"),
        Kind("awards", "award", "honours", "Award"),
        Kind("places", "place", "places", "Place"),
        Kind("gaps", "gap", "gaps", "Gap"),
    )
}

META: Final = Kind("meta", "meta", "meta", "Meta")
"""The description of the data set itself, which is no list of records."""
