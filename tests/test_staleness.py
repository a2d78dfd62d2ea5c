"""Questions about days after the one up to which the data was checked."""

import inspect

import pytest

import turkicstates as ts
from conftest import write


class _Missing:
    """A value such as pandas' missing one, which is neither true nor false."""

    def __bool__(self):
        raise self.error

    def __init__(self, error):
        self.error = error("ambiguous")


class TestStaleness:
    """Days after the one up to which the data was checked"""

    ASK = {
        "chair_on": ("chair", lambda data, day, **options: data.chair_on(day, **options)),
        "handover_on": ("chair", lambda data, day, **options: data.handover_on(day, **options)),
        "members_on": ("membership", lambda data, day, **options: data.members_on(day, **options)),
        "observers_on": ("membership", lambda data, day, **options: data.observers_on(day, **options)),
        "status_of": ("membership", lambda data, day, **options: data.status_of("east", day, **options)),
        "head_of_state_on": (
            "head of state of East", lambda data, day, **options: data.head_of_state_on("east", day, **options),
        ),
        "holder_on": (
            "Head of West", lambda data, day, **options: data.office("head-of-west").holder_on(day, **options),
        ),
        "holder_on, by key": (
            "Head of West", lambda data, day, **options: data.holder_on("head-of-west", day, **options),
        ),
        "name_on": ("name", lambda data, day, **options: data.name_on(day, **options)),
        "next_summit": ("list of summits", lambda data, day, **options: data.next_summit(day, **options)),
        "previous_summit": ("list of summits", lambda data, day, **options: data.previous_summit(day, **options)),
    }  # fmt: skip

    @pytest.fixture(name="planned")
    def _planned(self, files, tmp_path):
        """The small data set, with a summit to come."""
        late = {**files["summits.json"][1], "id": "2021-west", "ordinal": 3, "status": "planned"}
        files["summits.json"].append({**late, "start": "2021", "end": "2021"})
        files["summits.json"][-1]["citations"][0]["supports"].append("status")
        return ts.Dataset.load(write(tmp_path / "planned", files))

    @pytest.mark.parametrize("name", ASK)
    def test_same_answer(self, planned, name):
        """The last known answer is given, with a warning at the line that asked."""
        subject, ask = self.ASK[name]
        with pytest.warns(ts.StaleDataWarning) as caught:
            answer = ask(planned, "2020-07-01")
        assert [
            f"the {subject} was checked up to 2020-06-30, and 2020-07-01 is later; this is the "
            "last known answer"
        ] == [str(warning.message) for warning in caught]
        assert ask(planned, "2020-06-30") == answer
        expected = [(__file__, inspect.getsourcelines(ask)[1])]
        assert expected == [(warning.filename, warning.lineno) for warning in caught]

    @pytest.mark.parametrize("name", ASK)
    def test_strict(self, planned, name):
        """With strict it is an error that carries the day, and the day before is answered."""
        subject, ask = self.ASK[name]
        with pytest.raises(ts.NoRecordError) as caught:
            ask(planned, "2020-07-01", strict=True)
        message = f"the {subject} was checked up to 2020-06-30, and 2020-07-01 is later"
        assert message == str(caught.value)
        assert "2020-07-01" == str(caught.value.day)
        assert ask(planned, "2020-06-30") == ask(planned, "2020-06-30", strict=True)

    @pytest.mark.parametrize("error", [TypeError, ValueError])
    def test_neither_true_nor_false(self, little, error):
        """A missing value or an array as *strict* is refused by its name."""
        missing = _Missing(error)
        with pytest.raises(ts.InvalidArgumentError) as caught:
            little.chair_on("2020-07-01", strict=missing)
        assert "strict must be True or False, not _Missing" == str(caught.value)
        assert ("strict", missing) == (caught.value.argument, caught.value.value)

    def test_code_without_a_name(self, little):
        """Code that belongs to no module gets the warning too."""
        with pytest.warns(ts.StaleDataWarning):
            exec("data.chair_on('2020-07-01')", {"data": little})
