"""Questions for many records: what each filter lets through, and in which order."""

import pytest

import turkicstates as ts

CASES = [
    ("sources", {}, "gazette herald"),
    ("states", {}, "east west"),
    ("organisations", {}, "club ots"),
    ("people", {}, "ada bek can dia"),
    ("bodies", {}, "academy council"),
    ("offices", {}, "chair-of-council deputy head-of-east head-of-west secretary"),
    ("gaps", {}, "vacancy venue"),
    ("office_terms", {}, "dia-1 ada-1 bek-1 can-2 can-1 ada-2 bek-2 dia-2"),
    ("office_terms", {"office": "head-of-west"}, "bek-1 can-1"),
    ("office_terms", {"office": "Head of West"}, "bek-1 can-1"),
    ("office_terms", {"person": "Can Cem"}, "can-2 can-1"),
    ("office_terms", {"person": "can", "office": "secretary"}, "can-2"),
    ("office_terms", {"state": "east"}, "ada-1"),
    ("office_terms", {"body": "council"}, "dia-1"),
    ("office_terms", {"body": "academy"}, ""),
    ("office_terms", {"kind": "deputy-secretary-general"}, "bek-2 dia-2"),
    ("office_terms", {"kind": ts.OfficeKind.SECRETARY_GENERAL}, "can-2 ada-2"),
    ("office_terms", {"state": "east", "body": "council"}, ""),
    ("chairmanships", {}, "2001-east 2003-west"),
    ("chairmanships", {"state": "West"}, "2003-west"),
    ("summits", {}, "1995-first 2001-east 2003-west 2004-call 2021-west"),
    ("summits", {"host": "west"}, "2003-west 2021-west"),
    ("summits", {"kind": "extraordinary"}, "2004-call"),
    ("summits", {"kind": ts.SummitKind.REGULAR}, "1995-first 2001-east 2003-west 2021-west"),
    ("summits", {"series": "turkic-speaking-states"}, "1995-first"),
    ("summits", {"status": "planned"}, "2021-west"),
    ("summits", {"participant": "East"}, "2001-east"),
    ("summits", {"participant": "Ada Ay"}, "2001-east"),
    ("summits", {"participant": "west", "kind": "regular"}, "2001-east"),
    ("summits", {"participant": "west", "host": "west"}, ""),
    ("summits", {"participant": "club"}, ""),
    ("summits", {"status": "held", "host": "west"}, "2003-west"),
    ("summits", {"since": "2003-01-01"}, "2003-west 2004-call 2021-west"),
    ("summits", {"since": "2003-01-02"}, "2004-call 2021-west"),
    ("summits", {"since": "1995-05-01", "until": "2001-01-01"}, "1995-first"),
    ("summits", {"since": "1995-05-02", "until": "2001-01-02"}, "2001-east"),
    ("summits", {"since": "1995-05-01", "until": "1995-05-31"}, ""),
    ("summits", {"since": "1995-05-01", "until": "1995-06-01"}, "1995-first"),
    ("summits", {"until": "2021-12-31"}, "1995-first 2001-east 2003-west 2004-call"),
    ("meetings", {}, "2000-council 2005-academy"),
    ("meetings", {"body": "CNL"}, "2000-council"),
    ("meetings", {"summit": 1}, "2000-council"),
    ("meetings", {"participant": "Chess Club"}, ""),
    ("meetings", {"participant": "ada"}, "2000-council"),
    ("meetings", {"participant": "west"}, ""),
    ("meetings", {"summit": "2001-east", "body": "academy"}, ""),
    ("agreements", {}, "sketch pact annex plan"),
    ("agreements", {"signatory": "East"}, "pact"),
    ("agreements", {"signatory": "Chess Club"}, "pact"),
    ("agreements", {"signatory": "west"}, "annex"),
    ("agreements", {"signatory": ("East", "Chess Club")}, "pact"),
    ("agreements", {"signatory": ["east", "east"]}, "pact"),
    ("agreements", {"signatory": {"west"}}, "annex"),
    ("agreements", {"signatory": ("east", "west")}, ""),
    ("agreements", {"topic": "peace"}, "pact annex"),
    ("agreements", {"topic": "trade"}, "annex"),
    ("agreements", {"kind": "decision"}, "sketch"),
    ("agreements", {"summit": "2001-east"}, "pact"),
    ("agreements", {"summit": 2}, ""),
    ("agreements", {"since": "2001-01-01"}, "pact annex plan"),
    ("agreements", {"since": "2001-01-02"}, "annex plan"),
    ("agreements", {"until": "2002-02-01"}, "pact"),
    ("agreements", {"until": "2002-02-28"}, "pact"),
    ("agreements", {"until": "2002-03-01"}, "pact annex"),
    ("agreements", {"since": "2002-02-02"}, "plan"),
    ("agreements", {"in_force_on": "2001-06-29"}, ""),
    ("agreements", {"in_force_on": "2001-06-30"}, "pact"),
    ("agreements", {"topic": "peace", "kind": "protocol", "signatory": "west"}, "annex"),
    ("statements", {}, "hello reply"),
    ("statements", {"speaker": "Ada Ay"}, "hello"),
    ("statements", {"summit": 1}, "hello"),
    ("statements", {"speaker": "bek", "summit": 1}, ""),
    ("designations", {}, "seaside 2010-eastville"),
    ("designations", {"kind": "tourism-capital"}, "seaside"),
    ("designations", {"state": "east"}, "2010-eastville"),
    ("designations", {"state": "east", "kind": "tourism-capital"}, ""),
    ("awards", {}, "order-bek order-ada"),
    ("awards", {"person": "Ada Ay"}, "order-ada"),
]


