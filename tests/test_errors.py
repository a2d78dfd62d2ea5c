"""The errors and the warning."""

import datetime
import pickle

import pytest

import turkicstates as ts

ERRORS = [
    ts.InvalidDateError("soon", "write a day"),
    ts.NoRecordError("none", datetime.date(2020, 1, 1), ("ada", "bek")),
    ts.UnknownRecordError("state", "north", ("east",), "look again"),
    ts.InvalidOptionError("kind", "huge", ("regular",)),
    ts.InvalidArgumentError("limit=-1 is negative", "limit", -1),
    ts.InvalidColumnError("dya", "does not exist", "'day'"),
    ts.UnboundRecordError("unbound"),
    ts.DatasetError((ts.Problem("states.json", "east", "names", "missing"),)),
    ts.SealError("this seal", "that seal"),
]


class TestErrors:
    """The errors"""

    @pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
    def test_pickle(self, error):
        """An error survives pickle, with its message and its facts."""
        again = pickle.loads(pickle.dumps(error))
        assert type(error) is type(again)
        assert str(error) == str(again)
        assert vars(error) == vars(again)

    @pytest.mark.parametrize(
        ("error", "builtin"),
        [
            (ts.InvalidDateError, ValueError),
            (ts.NoRecordError, LookupError),
            (ts.UnknownRecordError, LookupError),
            (ts.InvalidOptionError, ValueError),
            (ts.InvalidArgumentError, ValueError),
            (ts.InvalidColumnError, ValueError),
            (ts.UnboundRecordError, RuntimeError),
            (ts.DatasetError, ValueError),
            (ts.SealError, ValueError),
        ],
    )
    def test_ancestors(self, error, builtin):
        """An error is one of this package and one of Python's own."""
        assert issubclass(error, ts.TurkicStatesError)
        assert issubclass(error, builtin)
        assert error.__name__.endswith("Error")

    def test_messages(self):
        """An error says what was passed, what was expected, and the nearest valid choice."""
        assert [
            "'soon' is not a date: write a day",
            "none",
            "no state is known as 'north'; look again; did you mean 'east'?",
            "kind='huge' is not one of 'regular'",
            "limit=-1 is negative",
            "column 'dya' does not exist; expected 'day'",
            "unbound",
            "one fault in the data set\nstates.json: east: names: missing",
            "the data is not the data that was sealed: found this seal, expected 'that seal'",
        ] == [str(error) for error in ERRORS]

    def test_several_faults(self):
        """A data set with several faults counts them, and a fault of a whole file has no more parts."""
        problems = (
            ts.Problem("states.json", "", "", "no JSON"),
            ts.Problem("people.json", "ada", "", "unknown key 'x'"),
        )
        expected = (
            "2 faults in the data set\nstates.json: no JSON\npeople.json: ada: unknown key 'x'"
        )
        assert expected == str(ts.DatasetError(problems))

    @pytest.mark.parametrize(
        ("count", "last"),
        [(2000, "f: 1999: x"), (2001, "and 1 more; the attribute problems lists them all")],
    )
    def test_many_faults(self, count, last):
        """A message shows two thousand faults; the error has all of them."""
        error = ts.DatasetError(tuple(ts.Problem("f", str(n), "", "x") for n in range(count)))
        assert last == str(error).splitlines()[-1]
        assert count == len(error.problems)

    def test_warning(self):
        """The warning is one for the user of the package to see."""
        assert issubclass(ts.StaleDataWarning, UserWarning)


class TestInvalidArgumentError:
    """InvalidArgumentError"""

    def test_facts(self):
        """The error has the argument and the value that was passed."""
        with pytest.raises(ts.InvalidArgumentError) as caught:
            ts.search("Astana", limit=-2)
        assert ("limit", -2) == (caught.value.argument, caught.value.value)
        assert "limit=-2 is negative; pass how many records you want at most" == str(caught.value)


class TestProblem:
    """Problem"""

    def test_one_line(self):
        """A fault is one line, whatever its parts hold, and what can be shown is shown."""
        problem = ts.Problem("a\nb.json", "ş", "", "x\u202ey")
        assert "a\\nb.json: ş: x\\u202ey" == str(problem)

    @pytest.mark.parametrize(
        ("length", "shown"),
        [(3000, "x" * 3000), (3001, "x" * 2997 + "..."), (10**6, "x" * 2997 + "...")],
    )
    def test_no_longer_than_can_be_read(self, length, shown):
        """A part that is too long is cut."""
        assert f"f: {shown}" == str(ts.Problem("f", "", "", "x" * length))


class TestRaised:
    """Errors as look-ups raise them"""

    @pytest.mark.parametrize(
        "ask",
        [
            lambda: ts.chair_on("soon"),
            lambda: ts.chair_on("1999-01-01"),
            lambda: ts.state("Atlantis"),
            lambda: ts.summits(kind="huge"),
            lambda: ts.Dataset.load("no such folder"),
            lambda: ts.require(
                ts.Seal(version="0", as_of=ts.as_of(), sha256="0")
            ),
        ],
    )  # fmt: skip
    def test_pickle(self, ask):
        """An error survives a process boundary with its message and its facts."""
        import pickle

        with pytest.raises(ts.TurkicStatesError) as caught:
            ask()
        again = pickle.loads(pickle.dumps(caught.value))
        assert str(caught.value) == str(again)
        assert vars(caught.value) == vars(again)
