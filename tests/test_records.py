"""What a record is: its relations, its names, its dates, how it shows itself, how it is passed on."""

import copy
import datetime
import pickle

import attrs
import pytest
from pendulum import Date

import turkicstates as ts
from conftest import write
from samples import cited, full


def _ids(records):
    return [record.id for record in records]


RELATIONS = {
    "state of a term of the chair": (lambda d: d.chairmanship(1).state.id, "east"),
    "summit of a term of the chair": (lambda d: d.chairmanship(1).summit.id, "2001-east"),
    "summit of a handover": (lambda d: d.handover_on("2003-01-02").summit.id, "2003-west"),
    "host of a summit": (lambda d: d.summit(1).host.id, "east"),
    "host not known": (lambda d: d.summit("2004-call").host, None),
    "who presided": (lambda d: d.summit(1).presided_by.id, "ada"),
    "who presided not known": (lambda d: d.summit(2).presided_by, None),
    "documents of a summit": (lambda d: _ids(d.summit(1).documents), ["pact"]),
    "no documents": (lambda d: d.summit(2).documents, ()),
    "statements of a summit": (lambda d: _ids(d.summit(1).statements), ["hello"]),
    "party of a participant": (lambda d: d.summit(1).participants[0].party.id, "east"),
    "person of a participant": (lambda d: d.summit(1).participants[0].person.id, "ada"),
    "person of a participant not known": (lambda d: d.summit(1).participants[1].person, None),
    "party of an absence": (lambda d: d.summit(1).absences[0].party.id, "club"),
    "agreements expected": (lambda d: _ids(d.summit(1).expected[0].agreements), ["pact"]),
    "summit of an agreement": (lambda d: d.agreement("pact").summit.id, "2001-east"),
    "summit of an agreement not known": (lambda d: d.agreement("annex").summit, None),
    "amends": (lambda d: _ids(d.agreement("annex").amends), ["pact"]),
    "implements": (lambda d: _ids(d.agreement("annex").implements), ["pact"]),
    "party of a signatory": (lambda d: d.agreement("pact").signatories[1].party.id, "club"),
    "person of a signatory": (lambda d: d.agreement("pact").signatories[0].person.id, "ada"),
    "person of a signatory not known": (lambda d: d.agreement("pact").signatories[1].person, None),
    "party of an initiative": (lambda d: d.agreement("pact").initiators[0].party.id, "west"),
    "person of an initiative": (lambda d: d.agreement("pact").initiators[0].person.id, "bek"),
    "person of an initiative not known": (lambda d: d.agreement("pact").initiators[1].person, None),
    "party of a ratification": (lambda d: d.agreement("pact").ratifications[0].party.id, "east"),
    "founding agreement of a body": (lambda d: d.body("council").founding_agreement.id, "pact"),
    "founding agreement of a body not known": (lambda d: d.body("academy").founding_agreement, None),
    "seat of a body": (lambda d: d.body("council").seat_state.id, "east"),
    "seat of a body not known": (lambda d: d.body("academy").seat_state, None),
    "party in a body": (lambda d: [one.party.id for one in d.body("council").members], ["east", "club"]),
    "heads of a body": (lambda d: _ids(d.body("council").heads), ["dia-1"]),
    "founding agreement of an organisation": (lambda d: d.organisation("club").founding_agreement.id, "pact"),
    "founding agreement of an organisation not known": (lambda d: d.organisation("ots").founding_agreement, None),
    "seat of an organisation": (lambda d: d.organisation("club").seat_state.id, "west"),
    "seat of an organisation not known": (lambda d: d.organisation("ots").seat_state, None),
    "state of a person": (lambda d: d.person("ada").state.id, "east"),
    "state of a person not known": (lambda d: d.person("dia").state, None),
    "terms of a person": (lambda d: _ids(d.person("can").office_terms), ["can-2", "can-1"]),
    "state of an office": (lambda d: d.office("head-of-west").state.id, "west"),
    "state of an office not known": (lambda d: d.office("deputy").state, None),
    "body of an office": (lambda d: d.office("chair-of-council").body.id, "council"),
    "body of an office not known": (lambda d: d.office("deputy").body, None),
    "terms of an office": (lambda d: _ids(d.office("head-of-west").terms), ["bek-1", "can-1"]),
    "office of a term": (lambda d: d.office_terms(person="ada")[0].office.id, "head-of-east"),
    "person of a term": (lambda d: d.office_terms(office="head-of-east")[0].person.id, "ada"),
    "heads of a state": (lambda d: _ids(d.state("west").heads_of_state), ["bek-1", "can-1"]),
    "speaker": (lambda d: d.statements()[0].speaker.id, "ada"),
    "addressees": (lambda d: _ids(d.statements()[0].addressees), ["bek"]),
    "summit of a statement": (lambda d: d.statements()[0].summit.id, "2001-east"),
    "summit of a statement not known": (lambda d: d.statements()[1].summit, None),
    "body of a meeting": (lambda d: d.meetings()[0].body.id, "council"),
    "state of a meeting": (lambda d: d.meetings()[0].state.id, "east"),
    "state of a meeting not known": (lambda d: d.meetings()[1].state, None),
    "summit of a meeting": (lambda d: d.meetings()[0].summit.id, "2001-east"),
    "summit of a meeting not known": (lambda d: d.meetings()[1].summit, None),
    "state of a designation": (lambda d: d.designations()[1].state.id, "east"),
    "state of a designation not known": (lambda d: d.designations()[0].state, None),
    "body of a designation": (lambda d: d.designations()[1].body.id, "council"),
    "body of a designation not known": (lambda d: d.designations()[0].body, None),
    "agreement of a designation": (lambda d: d.designations()[1].agreement.id, "pact"),
    "agreement of a designation not known": (lambda d: d.designations()[0].agreement, None),
    "person of an award": (lambda d: d.awards()[1].person.id, "ada"),
    "agreement of an award": (lambda d: d.awards()[1].agreement.id, "pact"),
    "agreement of an award not known": (lambda d: d.awards()[0].agreement, None),
    "source of a citation": (lambda d: d.state("east").citations[0].source.id, "gazette"),
    "sources of a claim": (lambda d: _ids(d.chairmanship(2).disputes[0].values[1].sources), ["herald"]),
    "source of a changed field": (lambda d: d.chairmanship(2).sources[0].source.id, "gazette"),
}  # fmt: skip


