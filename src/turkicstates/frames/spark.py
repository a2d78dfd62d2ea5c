"""
Add columns in Spark from SQL text.

Conditions that are built one by one are each several calls to Java: a thousand for one question,
which take as long as the answers for a million rows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from turkicstates.frames.opening import Frame

SPARK = (nw.Implementation.PYSPARK, nw.Implementation.PYSPARK_CONNECT)


def with_sql(frame: Frame, columns: Mapping[str, str]) -> Any:
    """Add columns, each from its SQL."""
    from pyspark.sql import functions  # type: ignore[import-not-found,unused-ignore]  # the frame needs it

    native: Any = frame.to_native()
    return nw.from_native(
        native.withColumns({name: functions.expr(sql) for name, sql in columns.items()})
    )


def staged_sql(frame: Frame, sql: str) -> tuple[Any, str]:
    """Add a column from SQL under a name that no other column has, and return the name too."""
    spare = nw.generate_temporary_column_name(8, frame.columns)
    return with_sql(frame, {spare: sql}), spare


def plainly_named(frame: Frame, name: str) -> tuple[Any, str]:
    """Return a frame with the column under a name without dots; narwhals looks for fields after them."""
    if frame.implementation not in SPARK or name.isidentifier():
        return frame, name
    return staged_sql(frame, identifier(name))


def identifier(name: str) -> str:
    """Return the name of a column as Spark reads it in SQL."""
    return "`" + name.replace("`", "``") + "`"


def literal(value: str | datetime.date | None) -> str:
    """Return a value as Spark reads it in SQL, however it is set to read quotes and backslashes."""
    if value is None:
        return "CAST(NULL AS STRING)"
    if not isinstance(value, str):
        return f"DATE '{value.isoformat()}'"
    signs = {"'": "char(39)", "\\": "char(92)", "$": "char(36)"}
    parts = [signs.get(part, f"'{part}'") for part in re.split(r"(['\\$])", value)]
    return parts[0] if len(parts) == 1 else f"concat({', '.join(parts)})"
