"""The seal of the data in frames, where their library has a place for it."""

import json

import pytest
from engines import need

import turkicstates as ts

frames = pytest.importorskip("turkicstates.frames", reason="narwhals is not installed")

NAMES = [name for name in frames.__all__ if not name.startswith("with_")]
"""The functions that build a frame of a data set."""

ARGUMENTS = {"table": ("summits",)}
OPTIONS = {"state_days": {"since": "2018-01-01", "until": "2018-01-03"}}


def _built(name, **options):
    return getattr(frames, name)(*ARGUMENTS.get(name, ()), **OPTIONS.get(name, {}), **options)


def _stated(data):
    return {**ts.to_dict(data.seal()), "citation": data.seal().text()}


class TestSeals:
    """Frames that are built of a data set"""

    @pytest.mark.parametrize("name", NAMES)
    def test_pandas(self, name, league):
        """In pandas it is among the attributes, and stays in what is made of the frame."""
        need("pandas")
        frame = _built(name, backend="pandas", dataset=league)
        assert _stated(league) == frame.attrs["seal"]
        assert _stated(league) == frame.head(1).attrs["seal"]

    @pytest.mark.parametrize("name", NAMES)
    def test_arrow(self, name, league):
        """In PyArrow it is JSON in the metadata of the schema."""
        need("pyarrow")
        frame = _built(name, backend="pyarrow", dataset=league)
        assert _stated(league) == json.loads(frame.schema.metadata[b"seal"])

    @pytest.mark.parametrize("name", NAMES)
    def test_bundled(self, name):
        """Without a data set of your own it is that of the bundled one."""
        need("pyarrow")
        metadata = _built(name, backend="pyarrow").schema.metadata
        assert _stated(ts.Dataset.bundled()) == json.loads(metadata[b"seal"])

    @pytest.mark.parametrize("name", NAMES)
    def test_polars(self, name):
        """Polars has no place for it, and the frame is as it was."""
        polars = need("polars")
        assert isinstance(_built(name, backend="polars"), polars.DataFrame)

    def test_saved(self, tmp_path):
        """A panel that pandas saves as Parquet has it when it is read again."""
        pandas = need("pandas")
        need("pyarrow")
        frames.state_years(since=2018, until=2019, backend="pandas").to_parquet(tmp_path / "panel")
        attrs = pandas.read_parquet(tmp_path / "panel").attrs
        assert ts.seal().sha256 == attrs["seal"]["sha256"]
