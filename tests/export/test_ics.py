"""The data set as a calendar."""

import pytest

import turkicstates as ts
from commands import recorded
from conftest import write
from samples import full
from turkicstates import export

pytestmark = pytest.mark.slow


class TestCalendar:
    """iCalendar"""

    def _unfolded(self, path):
        return path.read_bytes().decode().replace("\r\n ", "").split("\r\n")

    def test_lines(self, out):
        """No line is longer than 75 bytes, and each ends as the standard says."""
        raw = (out / "turkicstates.ics").read_bytes()
        assert raw.endswith(b"END:VCALENDAR\r\n")
        assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
        assert b"\n" not in raw.replace(b"\r\n", b"")

    def test_an_event(self, out):
        """An event has the days of the summit, what it was about, and its sources."""
        lines = self._unfolded(out / "turkicstates.ics")
        start = lines.index("UID:summit-2023-astana@turkicstates") - 1
        event = dict(
            line.partition(":")[::2] for line in lines[start : lines.index("END:VEVENT", start)]
        )
        assert ("20231103", "20231104", "CONFIRMED", "Astana", "SUMMIT") == (
            event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"], event["STATUS"],
            event["LOCATION"], event["CATEGORIES"],
        )  # fmt: skip
        assert event["DESCRIPTION"].startswith("TURKTIME!\\n")
        assert "President of Kazakhstan\\, " in event["DESCRIPTION"]
        assert f"{ts.as_of():%Y%m%d}T000000Z" == event["DTSTAMP"]

    def test_what_is_in_it(self, tmp_path):
        """Summits, handovers and entries into force are in it, each on its days; vague dates are not."""
        files = full()
        files["agreements.json"][0]["entered_into_force"] = "2001-06-07"
        files["summits.json"][4] |= {"start": "2021-05-05", "end": "2021-05"}
        data = ts.Dataset.load(write(tmp_path / "dated", files))
        export.write(data, tmp_path / "out", formats=["ics"])
        lines = self._unfolded(tmp_path / "out" / "turkicstates.ics")
        uids = [line[4:].partition("@")[0] for line in lines if line.startswith("UID:")]
        assert [
            "handover-2001-east", "summit-2001-east", "entry-into-force-pact", "summit-2003-west",
            "handover-2003-west", "summit-2004-call", "summit-2021-west",
        ] == uids  # fmt: skip
        assert "STATUS:TENTATIVE" in lines
        assert "DTEND;VALUE=DATE:20210506" in lines

    def test_whole(self, league, tmp_path):
        """The calendar is what was recorded, line by line."""
        export.write(league, tmp_path / "out", formats=["ics"])
        lines = self._unfolded(tmp_path / "out" / "turkicstates.ics")
        recorded("export/calendar.ics", "\n".join(lines))

    def test_edges_of_the_calendar(self, tmp_path):
        """A year has four digits, even an early one, and no event ends after the last day."""
        files = full()
        files["meta.json"]["as_of"] = "9999-12-31"
        for place, (start, end) in enumerate(
            [("0552-07-01", "0552-07-02"), ("9999-12-30", "9999-12-31")]
        ):
            files["summits.json"][place] |= {"start": start, "end": end, "leaders_met": start}
        files["summits.json"][1]["citations"][0]["supports"].append("leaders_met")
        data = ts.Dataset.load(write(tmp_path / "edges", files))
        export.write(data, tmp_path / "out", formats=["ics"])
        lines = self._unfolded(tmp_path / "out" / "turkicstates.ics")
        assert "DTSTAMP:99991231T000000Z" in lines
        for start, end in (("05520701", "05520703"), ("99991230", None)):
            place = lines.index(f"DTSTART;VALUE=DATE:{start}") + 1
            assert (f"DTEND;VALUE=DATE:{end}" == lines[place]) is (end is not None)

    def test_hostile_text(self, tmp_path):
        """What means something in a calendar is escaped, and control characters are left out."""
        files = full()
        files["summits.json"][0]["themes"] = {"en": "a;b,c\\d\nBEGIN:VEVENT\r\x07é" + "ü" * 80}
        data = ts.Dataset.load(write(tmp_path / "hostile", files))
        export.write(data, tmp_path / "out", formats=["ics"])
        lines = self._unfolded(tmp_path / "out" / "turkicstates.ics")
        (line,) = [line for line in lines if "a\\;b" in line]
        assert line.startswith(
            "DESCRIPTION:a\\;b\\,c\\\\d\\nBEGIN:VEVENTé" + "ü" * 80 + "\\nSources:"
        )
