"""What a data set says of itself."""

import attrs
from pendulum import Date

from turkicstates.records.values import Value


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Meta(Value):
    """
    What a data set says of itself.

    Attributes:
        title: Title.

        version: Version of the data, apart from that of the package.

        as_of: Day up to which the data was checked.

        licence: SPDX identifier of its licence.

    .. versionadded:: 1.0
    """

    title: str
    version: str
    as_of: Date
    licence: str
