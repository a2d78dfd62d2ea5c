"""The description of a data set."""

import attrs
from pendulum import Date

from turkicstates.records.value import Value


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

    title: str
    version: str
    as_of: Date
    licence: str
    publisher: str | None = None
    url: str | None = None
