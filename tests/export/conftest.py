"""The export that the tests of formats share."""

import pytest

import turkicstates as ts
from turkicstates import export


@pytest.fixture(name="out", scope="session")
def _out(tmp_path_factory):
    """The folder with the bundled data in every format that needs no extra."""
    folder = tmp_path_factory.mktemp("export") / "out"
    formats = [name for name in export.FORMATS if name not in ("parquet", "xlsx")]
    export.write(ts.Dataset.bundled(), folder, formats=formats)
    return folder
