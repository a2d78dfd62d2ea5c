"""Panels: each cell is what the look-ups of the library say, and what the table promises."""

import datetime
from collections import Counter
from itertools import combinations

import pytest
from pendulum import Date

import turkicstates as ts
from conftest import small, write
from turkicstates import panels
from turkicstates.panels.steps import Steps, segments
from turkicstates.panels.years import default_years
from turkicstates.schema.columns import Table

BUNDLED = ts.Dataset.bundled()
TYPES = {"text": str, "date": str, "number": int, "flag": bool, "day": datetime.date}
ONE_DAY = datetime.timedelta(days=1)


def _rows(table):
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def _days(year):
    day = datetime.date(year, 1, 1)
    while day.year == year and day <= BUNDLED.as_of():
        yield day
        day += ONE_DAY


@pytest.fixture(name="status", scope="module")
def _status():
    """What status_of says of each state on each day since the founding."""
    return {
        state.id: {
            day: str(ts.status_of(state, day))
            for year in default_years(BUNDLED)
            for day in _days(year)
        }
        for state in ts.states()
    }


@pytest.fixture(name="chairs", scope="module")
def _chairs():
    """Which state chair_on names for each day since the founding."""
    answers = {}
    for year in default_years(BUNDLED):
        for day in _days(year):
            try:
                answers[day] = ts.chair_on(day).state_id
            except ts.NoRecordError:
                answers[day] = None
    return answers


class TestAll:
    """Every panel"""

    @pytest.mark.parametrize("data", ["bundled", "little", "league"])
    def test_sound(self, data, request):
        """Keys are there and differ, required cells are filled, and values have the type of the column."""
        dataset = BUNDLED if data == "bundled" else request.getfixturevalue(data)
        made = panels.panels(dataset)
        names = ["state_years", "dyad_years", "attendance", "cow_igo", "spellings", "periods"]
        assert names == [*made]
        for name, table in made.items():
            assert name == table.name
            places = [column.name for column in table.columns]
            assert len(set(places)) == len(places)
            keys = [tuple(row[places.index(part)] for part in table.key) for row in table.rows]
            assert len(set(keys)) == len(keys)
            for row in table.rows:
                for column, cell in zip(table.columns, row, strict=True):
                    if cell is None:
                        assert not column.required, (name, column.name)
                    else:
                        assert isinstance(cell, TYPES[column.type]), (name, column.name)
                        assert type(cell) in (str, int, bool) or column.type == "day"

    @pytest.mark.parametrize(("most", "there"), [(0, True), (1, False)])
    def test_too_many_pairs(self, monkeypatch, most, there):
        """The pairs of states are left out where they would be too many."""
        rows = len(panels.panels(BUNDLED)["dyad_years"].rows)
        monkeypatch.setattr(panels, "MOST_ROWS", rows - most)
        assert there == ("dyad_years" in panels.panels(BUNDLED))

    def test_described(self):
        """Each table and each column says what it is, in a sentence."""
        for table in panels.panels(BUNDLED).values():
            assert isinstance(table, Table)
            texts = [table.description, *(column.description for column in table.columns)]
            assert all(text.endswith(".") for text in texts)

    def test_dangling(self):
        """Records that refer to nothing are no more than rows that lack the names."""
        meta = ts.Meta(title="A", version="1", as_of=Date(2020, 6, 30), licence="CC0-1.0")
        low = ts.Confidence.LOW
        came = ts.Participant(party_id="east", person_id="nobody", role=ts.Role.MEMBER)
        gone = ts.Participant(party_id="atlantis", role=ts.Role.MEMBER)
        meeting = ts.Meeting(
            id="lost", body_id="none", start=Date(2010, 1, 1), end=Date(2010, 1, 1),
            participants=(came, gone), confidence=low,
        )  # fmt: skip
        state = ts.State(id="east", names=ts.Translations({"en": "East"}), confidence=low)
        dataset = ts.Dataset.from_records(meta, [state, meeting])
        (row,) = _rows(panels.attendance(dataset))
        assert ("none", None, "East", "yes", 1, None) == tuple(
            row[name]
            for name in ("body_id", "body", "party", "attended", "representatives", "people")
        )

    def test_without_states(self, tmp_path):
        """A data set without states has panels without rows."""
        files = {name: small()[name] for name in ("meta.json", "sources.json")}
        del files["meta.json"]["organisation_id"]
        dataset = ts.Dataset.load(write(tmp_path / "bare", files))
        assert [[]] * 6 == [table.rows for table in panels.panels(dataset).values()]


