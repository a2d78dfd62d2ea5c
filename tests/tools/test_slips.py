"""Facts that are corrupted at random, and whether that would be noticed."""

import datetime

import pytest

import turkicstates as ts
from conftest import write
from samples import full
from tools import slips
from tools.data import main

KINDS = ["day", "city", "state", "person"]


@pytest.fixture(name="bench")
def _bench(league):
    """The bench of the full sample."""
    return slips.Bench(league)


class TestSlips:
    """slips"""

    def test_each_kind(self, bench):
        """There are so many of each kind as asked for, or as there are facts of it."""
        drawn = [slip.kind for slip in slips.slips(bench.records, 1, 5)]
        assert {"day": 5, "city": 5, "state": 5, "person": 5} == {
            kind: drawn.count(kind) for kind in KINDS
        }
        assert 6 == len([slip for slip in slips.slips(bench.records, 1, 6) if slip.kind == "city"])

    def test_seeded(self, bench):
        """The same seed gives the same slips, and another seed gives others."""
        first, again, other = (list(slips.slips(bench.records, seed, 9)) for seed in (1, 1, 2))
        assert first == again
        assert first != other

    def test_no_two_are_the_same(self, bench):
        """No fact is corrupted twice."""
        drawn = [slip[1:4] for slip in slips.slips(bench.records, 3, 100)]
        assert len(drawn) == len(set(drawn))

    def test_another_value(self, bench):
        """A slip changes one fact, and a day by one."""
        for slip in slips.slips(bench.records, 4, 100):
            old, new = bench.records[slip.name][slip.place], slip.apply(bench.records)
            for step in slip.path:
                old, new = old[step], new[step]
            assert new == slip.value != old
            if slip.kind == "day":
                days = (datetime.date.fromisoformat(text) for text in (old, new))
                assert 1 == abs((next(days) - next(days)).days)

    def test_facts_alone(self, bench):
        """Sources, gaps, citations and disputes are left alone, and so is the data set."""
        before = ts.to_dict(ts.Dataset.bundled().summit(10))
        for slip in slips.slips(bench.records, 5, 100):
            assert slip.name not in ("sources", "gaps")
            assert not {"citations", "disputes"} & {*slip.path}
        assert before == ts.to_dict(ts.Dataset.bundled().summit(10))


class TestBench:
    """Bench"""

    def test_noticed(self, bench):
        """A data set with a slip that breaks a rule has a problem."""
        slip = slips.Slip("state", "summits", 1, ("host_id",), "west")
        assert "2001-east" == bench.records["summits"][1]["id"]
        assert "summits.json: 2001-east: host_id: Eastville lies in east, not in west" in [
            str(problem) for problem in bench.with_slip(slip).problems()
        ]

    def test_in_order(self, bench):
        """Records are in the order of their new days."""
        slip = slips.Slip("day", "summits", 1, ("start",), "2020-01-01")
        assert "2001-east" == bench.with_slip(slip).records("summits")[-2].id

    def test_not_read(self, bench):
        """A slip after which a record cannot be read gives no data set."""
        assert bench.with_slip(slips.Slip("day", "summits", 1, ("start",), "2001-02-30")) is None


class TestReport:
    """report"""

    def test_lines(self, league):
        """There is a line for each kind of slip, one for all, and one for what is wanted."""
        rows, _ = slips.shares(league, 1, 2)
        lines = list(slips.report(rows, 1, 2))
        assert lines[0] == "Slips that would be noticed, of 2 random ones of each kind (seed 1):"
        assert [*KINDS, "all"] == [line.split()[0] for line in lines[1:-1]]
        assert "  wanted: 65% by the rules, 90% with the answers" == lines[-1]

    def test_answers_too(self, league):
        """None of the answers fits this sample, so they notice all that the rules do not."""
        rows, missed = slips.shares(league, 1, 2)
        assert all(row.by_either == row.slips for row in rows)
        assert () == missed

    def test_of_the_command(self, tmp_path, capsys):
        """The command that checks the data prints it on demand."""
        folder = str(write(tmp_path / "data", full()))
        assert 0 == main([folder, "--slips", "1", "--seed", "2"])
        assert "of 1 random ones of each kind (seed 2):\n" in capsys.readouterr().out

    def test_too_few_for_the_command(self, tmp_path, monkeypatch):
        """The command fails if too few would be noticed."""
        folder = str(write(tmp_path / "data", full()))
        monkeypatch.setattr(slips, "ENOUGH", 4)
        monkeypatch.setattr(slips, "BY_EITHER", 1.1)
        assert 1 == main([folder, "--slips", "1", "--seed", "2"])

    @pytest.mark.slow
    def test_of_the_bundled_data(self):
        """Of slips in the bundled data at least 65 % break a rule."""
        rows, _ = slips.shares(ts.Dataset.load(slips.DATA), 7, 25)
        share = slips.in_all(rows)
        assert share.by_rules >= slips.BY_RULES * share.slips


class TestTooFew:
    """too_few"""

    @pytest.mark.parametrize(
        ("by_rules", "by_either", "count", "expected"),
        [
            (260, 360, 400, False),
            (259, 360, 400, True),
            (260, 359, 400, True),
            (0, 0, 399, False),
        ],
        ids=["enough", "too few by the rules", "too few with the answers", "too few to say"],
    )
    def test_of_all_kinds(self, by_rules, by_either, count, expected):
        """The kinds count together, and only if there were enough slips."""
        rows = [slips.Share("day", by_rules, by_either, count), slips.Share("city", 0, 0, 0)]
        assert expected == slips.too_few(rows)
