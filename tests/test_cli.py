"""python -m turkicstates, as real processes."""

import contextlib
import datetime
import gc
import io
import json
import os
import re
import runpy
import subprocess
import sys

import pytest

import turkicstates as ts
from commands import COMMANDS, recorded, slug
from conftest import small, write
from samples import full
from turkicstates.cli import main
from turkicstates.cli.parser import COMMANDS as PARSED


def run(*arguments, **environment):
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "turkicstates", *arguments],
        check=False,
        capture_output=True,
        env={**os.environ, **environment},
    )


class TestChair:
    """The chair command"""

    def test_for_a_person(self):
        """It prints the chair, the holder, the term and the sources."""
        done = run("chair", "2023-11-03")
        lines = done.stdout.decode().splitlines()
        assert 0 == done.returncode
        assert b"" == done.stderr
        assert [
            "Chair:   Kazakhstan",
            "Holder:  Kassym-Jomart Tokayev",
            "Term:    No. 10, from 2023-11-03, until 2024-11-06",
            "Summit:  Astana, 2023-astana",
            "Motto:   TURKTIME!",
        ] == lines[:5]
        assert "Sources:" == lines[6]
        assert len(ts.chair_on("2023-11-03").sources) == len(lines[7:])

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
        assert done.stdout.decode().startswith("Chair:   Azerbaijan")

    def test_no_record(self):
        """Before the record begins the exit status is 1, and one plain line says why."""
        done = run("chair", "2001-01-01")
        expected = (
            "turkicstates: no chair is recorded for 2001-01-01: the record begins on 2011-10-21"
        )
        assert (1, b"") == (done.returncode, done.stdout)
        assert [expected] == done.stderr.decode().splitlines()

    def test_wrong_date(self):
        """What is no date is wrong usage, and the message shows the form expected."""
        done = run("chair", "3.11.2023")
        assert 2 == done.returncode
        assert "for the 3rd" not in done.stderr.decode()
        assert "'2023-11-03'" in done.stderr.decode()
        assert b"Traceback" not in done.stderr


class TestMain:
    """turkicstates.cli.main"""

    def test_first_term(self, capsys):
        """A term without a motto has no line for one."""
        assert 0 == main(["chair", "2011-10-21"])
        assert "Motto" not in capsys.readouterr().out

    def test_running_term(self, capsys):
        """A day after the data was checked is answered, with a warning on standard error."""
        assert 0 == main(["chair", "2026-11-01"])
        out, err = capsys.readouterr()
        assert "still running" in out
        assert err.startswith("turkicstates: the chair was checked up to ")

    def test_json(self, capsys):
        """The --json option prints what a program reads."""
        assert 0 == main(["chair", "2023-11-03", "--json"])
        assert "Kazakhstan" == json.loads(capsys.readouterr().out)["state"]

    def test_redirected(self):
        """Standard output may be any text stream."""
        with contextlib.redirect_stdout(io.StringIO()) as out:
            assert 0 == main(["chair", "2023-11-03"])
        assert out.getvalue().startswith("Chair:   Kazakhstan")

    def test_as_a_module(self, capsys, monkeypatch):
        """Run as a module, its status is the exit status."""
        monkeypatch.setattr(sys, "argv", ["turkicstates", "chair", "2023-11-03"])
        try:
            with pytest.raises(SystemExit) as caught:
                runpy.run_module("turkicstates", run_name="__main__")
        finally:
            gc.enable()
            gc.unfreeze()
        assert 0 == caught.value.code
        assert capsys.readouterr().out.startswith("Chair:   Kazakhstan")

    def test_errors(self, capsys):
        """No record is status 1, wrong usage status 2."""
        assert 1 == main(["chair", "1999-01-01"])
        assert 2 == main(["chair", "soon"])
        assert "'soon' is not a date" in capsys.readouterr().err


