"""Folders of data: loaded whole or refused whole."""

import contextlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import turkicstates as ts
from conftest import faults, small, write
from samples import full

WITH_FIXTURE = settings(
    suppress_health_check=[
        *settings.default.suppress_health_check,
        HealthCheck.function_scoped_fixture,
    ]
)


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

    @WITH_FIXTURE
    @given(raw=st.binary(max_size=200), name=st.sampled_from(sorted(small())))
    def test_byte_soup(self, tmp_path, raw, name):
        """Whatever bytes are in a file, either the data loads or DatasetError is raised."""
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
        """Whatever value is in a field, either the data loads or DatasetError is raised."""
        files = small()
        name = data.draw(st.sampled_from([name for name in sorted(files) if name != "meta.json"]))
        record = data.draw(st.sampled_from(files[name]))
        record[data.draw(st.sampled_from(sorted(record)))] = value
        write(tmp_path, files)
        with contextlib.suppress(ts.DatasetError):
            ts.Dataset.load(tmp_path)


class TestReading:
    """Files that cannot be read"""

    def test_a_folder_for_a_file(self, tmp_path):
        """A folder with the name of a data file is a fault of that file."""
        write(tmp_path / "f", small())
        (tmp_path / "f" / "awards.json").mkdir()
        with pytest.raises(ts.DatasetError, match="awards.json: Is a directory"):
            ts.Dataset.load(tmp_path / "f")

    def test_no_path(self):
        """A path that no file system takes is a fault of the folder."""
        with pytest.raises(ts.DatasetError, match="null byte|null character"):
            ts.Dataset.load("a\0b")

    @pytest.mark.parametrize("sign", [1, -1])
    def test_a_number_that_programs_round(self, tmp_path, sign):
        """A number that other programs would read as its neighbour is refused, and no smaller one."""
        files = small()
        for number in (2**53 - 1, 2**53):
            files["states.json"][0]["cow_code"] = number * sign
            files["states.json"][0]["citations"][0]["supports"] = [
                "names",
                "memberships",
                "alpha_2",
                "cow_code",
            ]
            folder = write(tmp_path / str(number), files)
            if number < 2**53:
                assert number * sign == ts.Dataset.load(folder).state("east").cow_code
        assert [
            f"states.json: east: cow_code: expected a number that other programs can represent, got {number * sign}"
        ] == faults(write(folder, {}))

    def test_a_long_number(self, tmp_path):
        """A number too long to be read is a fault of its file."""
        files = small()
        files["awards.json"] = b"[" + b"9" * 5000 + b"]"
        (line,) = faults(write(tmp_path / "long", files))
        assert line.startswith("awards.json: not JSON: ")

    def test_large_file(self, tmp_path):
        """A file that is larger than any data set is refused before it is read."""
        write(tmp_path / "large", small())
        with (tmp_path / "large" / "awards.json").open("wb") as file:
            file.truncate(10**8 + 1)
        assert ["awards.json: larger than 100 MB"] == faults(write(tmp_path / "large", {}))

    @pytest.mark.parametrize(("count", "refused"), [(10**6, False), (10**6 + 1, True)])
    def test_many_lists(self, tmp_path, count, refused):
        """A file of more objects and lists than any data set has is refused before they are made."""
        files = small()
        files["awards.json"] = b"[" + b",".join([b"[]"] * (count - 1)) + b"]"
        lines = faults(write(tmp_path / "many", files))
        assert refused is (lines[0] == "awards.json: more than 1000000 objects and lists")

    def test_description_that_is_no_object(self, tmp_path):
        """A description that is not an object is a fault of its file."""
        assert ["meta.json: expected an object, got []"] == faults(
            write(tmp_path / "m", small() | {"meta.json": []})
        )

    def test_byte_order_mark(self, tmp_path):
        """A byte order mark at the beginning of a file, as some editors write it, does not matter."""
        marked = {
            name: b"\xef\xbb\xbf" + json.dumps(value).encode() for name, value in small().items()
        }
        assert ts.Dataset.load(write(tmp_path / "plain", small())) == ts.Dataset.load(
            write(tmp_path / "marked", marked)
        )

    def test_byte_order_mark_elsewhere(self, tmp_path):
        """A byte order mark that does not begin the file, or a second one, is a fault."""
        raw = json.dumps(small()["people.json"]).encode()
        for place, odd in enumerate((b"\xef\xbb\xbf\xef\xbb\xbf" + raw, raw + b"\xef\xbb\xbf")):
            (line,) = [
                line
                for line in faults(write(tmp_path / str(place), small() | {"people.json": odd}))
                if line.startswith("people.json: ")
            ]
            assert line.startswith("people.json: not JSON: ")

    def test_values_are_shown_short(self, tmp_path):
        """A long or unprintable value is shown short and in plain characters."""
        files = small()
        files["people.json"][0]["born"] = "x" * 200
        files["people.json"][1]["born"] = "\u202e\u0000"
        lines = faults(write(tmp_path / "shown", files))
        assert all(len(line) < 160 and line.isprintable() for line in lines)
        assert 2 == len(lines)

    @pytest.mark.parametrize("text", ["", "  ", "\u00a0", "\ud800"])
    def test_empty_texts(self, tmp_path, text):
        """An empty text, or one that is no Unicode, is a fault of its field."""
        files = small()
        files["chairmanships.json"][0]["note"] = text
        (line,) = faults(write(tmp_path / "empty", files))
        assert line.startswith("chairmanships.json: 2001-east: note: expected a string")


