"""Frames of the same rows in every engine, and their rows again."""

import atexit
import importlib
import os
import shutil
import tempfile

import pytest

EVERY = "TURKICSTATES_EXTRAS" in os.environ
"""Whether a tool that is not installed is a failure: where all of them are to be tested."""


def need(name):
    """Import what a test needs, or skip it."""
    if EVERY:
        return importlib.import_module(name)
    return pytest.importorskip(name, reason=f"{name} is not installed")


def _pandas(columns):
    pd = need("pandas")
    return pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in columns.items()})


def _pandas_datetimes(columns):
    pd = need("pandas")
    frame = _pandas(columns)
    frame["day"] = pd.to_datetime(frame["day"])
    return frame


def _pandas_arrow(columns):
    pd, pa = need("pandas"), need("pyarrow")
    frame = _pandas(columns)
    frame["day"] = pd.Series(columns["day"], dtype=pd.ArrowDtype(pa.array(columns["day"]).type))
    return frame


def _polars(columns):
    return need("polars").DataFrame(columns)


def _polars_lazy(columns):
    return _polars(columns).lazy()


def _pyarrow(columns):
    return need("pyarrow").table(columns)


def _duckdb(columns):
    connection = need("duckdb").connect()
    connection.register("rows", _pyarrow(columns))
    return connection.table("rows")


def _dask(columns):
    dataframe = need("dask.dataframe")
    pd = need("pandas")
    frame = _pandas(columns)
    if not isinstance(columns["day"][0], str):
        frame["day"] = pd.to_datetime(frame["day"])
    for name in frame.columns.difference(["day", "number"]):
        frame[name] = frame[name].astype("str")
    return dataframe.from_pandas(frame.astype({"number": "int64"}), npartitions=3)


def _ibis(columns):
    return need("ibis").memtable(_pyarrow(columns))


def _sqlframe(columns):
    session = need("sqlframe.duckdb").DuckDBSession()
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    need("pyarrow.parquet").write_table(_pyarrow(columns), f"{folder}/rows.parquet")
    return session.read.parquet(f"{folder}/rows.parquet")


def spark():
    """Return a session of Spark on two cores of this machine."""
    need("pyspark")
    if not EVERY and shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    builder = importlib.import_module("pyspark.sql").SparkSession.builder
    return (
        builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )


def _pyspark(columns):
    return spark().createDataFrame(list(zip(*columns.values(), strict=True)), list(columns))


ENGINES = {
    "pandas objects": _pandas,
    "pandas datetimes": _pandas_datetimes,
    "pandas arrow": _pandas_arrow,
    "polars": _polars,
    "polars lazy": _polars_lazy,
    "pyarrow": _pyarrow,
    "duckdb": _duckdb,
    "dask": _dask,
    "ibis": _ibis,
    "sqlframe": _sqlframe,
    "pyspark": _pyspark,
}
LAZY = ("polars lazy", "duckdb", "dask", "ibis", "sqlframe", "pyspark")
EAGER = tuple(name for name in ENGINES if name not in LAZY)


def rows(frame, *names):
    """Return columns of a frame of any engine as lists, rows in the order of 'number'; nulls are None."""
    nw = need("narwhals.stable.v2")
    own = nw.from_native(frame).select("number", *names)
    if isinstance(own, nw.LazyFrame):
        own = own.collect("pyarrow")
    table = own.to_arrow().select(["number", *names]).to_pydict()
    order = sorted(range(len(table["number"])), key=table["number"].__getitem__)
    return [tuple(table[name][place] for name in names) for place in order]
