"""What a data set says of itself."""

import attrs
from pendulum import Date

from turkicstates.records.value import Value


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Meta(Value):
    """
    What a data set says of itself.

    Attributes:
        title: Title.

        version: Version of the data, apart from that of the package.

        as_of: Day up to which the data was checked.

        licence: SPDX identifier of its licence.

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
