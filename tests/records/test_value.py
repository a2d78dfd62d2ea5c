"""What every record is: a value that is shown, compared, copied and pickled."""

import copy
import pickle

import pytest

import turkicstates as ts
from conftest import write
from samples import full
from turkicstates.records.kinds import KINDS


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

    @pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
    def test_pickle_keeps_the_relations(self, league, protocol):
        """What is pickled comes back with its relations, records, parts, answers and all."""
        for value in (
            league.summit(1),
            league.summit(1).participants[0],
            league.state("east").names,
            league.person("ada").born,
            league.seal(),
            league.handover_on("2003-01-02"),
            league.snapshot_on("2003-01-02"),
            league.timeline()[0],
        ):
            assert value == pickle.loads(pickle.dumps(value, protocol))
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

    def test_pickle_and_copy(self, little):
        """A record survives pickle and deepcopy, with its relations."""
        term = little.chair_on("2004-01-01")
        again = pickle.loads(pickle.dumps(term))
        assert term == again
        assert hash(term) == hash(again)
        assert "East" == again.previous.state.name
        assert term is copy.deepcopy(term) is copy.copy(term)
        assert little == pickle.loads(pickle.dumps(little))

    def test_unbound(self):
        """A record made by hand has no relations, and says what to do."""
        claim = ts.Claim(value="a", source_ids=("b",))
        with pytest.raises(ts.UnboundRecordError, match="this Claim belongs to no data set"):
            _ = claim.sources


@pytest.mark.parametrize("kind", KINDS)
class TestEveryRecord:
    """Every bundled record"""

    def test_repr(self, kind):
        """The repr names the class and the identifier, and the table escapes what it shows."""
        for value in getattr(ts, kind)():
            assert repr(value).startswith(f"{type(value).__name__}(id={value.id!r}")
            assert value._repr_html_().startswith("<table ")
