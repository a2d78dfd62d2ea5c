"""What a record is: its relations, its names, its dates, how it shows itself, how it is passed on."""

import copy
import pickle

import pytest
from pendulum import Date

import turkicstates as ts
from conftest import write
from samples import cited, full


def _ids(records):
    return [record.id for record in records]


RELATIONS = {
    "state of a term of the chair": (lambda d: d.chairmanship(1).state.id, "east"),
    "summit of a term of the chair": (lambda d: d.chairmanship(1).summit.id, "2001-east"),
    "summit of a handover": (lambda d: d.handover_on("2003-01-02").summit.id, "2003-west"),
    "host of a summit": (lambda d: d.summit(1).host.id, "east"),
    "host not known": (lambda d: d.summit("2004-call").host, None),
    "who presided": (lambda d: d.summit(1).presided_by.id, "ada"),
    "who presided not known": (lambda d: d.summit(2).presided_by, None),
    "documents of a summit": (lambda d: _ids(d.summit(1).documents), ["pact"]),
    "no documents": (lambda d: d.summit(2).documents, ()),
    "statements of a summit": (lambda d: _ids(d.summit(1).statements), ["hello"]),
    "party of a participant": (lambda d: d.summit(1).participants[0].party.id, "east"),
    "person of a participant": (lambda d: d.summit(1).participants[0].person.id, "ada"),
    "person of a participant not known": (lambda d: d.summit(1).participants[1].person, None),
    "party of an absence": (lambda d: d.summit(1).absences[0].party.id, "club"),
    "agreements expected": (lambda d: _ids(d.summit(1).expected[0].agreements), ["pact"]),
    "summit of an agreement": (lambda d: d.agreement("pact").summit.id, "2001-east"),
    "summit of an agreement not known": (lambda d: d.agreement("annex").summit, None),
    "amends": (lambda d: _ids(d.agreement("annex").amends), ["pact"]),
    "implements": (lambda d: _ids(d.agreement("annex").implements), ["pact"]),
    "party of a signatory": (lambda d: d.agreement("pact").signatories[1].party.id, "club"),
    "person of a signatory": (lambda d: d.agreement("pact").signatories[0].person.id, "ada"),
    "person of a signatory not known": (lambda d: d.agreement("pact").signatories[1].person, None),
    "party of an initiative": (lambda d: d.agreement("pact").initiators[0].party.id, "west"),
    "person of an initiative": (lambda d: d.agreement("pact").initiators[0].person.id, "bek"),
    "person of an initiative not known": (lambda d: d.agreement("pact").initiators[1].person, None),
    "party of a ratification": (lambda d: d.agreement("pact").ratifications[0].party.id, "east"),
    "founding agreement of a body": (lambda d: d.body("council").founding_agreement.id, "pact"),
    "founding agreement of a body not known": (lambda d: d.body("academy").founding_agreement, None),
    "seat of a body": (lambda d: d.body("council").seat_state.id, "east"),
    "seat of a body not known": (lambda d: d.body("academy").seat_state, None),
    "party in a body": (lambda d: [one.party.id for one in d.body("council").members], ["east", "club"]),
    "heads of a body": (lambda d: _ids(d.body("council").heads), ["dia-1"]),
    "founding agreement of an organisation": (lambda d: d.organisation("club").founding_agreement.id, "pact"),
    "founding agreement of an organisation not known": (lambda d: d.organisation("ots").founding_agreement, None),
    "seat of an organisation": (lambda d: d.organisation("club").seat_state.id, "west"),
    "seat of an organisation not known": (lambda d: d.organisation("ots").seat_state, None),
    "state of a person": (lambda d: d.person("ada").state.id, "east"),
    "state of a person not known": (lambda d: d.person("dia").state, None),
    "terms of a person": (lambda d: _ids(d.person("can").office_terms), ["can-2", "can-1"]),
    "state of an office": (lambda d: d.office("head-of-west").state.id, "west"),
    "state of an office not known": (lambda d: d.office("deputy").state, None),
    "body of an office": (lambda d: d.office("chair-of-council").body.id, "council"),
    "body of an office not known": (lambda d: d.office("deputy").body, None),
    "terms of an office": (lambda d: _ids(d.office("head-of-west").terms), ["bek-1", "can-1"]),
    "office of a term": (lambda d: d.office_terms(person="ada")[0].office.id, "head-of-east"),
    "person of a term": (lambda d: d.office_terms(office="head-of-east")[0].person.id, "ada"),
    "heads of a state": (lambda d: _ids(d.state("west").heads_of_state), ["bek-1", "can-1"]),
    "speaker": (lambda d: d.statements()[0].speaker.id, "ada"),
    "addressees": (lambda d: _ids(d.statements()[0].addressees), ["bek"]),
    "summit of a statement": (lambda d: d.statements()[0].summit.id, "2001-east"),
    "summit of a statement not known": (lambda d: d.statements()[1].summit, None),
    "body of a meeting": (lambda d: d.meetings()[0].body.id, "council"),
    "state of a meeting": (lambda d: d.meetings()[0].state.id, "east"),
    "state of a meeting not known": (lambda d: d.meetings()[1].state, None),
    "summit of a meeting": (lambda d: d.meetings()[0].summit.id, "2001-east"),
    "summit of a meeting not known": (lambda d: d.meetings()[1].summit, None),
    "state of a designation": (lambda d: d.designations()[1].state.id, "east"),
    "state of a designation not known": (lambda d: d.designations()[0].state, None),
    "body of a designation": (lambda d: d.designations()[1].body.id, "council"),
    "body of a designation not known": (lambda d: d.designations()[0].body, None),
    "agreement of a designation": (lambda d: d.designations()[1].agreement.id, "pact"),
    "agreement of a designation not known": (lambda d: d.designations()[0].agreement, None),
    "person of an award": (lambda d: d.awards()[1].person.id, "ada"),
    "agreement of an award": (lambda d: d.awards()[1].agreement.id, "pact"),
    "agreement of an award not known": (lambda d: d.awards()[0].agreement, None),
    "source of a citation": (lambda d: d.state("east").citations[0].source.id, "gazette"),
    "sources of a claim": (lambda d: _ids(d.chairmanship(2).disputes[0].values[1].sources), ["herald"]),
    "source of a changed field": (lambda d: d.chairmanship(2).sources[0].source.id, "gazette"),
}  # fmt: skip


