"""The description of a data set."""

from enum import StrEnum
from typing import ClassVar

import attrs
from pendulum import Date

from turkicstates.records.translations import Translations
from turkicstates.records.value import Value, refers_to


class ChairOffice(StrEnum):
    """The office whose holder chairs the organisation for the state in the chair."""

    HEAD_OF_STATE = "head-of-state"
    HEAD_OF_GOVERNMENT = "head-of-government"
    FOREIGN_MINISTER = "foreign-minister"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Series(Value):
    """
    A series of summits, with ordinals of its own.

    Attributes:
        id: Identifier, which the summits of the series name.

        names: Who meets, by BCP 47 language tag.

        outside: Whether its summits are not those of the organisation, such as summits
            before the organisation was founded.

    Example:
        >>> import turkicstates as ts
        >>> own = ts.Dataset.bundled().meta.series[0]
        >>> own.id, own.name
        ('council-of-heads-of-state', 'Council of Heads of State')

    .. versionadded:: 1.0
    """

    id: str
    names: Translations
    outside: bool = False

    @property
    def name(self) -> str:
        """The name in English or, without one, the first name in another language."""
        return self.names.first


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Meta(Value):
    """
    The description of a data set.

    Attributes:
        title: Title of the data set.

        version: Version of the data, separate from the version of the package.

        as_of: Last day up to which the data was checked.

        licence: SPDX identifier of the licence of the data.

        publisher: Who publishes the data set, as a citation names them, or None.

        url: URL at which the data set is published, or None if there is none.

        name: Short name, in lower case, for files, addresses and identifiers in exports.
            Without one, *organisation_id* takes its place.

        organisation_id: Identifier of the organisation that the data set is about.

        chair_office: Office whose holder chairs the organisation for the state in the
            chair, or None if states chair without a person. A chairmanship can name
            another office.

        languages: BCP 47 tags of the languages in which the data set gives names.

        series: Series of summits. An ordinal alone means a summit of the first series
            that is not *outside*.

    Example:
        >>> import turkicstates as ts
        >>> from pendulum import Date
        >>> meta = ts.Meta(
        ...     title="A league", version="2020.1", as_of=Date(2020, 6, 30), licence="CC0-1.0"
        ... )
        >>> ts.Dataset.from_records(meta, ()).data_version()
        '2020.1'

    .. versionadded:: 1.0
    """

    _parts: ClassVar[tuple[str, ...]] = ("series",)

    title: str
    version: str
    as_of: Date
    licence: str
    publisher: str | None = None
    url: str | None = None
    name: str | None = None
    organisation_id: str | None = attrs.field(default=None, metadata=refers_to("organisations"))
    chair_office: ChairOffice | None = None
    languages: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()

    @property
    def slug(self) -> str:
        """The short name for files, addresses and identifiers."""
        return self.name or self.organisation_id or "dataset"

    @property
    def own_series(self) -> str | None:
        """The identifier of the series of the organisation itself, in which ordinals count."""
        return next((series.id for series in self.series if not series.outside), None)
