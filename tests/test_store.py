"""The public methods of a data set that return its records, whatever their kind."""

import pytest
from pendulum import Date

import turkicstates as ts
from turkicstates.records.kinds import KINDS, PARTIES, STATES, SUMMITS
from turkicstates.store import Store

UNKNOWN_KIND = "kind='summit' is not a valid choice; did you mean 'summits'?"


def _ids(records):
    return [record.id for record in records]


class TestMeta:
    """meta"""

    def test_fields(self, little):
        """The description has what meta.json says."""
        meta = little.meta
        assert ("A small data set", "2020.1") == (meta.title, meta.version)
        assert (Date(2020, 6, 30), "CC0-1.0") == (meta.as_of, meta.licence)
        assert isinstance(meta, ts.Meta)

    def test_same_object(self, little):
        """The description is read once."""
        assert little.meta is little.meta


class TestRecords:
    """records"""

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            ("states", "east west"),
            ("organisations", "club ots"),
            ("parties", "east west club ots"),
            ("people", "ada bek can dia"),
            ("office_terms", "dia-1 ada-1 bek-1 can-2 can-1 ada-2 bek-2 dia-2"),
            ("summits", "1995-first 2001-east 2003-west 2004-call 2021-west"),
            ("agreements", "sketch pact annex plan"),
            ("gaps", "vacancy venue"),
        ],
    )
    def test_by_name(self, league, kind, expected):
        """The name of a kind returns all its records by date, then identifier."""
        records = league.records(kind)
        assert isinstance(records, tuple)
        assert expected.split() == _ids(records)

    @pytest.mark.parametrize("kind", [*KINDS.values(), PARTIES], ids=lambda kind: kind.name)
    def test_by_kind(self, league, kind):
        """A Kind means the same as its name, and the records are made once."""
        assert league.records(kind.name) is league.records(kind)

    def test_class(self, league):
        """The records of a kind are of its class; parties are of two."""
        assert [ts.State] * 2 == [type(record) for record in league.records(STATES)]
        assert [ts.State] * 2 + [ts.Organisation] * 2 == [
            type(record) for record in league.records(PARTIES)
        ]

    def test_no_file(self, little):
        """A kind that has no file has no records."""
        assert () == little.records("places")

    def test_unknown_kind(self, little):
        """An unknown kind is an error that names the nearest one."""
        with pytest.raises(ts.InvalidOptionError) as caught:
            little.records("summit")
        assert UNKNOWN_KIND == str(caught.value)
        assert ("kind", "summit") == (caught.value.option, caught.value.value)

    @pytest.mark.parametrize(
        "kind", [None, 3, ("states",), object, b"states", ["states"], {}], ids=repr
    )
    def test_no_name_of_a_kind(self, little, kind):
        """What is neither a kind nor the name of one is refused like an unknown name."""
        for ask in (
            lambda: little.records(kind),
            lambda: little.by_id(kind, "east"),
            lambda: little.find(kind, "east"),
            lambda: little.where(kind, "id", "east"),
        ):
            with pytest.raises(ts.InvalidOptionError) as caught:
                ask()
            assert str(caught.value).startswith(
                f"kind={kind!r} is not one of 'sources', 'states', "
            )

    def test_reading_that_fails(self):
        """A failure of what reads the records is not taken for a wrong kind."""

        def read(kind):
            raise TypeError(kind.name)

        store = Store(read)
        for ask in (
            lambda: store.records("states"),
            lambda: store.by_id("states", "east"),
            lambda: store.find("states", "east"),
            lambda: store.where("states", "id", "east"),
        ):
            with pytest.raises(TypeError, match=r"^states$"):
                ask()

    def test_nothing_near(self, little):
        """An unknown kind that is near to no other is an error that lists them all."""
        with pytest.raises(ts.InvalidOptionError) as caught:
            little.records("xyz")
        assert (
            "kind='xyz' is not one of 'sources', 'states', 'organisations', 'people', 'bodies', "
            "'offices', 'office_terms', 'agreements', 'summits', 'chairmanships', 'statements', "
            "'meetings', 'designations', 'awards', 'places', 'gaps', 'parties'"
        ) == str(caught.value)