class TestRelations:
    """Relations, held as identifiers and resolved as properties"""

    @pytest.mark.parametrize(("ask", "expected"), RELATIONS.values(), ids=RELATIONS)
    def test_resolves(self, league, ask, expected):
        """A relation gives the record that the identifier names, and None where there is no identifier."""
        assert expected == ask(league)

    def test_membership(self, tmp_path):
        """A membership knows the summit that admitted the party, where that is recorded."""
        files = full()
        files["states.json"][1]["memberships"][0]["summit_id"] = "2001-east"
        west = ts.Dataset.load(write(tmp_path / "m", files)).state("west")
        assert ["2001-east", None] == [one.summit and one.summit.id for one in west.memberships]

    def test_stays_in_its_data_set(self, league):
        """A relation of a record leads into the data set that the record comes from."""
        assert league.state("east") is league.chairmanship(1).state
        assert league.person("ada") is league.summit(1).participants[0].person

    def test_a_record_made_by_hand(self):
        """A record that belongs to no data set says so, and what to do."""
        term = ts.Chairmanship(
            id="a", number=1, state_id="east", start=Date(2001, 1, 1), confidence=ts.Confidence.LOW
        )
        expected = (
            "this Chairmanship belongs to no data set, so its relations are unknown; "
            "put it into one with Dataset.from_records(...)"
        )
        for ask in (
            lambda: term.state,
            lambda: term.previous,
            lambda: term.holder_on("2001-01-01"),
        ):
            with pytest.raises(ts.UnboundRecordError) as caught:
                ask()
            assert expected == str(caught.value)
        assert isinstance(caught.value, RuntimeError)
        assert None is term.summit


