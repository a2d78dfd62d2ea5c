"""Seals, reports of corrections, and gaps."""

import datetime
import pickle

import pytest
from pendulum import Date

import turkicstates as ts
from conftest import small, write


def _load(folder, files):
    return ts.Dataset.load(write(folder, files))


class TestVersions:
    """as_of, data_version, seal and require"""

    def test_what_the_data_says_of_itself(self, league):
        """The day of the last check, the version and the title come from the description."""
        assert Date(2020, 6, 30) == league.as_of()
        assert "2020.1" == league.data_version()
        expected = "<Dataset 'A small data set', version 2020.1, as of 2020-06-30>"
        assert expected == repr(league)

    def test_seal(self, little, league, tmp_path):
        """A seal names version, day and digest; equal data has an equal seal, other data another."""
        seal = little.seal()
        assert ("2020.1", datetime.date(2020, 6, 30)) == (seal.version, seal.as_of)
        assert 64 == len(seal.sha256)
        assert seal == _load(tmp_path / "again", small()).seal()
        assert seal.sha256 != league.seal().sha256

    def test_seal_changes_with_a_letter(self, tmp_path):
        """One letter of one record makes another digest."""
        files = small()
        files["people.json"][0]["names"]["en"] = "Ada Ax"
        other = _load(tmp_path / "other", files)
        assert other.seal() != _load(tmp_path / "one", small()).seal()

    def test_require(self, little, league):
        """The sealed data passes, and any other is refused with both seals."""
        assert None is little.require(little.seal())
        with pytest.raises(ts.SealError) as caught:
            little.require(league.seal())
        assert str(caught.value).startswith(
            "the data is not the data that was sealed: found Seal(version='2020.1'"
        )
        assert league.seal().sha256 in str(caught.value)
        assert little.seal().sha256 in str(caught.value)
        assert isinstance(caught.value, ValueError)

    @pytest.mark.parametrize(
        ("other", "shown"), [("2020.1", "'2020.1'"), ("x" * 300, "'" + "x" * 196 + "...")]
    )
    def test_no_seal(self, little, other, shown):
        """A value that is not a seal is refused, and shown."""
        with pytest.raises(ts.SealError) as caught:
            little.require(other)
        assert f"found {little.seal()}, expected {shown}" == str(caught.value).partition(": ")[2]

    def test_bundled(self):
        """The bundled data set is sealed like any other, and seals survive pickle."""
        assert None is ts.require(ts.seal())
        assert ts.seal() == pickle.loads(pickle.dumps(ts.seal()))


class TestReport:
    """report"""

    def test_lines(self, league):
        """A report names record, field, value, sources and versions, and leaves room for the rest."""
        assert [
            "Correction: chairmanship 2003-west, field motto",
            "Data version: 2020.1, as of 2020-06-30",
            "Value now: Onward",
            "Sources now:",
            "- The Press, The Gazette, 2020-01.",
            "Value proposed:",
            "Source for it (title, publisher, date, address):",
        ] == league.report(league.chairmanship(2), "motto").splitlines()

    @pytest.mark.parametrize(
        ("ask", "field", "expected"),
        [
            (lambda data: data.summit("2001-east"), "start", "Value now: 2001-01-01"),
            (lambda data: data.summit("2001-east"), "theme", "Value now: Peace"),
            (lambda data: data.summit("2001-east"), "themes.en", "Value now: Peace"),
            (lambda data: data.state("east"), "names.tr", "Value now: Doğu"),
            (lambda data: data.summit("2001-east"), "host_id", "Value now: east"),
            (lambda data: data.summit("2001-east"), "host", "Value now: east"),
            (lambda data: data.office_terms(office="secretary")[0], "start", "Value now: 2002-03"),
            (lambda data: data.office_terms(office="secretary")[1], "acting", "Value now: True"),
        ],
    )
    def test_value(self, league, ask, field, expected):
        """The value is that of the field, or of the part of it that the path names."""
        assert expected == league.report(ask(league), field).splitlines()[2]

    def test_part(self, league):
        """Of a path to one of several parts, that part is shown, and no other."""
        line = league.report(league.summit("2001-east"), "participants.west").splitlines()[2]
        assert "west" in line
        assert "ada" not in line

    def test_nothing_known(self, league):
        """Where nothing is known, the report says so."""
        lines = league.report(league.summit("2003-west"), "venue").splitlines()
        assert ["Sources now:", "- none"] == lines[3:5]

    def test_of_other_data(self, league):
        """Whatever is asked, the version is that of the record's own data."""
        report = ts.report(league.chairmanship(2), "motto")
        assert "Data version: 2020.1, as of 2020-06-30" == report.splitlines()[1]
        assert report == league.report(league.chairmanship(2), "motto")

    def test_unbound(self, league):
        """A record of no data set goes by the version of the one that is asked."""
        term = ts.OfficeTerm(id="a", office_id="b", person_id="c", confidence="low")
        line = league.report(term, "start").splitlines()[1]
        assert "Data version: 2020.1, as of 2020-06-30" == line

    def test_no_field(self, league):
        """A field that the record does not have is refused."""
        with pytest.raises(ts.InvalidOptionError):
            league.report(league.summit("2003-west"), "mood")

    def test_no_record(self, league):
        """A value that is not a record is refused, with the name of its type."""
        with pytest.raises(TypeError) as caught:
            league.report(league.seal(), "version")
        message = "a correction is for a record that cites sources, not for a Seal"
        assert message == str(caught.value)

    def test_kind(self, league):
        """Each kind of record is called by its name."""
        first = league.report(league.office_terms(office="secretary")[0], "start").splitlines()[0]
        assert "Correction: term of office can-2, field start" == first


class TestGaps:
    """gaps"""

    def test_gap(self, league):
        """A gap says what was looked for, for which records and field, and when."""
        _, gap = league.gaps()
        assert ("the venue of the second summit", "summits") == (gap.subject, gap.kind)
        assert (("2003-west",), "venue", "2020-06") == (gap.record_ids, gap.field, str(gap.checked))
