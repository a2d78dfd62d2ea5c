"""Data sets as wholes: made from records, compared, sealed, told apart."""

import gc

import pytest

import turkicstates as ts
from conftest import small, write


def _changed(tmp_path, change):
    """Return the small data set, and what it is after a change of its files."""
    files = small()
    old = ts.Dataset.load(write(tmp_path / "old", files))
    change(files)
    return old, ts.Dataset.load(write(tmp_path / "new", files))


class TestFromRecords:
    """Dataset.from_records"""

    def test_same_records(self, little):
        """The records of a data set make an equal one, which owns records of its own."""
        meta = ts.Meta(
            title="A small data set", version="2020.1", as_of=little.as_of(), licence="CC0-1.0"
        )
        kinds = (
            little.sources(), little.states(), little.organisations(), little.people(),
            little.offices(), little.office_terms(), little.agreements(), little.summits(),
            little.chairmanships(), little.statements(),
        )  # fmt: skip
        again = ts.Dataset.from_records(meta, (one for kind in kinds for one in kind))
        assert little == again
        assert little.state("east") is not again.state("east")

    def test_lists_every_fault(self, little):
        """What is no record, and a field that holds what it cannot hold, are told at once."""
        meta = ts.Meta(title="?", version="?", as_of=little.as_of(), licence="?")
        wrong = ts.Source(id="x", title=3)
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.from_records(meta, [meta, wrong])
        assert [
            "record 1: a Meta is no kind of record",
            "sources.json: x: title: expected a text, got 3",
        ] == [str(problem) for problem in caught.value.problems]

    def test_problems(self, little):
        """Records that stand twice are a problem of the whole."""
        meta = ts.Meta(title="?", version="?", as_of=little.as_of(), licence="?")
        source = little.source("gazette")
        twice = ts.Dataset.from_records(meta, [source, source])
        assert ["sources.json: gazette: id: two records have this id"] == [
            str(problem) for problem in twice.problems()
        ]


class TestEquality:
    """== and hash"""

    def test_other_things(self, little):
        """A data set equals no other kind of thing, and stands in sets."""
        assert little != "a data set"
        assert little.state("east") != "east"
        assert {little} == {little, little}
        assert "<Dataset 'A small data set', version 2020.1, as of 2020-06-30>" == repr(little)


class TestDiff:
    """diff"""

    def test_nothing(self, little):
        """Equal data sets do not differ."""
        assert () == ts.diff(little, little)

    def test_a_field(self, tmp_path):
        """A changed fact is told with its old and new value, and its new citations."""
        old, new = _changed(
            tmp_path,
            lambda files: files["agreements.json"][0].update(
                place="Rome",
                citations=[
                    {
                        "source_id": "herald",
                        "supports": [
                            "titles",
                            "signed",
                            "summit_id",
                            "entered_into_force",
                            "signatories",
                            "place",
                        ],
                    }
                ],
            ),
        )
        changes = {change.field: change for change in ts.diff(old, new)}
        assert {"place", "citations"} == set(changes)
        assert (None, '"Rome"') == (changes["place"].old, changes["place"].new)
        assert ["herald"] == [citation.source.id for citation in changes["place"].citations]

    def test_a_record(self, tmp_path):
        """A record that comes or goes is told whole."""
        old, new = _changed(tmp_path, lambda files: files["statements.json"].clear())
        (gone,) = ts.diff(old, new)
        assert ("statements", "hello", "", None) == (
            gone.kind,
            gone.record_id,
            gone.field,
            gone.new,
        )
        (come,) = ts.diff(new, old)
        assert ("", None, gone.old) == (come.field, come.old, come.new)


class TestSeal:
    """seal and require"""

    def test_other_data(self, tmp_path):
        """A seal holds for equal data and for no other."""
        old, new = _changed(
            tmp_path, lambda files: files["people.json"][0].update(names={"en": "Ida Ay"})
        )
        old.require(old.seal())
        with pytest.raises(ts.SealError, match="other data than was sealed"):
            new.require(old.seal())


class TestReading:
    """Tables that are read when they are needed"""

    def test_collector(self):
        """Whoever has switched the garbage collector off finds it off."""
        gc.disable()
        try:
            data = ts.Dataset(ts.Dataset.bundled()._read_file)
            assert data.chair_on("2023-11-03") == ts.chair_on("2023-11-03")
            assert not gc.isenabled()
        finally:
            gc.enable()

    def test_tables_are_given(self, little):
        """A data set of one's own reads nothing more."""
        with pytest.raises(KeyError):
            little._read_file("states.json")


class TestSources:
    """Source"""

    def test_bare(self):
        """A source of which only the title is known is cited by its title."""
        source = ts.Source(id="x", title="A & B")
        assert "A & B." == source.text()
        assert "@misc{x,\n  title = {{A \\& B}},\n}" == source.bibtex()
        assert {"id": "x", "type": "webpage", "title": "A & B"} == source.csl()

    def test_whole(self):
        """A source of which everything is known is cited with all of it."""
        from pendulum import Date

        source = ts.Source(
            id="x", title="A", publisher="P", published=ts.PartialDate("2020-02"),
            url="https://example.org/a", accessed=Date(2026, 11, 24), note="A copy.",
        )  # fmt: skip
        assert "P, A, 2020-02, https://example.org/a, read 2026-11-24." == source.text()
        assert {"date-parts": [[2020, 2]]} == source.csl()["issued"]
        assert {"date-parts": [[2026, 11, 24]]} == source.csl()["accessed"]
        assert "  urldate = {2026-11-24},\n  note = {A copy.},\n}" == source.bibtex()[-47:]


class TestSearch:
    """search"""

    @pytest.mark.parametrize(
        ("text", "first"),
        [
            ("metroloji", "metrology-protocol-2023"),
            ("Tokaev", "kassym-jomart-tokayev"),
            ("Орбан", "viktor-orban"),
            ("samarqand", "2022-samarkand"),
            ("taşımacılık", "combined-freight-transport-agreement"),
            ("Vision 2040", "turkic-world-vision-2040"),
            ("summit Bodrum", "2014-bodrum"),
        ],
    )
    def test_best_first(self, text, first):
        """What a reader means stands first, whatever the spelling, script or language."""
        assert first == ts.search(text)[0].id

    def test_nothing(self):
        """A text that means nothing finds nothing."""
        assert () == ts.search("xyzzy") == ts.search(" ...")

    def test_limit(self):
        """No more records come than were asked for."""
        assert 2 == len(ts.search("declaration", limit=2))


class TestCourse:
    """The course of events"""

    def test_no_summit(self, little):
        """Before the first summit and after the last there is none."""
        with pytest.raises(ts.NoRecordError, match="no summit that ended before 2001-01-01"):
            little.previous_summit("2001-01-01")
        with pytest.raises(ts.NoRecordError, match="no summit that begins after 2003-01-01"):
            little.next_summit("2003-01-01")

    def test_strict(self, little):
        """With strict a day after the last check is refused."""
        for ask in (little.next_summit, little.previous_summit, little.handover_on):
            with pytest.raises(ts.NoRecordError, match="2020-07-01 lies after it"):
                ask("2020-07-01", strict=True)