class TestNames:
    """Names and titles"""

    def test_names_of_a_state(self):
        """A name is given in each recorded language, by the nearest tag."""
        state = ts.state("KZ")
        assert "Kazakhstan" == state.name
        assert "Kazakistan" == state.name_in("tr")
        assert "Kazakistan" == state.name_in("tr-CY")
        assert "Қазақстан" == state.name_in("kk")
        assert "Қозоғистон" == state.name_in("uz-Cyrl")
        assert "Qozogʻiston" == state.name_in("uz-Latn")

    @pytest.mark.parametrize("tag", ["uz-cyrl", "UZ-CYRL", "uz-Cyrl", "UZ-Cyrl"])
    def test_tags_in_any_case(self, tag):
        """A language tag means the same in capitals and in small letters, as BCP 47 has it."""
        assert "Қозоғистон" == ts.state("KZ").name_in(tag)

    @pytest.mark.parametrize("tag", ["fr", "", "x-klingon", "trk"])
    def test_no_name(self, league, tag):
        """A language in which no source gave a name is an error that names those that there are."""
        with pytest.raises(ts.NoRecordError) as caught:
            league.state("east").name_in(tag)
        expected = f"no name of East in {tag!r} is recorded; the recorded languages are en, tr"
        assert expected == str(caught.value)

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("1989-10-22", "Hungarian People's Republic"),
            ("1989-10-23", "Republic of Hungary"),
            ("2011-12-31", "Republic of Hungary"),
            ("2012-01-01", "Hungary"),
        ],
    )
    def test_former_names(self, day, expected):
        """A former name keeps its period, and the day of a change belongs to the new one."""
        assert expected == ts.state("HU").name_on(day)

    def test_former_names_in_a_language(self):
        """A former name is given in the language asked for, or is an error."""
        assert "Magyar Köztársaság" == ts.state("HU").name_on("2000-01-01", language="hu")
        with pytest.raises(
            ts.NoRecordError, match="no name of Hungary in 'kk' is recorded for 2000-01-01"
        ):
            ts.state("HU").name_on("2000-01-01", language="kk")

    def test_former_names_without_ends(self, tmp_path):
        """A name without a start holds from the beginning, and one without an end is a spelling alone."""
        files = full()
        files["states.json"][0]["former_names"] = [
            {"names": {"en": "Oldest"}},
            {"end": "1990", "names": {"en": "Older"}},
            {"start": "1990", "end": "1995-05", "names": {"en": "Old"}},
        ]
        files["states.json"][0] |= cited("names", "memberships", "alpha_2", "former_names")
        state = ts.Dataset.load(write(tmp_path / "old", files)).state("oldest")
        days = ("1900-01-01", "1989-12-31", "1990-01-01", "1995-04-30", "1995-05-01")
        assert ["Older", "Older", "Old", "Old", "East"] == [state.name_on(day) for day in days]

    def test_today(self, league):
        """Without a day the name is the present one."""
        assert "The League" == league.organisation("ots").name_on()

    def test_titles(self, league):
        """A document is called by its English title, by its label, or by a title in another language."""
        titles = {one.id: one.title for one in league.agreements()}
        expected = {"pact": "The Pact", "annex": "Ek", "plan": "Plan for trade", "sketch": "Sketch"}
        assert expected == titles

    def test_nothing_to_be_called_by(self):
        """A document that has neither title nor label has an empty title."""
        bare = ts.Agreement(
            id="a",
            kind=ts.AgreementKind.ACT,
            status=ts.AgreementStatus.DRAFT,
            confidence=ts.Confidence.LOW,
        )
        assert "" == bare.title

    def test_theme(self, league):
        """A summit without a theme has None for one."""
        assert ("Peace", None) == (league.summit(1).theme, league.summit(2).theme)

    def test_capital(self):
        """The capital is the last of the recorded ones, by its English name; there may be none."""
        assert "Astana" == ts.state("KZ").capital
        assert "Ankara" == ts.state("TR").capital
        bare = ts.State(id="a", names=ts.Translations({"en": "A"}), confidence=ts.Confidence.LOW)
        assert None is bare.capital

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
