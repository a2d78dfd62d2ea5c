"""Sentences about records."""

import pytest

import turkicstates as ts
from conftest import write
from samples import cited, full
from turkicstates.records.kinds import KINDS
from turkicstates.records.labels import kind_of

SENTENCES = [
    (
        "states",
        "east",
        "East has been a member since 1 January 2000 and has chaired the organisation once.",
    ),
    (
        "states",
        "west",
        "West was an observer from 1 January 2001 to 1 January 2002, has been a member since 1 January 2002 and has chaired the organisation once.",
    ),
    ("organisations", "club", "The Chess Club has been an observer since 1 January 2001."),
    ("organisations", "ots", "The League was founded on 1 January 2000."),
    (
        "people",
        "ada",
        "Ada Ay has been Head of East since 1999 and was acting Secretary from 1 January 2011 (last seen in office on 30 June 2019).",
    ),
    (
        "people",
        "bek",
        "Bek Batur has been Deputy Secretary since 1 January 2011 and was Head of West from 1 May 1999 to March 2010.",
    ),
    (
        "people",
        "can",
        "Can Cem has been Head of West since March 2010 and was Secretary from March 2002 to 1 May 2010.",
    ),
    (
        "people",
        "dia",
        "Dia Dal has been Deputy Secretary since 1 January 2012 and was Chair of the Council.",
    ),
    ("bodies", "academy", "The Academy is an affiliated body; one meeting of it is recorded."),
    (
        "bodies",
        "council",
        "The Council is an organ of the organisation, founded in 2001, with its seat in Eastville; one meeting of it is recorded.",
    ),
    (
        "offices",
        "chair-of-council",
        "The Chair of the Council is an office whose holders are not known by day.",
    ),
    (
        "offices",
        "deputy",
        "The Deputy Secretary: Dia Dal has held the office since 1 January 2012.",
    ),
    ("offices", "head-of-east", "The Head of East: Ada Ay has held the office since 1999."),
    ("offices", "head-of-west", "The Head of West: Can Cem has held the office since March 2010."),
    (
        "offices",
        "secretary",
        "The Secretary: Ada Ay held the office from 1 January 2011 (last seen in office on 30 June 2019).",
    ),
    ("office_terms", "dia-1", "Dia Dal was Chair of the Council."),
    ("office_terms", "ada-1", "Ada Ay has been Head of East since 1999."),
    ("office_terms", "bek-1", "Bek Batur was Head of West from 1 May 1999 to March 2010."),
    ("office_terms", "can-2", "Can Cem was Secretary from March 2002 to 1 May 2010."),
    ("office_terms", "can-1", "Can Cem has been Head of West since March 2010."),
    (
        "office_terms",
        "ada-2",
        "Ada Ay was acting Secretary from 1 January 2011 (last seen in office on 30 June 2019).",
    ),
    ("office_terms", "bek-2", "Bek Batur has been Deputy Secretary since 1 January 2011."),
    ("office_terms", "dia-2", "Dia Dal has been Deputy Secretary since 1 January 2012."),
    ("agreements", "sketch", "Sketch, a decision, was drafted."),
    (
        "agreements",
        "pact",
        "The Pact, a treaty, was signed in Eastville on 1 January 2001 by East and Chess Club and entered into force in June 2001.",
    ),
    ("agreements", "annex", "Ek, a protocol, was signed in February 2002 by West."),
    ("agreements", "plan", "Plan for trade, an action plan, was drafted in 2021."),
    ("summits", "1995-first", "The 1st summit of the Turkic-speaking states met in May 1995."),
    (
        "summits",
        "2001-east",
        "The 1st summit met in Eastville on 1 January 2001 under East's chair; one member and one observer came.",
    ),
    ("summits", "2003-west", "The 2nd summit met in West on 1–2 January 2003."),
    ("summits", "2004-call", "An extraordinary summit met by video link on 4 April 2004."),
    ("summits", "2021-west", "The 3rd summit is planned in West for 2021."),
    (
        "chairmanships",
        "2001-east",
        "East chaired the organisation from 1 January 2001 to 2 January 2003; Ada Ay held the chair.",
    ),
    (
        "chairmanships",
        "2003-west",
        "West has chaired the organisation since 2 January 2003; Bek Batur and Can Cem have held the chair.",
    ),
    ("statements", "hello", "Ada Ay spoke on peace on 1 January 2001, at the summit in Eastville."),
    ("statements", "reply", "Bek Batur spoke on trade in April 2004."),
    (
        "meetings",
        "2000-council",
        "The Council met in Eastville on 31 December 2000; one member came.",
    ),
    ("meetings", "2005-academy", "The Academy met in 2005."),
    ("designations", "seaside", "Seaside was named tourism capital."),
    (
        "designations",
        "2010-eastville",
        "Eastville was named capital of culture for 2010 by the Council.",
    ),
    ("awards", "order-bek", "Bek Batur received the Order."),
    ("awards", "order-ada", "Ada Ay received the Order on 12 December 2012."),
    ("places", "eastville", "Eastville lies in East; it hosted one summit and one meeting."),
    ("places", "seaside", "Seaside lies in Nowhere."),
]


