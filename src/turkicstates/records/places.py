"""Cities and towns where the organisation met, signed documents or has a seat."""

from typing import TYPE_CHECKING

import attrs

from turkicstates.records.kinds import STATES
from turkicstates.records.names import Named
from turkicstates.records.value import refers_to

if TYPE_CHECKING:
    from turkicstates.records.states import State


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Place(Named):
    """
    A city or town that other records mention.

    Attributes:
        state_id: Identifier of its state, if that state is in the data set.

        country: English name of its country, if that is not a state in the data set.

        latitude: Latitude in degrees north, WGS 84.

        longitude: Longitude in degrees east, WGS 84.

    Example:
        >>> import turkicstates as ts
        >>> ts.place("Nur-Sultan").name, ts.place("astana").state.name
        ('Astana', 'Kazakhstan')

    .. versionadded:: 1.0
    """

    state_id: str | None = attrs.field(default=None, metadata=refers_to("states"))
    country: str | None = None
    latitude: float
    longitude: float

    @property
    def state(self) -> "State | None":
        """The state where it is, if that state is in the data set."""
        return self._related(STATES, self.state_id)