class TestStateYears:
    """state_years"""

    @pytest.mark.slow
    def test_as_the_library(self, status, chairs):
        """Each cell is what the library says of the days of the year."""
        rows = _rows(panels.state_years(BUNDLED, default_years(BUNDLED)))
        assert len(ts.states()) * len(default_years(BUNDLED)) == len(rows)
        for row in rows:
            state, year = ts.state(row["state_id"]), row["year"]
            days = [*_days(year)]
            answers = [status[state.id][day] for day in days]
            last = datetime.date(year, 12, 31)
            assert {
                "state_id": state.id, "state": state.name, "year": year,
                "alpha_2": state.alpha_2, "alpha_3": state.alpha_3, "numeric": state.numeric,
                "numeric_code": None if state.numeric is None else int(state.numeric),
                "cow_code": state.cow_code, "gw_code": state.gw_code,
                "status_on_1_january": answers[0],
                "status_on_31_december": status[state.id].get(last),
                "status_in_year": min(answers, key=["member", "observer", "none"].index),
                "days_as_member": answers.count("member"),
                "days_as_observer": answers.count("observer"),
                "days_in_chair": sum(chairs[day] == state.id for day in days),
                "days_known": len(days),
                "coverage": "whole-year" if days[-1] == last else "part-of-year",
            } == row  # fmt: skip

    def test_chairs_fill_the_year(self):
        """In each whole year since the first chairmanship, the days of all chairs are all its days."""
        first = ts.chairmanships()[0].start.year
        rows = _rows(panels.state_years(BUNDLED, range(first + 1, BUNDLED.as_of().year)))
        chaired = Counter()
        for row in rows:
            chaired[row["year"]] += row["days_in_chair"]
        assert {row["year"]: row["days_known"] for row in rows} == chaired

    @pytest.mark.parametrize(
        ("as_of", "days", "coverage", "member"),
        [
            ("2020-12-31", 366, "whole-year", 366),
            ("2020-12-30", 365, "part-of-year", 365),
            ("2020-01-01", 1, "part-of-year", 1),
            ("2019-12-31", 0, "not-yet-known", None),
        ],
    )
    def test_coverage(self, tmp_path, as_of, days, coverage, member):
        """What lies after the last check is told from what is known, to the day."""
        files = small()
        files["meta.json"]["as_of"] = as_of
        dataset = ts.Dataset.load(write(tmp_path / "checked", files))
        row = _rows(panels.state_years(dataset, [2020]))[0]
        assert (days, coverage, member) == (
            row["days_known"], row["coverage"], row["days_as_member"],
        )  # fmt: skip
        ((code,),) = {
            (row["ots"],)
            for row in _rows(panels.cow_igo(_coded(tmp_path, as_of), range(2020, 2021)))
        }
        assert (-9 if member is None else 1) == code

    def test_a_change_within_the_year(self, tmp_path):
        """Days before and after a change of status count for what the state was."""
        files = small()
        files["states.json"][1]["memberships"] = [
            {"status": "observer", "start": "2001-03-01", "end": "2001-12-31"},
            {"status": "member", "start": "2001-12-31"},
        ]
        del files["statements.json"], files["agreements.json"]
        dataset = ts.Dataset.load(write(tmp_path / "changed", files))
        row = _rows(panels.state_years(dataset, [2001]))[1]
        assert ("none", "member", "member", 1, 305, 0) == tuple(row.values())[9:15]


def _coded(tmp_path, as_of):
    files = small()
    files["meta.json"]["as_of"] = as_of
    files["states.json"][0] |= {"cow_code": 1, "cow_abbreviation": "EAS"}
    files["states.json"][0]["citations"][0]["supports"] += ["cow_code", "cow_abbreviation"]
    return ts.Dataset.load(write(tmp_path / "coded", files))