@pytest.fixture(name="described")
def _described(tmp_path):
    """Return a function that describes a record of the sample after a change, or a new one."""

    def described(kind, **fields):
        files = full()
        records = files[f"{kind}.json"]
        if fields["id"] not in [record["id"] for record in records]:
            records.append({"id": fields["id"], **cited()})
        record = next(record for record in records if record["id"] == fields["id"])
        record |= fields
        for name in [name for name, value in record.items() if value is None]:
            del record[name]
        named = dict.fromkeys((*record["citations"][0]["supports"], *fields))
        record |= cited(
            *(name for name in named if name not in ("id", "status") and record.get(name))
        )
        data = ts.Dataset.load(write(tmp_path / "changed", files))
        return ts.describe(data.by_id(kind, fields["id"]))

    return described


class TestDescribe:
    """Describe a record in one sentence."""

    @pytest.mark.parametrize(("kind", "record_id", "expected"), SENTENCES)
    def test_a_record_is_described(self, kind, record_id, expected, league):
        """A record of each kind is described by what it and its neighbours say."""
        assert expected == ts.describe(league.by_id(kind, record_id))

    def test_every_kind_is_described(self):
        """Every kind of record has a sentence, but sources and gaps, which are texts themselves."""
        described = {kind for kind, _, _ in SENTENCES}

        assert set(KINDS) - {"sources", "gaps"} == described

    def test_every_bundled_record_has_a_whole_sentence(self):
        """Every bundled record has a sentence: from a capital to a full stop, without a hole."""
        data = ts.Dataset.bundled()
        for kind in KINDS:
            for record in data.records(kind) if kind not in ("sources", "gaps") else ():
                sentence = ts.describe(record)

                assert sentence.endswith(".")
                assert sentence[0] == sentence[0].upper()
                assert "None" not in sentence
                assert "  " not in sentence
                assert kind_of(record).name == kind

    @pytest.mark.parametrize("value", [None, "2023-astana", ts.PartialDate("2023")])
    def test_anything_but_a_record_is_refused(self, value):
        """Anything but a record is refused with an example of what fits."""
        with pytest.raises(
            ts.InvalidArgumentError, match=r"pass a record, such as ts\.summit\(10\)"
        ):
            ts.describe(value)

    def test_a_source_describes_itself(self, league):
        """A source is refused, because it has a text of its own."""
        with pytest.raises(ts.InvalidArgumentError, match="Source cannot be described"):
            ts.describe(league.source("gazette"))


