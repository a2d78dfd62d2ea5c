"""Terms of the chairmanship-in-office."""

from typing import TYPE_CHECKING, ClassVar

import attrs
from pendulum import Date

from turkicstates.dates import to_day
from turkicstates.errors import NoRecordError
from turkicstates.records.holders import chair_holders
from turkicstates.records.keys import neighbour
from turkicstates.records.kinds import CHAIRMANSHIPS, OFFICES, STATES, SUMMITS
from turkicstates.records.record import Record
from turkicstates.records.value import UNCITED, Value, refers_to

if TYPE_CHECKING:
    from turkicstates.dates import DateLike
    from turkicstates.records.offices import Office
    from turkicstates.records.people import Person
    from turkicstates.records.states import State
    from turkicstates.records.summits import Summit


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Chairmanship(Record):
    """
    A term during which one member state chairs the organisation.

    The day of a handover belongs to the incoming chair: *start* is inclusive, *end*
    exclusive.

    Attributes:
        number: Running number, starting at 1. The library assigns it.

        state_id: Identifier of the chairing state.

        office_id: Identifier of the office whose holder chairs in this term, if it is not
            the *chair_office* of the data set.

        start: First day of the term. If a summit hands the chair over, it is the day when
            the leaders met.

        end: First day of the next term, or None while the term runs.

        summit_id: Identifier of the summit where the chair was handed over.

        motto: Motto of the term, as the organisation or the chair writes it.

        priorities: Goals of the chair, in the library's words and in the order of the
            sources.

    Example:
        >>> import turkicstates as ts
        >>> term = ts.chairmanship("2023-kazakhstan")
        >>> term.state.name, term.start, term.summit.city
        ('Kazakhstan', Date(2023, 11, 3), 'Astana')

    .. versionadded:: 1.0
    """

    _dated_by: ClassVar[str | None] = "start"

    number: int = attrs.field(metadata=UNCITED)
    state_id: str = attrs.field(metadata=refers_to("states"))
    office_id: str | None = attrs.field(default=None, metadata=refers_to("offices"))
    start: Date
    end: Date | None = None
    summit_id: str | None = attrs.field(default=None, metadata=refers_to("summits"))
    motto: str | None = None
    priorities: tuple[str, ...] = ()

    @property
    def state(self) -> "State":
        """The chairing state."""
        return self._related(STATES, self.state_id)

    @property
    def office(self) -> "Office | None":
        """The office whose holder chairs, if the term names one of its own."""
        return self._related(OFFICES, self.office_id)

    @property
    def summit(self) -> "Summit | None":
        """The summit where the chair was handed over."""
        return self._related(SUMMITS, self.summit_id)

    @property
    def previous(self) -> "Chairmanship | None":
        """The previous term, or None for the first."""
        return neighbour(self, self._dataset.records(CHAIRMANSHIPS), -1)

    @property
    def next(self) -> "Chairmanship | None":
        """The next term, or None for the last."""
        return neighbour(self, self._dataset.records(CHAIRMANSHIPS), 1)

    @property
    def holders(self) -> "tuple[Person, ...]":
        """The people who held the chair for the state during the term, in order."""
        heads = self._dataset.once(chair_holders, self.state_id, self.office_id)
        return heads.during(self.start, self.end)

    def holder_on(self, date: "DateLike | None" = None, /) -> "Person":
        """
        Return the person who chaired the organisation on a day.

        Args:
            date: A day within the term. None means today, so leave out days that are
                missing.

        Returns:
            The holder of the office that chairs on that day. That office is the
            *office_id* of the term or, without one, the *chair_office* of the data set.

        Raises:
            InvalidDateError: If *date* is not a date.

            NoRecordError: If the day is not within the term, or if nobody is
                known to have held the office on it.

        Example:
            >>> import turkicstates as ts
            >>> ts.chair_on("2023-11-03").holder_on("2023-11-03").name
            'Kassym-Jomart Tokayev'
        """
        day = to_day(date)
        if day < self.start or (self.end is not None and day >= self.end):
            until = f"until {self.end}" if self.end else "on"
            msg = f"{self.id} did not run on {day}: the term runs from {self.start} {until}"
            if date is None:
                msg += "; pass a day of the term, or ask for its holders"
            raise NoRecordError(msg, day)
        if self.office_id is None and self._dataset.meta.chair_office is None:
            msg = "states chair without a person: the data set has no chair_office in meta.json"
            raise NoRecordError(msg, day)
        return self._dataset.once(chair_holders, self.state_id, self.office_id).on(day)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Handover(Value):
    """
    A handover of the chair from one term to the next.

    Attributes:
        date: Day of the handover. It belongs to the incoming chair.

        outgoing: The term that ends, or None at the start of the first known term.

        incoming: The term that begins.

    Example:
        >>> import turkicstates as ts
        >>> handover = ts.handover_on("2023-11-03")
        >>> handover.outgoing.state.name, handover.incoming.state.name, handover.summit.city
        ('Uzbekistan', 'Kazakhstan', 'Astana')

    .. versionadded:: 1.0
    """

    date: Date
    outgoing: Chairmanship | None = None
    incoming: Chairmanship

    @property
    def summit(self) -> "Summit | None":
        """The summit where the chair was handed over."""
        return self.incoming.summit
