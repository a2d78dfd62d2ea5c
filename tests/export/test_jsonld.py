"""The data set as linked data."""

import json

import pytest

import turkicstates as ts
from commands import recorded
from conftest import write
from samples import full
from turkicstates import export

pytestmark = pytest.mark.slow

BUNDLED = ts.Dataset.bundled()


def _refs(value):
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            yield value["@id"]
        for inner in value.values():
            yield from _refs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _refs(inner)


class TestLinked:
    """JSON-LD"""

    @pytest.fixture(name="nodes")
    def _nodes(self, out):
        whole = json.loads((out / "turkicstates.jsonld").read_bytes())
        return {node["@id"]: node for node in whole["@graph"]}

    def test_every_record(self, nodes):
        """Each record has a node under its address, and refers to none that is not there."""
        from turkicstates.records.kinds import KINDS

        for name in KINDS:
            for record in BUNDLED.records(name):
                assert f"urn:turkicstates:{name}:{record.id}" in nodes
        assert set() == set(_refs(list(nodes.values()))) - set(nodes)

    def test_provenance(self, nodes):
        """A record derives from its sources, each with the fields that it supports."""
        node = nodes["urn:turkicstates:chairmanships:2023-kazakhstan"]
        cited = {
            derivation["prov:entity"]["@id"]: derivation["supports"]
            for derivation in node["prov:qualifiedDerivation"]
        }
        for citation in ts.chairmanship("2023-kazakhstan").citations:
            assert (
                list(citation.supports) == cited[f"urn:turkicstates:sources:{citation.source_id}"]
            )

    def test_dates(self, nodes):
        """A date has the type of as much as is known of it."""
        node = nodes["urn:turkicstates:chairmanships:2023-kazakhstan"]
        assert {"@type": "xsd:date", "@value": "2023-11-03"} == node["startDate"]
        forms = {
            value["@type"]
            for node in nodes.values()
            for value in node.values()
            if isinstance(value, dict) and "@value" in value
        }
        assert {"xsd:date", "xsd:gYearMonth", "xsd:gYear"} == forms


class TestTerms:
    """Each kind of record in terms of schema.org"""

    def test_nodes(self, tmp_path):
        """Each field that schema.org has a term for is under that term, and no other field is."""
        files = full()
        extra = {
            "states": {"alpha_3": "EAS", "numeric": "001", "wikidata": "Q1"},
            "people": {"born": "1950-01-02", "died": "2015", "wikidata": "Q2"},
            "organisations": {"website": "https://league.example"},
            "bodies": {"website": "https://council.example"},
            "summits": {"note": "The first of them."},
            "awards": {"place": "Eastville"},
            "statements": {"quotes": {"en": "Welcome.", "tr": "Hoş geldiniz."}},
        }
        for name, fields in extra.items():
            record = files[f"{name}.json"][0]
            record |= fields
            record["citations"][0]["supports"] += sorted(fields.keys() - {"note"})
        data = ts.Dataset.load(write(tmp_path / "terms", files))
        export.write(data, tmp_path / "out", formats=["jsonld"])
        whole = json.loads((tmp_path / "out" / "turkicstates.jsonld").read_bytes())
        nodes = [
            {key: value for key, value in node.items() if not key.startswith("prov:")}
            for node in whole["@graph"]
        ]
        lines = [json.dumps(whole["@context"]), *(json.dumps(n, ensure_ascii=False) for n in nodes)]
        recorded("export/linked.jsonl", "\n".join(lines) + "\n")


class TestMemberships:
    """Memberships as roles"""

    def test_periods(self, league, tmp_path):
        """Each period is a role, numbered from one, from its first day to the day after its last."""
        export.write(league, tmp_path / "out", formats=["jsonld"])
        whole = json.loads((tmp_path / "out" / "turkicstates.jsonld").read_bytes())
        roles = [node for node in whole["@graph"] if ":membership:" in node["@id"]]
        west = "urn:turkicstates:states:west"
        common = {
            "@type": "OrganizationRole",
            "member": {"@id": west},
            "memberOf": {"@id": "urn:turkicstates:organisations:ots"},
        }

        def day(text):
            return {"@type": "xsd:date", "@value": text}

        assert [
            {
                "@id": f"{west}:membership:1",
                "roleName": "observer",
                "startDate": day("2001-01-01"),
                "endDate": day("2002-01-01"),
                **common,
            },
            {
                "@id": f"{west}:membership:2",
                "roleName": "member",
                "startDate": day("2002-01-01"),
                **common,
            },
        ] == [role for role in roles if role["member"] == {"@id": west}]
