"""The data sets that the tests of charts share."""

import pytest

import turkicstates as ts
from conftest import small, write


@pytest.fixture(name="bare")
def _bare(tmp_path):
    """A data set without a summit, a chair or a document, of an organisation without a day."""
    files = small()
    for name in ("summits", "chairmanships", "agreements", "statements"):
        files[f"{name}.json"] = []
    files["organisations.json"] = []
    del files["meta.json"]["organisation_id"]
    for state in files["states.json"]:
        state["memberships"] = []
        state["citations"][0]["supports"].remove("memberships")
    return ts.Dataset.load(write(tmp_path / "bare", files))
