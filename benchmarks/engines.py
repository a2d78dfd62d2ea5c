"""The chair and the status for millions of rows, beside a join by hand in the same engine."""

from __future__ import annotations

import sys
import tempfile
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

import polars as pl

import turkicstates as ts
from benchmarks import budgets
from benchmarks.measure import Ratio, calls, printed, ratio
from benchmarks.rows import days, forget_peak, status_of_process
from turkicstates import frames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.budgets import Budget

OTHERS = ("USA", "GBR", "France", "Tajikistan", "Côte d’Ivoire")
NAMES = [
    (name, state.id)
    for state in ts.states()
    for name in (state.name, state.names.get("kk"), state.alpha_3)
    if name
]
"""What a user who joins by hand has in the table of names: not all spellings, and none folded."""

TERMS = frames.table("chairmanships", backend="polars").select("start", chair="state_id")
PERIODS = frames.periods(backend="polars").drop("party")


def named_days(count: int) -> pl.DataFrame:
    """Return rows with a day and the name of a state, which may be another than those on record."""
    names = pl.Series([*(name for name, _ in NAMES), *OTHERS])
    order = pl.col("number").hash(seed=2) % len(names)
    return days(count).with_columns(state=pl.lit(names).gather(order))


def ask_chair(frame: Any) -> Any:
    """Add the chair."""
    return frames.with_chair(frame, date="day", columns={"chair": "state_id"})


def ask_status(frame: Any) -> Any:
    """Add the status."""
    return frames.with_status(frame, date="day", state="state", others="none")


def join_in_polars(rows: pl.DataFrame) -> pl.DataFrame:
    """Add the status by hand: join the names and the periods, one to a state."""
    names = pl.DataFrame(NAMES, schema=["state", "party_id"], orient="row").unique("state")
    joined = rows.join(
        names.join(PERIODS, on="party_id"), on="state", how="left", maintain_order="left"
    )
    within = (pl.col("day") >= pl.col("start")) & (pl.col("day") < pl.col("end")).fill_null(
        value=True
    )
    status = pl.when(within).then("status").otherwise(pl.lit("none"))
    return joined.select(*rows.columns, status=status)


JOIN_OF_TERMS = "SELECT rows.*, chair FROM rows ASOF LEFT JOIN terms ON day >= start"
JOIN_OF_NAMES = """
    SELECT rows.*, coalesce(status, 'none') AS status FROM rows
    LEFT JOIN names USING (state)
    LEFT JOIN periods ON names.party_id = periods.party_id
    AND day >= periods.start AND (day < periods.end OR periods.end IS NULL)
"""


class Way(NamedTuple):
    """A way to add the answer to all rows of an engine."""

    engine: str
    answer: Callable[[Any], Any]

    def run(self, rows: Any) -> None:
        """Answer all rows."""
        answered = self.answer(rows)
        if self.engine == "DuckDB":
            rows.execute(f"CREATE OR REPLACE TEMP TABLE answered AS {answered.sql_query()}")
        elif self.engine == "Spark":
            answered.write.format("noop").mode("overwrite").save()

    def answers(self, rows: Any) -> Any:
        """Return all answers, in the order of the rows."""
        answered = self.answer(rows)
        if self.engine == "DuckDB":
            answered = answered.pl()
        elif self.engine == "Spark":
            answered = pl.DataFrame(answered.toArrow())
        return answered.sort("number")[:, -1]


@contextmanager
def duckdb_rows(count: int) -> Iterator[Any]:
    """Yield a connection of DuckDB with the tables."""
    import duckdb

    with duckdb.connect() as connection:
        names = pl.DataFrame(NAMES, schema=["state", "party_id"], orient="row").unique("state")
        tables = {"rows": named_days(count), "names": names, "terms": TERMS, "periods": PERIODS}
        for name, frame in tables.items():
            connection.register("frame", frame.to_arrow())
            connection.execute(f"CREATE TABLE {name} AS FROM frame")
            connection.unregister("frame")
        yield connection


