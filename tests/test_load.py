"""Folders of data: loaded whole or refused whole, dumped whole or not at all."""

import contextlib
import copy
import json
import pickle
import tempfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import turkicstates as ts
from conftest import small, write
from samples import full

WITH_FIXTURE = settings(
    suppress_health_check=[
        *settings.default.suppress_health_check,
        HealthCheck.function_scoped_fixture,
    ]
)


def faults(folder):
    """Return the lines of the one error that loading a folder raises."""
    with pytest.raises(ts.DatasetError) as caught:
        ts.Dataset.load(folder)
    return [str(problem) for problem in caught.value.problems]


def _refuse(path, target):
    raise PermissionError(path, target)


class TestLoad:
    """Dataset.load"""

    def test_round_trip(self, little, tmp_path):
        """What was dumped loads as an equal data set, and dumps as the same bytes."""
        little.dump(tmp_path / "one")
        again = ts.Dataset.load(tmp_path / "one")
        again.dump(tmp_path / "two")
        assert little == again
        assert {p.name: p.read_bytes() for p in (tmp_path / "one").iterdir()} == {
            p.name: p.read_bytes() for p in (tmp_path / "two").iterdir()
        }

    def test_no_folder(self, tmp_path):
        """A folder that is not there is a fault of the folder."""
        assert [f"{tmp_path / 'none'}: No such file or directory"] == faults(tmp_path / "none")

    def test_no_files(self, tmp_path):
        """A folder without files lacks its description."""
        assert [f"meta.json: missing in {tmp_path}"] == faults(tmp_path)

    @pytest.mark.parametrize(
        ("raw", "message"),
        [
            (
                b'[{"id": "gaz',
                "not JSON: Unterminated string starting at: line 1 column 9 (char 8)",
            ),
            (b"hello", "not JSON: Expecting value: line 1 column 1 (char 0)"),
            (b"\xff\xfe", "not UTF-8 text: invalid start byte at byte 0"),
            (b"[" * 100_000, "nested too deeply"),
            (b'{"a":' * 100_000, "nested too deeply"),
            (b"{}", "expected a list of records"),
            (b"[NaN]", "not JSON: NaN is not a JSON value"),
            (b'[{"id": "a", "id": "b"}]', "not JSON: the key 'id' appears twice in one object"),
        ],
    )
    def test_broken_files(self, files, tmp_path, raw, message):
        """A file that is no JSON list says what is wrong with it, and nothing else escapes."""
        files["statements.json"] = raw
        assert [f"statements.json: {message}"] == faults(write(tmp_path, files))

    def test_a_folder_for_a_file(self, files, tmp_path):
        """A file that cannot be read is a fault of that file."""
        del files["statements.json"]
        write(tmp_path, files)
        (tmp_path / "statements.json").mkdir()
        assert ["statements.json: Is a directory"] == faults(tmp_path)

    @pytest.mark.parametrize(
        ("field", "value", "message"),
        [
            (
                "text",
                " ",
                "expected a string, got an empty one; leave the key out where nothing is known",
            ),
            ("text", "\ud800", "expected a string of Unicode characters, got '\\ud800'"),
            ("text", None, "expected a string, got null"),
            ("date", "2001-1", "expected a day as 'YYYY-MM-DD', got '2001-1'"),
            ("date", "20x1", "'20x1' is not a year ('YYYY') or a month ('YYYY-MM')"),
            ("addressee_ids", "bek", "expected a list, got 'bek'"),
            ("quotes", {}, "expected an object of strings by language tag, got {}"),
            ("quotes", {"en": 3}, "expected a string for 'en', got 3"),
        ],
    )
    def test_values(self, files, tmp_path, field, value, message):
        """A value that a field cannot hold is a fault of that field."""
        files["statements.json"][0][field] = value
        write(tmp_path, files)
        assert [f"statements.json: hello: {field}: {message}"] == faults(tmp_path)

    @pytest.mark.parametrize(
        ("file", "field", "value", "message"),
        [
            ("chairmanships", "number", "1", "expected a whole number, got '1'"),
            ("chairmanships", "number", True, "expected a whole number, got True"),
            ("chairmanships", "number", None, "expected a whole number, got null"),
            ("chairmanships", "start", "2001-02-30", "expected a day as 'YYYY-MM-DD', got '2001-02-30': 2001-02 has 28 days"),
            ("chairmanships", "end", "2003", "expected a day as 'YYYY-MM-DD', got '2003'"),
            ("chairmanships", "start", "next month", "expected a day as 'YYYY-MM-DD', got 'next month'"),
            ("chairmanships", "start", None, "expected a day as 'YYYY-MM-DD', got null"),
            ("office_terms", "acting", 1, "expected true or false, got 1"),
            ("places", "latitude", "40", "expected a number, got '40'"),
            ("places", "latitude", True, "expected a number, got True"),
            ("places", "names", "Here", "expected an object of strings by language tag, got 'Here'"),
            ("places", "names", {"e": "Here"}, "expected a BCP 47 language tag such as 'tr' or 'uz-Cyrl', got 'e'"),
            ("places", "names", {"en": " "}, "expected a string, got an empty one; leave the key out where nothing is known"),
            ("summits", "kind", "huge", "expected one of 'regular', 'extraordinary', 'informal', got 'huge'"),
            ("summits", "kind", 3, "expected one of 'regular', 'extraordinary', 'informal', got 3"),
            ("summits", "kind", ["regular"], "expected one of 'regular', 'extraordinary', 'informal', got ['regular']"),
            ("summits", "start", "2001-1", "expected a day as 'YYYY-MM-DD', got '2001-1'"),
            ("people", "born", "1950-13", "'1950-13' is not a year ('YYYY') or a month ('YYYY-MM')"),
            ("people", "born", None, "null is not allowed; leave the key out where nothing is known"),
            ("people", "note", None, "null is not allowed; leave the key out where nothing is known"),
            ("people", "note", "\ud800", "expected a string of Unicode characters, got '\\ud800'"),
            ("people", "id", "Ada", "expected lower-case letters and digits, joined by hyphens, got 'Ada'"),
            ("people", "id", "a\u00f1b", "expected lower-case letters and digits, joined by hyphens, got 'a\\xf1b'"),
            ("summits", "ordinal", 3, "2003-west is already No. 3 of council-of-heads-of-state"),
        ],
    )  # fmt: skip
    def test_what_a_field_holds(self, tmp_path, file, field, value, message):
        """What a field cannot hold is told in full: what was expected, and what stands there."""
        files = full()
        record = files[f"{file}.json"][-1]
        if (file, field) == ("summits", "ordinal"):
            record = files["summits.json"][1]
        record[field] = value
        lines = faults(write(tmp_path / "wrong", files))
        assert message in [line.partition(f": {field}: ")[2] for line in lines]

    @pytest.mark.parametrize(
        ("value", "shown"),
        [
            ("x" * 58, f"'{'x' * 58}'"),
            ("x" * 59, f"'{'x' * 56}..."),
            ("Çarşamba", "'Çarşamba'"),
            ("x\u202ey", "'x\\u202ey'"),
            (["x" * 60], f"['{'x' * 55}..."),
        ],
    )
    def test_long_values(self, files, tmp_path, value, shown):
        """A long value is cut in the message, and an unprintable one written in plain characters."""
        files["chairmanships.json"][0]["start"] = value
        assert [
            f"chairmanships.json: 2001-east: start: expected a day as 'YYYY-MM-DD', got {shown}"
        ] == faults(write(tmp_path, files))

    def test_lists_every_fault(self, files, tmp_path):
        """One error lists the faults of all files at once."""
        files["meta.json"]["as_of"] = "2020-06-31"
        files["chairmanships.json"][0]["start"] = 2001
        files["chairmanships.json"][1]["mottto"] = "?"
        files["summits.json"][0]["kind"] = "regulr"
        files["states.json"][0]["memberships"][0]["start"] = "2000"
        del files["people.json"][0]["names"]
        files["people.json"].append(files["people.json"][1])
        files["people.json"].append(3)
        files["extra.json"] = []
        expected = [
            "extra.json: this is not a data file; the data files are meta.json, sources.json, "
            "states.json, organisations.json, people.json, bodies.json, offices.json, "
            "office_terms.json, agreements.json, summits.json, chairmanships.json, "
            "statements.json, meetings.json, designations.json, awards.json, places.json, gaps.json",
            "meta.json: as_of: expected a day as 'YYYY-MM-DD', got '2020-06-31': 2020-06 has "
            "30 days",
            "states.json: east: memberships[0].start: expected a day as 'YYYY-MM-DD', got '2000'",
            "people.json: ada: names: missing",
            "people.json: bek: id: records 2 and 4 have the same id",
            "people.json: record 5: expected an object, got 3",
            "summits.json: 2001-east: kind: expected one of 'regular', 'extraordinary', "
            "'informal', got 'regulr'; did you mean 'regular'?",
            "chairmanships.json: 2001-east: start: expected a day as 'YYYY-MM-DD', got 2001",
            "chairmanships.json: 2003-west: unknown key 'mottto'; did you mean 'motto'?",
        ]
        files["states.json"][1]["memberships"][0]["strt"] = "2001-01-01"
        expected.insert(
            3, "states.json: west: memberships[0]: unknown key 'strt'; did you mean 'start'?"
        )
        assert expected == faults(write(tmp_path, files))

    @pytest.mark.parametrize("value", ["40", True, [1], float("inf")])
    def test_no_number(self, tmp_path, value):
        """A coordinate that is no number is a fault of its field."""
        files = full()
        files["places.json"][0]["latitude"] = value
        (line,) = faults(write(tmp_path / "places", files))
        assert line.startswith(
            ("places.json: eastville: latitude: expected a number", "places.json: not JSON: ")
        )

    def test_nothing_in_a_field(self, files, tmp_path):
        """What is not known is left out: a null in its place is a fault, and says so."""
        files["agreements.json"][0]["place"] = None
        files["agreements.json"][0]["period_end"] = None
        assert [
            f"agreements.json: pact: {field}: null is not allowed; leave the key out where nothing is known"
            for field in ("place", "period_end")
        ] == faults(write(tmp_path, files))

    @WITH_FIXTURE
    @given(raw=st.binary(max_size=200), name=st.sampled_from(sorted(small())))
    def test_byte_soup(self, tmp_path, raw, name):
        """Whatever bytes stand in a file, either the data loads or DatasetError is raised."""
        files = small()
        files[name] = raw
        write(tmp_path, files)
        with pytest.raises(ts.DatasetError):
            ts.Dataset.load(tmp_path)

    @WITH_FIXTURE
    @given(
        value=st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
            ),
            max_leaves=8,
        ),
        data=st.data(),
    )
    def test_value_soup(self, tmp_path, value, data):
        """Whatever value stands in a field, either the data loads or DatasetError is raised."""
        files = small()
        name = data.draw(st.sampled_from([name for name in sorted(files) if name != "meta.json"]))
        record = data.draw(st.sampled_from(files[name]))
        record[data.draw(st.sampled_from(sorted(record)))] = value
        write(tmp_path, files)
        with contextlib.suppress(ts.DatasetError):
            ts.Dataset.load(tmp_path)


