"""The tables for queries of one's own."""

import datetime

import pytest
from engines import need

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates.folding import fold
from turkicstates.records.keys import spellings_of

frames = pytest.importorskip("turkicstates.frames", reason="narwhals is not installed")

PARTIES = (*ts.states(), *ts.organisations())


def _rows(frame):
    return need("narwhals.stable.v2").from_native(frame).to_arrow().to_pylist()


class TestSpellings:
    """spellings"""

    @pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
    def test_all(self, backend):
        """Every recorded spelling is there, folded and once, with the party that it means."""
        need(backend)
        rows = _rows(frames.spellings(backend=backend))
        known = {row["spelling"]: row["party_id"] for row in rows}
        assert len(rows) == len(known)
        assert sorted(known) == [row["spelling"] for row in rows]
        for party in PARTIES:
            for spelling in (party.id, *spellings_of(party)):
                if not spelling.isdecimal():
                    assert party.id == known[fold(spelling)], spelling
        for row in rows:
            party = ts.party(row["spelling"])
            assert (party.id, party.name) == (row["party_id"], row["party"])

    def test_ambiguous(self, tmp_path):
        """A spelling that two parties share, once folded, is left out."""
        files = full()
        for state, alias in zip(files["states.json"][:2], ("Shore", "SHORE"), strict=True):
            state["aliases"] = [alias]
            state["citations"][0]["supports"].append("aliases")
        league = ts.Dataset.load(write(tmp_path / "league", files))
        known = {row["spelling"] for row in _rows(frames.spellings(dataset=league))}
        assert "shore" not in known
        assert "east" in known


class TestPeriods:
    """periods"""

    @pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
    def test_all(self, backend):
        """On the first day of a period and the day before its end its status applies, and at its end another."""
        need(backend)
        rows = _rows(frames.periods(backend=backend))
        assert sum(len(party.memberships) for party in PARTIES) == len(rows)
        for row in rows:
            party = ts.party(row["party_id"])
            start = datetime.date.fromisoformat(str(row["start"])[:10])
            assert row["status"] == party.status_on(start)
            assert row["status"] != party.status_on(start - datetime.timedelta(days=1))
            assert row["end"] is None

    def test_ends(self, league):
        """The end is the first day after the period."""
        rows = _rows(frames.periods(dataset=league, backend="polars"))
        assert any(row["end"] for row in rows)
        for row in filter(lambda row: row["end"], rows):
            party = league.party(row["party_id"])
            assert row["status"] == party.status_on(row["end"] - datetime.timedelta(days=1))
            assert row["status"] != party.status_on(row["end"])