@contextmanager
def spark_rows(count: int) -> Iterator[Any]:
    """Yield the rows in Spark, on two cores, from a file of Parquet."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory() as folder:
        named_days(count).write_parquet(f"{folder}/rows.parquet", row_group_size=500_000)
        yield session.read.parquet(f"{folder}/rows.parquet")


def broadcast_join(rows: Any) -> Any:
    """Add the status by hand in Spark."""
    from pyspark.sql import functions as f

    session = rows.sparkSession
    names = session.createDataFrame(dict(NAMES).items(), "state string, party_id string")
    periods = session.createDataFrame(
        PERIODS.rows(), "party_id string, known string, start date, end date"
    )
    day = f.col("day")
    within = (day >= f.col("start")) & (f.col("end").isNull() | (day < f.col("end")))
    joined = rows.join(f.broadcast(names), "state", "left")
    joined = joined.join(f.broadcast(periods), "party_id", "left")
    status = f.when(within, f.col("known")).otherwise("none")
    return joined.select(*rows.columns, status.alias("status"))


WAYS = {
    "DuckDB, `with_chair`": Way("DuckDB", lambda tables: ask_chair(tables.table("rows"))),
    "DuckDB, as-of join": Way("DuckDB", lambda tables: tables.sql(JOIN_OF_TERMS)),
    "DuckDB, `with_status`": Way("DuckDB", lambda tables: ask_status(tables.table("rows"))),
    "DuckDB, two joins": Way("DuckDB", lambda tables: tables.sql(JOIN_OF_NAMES)),
    "Polars, `with_status`": Way("Polars", ask_status),
    "Polars, join": Way("Polars", join_in_polars),
    "Spark, `with_status`": Way("Spark", ask_status),
    "Spark, two broadcast joins": Way("Spark", broadcast_join),
}
"""The ways that are compared, two by two."""

PAIRS = dict(
    zip(
        (budgets.DUCKDB_CHAIR, budgets.DUCKDB_STATUS, budgets.POLARS_STATUS, budgets.SPARK_STATUS),
        zip(list(WAYS)[::2], list(WAYS)[1::2], strict=True),
        strict=True,
    )
)
COUNTS = {"DuckDB": 2_000_000, "Polars": 5_000_000, "Spark": 5_000_000}


@contextmanager
def rows_of(engine: str, count: int) -> Iterator[Any]:
    """Yield the rows in an engine."""
    if engine == "Polars":
        yield named_days(count)
        return
    opened = duckdb_rows if engine == "DuckDB" else spark_rows
    with opened(count) as rows:
        yield rows


def ratios(*, quick: bool) -> Iterator[tuple[Budget, Ratio]]:
    """Yield the ratio of each budget of an engine."""
    for budget, (ours, peer) in PAIRS.items():
        engine = WAYS[ours].engine
        count, runs = (COUNTS[engine] // 100, 2) if quick else (COUNTS[engine], 15)
        with rows_of(engine, count) as rows:
            assert WAYS[ours].answers(rows).equals(WAYS[peer].answers(rows))  # noqa: S101  # the same question
            yield budget, ratio(seconds(ours, rows), seconds(peer, rows), runs)


def seconds(way: str, rows: Any) -> Callable[[], float]:
    """Return a function that takes the time of one way."""
    return calls(lambda: WAYS[way].run(rows), 1, perf_counter)


def peaks(*, quick: bool) -> Iterator[tuple[str, float]]:
    """Yield by how many bytes a fresh process grows at most on each way."""
    for name, way in WAYS.items():
        count = COUNTS[way.engine] // (100 if quick else 1)
        yield name, float(printed("-m", __name__, name, str(count)))


def main(name: str, count: str) -> None:
    """Print by how many bytes this process, or the one of Spark, grows at most on one way."""
    way = WAYS[name]
    with rows_of(way.engine, int(count)) as rows:
        process = "self"
        if way.engine == "Spark":
            process = rows.sparkSession._jvm.java.lang.ProcessHandle.current().pid()  # noqa: SLF001  # it has no other
        forget_peak(process)
        before = status_of_process("VmRSS", process)
        way.run(rows)
        print(status_of_process("VmHWM", process) - before)


if __name__ == "__main__":
    main(*sys.argv[1:])