class TestProblems:
    """Faults as data"""

    @pytest.mark.parametrize(
        ("files", "expected"),
        [
            ({"meta.json": None}, ("meta.json", "", "", "missing in {folder}")),
            ({"people.json": b"["}, ("people.json", "", "", "not JSON: Expecting value: line 1 column 2 (char 1)")),
            ({"meta.json": b"["}, ("meta.json", "", "", "not JSON: Expecting value: line 1 column 2 (char 1)")),
            ({"meta.json": small()["meta.json"] | {"as_of": 1}}, ("meta.json", "", "as_of", "expected a day as 'YYYY-MM-DD', got 1")),
            ({"people.json": b"{}"}, ("people.json", "", "", "expected a list of records")),
            ({"people.json": b'[{"id": "a", "names": 1, "names": 2}]'}, ("people.json", "", "", "not JSON: the key 'names' appears twice in one object")),
            ({"awards.json": [0] * 1001}, ("awards.json", "", "", "there are more faults; only the first 1000 are listed")),
        ],
        ids=["no description", "no JSON", "no JSON of a description", "no day", "no list", "twice", "many"],
    )  # fmt: skip
    def test_of_a_file(self, tmp_path, files, expected):
        """A fault of a whole file has neither record nor field."""
        sound = {name: value for name, value in (small() | files).items() if value is not None}
        folder = write(tmp_path / "data", sound)
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.load(folder)
        *_, last = caught.value.problems
        assert tuple(part.format(folder=folder) for part in expected) == tuple(last)

    def test_of_a_folder(self, tmp_path):
        """A fault of the whole folder names it."""
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.load(tmp_path / "none")
        problem = (str(tmp_path / "none"), "", "", "No such file or directory")
        assert [problem] == [*caught.value.problems]

    def test_of_each_file(self, tmp_path):
        """The faults of one file hide none of the next."""
        files = small() | {"states.json": {}, "people.json": {}, "summits.json": [0]}
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.load(write(tmp_path / "data", files))
        assert ["states.json", "people.json", "summits.json"] == [
            problem.file for problem in caught.value.problems
        ]

    @pytest.mark.parametrize(
        "name",
        ["statements.json.txt", "STATEMENTS.JSON", "Statements.json", "statements.json.JSON"],
    )
    def test_of_a_misnamed_file(self, tmp_path, name):
        """A file that is nearly named as a data file that is missing is a fault, not lost."""
        folder = write(tmp_path / "data", small())
        (folder / "statements.json").rename(folder / name)
        assert [f"{name}: this is not a data file; rename it to statements.json"] == faults(folder)

    def test_of_a_misnamed_description(self, tmp_path):
        """The description too says how to name it."""
        folder = write(tmp_path / "data", small())
        (folder / "meta.json").rename(folder / "meta.json.txt")
        assert "meta.json.txt: this is not a data file; rename it to meta.json" in faults(folder)

    @pytest.mark.parametrize(
        "name", ["README.md", "statements.json.bak", "notes.txt", "statements"]
    )
    def test_other_files(self, tmp_path, name):
        """Files beside the data may stay, such as an older copy of a file that is there."""
        folder = write(tmp_path / "data", small())
        (folder / name).write_bytes(b"?")
        assert ts.Dataset.load(folder).statements()

    def test_of_what_is_no_data(self, tmp_path):
        """A file of an unknown kind is a fault, and so is something that is not a file."""
        folder = write(tmp_path / "data", small() | {"moods.json": []})
        (folder / "people.json").unlink()
        (folder / "people.json").mkdir()
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.load(folder)
        other, no_file = sorted(caught.value.problems)
        assert ("moods.json", "", "") == other[:3]
        assert other.message.startswith("this is not a data file; the data files are meta.json, ")
        assert ("people.json", "", "", "Is a directory") == no_file


class TestMany:
    """More faults than help anybody"""

    @pytest.mark.parametrize("wrong", [1000, 1001])
    def test_of_a_list(self, tmp_path, wrong):
        """A thousand faults are listed; if there are more, a last line says so."""
        files = full()
        files["people.json"][0]["aliases"] = [0] * wrong
        lines = faults(write(tmp_path / "many", files))
        expected = [
            f"people.json: ada: aliases[{n}]: expected a string, got 0" for n in range(1000)
        ]
        more = ["people.json: there are more faults; only the first 1000 are listed"]
        assert lines == expected + more * (wrong - 1000)

    def test_of_records(self, tmp_path):
        """The same holds where each record has a fault."""
        files = full()
        files["people.json"] = [{"id": f"p{n}", "names": {"en": "P"}} for n in range(1001)]
        lines = faults(write(tmp_path / "many", files))
        expected = [f"people.json: p{n}: confidence: missing" for n in range(1000)]
        assert [
            *expected,
            "people.json: there are more faults; only the first 1000 are listed",
        ] == lines