class TestRelations:
    """Relations, held as identifiers and resolved as properties"""

    @pytest.mark.parametrize(("ask", "expected"), RELATIONS.values(), ids=RELATIONS)
    def test_resolves(self, league, ask, expected):
        """A relation gives the record that the identifier names, and None where there is no identifier."""
        assert expected == ask(league)

    def test_membership(self, tmp_path):
        """A membership knows the summit that admitted the party, where that is recorded."""
        files = full()
        files["states.json"][1]["memberships"][0]["summit_id"] = "2001-east"
        west = ts.Dataset.load(write(tmp_path / "m", files)).state("west")
        assert ["2001-east", None] == [one.summit and one.summit.id for one in west.memberships]

    def test_stays_in_its_data_set(self, league):
        """A relation of a record leads into the data set that the record comes from."""
        assert league.state("east") is league.chairmanship(1).state
        assert league.person("ada") is league.summit(1).participants[0].person

    def test_a_record_made_by_hand(self):
        """A record that belongs to no data set says so, and what to do."""
        term = ts.Chairmanship(
            id="a", number=1, state_id="east", start=Date(2001, 1, 1), confidence=ts.Confidence.LOW
        )
        expected = (
            "this Chairmanship belongs to no data set, so its relations are unknown; "
            "put it into one with Dataset.from_records(...)"
        )
        for ask in (
            lambda: term.state,
            lambda: term.previous,
            lambda: term.holder_on("2001-01-01"),
        ):
            with pytest.raises(ts.UnboundRecordError) as caught:
                ask()
            assert expected == str(caught.value)
        assert isinstance(caught.value, RuntimeError)
        assert None is term.summit


