"""People found by their surname alone."""

import pytest

import turkicstates as ts
from conftest import small, write


def _people(tmp_path, **names):
    """Make a data set whose people have these names, by identifier, and no others."""
    files = small()
    kept = [person | {"names": names[person["id"]]} for person in files["people.json"]]
    cited = {"confidence": "high", "citations": [{"source_id": "gazette", "supports": ["names"]}]}
    more = [
        {"id": new, "names": names[new], **cited}
        for new in sorted({*names} - {"ada", "bek", "can"})
    ]
    files["people.json"] = sorted(kept + more, key=lambda person: person["id"])
    return ts.Dataset.load(write(tmp_path / "people", files))


class TestOfNote:
    """A surname that one person of note has"""

    @pytest.mark.parametrize(
        ("surname", "expected"),
        [
            ("Erdogan", "recep-tayyip-erdogan"), ("ERDOĞAN", "recep-tayyip-erdogan"), ("Эрдоган", "recep-tayyip-erdogan"),
            ("Tokayev", "kassym-jomart-tokayev"), ("Tokaev", "kassym-jomart-tokayev"), ("Токаев", "kassym-jomart-tokayev"),
            ("Tokajev", "kassym-jomart-tokayev"), ("Toqayev", "kassym-jomart-tokayev"),
            ("Mirziyoyev", "shavkat-mirziyoyev"), ("Mirziyoev", "shavkat-mirziyoyev"), ("Мирзиёев", "shavkat-mirziyoyev"),
            ("Orban", "viktor-orban"), ("Orbán", "viktor-orban"), ("Japarov", "sadyr-japarov"), ("Zhaparov", "sadyr-japarov"),
            ("Nazarbayev", "nursultan-nazarbayev"), ("Tatar", "ersin-tatar"), ("Gul", "abdullah-gul"),
            ("Amreyev", "baghdad-amreyev"), ("Omuraliev", "kubanychbek-omuraliev"),
        ],
    )  # fmt: skip
    def test_bundled(self, surname, expected):
        """It finds that person, in any script and transliteration."""
        assert expected == ts.person(surname).id

    def test_wherever_a_person_is_named(self):
        """Filters take it too."""
        assert ts.office_terms(person="viktor-orban") == ts.office_terms(person="Orbán")

    def test_others_have_it_too(self, tmp_path):
        """People who held none of those offices do not count."""
        names = {"ada": {"en": "Ada Ay"}, "bek": {"en": "Bek Batur"}, "can": {"en": "Can Cem"}}
        data = _people(tmp_path, **names, abi={"en": "Abi Ay"}, zed={"en": "Zed Ay"})
        assert "ada" == data.person("ay").id

    @pytest.mark.parametrize("by", ["description", "term"])
    def test_chairing_office(self, tmp_path, files, by):
        """A holder of an office that chairs is of note, whatever its kind."""
        for office in files["offices.json"]:
            office["kind"] = "foreign-minister"
        if by == "description":
            files["meta.json"]["chair_office"] = "foreign-minister"
        else:
            files["chairmanships.json"][1]["office_id"] = "head-of-west"
            files["chairmanships.json"][1]["citations"][0]["supports"].append("office_id")
        data = ts.Dataset.load(write(tmp_path / by, files))
        assert "bek" == data.person("Batur").id

    def test_given_name_last(self, tmp_path):
        """Where a spelling has the given name last, the surname is its first word."""
        names = {
            "ada": {"en": "Ada Ay", "hu": "Ayy Ada"},
            "bek": {"en": "Bek"},
            "can": {"en": "Can Cem"},
        }
        data = _people(tmp_path, **names)
        assert ["ada", "ada"] == [data.person(key).id for key in ("ay", "Ayy")]


class TestUnknown:
    """Surnames that do not say who is meant"""

    @pytest.mark.parametrize(
        ("key", "message"),
        [
            ("Szijjártó", "no person is known as 'Szijjártó'; did you mean 'Péter Szijjártó'?"),
            ("Nursultan", "no person is known as 'Nursultan'; did you mean 'Nursultan Nazarbayev'?"),
            ("Viktor", "no person is known as 'Viktor'; did you mean 'Viktor Orbán' or 'Viktor Makhmudov' or 'Viktor Mátis'?"),
            ("jomart tokaev", "no person is known as 'jomart tokaev'; did you mean 'Kassym-Jomart Tokayev'?"),
            ("Xyzzy", "no person is known as 'Xyzzy'"),
            (b"Orban", "no person is known as b'Orban'; a key must be a string, not bytes"),
        ],
    )  # fmt: skip
    def test_bundled(self, key, message):
        """The error names the people who have it, or one like it."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            ts.person(key)
        assert message == str(caught.value)

    @pytest.mark.parametrize(
        ("key", "names"),
        [
            ("Aliyev", ("Heydar Aliyev", "Ilham Aliyev")),
            ("Erdogam", ("Recep Tayyip Erdoğan",)),
            ("Tokaef", ("Kassym-Jomart Tokayev",)),
        ],
    )
    def test_those_of_note_first(self, key, names):
        """However many others have such a surname, heads of state are named first."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            ts.person(key)
        assert names == caught.value.nearest[: len(names)]

    def test_three_at_most(self, tmp_path):
        """Not more than three people are named, each once."""
        names = {"ada": {"en": "Ada Ay"}, "bek": {"en": "Bek Ay"}, "can": {"en": "Can Cem"}}
        data = _people(
            tmp_path, **names, abi={"en": "Abi Ay"}, bob={"en": "Abi Ay"}, zed={"en": "Zed Ay"}
        )
        with pytest.raises(ts.UnknownRecordError) as caught:
            data.person("Ay")
        assert ("Ada Ay", "Bek Ay", "Abi Ay") == caught.value.nearest
