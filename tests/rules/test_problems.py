"""What a careful editor asks of a data set, one rule at a time."""

import datetime
import warnings

import pytest

import turkicstates as ts
from conftest import small, write
from samples import cited, full


def _change(file, place, **changes):
    """Make a change of one record of the full sample, and cite what is new."""

    def change(files):
        record = files[f"{file}.json"][place]
        record["citations"][0]["supports"] += [key for key in changes if key not in record]
        record |= changes

    return change


def _participants(**changes):
    def change(files):
        files["summits.json"][0]["participants"][0] |= changes

    return change


def _succession(files, day):
    """Let Bek follow Ada as head of East on a day, and Ada come to the summit of 2001 as its head."""
    ada = files["office_terms.json"][0]
    ada["end"] = day
    ada["citations"][0]["supports"].append("end")
    bek = {"id": "bek-9", "office_id": "head-of-east", "person_id": "bek", "start": day}
    files["office_terms.json"].append({**bek, **cited("office_id", "person_id", "start")})
    files["summits.json"][0]["participants"][0]["level"] = "head-of-state"
    files["people.json"][1].pop("state_id")
    files["people.json"][1]["citations"][0]["supports"].remove("state_id")


def _eda(file, field, **dates):
    """Let a person of another time do what the first record of a file says."""

    def change(files):
        eda = {"id": "eda", "names": {"en": "Eda Er"}, **dates, **cited("names", *dates)}
        files["people.json"].append(eda)
        files[f"{file}.json"][0][field] = "eda"

    return change


def _together(*changes):
    def change(files):
        for change in changes:
            change(files)

    return change


