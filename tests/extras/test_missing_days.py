"""The missing values of pandas and NumPy, where a day is expected."""

import pytest

import turkicstates as ts

np = pytest.importorskip("numpy")
pd = pytest.importorskip("pandas")

ASK = {
    "chair_on": ts.chair_on,
    "handover_on": ts.handover_on,
    "members_on": ts.members_on,
    "observers_on": ts.observers_on,
    "status_of": lambda day: ts.status_of("HU", day),
    "secretary_general_on": ts.secretary_general_on,
    "head_of_state_on": lambda day: ts.head_of_state_on("KG", day),
    "head_of_government_on": lambda day: ts.head_of_government_on("HU", day),
    "holder_on": lambda day: ts.holder_on("president-of-kazakhstan", day),
    "name_on": ts.name_on,
    "snapshot_on": ts.snapshot_on,
    "next_summit": ts.next_summit,
    "previous_summit": ts.previous_summit,
    "changes_between, start": lambda day: ts.changes_between(day, "2024-01-01"),
    "changes_between, end": lambda day: ts.changes_between("2024-01-01", day),
    "timeline, since": lambda day: ts.timeline(since=day),
    "timeline, until": lambda day: ts.timeline(until=day),
    "summits, since": lambda day: ts.summits(since=day),
    "summits, until": lambda day: ts.summits(until=day),
    "agreements, since": lambda day: ts.agreements(since=day),
    "agreements, until": lambda day: ts.agreements(until=day),
    "agreements, in_force_on": lambda day: ts.agreements(in_force_on=day),
    "Chairmanship.holder_on": lambda day: ts.chair_on("2023-11-03").holder_on(day),
    "Office.holder_on": lambda day: ts.office("president-of-kazakhstan").holder_on(day),
    "State.status_on": lambda day: ts.state("HU").status_on(day),
    "State.name_on": lambda day: ts.state("TR").name_on(day),
    "State.names_on": lambda day: ts.state("TR").names_on(day),
    "Membership.covers": lambda day: ts.state("HU").memberships[0].covers(day),
    "FormerName.covers": lambda day: ts.organisation("ots").former_names[0].covers(day),
}

MISSING = [pd.NaT, float("nan"), pd.NA, np.datetime64("NaT")]


class TestMissingDays:
    """Every function that takes a day"""

    @pytest.mark.parametrize("missing", MISSING, ids=repr)
    @pytest.mark.parametrize("name", ASK)
    def test_refused(self, name, missing):
        """A missing value is neither today nor an open end: it is refused, and shown."""
        with pytest.raises(ts.InvalidDateError) as caught:
            ASK[name](missing)
        assert str(caught.value).startswith(f"{missing!r} is not a date: its type is ")

    @pytest.mark.parametrize("missing", MISSING, ids=repr)
    def test_options_and_keys(self, missing):
        """As a key or as a word of a vocabulary it is refused as well."""
        with pytest.raises(ts.UnknownRecordError):
            ts.state(missing)
        with pytest.raises(ts.InvalidOptionError):
            ts.summits(kind=missing)
