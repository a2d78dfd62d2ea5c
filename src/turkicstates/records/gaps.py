"""What was looked for and not found."""

import attrs

from turkicstates.dates import AnyDate
from turkicstates.records.value import Value


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Gap(Value):
    """
    Something that was looked for and not found.

    Attributes:
        id: Identifier, a lower-case slug that never changes.

        subject: What was looked for.

        kind: The kind of record that it would belong to, such as ``'summits'``.

        record_ids: Identifiers of the records that it would complete.

        field: The field that it would fill, where that is one field.

        checked: When it was last looked for.

        note: What is known all the same.

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
