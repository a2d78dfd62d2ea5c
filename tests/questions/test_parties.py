"""States by their keys, and the name of the organisation on a day."""

import pytest

import turkicstates as ts
from conftest import small, write
from samples import cited, full


class TestState:
    """state"""

    @pytest.mark.parametrize(
        "key",
        [
            "kazakhstan", "KZ", "kz", "KAZ", "398", 398, "KZK", "Kazakhstan", "KAZAKHSTAN",
            " Kazakhstan ", "Қазақстан", "ҚАЗАҚСТАН", "Kazakistan", "kazakıstan", "KAZAKİSTAN",
            "Qazaqstan", "Qazaxıstan", "Qazaxistan", "Qozogʻiston", "Qozog'iston", "Qozog‘iston",
            "Казахстан", "Republic of Kazakhstan", "kazahsztan", "Kazakh Soviet Socialist Republic",
        ],
    )  # fmt: skip
    def test_kazakhstan(self, key):
        """Every code, name and spelling of Kazakhstan finds it."""
        assert "kazakhstan" == ts.state(key).id

    @pytest.mark.parametrize(
        ("key", "expected"),
        [
            ("TR", "turkiye"), ("Turkiye", "turkiye"), ("TURKEY", "turkiye"), (792, "turkiye"),
            ("Türkiye", "turkiye"), ("TÜRKİYE", "turkiye"), ("türkıye", "turkiye"),
            (31, "azerbaijan"), ("031", "azerbaijan"), ("Azerbaycan", "azerbaijan"),
            ("Özbekistan", "uzbekistan"), ("ozbekistan", "uzbekistan"), ("TRNC", "northern-cyprus"),
            ("Northern Cyprus", "northern-cyprus"), ("Magyarország", "hungary"),
            ("Кыргызстан", "kyrgyzstan"), ("Kyrgyz Republic", "kyrgyzstan"),
        ],
    )  # fmt: skip
    def test_others(self, key, expected):
        """Every code, name and spelling of the other states finds them too."""
        assert expected == ts.state(key).id

    def test_a_record_is_its_own_key(self):
        """A record is found by itself."""
        assert ts.state("KZ") is ts.state(ts.state("KZ"))
        assert ts.summit(10) is ts.summit(ts.summit(10))
        assert ts.chairmanship(10) is ts.chairmanship(ts.chairmanship(10))

    def test_numbers_of_three_digits(self, tmp_path):
        """A numeric code is found as a number, with or without its leading zeros."""
        files = small()
        files["states.json"][0]["numeric"] = "004"
        files["states.json"][0]["citations"][0]["supports"].append("numeric")
        data = ts.Dataset.load(write(tmp_path / "n", files))
        assert ["east"] * 2 == [data.state(4).id, data.state("004").id]

    @pytest.mark.parametrize(("numeric", "key"), [("000", 0), ("999", 999)])
    def test_least_and_greatest_number(self, tmp_path, numeric, key):
        """Every number of up to three digits may be a code."""
        files = small()
        files["states.json"][0]["numeric"] = numeric
        files["states.json"][0]["citations"][0]["supports"].append("numeric")
        assert "east" == ts.Dataset.load(write(tmp_path / "n", files)).state(key).id

    @pytest.mark.parametrize("key", [1000, -1, 10**5000, True], ids=lambda _: "key")
    def test_numbers_that_are_no_code(self, tmp_path, key):
        """Other numbers are no keys, whatever names a state has."""
        files = small()
        files["states.json"][0]["aliases"] = ["1000", "01", "001"]
        files["states.json"][0]["citations"][0]["supports"].append("aliases")
        data = ts.Dataset.load(write(tmp_path / "n", files))
        with pytest.raises(ts.UnknownRecordError) as caught:
            data.state(key)
        assert () == caught.value.nearest


