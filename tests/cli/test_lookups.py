"""The commands for records and events."""

import json

import pytest

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