class TestById:
    """by_id"""

    @pytest.mark.parametrize(
        ("kind", "identifier", "field", "expected"),
        [
            ("states", "west", "alpha_2", None),
            ("people", "can", "name", "Can Cem"),
            ("summits", "2003-west", "ordinal", 2),
            ("parties", "east", "name", "East"),
            ("parties", "ots", "name", "The League"),
            (SUMMITS, "2001-east", "host_id", "east"),
        ],
    )
    def test_known(self, little, kind, identifier, field, expected):
        """The identifier of a record returns that record."""
        record = little.by_id(kind, identifier)
        assert (identifier, expected) == (record.id, getattr(record, field))

    def test_same_object(self, little):
        """The record is the same object as among all records of its kind."""
        assert little.records("states")[1] is little.by_id("states", "west")

    @pytest.mark.parametrize(
        ("kind", "identifier", "message"),
        [
            ("people", "adaa", "no person is known as 'adaa'; no record has that id; did you mean 'ada'?"),
            ("people", "east", "no person is known as 'east'; no record has that id"),
            ("states", "East", "no state is known as 'East'; no record has that id; did you mean 'east'?"),
            ("parties", "xyz", "no state or organisation is known as 'xyz'; no record has that id"),
            ("places", "eastville", "no place is known as 'eastville'; no record has that id"),
            ("people", ["ada"], "no person is known as ['ada']; no record has that id"),
        ],
        ids=["misspelt", "of another kind", "name", "of two kinds", "no records", "unhashable"],
    )  # fmt: skip
    def test_unknown(self, little, kind, identifier, message):
        """Anything but an identifier of the kind is an error, even a name that find() accepts."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            little.by_id(kind, identifier)
        assert message == str(caught.value)
        assert identifier == caught.value.key

    def test_unknown_kind(self, little):
        """An unknown kind is an error that names the nearest one."""
        with pytest.raises(ts.InvalidOptionError) as caught:
            little.by_id("summit", "2001-east")
        assert UNKNOWN_KIND == str(caught.value)


class TestFind:
    """find"""

    @pytest.mark.parametrize(
        ("kind", "key", "expected"),
        [
            ("states", "east", "east"),
            ("states", "Doğu", "east"),
            ("states", "ea", "east"),
            (STATES, "DOGU", "east"),
            ("people", "ada ay", "ada"),
            ("agreements", "trade plan", "plan"),
            ("parties", "West", "west"),
            ("parties", "chess club", "club"),
            (PARTIES, "The Circle", "ots"),
        ],
    )
    def test_name(self, league, kind, key, expected):
        """A name, a code, a former name or a spelling returns the record that it means."""
        assert expected == league.find(kind, key).id

    def test_record(self, league, little):
        """A record means the one that has its identifier, in the data set that is asked."""
        east = league.records("states")[0]
        assert east is league.find("states", east)
        assert east is league.find("states", little.records("states")[0])
        assert east is league.find("parties", east)

    @pytest.mark.parametrize(
        ("kind", "singular"), [("states", "state"), ("parties", "state or organisation")]
    )
    def test_record_of_another_kind(self, little, kind, singular):
        """A record of another kind is an error that names its class."""
        (summit, _) = little.records("summits")
        with pytest.raises(ts.UnknownRecordError) as caught:
            little.find(kind, summit)
        message = str(caught.value)
        assert message.startswith(f"no {singular} is known as Summit(id='2001-east', ")
        assert message.endswith("; a Summit was passed")
        assert summit is caught.value.key

    def test_record_that_is_not_here(self, league, little):
        """A record whose identifier no record of this data set has is an error."""
        dia = league.by_id("people", "dia")
        with pytest.raises(ts.UnknownRecordError) as caught:
            little.find("people", dia)
        assert "no person is known as 'dia'" == str(caught.value)

    def test_unknown_name(self, little):
        """A name that no record has is an error that names the nearest ones."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            little.find("people", "Ada Ayy")
        assert "no person is known as 'Ada Ayy'; did you mean 'Ada Ay'?" == str(caught.value)

    def test_unknown_kind(self, little):
        """An unknown kind is an error that names the nearest one."""
        with pytest.raises(ts.InvalidOptionError) as caught:
            little.find("summit", "2001-east")
        assert UNKNOWN_KIND == str(caught.value)


