"""The commands about a day: chair and today."""

import datetime
import json

import pytest

import turkicstates as ts
from commands import run
from conftest import small, write
from samples import cited, full
from turkicstates.cli import main


class TestChair:
    """The chair command"""

    def test_for_a_person(self):
        """It prints the chair, the holder, the term and the sources."""
        done = run("chair", "2023-11-03")
        lines = done.stdout.decode().splitlines()
        assert 0 == done.returncode
        assert b"" == done.stderr
        assert [
            "Kazakhstan chaired the organisation from 3 November 2023 to 6 November 2024; "
            "Kassym-Jomart Tokayev held the chair.",
            "Chair:   Kazakhstan",
            "Holder:  Kassym-Jomart Tokayev",
            "Term:    No. 10, from 2023-11-03, until 2024-11-06",
            "Summit:  Astana, 2023-astana",
            "Motto:   TURKTIME!",
        ] == lines[:6]
        assert "Sources:" == lines[7]

    def test_few_sources(self):
        """At most five sources support together all that is shown, those at first hand first."""
        lines = run("chair", "2023-11-03").stdout.decode().splitlines()
        *sources, rest = lines[lines.index("Sources:") + 1 :]
        assert len(sources) <= 5
        assert sources[0].startswith("  President of ")
        supported = {
            label for line in sources for label in line.rpartition("For: ")[2][:-1].split(", ")
        }
        assert {"chair", "holder", "term", "summit", "motto"} == supported
        count = len(ts.chair_on("2023-11-03").sources)
        assert (
            f"  All {count} sources of the term: turkicstates cite chairmanships/2023-kazakhstan"
            == rest
        )

    def test_for_a_program(self):
        """With --json it prints one JSON object."""
        answer = json.loads(run("chair", "2023-11-03", "--json").stdout)
        assert "Kazakhstan" == answer["state"]
        assert "Kassym-Jomart Tokayev" == answer["holder"]
        assert "2023-11-03" == answer["chairmanship"]["start"]
        assert answer["sources"]

    def test_any_locale(self):
        """The output is UTF-8 whatever the locale says."""
        done = run("chair", "2013-11-03", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert "Chair:   Azerbaijan" in done.stdout.decode()

    def test_no_record(self):
        """Before the record begins the exit status is 1, and one plain line says why."""
        done = run("chair", "2001-01-01")
        expected = (
            "turkicstates: no chair is recorded for 2001-01-01: the record begins on 2011-10-21"
        )
        assert (1, b"") == (done.returncode, done.stdout)
        assert [expected] == done.stderr.decode().splitlines()

    def test_wrong_date(self):
        """Something that is not a date is wrong usage, and the message shows the expected form."""
        done = run("chair", "3.11.2023")
        assert 2 == done.returncode
        assert "for the 3rd" not in done.stderr.decode()
        assert "'2023-11-03'" in done.stderr.decode()
        assert b"Traceback" not in done.stderr


class TestOtherData:
    """The chair command, with less known than the bundled data knows"""

    @pytest.fixture(name="ask")
    def _ask(self, tmp_path, capsys):
        """Ask for a chair of the small data set, after a change of its files."""

        def ask(change, day):
            files = small()
            change(files)
            folder = write(tmp_path / "other", files)
            status = main(["chair", day, "--data", str(folder)])
            return status, capsys.readouterr().out.splitlines()

        return ask

    def test_no_summit(self, ask):
        """A term that no summit is known to have handed over has no line for one."""

        def change(files):
            term = files["chairmanships.json"][0]
            del term["summit_id"]
            term["citations"][0]["supports"].remove("summit_id")

        assert (
            0,
            [
                "East chaired the organisation from 1 January 2001 to 2 January 2003; Ada Ay held the chair.",
                "Chair:   East",
                "Holder:  Ada Ay",
                "Term:    No. 1, from 2001-01-01, until 2003-01-02",
                "Data:    version 2020.1, checked up to 2020-06-30",
                "Sources:",
                "  The Press, The Gazette, 2020-01. For: chair, term, holder.",
            ],
        ) == ask(change, "2002-01-01")

    def test_no_city(self, ask):
        """A summit of which the city is not known is named without it."""
        _, lines = ask(lambda _files: None, "2002-01-01")
        (line,) = [line for line in lines if line.startswith("Summit:")]
        assert "Summit:  2001-east" == line

    def test_term_of_the_day(self, ask):
        """The holder is supported by the sources of the term of that day, not of a later one."""

        def change(files):
            terms = files["office_terms.json"]
            terms[0] |= {"end": "2004"}
            terms[0]["citations"][0]["supports"].append("end")
            later = {"office_id": "head-of-east", "person_id": "ada", "start": "2006-01-01"}
            supports = {"source_id": "herald", "supports": list(later)}
            terms.append({"id": "ada-2", **later, "confidence": "high", "citations": [supports]})

        _, lines = ask(change, "2002-01-01")
        (line,) = [line for line in lines if "holder" in line]
        assert line.startswith("  The Press, The Gazette")

    def test_no_holder(self, ask):
        """Where the sources leave the holder of the chair open, the chair is still shown."""
        status, lines = ask(lambda _files: None, "2010-03-15")
        assert (0, "Chair:   West", "Holder:  not known for this day") == (status, *lines[1:3])
        assert lines[-1].endswith("For: chair, term, summit, motto.")


class TestMembers:
    """The members command"""

    @pytest.mark.parametrize(
        ("day", "since"),
        [
            ("2001-06-01", "2001-01-01"),
            ("2003-12-31", "2002-01-01"),
            ("2006-01-01", "2006-01-01"),
            ("2009-01-01", "2006-01-01"),
        ],
    )
    def test_since(self, tmp_path, capsys, day, since):
        """After a readmission a party counts as a member since then."""
        files = small()
        files["states.json"][1]["memberships"] = [
            {"status": "observer", "start": "2001-01-01", "end": "2002-01-01"},
            {"status": "member", "start": "2002-01-01", "end": "2004-01-01"},
            {"status": "member", "start": "2006-01-01"},
        ]
        folder = write(tmp_path / "other", files)
        assert 0 == main(["members", day, "--json", "--data", str(folder)])
        parties = json.loads(capsys.readouterr().out)["parties"]
        assert [since] == [party["since"] for party in parties if party["id"] == "west"]
        main(["members", day, "--data", str(folder)])
        (row,) = [row for row in capsys.readouterr().out.splitlines() if row.startswith("West")]
        assert since == row.split()[-1]


class TestToday:
    """The today command, and the word today"""

    def test_today(self, folder):
        """Today has the chair, the days since the handover, anniversaries and what comes next."""
        done = run("today", "--json", "--data", str(folder))
        answer = json.loads(done.stdout)
        start = datetime.date.fromisoformat(answer["chairmanship"]["start"])
        today = datetime.date.fromisoformat(answer["date"])
        assert ("West", (today - start).days) == (answer["state"], answer["days_since_handover"])
        text = run("today", "--data", str(folder)).stdout.decode()
        assert f"Since:   2003-01-02, {(today - start).days} days ago" in text

    def test_anniversaries(self, folder, monkeypatch, capsys):
        """On the day of a handover it shows the anniversary, and what is still planned for the year."""
        monkeypatch.setattr("turkicstates.cli.day.day_of", lambda _text: datetime.date(2021, 1, 2))
        assert 0 == main(["today", "--data", str(folder)])
        out = capsys.readouterr().out
        assert "Next:    No. 3 summit, West, 2021, as planned" in out
        assert "On this day:\n  2003-01-02, 18 years ago: West takes the chair\n" in out

    @pytest.mark.parametrize("day", [datetime.date(2021, 2, 2), datetime.date(2022, 1, 2)])
    def test_other_days(self, folder, monkeypatch, capsys, day):
        """An anniversary has the same day and month; what was planned for a past day is not next."""
        monkeypatch.setattr("turkicstates.cli.day.day_of", lambda _text: day)
        assert 0 == main(["today", "--data", str(folder)])
        out = capsys.readouterr().out
        assert ("takes the chair" in out) == (day.month == 1)
        assert ("Next:" in out) == (day.year == 2021)

    @pytest.mark.parametrize(
        ("day", "ids"),
        [(datetime.date(2003, 1, 2), ["2003-west"]), (datetime.date(2003, 1, 3), [])],
    )
    def test_in_session(self, folder, monkeypatch, capsys, day, ids):
        """During a summit it names the summit."""
        monkeypatch.setattr("turkicstates.cli.day.day_of", lambda _text: day)
        assert 0 == main(["today", "--data", str(folder)])
        lines = capsys.readouterr().out.splitlines()
        assert [f"In session:  {key}" for key in ids] == [
            row for row in lines if row.startswith("In session")
        ]
        assert 0 == main(["today", "--data", str(folder), "--json"])
        assert ids == json.loads(capsys.readouterr().out)["summit_ids"]

    @pytest.mark.parametrize(
        ("day", "line"),
        [
            (datetime.date(2021, 1, 2), "Informal summit, West, 2021-06-01, as planned"),
            (datetime.date(2021, 6, 1), "Informal summit, West, 2021-06-01, as planned"),
            (datetime.date(2021, 6, 2), "No. 3 summit, West, 2021, as planned"),
            (datetime.date(2022, 1, 1), None),
        ],
    )
    def test_what_comes_next(self, tmp_path, monkeypatch, capsys, day, line):
        """Of two planned events in a year, the one with a day comes first."""
        files = full()
        june = {**files["summits.json"][-1], "id": "2021-june", "kind": "informal"}
        june |= {
            "start": "2021-06-01",
            "end": "2021-06-01",
            **cited("kind", "start", "end", "host_id"),
        }
        del june["ordinal"]
        files["summits.json"].append(june)
        folder = write(tmp_path / "june", files)
        monkeypatch.setattr("turkicstates.cli.day.day_of", lambda _text: day)
        assert 0 == main(["today", "--data", str(folder)])
        lines = capsys.readouterr().out.splitlines()
        coming = [row.partition(":")[2].strip() for row in lines if row.startswith("Next:")]
        assert [line] * bool(line) == coming

    def test_planned_and_in_session(self, tmp_path, capsys):
        """A summit that was planned for a day is marked as planned on that day."""
        files = small()
        files["summits.json"][1] |= {
            "status": "planned",
            "start": "2020-07-01",
            "end": "2020-07-02",
        }
        del files["chairmanships.json"], files["statements.json"]
        folder = write(tmp_path / "planned", files)
        assert 0 == main(["on", "2020-07-02", "--data", str(folder)])
        assert "In session:   2003-west (planned)\n" in capsys.readouterr().out

    def test_dates_accept_today(self, folder):
        """A day may be the word today."""
        assert (
            run("chair", "--data", str(folder)).stdout
            == run("chair", "today", "--data", str(folder)).stdout
        )