EDITORIAL = {
    "source that nobody cites": (
        lambda files: files["sources.json"].append({"id": "rumour", "title": "A Rumour"}),
        "sources.json: rumour: id: no record cites it",
    ),
    "source without a title or description": (
        lambda files: files["sources.json"][0].pop("title"),
        "sources.json: gazette: description: its title is unknown, and no description says what it is about",
    ),
    "admission on another day than the summit": (
        _change("states", 0, memberships=[{"status": "member", "start": "2000-01-01", "summit_id": "2001-east"}]),
        "states.json: east: memberships[0].start: 2000-01-01 is not a day of the summit 2001-east",
    ),
    "admission in the future": (
        _change("organisations", 0, memberships=[{"status": "observer", "start": "2020-07-01"}]),
        "organisations.json: club: memberships[0].start: 2020-07-01 is later than the data's as_of, 2020-06-30, "
        "and no source from that day or later is cited",
    ),
    "term of office in the future": (
        _change("office_terms", 2, start="2020-07-01"),
        "office_terms.json: can-1: start: 2020-07-01 is later than the data's as_of, 2020-06-30, and "
        "no source from that day or later is cited",
    ),
    "term of office before a birth": (
        _change("people", 1, born="2000"),
        "office_terms.json: bek-1: start: 1999-05-01 comes before the birth of bek, 2000",
    ),
    "term of office after a death": (
        _change("people", 3, died="2011"),
        "office_terms.json: dia-2: start: 2012-01-01 comes after the death of dia, 2011",
    ),
    "term of office that outlives its holder by a day": (
        _change("people", 2, died="2010-04-29"),
        "office_terms.json: can-2: end: 2010-05-01 comes after the death of can, 2010-04-29",
    ),
    "term of office that outlives its holder": (
        _change("people", 2, died="2010-04-01"),
        "office_terms.json: can-2: end: 2010-05-01 comes after the death of can, 2010-04-01",
    ),
    "chair that is no member": (
        _change("states", 1, memberships=[{"status": "observer", "start": "2001-01-01"}]),
        "chairmanships.json: 2003-west: state_id: west was not a member on 2003-01-02",
    ),
    "handover on another day than the summit": (
        _change("summits", 1, leaders_met="2003-01-01"),
        "chairmanships.json: 2003-west: summit_id: the leaders met at 2003-west on 2003-01-01, not "
        "on 2003-01-02",
    ),
    "statement of the dead": (
        _eda("statements", "speaker_id", died="2000"),
        "statements.json: hello: speaker_id: eda was not alive on 2001-01-01",
    ),
    "statement of the unborn": (
        _eda("statements", "speaker_id", born="2002"),
        "statements.json: hello: speaker_id: eda was not alive on 2001-01-01",
    ),
    "chair that is a member no more": (
        _together(lambda files: files["summits.json"][0]["participants"].pop(), _change("states", 1, memberships=[{"status": "member", "start": "2001-01-02", "end": "2003-01-02"}])),
        "chairmanships.json: 2003-west: state_id: west was not a member on 2003-01-02",
    ),
    "statement on another day than the summit": (
        _change("statements", 0, date="2001-01-02"),
        "statements.json: hello: date: 2001-01-02 is not a day of the summit 2001-east",
    ),
    "award to the unborn": (
        _eda("awards", "person_id", born="2013"),
        "awards.json: order-ada: person_id: eda was born on 2013, after 2012-12-12",
    ),
    "planned summit that is due": (
        _change("summits", 4, start="2020-05", end="2020-05"),
        "summits.json: 2021-west: status: planned for 2020-05, though the data was checked up to "
        "2020-06-30",
    ),
    "summit held in the future": (
        _change("summits", 4, status="held"),
        "summits.json: 2021-west: status: held, though 2021 is later than the data's as_of, 2020-06-30, "
        "and no source from that day or later is cited",
    ),
    "leaders who met outside the programme": (
        _change("summits", 3, leaders_met="2004-04-05"),
        "summits.json: 2004-call: leaders_met: 2004-04-05 is not within the programme, "
        "2004-04-04 to 2004-04-04",
    ),
    "member in another role": (
        _participants(role="guest"),
        "summits.json: 2001-east: participants[0].role: a guest, though east was member on "
        "2001-01-01",
    ),
    "member as an observer": (
        _participants(role="observer"),
        "summits.json: 2001-east: participants[0].role: an observer, though east was member on "
        "2001-01-01",
    ),
    "member as a guest at a meeting of an organ": (
        lambda files: files["meetings.json"][0]["participants"][0].update(role="guest"),
        "meetings.json: 2000-council: participants[0].role: a guest, though east was member on "
        "2000-12-31",
    ),
    "observer at a meeting before another summit than the one that admits it": (
        lambda files: files["meetings.json"][0]["participants"].append({"party_id": "west", "role": "observer"}),
        "meetings.json: 2000-council: participants[1].role: an observer, though west was neither "
        "member nor observer on 2000-12-31",
    ),
    "member in no role at all": (
        _together(
            _change("states", 1, memberships=[{"status": "member", "start": "2002-01-01"}]),
            lambda files: files["summits.json"][0]["participants"].pop(),
            _participants(party_id="west", person_id="bek"),
        ),
        "summits.json: 2001-east: participants[0].role: a member, though west was neither member nor "
        "observer on 2001-01-01",
    ),
    "guest in a year of two roles": (
        _together(
            _change("states", 0, memberships=[
                {"status": "member", "start": "2000-01-01", "end": "2004-03-01"},
                {"status": "observer", "start": "2004-03-01"},
            ]),
            _change("summits", 3, start="2004", end="2004", participants=[{"party_id": "east", "role": "guest"}]),
        ),
        "summits.json: 2004-call: participants[0].role: a guest, though east was member or observer on "
        "2004",
    ),
    "member in another role, after others": (
        lambda files: files["summits.json"][0].update(participants=[
            {"party_id": "club", "role": "secretary-general"},
            {"party_id": "east", "role": "member"},
            {"party_id": "west", "role": "guest"},
        ]),
        "summits.json: 2001-east: participants[2].role: a guest, though west was observer on 2001-01-01",
    ),
    "head of state who was none, after others": (
        lambda files: files["summits.json"][0].update(participants=[
            {"party_id": "west", "role": "observer"},
            {"party_id": "west", "person_id": "can", "role": "observer"},
            {"party_id": "east", "person_id": "bek", "role": "member", "level": "head-of-state"},
        ]),
        "summits.json: 2001-east: participants[2].person_id: bek was not head of state of east on "
        "2001-01-01, but ada",
    ),
    "head of state who was neither": (
        lambda files: _succession(files, "2001-01-01") or _participants(person_id="can")(files),
        "summits.json: 2001-east: participants[0].person_id: can was not head of state of east on "
        "2001-01-01, but ada or bek",
    ),
    "head of state who was none": (
        _participants(level="head-of-state", person_id="bek"),
        "summits.json: 2001-east: participants[0].person_id: bek was not head of state of east on "
        "2001-01-01, but ada",
    ),
    "Secretary General who was none": (
        lambda files: files["meetings.json"][1].update(
            start="2003-05-01", end="2003-05-01",
            participants=[{"party_id": "ots", "person_id": "ada", "role": "secretary-general"}],
            **cited("body_id", "start", "end", "participants"),
        ),
        "meetings.json: 2005-academy: participants[0].person_id: ada was not Secretary General on "
        "2003-05-01, but can",
    ),
    "ordinal with a gap": (
        _change("summits", 4, ordinal=4),
        "summits.json: 2021-west: ordinal: No. 4 of council-of-heads-of-state, but No. 3 comes next",
    ),
    "document of another day than its summit": (
        _change("agreements", 0, signed="2001-01-02"),
        "agreements.json: pact: signed: 2001-01-02 is not a day of the summit 2001-east",
    ),
    "document signed in the future": (
        _change("agreements", 2, status="signed"),
        "agreements.json: plan: signed: 2021 is later than the data's as_of, 2020-06-30, and no source "
        "from that day or later is cited",
    ),
    "document before the one that it amends": (
        _change("agreements", 1, signed="2000"),
        "agreements.json: annex: signed: 2000 comes before pact, which it builds on",
    ),
    "signatory that did not exist": (
        _change("states", 0, independence="2001-06-01"),
        "agreements.json: pact: signatories[0].party_id: east did not exist before 2001-06-01; "
        "signed on 2001-01-01",
    ),
    "signatory that was not yet founded": (
        _change("organisations", 0, founded="2001-06-01"),
        "agreements.json: pact: signatories[1].party_id: club did not exist before 2001-06-01; "
        "signed on 2001-01-01",
    ),
    "ratification before the signature": (
        _change("agreements", 0, ratifications=[{"party_id": "east", "step": "law", "date": "2000-12"}]),
        "agreements.json: pact: ratifications[0].date: 2000-12 comes before the signature, "
        "2001-01-01",
    ),
    "ratification of which nothing says what its date is": (
        _change("agreements", 0, ratifications=[{"party_id": "east", "date": "2001-05-05"}]),
        "agreements.json: pact: ratifications[0].step: nothing says which step 2001-05-05 is the date of",
    ),
    "vote before the signature": (
        _change("agreements", 0, ratifications=[{"party_id": "east", "step": "law", "voted": "2000-12"}]),
        "agreements.json: pact: ratifications[0].voted: 2000-12 comes before the signature, "
        "2001-01-01",
    ),
    "vote after the law": (
        _change(
            "agreements", 0,
            ratifications=[{"party_id": "east", "step": "law", "date": "2001-05-05", "voted": "2001-05-06"}],
        ),
        "agreements.json: pact: ratifications[0].voted: 2001-05-06 comes after the law, 2001-05-05",
    ),
    "entry into force before the signature": (
        _change("agreements", 0, entered_into_force="2000-06", ratifications=[{"party_id": "east"}]),
        "agreements.json: pact: entered_into_force: 2000-06 comes before the signature, 2001-01-01",
    ),
    "entry into force before the last ratification needed": (
        _change(
            "agreements", 0, ratifications_needed=2,
            ratifications=[{"party_id": "east", "step": "law", "date": "2001-05-05"}, {"party_id": "west", "step": "law", "date": "2001-07-05"}],
        ),
        "agreements.json: pact: entered_into_force: 2001-06 comes before ratification No. 2, on "
        "2001-07-05",
    ),
    "entry into force before a ratification in some month": (
        _change(
            "agreements", 0, ratifications_needed=2,
            ratifications=[{"party_id": "east", "step": "law", "date": "2001-08"}, {"party_id": "west", "step": "law", "date": "2001-07-05"}],
        ),
        "agreements.json: pact: entered_into_force: 2001-06 comes before ratification No. 2, on "
        "2001-08",
    ),
    "entry into force before the first ratification": (
        _change("agreements", 0, ratifications=[{"party_id": "east", "step": "law", "date": "2001-07-05"}]),
        "agreements.json: pact: entered_into_force: 2001-06 comes before ratification No. 1, on "
        "2001-07-05",
    ),
}  # fmt: skip


