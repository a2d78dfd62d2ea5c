"""Every command: its text, its JSON and its errors, as recorded."""

import json
from pathlib import Path

import pytest

from commands import COMMANDS, call, printed, recorded, slug
from conftest import write
from samples import full

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
    "unknown format": (["export", "OUT", "--format", "ods"], 2),
    "no such folder": (["check", "NOWHERE"], 1),
    "no such data": (["diff", "NOWHERE", "NOWHERE"], 1),
}


HOSTILE = (
    "\x1b[31mred\x1b[0m \u202egnidaer\u202c <script>alert(1)</script> [bold]x[/bold] \u200b\x07"
)


class TestCommands:
    """Each command"""

    @pytest.mark.parametrize("name", COMMANDS)
    def test_for_a_person(self, folder, name):
        """It prints what was recorded, and nothing on standard error but warnings."""
        done = call(*COMMANDS[name], "--data", str(folder))
        assert 0 == done.returncode
        recorded(f"cli/{slug(name)}.txt", printed(done, folder))

    @pytest.mark.parametrize("name", COMMANDS)
    def test_for_a_program(self, folder, name):
        """With --json it prints one JSON value, as recorded."""
        done = call(*COMMANDS[name], "--data", str(folder), "--json")
        assert 0 == done.returncode
        assert json.loads(done.stdout)
        recorded(f"cli/{slug(name)}.json", printed(done, folder))

    @pytest.mark.parametrize("name", ERRORS)
    def test_errors(self, folder, tmp_path, name):
        """An error is printed in plain lines on standard error, with its status, and no traceback."""
        words, status = ERRORS[name]
        words = [str(tmp_path / word.lower()) if word.isupper() else word for word in words]
        done = call(*words, *([] if words[0] in ("check", "diff") else ["--data", str(folder)]))
        assert status == done.returncode
        assert b"Traceback" not in done.stderr
        recorded(f"cli/error-{slug(name)}.txt", printed(done, folder).replace(str(tmp_path), "TMP"))


PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "cli.md"


class TestPage:
    """The page about the command line"""

    @pytest.mark.parametrize("words", [*COMMANDS.values(), ["today"]], ids=" ".join)
    def test_names(self, folder, words):
        """The page lists every name in the JSON of a command."""
        page = PAGE.read_text("utf-8").partition("| command | names |")[2]
        (row,) = [
            line.split("|")[2]
            for line in page.splitlines()
            if line.startswith("|") and f"`{words[0]}`" in line.split("|")[1]
        ]
        answer = json.loads(call(*words, "--data", str(folder), "--json").stdout)
        assert {"data_version", "as_of"} < {*answer}
        assert set() == {*answer} - {"data_version", "as_of"} - {*row.split("`")[1::2]}


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
        done = call(*words, "--data", str(hostile))
        text = done.stdout.decode() + done.stderr.decode()
        assert not [
            char
            for char in text
            if char != "\n" and (ord(char) < 32 or char in "\u202e\u202c\u200b")
        ]

    def test_shown_spelt_out(self, hostile):
        """They are spelt out, so that one sees what is there."""
        out = call("chair", "2004-01-01", "--data", str(hostile)).stdout.decode()
        assert (
            r"Motto:   \x1b[31mred\x1b[0m \u202egnidaer\u202c <script>alert(1)</script> [bold]x[/bold] \u200b\x07"
            in out
        )

    def test_in_json(self, hostile):
        """JSON holds the text as it is, escaped as JSON escapes."""
        done = call("chair", "2004-01-01", "--json", "--data", str(hostile))
        assert HOSTILE == json.loads(done.stdout)["chairmanship"]["motto"]
        text = done.stdout.decode()
        assert not [
            char
            for char in text
            if char != "\n" and (ord(char) < 32 or char in "\u202e\u202c\u200b")
        ]
