"""How files that are known to be sound are read."""

import json

import attrs
import pytest
from pendulum import Date

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates.dataset.canonical import canonical
from turkicstates.dataset.hooks import present_type
from turkicstates.dataset.trust import parse, parse_one
from turkicstates.records.kinds import KINDS


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


class TestPresentType:
    """present_type"""

    @pytest.mark.parametrize(
        ("annotation", "present"),
        [
            (str, str),
            (str | None, str),
            (Date | ts.PartialDate | None, Date | ts.PartialDate | None),
            (tuple[str, ...], tuple[str, ...]),
        ],
    )
    def test_of(self, annotation, present):
        """What may be absent is of its one type where it is present."""
        assert present == present_type(annotation)


class TestRecords:
    """What is read late"""

    @pytest.mark.parametrize("name", KINDS)
    def test_every_field(self, league, tmp_path, name):
        """Every field of every record is what it is where all is checked and read at once."""
        league.dump(tmp_path / "out")
        late = ts.Dataset(lambda file: (tmp_path / "out" / file).read_bytes())
        for one, other in zip(late._table(name), league._table(name), strict=True):
            for field in attrs.fields(type(one)):
                assert getattr(one, field.name) == getattr(other, field.name), field.name


class TestParseOne:
    """parse_one"""

    def test_each(self, tmp_path):
        """Each record is found by its identifier, the first and the last of a file too."""
        ts.Dataset.load(write(tmp_path / "full", full())).dump(tmp_path / "out")
        text = (tmp_path / "out" / "agreements.json").read_text("utf-8")
        for record in json.loads(text):
            assert record == parse_one(text, record["id"])

    @pytest.mark.parametrize("identifier", ["", "pac", "pact2", "east", "atlantis", 'pact"'])
    def test_none(self, tmp_path, identifier):
        """What is no identifier of the file is none of the records, whatever it is a part of."""
        ts.Dataset.load(write(tmp_path / "full", full())).dump(tmp_path / "out")
        with pytest.raises(KeyError):
            parse_one((tmp_path / "out" / "agreements.json").read_text("utf-8"), identifier)

    def test_the_same_record(self):
        """A record that was read alone is the one that stands in the table, read later."""
        data = ts.Dataset(ts.Dataset.bundled()._read_file)
        state = data.chair_on("2023-11-03").state
        assert "states" not in data._tables
        assert state is data.state("KZ")
        assert state is next(one for one in data.states() if one.id == "kazakhstan")