class TestProcess:
    """What a process of its own does beside"""

    def test_stale(self):
        """A day after the last check is answered, and standard error alone has the warnings."""
        done = run("chair", "2999-01-01")
        assert 0 == done.returncode
        assert done.stdout.decode().startswith("Chair:   ")
        lines = done.stderr.decode().splitlines()
        assert all(line.startswith("turkicstates: the ") for line in lines)
        assert all(
            line.endswith("2999-01-01 is later; this is the last known answer") for line in lines
        )
        assert len(lines) == len(set(lines)) > 0

    def test_stale_for_a_program(self):
        """With --json the warnings do not spoil the JSON."""
        done = run("chair", "2999-01-01", "--json")
        assert json.loads(done.stdout)["state"]
        assert done.stderr

    def test_today(self):
        """Without a day it answers for today."""
        done = run("chair")
        assert (0, b"Chair:") == (done.returncode, done.stdout[:6])

    def test_json_in_any_locale(self):
        """JSON is UTF-8 whatever the locale says, with letters as they are."""
        done = run(
            "chair", "2015-01-01", "--json", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0"
        )
        assert "Türkiye" == json.loads(done.stdout.decode("utf-8"))["state"]
        assert "Türkiye".encode() in done.stdout

    def test_message_in_any_locale(self):
        """A message about letters that the locale lacks is told, not lost in a traceback."""
        done = run("chair", "3 Kasım", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert 2 == done.returncode
        assert b"is not a date" in done.stderr
        assert b"Traceback" not in done.stderr

    @pytest.mark.parametrize(
        "arguments", [(), ("throne",), ("chair", "2023-11-03", "--xml"), ("chair", "a", "b")]
    )
    def test_wrong_usage(self, arguments):
        """Wrong usage is status 2, with the usage on standard error."""
        done = run(*arguments)
        assert (2, b"") == (done.returncode, done.stdout)
        assert done.stderr.startswith(b"usage: turkicstates")

    @pytest.mark.parametrize("arguments", [("--help",), ("chair", "--help")])
    def test_help(self, arguments):
        """Help is status 0, on standard output."""
        done = run(*arguments)
        assert (0, b"") == (done.returncode, done.stderr)
        assert done.stdout.startswith(b"usage: turkicstates")


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
                "Chair:   East",
                "Holder:  Ada Ay",
                "Term:    No. 1, from 2001-01-01, until 2003-01-02",
                "Data:    version 2020.1, checked up to 2020-06-30",
                "Sources:",
                "  The Press, The Gazette, 2020-01. For: state, start, end.",
            ],
        ) == ask(change, "2002-01-01")

    def test_no_city(self, ask):
        """A summit of which the city is not known is named without it."""
        _, lines = ask(lambda _files: None, "2002-01-01")
        (line,) = [line for line in lines if line.startswith("Summit:")]
        assert "Summit:  2001-east" == line

    def test_no_holder(self, ask):
        """Where the sources leave open who held the chair, the chair is told all the same."""
        status, lines = ask(lambda _files: None, "2010-03-15")
        assert (0, "Chair:   West", "Holder:  not known for this day") == (status, *lines[:2])


ERRORS = {
    "no record": (["chair", "1999-01-01"], 1),
    "no such day": (["chair", "3.11.2023"], 2),
    "unknown state": (["state", "Eest"], 1),
    "unknown record": (["cite", "pakt"], 1),
    "several records": (["cite", "seaside"], 1),
    "several records of a name": (["cite", "2001-east"], 1),
    "no such field": (["cite", "pact", "moods"], 2),
    "field that is absent": (["cite", "people/dia", "born"], 1),
    "unknown kind": (["summits", "--kind", "large"], 2),
    "ordinal too high": (["summit", "99"], 1),
    "no rows": (["members", "1990-01-01"], 1),
    "no search result": (["search", "qqqqqq"], 1),
    "unknown format": (["export", "OUT", "--format", "xlsx"], 2),
    "no such folder": (["check", "NOWHERE"], 1),
    "no such data": (["diff", "NOWHERE", "NOWHERE"], 1),
}


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory):
    """The full sample, as a folder."""
    return write(tmp_path_factory.mktemp("cli") / "data", full())


