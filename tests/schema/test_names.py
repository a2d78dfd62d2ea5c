"""The columns with names, beside identifiers and of records themselves."""

import pytest
from pendulum import Date

import turkicstates as ts
from turkicstates.records.kinds import KINDS
from turkicstates.schema.names import NAMED
from turkicstates.schema.tables import empty, tables

BUNDLED = ts.Dataset.bundled()


@pytest.fixture(name="all_tables", scope="module")
def _all_tables():
    """The tables of the bundled data."""
    return tables(BUNDLED)


def _rows(table):
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


class TestNames:
    """Names"""

    def test_beside_every_identifier(self, all_tables):
        """Beside each identifier of a record with a name stands that name, in the next column."""
        shown = 0
        for name, table in all_tables.items():
            labels = [column.name for column in table.columns]
            assert len(set(labels)) == len(labels), name
            for place, column in enumerate(table.columns):
                if column.references in NAMED and column.name != "record_id":
                    assert table.columns[place + 1].shows == column.name, name
                if not column.shows:
                    continue
                shown += 1
                assert table.columns[place - 1].name == column.shows
                assert not column.required
                for row in table.rows:
                    assert (row[place] is None) == (row[place - 1] is None), (name, row)
        assert shown > 30

    def test_the_names(self, all_tables):
        """A name is that of the record which the identifier means."""
        for row in _rows(all_tables["office_terms"]):
            assert ts.person(row["person_id"]).name == row["person"]
            assert ts.office(row["office_id"]).name == row["office"]
        for row in _rows(all_tables["summits_participants"]):
            assert ts.party(row["party_id"]).name == row["party"]
        for row in _rows(all_tables["designations"]):
            if row["agreement_id"]:
                assert ts.agreement(row["agreement_id"]).title == row["agreement"]
        for row in _rows(all_tables["agreements"]):
            if row["summit_id"]:
                summit = ts.summit(row["summit_id"])
                place = f"{summit.city}, " if summit.city else ""
                assert f"{place}{summit.start}" == row["summit"]

    def test_own_names(self, all_tables):
        """A record that has names in several languages shows one of them."""
        for kind in ("states", "organisations", "people", "bodies", "offices", "places"):
            named = {record.id: record.name for record in BUNDLED.records(kind)}
            assert named == {row["id"]: row["name"] for row in _rows(all_tables[kind])}
        themes = {row["id"]: row["theme"] for row in _rows(all_tables["summits"])}
        assert {summit.id: summit.theme for summit in ts.summits()} == themes
        titles = {row["id"]: row["title"] for row in _rows(all_tables["agreements"])}
        assert {document.id: document.title for document in ts.agreements()} == titles
        capitals = [capital.names.first for state in ts.states() for capital in state.capitals]
        assert capitals == [row["name"] for row in _rows(all_tables["states_capitals"])]

    def test_holders(self, all_tables):
        """A term of the chair shows who held it, all of them in order."""
        holders = {row["id"]: row["holders"] for row in _rows(all_tables["chairmanships"])}
        assert "Abdullah Gül; Recep Tayyip Erdoğan" == holders["2014-turkiye"]
        for term in ts.chairmanships():
            assert "; ".join(person.name for person in term.holders) == holders[term.id]
        others = [table for kind in KINDS for table in empty(kind).values()]
        assert 1 == sum(column.name == "holders" for table in others for column in table.columns)

    def test_nobody(self):
        """A term of whose state no head is recorded shows nobody, and one that dangles does not fail."""
        meta = ts.Meta(
            title="A", version="1", as_of=Date(2020, 6, 30), licence="CC0-1.0",
            chair_office=ts.ChairOffice.HEAD_OF_STATE,
        )  # fmt: skip
        state = ts.State(
            id="east", names=ts.Translations({"en": "East"}), confidence=ts.Confidence.LOW
        )
        terms = [
            ts.Chairmanship(
                id=name, number=number, state_id=name, start=Date(2000 + number, 1, 1),
                confidence=ts.Confidence.LOW,
            )
            for number, name in enumerate(("east", "ohio"), start=1)
        ]  # fmt: skip
        rows = _rows(tables(ts.Dataset.from_records(meta, [state, *terms]))["chairmanships"])
        assert [("East", None), (None, None)] == [(row["state"], row["holders"]) for row in rows]