_NO_ADA = (
    "summits.json: 2001-east: presided_by_id: ada is not among those who came",
    "statements.json: hello: speaker_id: ada is not among those who came to 2001-east",
)

FURTHER = {
    "term of office in the future": (
        "office_terms.json: bek-1: end: 2010-03 leaves a gap before can-1, which starts on 2020-07-01",
    ),
    "statement of the dead": (
        "statements.json: hello: speaker_id: eda is not among those who came to 2001-east",
    ),
    "statement of the unborn": (
        "statements.json: hello: speaker_id: eda is not among those who came to 2001-east",
    ),
    "award to the unborn": (
        "awards.json: order-ada: person_id: eda, though the identifier spells ada",
    ),
    "planned summit that is due": (
        "summits.json: 2021-west: start: 2020-05, though the identifier spells 2021",
    ),
    "member in no role at all": (
        "agreements.json: pact: signatories[0].party_id: east did not come to 2001-east",
        *_NO_ADA,
    ),
    "member in another role, after others": _NO_ADA,
    "head of state who was none, after others": (
        "summits.json: 2001-east: participants[2].person_id: bek is of west, not of east",
        "summits.json: 2001-east: participants[1].party_id: west is there already",
        *_NO_ADA,
    ),
    "head of state who was neither": _NO_ADA,
    "head of state who was none": (
        "summits.json: 2001-east: participants[0].person_id: bek is of west, not of east",
        *_NO_ADA,
    ),
    "Secretary General who was none": (
        "meetings.json: 2005-academy: start: 2003-05-01, though the identifier spells 2005",
    ),
}
"""What else is wrong in some of these cases, by the case."""


