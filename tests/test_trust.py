"""How files that are known to be sound are read."""

import json

import pytest

from samples import full
from turkicstates.dataset.canonical import canonical
from turkicstates.dataset.trust import parse


class TestParse:
    """parse"""

    @pytest.mark.parametrize("file", [name for name in full() if name != "meta.json"])
    def test_records(self, file):
        """Every record is read in order, whatever its provenance holds, and nothing else of it changes."""
        records = full()[file]
        late = [
            {key: value for key, value in record.items() if key not in ("citations", "disputes")}
            for record in records
        ]
        found = parse(canonical(records))
        cited = all("citations" in record for record in records)
        assert (late if cited else records) == [
            {key: value for key, value in record.items() if not key.startswith(",")}
            for record in found
        ]

    def test_some_without_provenance(self):
        """Where some records have no citations, no record is given those of another."""
        records = [{"id": "a"}, {"id": "b", "citations": [{"source_id": "s"}]}]
        assert records == parse(canonical(records))

    def test_other_layouts(self):
        """A file in another layout is read all the same."""
        records = full()["summits.json"]
        assert records == parse(json.dumps(records))
