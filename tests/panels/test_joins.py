"""The tables that a query of one's own joins; the frames of them are tested with the engines."""

import datetime

import pytest

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates import panels
from turkicstates.folding import fold
from turkicstates.records.keys import spellings_of

BUNDLED = ts.Dataset.bundled()
PARTIES = (*ts.states(), *ts.organisations())


class TestSpellings:
    """spellings"""

    def test_all(self):
        """Every recorded spelling is there, folded, with the party that it means; numbers are not."""
        known = {spelling: party_id for spelling, party_id, _ in panels.spellings(BUNDLED).rows}
        for party in PARTIES:
            for spelling in (party.id, *spellings_of(party)):
                assert (None if spelling.isdecimal() else party.id) == known.get(fold(spelling))

    def test_ambiguous(self, tmp_path):
        """A spelling that two parties share, once folded, is left out."""
        files = full()
        for state, alias in zip(files["states.json"][:2], ("Shore", "SHORE"), strict=True):
            state["aliases"] = [alias]
            state["citations"][0]["supports"].append("aliases")
        league = ts.Dataset.load(write(tmp_path / "league", files))
        known = {spelling for spelling, *_ in panels.spellings(league).rows}
        assert "shore" not in known
        assert "east" in known


class TestPeriods:
    """periods"""

    @pytest.mark.filterwarnings("ignore::turkicstates.StaleDataWarning")
    @pytest.mark.parametrize("data", ["bundled", "league"])
    def test_all(self, data, request):
        """The status of a period applies from its first day to the day before its end."""
        dataset = BUNDLED if data == "bundled" else request.getfixturevalue(data)
        rows = panels.periods(dataset).rows
        parties = (*dataset.states(), *dataset.organisations())
        assert sum(len(party.memberships) for party in parties) == len(rows)
        assert data == "bundled" or any(end for *_, end in rows)
        day = datetime.timedelta(days=1)
        for party_id, name, status, start, end in rows:
            party = dataset.party(party_id)
            assert party.name == name
            assert status == party.status_on(start)
            assert status != party.status_on(start - day)
            if end is not None:
                assert status == party.status_on(end - day)
                assert status != party.status_on(end)
