"""
Share a look between the charts: colours, sizes, headings, keys and the line of the source.

Nothing here sets an Altair *config*, so you can still concatenate or layer the charts.
"""

from __future__ import annotations

from functools import cached_property
from numbers import Real
from typing import TYPE_CHECKING, Any, NamedTuple

import altair as alt
import attrs

from turkicstates.dataset import Dataset, to_dataset
from turkicstates.errors import InvalidArgumentError, InvalidOptionError, shown
from turkicstates.plot import words
from turkicstates.plot.measure import cut, measured, wrapped
from turkicstates.plot.palette import PALETTES
from turkicstates.sentences.words import date_in_words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from turkicstates.dates import AnyDate
    from turkicstates.plot.palette import Palette
    from turkicstates.records.people import Person

WIDTH = 720
PADDING = 5
"""The space that Vega leaves around a chart."""

_LEAST, _PHONE, _MOST = 280, 480, 10_000
_KEY, _LINE, _ROW = 18, 15, 22
_ROUNDING = 2


class Entry(NamedTuple):
    """A sign in the key of a chart, and what it means."""

    word: str
    colour: str
    shape: str
    size: float


def data(rows: Iterable[Mapping[str, Any]]) -> alt.Data:
    """Return rows as data inside the chart itself."""
    return alt.Data(values=[dict(row) for row in rows])  # type: ignore[no-untyped-call]  # Altair's


def _pixels(width: object) -> float:
    """Return a width as a user passes it."""
    number = float(width) if isinstance(width, Real) else 0.0
    if not _LEAST <= number <= _MOST:
        msg = f"width={shown(width)} is not a number of pixels from {_LEAST} to {_MOST}"
        raise InvalidArgumentError(msg, "width", width)
    return number


