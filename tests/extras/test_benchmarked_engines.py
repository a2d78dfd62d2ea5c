"""The benchmarks of data frames ask both sides of a pair the same question."""

import pytest
from engines import need, spark

frames = pytest.importorskip("turkicstates.frames", reason="narwhals is not installed")
need("polars")

from benchmarks.engines import PAIRS, WAYS, rows_of  # noqa: E402  # after what skips the module

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("budget", PAIRS, ids=lambda budget: f"{budget.ours} / {budget.peer}")
def test_same_answers(budget):
    """The join by hand has the answers of the library, on rows of the same make."""
    ours, peer = PAIRS[budget]
    if WAYS[ours].engine == "Spark":
        spark()
    elif WAYS[ours].engine == "DuckDB":
        need("duckdb")
    with rows_of(WAYS[ours].engine, 1000) as rows:
        assert WAYS[ours].answers(rows).equals(WAYS[peer].answers(rows))
