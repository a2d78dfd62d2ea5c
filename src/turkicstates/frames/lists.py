"""Pick what stands at a place in a list, in the way that is quickest in each engine."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from turkicstates.frames.opening import Frame

SPARK = (nw.Implementation.PYSPARK, nw.Implementation.PYSPARK_CONNECT)


def with_picked(frame: Frame, place: str, lists: Mapping[str, Sequence[str | None]]) -> Any:
    """Add a column for each list, with what stands in it at the row's place, or null for a null."""
    native: Any = frame.to_native()
    if frame.implementation.is_polars():
        return nw.from_native(_in_polars(native, place, lists))
    if frame.implementation.is_duckdb():
        return nw.from_native(_in_duckdb(native, place, lists))
    if frame.implementation in SPARK:
        return nw.from_native(_in_spark(native, place, lists))
    return frame.with_columns(
        **{
            name: nw.col(place).replace_strict(
                list(range(len(values))), list(values), default=None, return_dtype=nw.String
            )
            for name, values in lists.items()
        }
    )


def _in_polars(native: Any, place: str, lists: Mapping[str, Sequence[str | None]]) -> Any:
    import polars as pl  # type: ignore[import-not-found,unused-ignore]  # the frame needs it

    text = pl.String()
    return native.with_columns(
        **{
            name: pl.lit(pl.Series(list(values), dtype=text)).gather(pl.col(place))
            for name, values in lists.items()
        }
    )


def _in_duckdb(native: Any, place: str, lists: Mapping[str, Sequence[str | None]]) -> Any:
    import duckdb  # type: ignore[import-not-found,unused-ignore]  # the frame needs it

    texts = duckdb.sqltype("VARCHAR[]")
    number = duckdb.ColumnExpression(place) + duckdb.ConstantExpression(1)
    picked = {
        name: duckdb.FunctionExpression(
            "list_extract", duckdb.ConstantExpression(duckdb.Value(list(values), texts)), number
        )
        for name, values in lists.items()
    }
    return native.select(
        duckdb.StarExpression(), *(picked.alias(name) for name, picked in picked.items())
    )


def _in_spark(native: Any, place: str, lists: Mapping[str, Sequence[str | None]]) -> Any:
    from pyspark.sql import functions  # type: ignore[import-not-found,unused-ignore]  # as above

    picked = {
        name: functions.expr(
            f"get(array({', '.join(map(literal, values))}), CAST(`{place}` AS INT))"
        )
        for name, values in lists.items()
    }
    return native.withColumns(picked)


def literal(text: str | None) -> str:
    """
    Return a text as Spark reads it in SQL, however it is set to read quotes and backslashes.

    Values by themselves would each be a call to Java; hundreds of them take half a second.
    """
    if text is None:
        return "CAST(NULL AS STRING)"
    signs = {"'": "char(39)", "\\": "char(92)", "$": "char(36)"}
    parts = [signs.get(part, f"'{part}'") for part in re.split(r"(['\\$])", text)]
    return parts[0] if len(parts) == 1 else f"concat({', '.join(parts)})"
