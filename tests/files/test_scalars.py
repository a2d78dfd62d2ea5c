"""What a field of a data file may hold."""

import pytest

import turkicstates as ts
from conftest import faults, small, write
from samples import cited, full


class TestLoad:
    """The fields of a folder that is loaded"""

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
            ("date", "20x1", "'20x1' is not a year or a month: write 'YYYY' or 'YYYY-MM'"),
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
            ("places", "latitude", 500, "expected a number from -90 to 90, got 500.0"),
            ("places", "latitude", -90.1, "expected a number from -90 to 90, got -90.1"),
            ("places", "longitude", 181, "expected a number from -180 to 180, got 181.0"),
            ("chairmanships", "number", 0, "expected 1 or more, got 0"),
            ("places", "names", "Here", "expected an object of strings by language tag, got 'Here'"),
            ("places", "names", {"e": "Here"}, "expected a BCP 47 language tag such as 'tr' or 'uz-Cyrl', got 'e'"),
            ("places", "names", {"english": "Here"}, "expected a BCP 47 language tag such as 'tr' or 'uz-Cyrl', got 'english'"),
            ("places", "names", {"en": " "}, "expected a string, got an empty one; leave the key out where nothing is known"),
            ("summits", "kind", "huge", "expected one of 'regular', 'extraordinary', 'informal', got 'huge'"),
            ("summits", "kind", 3, "expected one of 'regular', 'extraordinary', 'informal', got 3"),
            ("summits", "kind", ["regular"], "expected one of 'regular', 'extraordinary', 'informal', got ['regular']"),
            ("summits", "start", "2001-1", "expected a day as 'YYYY-MM-DD', got '2001-1'"),
            ("people", "born", "1950-13", "'1950-13' is not a year or a month: write 'YYYY' or 'YYYY-MM'"),
            ("people", "born", None, "null is not allowed; leave the key out where nothing is known"),
            ("people", "note", None, "null is not allowed; leave the key out where nothing is known"),
            ("people", "note", "\ud800", "expected a string of Unicode characters, got '\\ud800'"),
            ("people", "id", "Ada", "expected lower-case letters and digits, joined by hyphens, got 'Ada'"),
            ("people", "id", "a\u00f1b", "expected lower-case letters and digits, joined by hyphens, got 'a\\xf1b'"),
            ("summits", "ordinal", 3, "2003-west is already No. 3 of council-of-heads-of-state"),
        ],
    )  # fmt: skip
    def test_what_a_field_holds(self, tmp_path, file, field, value, message):
        """A value that a field cannot hold is reported with what was expected and what is there."""
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

    @pytest.mark.parametrize("value", ["40", True, [1], float("inf")])
    def test_no_number(self, tmp_path, value):
        """A coordinate that is not a number is a fault of its field."""
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
        """A null where a value is required is a fault of that field."""
        files = full()
        files[file][0][field] = None
        for citation in files[file][0].get("citations", ()):
            citation["supports"] = [path for path in citation["supports"] if path != field]
        lines = faults(write(tmp_path / "null", files))
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
        assert [line for line in faults(write(tmp_path / "null", files)) if f": {field}: " in line]


class TestLanguages:
    """Language tags"""

    @pytest.mark.parametrize("tag", ["", " ", "not a tag!", "e", "en_US", "\ud800", "en-", "-en"])
    def test_no_tag(self, tmp_path, tag):
        """What cannot be a BCP 47 tag is a fault, and nothing breaks later on it."""
        files = small()
        files["people.json"][2]["names"][tag] = "Can"
        lines = faults(write(tmp_path / "tag", files))
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
        lines = faults(write(tmp_path / "id", files))
        assert [line for line in lines if line.startswith(f"people.json: {identifier}: id: ")]

    def test_ordinal_that_stands_twice(self, tmp_path):
        """Where two summits of a series have one ordinal, it is not one of them that is found."""
        files = small()
        files["summits.json"][1]["ordinal"] = 1
        with pytest.raises(ts.TurkicStatesError):
            ts.Dataset.load(write(tmp_path / "twice", files)).summit(1)


class TestTags:
    """Language tags"""

    @pytest.mark.parametrize(
        ("tag", "usual"),
        [
            ("TR", "tr"), ("tr_TR", "tr-TR"), ("tr-tr", "tr-TR"), ("uz-cyrl", "uz-Cyrl"), ("UZ_CYRL_uz", "uz-Cyrl-UZ"),
            ("En-X-Any", "en-x-any"),
        ],
    )  # fmt: skip
    def test_other_spellings_of_a_tag(self, files, tmp_path, tag, usual):
        """A tag has one spelling, so that no text hides another; the message gives it."""
        files["people.json"][2]["names"] = {"en": "Can Cem", tag: "Can"}
        assert [
            "people.json: can: names: expected a BCP 47 language tag such as 'tr' or 'uz-Cyrl', "
            f"got {tag!r}; did you mean {usual!r}?"
        ] == faults(write(tmp_path / "other", files))
        files["people.json"][2]["names"] = {"en": "Can Cem", usual: "Can"}
        assert "Can" == ts.Dataset.load(write(tmp_path / "usual", files)).person("can").name_in(tag)

    @pytest.mark.parametrize(
        "tag", ["e", "tr--TR", "tr-", "_", "türk", "a" * 9, "en-" + "a-" * 49 + "a", "a-" * 450_000]
    )
    def test_no_tag(self, files, tmp_path, tag):
        """A text that is no tag, or is too long for one, is refused soon and without advice."""
        files["people.json"][2]["names"] = {"en": "Can Cem", tag: "Can"}
        (line,) = faults(write(tmp_path, files))
        assert line.startswith("people.json: can: names: expected a BCP 47 language tag such as ")
        assert "did you mean" not in line
        assert len(line) < 200


class TestKeys:
    """Unknown keys"""

    @pytest.mark.parametrize(
        ("file", "key", "known"),
        [
            ("chairmanships", "state", "state_id"), ("chairmanships", "summit", "summit_id"), ("summits", "host", "host_id"),
            ("statements", "addressee", "addressee_ids"), ("agreements", "amends", "amends_ids"), ("people", "name", "names"),
            ("agreements", "title", "titles"), ("summits", "theme", "themes"), ("chairmanships", "moto", "motto"),
        ],
    )  # fmt: skip
    def test_unknown_key(self, files, tmp_path, file, key, known):
        """An unknown key suggests the field that it names, rather than one that looks alike."""
        record = files[f"{file}.json"][0]
        record[key] = "east"
        assert [
            f"{file}.json: {record['id']}: unknown key {key!r}; did you mean {known!r}?"
        ] == faults(write(tmp_path, files))

    def test_long_key(self, files, tmp_path):
        """A long key is cut in the message."""
        files["people.json"][0]["x" * 10**6] = 1
        (line,) = faults(write(tmp_path, files))
        assert len(line) < 300
