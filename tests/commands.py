"""The command lines that are tested, how they are run, and what was recorded of them and others."""

import io
import os
import re
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from turkicstates.cli import main

OUTPUTS = Path(__file__).parent / "outputs"

COMMANDS = {
    "chair": ["chair", "2003-01-02"],
    "chair, no holder": ["chair", "2010-03-15"],
    "on": ["on", "2004-12-31"],
    "on, early": ["on", "1990-01-01"],
    "on, in session": ["on", "2004-04-04"],
    "members": ["members", "2002-01-01"],
    "state": ["state", "doğu"],
    "person": ["person", "Ada Ay"],
    "body": ["body", "CNL"],
    "organisation": ["organisation", "TL"],
    "summit": ["summit", "1"],
    "summit of a series": ["summit", "1", "--series", "turkic-speaking-states"],
    "summit by identifier": ["summit", "2004-call"],
    "summits": ["summits", "--kind", "regular", "--since", "2001-01-01", "--until", "2021-01-01"],
    "agreement": ["agreement", "The Pact"],
    "agreements": ["agreements", "--topic", "peace", "--summit", "1", "--signatory", "east"],
    "search": ["search", "eastvile", "--limit", "3"],
    "timeline": ["timeline", "--since", "2002-01-01", "--until", "2004-01-01"],
    "cite": ["cite", "chairmanships/2003-west"],
    "cite a field": ["cite", "pact", "signed"],
    "cite as BibTeX": ["cite", "pact", "signed", "--bibtex"],
    "cite the data": ["cite"],
    "cite the data as BibTeX": ["cite", "--bibtex"],
    "report": ["report", "chairmanships/2003-west", "motto"],
    "gaps": ["gaps", "--kind", "summits"],
    "seal": ["seal"],
    "info": ["info"],
}


def run(*arguments, **environment):
    """Run the command line in a new process."""
    return subprocess.run(
        [sys.executable, "-m", "turkicstates", *arguments],
        check=False,
        capture_output=True,
        env={**os.environ, **environment},
    )


class Terminal(io.StringIO):
    """A text stream that passes for a terminal."""

    def isatty(self):
        """Return True, as a terminal does."""
        return True


def call(*arguments, stream=io.StringIO):
    """Run the command line in this process, as if in a new one."""
    out, errors = stream(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(errors):
        try:
            status = main(arguments)
        except SystemExit as end:
            status = end.code
    return subprocess.CompletedProcess(
        arguments, status, out.getvalue().encode(), errors.getvalue().encode()
    )


def printed(done, folder):
    """Return what a process printed, with the folders that differ from run to run named alike."""
    text = done.stdout.decode() + "".join(
        f"! {line}\n" for line in done.stderr.decode().splitlines()
    )
    text = re.sub(r"Python \d+\.\d+\.\d+", "Python 3.x", text)
    text = re.sub(r'"[0-9a-f]{64}"|\b[0-9a-f]{64}\b', "<digest>", text)
    return text.replace(str(folder), "DATA")


def recorded(name, text):
    """Compare a text with what was recorded, or record it if TURKICSTATES_RECORD is set."""
    path = OUTPUTS / name
    if "TURKICSTATES_RECORD" in os.environ:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    assert path.read_text("utf-8") == text


def slug(name):
    """Return the name of a file for the name of a case."""
    return name.replace(",", "").replace(" ", "-").lower()
