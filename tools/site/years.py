"""Generate a page for each year since the first summit: what changed, who met, and what was signed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from tools.site.templating import templates
from turkicstates.dates import PartialDate, first_day, last_day
from turkicstates.records.snapshots import CHANGES, EventKind
from turkicstates.sentences import describe
from turkicstates.sentences.words import counted, date_in_words, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import turkicstates as ts

_OFFICES = (EventKind.TERM_BEGINS, EventKind.TERM_ENDS)
"""The kinds of event that concern the offices rather than the organisation."""


class Line(NamedTuple):
    """Something dated: when it was, what it was, and the record that it comes from."""

    date: Any
    text: str
    record: Any
    planned: bool = False

    @property
    def when(self) -> str:
        """The date in words."""
        return date_in_words(self.date)

    @property
    def day(self) -> str:
        """The day that the time machine can show, if the day is known."""
        return "" if isinstance(self.date, PartialDate) else self.date.isoformat()


class Year(NamedTuple):
    """What the data has of a year."""

    number: int
    chairs: Sequence[ts.Chairmanship]
    changed: Sequence[Line]
    offices: Sequence[Line]
    summits: Sequence[Line]
    meetings: Sequence[Line]
    signed: Sequence[Line]
    unfinished: bool

    @property
    def sentence(self) -> str:
        """The year in two sentences: who chaired, and how much met and was signed."""
        counts = [
            counted(number, noun)
            for lines, noun in (
                (self.summits, "summit"),
                (self.meetings, "other meeting"),
                (self.signed, "document"),
            )
            if (number := sum(not line.planned for line in lines))
        ]
        recorded = f"The data has {listed(counts or ['no meeting and no document'])} of that year."
        return f"{_chaired(self)} {recorded}" if self.chairs else recorded


def years(dataset: ts.Dataset) -> list[Year]:
    """Return each year from that of the first summit to the last of which the data knows an event."""
    events = dataset.timeline()
    first = min(first_day(summit.start) for summit in dataset.summits()).year
    days = (*(event.date for event in events), *(meeting.start for meeting in dataset.meetings()))
    last = max(last_day(day) for day in days if day is not None).year
    return [_year(dataset, events, number) for number in range(first, last + 1)]


def pages(dataset: ts.Dataset) -> dict[str, str]:
    """Return the text of the page of each year, and of the list of years, by path below docs/."""
    all_years = years(dataset)
    before: list[Year | None] = [None, *all_years[:-1]]
    after: list[Year | None] = [*all_years[1:], None]
    texts = {"years/index.md": _TEMPLATES.get_template("years.md").render(years=all_years)}
    for year, earlier, later in zip(all_years, before, after, strict=True):
        texts[f"years/{year.number}.md"] = _TEMPLATES.get_template("year.md").render(
            year=year, before=earlier, after=later, as_of=dataset.as_of()
        )
    return texts


def _year(dataset: ts.Dataset, events: Iterable[ts.Event], number: int) -> Year:
    within = [event for event in events if first_day(event.date).year == number]
    return Year(
        number=number,
        chairs=[term for term in dataset.chairmanships() if _runs(term, number)],
        changed=list(_lines(within, CHANGES - {*_OFFICES} | {EventKind.ENTRY_INTO_FORCE})),
        offices=list(_lines(within, _OFFICES)),
        summits=list(_met(dataset.summits(), number)),
        meetings=list(_met(dataset.meetings(), number)),
        signed=list(_lines(within, (EventKind.SIGNATURE,))),
        unfinished=number >= dataset.as_of().year,
    )


def _lines(events: Iterable[ts.Event], kinds: Iterable[EventKind]) -> Iterator[Line]:
    wanted = set(kinds)
    for event in events:
        if event.kind in wanted:
            yield Line(event.date, event.title, event.record, event.planned)


def _met(meetings: Iterable[Any], number: int) -> Iterator[Line]:
    """Yield the summits or meetings that began in a year, each described in a sentence."""
    for meeting in meetings:
        if meeting.start is not None and first_day(meeting.start).year == number:
            planned = meeting.status == "planned"
            yield Line(meeting.start, describe(meeting), meeting, planned)


def _runs(term: ts.Chairmanship, number: int) -> bool:
    """Return whether a term of the chair ran on any day of a year."""
    end = term.end or date.max
    return first_day(term.start) <= date(number, 12, 31) and date(number, 1, 1) < end


def _chaired(year: Year) -> str:
    first, *others = year.chairs
    begins = first_day(first.start)
    states = [term.state.name for term in year.chairs]
    if not others:
        since = f" from {date_in_words(first.start)}" if begins.year == year.number else ""
        until = " when the data was last checked" if year.unfinished else ""
        return f"{states[0]} chaired the organisation{since}{until}."
    turns = ", then ".join(
        f"{name} from {date_in_words(term.start)}"
        for name, term in zip(states[1:], others, strict=True)
    )
    return f"{states[0]} chaired the organisation at first, then {turns}."


_TEMPLATES = templates()
