"""Relations: a field with an identifier has a property with the record."""

import attrs
import pytest
from pendulum import Date

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates.records.kinds import KINDS


def _values(kind):
    """Yield the bundled records of a kind, and the values inside them."""
    waiting = list(getattr(ts, kind)())
    while waiting:
        value = waiting.pop()
        yield value
        for name in value._parts:
            waiting += getattr(value, name)


def _ids(records):
    return [record.id for record in records]


RELATIONS = {
    "state of a term of the chair": (lambda d: d.chairmanship(1).state.id, "east"),
    "summit of a term of the chair": (lambda d: d.chairmanship(1).summit.id, "2001-east"),
    "terms before and after a term of the chair": (lambda d: [d.chairmanship(1).next.id, d.chairmanship(2).previous.id], ["2003-west", "2001-east"]),
    "holders of a term of the chair": (lambda d: _ids(d.chairmanship(2).holders), ["bek", "can"]),
    "summit of a handover": (lambda d: d.handover_on("2003-01-02").summit.id, "2003-west"),
    "host of a summit": (lambda d: d.summit(1).host.id, "east"),
    "host not known": (lambda d: d.summit("2004-call").host, None),
    "who presided": (lambda d: d.summit(1).presided_by.id, "ada"),
    "who presided not known": (lambda d: d.summit(2).presided_by, None),
    "documents of a summit": (lambda d: _ids(d.summit(1).documents), ["pact"]),
    "no documents": (lambda d: d.summit(2).documents, ()),
    "statements of a summit": (lambda d: _ids(d.summit(1).statements), ["hello"]),
    "party of a participant": (lambda d: d.summit(1).participants[0].party.id, "east"),
    "person of a participant": (lambda d: d.summit(1).participants[0].person.id, "ada"),
    "person of a participant not known": (lambda d: d.summit(1).participants[1].person, None),
    "party of an absence": (lambda d: d.summit(1).absences[0].party.id, "club"),
    "agreements expected": (lambda d: _ids(d.summit(1).expected[0].agreements), ["pact"]),
    "summit of an agreement": (lambda d: d.agreement("pact").summit.id, "2001-east"),
    "summit of an agreement not known": (lambda d: d.agreement("annex").summit, None),
    "amends": (lambda d: _ids(d.agreement("annex").amends), ["pact"]),
    "implements": (lambda d: _ids(d.agreement("annex").implements), ["pact"]),
    "party of a signatory": (lambda d: d.agreement("pact").signatories[1].party.id, "club"),
    "person of a signatory": (lambda d: d.agreement("pact").signatories[0].person.id, "ada"),
    "person of a signatory not known": (lambda d: d.agreement("pact").signatories[1].person, None),
    "party of an initiative": (lambda d: d.agreement("pact").initiators[0].party.id, "west"),
    "person of an initiative": (lambda d: d.agreement("pact").initiators[0].person.id, "bek"),
    "person of an initiative not known": (lambda d: d.agreement("pact").initiators[1].person, None),
    "party of a ratification": (lambda d: d.agreement("pact").ratifications[0].party.id, "east"),
    "founding agreement of a body": (lambda d: d.body("council").founding_agreement.id, "pact"),
    "founding agreement of a body not known": (lambda d: d.body("academy").founding_agreement, None),
    "seat of a body": (lambda d: d.body("council").seat_state.id, "east"),
    "seat of a body not known": (lambda d: d.body("academy").seat_state, None),
    "party in a body": (lambda d: [member.party.id for member in d.body("council").members], ["east", "club"]),
    "heads of a body": (lambda d: _ids(d.body("council").heads), ["dia-1"]),
    "founding agreement of an organisation": (lambda d: d.organisation("club").founding_agreement.id, "pact"),
    "founding agreement of an organisation not known": (lambda d: d.organisation("ots").founding_agreement, None),
    "seat of an organisation": (lambda d: d.organisation("club").seat_state.id, "west"),
    "seat of an organisation not known": (lambda d: d.organisation("ots").seat_state, None),
    "state of a person": (lambda d: d.person("ada").state.id, "east"),
    "state of a person not known": (lambda d: d.person("dia").state, None),
    "terms of a person": (lambda d: _ids(d.person("can").office_terms), ["can-2", "can-1"]),
    "state of an office": (lambda d: d.office("head-of-west").state.id, "west"),
    "state of an office not known": (lambda d: d.office("deputy").state, None),
    "body of an office": (lambda d: d.office("chair-of-council").body.id, "council"),
    "body of an office not known": (lambda d: d.office("deputy").body, None),
    "terms of an office": (lambda d: _ids(d.office("head-of-west").terms), ["bek-1", "can-1"]),
    "office of a term": (lambda d: d.office_terms(person="ada")[0].office.id, "head-of-east"),
    "person of a term": (lambda d: d.office_terms(office="head-of-east")[0].person.id, "ada"),
    "heads of a state": (lambda d: _ids(d.state("west").heads_of_state), ["bek-1", "can-1"]),
    "speaker": (lambda d: d.statements()[0].speaker.id, "ada"),
    "addressees": (lambda d: _ids(d.statements()[0].addressees), ["bek"]),
    "summit of a statement": (lambda d: d.statements()[0].summit.id, "2001-east"),
    "summit of a statement not known": (lambda d: d.statements()[1].summit, None),
    "body of a meeting": (lambda d: d.meetings()[0].body.id, "council"),
    "state of a meeting": (lambda d: d.meetings()[0].state.id, "east"),
    "state of a meeting not known": (lambda d: d.meetings()[1].state, None),
    "summit of a meeting": (lambda d: d.meetings()[0].summit.id, "2001-east"),
    "summit of a meeting not known": (lambda d: d.meetings()[1].summit, None),
    "state of a designation": (lambda d: d.designations()[1].state.id, "east"),
    "state of a designation not known": (lambda d: d.designations()[0].state, None),
    "body of a designation": (lambda d: d.designations()[1].body.id, "council"),
    "body of a designation not known": (lambda d: d.designations()[0].body, None),
    "agreement of a designation": (lambda d: d.designations()[1].agreement.id, "pact"),
    "agreement of a designation not known": (lambda d: d.designations()[0].agreement, None),
    "person of an award": (lambda d: d.awards()[1].person.id, "ada"),
    "agreement of an award": (lambda d: d.awards()[1].agreement.id, "pact"),
    "agreement of an award not known": (lambda d: d.awards()[0].agreement, None),
    "source of a citation": (lambda d: d.state("east").citations[0].source.id, "gazette"),
    "sources of a claim": (lambda d: _ids(d.chairmanship(2).disputes[0].values[1].sources), ["herald"]),
    "source of a changed field": (lambda d: d.chairmanship(2).sources[0].source.id, "gazette"),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
class TestEveryRelation:
    """The relations of every bundled record"""

    def test_one(self, kind):
        """A field x_id has a property x: the record of that identifier, or None."""
        for value in _values(kind):
            for field in attrs.fields(type(value)):
                name = field.name.removesuffix("_id")
                if name == field.name:
                    continue
                identifier, related = getattr(value, field.name), getattr(value, name)
                assert identifier == (None if related is None else related.id)

    def test_many(self, kind):
        """A field x_ids has a property xs: the records of those identifiers, in their order."""
        plural = {"addressee": "addressees", "agreement": "agreements", "source": "sources"}
        for value in _values(kind):
            for field in attrs.fields(type(value)):
                stem = field.name.removesuffix("_ids")
                if stem == field.name or kind == "gaps":
                    continue
                related = getattr(value, plural.get(stem, stem))
                assert getattr(value, field.name) == tuple(record.id for record in related)


class TestRelations:
    """Relations, kept as identifiers and resolved as properties"""

    @pytest.mark.parametrize(("ask", "expected"), RELATIONS.values(), ids=RELATIONS)
    def test_resolves(self, league, ask, expected):
        """A relation gives the record that the identifier names, and None where there is no identifier."""
        assert expected == ask(league)

    def test_membership(self, tmp_path):
        """A membership knows the summit that admitted the party, where that is recorded."""
        files = full()
        files["states.json"][1]["memberships"][0]["summit_id"] = "2001-east"
        west = ts.Dataset.load(write(tmp_path / "m", files)).state("west")
        assert ["2001-east", None] == [
            membership.summit and membership.summit.id for membership in west.memberships
        ]

    def test_stays_in_its_data_set(self, league):
        """A relation of a record leads into the data set that the record comes from."""
        assert league.state("east") is league.chairmanship(1).state
        assert league.person("ada") is league.summit(1).participants[0].person

    def test_a_record_made_by_hand(self):
        """A record that belongs to no data set says so, and what to do."""
        term = ts.Chairmanship(
            id="a", number=1, state_id="east", start=Date(2001, 1, 1), confidence=ts.Confidence.LOW
        )
        expected = (
            "this Chairmanship belongs to no data set, so its relations are unknown; "
            "put it into one with Dataset.from_records(...)"
        )
        for ask in (
            lambda: term.state,
            lambda: term.previous,
            lambda: term.holder_on("2001-01-01"),
        ):
            with pytest.raises(ts.UnboundRecordError) as caught:
                ask()
            assert expected == str(caught.value)
        assert isinstance(caught.value, RuntimeError)
        assert None is term.summit


class TestViews:
    """Properties that gather records"""

    def test_of_a_summit(self):
        """A summit knows its neighbours of the same series, its documents and what was said."""
        summit = ts.summit(10)
        assert "2023-ankara-extraordinary" == summit.previous.id
        assert summit is summit.previous.next
        assert {summit.id} == {document.summit_id for document in summit.documents}
        assert {summit.id} == {statement.summit_id for statement in summit.statements}
        assert ts.summits(series="turkic-speaking-states")[0].previous is None
        assert ts.summits(series="turkic-speaking-states")[-1].next is None

    def test_of_a_state(self):
        """A state knows its capital and its heads of state, oldest first."""
        state = ts.state("KZ")
        assert "Astana" == state.capital
        assert ["nursultan-nazarbayev", "kassym-jomart-tokayev"] == [
            term.person_id for term in state.heads_of_state
        ]

    def test_of_a_person(self):
        """A person knows the offices that they had."""
        offices = {term.office_id for term in ts.person("Ramil Hasan").office_terms}
        assert {"secretary-general-of-the-ots", "secretary-general-of-turkpa"} <= offices

    def test_of_an_office(self):
        """An office knows its terms, oldest first."""
        terms = ts.office("secretary-general-of-the-ots").terms
        assert "halil-akinci" == terms[0].person_id

    def test_of_a_body(self):
        """A body knows its heads."""
        assert "ramil-hasan" in {term.person_id for term in ts.body("turkpa").heads}

    def test_without_capital(self):
        """A state without a recorded capital has none."""
        state = ts.State(id="x", names=ts.Translations({"en": "X"}), confidence=ts.Confidence.LOW)
        assert state.capital is None

    def test_parties(self):
        """The party of a part is a state or an organisation."""
        assert isinstance(ts.summit(10).participants[0].party, ts.State)
        assert isinstance(ts.summit(10).absences[-1].party, ts.Organisation)
