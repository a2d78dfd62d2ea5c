"""What a folder of data may not hold, beside the faults of test_load and test_check."""

import errno
import json
import os

import pytest

import turkicstates as ts
from conftest import small, write
from samples import cited, full
from turkicstates.files.folders import put_folder


def _refused(folder, files):
    """Return the lines of the error with which a folder is refused."""
    with pytest.raises(ts.DatasetError) as caught:
        ts.Dataset.load(write(folder, files))
    return [str(problem) for problem in caught.value.problems]


class TestNull:
    """There is no null"""

    @pytest.mark.parametrize(
        ("file", "field"),
        [
            ("summits.json", "start"),
            ("summits.json", "end"),
            ("statements.json", "date"),
            ("meetings.json", "start"),
            ("gaps.json", "checked"),
            ("states.json", "names"),
            ("chairmanships.json", "start"),
            ("chairmanships.json", "number"),
            ("people.json", "id"),
            ("people.json", "confidence"),
        ],
    )
    def test_for_what_must_be_there(self, tmp_path, file, field):
        """A null where something must stand is a fault of that field."""
        files = full()
        files[file][0][field] = None
        for citation in files[file][0].get("citations", ()):
            citation["supports"] = [one for one in citation["supports"] if one != field]
        lines = _refused(tmp_path / "null", files)
        assert [line for line in lines if f": {field}: " in line]

    @pytest.mark.parametrize(
        ("file", "field"),
        [
            ("people.json", "born"),
            ("people.json", "note"),
            ("people.json", "state_id"),
            ("chairmanships.json", "end"),
            ("bodies.json", "website"),
            ("summits.json", "ordinal"),
            ("office_terms.json", "acting"),
            ("summits.json", "participants"),
            ("bodies.json", "short_names"),
        ],
    )
    def test_for_what_may_be_absent(self, tmp_path, file, field):
        """A null where nothing is known is a fault, for the key is to be left out."""
        files = full()
        files[file][-1] = {**files[file][-1], field: None}
        assert [line for line in _refused(tmp_path / "null", files) if f": {field}: " in line]


class TestLanguages:
    """Language tags"""

    @pytest.mark.parametrize("tag", ["", " ", "not a tag!", "e", "en_US", "\ud800", "en-", "-en"])
    def test_no_tag(self, tmp_path, tag):
        """What cannot be a BCP 47 tag is a fault, and nothing breaks later on it."""
        files = small()
        files["people.json"][2]["names"][tag] = "Can"
        lines = _refused(tmp_path / "tag", files)
        assert lines
        assert all(line.startswith("people.json: can: names") for line in lines)


class TestIdentifiers:
    """Identifiers"""

    @pytest.mark.parametrize(
        "identifier", ["Ada Ay", "ADA", "ada_ay", "ada ay", "-ada", "ada-", "añb", "a--b", "a.b"]
    )
    def test_no_slug(self, tmp_path, identifier):
        """An identifier that is no lower-case slug is a fault."""
        files = small()
        files["people.json"].append({"id": identifier, "names": {"en": "Ada"}, **cited("names")})
        lines = _refused(tmp_path / "id", files)
        assert [line for line in lines if line.startswith(f"people.json: {identifier}: id: ")]

    def test_ordinal_that_stands_twice(self, tmp_path):
        """Where two summits of a series have one ordinal, it is not one of them that is found."""
        files = small()
        files["summits.json"][1]["ordinal"] = 1
        with pytest.raises(ts.TurkicStatesError):
            ts.Dataset.load(write(tmp_path / "twice", files)).summit(1)


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
            files["summits.json"][1]["ordinal"] = number * sign
            folder = write(tmp_path / str(number), files)
            if number < 2**53:
                assert number * sign == ts.Dataset.load(folder).summit("2003-west").ordinal
        assert [
            f"summits.json: 2003-west: ordinal: expected a number that other programs can represent, got {number * sign}"
        ] == _refused(folder, {})

    def test_a_long_number(self, tmp_path):
        """A number too long to be read is a fault of its file."""
        files = small()
        files["awards.json"] = b"[" + b"9" * 5000 + b"]"
        (line,) = _refused(tmp_path / "long", files)
        assert line.startswith("awards.json: not JSON: ")

    def test_description_that_is_no_object(self, tmp_path):
        """A description that is no object is a fault of its file."""
        assert ["meta.json: expected an object, got []"] == _refused(
            tmp_path / "m", small() | {"meta.json": []}
        )

    def test_byte_order_mark(self, tmp_path):
        """A file that begins with a byte order mark is a fault, and says so."""
        files = small()
        files["people.json"] = b"\xef\xbb\xbf" + json.dumps(files["people.json"]).encode()
        lines = _refused(tmp_path / "bom", files)
        assert "people.json: not JSON: " in lines[0]
        assert "BOM" in lines[0]

    def test_values_are_shown_short(self, tmp_path):
        """A long or unprintable value is shown short and in plain characters."""
        files = small()
        files["people.json"][0]["born"] = "x" * 200
        files["people.json"][1]["born"] = "\u202e\u0000"
        lines = _refused(tmp_path / "shown", files)
        assert all(len(line) < 160 and line.isprintable() for line in lines)
        assert 2 == len(lines)

    @pytest.mark.parametrize("text", ["", "  ", "\u00a0", "\ud800"])
    def test_empty_texts(self, tmp_path, text):
        """An empty text, or one that is no Unicode, is a fault of its field."""
        files = small()
        files["chairmanships.json"][0]["note"] = text
        (line,) = _refused(tmp_path / "empty", files)
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
        """A fault of a whole file names no record and no field."""
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
        told = (str(tmp_path / "none"), "", "", "No such file or directory")
        assert [told] == [*caught.value.problems]

    def test_of_each_file(self, tmp_path):
        """The faults of one file hide none of the next."""
        files = small() | {"states.json": {}, "people.json": {}, "summits.json": [0]}
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.load(write(tmp_path / "data", files))
        assert ["states.json", "people.json", "summits.json"] == [
            one.file for one in caught.value.problems
        ]

    def test_of_what_is_no_data(self, tmp_path):
        """So does a file of no kind, and what is no file."""
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
        """A thousand faults are told; of more it is said that there are more."""
        files = full()
        files["people.json"][0]["aliases"] = [0] * wrong
        lines = _refused(tmp_path / "many", files)
        told = [f"people.json: ada: aliases[{n}]: expected a string, got 0" for n in range(1000)]
        more = ["people.json: there are more faults; only the first 1000 are listed"]
        assert lines == told + more * (wrong - 1000)

    def test_of_records(self, tmp_path):
        """So it is where each record has a fault."""
        files = full()
        files["people.json"] = [{"id": f"p{n}", "names": {"en": "P"}} for n in range(1001)]
        lines = _refused(tmp_path / "many", files)
        told = [f"people.json: p{n}: confidence: missing" for n in range(1000)]
        assert [
            *told,
            "people.json: there are more faults; only the first 1000 are listed",
        ] == lines