def _told(done, folder):
    """Return what a process printed, with the folders that differ from run to run named alike."""
    text = done.stdout.decode() + "".join(
        f"! {line}\n" for line in done.stderr.decode().splitlines()
    )
    text = re.sub(r"Python \d+\.\d+\.\d+", "Python 3.x", text)
    text = re.sub(r'"[0-9a-f]{64}"|\b[0-9a-f]{64}\b', "<digest>", text)
    return text.replace(str(folder), "DATA")


@pytest.mark.slow
class TestCommands:
    """Each command, as a process"""

    @pytest.mark.parametrize("name", COMMANDS)
    def test_for_a_person(self, folder, name):
        """It prints what was recorded, and nothing on standard error but warnings."""
        done = run(*COMMANDS[name], "--data", str(folder))
        assert 0 == done.returncode
        recorded(f"{slug(name)}.txt", _told(done, folder))

    @pytest.mark.parametrize("name", COMMANDS)
    def test_for_a_program(self, folder, name):
        """With --json it prints one JSON value, as recorded."""
        done = run(*COMMANDS[name], "--data", str(folder), "--json")
        assert 0 == done.returncode
        assert json.loads(done.stdout)
        recorded(f"{slug(name)}.json", _told(done, folder))

    @pytest.mark.parametrize("name", ERRORS)
    def test_errors(self, folder, tmp_path, name):
        """An error is told in plain lines on standard error, with its status, and no traceback."""
        words, status = ERRORS[name]
        words = [str(tmp_path / word.lower()) if word.isupper() else word for word in words]
        done = run(*words, *([] if words[0] in ("check", "diff") else ["--data", str(folder)]))
        assert status == done.returncode
        assert b"Traceback" not in done.stderr
        recorded(f"error-{slug(name)}.txt", _told(done, folder).replace(str(tmp_path), "TMP"))

    def test_every_command(self):
        """Every command stands among those tested, and in the help with its example."""
        from turkicstates.cli.parser import COMMANDS as ALL

        others = {"today", "diff", "check", "export"}
        assert set(ALL) == {words[0] for words in COMMANDS.values()} | others

    @pytest.mark.parametrize("name", PARSED)
    def test_help(self, name):
        """Each command has help, which ends with an example that can be run."""
        done = run(name, "--help", COLUMNS="200")
        assert 0 == done.returncode
        example = done.stdout.decode().splitlines()[-1]
        assert example.startswith(f"example: turkicstates {name}")

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
        """On the day of a handover its anniversary is told, and what is still planned for the year."""
        monkeypatch.setattr("turkicstates.cli.day.day_of", lambda _text: datetime.date(2021, 1, 2))
        assert 0 == main(["today", "--data", str(folder)])
        out = capsys.readouterr().out
        assert "Next:    No. 3 summit, West, 2021, as planned" in out
        assert "On this day:\n  2003-01-02, 18 years ago: West takes the chair\n" in out

    def test_check(self, folder, tmp_path):
        """A sound data set is sound; a faulty one has a line for each fault, and status 1."""
        done = run("check", str(folder))
        assert (0, f"sound\n  {folder}\n") == (done.returncode, done.stdout.decode())
        files = full()
        files["people.json"][0]["born"] = "soon"
        faulty = write(tmp_path / "faulty", files)
        done = run("check", str(faulty))
        assert 1 == done.returncode
        assert [
            "1 to fix:",
            "  people.json: ada: born: expected a day as 'YYYY-MM-DD', got 'soon'",
        ] == [
            line.replace(" no year ('YYYY') or month ('YYYY-MM')", "")
            for line in done.stdout.decode().splitlines()
        ] or ("people.json: ada: born: 'soon' is not a year" in done.stdout.decode())
        assert 1 == len(json.loads(run("check", str(faulty), "--json").stdout)["problems"])

    def test_diff(self, folder, tmp_path):
        """What changed is told, a line a fact."""
        files = full()
        files["states.json"][0]["names"]["tr"] = "Doğu Ülkesi"
        newer = write(tmp_path / "newer", files)
        done = run("diff", str(folder), str(newer))
        assert (
            '1 facts differ:\n  states east, names.tr: "Doğu" -> "Doğu Ülkesi" [The Press]\n'
            == done.stdout.decode()
        )
        same = run("diff", str(folder), str(folder), "--json")
        assert (0, {"changes": []}) == (same.returncode, json.loads(same.stdout))

    def test_export(self, folder, tmp_path):
        """It writes the formats that are asked for, or CSV."""
        done = run(
            "export",
            str(tmp_path / "out"),
            "--format",
            "ics",
            "--format",
            "json",
            "--data",
            str(folder),
        )
        assert (0, f"Written:  {tmp_path / 'out'}\nFormats:  ics, json\n") == (
            done.returncode,
            done.stdout.decode(),
        )
        assert {"turkicstates.ics", "turkicstates.json"} == {
            one.name for one in (tmp_path / "out").iterdir()
        }
        assert ["csv"] == json.loads(run("export", str(tmp_path / "csv"), "--json").stdout)[
            "formats"
        ]
        assert (tmp_path / "csv" / "csv" / "summits.csv").exists()

    def test_other_folder(self, tmp_path):
        """A folder that is not an export is refused in one line."""
        (tmp_path / "diary.txt").write_text("dear diary")
        done = run("export", str(tmp_path))
        assert 2 == done.returncode
        assert 1 == len(done.stderr.splitlines())

    @pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise there")
    def test_broken_pipe(self):
        """Whoever stops reading is not told off."""
        process = subprocess.Popen(
            [sys.executable, "-m", "turkicstates", "timeline"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        process.stdout.close()
        errors = process.stderr.read()
        process.stderr.close()
        assert (0, b"") == (process.wait(), errors)

    def test_dates_accept_today(self, folder):
        """A day may be the word today."""
        assert (
            run("chair", "--data", str(folder)).stdout
            == run("chair", "today", "--data", str(folder)).stdout
        )


HOSTILE = (
    "\x1b[31mred\x1b[0m \u202egnidaer\u202c <script>alert(1)</script> [bold]x[/bold] \u200b\x07"
)


@pytest.mark.slow
class TestHostileText:
    """Text of a user's own that would act if it could"""

    @pytest.fixture(name="hostile")
    def _hostile(self, tmp_path):
        files = full()
        files["chairmanships.json"][1]["motto"] = HOSTILE
        files["chairmanships.json"][1]["disputes"] = []
        files["states.json"][1]["names"]["en"] = HOSTILE
        files["summits.json"][0]["participants"][0]["office"] = HOSTILE
        files["sources.json"][1]["title"] = HOSTILE
        files["states.json"][0]["citations"][0]["note"] = HOSTILE
        files["chairmanships.json"][0]["citations"].append(
            {"source_id": "herald", "supports": ["start"]}
        )
        return write(tmp_path / "hostile", files)

    @pytest.mark.parametrize("name", [*COMMANDS, "timeline"])
    def test_terminal(self, hostile, name):
        """Escapes, marks of direction and control characters reach no terminal as they are."""
        if COMMANDS[name][0] in ("cite", "report", "agreement", "person", "body", "gaps", "search"):
            words = [COMMANDS[name][0], *COMMANDS[name][1:]]
        else:
            words = COMMANDS[name]
        done = run(*words, "--data", str(hostile))
        text = done.stdout.decode() + done.stderr.decode()
        assert not [
            char
            for char in text
            if char != "\n" and (ord(char) < 32 or char in "\u202e\u202c\u200b")
        ]

    def test_shown_spelt_out(self, hostile):
        """They are spelt out, so that one sees what is there."""
        out = run("chair", "2004-01-01", "--data", str(hostile)).stdout.decode()
        assert (
            r"Motto:   \x1b[31mred\x1b[0m \u202egnidaer\u202c <script>alert(1)</script> [bold]x[/bold] \u200b\x07"
            in out
        )

    def test_in_json(self, hostile):
        """JSON holds the text as it is, escaped as JSON escapes."""
        done = run("chair", "2004-01-01", "--json", "--data", str(hostile))
        assert HOSTILE == json.loads(done.stdout)["chairmanship"]["motto"]
        text = done.stdout.decode()
        assert not [
            char
            for char in text
            if char != "\n" and (ord(char) < 32 or char in "\u202e\u202c\u200b")
        ]