class TestProblems:
    """The further rules of a careful editor"""

    @pytest.mark.parametrize("case", EDITORIAL)
    def test_breach(self, tmp_path, case):
        """A breach of a rule is reported, with what follows from it, and the data loads all the same."""
        change, message = EDITORIAL[case]
        files = full()
        change(files)
        data = ts.Dataset.load(write(tmp_path / "questionable", files))
        expected = {message, *FURTHER.get(case, ())}
        assert expected == {str(problem) for problem in data.problems()}

    def test_signatory_who_had_died(self, tmp_path):
        """Who had died before a signature did not sign."""
        files = full()
        _change("people", 0, died="2000-12-31")(files)
        data = ts.Dataset.load(write(tmp_path / "late", files))
        assert (
            "agreements.json: pact: signatories[0].person_id: ada died on 2000-12-31, before "
            "2001-01-01"
        ) in [str(problem) for problem in data.problems()]

    def test_who_leaves_office_may_still_come(self, tmp_path):
        """On the day of a change of office, both the old and the new holder may take part."""
        files = full()
        _succession(files, "2001-01-01")
        assert () == ts.Dataset.load(write(tmp_path / "change", files)).problems()

    def test_who_left_office_the_day_before(self, tmp_path):
        """Who left office the day before does not come as its holder."""
        files = full()
        _succession(files, "2000-12-31")
        assert [
            "summits.json: 2001-east: participants[0].person_id: ada was not head of state of east on "
            "2001-01-01, but bek"
        ] == [
            str(problem) for problem in ts.Dataset.load(write(tmp_path / "late", files)).problems()
        ]

    def test_chair_from_the_day_of_accession(self, tmp_path):
        """A state may take the chair on the day on which it becomes a member."""
        files = full()
        files["states.json"][1]["memberships"] = [{"status": "member", "start": "2003-01-02"}]
        files["summits.json"][0]["participants"].pop()
        assert () == ts.Dataset.load(write(tmp_path / "chair", files)).problems()

    @pytest.mark.parametrize("died", ["2010-04-30", "2010-04", "2010"])
    def test_until_the_last_breath(self, tmp_path, died):
        """A term may end on the day after its holder died, as it does where the term was for life."""
        files = full()
        _change("people", 2, died=died)(files)
        del files["office_terms.json"][2]  # a later term, which would outlive him
        assert () == ts.Dataset.load(write(tmp_path / "life", files)).problems()

    def test_on_the_day_of_the_leaders(self, tmp_path):
        """Who came as what is judged on the day on which the leaders met, not on the first day."""
        files = full()
        files["summits.json"][0]["start"] = "2000-12-31"
        assert () == ts.Dataset.load(write(tmp_path / "leaders", files)).problems()

    def test_admission_at_a_summit(self, tmp_path):
        """Who is admitted at a summit is admitted on one of its days."""
        files = full()
        files["states.json"][1]["memberships"][0]["summit_id"] = "2001-east"
        files["summits.json"][0]["end"] = "2001-01-02"
        files["summits.json"][0]["leaders_met"] = "2001-01-01"
        assert () == ts.Dataset.load(write(tmp_path / "admission", files)).problems()

    def test_on_the_day_of_a_new_status(self, tmp_path):
        """On the day on which an observer becomes a member, it comes as a member."""
        files = full()
        files["states.json"][1]["memberships"] = [
            {"status": "observer", "start": "2000-06-01", "end": "2001-01-01"},
            {"status": "member", "start": "2001-01-01"},
        ]
        files["summits.json"][0]["participants"][1]["role"] = "member"
        assert () == ts.Dataset.load(write(tmp_path / "new", files)).problems()

    def test_before_the_first_holder(self, tmp_path):
        """Where no holder is recorded for so early a day, no participant is called wrong."""
        files = full()
        summit = next(record for record in files["summits.json"] if record["id"] == "1995-first")
        summit["participants"] = [
            {"party_id": "east", "person_id": "ada", "role": "member", "level": "head-of-state"}
        ]
        summit["citations"][0]["supports"].append("participants")
        assert () == ts.Dataset.load(write(tmp_path / "early", files)).problems()

    def test_planned_for_a_time_that_has_begun(self, tmp_path):
        """What is planned for a month or year that is not over may still be to come."""
        files = full()
        files["summits.json"][4] |= {"id": "2020-west", "start": "2020", "end": "2020"}
        assert () == ts.Dataset.load(write(tmp_path / "soon", files)).problems()

    def test_what_a_later_source_tells(self, tmp_path):
        """A fact after the day of the last check is sound if a source of that day or later supports it."""
        files = full()
        files["sources.json"].append(
            {"id": "later", "title": "A Later Page", "published": "2020-08"}
        )
        _change("office_terms", 1, end="2020-07-01")(files)
        _change("office_terms", 2, start="2020-07-01")(files)
        files["office_terms.json"][2]["citations"].append(
            {"source_id": "later", "supports": ["start"]}
        )
        assert () == ts.Dataset.load(write(tmp_path / "island", files)).problems()

    @pytest.mark.parametrize(
        "day", ["0001-01-01", "0001-01", "0001", "9999-12-31", "9999-12", "9999"]
    )
    @pytest.mark.parametrize("as_of", ["9999-12-31", "2020-06-30"])
    def test_at_the_edges_of_the_calendar(self, tmp_path, day, as_of):
        """The first and the last day of the calendar are days like any other."""
        files = full()
        files["meta.json"]["as_of"] = as_of
        files["summits.json"][1] |= {"start": day, "end": day, "leaders_met": day}
        files["people.json"][0] |= {"born": day[:4], "died": day}
        files["office_terms.json"][4] |= {"start": day, "as_of": day}
        files["statements.json"][0]["date"] = day
        for name, place, *supports in (
            ("summits", 1, "ordinal", "kind", "start", "end", "host_id", "leaders_met"),
            ("people", 0, "names", "state_id", "born", "died"),
            ("office_terms", 4, "office_id", "person_id", "start", "acting", "as_of"),
        ):
            files[f"{name}.json"][place]["citations"][0]["supports"] = supports
        data = ts.Dataset.load(write(tmp_path / "edges", files))
        assert all(problem.message for problem in data.problems())
        for asked in (datetime.date.min, datetime.date.max):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", ts.StaleDataWarning)
                assert asked == data.snapshot_on(asked).date

    def test_death_on_the_last_day_of_the_calendar(self, tmp_path):
        """No term ends after a death on the last day of the calendar, and saying so needs no day after."""
        files = full()
        files["meta.json"]["as_of"] = "9999-12-31"
        files["people.json"][1]["died"] = "9999-12-31"
        files["people.json"][1]["citations"][0]["supports"].append("died")
        data = ts.Dataset.load(write(tmp_path / "late", files))
        assert "bek" == data.person("bek").id
        assert not [problem for problem in data.problems() if "death" in problem.message]

    def test_last_sight_before_a_start_on_the_last_day(self, tmp_path):
        """A term that was last seen before it starts is refused, and never asked for the day after."""
        files = full()
        files["meta.json"]["as_of"] = "9999-12-31"
        (term,) = (term for term in files["office_terms.json"] if term["id"] == "ada-2")
        term |= {"start": "9999-12-31", "as_of": "2000-01-01"}
        later = {"id": "zed-1", "person_id": "can", "as_of": "9999-12-31"}
        files["office_terms.json"].append(term | later)
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.load(write(tmp_path / "late", files))
        message = "2000-01-01 comes before the start, 9999-12-31"
        assert [("office_terms.json", "ada-2", "as_of", message)] == [*caught.value.problems]

    def test_in_the_order_of_the_files(self, tmp_path):
        """Problems are in the order of files, then records."""
        files = full()
        for change, _ in (EDITORIAL["ordinal with a gap"], EDITORIAL["source that nobody cites"]):
            change(files)
        data = ts.Dataset.load(write(tmp_path / "two", files))
        assert ["sources.json", "summits.json"] == [problem.file for problem in data.problems()]

    def test_in_the_order_of_the_records(self, tmp_path):
        """Files come as they are listed, not by the alphabet, and the records of one by identifier."""
        files = full()
        for case in (
            "ordinal with a gap",
            "leaders who met outside the programme",
            "chair that is a member no more",
        ):
            EDITORIAL[case][0](files)
        data = ts.Dataset.load(write(tmp_path / "three", files))
        assert ["2004-call", "2021-west", "2003-west"] == [
            problem.record_id for problem in data.problems()
        ]

    @pytest.mark.parametrize("files", [small(), full()], ids=["small", "full"])
    def test_sound(self, tmp_path, files):
        """A sound data set has no problem."""
        assert () == ts.Dataset.load(write(tmp_path / "sound", files)).problems()