class TestWhere:
    """where"""

    @pytest.mark.parametrize(
        ("kind", "field", "value", "expected"),
        [
            ("office_terms", "office_id", "head-of-west", "bek-1 can-1"),
            ("office_terms", "person_id", "can", "can-2 can-1"),
            ("summits", "host_id", "west", "2003-west 2021-west"),
            ("summits", "host_id", None, "1995-first 2004-call"),
            (SUMMITS, "status", ts.MeetingStatus.PLANNED, "2021-west"),
            ("states", "name", "West", "west"),
            ("parties", "name", "Chess Club", "club"),
        ],
    )
    def test_value(self, league, kind, field, value, expected):
        """The records whose field or property has the value are returned, in their order."""
        records = league.where(kind, field, value)
        assert isinstance(records, tuple)
        assert expected.split() == _ids(records)

    @pytest.mark.parametrize(
        ("kind", "value"), [("office_terms", "nobody"), ("office_terms", None), ("awards", "ada")]
    )
    def test_no_such_value(self, little, kind, value):
        """A value that no record has returns no records."""
        assert () == little.where(kind, "person_id", value)

    @pytest.mark.parametrize("value", [["east"], {}, {"east"}], ids=repr)
    def test_no_value(self, little, value):
        """What no field can be is refused, and not answered by nothing."""
        with pytest.raises(ts.InvalidArgumentError) as caught:
            little.where("summits", "host_id", value)
        assert f"value={value!r} is in no field; pass text, a number, a date or a tuple" == str(
            caught.value
        )
        assert ("value", value) == (caught.value.argument, caught.value.value)

    @pytest.mark.parametrize(("field", "shown"), [(3, "int"), (["id"], "list"), (None, "None")])
    def test_no_name_of_a_field(self, little, field, shown):
        """What is not text is not the name of a field."""
        with pytest.raises(ts.InvalidArgumentError) as caught:
            little.where("summits", field, "east")
        assert f"field must be the name of a field, not {shown}" == str(caught.value)
        assert ("field", field) == (caught.value.argument, caught.value.value)

    def test_no_such_field(self, little):
        """A field that the records do not have is an error."""
        with pytest.raises(AttributeError) as caught:
            little.where("states", "mood", "good")
        assert "'State' object has no attribute 'mood'" == str(caught.value)

    def test_unknown_kind(self, little):
        """An unknown kind is an error that names the nearest one."""
        with pytest.raises(ts.InvalidOptionError) as caught:
            little.where("summit", "host_id", "west")
        assert UNKNOWN_KIND == str(caught.value)


class TestOnce:
    """once"""

    @pytest.fixture(name="calls")
    def _calls(self):
        """A list of the arguments of each call of the function below."""
        return []

    @pytest.fixture(name="make")
    def _make(self, calls):
        """A function that notes its call and returns a new object."""

        def make(dataset, *key):
            calls.append((dataset, *key))
            return [*key]

        return make

    def test_called_once(self, little, make, calls):
        """The function is called once, and every call returns the same object."""
        kept = little.once(make)
        assert [] == kept
        assert kept is little.once(make)
        assert [(little,)] == calls

    def test_key(self, little, make, calls):
        """The function is called once for each key, and takes the key."""
        kept = little.once(make, "summits", 3)
        assert ["summits", 3] == kept
        assert kept is little.once(make, "summits", 3)
        assert ["summits", 4] == little.once(make, "summits", 4)
        assert [(little, "summits", 3), (little, "summits", 4)] == calls

    def test_other_function(self, little, make):
        """Another function with the same key makes its own object."""
        assert ["east"] == little.once(make, "east")
        assert "EAST" == little.once(lambda _dataset, key: key.upper(), "east")

    def test_other_data_set(self, little, league, make, calls):
        """Each data set keeps what was made of it alone."""
        assert little.once(make) is not league.once(make)
        assert [little, league] == [dataset for (dataset,) in calls]

    def test_error(self, little):
        """A function that raises is called again."""

        def fail(_dataset):
            raise KeyError(calls.append("called"))

        calls = []
        for _ in range(2):
            with pytest.raises(KeyError):
                little.once(fail)
        assert ["called", "called"] == calls
