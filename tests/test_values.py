"""What every record is: a value, which is shown, compared, copied and pickled."""

import copy
import datetime
import pickle

import attrs
import pytest
from pendulum import Date

import turkicstates as ts
from conftest import write
from samples import full


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
        with pytest.raises(ValueError, match="is not a year .*or a month"):
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
        with pytest.raises(ts.DatasetError, match="record 2: a Citation is not a record"):
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
