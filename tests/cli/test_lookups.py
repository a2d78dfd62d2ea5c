"""The commands for records and events."""

import json

import pytest

import turkicstates as ts
from commands import call


class TestSummit:
    """The summit command"""

    @pytest.mark.parametrize("key", ["12345", "99999999999999999999", "1a"])
    def test_other_numbers(self, folder, key):
        """Only a number of at most four digits is an ordinal; any other is an unknown name."""
        done = call("summit", key, "--data", str(folder))
        assert (1, b"") == (done.returncode, done.stdout)
        assert f"no summit is known as '{key}'" in done.stderr.decode()

    def test_ordinal_too_high(self, folder):
        """A number of four digits is an ordinal."""
        done = call("summit", "9999", "--data", str(folder))
        assert 1 == done.returncode
        assert "9999" in done.stderr.decode()
        assert "'9999'" not in done.stderr.decode()


def _ids(*words):
    done = call(*words, "--json")
    assert (0, b"") == (done.returncode, done.stderr)
    return [record["id"] for record in json.loads(done.stdout)["records"]]


class TestFilters:
    """The filters of summits and documents"""

    @pytest.mark.parametrize("key", ["TM", "Turkmenistan", "gurbanguly-berdimuhamedow"])
    def test_participant(self, key):
        """Those are given that a state, an organisation or a person came to."""
        summits = _ids("summits", "--participant", key)
        assert [summit.id for summit in ts.summits(participant=key)] == summits
        assert "2021-istanbul" in summits
        assert "2019-baku" not in _ids("summits", "--participant", "gurbanguly-berdimuhamedow")

    def test_unknown_participant(self):
        """Somebody unknown is an error."""
        done = call("summits", "--participant", "Atlantis")
        assert (1, b"") == (done.returncode, done.stdout)
        assert "no state, organisation or person is known as 'Atlantis'" in done.stderr.decode()

    def test_signatories(self):
        """Several signatories together are those of a document that all of them signed."""
        several = _ids("agreements", "--signatory", "AZ", "--signatory", "HU")
        alone = _ids("agreements", "--signatory", "AZ")
        assert "nakhchivan-agreement" in {*alone} - {*several}
        assert {*several} < {*alone}
        assert {*several} == {*alone} & {*_ids("agreements", "--signatory", "HU")}


class TestSearch:
    """The search command"""

    def test_names(self):
        """Every record has a name that says what it is, even one that has only a date."""
        done = call("search", "who", "chaired", "in", "2023", "--limit", "2", "--json")
        assert [
            {"kind": "chairmanships", "id": "2023-kazakhstan", "name": "Kazakhstan, 2023-2024"},
            {"kind": "chairmanships", "id": "2022-uzbekistan", "name": "Uzbekistan, 2022-2023"},
        ] == json.loads(done.stdout)["records"]


class TestTimeline:
    """The timeline command"""

    def test_planned(self, folder):
        """What was still planned is marked for a person and for a program."""
        words = (
            "timeline",
            "--since",
            "2021-01-01",
            "--until",
            "2022-01-01",
            "--data",
            str(folder),
        )
        (line,) = [line for line in call(*words).stdout.decode().splitlines() if "summit" in line]
        assert line.endswith(" (planned)")
        (event,) = [
            event
            for event in json.loads(call(*words, "--json").stdout)["events"]
            if event["kind"] == "summit"
        ]
        assert event["planned"]
        assert "planned" not in event["title"]
        done = call("timeline", "--until", "2004-05-01", "--data", str(folder))
        assert b"(planned)" not in done.stdout

    def test_bounds(self, folder):
        """The first day counts, and the last does not."""

        def dates(*words):
            done = call("timeline", *words, "--json", "--data", str(folder))
            return {event["date"] for event in json.loads(done.stdout)["events"]}

        assert "2003-01-02" in dates("--since", "2003-01-02")
        assert "2003-01-02" not in dates("--since", "2003-01-03")
        assert "2003-01-02" not in dates("--until", "2003-01-02")
        assert "2003-01-02" in dates("--until", "2003-01-03")
        assert "2003-01-02" in dates("--until", "today")
