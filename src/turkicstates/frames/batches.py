"""Change text in Python, batch by batch, where a lazy frame can do that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import narwhals.stable.v2 as nw

from turkicstates.frames.opening import staged

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T", str, int)


def mapped(
    frame: nw.LazyFrame[Any], name: str, change: Callable[[str], T | None], absent: T | None
) -> tuple[Any, str]:
    """
    Add what a function makes of each different text in a column of Polars or Dask.

    It makes numbers if *absent*, which is for rows without a text, is a number, and else texts.
    """
    if frame.implementation.is_polars():
        return _mapped_in_polars(frame, name, change, absent)
    native: Any = frame.to_native()
    spare = nw.generate_temporary_column_name(8, list(native.columns))
    dtype = "string" if absent is None else "int64"

    def change_each(batch: Any) -> Any:
        changed = {text: change(text) for text in batch.dropna().unique()}
        return batch.astype(object).map(lambda text: changed.get(text, absent)).astype(dtype)

    made = native[name].map_partitions(change_each, meta=(spare, dtype))
    return nw.from_native(native.assign(**{spare: made})), spare


def _mapped_in_polars(
    frame: nw.LazyFrame[Any], name: str, change: Callable[[str], T | None], absent: T | None
) -> tuple[Any, str]:
    import polars as pl  # type: ignore[import-not-found,unused-ignore]  # the frame needs it

    dtype: Any = pl.String() if absent is None else pl.Int64()

    def change_each(batch: pl.Series) -> pl.Series:  # pragma: no cover  # in a thread of Polars
        texts = batch.drop_nulls().unique().to_list()
        changed = list(map(change, texts))
        return batch.replace_strict(texts, changed, default=absent, return_dtype=dtype)

    frame, spare = staged(frame, nw.col(name).cast(nw.String))
    column = pl.col(spare).map_batches(change_each, return_dtype=dtype, is_elementwise=True)
    return nw.from_native(frame.to_native().with_columns(column)), spare