class TestDyadYears:
    """dyad_years"""

    @pytest.mark.slow
    def test_as_the_library(self, status, chairs):
        """Each cell is what the library says of both states on the days of the year."""
        rows = {
            (row["state_id_1"], row["state_id_2"], row["year"]): row
            for row in _rows(panels.dyad_years(BUNDLED, default_years(BUNDLED)))
        }
        years = default_years(BUNDLED)
        assert len(rows) == len([*combinations(ts.states(), 2)]) * len(years)
        shared = Counter()
        for (first, second, year), row in rows.items():
            days = [*_days(year)]
            both = [(status[first][day], status[second][day], chairs[day]) for day in days]
            together = [chair for *pair, chair in both if "none" not in pair]
            shared[first, second] += bool(together)
            counts = [
                sum(("member", "member") == (status_1, status_2) for status_1, status_2, _ in both),
                sum(
                    ("observer", "observer") == (status_1, status_2)
                    for status_1, status_2, _ in both
                ),
                sum(chair is not None for chair in together),
            ]
            assert [*map(bool, counts), *counts, shared[first, second], len(days)] == [
                row[name]
                for name in (
                    "both_members", "both_observers", "same_chair", "days_both_members",
                    "days_both_observers", "days_same_chair", "shared_years", "days_known",
                )
            ]  # fmt: skip
            for suffix, state in (("_1", ts.state(first)), ("_2", ts.state(second))):
                for name in ("alpha_2", "alpha_3", "numeric", "cow_code", "gw_code"):
                    assert getattr(state, name) == row[name + suffix]
                assert state.name == row[f"state{suffix}"]
                assert (state.numeric and int(state.numeric)) == row[f"numeric_code{suffix}"]

    def test_order(self):
        """The first state of a pair has the lower Correlates of War code; those without come last."""
        for row in _rows(panels.dyad_years(BUNDLED, range(2020, 2021))):
            codes = (row["cow_code_1"], row["cow_code_2"])
            assert codes[1] is None or codes[0] < codes[1]

    def test_directed(self):
        """With both orders, each pair has a row in either, with the same content but for the order."""
        plain = _rows(panels.dyad_years(BUNDLED, range(2019, 2021)))
        both = _rows(panels.dyad_years(BUNDLED, range(2019, 2021), directed=True))
        assert 2 * len(plain) == len(both)
        turned = [
            {name[:-1] + "21"[int(name[-1]) - 1] if name[-2] == "_" and name[-1] in "12" else name: cell
             for name, cell in row.items()}
            for row in plain
        ]  # fmt: skip
        assert all(row in both for row in (*plain, *turned))

    def test_years_before_the_panel(self):
        """Shared years count from the beginning, whatever the first year of the panel."""
        whole = _rows(panels.dyad_years(BUNDLED, default_years(BUNDLED)))
        late = _rows(panels.dyad_years(BUNDLED, range(2024, 2026)))
        assert [row for row in whole if row["year"] in (2024, 2025)] == late
        early = _rows(panels.dyad_years(BUNDLED, range(1990, 2026)))
        assert {0} == {row["shared_years"] for row in early if row["year"] < 2009}

    def test_not_yet_known(self, league):
        """After the last check a row has its keys and its coverage alone."""
        row = _rows(panels.dyad_years(league, range(2021, 2022)))[0]
        named = {name for name, cell in row.items() if cell is not None}
        assert {"state_id_1", "state_1", "state_id_2", "state_2", "alpha_2_1", "year",
                "days_known", "coverage"} == named  # fmt: skip
        assert (0, "not-yet-known") == (row["days_known"], row["coverage"])


