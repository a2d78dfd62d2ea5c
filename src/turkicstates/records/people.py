"""People."""

from typing import TYPE_CHECKING

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.kinds import OFFICE_TERMS, STATES
from turkicstates.records.names import Named
from turkicstates.records.value import refers_to

if TYPE_CHECKING:
    from turkicstates.records.offices import OfficeTerm
    from turkicstates.records.states import State


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Person(Named):
    """
    A person who held an office, attended a meeting, signed a document or spoke.

    Attributes:
        state_id: Identifier of the state that the person represents.

        born: Day, month or year of birth.

        died: Day, month or year of death.

        wikidata: Wikidata identifier.

    Example:
        >>> import turkicstates as ts
        >>> ts.person("Viktor Orbán").state.name
        'Hungary'

    .. versionadded:: 1.0
    """

    state_id: str | None = attrs.field(default=None, metadata=refers_to("states"))
    born: AnyDate | None = None
    died: AnyDate | None = None
    wikidata: str | None = None

    @property
    def state(self) -> "State | None":
        """The state that the person represents."""
        return self._related(STATES, self.state_id)

    @property
    def office_terms(self) -> "tuple[OfficeTerm, ...]":
        """The person's terms of office, oldest first."""
        return self._dataset.where(OFFICE_TERMS, "person_id", self.id)
