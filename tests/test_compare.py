"""What differs between two data sets, fact by fact."""

import json

import pytest

import turkicstates as ts
from conftest import small, write
from samples import cited, full


def _load(folder, files):
    return ts.Dataset.load(write(folder, files))


class TestDiff:
    """diff"""

    def test_equal(self, little, tmp_path):
        """Between equal data sets nothing differs."""
        assert () == ts.diff(little, _load(tmp_path / "again", small()))

    def test_no_data_set(self, little):
        """What is not a data set is refused by its name and type."""
        for arguments, message in (
            ((1, 2), "old must be a Dataset, not int"),
            ((little, None), "new must be a Dataset, not None"),
        ):
            with pytest.raises(TypeError) as caught:
                ts.diff(*arguments)
            assert message == str(caught.value)

    def test_changes(self, tmp_path):
        """A changed, added or removed fact or record is reported, with the citations of the field."""
        files = full()
        old = _load(tmp_path / "old", full())
        term = files["chairmanships.json"][1]
        term["motto"] = "Upward"
        term["disputes"][0] |= {
            "chosen": "Upward",
            "values": [{"value": "Upward", "source_ids": ["herald"]}, {"value": "Onward", "source_ids": ["gazette"]}],
        }  # fmt: skip
        files["summits.json"][1]["venue"] = "New Hall"
        files["summits.json"][1]["citations"].append({"source_id": "herald", "supports": ["venue"]})
        del files["people.json"][0]["state_id"]
        files["people.json"][0] |= cited("names") | {"confidence": "high"}
        del files["awards.json"][1]
        files["bodies.json"].append(
            {"id": "jury", "names": {"en": "The Jury"}, "kind": "organ", **cited("names")}
        )
        files["gaps.json"][0]["checked"] = "2020-06-30"
        changes = ts.diff(old, _load(tmp_path / "new", files))
        facts = [
            (change.kind, change.record_id, change.field, change.old, change.new)
            for change in changes
            if change.field not in ("citations", "disputes")
        ]
        assert ("people", "ada", "state_id", '"east"', None) in facts
        assert ("bodies", "jury", "", None) == facts[1][:4]
        assert json.loads(facts[1][4]) == files["bodies.json"][-1]
        assert ("summits", "2003-west", "venue", None, '"New Hall"') in facts
        assert ("chairmanships", "2003-west", "motto", '"Onward"', '"Upward"') in facts
        assert ("gaps", "venue", "checked", '"2020-06"', '"2020-06-30"') in facts
        removed = next(row for row in facts if row[0] == "awards")
        assert ("order-bek", "", None) == (removed[1], removed[2], removed[4])
        assert "order-bek" == json.loads(removed[3])["id"]
        assert 6 == len(facts)
        sources = {
            (change.record_id, change.field): [citation.source.id for citation in change.citations]
            for change in changes
        }
        assert ["herald"] == sources["2003-west", "venue"]
        assert ["gazette"] == sources["2003-west", "motto"]
        assert ["gazette"] == sources["jury", ""]
        assert ["gazette"] == sources["order-bek", ""]
        assert [] == sources["ada", "state_id"]
        assert [] == sources["venue", "checked"]

    def test_paths(self, tmp_path):
        """Each language and each part is a separate fact, with the citations of it or of the whole."""
        old, new = full(), full()
        pact, league, east = (
            new[f"{kind}.json"][place]
            for kind, place in (("agreements", 0), ("organisations", 1), ("states", 0))
        )
        pact["signatories"][0]["person_id"] = "bek"
        league["names"]["tr"] = "Birliği"
        league["abbreviations"]["en"] = "LG"
        east["names"] = {"en": "The East", "tr": "Doğu"}
        east["citations"][0]["supports"] = ["names.en", "names.tr", "memberships", "alpha_2"]
        changes = ts.diff(_load(tmp_path / "old", old), _load(tmp_path / "new", new))
        assert [
            ("states", "names.en", '"East"', '"The East"', ["gazette"]),
            ("organisations", "abbreviations.en", '"TL"', '"LG"', ["gazette"]),
            ("organisations", "names.tr", None, '"Birliği"', ["gazette"]),
            (
                "agreements", "signatories.east",
                '{"party_id": "east", "person_id": "ada"}', '{"party_id": "east", "person_id": "bek"}',
                ["gazette"],
            ),
        ] == [
            (change.kind, change.field, change.old, change.new, [c.source_id for c in change.citations])
            for change in changes
            if change.field != "citations"
        ]  # fmt: skip

    def test_parts_that_share_a_key(self, tmp_path):
        """Where two parts go by one key, the whole field is the fact, with the citations of its parts."""
        old, new = full(), full()
        for files in (old, new):
            files["summits.json"][0]["participants"].append({"party_id": "east", "role": "guest"})
            files["sources.json"].append({"id": "stone", "title": "The Stone"})
            citations = files["summits.json"][0]["citations"]
            citations.append({"source_id": "stone", "supports": ["participants.east"]})
        new["summits.json"][0]["participants"][0]["person_id"] = "bek"
        (change,) = ts.diff(_load(tmp_path / "old", old), _load(tmp_path / "new", new))
        assert "participants" == change.field
        assert ["gazette", "stone"] == [citation.source_id for citation in change.citations]

    def test_what_cites_nothing(self, tmp_path, files, little):
        """A source that is gone is reported in one line, without citations."""
        files["sources.json"].append({"id": "stone", "title": "The Stone"})
        (change,) = ts.diff(_load(tmp_path / "old", files), little)
        assert () == change.citations
        assert "sources stone: removed" == str(change)

    def test_order(self, tmp_path, little):
        """Changes come by kind, record and field."""
        changes = ts.diff(little, _load(tmp_path / "new", full()))
        kinds = [
            "sources", "states", "organisations", "people", "bodies", "offices", "office_terms",
            "agreements", "summits", "chairmanships", "statements", "meetings", "designations",
            "awards", "places", "gaps",
        ]  # fmt: skip
        places = [(kinds.index(change.kind), change.record_id, change.field) for change in changes]
        assert sorted(places) == places

    @pytest.mark.parametrize(
        ("changed", "sources", "expected"),
        [
            (("motto", '"Onward"', '"Upward"'), [], 'terms a, motto: "Onward" -> "Upward"'),
            (("motto", None, '"Upward"'), [], 'terms a, motto: added "Upward"'),
            (("motto", '"Onward"', None), [], 'terms a, motto: removed "Onward"'),
            (("", None, '{"id": "a"}'), [], "terms a: added"),
            (("", '{"id": "a"}', None), [], "terms a: removed"),
            (("motto", None, "1"), ["gazette"], "terms a, motto: added 1 [The Press]"),
            (
                ("motto", None, "1"), ["gazette", "herald", "gazette", "stone"],
                "terms a, motto: added 1 [The Press; The Herald; stone]",
            ),
        ],
    )  # fmt: skip
    def test_line(self, files, tmp_path, changed, sources, expected):
        """A change is one line that names each publisher once, or the source if it has no publisher."""
        files["sources.json"].append({"id": "stone", "title": "The Stone"})
        files["people.json"][0]["citations"] = [
            {"source_id": source, "supports": ["names", "state_id"]}
            for source in ["gazette", *sources]
        ]
        citations = _load(tmp_path / "cited", files).person("ada").citations[1:]
        field, old, new = changed
        change = ts.Change(
            kind="terms", record_id="a", field=field, old=old, new=new, citations=citations
        )
        assert expected == str(change)
