"""Texts by language."""

import copy
import pickle

import pytest

import turkicstates as ts


class TestTranslations:
    """Translations"""

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

    @pytest.mark.parametrize("language", ["tr_TR", "TR", "tr-tr", "Tr_latn_TR", "tr_", "tr-x-any"])
    def test_spellings_of_a_tag(self, language):
        """Case does not matter in a tag, an underscore counts as a hyphen, and a region falls back."""
        assert "Kazakistan" == ts.state("KZ").name_in(language)

    def test_longest_tag(self):
        """A tag falls back to the longest one that it begins with."""
        texts = ts.Translations({"uz": "a", "uz-Cyrl": "b", "uz-Cyrl-UZ": "c"})
        assert ("a", "b", "c", "c", "a", None) == tuple(
            texts.best(tag)
            for tag in ("uz", "uz-cyrl", "uz_Cyrl_UZ", "uz-Cyrl-UZ-x", "uz-Cyr", "u")
        )

    @pytest.mark.parametrize("language", ["", "-", "_", "trk", "t", "tr tr", "\ud800"])
    def test_no_tag(self, language):
        """A text that is not the tag of any of the texts has no text."""
        assert None is ts.state("KZ").names.best(language)

    def test_long_tag(self):
        """A tag of any length is looked up in no time, and not repeated in the message."""
        with pytest.raises(ts.NoRecordError) as caught:
            ts.state("KZ").name_in("a" + "-a" * 500_000)
        assert len(str(caught.value)) < 500

    @pytest.mark.parametrize("texts", ["X", 3, [("en", "X")]])
    def test_no_mapping(self, texts):
        """Texts that are not in a mapping are refused, with an example."""
        with pytest.raises(
            TypeError, match="texts must be a mapping such as {'tr': 'Ankara'}, not "
        ):
            ts.Translations(texts)