class TestWriting:
    """Folders that are written, and those that cannot be"""

    def test_folders_within(self, tmp_path):
        """Folders of folders are made as the paths of files name them, for anyone to read."""
        put_folder(tmp_path / "out", {"a/b/c.txt": b"text"}, (), "file")
        assert b"text" == (tmp_path / "out" / "a" / "b" / "c.txt").read_bytes()
        assert 0o755 == (tmp_path / "out").stat().st_mode & 0o777

    def test_first_dump_that_fails(self, little, tmp_path, monkeypatch):
        """If a first dump cannot take its place, nothing stays behind."""

        def refuse(_self, _target):
            raise PermissionError

        monkeypatch.setattr(type(tmp_path), "rename", refuse)
        with pytest.raises(PermissionError):
            little.dump(tmp_path / "out")
        assert ["little"] == [path.name for path in tmp_path.iterdir()]

    def test_folder_that_is_locked(self, little, tmp_path, monkeypatch):
        """A folder that may not be written is left as it is."""
        little.dump(tmp_path / "out")
        asked = []
        monkeypatch.setattr(os, "access", lambda *how: asked.append(how))
        with pytest.raises(PermissionError) as caught:
            little.dump(tmp_path / "out")
        assert f"[Errno {errno.EACCES}] {os.strerror(errno.EACCES)}: '{tmp_path / 'out'}'" == str(
            caught.value
        )
        assert {(tmp_path / "out", os.W_OK)} == {*asked}
        assert ["little", "out"] == sorted(path.name for path in tmp_path.iterdir())
        assert little == ts.Dataset.load(tmp_path / "out")

    @pytest.mark.parametrize("second", ["whole", "gone"])
    def test_folder_that_is_being_replaced(self, little, tmp_path, monkeypatch, second):
        """A folder that cannot be written for a moment, for it goes or comes, is no locked one."""
        little.dump(tmp_path / "out")
        answers = [False]

        def access(path, _):
            if answers and second == "gone":
                path.rename(tmp_path / "away")
            return answers.pop() if answers else second == "whole"

        monkeypatch.setattr(os, "access", access)
        little.dump(tmp_path / "out")
        assert little == ts.Dataset.load(tmp_path / "out")

    def test_a_file_for_a_folder(self, little, tmp_path):
        """A file is no folder, and is left as it is."""
        (tmp_path / "out").write_text("dear diary")
        with pytest.raises(NotADirectoryError):
            little.dump(tmp_path / "out")
        assert "dear diary" == (tmp_path / "out").read_text()

    def test_folders_above(self, little, tmp_path):
        """Folders above that are missing are made."""
        little.dump(str(tmp_path / "a" / "b" / "out"))
        assert little == ts.Dataset.load(str(tmp_path / "a" / "b" / "out"))
