"""Pick what stands at a place in a list, in the way that is quickest in each engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

from turkicstates.frames.spark import SPARK, identifier, literal, with_sql

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from turkicstates.frames.opening import Frame


def with_picked(frame: Frame, place: str, lists: Mapping[str, Sequence[str | None]]) -> Any:
    """Add a column for each list, with what stands in it at the row's place, or null for a null."""
    native: Any = frame.to_native()
    if frame.implementation.is_polars():
        return nw.from_native(_in_polars(native, place, lists))
    if frame.implementation.is_duckdb():
        return nw.from_native(_in_duckdb(native, place, lists))
    if frame.implementation in SPARK:
        picked = {
            name: f"get(array({', '.join(map(literal, values))}), CAST({identifier(place)} AS INT))"
            for name, values in lists.items()
        }
        return with_sql(frame, picked)
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
