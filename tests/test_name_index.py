"""Keys that are found in any spelling, and the errors for those that are not."""

import pytest

import turkicstates as ts
from conftest import small, write
from samples import cited, full


class Ordinal:
    """A number that is not an int, as NumPy's are."""

    def __init__(self, number):
        self._number = number

    def __index__(self):
        return self._number


class TestOneRecord:
    """The look-ups that return one record"""

    @pytest.mark.parametrize(
        ("look_up", "key", "expected"),
        [
            ("organisation", "ECO", "eco"),
            ("organisation", "Turkic Council", "ots"),
            ("organisation", "Türk Dövlətləri Təşkilatı", "ots"),
            ("organisation", "turk dovletleri teskilati", "ots"),
            ("party", "ECO", "eco"),
            ("party", "HU", "hungary"),
            ("party", 348, "hungary"),
            ("person", "Kassym-Jomart Tokayev", "kassym-jomart-tokayev"),
            ("person", "kassym jomart tokayev", "kassym-jomart-tokayev"),
            ("person", "Recep Tayyip Erdogan", "recep-tayyip-erdogan"),
            ("person", "RECEP TAYYİP ERDOĞAN", "recep-tayyip-erdogan"),
            ("person", "İlham Əliyev", "ilham-aliyev"),
            ("person", "orban viktor", "viktor-orban"),
            ("agreement", "Nakhchivan Agreement", "nakhchivan-agreement"),
            ("agreement", "Nahçıvan Anlaşması", "nakhchivan-agreement"),
            ("agreement", "nahcivan anlasmasi", "nakhchivan-agreement"),
            ("agreement", "turkic world vision 2040", "turkic-world-vision-2040"),
            ("body", "TÜRKSOY", "turksoy"),
            ("body", "turksoy", "turksoy"),
            ("body", "TURKSOY ", "turksoy"),
            ("office", "president-of-kazakhstan", "president-of-kazakhstan"),
            ("office", "President of Kazakhstan", "president-of-kazakhstan"),
            ("summit", "2023-astana", "2023-astana"),
            ("summit", "2023 ASTANA", "2023-astana"),
            ("summit", 10, "2023-astana"),
            ("chairmanship", "2023-kazakhstan", "2023-kazakhstan"),
            ("chairmanship", 10, "2023-kazakhstan"),
            ("source", "trend-3820423", "trend-3820423"),
        ],
    )
    def test_bundled(self, look_up, key, expected):
        """A key in any of its spellings finds the one record."""
        assert expected == getattr(ts, look_up)(key).id

    @pytest.mark.parametrize(
        ("look_up", "key", "expected"),
        [
            ("state", "31", "azerbaijan"), ("state", " 31 ", "azerbaijan"), ("state", 31, "azerbaijan"),
            ("state", "792", "turkiye"), ("party", "31", "azerbaijan"), ("summit", "10", "2023-astana"),
            ("summit", " 10 ", "2023-astana"), ("chairmanship", "10", "2023-kazakhstan"),
            ("state", Ordinal(31), "azerbaijan"), ("state", Ordinal(792), "turkiye"),
            ("party", Ordinal(348), "hungary"), ("summit", Ordinal(10), "2023-astana"),
            ("chairmanship", Ordinal(10), "2023-kazakhstan"), ("summit", "10th", "2023-astana"),
            ("summit", " 1ST ", "2011-almaty"), ("chairmanship", "3rd", "2013-azerbaijan"),
        ],
    )  # fmt: skip
    def test_numbers(self, look_up, key, expected):
        """A number is any integer, or a text of digits, with or without leading zeros."""
        assert expected == getattr(ts, look_up)(key).id

    def test_an_identifier_of_digits(self, files, tmp_path):
        """A text of digits that is an identifier means the record with that identifier."""
        files["summits.json"][1]["id"] = files["chairmanships.json"][1]["summit_id"] = "1"
        files["chairmanships.json"][1]["id"] = "1"
        data = ts.Dataset.load(write(tmp_path / "digits", files))
        assert (2, 2) == (data.summit("1").ordinal, data.chairmanship("1").number)
        assert (1, 1) == (data.summit(1).ordinal, data.chairmanship(1).number)

    @pytest.mark.parametrize(
        ("look_up", "key", "expected"),
        [
            ("chairmanship", " 2023-Kazakhstan ", "2023-kazakhstan"),
            ("source", " Trend-3820423 ", "trend-3820423"),
        ],
    )
    def test_every_key_forgives(self, look_up, key, expected):
        """Case and surrounding space are forgiven in every key."""
        assert expected == getattr(ts, look_up)(key).id

    def test_a_source_is_its_own_key(self):
        """A source is found by itself, as any record is."""
        source = ts.source("trend-3820423")
        assert source is ts.source(source)

    def test_series(self):
        """An ordinal counts in the Council's series unless another is named."""
        assert "2010-istanbul" == ts.summit(10, series="turkic-speaking-states").id
        assert "2023-astana" == ts.summit(10, series="council-of-heads-of-state").id
        with pytest.raises(ts.InvalidOptionError) as caught:
            ts.summit(10, series="g20")
        expected = (
            "series='g20' is not one of 'council-of-heads-of-state', 'turkic-speaking-states'"
        )
        assert expected == str(caught.value)
        assert ("series", "g20") == (caught.value.option, caught.value.value)
        assert ("council-of-heads-of-state", "turkic-speaking-states") == caught.value.expected

    @pytest.mark.parametrize(
        ("look_up", "key", "expected"),
        [
            ("state", "Doğu", "east"), ("state", "DOGU", "east"), ("state", "ea", "east"),
            ("organisation", "the circle", "ots"), ("organisation", "Circle", "ots"),
            ("organisation", "TL", "ots"), ("party", "chess  club", "club"),
            ("person", "ADA AY", "ada"), ("body", "cnl", "council"), ("office", "secretary", "secretary"),
            ("agreement", "trade plan", "plan"), ("agreement", "Plan for Trade", "plan"),
            ("agreement", "ek", "annex"), ("summit", 1, "2001-east"), ("chairmanship", 2, "2003-west"),
            ("source", "herald", "herald"), ("place", "DOGUKENT", "eastville"),
        ],
    )  # fmt: skip
    def test_sample(self, league, look_up, key, expected):
        """A data set of the user's own forgives in the same way."""
        assert expected == getattr(league, look_up)(key).id