@attrs.frozen(kw_only=True, slots=False)
class Look:
    """
    How a chart looks: the options that all charts share, and what follows from them.

    Attributes:
        data: The data set to draw.

        theme: ``'light'`` or ``'dark'``.

        width: Width of the whole picture, in pixels.

        language: The language of names.
    """

    data: Dataset
    theme: str
    width: float
    language: str

    @classmethod
    def of(cls, dataset: Dataset | None, *, theme: str, width: float, language: str) -> Look:
        """Return a look after a check of the options as a user passes them."""
        data = to_dataset(dataset)
        if theme not in tuple(PALETTES):
            raise InvalidOptionError("theme", theme, tuple(PALETTES))
        words.check_language(data, language)
        return cls(data=data, theme=theme, width=_pixels(width), language=language)

    @cached_property
    def palette(self) -> Palette:
        """The colours of the theme."""
        return PALETTES[self.theme]

    @cached_property
    def narrow(self) -> bool:
        """Whether the picture is as narrow as a phone."""
        return self.width < _PHONE

    @cached_property
    def inner(self) -> float:
        """The width between the paddings."""
        return self.width - 2 * PADDING - _ROUNDING

    @property
    def text(self) -> int:
        """The size of most text."""
        return 12 if self.narrow else 13

    @property
    def small(self) -> int:
        """The size of notes."""
        return 11

    def wide(self, text: str) -> float:
        """Return about how wide a text of the common size is."""
        return measured(text, self.text)

    def widest(self, texts: Iterable[str]) -> float:
        """Return the width of the widest text."""
        return max(map(self.wide, texts), default=0)

    def cut(self, text: str, width: float) -> str:
        """Return a text of the common size that is not wider than this."""
        return cut(text, self.text, width)

    def day(self, date: AnyDate | datetime.date) -> str:
        """Return a date in words in English, and as ISO 8601 in other languages."""
        return date_in_words(date) if words.in_english(self.language) else str(date)

    def month(self, date: datetime.date) -> str:
        """Return the month of a day: ``'Nov 2023'``, or ``'2023-11'`` in other languages."""
        if not words.in_english(self.language):
            return date.isoformat()[:7]
        return f"{date_in_words(date).split()[1][:3]} {date.year}"

    def person(self, person: Person) -> str:
        """Return the name of a person in the language, or else the main one."""
        return person.names.best(self.language) or person.name

    def finished(
        self,
        *layers: alt.Chart,
        title: str,
        subtitle: str,
        description: str,
        day: datetime.date | None = None,
        left: float,
        right: float = 0,
        height: float,
        below: float = 0,
        fill: str = "transparent",
        key: Sequence[Entry] = (),
        notes: Sequence[str] = (),
    ) -> alt.LayerChart:
        """
        Return layers as one chart.

        Args:
            layers: The marks.

            title: What the chart shows, in English.

            subtitle: How to read it, in English.

            description: What it says, for those who do not see it.

            day: The day of the chart; None means the day up to which the data was checked.

            left: Room for the labels of an axis at the left, in pixels.

            right: Room at the right.

            height: Height of the marks.

            below: Room for the labels of an axis at the bottom.

            fill: Colour of the ground.

            key: The signs that stand below the chart, with their meanings.

            notes: What else stands there, before the source.
        """
        width = self.inner - left - right
        foot = height + below + _ROW
        footer: list[alt.Chart] = []
        for entry, across, down in self._placed(key):
            footer += self._entry(entry, across - left, foot + down)
        if key:
            foot += down + _ROW
        ground = (
            alt.Chart(data([{}]))
            .mark_rect(fill=fill, stroke=None, description=description)
            .encode(x=alt.value(0), x2=alt.value(width), y=alt.value(0), y2=alt.value(height))
        )
        options: dict[str, Any] = (
            {} if self.theme == "light" else {"background": self.palette.paper}
        )
        return alt.LayerChart(
            layer=[ground, *layers, *footer, self._notes(notes, -left, foot - _LINE / 2)],
            title=self._heading(title, subtitle, day or self.data.as_of()),
            description=description,
            width=width,
            height=height,
            view=alt.ViewBackground(stroke=None),
            **options,
        )

    def _heading(self, title: str, subtitle: str, day: datetime.date) -> alt.TitleParams:
        """Return the title in English, or the name of the organisation in another language."""
        name = words.organisation(self.data, self.language, day)
        if name and not words.in_english(self.language):
            title, name = name, title
        size = 16 if self.narrow else 17
        lines = wrapped(title, size, self.inner, bold=True)
        below = " ".join([f"{name}." if name else "", subtitle])
        return alt.TitleParams(
            text=lines if len(lines) > 1 else title, subtitle=wrapped(below, self.text, self.inner),
            anchor="start", frame="bounds", offset=14, fontSize=size, color=self.palette.ink,
            subtitleFontSize=self.text, subtitleColor=self.palette.muted, subtitlePadding=6,
            subtitleLineHeight=self.text + 4,
        )  # fmt: skip

    def _placed(self, key: Sequence[Entry]) -> Iterator[tuple[Entry, float, float]]:
        """Yield the entries of a key with their places, in as many rows as they need."""
        across, down = 0.0, 0
        for entry in key:
            width = _KEY + self.wide(entry.word)
            if across and across + width > self.inner:
                across, down = 0.0, down + _ROW
            yield entry, across, down
            across += width + 16

    def _entry(self, entry: Entry, across: float, down: float) -> Iterator[alt.Chart]:
        base = alt.Chart(data([{}]))
        yield base.mark_point(
            x=across + 7, y=down, shape=entry.shape, size=entry.size, filled=True, opacity=1,
            color=entry.colour, aria=False,
        )  # fmt: skip
        yield base.mark_text(
            x=across + _KEY, y=down, text=entry.word, align="left", baseline="middle",
            fontSize=self.text, color=self.palette.ink, aria=False,
        )  # fmt: skip

    def _notes(self, notes: Sequence[str], across: float, down: float) -> alt.Chart:
        """Return the notes and, below them, what the chart was drawn from."""
        meta = self.data.meta
        source = f"Source: {meta.title}, version {meta.version}, as of {date_in_words(meta.as_of)}."
        lines = [
            line for text in (*notes, source) for line in wrapped(text, self.small, self.inner)
        ]
        chart: alt.Chart = alt.Chart(data([{}])).mark_text(
            x=across, y=down, text=lines, align="left", baseline="top", fontSize=self.small,
            color=self.palette.muted, lineHeight=_LINE, description=" ".join([*notes, source]),
        )  # fmt: skip
        return chart

    def axis(self, **options: Any) -> alt.Axis:
        """Return an axis in the look of the charts."""
        common: dict[str, Any] = {
            "title": None, "labelFontSize": self.text, "labelColor": self.palette.ink,
            "domain": False, "ticks": False, "gridColor": self.palette.line, "labelLimit": 0,
            "labelPadding": 6, "aria": False,
        }  # fmt: skip
        return alt.Axis(**(common | options))


def years(look: Look, first: int, last: int, *, most: int) -> alt.Axis:
    """Return an axis with at most *most* years, evenly spaced, whatever the font."""
    step = -(-(last + 1 - first) // most)
    values = [
        alt.DateTime(year=year, month=1, date=1, utc=True) for year in range(first, last + 1, step)
    ]
    return look.axis(format="%Y", values=values, labelFlush=False, labelOverlap=False)
