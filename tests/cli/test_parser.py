"""The commands that there are, and their help."""

import pytest

from commands import COMMANDS, run
from turkicstates.cli.parser import COMMANDS as PARSED
from turkicstates.cli.parser import parser_for


class TestParser:
    """turkicstates.cli.parser"""

    def test_every_command(self):
        """Every command is among those tested here."""
        others = {"today", "diff", "check", "export", "new"}
        assert set(PARSED) == {words[0] for words in COMMANDS.values()} | others

    @pytest.mark.parametrize("name", PARSED)
    def test_help(self, name):
        """Each command has help, which ends with an example that can be run."""
        done = run(name, "--help", COLUMNS="200")
        assert 0 == done.returncode
        example = done.stdout.decode().splitlines()[-1]
        assert example.startswith(f"example: turkicstates {name}")

    def test_named_command(self):
        """The parser for a named command is made without the others; that for none has them all."""
        assert "chair" == parser_for(["chair", "2020-01-01"]).parse_args(["chair"]).command
        with pytest.raises(SystemExit):
            parser_for(["chair", "2020-01-01"]).parse_args(["info"])
        for words in ([], ["--help"], ["no-such"]):
            assert "info" == parser_for(words).parse_args(["info"]).command