class TestUnknown:
    """Keys that no record has"""

    @pytest.mark.parametrize(
        ("look_up", "key", "message"),
        [
            ("state", "Kazakstan", "no state is known as 'Kazakstan'; did you mean 'Kazakistan'?"),
            ("state", "", "no state is known as ''"),
            ("state", "Atlantis-on-Sea", "no state is known as 'Atlantis-on-Sea'"),
            ("state", None, "no state is known as None; a key must be a string or an integer, not None"),
            ("state", 3.5, "no state is known as 3.5; a key must be a string or an integer, not float"),
            ("state", True, "no state is known as True; a key must be a string or an integer, not bool"),
            ("state", ["KZ"], "no state is known as ['KZ']; a key must be a string or an integer, not list"),
            ("state", 398.0, "no state is known as 398.0; a key must be a string or an integer, not float; did you mean 398?"),
            ("summit", 10.0, "no summit is known as 10.0; a key must be a string or an integer, not float; did you mean 10?"),
            ("summit", 1e300, "no summit is known as 1e+300; a key must be a string or an integer, not float"),
            ("chairmanship", float("inf"), "no chairmanship is known as inf; a key must be a string or an integer, not float"),
            ("state", 999, "no state is known as 999"),
            ("state", "8", "no state is known as '8'"),
            ("summit", "99", "no summit is known as '99'; the ordinals of council-of-heads-of-state run from 1 to 13"),
            ("summit", "9" * 5000, "no summit is known as '999"),
            ("person", "Tokayev Kassym", "no person is known as 'Tokayev Kassym'; did you mean 'Kassym-Jomart Tokayev'?"),
            ("body", "TURKSAY", "no body is known as 'TURKSAY'; did you mean 'turksoy'"),
            ("summit", 99, "no summit is known as 99; the ordinals of council-of-heads-of-state run from 1 to "),
            ("summit", 0, "no summit is known as 0; the ordinals of council-of-heads-of-state run from 1 to "),
            ("summit", True, "no summit is known as True; a key must be a string or an integer, not bool"),
            ("summit", "2023-astanna", "no summit is known as '2023-astanna'; did you mean '2023-astana'"),
            ("chairmanship", 99, "no chairmanship is known as 99"),
            ("chairmanship", True, "no chairmanship is known as True"),
            ("source", "rumour", "no source is known as 'rumour'"),
            ("source", ["rumour"], "no source is known as ['rumour']"),
            ("place", "Atlantis", "no place is known as 'Atlantis'"),
        ],
    )  # fmt: skip
    def test_message(self, look_up, key, message):
        """The error names the key as it was passed, what was expected, and the nearest keys."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            getattr(ts, look_up)(key)
        assert str(caught.value).startswith(message)
        assert key == caught.value.key
        assert look_up == caught.value.kind
        assert isinstance(caught.value, LookupError)

    def test_ordinals(self, league, tmp_path):
        """An ordinal that no summit of the series has is refused with those that there are, if any."""
        files = full()
        del files["summits.json"][2]["ordinal"]  # the only one of the older series
        files["summits.json"][2] |= cited("kind", "start", "end")
        bare = ts.Dataset.load(write(tmp_path / "bare", files))
        for data, hint in (
            (league, "the ordinals of turkic-speaking-states run from 1 to 1"),
            (bare, "no summit of turkic-speaking-states has an ordinal"),
        ):
            with pytest.raises(ts.UnknownRecordError) as caught:
                data.summit(2, series="turkic-speaking-states")
            assert f"no summit is known as 2; {hint}" == str(caught.value)
            assert () == caught.value.nearest

    def test_nearest(self):
        """At most three nearest keys are named, each of another record."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            ts.state("stan")
        assert len(caught.value.nearest) <= 3
        records = [ts.state(name) for name in caught.value.nearest]
        assert len(records) == len(set(records))

    def test_nearest_source(self):
        """For a misspelt source the nearest ones are named too."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            ts.source("trend-3820424")
        assert "trend-3820423" in caught.value.nearest

    def test_nearest_chairmanship(self):
        """For a misspelt term the nearest one is named."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            ts.chairmanship("2011-kazakstan")
        assert "2011-kazakhstan" in caught.value.nearest

    def test_shared_name(self, tmp_path):
        """A name that two records share finds neither, and the error says so."""
        files = small()
        files["states.json"][0]["aliases"] = ["The Shore"]
        files["states.json"][0]["citations"][0]["supports"].append("aliases")
        files["states.json"][1]["aliases"] = ["the shore"]
        files["states.json"][1]["citations"][0]["supports"].append("aliases")
        data = ts.Dataset.load(write(tmp_path / "shared", files))
        with pytest.raises(ts.UnknownRecordError) as caught:
            data.state("THE SHORE")
        message = "'THE SHORE' names several records"
        assert message == str(caught.value)
        assert "east" == data.state("The Shore").id
        assert "west" == data.state("the shore").id

    @pytest.mark.parametrize(("named", "other"), [(0, 1), (1, 0)])
    def test_an_identifier_finds_its_record(self, tmp_path, named, other):
        """An identifier finds its record, though another record is known by that very word."""
        files = small()
        names = ("east", "west")
        files["states.json"][other]["aliases"] = [names[named]]
        files["states.json"][other]["citations"][0]["supports"].append("aliases")
        data = ts.Dataset.load(write(tmp_path / "taken", files))
        for key in (names[named], names[named].upper()):
            assert names[named] == data.state(key).id
        assert ["east", "west"] == [term.state.id for term in data.chairmanships()]

    def test_empty_table(self, tmp_path):
        """If there are no records of a kind, no key finds one, and none is suggested."""
        files = small()
        del files["chairmanships.json"]
        data = ts.Dataset.load(write(tmp_path / "bare", files))
        for ask in (lambda: data.body("x"), lambda: data.chairmanship("x")):
            with pytest.raises(ts.UnknownRecordError) as caught:
                ask()
            assert () == caught.value.nearest

    def test_a_value_without_an_identifier(self):
        """A part of a record is no key, and that is said like for any other."""
        with pytest.raises(ts.UnknownRecordError):
            ts.state(ts.summit(10).participants[0])

    def test_a_record_of_another_kind(self, league):
        """A record of another kind is no key, whatever its identifier, and its kind is named."""
        person = league.person("ada")
        for look_up, kind in (("state", "state"), ("party", "state or organisation")):
            with pytest.raises(ts.UnknownRecordError) as caught:
                getattr(league, look_up)(person)
            assert f"no {kind} is known as {person!r}; a Person was passed" == str(caught.value)
            assert (kind, person, ()) == (caught.value.kind, caught.value.key, caught.value.nearest)

    @pytest.mark.parametrize(
        ("look_up", "key", "message"),
        [
            ("state", "Wst", "no state is known as 'Wst'; did you mean 'west'?"),
            ("party", "ches club", "no state or organisation is known as 'ches club'; did you mean 'Chess Club'?"),
            ("person", 7, "no person is known as 7"),
            ("person", 2.0, "no person is known as 2.0; a key must be a string, not float"),
            ("chairmanship", 7, "no chairmanship is known as 7; the numbers run from 1 to 2"),
            ("chairmanship", "2003", "no chairmanship is known as '2003'; the numbers run from 1 to 2; did you mean '2003-west'?"),
            ("summit", "2003 west summit", "no summit is known as '2003 west summit'; did you mean '2003-west'?"),
            ("summit", "west 2003", "no summit is known as 'west 2003'; did you mean '2003-west'?"),
            ("summit", 2003, "no summit is known as 2003; the ordinals of council-of-heads-of-state run from 1 to 3; did you mean '2003-west'?"),
            ("summit", "4th", "no summit is known as '4th'; the ordinals of council-of-heads-of-state run from 1 to 3"),
            ("agreement", "trade", "no agreement is known as 'trade'; did you mean 'Trade plan'?"),
        ],
    )  # fmt: skip
    def test_told_in_full(self, league, look_up, key, message):
        """The error says the kind, the key as it was passed, and the nearest names."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            getattr(league, look_up)(key)
        assert message == str(caught.value)

    def test_nearest_of_many_names(self, files, tmp_path):
        """A record with many near names leaves room for others."""
        many = {"names": {"en": "Oasis"}, "aliases": ["Oasix", "Oasiz"]}
        files["states.json"] += [
            {"id": "s1", **many, **cited("names", "aliases")},
            {"id": "s2", "names": {"en": "Oasisss"}, **cited("names")},
            {"id": "s3", "names": {"en": "Oasissss"}, **cited("names")},
        ]
        data = ts.Dataset.load(write(tmp_path / "many", files))
        with pytest.raises(ts.UnknownRecordError) as caught:
            data.state("Oasi")
        assert {"s1", "s2", "s3"} == {data.state(name).id for name in caught.value.nearest}

    def test_nearest_three(self, files, tmp_path):
        """Of many records that are near, the three nearest are named, each by its nearest name."""
        for number in range(5):
            oasis = {
                "id": f"oasis-{number}",
                "names": {"en": f"Oasis{'s' * number}"},
                **cited("names"),
            }
            files["states.json"].append(oasis)
        data = ts.Dataset.load(write(tmp_path / "many", files))
        with pytest.raises(ts.UnknownRecordError) as caught:
            data.state("Oasi")
        assert ("Oasis", "Oasiss", "Oasisss") == caught.value.nearest
