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