class TestFilters:
    """The look-ups that return tuples"""

    @pytest.mark.parametrize(
        ("look_up", "filters", "expected"),
        CASES,
        ids=[f"{name} {given}" for name, given, _ in CASES],
    )
    def test_lets_through(self, league, look_up, filters, expected):
        """Exactly the records that every filter lets through are returned, by date, then identifier."""
        records = getattr(league, look_up)(**filters)
        assert isinstance(records, tuple)
        assert expected.split() == [record.id for record in records]

    @pytest.mark.parametrize("look_up", ["summits", "agreements", "timeline"])
    def test_period_the_wrong_way_round(self, league, look_up):
        """A period that ends before it begins is refused, instead of having nothing in it."""
        with pytest.raises(ts.InvalidArgumentError) as caught:
            getattr(league, look_up)(since="2004-01-01", until="2001-01-01")
        assert (
            "since is 2004-01-01 and until is 2001-01-01, which is earlier; "
            "pass the earlier day first"
        ) == str(caught.value)
        assert ("until", "2001-01-01") == (caught.value.argument, caught.value.value)
        assert () == getattr(league, look_up)(since="2001-01-01", until="2001-01-01")

    def test_a_record_as_a_filter(self, league):
        """A record is taken where its key is."""
        assert league.summits(host="west") == league.summits(host=league.state("west"))
        assert league.agreements(summit=1) == league.agreements(summit=league.summit(1))
        assert league.agreements(signatory="club") == league.agreements(
            signatory=league.organisation("club")
        )
        assert league.office_terms(person="can", office="secretary") == league.office_terms(
            person=league.person("can"), office=league.office("secretary")
        )

    @pytest.mark.parametrize(
        ("look_up", "option", "message"),
        [
            ("summits", "kind", "kind='huge' is not one of 'regular', 'extraordinary', 'informal'"),
            ("summits", "series", "series='huge' is not one of 'council-of-heads-of-state', 'turkic-speaking-states'"),
            ("summits", "status", "status='huge' is not one of 'held', 'planned'"),
            ("agreements", "topic", "topic='huge' is not one of 'peace', 'trade'"),
            ("agreements", "kind", "kind='huge' is not one of 'treaty', 'agreement', "),
            ("office_terms", "kind", "kind='huge' is not one of 'head-of-state', 'head-of-government', "),
            ("designations", "kind", "kind='huge' is not one of 'capital-of-culture', 'spiritual-capital', "),
        ],
    )  # fmt: skip
    def test_vocabularies(self, league, look_up, option, message):
        """A word outside the vocabulary of an option is refused, and the words are named."""
        with pytest.raises(ts.InvalidOptionError) as caught:
            getattr(league, look_up)(**{option: "huge"})
        assert str(caught.value).startswith(message)
        assert isinstance(caught.value, ValueError)

    @pytest.mark.parametrize("odd", [0, [], ["regular"], object, float("nan")], ids=repr)
    def test_no_word(self, league, odd):
        """What is not a text is not in a vocabulary, and is not compared with one."""

        class Incomparable:
            """As the missing value of pandas, and columns, are."""

            def __eq__(self, other):
                raise TypeError

            __hash__ = object.__hash__

        for value in (odd, Incomparable()):
            with pytest.raises(ts.InvalidOptionError, match="is not one of 'regular'"):
                league.summits(kind=value)

    @pytest.mark.parametrize("look_up", ["next_summit", "previous_summit"])
    @pytest.mark.parametrize("option", ["kind", "series"])
    def test_vocabularies_of_neighbours(self, league, look_up, option):
        """The look-ups for the summit before or after a day refuse such a word too."""
        with pytest.raises(ts.InvalidOptionError, match=f"{option}='huge' is not one of"):
            getattr(league, look_up)("2001-01-01", **{option: "huge"})

    @pytest.mark.parametrize(
        ("look_up", "filters"),
        [
            ("summits", {"host": "north"}),
            ("meetings", {"body": "north"}),
            ("meetings", {"summit": 9}),
            ("meetings", {"participant": "north"}),
            ("summits", {"participant": "north"}),
            ("agreements", {"signatory": ("east", "north")}),
            ("agreements", {"signatory": ("north", "east")}),
            ("agreements", {"signatory": "north"}),
            ("agreements", {"summit": "north"}),
            ("statements", {"speaker": "north"}),
            ("statements", {"summit": 9}),
            ("designations", {"state": "north"}),
            ("awards", {"person": "north"}),
            ("chairmanships", {"state": "north"}),
            ("office_terms", {"office": "north"}),
            ("office_terms", {"person": "north"}),
            ("office_terms", {"state": "north"}),
            ("office_terms", {"body": "north"}),
            ("office_terms", {"office": "secretary", "state": "east", "body": "north"}),
            ("office_terms", {"office": "secretary", "body": "council", "state": "north"}),
        ],
        ids=str,
    )
    def test_unknown_keys(self, league, look_up, filters):
        """An unknown key is an error, whatever the other filters are."""
        with pytest.raises(ts.UnknownRecordError):
            getattr(league, look_up)(**filters)

    def test_unknown_participant(self, league):
        """The error names everything that a participant can be."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            league.summits(participant="north")
        assert "no state, organisation or person is known as 'north'" == str(caught.value)

    @pytest.mark.parametrize(
        ("key", "message"),
        [
            ("wst", "; did you mean 'west'?"),
            ("Ada Ey", "; did you mean 'Ada Ay'?"),
            (3.0, "; a key must be a string or an integer, not float; did you mean 3?"),
        ],
    )
    def test_nearest_participant(self, league, key, message):
        """It suggests parties as well as people."""
        with pytest.raises(ts.UnknownRecordError) as caught:
            league.summits(participant=key)
        assert f"no state, organisation or person is known as {key!r}{message}" == str(caught.value)

    @pytest.mark.parametrize("nobody", [(), [], set()])
    def test_no_signatory(self, league, nobody):
        """Documents signed by all of nobody are not asked for by anyone: that is refused."""
        with pytest.raises(ts.InvalidArgumentError) as caught:
            league.agreements(signatory=nobody)
        assert ("signatory names nobody; leave it out for the documents of all signatories") == str(
            caught.value
        )
        assert ("signatory", nobody) == (caught.value.argument, caught.value.value)

    def test_who_came(self):
        """The participants of a summit say who came for a state, in which office, at what level."""
        came = [
            (summit.id, participant.person.name, participant.office, str(participant.level))
            for summit in ts.summits(participant="TM", since="2023-11-01", until="2024-01-01")
            for participant in summit.participants
            if participant.party_id == "turkmenistan"
        ]
        assert [
            (
                "2023-astana",
                "Gurbanguly Berdimuhamedow",
                "Chairman of the Halk Maslahaty of Turkmenistan",
                "head-of-representative-body",
            )
        ] == came

    def test_unknown_key_of_an_empty_table(self, little):
        """A key is unknown also where there is nothing that it could filter."""
        with pytest.raises(ts.UnknownRecordError):
            little.office_terms(body="north")
        with pytest.raises(ts.UnknownRecordError):
            little.meetings(body="north")

    def test_bundled_orders(self):
        """Records of the bundled data come by date, then identifier."""
        assert ["2022-uzbekistan"] == [term.id for term in ts.chairmanships(state="UZ")]
        starts = [str(term.start) for term in ts.chairmanships()]
        assert sorted(starts) == starts
        signed = [str(agreement.signed or "") for agreement in ts.agreements()]
        assert sorted(signed) == signed