class TestNames:
    """Names and titles"""

    def test_names_of_a_state(self):
        """A name is given in each recorded language, by the nearest tag."""
        state = ts.state("KZ")
        assert "Kazakhstan" == state.name
        assert "Kazakistan" == state.name_in("tr")
        assert "Kazakistan" == state.name_in("tr-CY")
        assert "Қазақстан" == state.name_in("kk")
        assert "Қозоғистон" == state.name_in("uz-Cyrl")
        assert "Qozogʻiston" == state.name_in("uz-Latn")

    @pytest.mark.parametrize("tag", ["uz-cyrl", "UZ-CYRL", "uz-Cyrl", "UZ-Cyrl"])
    def test_tags_in_any_case(self, tag):
        """A language tag means the same in capitals and in small letters, as BCP 47 has it."""
        assert "Қозоғистон" == ts.state("KZ").name_in(tag)

    @pytest.mark.parametrize("tag", ["fr", "", "x-klingon", "trk"])
    def test_no_name(self, league, tag):
        """A language in which no source gave a name is an error that names those that there are."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.state("east").name_in(tag)
        expected = f"no name of East in {tag!r} is recorded; there are en, tr"
        assert expected == str(caught.value)

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("1989-10-22", "Hungarian People's Republic"),
            ("1989-10-23", "Republic of Hungary"),
            ("2011-12-31", "Republic of Hungary"),
            ("2012-01-01", "Hungary"),
        ],
    )
    def test_former_names(self, day, expected):
        """A former name keeps its period, and the day of a change belongs to the new one."""
        assert expected == ts.state("HU").name_on(day)

    def test_former_names_in_a_language(self):
        """A former name is given in the language asked for, or is an error."""
        assert "Magyar Köztársaság" == ts.state("HU").name_on("2000-01-01", language="hu")
        with pytest.raises(
            ts.NoRecordError, match="no name of Hungary in 'kk' is recorded for 2000-01-01"
        ):
            ts.state("HU").name_on("2000-01-01", language="kk")

    def test_former_names_without_ends(self, tmp_path):
        """A name without a start holds from the beginning, and one without an end is a spelling alone."""
        files = full()
        files["states.json"][0]["former_names"] = [
            {"names": {"en": "Oldest"}},
            {"end": "1990", "names": {"en": "Older"}},
            {"start": "1990", "end": "1995-05", "names": {"en": "Old"}},
        ]
        files["states.json"][0] |= cited("names", "memberships", "alpha_2", "former_names")
        state = ts.Dataset.load(write(tmp_path / "old", files)).state("oldest")
        days = ("1900-01-01", "1989-12-31", "1990-01-01", "1995-04-30", "1995-05-01")
        assert ["Older", "Older", "Old", "Old", "East"] == [state.name_on(day) for day in days]

    def test_today(self, league):
        """Without a day the name is the present one."""
        assert "The League" == league.organisation("ots").name_on()

    def test_titles(self, league):
        """A document is called by its English title, by its label, or by a title in another language."""
        titles = {one.id: one.title for one in league.agreements()}
        expected = {"pact": "The Pact", "annex": "Ek", "plan": "Plan for trade", "sketch": "Sketch"}
        assert expected == titles

    def test_nothing_to_be_called_by(self):
        """A document that has neither title nor label has an empty title."""
        bare = ts.Agreement(
            id="a",
            kind=ts.AgreementKind.ACT,
            status=ts.AgreementStatus.DRAFT,
            confidence=ts.Confidence.LOW,
        )
        assert "" == bare.title

    def test_theme(self, league):
        """A summit without a theme has None for one."""
        assert ("Peace", None) == (league.summit(1).theme, league.summit(2).theme)

    def test_capital(self):
        """The capital is the last of the recorded ones, by its English name; there may be none."""
        assert "Astana" == ts.state("KZ").capital
        assert "Ankara" == ts.state("TR").capital
        bare = ts.State(id="a", names=ts.Translations({"en": "A"}), confidence=ts.Confidence.LOW)
        assert None is bare.capital

    def test_translations(self):
        """Texts by language are an immutable mapping with the tags in order, equal by their texts."""
        texts = ts.Translations({"tr": "b", "en": "a"})
        assert ["en", "tr"] == list(texts)
        assert 2 == len(texts)
        assert {"en": "a", "tr": "b"} == texts
        assert ts.Translations({"en": "a", "tr": "b"}) == texts
        assert hash(ts.Translations({"en": "a", "tr": "b"})) == hash(texts)
        assert "{'en': 'a', 'tr': 'b'}" == repr(texts)
        assert ("a", "b", None) == (texts["en"], texts.get("tr"), texts.get("kk"))
        assert ("b", None) == (texts.best("tr-TR"), texts.best("kk"))
        assert ("a", "b", "") == (
            texts.first,
            ts.Translations({"tr": "b"}).first,
            ts.Translations().first,
        )
        assert texts == pickle.loads(pickle.dumps(texts)) == copy.deepcopy(texts)
        with pytest.raises(TypeError):
            texts["en"] = "c"
        with pytest.raises(KeyError):
            _ = texts["kk"]


class TestPartialDate:
    """PartialDate"""

    @pytest.mark.parametrize(
        ("text", "first", "last", "precision"),
        [
            ("2010-11", "2010-11-01", "2010-11-30", "month"),
            ("2012-02", "2012-02-01", "2012-02-29", "month"),
            ("2100-02", "2100-02-01", "2100-02-28", "month"),
            ("2010-12", "2010-12-01", "2010-12-31", "month"),
            ("2010", "2010-01-01", "2010-12-31", "year"),
            ("0001", "0001-01-01", "0001-12-31", "year"),
            ("9999", "9999-01-01", "9999-12-31", "year"),
        ],
    )
    def test_days(self, text, first, last, precision):
        """It has a first and a last day that it may mean, and says how much is known."""
        date = ts.PartialDate(text)
        assert (first, last, precision) == (str(date.first_day), str(date.last_day), date.precision)
        assert text == str(date) == date.isoformat()
        assert f"PartialDate(text='{text}')" == repr(date)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "2010-13",
            "2010-00",
            "0000",
            "2010-1",
            "20101",
            "2010-11-01",
            "2010-W44",
            "٢٠١٠",
            " 2010",
            "2010\n",
        ],
    )
    def test_refuses(self, text):
        """What is neither a year nor a month is refused."""
        with pytest.raises(ValueError, match="is no year .*or month"):
            ts.PartialDate(text)

    def test_is_a_value(self):
        """It equals another of the same text, is hashable, and survives pickle."""
        date = ts.PartialDate("2010-11")
        assert ts.PartialDate("2010-11") == date
        assert 1 == len({ts.PartialDate("2010-11"), date})
        assert date != ts.PartialDate("2010")
        assert date != "2010-11"
        assert date == pickle.loads(pickle.dumps(date)) == copy.deepcopy(date)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            date.text = "2011"

    def test_has_no_order_against_days(self):
        """It cannot be compared with a day, for there is no answer."""
        with pytest.raises(TypeError):
            _ = ts.PartialDate("2010-11") < datetime.date(2010, 12, 1)

    def test_every_date_of_a_record_reads_alike(self, league):
        """Whole and partial dates have isoformat, and str gives the same."""
        starts = [term.start for term in league.office_terms(state="west")]
        assert ["1999-05-01", "2010-03"] == [one.isoformat() for one in starts]
        assert ["1999-05-01", "2010-03"] == [str(one) for one in starts]
        assert [Date, ts.PartialDate] == [type(one) for one in starts]


class TestValues:
    """Records as values"""

    def test_equal_by_fields(self, league, tmp_path):
        """Records of two data sets are equal if their fields are, and hash alike."""
        other = ts.Dataset.load(write(tmp_path / "other", full()))
        assert league.state("east") == other.state("east")
        assert hash(league.state("east")) == hash(other.state("east"))
        assert league.state("east") != other.state("west")
        assert league.state("east") is not other.state("east")
        assert 1 == len({league.summit(1), other.summit(1)})

    def test_other_types(self, league):
        """A record equals nothing of another type."""
        assert league.state("east") != "east"
        assert league.organisation("ots") != league.state("east")
        assert not league.state("east") == league.organisation("ots")
        assert league != "league"

    @pytest.mark.parametrize(
        ("ask", "name"),
        [
            (lambda d: d.state("east"), "id"),
            (lambda d: d.state("east").memberships[0], "start"),
            (lambda d: d.chairmanship(1), "motto"),
            (lambda d: d.chairmanship(1).citations[0], "source_id"),
            (lambda d: d.handover_on("2003-01-02"), "date"),
            (lambda d: d.snapshot_on("2003-01-02"), "name"),
            (lambda d: d.timeline()[0], "title"),
            (lambda d: d.seal(), "version"),
            (lambda d: d.source("gazette"), "title"),
            (lambda d: d.gaps()[0], "subject"),
        ],
    )
    def test_frozen(self, league, ask, name):
        """No field of a record or of a part of one can be changed, and none can be added."""
        for field in (name, "mood"):
            with pytest.raises(AttributeError):
                setattr(ask(league), field, "x")

    def test_no_such_field(self, league):
        """What a record does not have is refused by name, before and after its fields are read."""
        for record in (ts.summit(10), league.summits()[0]):
            with pytest.raises(AttributeError, match="^'Summit' object has no attribute 'motto'$"):
                _ = record.motto

    def test_parts_are_read_once(self):
        """The parts of a record are the same objects each time, and know their data set."""
        summit = ts.summit("2012-bishkek")
        assert summit.participants is summit.participants
        assert summit.participants[0].party.id == summit.participants[0].party_id

    def test_repr(self, league):
        """A record shows the fields that say what it is, without what is absent and how it is known."""
        expected = (
            "Chairmanship(id='2003-west', number=2, state_id='west', start=Date(2003, 1, 2), "
            "summit_id='2003-west', motto='Onward')"
        )
        assert expected == repr(league.chairmanship(2))
        assert "Claim(value='Forward', source_ids=('herald',))" == repr(
            league.chairmanship(2).disputes[0].values[1]
        )

    def test_table(self, league):
        """In a notebook a record shows as a table of the same fields."""
        expected = (
            '<table style="text-align:left"><caption>Chairmanship</caption><tbody>'
            '<tr><th scope="row">id</th><td>2003-west</td></tr>'
            '<tr><th scope="row">number</th><td>2</td></tr>'
            '<tr><th scope="row">state_id</th><td>west</td></tr>'
            '<tr><th scope="row">start</th><td>2003-01-02</td></tr>'
            '<tr><th scope="row">summit_id</th><td>2003-west</td></tr>'
            '<tr><th scope="row">motto</th><td>Onward</td></tr>'
            '<tr><th scope="row">sources</th><td>The Press, The Gazette: state_id, start, summit_id, motto</td></tr>'
            "</tbody></table>"
        )
        assert expected == league.chairmanship(2)._repr_html_()

    def test_table_is_escaped(self, tmp_path):
        """No text of a record is read as markup."""
        files = full()
        files["chairmanships.json"][0]["motto"] = "<script>alert('&\"')</script>"
        files["chairmanships.json"][0]["citations"][0]["supports"].append("motto")
        table = ts.Dataset.load(write(tmp_path / "xss", files)).chairmanship(1)._repr_html_()
        assert "<script" not in table
        assert "&lt;script&gt;alert(&#x27;&amp;&quot;&#x27;)&lt;/script&gt;" in table

    def test_pickle_keeps_the_relations(self, league):
        """What is pickled comes back with its relations, records, parts, answers and all."""
        for one in (
            league.summit(1),
            league.summit(1).participants[0],
            league.handover_on("2003-01-02"),
            league.snapshot_on("2003-01-02"),
            league.timeline()[0],
        ):
            assert one == pickle.loads(pickle.dumps(one))
        again = pickle.loads(pickle.dumps(league.summit(1).participants[0]))
        assert "Ada Ay" == again.person.name
        assert (
            "West"
            == pickle.loads(pickle.dumps(league.handover_on("2003-01-02"))).incoming.state.name
        )

    def test_pickle_of_the_bundled_data_is_small(self):
        """A bundled record is pickled without the data set that it belongs to."""
        assert len(pickle.dumps(ts.state("KZ"))) < 50_000
        assert (
            ts.chair_on("2023-11-03").state
            is pickle.loads(pickle.dumps(ts.chair_on("2023-11-03"))).state
        )
        assert ts.Dataset.bundled() is pickle.loads(pickle.dumps(ts.Dataset.bundled()))

    def test_pickle_of_a_record_made_by_hand(self):
        """A record that belongs to no data set comes back as one."""
        claim = ts.Claim(value="a", source_ids=("b",))
        again = pickle.loads(pickle.dumps(claim))
        assert claim == again
        with pytest.raises(ts.UnboundRecordError):
            _ = again.sources

    def test_from_records(self, league):
        """Records make a data set of their own, whose records are others; what is no record is refused."""
        meta = ts.Meta(title="t", version="1", as_of=Date(2020, 6, 30), licence="CC0-1.0")
        data = ts.Dataset.from_records(meta, [league.state("east"), *league.sources()])
        assert league.state("east") == data.state("east")
        assert league.state("east") is not data.state("east")
        assert () == data.chairmanships()
        assert league is league.state("east")._dataset
        with pytest.raises(ts.DatasetError, match="record 2: a Citation is no kind of record"):
            ts.Dataset.from_records(meta, [league.state("east"), league.state("east").citations[0]])

    def test_from_records_with_a_wrong_field(self):
        """A field that holds what it cannot hold is a fault of that record."""
        meta = ts.Meta(title="t", version="1", as_of=Date(2020, 6, 30), licence="CC0-1.0")
        wrong = ts.Chairmanship(
            id="a",
            number="one",
            state_id="east",
            start=Date(2001, 1, 1),
            confidence=ts.Confidence.LOW,
        )
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.from_records(meta, [wrong])
        expected = ["chairmanships.json: a: number: expected a whole number, got 'one'"]
        assert expected == [str(problem) for problem in caught.value.problems]


ERRORS = [
    ts.InvalidDateError("soon", "write a day"),
    ts.NoRecordError("none", datetime.date(2020, 1, 1), ("ada", "bek")),
    ts.UnknownRecordError("state", "north", ("east",), "look again"),
    ts.InvalidOptionError("kind", "huge", ("regular",)),
    ts.UnboundRecordError("unbound"),
    ts.DatasetError((ts.Problem("states.json", "east", "names", "missing"),)),
    ts.SealError("other data"),
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
            "'soon' is no date: write a day",
            "none",
            "no state is known as 'north'; look again; did you mean 'east'?",
            "kind='huge' is not one of 'regular'",
            "unbound",
            "one fault in the data set\nstates.json: east: names: missing",
            "other data",
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

    def test_warning(self):
        """The warning is one for the user of the package to see."""
        assert issubclass(ts.StaleDataWarning, UserWarning)