class TestAttendance:
    """attendance"""

    def _by_key(self, dataset):
        return {
            (row["gathering_id"], row["party_id"]): row for row in _rows(panels.attendance(dataset))
        }

    def test_as_the_library(self):
        """Each row has what the summit or meeting says of the party, and its status on that day."""
        rows = self._by_key(BUNDLED)
        kinds = {"summit": ts.summit, "meeting": lambda key: BUNDLED.by_id("meetings", key)}
        ranks = list(ts.Level)
        for (record_id, party_id), row in rows.items():
            gathering, party = kinds[row["kind"]](record_id), ts.party(party_id)
            date = getattr(gathering, "leaders_met", None) or gathering.start
            exact = isinstance(date, datetime.date)
            first, last = (date, date) if exact else (date.first_day, date.last_day)
            body = getattr(gathering, "body", None)
            came = [
                delegate for delegate in gathering.participants if delegate.party_id == party_id
            ]
            away = {delegate.party_id for delegate in getattr(gathering, "absences", ())}
            levels = [delegate.level for delegate in came if delegate.level]
            level = min(levels, key=ranks.index, default=None)
            assert {
                "series": getattr(gathering, "series", None),
                "body_id": body and body.id, "body": body and body.name,
                "ordinal": gathering.ordinal, "date": date.isoformat(),
                "date_first_day": first, "date_last_day": last, "year": first.year,
                "city": gathering.city, "party": party.name,
                "party_kind": "state" if isinstance(party, ts.State) else "organisation",
                "alpha_3": getattr(party, "alpha_3", None),
                "cow_code": getattr(party, "cow_code", None),
                "gw_code": getattr(party, "gw_code", None),
                "attended": "yes" if came else "no" if party_id in away else "not-recorded",
                "level": level,
                "representatives": len([one for one in came if one.person or one.office or one.level]),
                "people": "; ".join(delegate.person.name for delegate in came if delegate.person) or None,
                "role": next((delegate.role for delegate in came if delegate.level == level), None),
            }.items() <= row.items()  # fmt: skip
            if last > BUNDLED.as_of():
                assert row["status"] is None
            elif row["status"] is not None:
                assert ts.status_of(party, first) == ts.status_of(party, last) == row["status"]

    def test_everybody(self):
        """Every participant and absence has a row, and every member and observer on the day."""
        rows = self._by_key(BUNDLED)
        for gathering in (*ts.summits(), *ts.meetings()):
            present = {key[1] for key in rows if key[0] == gathering.id}
            if gathering.status == ts.MeetingStatus.PLANNED:
                assert not present
                continue
            named = {delegate.party_id for delegate in gathering.participants}
            named |= {delegate.party_id for delegate in getattr(gathering, "absences", ())}
            assert named <= present
            day = getattr(gathering, "leaders_met", None) or gathering.start
            own = isinstance(gathering, ts.Summit) or gathering.body.kind in (
                "organ", "ministerial-meeting", "working-body",
            )  # fmt: skip
            if isinstance(day, datetime.date) and own and day <= BUNDLED.as_of():
                named |= {party.id for party in (*ts.members_on(day), *ts.observers_on(day))}
                assert named == present

    def test_order(self):
        """Rows come by date."""
        dates = [row["date_first_day"] for row in _rows(panels.attendance(BUNDLED))]
        assert sorted(dates) == dates

    def test_sample(self, league):
        """The sample has a party that came, one that stayed away, and one of which nothing is known."""
        rows = self._by_key(league)
        assert ("yes", None, "member", 1, "Ada Ay") == tuple(
            rows["2001-east", "east"][name]
            for name in ("attended", "level", "role", "representatives", "people")
        )
        assert ("no", "observer", 0, None) == tuple(
            rows["2001-east", "club"][name]
            for name in ("attended", "status", "representatives", "people")
        )
        assert ("not-recorded", "member") == (
            rows["2003-west", "west"]["attended"], rows["2003-west", "west"]["status"],
        )  # fmt: skip

    def test_a_change_in_the_month(self, tmp_path):
        """Where only the month is known and the status changed in it, the status is empty."""
        files = small()
        files["summits.json"][1] |= {"start": "2002-01", "end": "2002-01"}
        files["summits.json"][1]["participants"] = [{"party_id": "west", "role": "member"}]
        files["summits.json"][1]["citations"][0]["supports"].append("participants")
        files["states.json"][1]["memberships"][1]["start"] = "2002-01-02"
        files["states.json"][1]["memberships"][0]["end"] = "2002-01-02"
        del files["chairmanships.json"]
        dataset = ts.Dataset.load(write(tmp_path / "month", files))
        row = self._by_key(dataset)["2003-west", "west"]
        assert ("yes", None) == (row["attended"], row["status"])


class TestSteps:
    """segments"""

    @pytest.mark.parametrize(
        ("first", "end", "expected"),
        [(0, 0, []), (0, 5, [(5, ("a",))]), (5, 12, [(5, ("a",)), (2, ("b",))]), (10, 12, [(2, ("b",))]),
         (9, 10, [(1, ("a",))])],
    )  # fmt: skip
    def test_edges(self, first, end, expected):
        """A value holds from its day to the day before the next, and a period without days has none."""
        assert expected == [*segments(first, end, Steps((10,), ("a", "b")))]
