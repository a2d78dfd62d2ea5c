"""Change text in Python, batch by batch, where a lazy frame can do that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

from turkicstates.frames.opening import staged

if TYPE_CHECKING:
    from collections.abc import Callable


def mapped(
    frame: nw.LazyFrame[Any], name: str, change: Callable[[str], str | None]
) -> tuple[Any, str]:
    """Add what a function makes of each different text in a column of Polars or Dask."""
    if frame.implementation.is_polars():
        return _mapped_in_polars(frame, name, change)
    native: Any = frame.to_native()
    spare = nw.generate_temporary_column_name(8, list(native.columns))

    def change_each(batch: Any) -> Any:
        changed = {text: change(text) for text in batch.dropna().unique()}
        return batch.astype(object).map(changed).astype("string")

    made = native[name].map_partitions(change_each, meta=(spare, "string"))
    return nw.from_native(native.assign(**{spare: made})), spare


def _mapped_in_polars(
    frame: nw.LazyFrame[Any], name: str, change: Callable[[str], str | None]
) -> tuple[Any, str]:
    import polars as pl  # type: ignore[import-not-found,unused-ignore]  # the frame needs it

    text = pl.String()

    def change_each(batch: pl.Series) -> pl.Series:  # pragma: no cover  # in a thread of Polars
        texts = batch.drop_nulls().unique().to_list()
        changed = list(map(change, texts))
        return batch.replace_strict(texts, changed, default=None, return_dtype=text)

    frame, spare = staged(frame, nw.col(name).cast(nw.String))
    column = pl.col(spare).map_batches(change_each, return_dtype=text, is_elementwise=True)
    return nw.from_native(frame.to_native().with_columns(column)), spare
