"""Places: the cities in which the organisation met, signed and has its seats."""

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
    A city or town that other records name.

    Attributes:
        state_id: Identifier of the state in which it lies, where that is in the data
            set.

        country: English name of the country in which it lies, where that is no state of
            the data set.

        latitude: Degrees north of the equator, WGS 84.

        longitude: Degrees east of Greenwich, WGS 84.

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
        """The state in which it lies."""
        return self._related(STATES, self.state_id)
