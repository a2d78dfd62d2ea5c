"""What once broke the library, or took more time or memory than it may, each tried again."""

import datetime
import json
import pickle
import tracemalloc
from pathlib import Path

import pytest
from watched import within

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates import export
from turkicstates.cli.program import main

pytestmark = pytest.mark.slow

CORPUS = Path(__file__).with_name("corpus")
SECONDS = 20
"""How long a case may take, which is far more than any needs."""


def cases(name):
    """Return the cases of a kind, each named by why it is there."""
    cases_ = json.loads((CORPUS / name).read_text("utf-8"))
    return pytest.mark.parametrize("case", [pytest.param(case, id=case["why"]) for case in cases_])


def text_of(case):
    """Write out the text of a case, whose parts may be repeated many times."""
    text = case["text"]
    for number in ("", "2"):
        if f"piece{number}" in case:
            piece, times = case[f"piece{number}"], case[f"times{number}"]
            text += "".join(map(piece.format, range(times))) + case[f"end{number}"]
    return text


class NotATime(datetime.datetime):
    """A time as pandas writes one that is missing."""

    def date(self):
        """Refuse, as it does."""
        msg = "NaTType does not support date"
        raise ValueError(msg)


class TestData:
    """Data files"""

    @cases("data.json")
    def test_is_refused_or_loads(self, tmp_path, case):
        """A data file that once broke the library is refused in good words, or is of use."""
        files = full() | {case["file"]: text_of(case).encode()}
        if "set" in case:
            file, place, field, value = case["set"]
            files[file][place][field] = value
        write(tmp_path / "data", files)
        with within(SECONDS):
            if case["message"] is None:
                dataset = ts.Dataset.load(tmp_path / "data")
                export.write(dataset, tmp_path / "out", formats=["ics", "csv", "sqlite"])
                return
            with pytest.raises(ts.DatasetError) as caught:
                ts.Dataset.load(tmp_path / "data")
        assert case["message"] in str(caught.value).splitlines()
        assert str(caught.value).encode()


class TestCalls:
    """Keys, days and texts"""

    @cases("calls.json")
    def test_is_answered_or_refused(self, case):
        """An argument that once broke the library is answered, or refused in good words."""
        names = {"ts": ts, "NotATime": NotATime}
        arguments = eval(f"({case['argument']},)", names)  # noqa: S307  # typed here
        options = eval(case.get("options", "{}"), names)  # noqa: S307  # typed here
        with within(SECONDS):
            if case["error"] is None:
                getattr(ts, case["call"])(*arguments, **options)
                return
            with pytest.raises((ts.TurkicStatesError, TypeError)) as caught:
                getattr(ts, case["call"])(*arguments, **options)
        assert case["error"] == type(caught.value).__name__
        assert len(str(caught.value)) < 500

    def test_messages_can_be_pickled(self):
        """An error that was shortened comes back from another process as it was."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            ts.state("x" * 1000)
        assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value)))


class TestCommands:
    """The command line"""

    @cases("commands.json")
    def test_ends_in_order(self, capsys, monkeypatch, tmp_path, case):
        """A command that once broke the program ends with a message and a status."""
        monkeypatch.chdir(tmp_path)
        words = case["words"]
        if "times" in words:
            *words, piece, _, times = words
            words.append(piece * times)
        with within(SECONDS):
            assert case["status"] == main(words)
        assert capsys.readouterr().err.startswith("turkicstates: ")


MEGABYTE = 10**6

SHAPES = {
    "objects": ("[{}", ",{}", "]"),
    "lists": ("[[]", ",[]", "]"),
    "lists in lists": ("[[[[]]]", ",[[[]]]", "]"),
    "pairs": ('[{"":0}', ',{"":0}', "]"),
    "numbers": ("[0", ",0", "]"),
    "texts": ('[""', ',""', "]"),
    "one long text": ('["\U0001f600', "x", '"]'),
    "people": (
        "[",
        '{"id":"a","names":{"en":"A"},"confidence":"low","citations":[{"source_id":"gazette","supports":["names"]}]},',
        '{"id":"b"}]',
    ),
    "wrong items": ('[{"id":"a","names":{"en":"A"},"confidence":"low","aliases":[0', ",0", "]}]"),
    "depth": ("[", "[", "]"),
}


class TestMemory:
    """Memory"""

    @pytest.mark.parametrize("shape", SHAPES)
    def test_is_a_small_multiple(self, tmp_path, shape):
        """What loading a large file takes is at most forty times the file, whatever it holds."""
        head, piece, tail = SHAPES[shape]
        raw = (head + piece * (MEGABYTE // len(piece)) + tail).encode()
        write(tmp_path, full() | {"people.json": raw})
        tracemalloc.start()
        try:
            with within(4 * SECONDS), pytest.raises(ts.DatasetError):
                ts.Dataset.load(tmp_path)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert peak < 40 * len(raw)