class TestDump:
    """Dataset.dump"""

    def test_replaces_a_dump(self, little, tmp_path):
        """An earlier dump is replaced, and no temporary folder stays behind."""
        little.dump(tmp_path / "out")
        little.dump(tmp_path / "out")
        assert ["little", "out"] == sorted(path.name for path in tmp_path.iterdir())

    def test_spares_foreign_files(self, little, tmp_path):
        """A folder that holds anything else is left as it is."""
        folder = tmp_path / "mine"
        folder.mkdir()
        (folder / "diary.txt").write_text("dear diary")
        with pytest.raises(FileExistsError, match=r"holds 'diary\.txt', which is not a data file"):
            little.dump(folder)
        assert ["diary.txt"] == [path.name for path in folder.iterdir()]

    @pytest.mark.parametrize(
        ("make", "held"),
        [
            (lambda place: place.mkdir() or (place / "diary.txt").write_text("dear diary"), "sub/diary.txt"),
            (lambda place: place.symlink_to(place.parent.parent), "sub"),
        ],
        ids=["folder", "link"],
    )  # fmt: skip
    def test_spares_folders(self, little, tmp_path, make, held):
        """So is a folder with files in a folder of it; a link in it is not followed."""
        folder = tmp_path / "mine"
        folder.mkdir()
        make(folder / "sub")
        with pytest.raises(FileExistsError) as caught:
            little.dump(folder)
        assert f"{folder} holds {held!r}, which is not a data file; choose an empty folder" == str(
            caught.value
        )

    def test_beside_its_place(self, little, tmp_path, monkeypatch):
        """A dump is written beside its place, wherever temporary files go otherwise."""
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
        little.dump(tmp_path / "out")
        assert little == ts.Dataset.load(tmp_path / "out")

    def test_fails_whole_at_first(self, little, tmp_path, monkeypatch):
        """If the first folder cannot take its place, nothing stands there."""
        monkeypatch.setattr(type(tmp_path), "rename", _refuse)
        with pytest.raises(PermissionError):
            little.dump(tmp_path / "out")
        assert ["little"] == [path.name for path in tmp_path.iterdir()]

    def test_fails_whole(self, little, tmp_path, monkeypatch):
        """If the new folder cannot take its place, the old one still stands."""
        little.dump(tmp_path / "out")
        before = (tmp_path / "out" / "states.json").read_bytes()
        rename = type(tmp_path).rename

        def refuse(self, target):
            if self.name == "new":
                raise PermissionError
            return rename(self, target)

        monkeypatch.setattr(type(tmp_path), "rename", refuse)
        with pytest.raises(PermissionError):
            little.dump(tmp_path / "out")
        assert before == (tmp_path / "out" / "states.json").read_bytes()
        assert ["little", "out"] == sorted(path.name for path in tmp_path.iterdir())


class TestValues:
    """Records as values"""

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

    def test_to_dict(self, little):
        """to_dict gives what the data file holds."""
        assert small()["chairmanships.json"][1] == ts.to_dict(little.chairmanship(2))
        assert json.dumps(ts.to_dict(little.chairmanship(2)))
