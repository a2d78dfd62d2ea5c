"""Look up texts of any spelling in a lazy frame, in its engine."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

from turkicstates.folding import fold
from turkicstates.frames.batches import mapped
from turkicstates.frames.folds import (
    PLAIN,
    certain,
    folded,
    folded_in_duckdb,
    folded_in_spark,
    quoted,
)
from turkicstates.frames.keys import UNKNOWN, UNSURE
from turkicstates.frames.opening import staged
from turkicstates.frames.spark import SPARK, identifier, literal, staged_sql

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from turkicstates.frames.keys import Keys


def with_text_places(frame: nw.LazyFrame[Any], name: str, keys: Keys) -> tuple[Any, str]:
    """
    Return a frame with a column of the place of each text, and the name of that column.

    A text that the engine cannot fold for certain is unsure.
    """
    places = keys.folded
    sure = certain(numbers=keys.code is not None)
    if frame.implementation.is_polars() or frame.implementation.is_dask():

        def read(text: str) -> int:  # pragma: no cover  # in a thread of Polars or Dask
            key = fold(text)
            return places.get(key, UNKNOWN if re.search(sure, key) else UNSURE)

        return mapped(frame, name, read, UNSURE)
    if frame.implementation.is_duckdb():
        return _with_joined_places(frame, name, places, sure)
    if frame.implementation in SPARK:
        return _with_places_in_spark(frame, name, keys, places, sure)
    frame, lower = staged(frame, nw.col(name).cast(nw.String).str.to_lowercase())
    plain = nw.when(nw.col(lower).str.contains(PLAIN)).then(nw.lit(UNKNOWN))
    frame, quick = staged(frame, among(nw.col(lower), keys.lower(), plain))
    missed = nw.col(quick).is_null()
    frame, text = staged(frame, nw.when(missed).then(folded(lower)))
    clear = nw.col(text).str.contains(PLAIN) | nw.col(text).str.contains(sure)
    others = nw.when(clear).then(nw.lit(UNKNOWN)).otherwise(nw.lit(UNSURE))
    place = among(nw.col(text), places, others)
    return staged(frame, nw.when(missed).then(place).otherwise(nw.col(quick)))


def among(column: nw.Expr, places: Mapping[Any, int], others: nw.Expr) -> nw.Expr:
    """Return the place of each value in a SQL engine; *others* is for the values that have none."""
    for place, keys in _by_place(places):
        others = nw.when(column.is_in(list(keys))).then(nw.lit(place)).otherwise(others)
    return others


def _by_place(places: Mapping[Any, int]) -> Iterator[tuple[int, Iterator[Any]]]:
    yield from groupby(sorted(places, key=places.__getitem__), key=places.__getitem__)


def _with_joined_places(
    frame: nw.LazyFrame[Any], name: str, places: Mapping[str, int], sure: str
) -> tuple[nw.LazyFrame[Any], str]:
    """
    Add the place of each text in DuckDB, which folds each different text once.

    It makes a join of a subquery that depends on the text.
    """
    import duckdb  # type: ignore[import-not-found,unused-ignore]  # the frame needs it

    spare = nw.generate_temporary_column_name(8, frame.columns)
    keys = ", ".join(f"({quoted(key)}, {place})" for key, place in places.items())
    subquery = f"""
        (SELECT CASE WHEN place IS NOT NULL THEN place
                     WHEN regexp_matches(folded, {quoted(sure)}) THEN {UNKNOWN} ELSE {UNSURE} END
        FROM (SELECT {folded_in_duckdb(name)} AS folded)
        LEFT JOIN (VALUES {keys}) AS places (key, place) ON key = folded)
    """  # noqa: S608  # all texts are quoted
    column = duckdb.SQLExpression(subquery).alias(spare)
    native: Any = frame.to_native()
    return nw.from_native(native.select(duckdb.StarExpression(), column)), spare


def _with_places_in_spark(
    frame: nw.LazyFrame[Any], name: str, keys: Keys, places: Mapping[str, int], sure: str
) -> tuple[nw.LazyFrame[Any], str]:
    """
    Add the place of each text in Spark.

    Each step is for the texts that the one before has not placed: as they are written, in
    lower-case letters, folded. To start with lower-case letters takes a third more time.
    """
    plain = f"RLIKE {literal(PLAIN)} THEN {UNKNOWN}"
    text = f"CAST({identifier(name)} AS STRING)"
    frame, written = staged_sql(frame, f"CASE {_cases(text, keys.written())} END")
    frame, lower = staged_sql(frame, f"CASE WHEN `{written}` IS NULL THEN lower({text}) END")
    cases = f"{_cases(lower, keys.lower())} WHEN {lower} {plain}"
    frame, quick = staged_sql(
        frame, f"CASE WHEN `{written}` IS NOT NULL THEN `{written}` {cases} END"
    )
    frame, key = staged_sql(frame, f"CASE WHEN `{quick}` IS NULL THEN {folded_in_spark(lower)} END")
    certain = f"WHEN {key} {plain} WHEN {key} RLIKE {literal(sure)} THEN {UNKNOWN}"
    cases = f"{_cases(key, places)} {certain} ELSE {UNSURE}"
    return staged_sql(frame, f"CASE WHEN `{quick}` IS NOT NULL THEN `{quick}` {cases} END")


def _cases(text: str, places: Mapping[str, int]) -> str:
    """Return the conditions under which a text has each place, as SQL for Spark."""
    return " ".join(
        f"WHEN {text} IN ({', '.join(map(literal, keys))}) THEN {place}"
        for place, keys in _by_place(places)
    )