class TestOddRecords:
    """Records that lack what most of their kind have."""

    def test_a_state_without_status_is_described_by_what_it_did(self, described):
        """A state that never joined is described by what it signed and where it took part."""
        sentence = described("states", id="north", names={"en": "Republic of North"})

        assert sentence == "The Republic of North is named in the sources."

    def test_an_organisation_with_a_seat_is_described_by_it(self, described):
        """An organisation is described by its founding, its seat and its status."""
        sentence = described("organisations", id="club", founded="1999-05", seat_city="Eastville")

        assert sentence == (
            "The Chess Club was founded in May 1999, has its seat in Eastville "
            "and has been an observer since 1 January 2001."
        )

    def test_an_organisation_is_described_by_what_it_signed(self, described):
        """An organisation without status or seat is described by what it signed."""
        sentence = described("organisations", id="club", memberships=[])

        assert sentence == "The Chess Club signed one document."

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({}, "Eve Ek of West is named in the sources."),
            ({"born": "1950"}, "Eve Ek of West (born 1950) is named in the sources."),
            ({"died": "2001-02"}, "Eve Ek of West (died February 2001) is named in the sources."),
            (
                {"born": "1950", "died": "2001-02-03"},
                "Eve Ek of West (1950 – 3 February 2001) is named in the sources.",
            ),
        ],
    )
    def test_a_person_without_office_has_a_life(self, fields, expected, described):
        """A person without office is described by what is known of the life."""
        assert expected == described(
            "people", id="eve", names={"en": "Eve Ek"}, state_id="west", **fields
        )

    def test_a_person_is_described_by_what_is_recorded(self, tmp_path):
        """A person without office is described by meetings, statements and awards."""
        files = full()
        files["people.json"].append({"id": "eve", "names": {"en": "Eve"}, **cited("names")})
        files["summits.json"][0]["participants"][1]["person_id"] = "eve"
        files["statements.json"][1]["speaker_id"] = "eve"
        files["awards.json"][1]["person_id"] = "eve"
        data = ts.Dataset.load(write(tmp_path / "changed", files))

        assert ts.describe(data.person("Eve")) == (
            "Eve took part in one meeting, made one statement and received one award."
        )

    def test_many_offices_are_counted(self, tmp_path):
        """Of many offices the first three are named, and the others are counted."""
        files = full()
        for number in range(3):
            files["offices.json"].append(
                {
                    "id": f"judge-{number}",
                    "names": {"en": f"Judge {number}"},
                    "kind": "head-of-body",
                    **cited("names"),
                }
            )
            term = {
                "office_id": f"judge-{number}",
                "person_id": "bek",
                "start": f"199{number}",
                "end": "1997",
            }
            files["office_terms.json"].append({"id": f"judge-{number}", **term, **cited(*term)})
        data = ts.Dataset.load(write(tmp_path / "changed", files))

        assert ts.describe(data.person("Bek Batur")) == (
            "Bek Batur has been Deputy Secretary since 1 January 2011, was Head of West from "
            "1 May 1999 to March 2010, was Judge 2 from 1992 to 1997 and held two other offices."
        )

    @pytest.mark.parametrize(
        ("body", "fields", "expected"),
        [
            ("Academy", {"status": "planned"}, "A session of the Academy is planned for 2005."),
            ("Academy", {"ordinal": 2}, "The Academy met in 2005 for its 2nd session."),
            ("Academy", {"state_id": "east"}, "The Academy met in East in 2005."),
            ("Academy", {"format": "video"}, "The Academy met by video link in 2005."),
            ("Meeting of Poets", {"ordinal": 3}, "The 3rd Meeting of Poets took place in 2005."),
            ("Poets' Games", {}, "The Poets' Games took place in 2005."),
            (
                "Meeting of Poets",
                {"ordinal": 3, "status": "planned", "city": "Seaside"},
                "The 3rd Meeting of Poets is planned in Seaside for 2005.",
            ),
        ],
    )
    def test_a_meeting_takes_place_or_a_body_meets(self, body, fields, expected, tmp_path):
        """What is called a meeting takes place; a body meets for a session."""
        files = full()
        files["bodies.json"][0]["names"]["en"] = body
        files["meetings.json"][1] |= fields
        supported = [*cited()["citations"][0]["supports"], "body_id", "start", "end", *fields]
        files["meetings.json"][1] |= cited(*supported)
        data = ts.Dataset.load(write(tmp_path / "changed", files))

        assert expected == ts.describe(data.by_id("meetings", "2005-academy"))

    def test_who_came_is_counted_only_if_all_members_are_known(self, tmp_path):
        """Nobody is counted if it is not known of a member whether it came."""
        files = full()
        files["summits.json"][1]["participants"] = [{"party_id": "east", "role": "member"}]
        files["summits.json"][1] |= {"leaders_met": "2003-01", "city": "Westham"}
        files["summits.json"][1] |= cited(
            "ordinal", "kind", "start", "end", "leaders_met", "city", "host_id", "participants"
        )
        del files["chairmanships.json"][1]
        del files["chairmanships.json"][0]["end"]
        files["chairmanships.json"][0] |= cited("state_id", "start", "summit_id")
        files["gaps.json"][0] |= {"record_ids": ["2003-west"]}
        data = ts.Dataset.load(write(tmp_path / "changed", files))

        assert (
            ts.describe(data.summit("2003-west"))
            == "The 2nd summit met in Westham on 1–2 January 2003."
        )

    def test_states_took_part_in_the_earlier_series(self, tmp_path):
        """Before there were members, states took part."""
        files = full()
        files["summits.json"][2]["participants"] = [{"party_id": "east", "role": "member"}]
        files["summits.json"][2] |= cited("ordinal", "kind", "start", "end", "participants")
        data = ts.Dataset.load(write(tmp_path / "changed", files))

        assert ts.describe(data.summit("1995-first")) == (
            "The 1st summit of the Turkic-speaking states met in May 1995; one state took part."
        )

    @pytest.mark.parametrize(
        ("status", "expected"),
        [
            ("not-carried-out", "was not carried out"),
            ("replaced", "was replaced later"),
        ],
    )
    def test_a_document_that_has_no_effect_says_so(self, status, expected, described):
        """A document that was not carried out or was replaced says so."""
        sentence = described("agreements", id="annex", status=status)

        assert sentence == f"Ek, a protocol, was signed in February 2002 by West and {expected}."

    def test_a_kind_in_the_title_is_not_repeated(self, described):
        """A document whose title names its kind is not told twice what it is."""
        sentence = described("agreements", id="annex", titles={"en": "Second Protocol"})

        assert sentence == "The Second Protocol was signed in February 2002 by West."

    def test_a_designation_may_last_for_years(self, described):
        """A designation for several years names the first and the last."""
        sentence = described("designations", id="2010-eastville", end="2012")

        assert sentence == (
            "Eastville was named capital of culture for 2010 to 2012 by the Council."
        )

    def test_an_award_may_have_a_place(self, described):
        """An award names where it was presented."""
        sentence = described("awards", id="order-ada", place="Eastville")

        assert sentence == "Ada Ay received the Order on 12 December 2012 in Eastville."

    def test_a_place_that_lies_nowhere_known_is_named(self, described):
        """A place without a country is only named."""
        sentence = described("places", id="seaside", country=None)

        assert sentence == "Seaside is a place."

    def test_a_term_without_holder_names_nobody(self, tmp_path):
        """A term of the chair whose holder is not known names the state alone."""
        files = full()
        files["office_terms.json"] = [
            term for term in files["office_terms.json"] if not term["office_id"].startswith("head")
        ]
        data = ts.Dataset.load(write(tmp_path / "changed", files))

        assert ts.describe(data.chairmanship("2003-west")) == (
            "West has chaired the organisation since 2 January 2003."
        )

    def test_an_office_names_its_state(self, described):
        """An office whose name does not say so is described with its state."""
        sentence = described("offices", id="head-of-west", names={"en": "Head"})

        assert sentence == "The Head of West: Can Cem has held the office since March 2010."

    def test_an_office_names_its_body(self, described):
        """An office whose name does not say so is described with its body."""
        sentence = described("offices", id="chair-of-council", names={"en": "Speaker"})

        assert (
            sentence
            == "The Speaker of the Council is an office whose holders are not known by day."
        )
