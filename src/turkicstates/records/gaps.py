"""Known gaps in the data."""

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.value import Value


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Gap(Value):
    """
    A fact that is missing from the data although someone searched for it.

    Attributes:
        id: Identifier: a lower-case slug that never changes.

        subject: What is missing.

        kind: Kind of record that it would belong to, such as ``'summits'``.

        record_ids: Identifiers of the records that it would complete.

        field: Field that it would fill, or None if that is not a single field.

        checked: Date of the last search.

        note: What is known nevertheless.

    Example:
        >>> import turkicstates as ts
        >>> {gap.kind for gap in ts.gaps()} >= {"summits", "agreements"}
        True

    .. versionadded:: 1.0
    """

    id: str
    subject: str
    kind: str
    record_ids: tuple[str, ...] = ()
    field: str | None = None
    checked: AnyDate
    note: str | None = None
