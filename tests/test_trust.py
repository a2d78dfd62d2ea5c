"""How files that are known to be sound are read."""

import json

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates.dataset.canonical import canonical
from turkicstates.dataset.trust import parse


class TestParse:
    """parse"""

    def test_records(self, tmp_path):
        """Every record is read in order, all but its provenance, which stays text."""
        ts.Dataset.load(write(tmp_path / "full", full())).dump(tmp_path / "out")
        for path in (tmp_path / "out").glob("[!m]*.json"):
            records = json.loads(path.read_bytes())
            cited = all("citations" in record for record in records)
            expected = [
                {k: v for k, v in one.items() if not cited or k not in ("citations", "disputes")}
                for one in records
            ]
            found = parse(path.read_text("utf-8"))
            assert expected == [{k: v for k, v in one.items() if k.isidentifier()} for one in found]

    def test_some_without_provenance(self):
        """Where some records have no citations, no record is given those of another."""
        records = [{"id": "a"}, {"id": "b", "citations": [{"source_id": "s"}]}]
        assert records == parse(canonical(records))

    def test_other_layouts(self):
        """A file in another layout is read all the same."""
        records = full()["summits.json"]
        assert records == parse(json.dumps(records))
