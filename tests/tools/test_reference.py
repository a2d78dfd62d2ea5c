"""The API reference: entries of fields, places of sources, and names of other projects."""

import inspect
import zlib

import attrs
import pytest

import turkicstates as ts
from tools.site.reference import elsewhere, fields, sources


class TestFields:
    """fields.described"""

    def _entries(self, cls):
        docstring = fields.described(cls, inspect.getdoc(cls), lambda annotation: annotation)
        return docstring.split(".. py:attribute:: ")

    def test_record(self):
        """Every field of a record has an entry with its type and its meaning, inherited ones too."""
        text, *entries = self._entries(ts.Chairmanship)
        assert {field.name for field in attrs.fields(ts.Chairmanship)} == {
            entry.partition("\n")[0] for entry in entries
        }
        assert "Attributes:" not in text
        assert "Example:" in text
        (motto,) = [entry for entry in entries if entry.startswith("motto\n")]
        assert "   :type: str | None\n" in motto
        assert "\n\n   Motto of the term, as the organisation or the chair writes it.\n" in motto

    def test_error(self):
        """The attributes of an error have entries as well."""
        _text, value = self._entries(ts.InvalidDateError)
        assert value == "value\n   :no-contents-entry:\n\n   The value that you passed.\n"

    def test_none(self):
        """A class without fields keeps its docstring."""
        assert inspect.getdoc(ts.Status) == self._entries(ts.Status)[0].rstrip()


class TestSources:
    """sources"""

    @pytest.mark.parametrize(
        ("module", "name", "expected"),
        [
            ("turkicstates", "chair_on", "questions.chairs:chair_on"),
            ("turkicstates", "Dataset.chair_on", "questions.chairs:chair_on"),
            ("turkicstates", "Dataset.bundled", "dataset:Dataset.bundled"),
            ("turkicstates", "Dataset.load", "dataset:Dataset.load"),
            ("turkicstates", "Dataset.meta", "store:Store.meta"),
            ("turkicstates", "State.name_in", "records.names:Named.name_in"),
            ("turkicstates", "Summit.host", "records.summits:Summit.host"),
            ("turkicstates", "Status", "records.states:Status"),
            ("turkicstates.frames", "table", "frames.tables:table"),
            ("turkicstates.plot", "timeline", "plot.events:timeline"),
        ],
    )
    def test_home(self, module, name, expected):
        """A name, and a member of a class, is found where it is defined."""
        home = sources.home(module, name)
        assert expected == f"{home.module.removeprefix('turkicstates.')}:{home.name}"

    @pytest.mark.parametrize("name", ["State.iso3", "Status.MEMBER", "Translations.get", "nothing"])
    def test_nowhere(self, name):
        """A field, a word of a vocabulary, and what others define have no place of their own."""
        assert sources.home("turkicstates", name) is None

    def test_aliases(self):
        """Each function and class that is public is among the names of the module that defines it."""
        names = {name for aliases in sources.aliases().values() for name in aliases}
        assert {*ts.__all__} <= names
        assert "chair_on" == sources.aliases()["turkicstates.questions.chairs"]["Dataset.chair_on"]


class TestElsewhere:
    """elsewhere"""

    def test_inventory(self):
        """An inventory is read as Sphinx reads one: a head, and compressed lines of names."""
        *head, body = elsewhere.inventory(elsewhere.PROJECTS["attrs"]).split(b"\n", 4)
        assert b"# Sphinx inventory version 2" == head[0]
        assert b"# Project: attrs" == head[1]
        lines = zlib.decompress(body).decode().splitlines()
        assert "attrs.evolve py:function 1 api.html#attrs.evolve -" in lines

    def test_write(self, tmp_path):
        """There is a file for each project, beside the address that its names are below."""
        mapping = elsewhere.write(tmp_path / "inventories")
        address, path = mapping["pendulum"]
        assert "https://pendulum.eustace.io/docs/" == address
        assert str(tmp_path / "inventories" / "pendulum.inv") == path
        assert {f"{name}.inv" for name in mapping} == {
            file.name for file in (tmp_path / "inventories").iterdir()
        }

    def test_full_names(self):
        """The last part of a name leads to all of it, and to one name only."""
        assert "pendulum.Date" == elsewhere.FULL_NAMES["Date"]
        assert "enum.StrEnum" == elsewhere.FULL_NAMES["StrEnum"]
        names = sum(len(project.places) for project in elsewhere.PROJECTS.values())
        assert names == len(elsewhere.FULL_NAMES)
        assert not {*elsewhere.FULL_NAMES} & {*ts.__all__}