class TestNameOn:
    """name_on"""

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("2000-01-01", "The Circle"),
            ("2008-06-30", "The Circle"),
            ("2008-07-01", "The League"),
            ("2020-06-30", "The League"),
        ],
    )
    def test_name(self, league, day, expected):
        """The day of a renaming belongs to the new name."""
        assert expected == league.name_on(day, strict=True)

    def test_language(self, league):
        """A name is given in another language where a source gave it, by the nearest tag."""
        assert "Çember" == league.name_on("2001-01-01", language="tr")
        assert "Çember" == league.name_on("2001-01-01", language="tr-CY")

    @pytest.mark.parametrize(
        ("day", "language", "message"),
        [
            (
                "2009-01-01",
                "tr",
                "no name of The League in 'tr' is recorded; the recorded languages are en",
            ),
            ("2001-01-01", "kk", "no name of The League in 'kk' is recorded for 2001-01-01"),
            (
                "1999-12-31",
                "en",
                "the organisation had no name on 1999-12-31: it was founded on 2000-01-01",
            ),
        ],
    )
    def test_no_name(self, league, day, language, message):
        """Without a source, and before the founding, there is no name."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.name_on(day, language=language)
        assert message == str(caught.value)

    def test_no_english(self, files, tmp_path):
        """Where the data has no English, names are in a language that it has, everywhere."""
        organisation = files["organisations.json"][0]
        organisation["names"] = {"tr": "Birlik"}
        organisation["former_names"] = [{"end": "2005-05-05", "names": {"tr": "Çember"}}]
        organisation["citations"][0]["supports"].append("former_names")
        data = ts.Dataset.load(write(tmp_path / "turkish", files))
        for day, name in (("2004-04-04", "Çember"), ("2006-06-06", "Birlik")):
            assert name == data.name_on(day) == data.snapshot_on(day).name
            assert name == data.organisation("ots").name_on(day)
        assert "Birlik founded" not in str(data.timeline())
        assert "Çember founded" in str(data.timeline())
        with pytest.raises(ts.NoRecordError, match="no name of Birlik in 'en' is recorded"):
            data.name_on("2006-06-06", language="en")

    def test_no_name_at_all(self, files, tmp_path):
        """A data set that does not record the organisation itself says so; every such error has the day."""
        meta = {key: value for key, value in files["meta.json"].items() if key != "organisation_id"}
        bare = {**files, "meta.json": meta, "organisations.json": []}
        for day, made, message in (
            ("2001-01-01", bare, "the data set does not name its organisation: meta.json has no organisation_id"),
            ("1999-12-31", files, "the organisation had no name on 1999-12-31: it was founded on 2000-01-01"),
        ):  # fmt: skip
            with pytest.raises(ts.NoRecordError) as caught:
                ts.Dataset.load(write(tmp_path / "names", made)).name_on(day)
            assert (message, day) == (str(caught.value), str(caught.value.day))

    def test_founded_in_a_month(self, tmp_path):
        """An organisation founded in a month has a name for sure on the last day of that month."""
        files = full()
        files["organisations.json"][1]["founded"] = "1999-12"
        files["organisations.json"][1]["former_names"][0]["start"] = "1999-12"
        data = ts.Dataset.load(write(tmp_path / "month", files))
        with pytest.raises(ts.NoRecordError, match="it was founded on 1999-12"):
            data.name_on("1999-12-30")
        assert "The Circle" == data.name_on("1999-12-31")

    def test_founding_day_not_known(self, tmp_path):
        """Without a recorded day of founding the names hold on every day."""
        files = small()
        del files["organisations.json"][0]["founded"]
        files["organisations.json"][0] |= cited("names")
        data = ts.Dataset.load(write(tmp_path / "old", files))
        assert "The League" == data.name_on("1900-01-01")

    def test_no_organisation(self, tmp_path):
        """A data set that does not record the organisation has no name, and all else."""
        files = small()
        del files["organisations.json"], files["meta.json"]["organisation_id"]
        data = ts.Dataset.load(write(tmp_path / "nameless", files))
        snapshot = data.snapshot_on("2004-01-01")
        assert (None, "2003-west") == (snapshot.name, snapshot.chair.id)
        assert data.timeline()
        with pytest.raises(LookupError):
            data.name_on("2004-01-01")
