"""The rules that hold a data set together: one broken case a rule, with its message."""

import attrs
import pytest

import turkicstates as ts
from conftest import small, write


def _set(file, place, **changes):
    """Make a change of one record; None takes the key away."""

    def change(files):
        record = files[f"{file}.json"][place]
        for key, value in changes.items():
            if value is None:
                del record[key]
            else:
                record[key] = value

    return change


def _cite(file, place, *supports):
    return _set(file, place, citations=[{"source_id": "gazette", "supports": list(supports)}])


def _organisation(**changes):
    supports = ["names", "founded", *changes]
    citations = [{"source_id": "gazette", "supports": supports}]
    return _set("organisations", 0, **changes, citations=citations)


def _dispute(**changes):
    def change(files):
        files["chairmanships.json"][1]["disputes"][0] |= changes

    return change


def _claims(*values):
    return _dispute(values=[{"value": value, "source_ids": ["gazette"]} for value in values])


def _last_seen(day):
    return _set(
        "office_terms", 1, end=None, as_of=day,
        citations=[{"source_id": "gazette", "supports": ["office_id", "person_id", "start", "as_of"]}],
    )  # fmt: skip


def _institute(kind, **days):
    """Add a body of a kind, and its Secretary General before that of the organisation."""

    def change(files):
        cited = [{"source_id": "gazette", "supports": ["names"]}]
        shared = {"names": {"en": "Institute"}, "confidence": "low", "citations": cited}
        files["bodies.json"] = [{"id": "institute", "kind": kind} | shared]
        files["offices.json"].append(
            {"id": "head-of-institute", "kind": "secretary-general", "body_id": "institute"}
            | shared
        )
        for person, office, of in (
            ("ada", "head-of-institute", days),
            ("bek", "secretary", _LATER),
        ):
            fields = {"office_id": office, "person_id": person, **of}
            cited = [{"source_id": "gazette", "supports": [*fields]}]
            closing = {"confidence": "low", "citations": cited}
            files["office_terms.json"].append({"id": f"{person}-2"} | fields | closing)

    return change


_LATER = {"start": "2004-01-01"}

KINDS = (
    "sources", "states", "organisations", "people", "offices", "office_terms", "agreements",
    "summits", "chairmanships", "statements",
)  # fmt: skip


def _meta(**changes):
    def change(files):
        files["meta.json"] |= changes

    return change


_SERIES = {"id": "council-of-heads-of-state", "names": {"en": "Council of Heads of State"}}


CASES = {
    "address of the data": (
        lambda files: files["meta.json"].update(url="league.example"),
        "meta.json: url: expected an address that begins with https:// or http://, got 'league.example'",
    ),
    "name of the data set": (
        _meta(name="The League"),
        "meta.json: name: expected lower-case letters and digits, joined by hyphens, got 'The League'",
    ),
    "unknown organisation of the data set": (
        _meta(organisation_id="asean"),
        "meta.json: organisation_id: no record of organisations has the id 'asean'",
    ),
    "language of the data set": (
        _meta(languages=["en", "English"]),
        "meta.json: languages[1]: expected a BCP 47 language tag such as 'tr' or 'uz-Cyrl', got 'English'",
    ),
    "series twice": (
        _meta(series=[_SERIES, _SERIES]),
        "meta.json: series[1].id: two series have this id",
    ),
    "identifier of a series": (
        _meta(series=[_SERIES, {"id": "The Others", "names": {"en": "Others"}}]),
        "meta.json: series[1].id: expected lower-case letters and digits, joined by hyphens, got 'The Others'",
    ),
    "series that is not listed": (
        _set("summits", 1, series="g20"),
        "summits.json: 2003-west: series: 'g20' is not a series that meta.json lists: "
        "'council-of-heads-of-state', 'turkic-speaking-states'",
    ),
    "unknown office that chairs": (
        _set("chairmanships", 0, office_id="king", citations=[{"source_id": "gazette", "supports": ["state_id", "start", "end", "summit_id", "office_id"]}]),
        "chairmanships.json: 2001-east: office_id: no record of offices has the id 'king'",
    ),
    "unknown state": (
        _set("chairmanships", 0, state_id="north"),
        "chairmanships.json: 2001-east: state_id: no record of states has the id 'north'",
    ),
    "unknown party in a part": (
        _set("summits", 0, participants=[{"party_id": "north", "role": "member"}]),
        "summits.json: 2001-east: participants[0].party_id: no record of states or "
        "organisations has the id 'north'",
    ),
    "unknown source": (
        _set("people", 2, citations=[{"source_id": "rumour", "supports": ["names"]}]),
        "people.json: can: citations[0].source_id: no record of sources has the id 'rumour'",
    ),
    "missing citation": (
        _cite("chairmanships", 1, "state_id", "start", "summit_id"),
        "chairmanships.json: 2003-west: motto: no citation supports it",
    ),
    "missing citation of a language": (
        _cite("states", 0, "names.tr", "memberships", "alpha_2"),
        "states.json: east: names.en: no citation supports it",
    ),
    "citation of nothing": (
        _cite("people", 2, "names", "born"),
        "people.json: can: citations[0]: supports 'born', which the record does not have",
    ),
    "citation of no field": (
        _cite("people", 2, "names", "mood.en"),
        "people.json: can: citations[0]: supports 'mood.en', which the record does not have",
    ),
    "citation of a missing part": (
        _cite("states", 0, "names", "memberships.observer", "memberships", "alpha_2"),
        "states.json: east: citations[0]: supports 'memberships.observer', which the record does "
        "not have; it has memberships, memberships.member",
    ),
    "end before start": (
        _set("summits", 1, end="2002-12-31"),
        "summits.json: 2003-west: end: 2002-12-31 comes before the start, 2003-01-01",
    ),
    "end before start in a part": (
        _set("states", 0, memberships=[{"status": "member", "start": "2000-01-01", "end": "1999-01-01"}]),
        "states.json: east: memberships[0].end: 1999-01-01 comes before the start, 2000-01-01",
    ),
    "term last seen before it starts": (
        _last_seen("1999-04-30"),
        "office_terms.json: bek-1: as_of: 1999-04-30 comes before the start, 1999-05-01",
    ),
    "ordinal below 1": (
        _set("summits", 1, ordinal=0),
        "summits.json: 2003-west: ordinal: expected 1 or more, got 0",
    ),
    "number of ratifications below 1": (
        _set(
            "agreements", 0, ratifications_needed=-1,
            citations=[{"source_id": "gazette", "supports": ["titles", "signed", "summit_id", "entered_into_force", "signatories", "ratifications_needed"]}],
        ),
        "agreements.json: pact: ratifications_needed: expected 1 or more, got -1",
    ),
    "address that runs code": (
        _set("sources", 0, url="javascript:alert(1)"),
        "sources.json: gazette: url: expected an address that begins with https:// or http://, got 'javascript:alert(1)'",
    ),
    "website that runs code": (
        _set(
            "organisations", 0, website="JavaScript:alert(1)",
            citations=[{"source_id": "gazette", "supports": ["names", "founded", "website"]}],
        ),
        "organisations.json: ots: website: expected an address that begins with https:// or http://, got 'JavaScript:alert(1)'",
    ),
    "language that is none": (
        _organisation(working_languages=["en", "Turkish!"]),
        "organisations.json: ots: working_languages[1]: expected a BCP 47 language tag such as 'tr' "
        "or 'uz-Cyrl', got 'Turkish!'",
    ),
    "amount of nothing": (
        _organisation(finances=[{"kind": "donation"}]),
        "organisations.json: ots: finances[0].value: missing, and there is no share either",
    ),
    "amount below 1": (
        _organisation(finances=[{"kind": "donation", "value": 0, "currency": "USD"}]),
        "organisations.json: ots: finances[0].value: expected 1 or more, got 0",
    ),
    "amount without a currency": (
        _organisation(finances=[{"kind": "donation", "value": 5}]),
        "organisations.json: ots: finances[0].currency: missing, though there is a value",
    ),
    "currency that is none": (
        _organisation(finances=[{"kind": "donation", "value": 5, "currency": "dollars"}]),
        "organisations.json: ots: finances[0].currency: expected an ISO 4217 code such as 'USD', "
        "got 'dollars'",
    ),
    "share that is no fraction": (
        _organisation(finances=[{"kind": "contribution", "share": "half"}]),
        "organisations.json: ots: finances[0].share: expected a fraction such as '2/18', got 'half'",
    ),
    "long identifier": (
        lambda files: files["sources.json"].append({"id": "x" * 201}),
        f"sources.json: {'x' * 201}: id: expected at most 200 characters, got 201",
    ),
    "overlapping terms": (
        _set("chairmanships", 0, end="2003-01-03"),
        "chairmanships.json: 2001-east: end: 2003-01-03 overlaps 2003-west, which starts on "
        "2003-01-02",
    ),
    "gap between terms": (
        _set("chairmanships", 0, end="2003-01-01"),
        "chairmanships.json: 2001-east: end: 2003-01-01 leaves a gap before 2003-west, which "
        "starts on 2003-01-02",
    ),
    "term without end": (
        _set("chairmanships", 0, end=None, citations=[{"source_id": "gazette", "supports": ["state_id", "start", "summit_id"]}]),
        "chairmanships.json: 2001-east: end: missing, though 2003-west follows",
    ),
    "number out of order": (
        _set("chairmanships", 1, number=4),
        "chairmanships.json: 2003-west: number: 4 does not follow 1",
    ),
    "ordinal that another one has": (
        _set("summits", 1, ordinal=1),
        "summits.json: 2003-west: ordinal: 2001-east is already No. 1 of council-of-heads-of-state",
    ),
    "term in the future": (
        lambda files: files["meta.json"].update(as_of="2003-01-01"),
        "chairmanships.json: 2003-west: start: 2003-01-02 is later than the data's as_of, "
        "2003-01-01",
    ),
    "overlapping terms of office": (
        _set("office_terms", 1, end="2010-04-02"),
        "office_terms.json: bek-1: end: 2010-04-02 overlaps can-1, which starts on 2010-03",
    ),
    "term of office without end": (
        _set("office_terms", 1, end=None, citations=[{"source_id": "gazette", "supports": ["office_id", "person_id", "start"]}]),
        "office_terms.json: bek-1: end: missing, though can-1 follows",
    ),
    "term of office seen when another had begun": (
        _last_seen("2010-03-01"),
        "office_terms.json: bek-1: end: missing, though can-1 follows",
    ),
    "term of office seen in the month in which another began": (
        _last_seen("2010-03"),
        "office_terms.json: bek-1: end: missing, though can-1 follows",
    ),
    "Secretary General of an affiliated body": (
        _institute("affiliated"),
        "offices.json: head-of-institute: kind: secretary-general is for the organisation itself, "
        "and institute is affiliated; the head of such a body has the kind head-of-body",
    ),
    "two Secretaries General at once": (
        _institute("organ", start="2001-01-01", end="2004-01-02"),
        "office_terms.json: ada-2: end: 2004-01-02 overlaps bek-2, which starts on 2004-01-01, "
        "and both head-of-institute and secretary are secretary-general; "
        "the head of another body has the kind head-of-body",
    ),
    "two Secretaries General at once, the first without end": (
        _institute("organ", start="2001-01-01"),
        "office_terms.json: ada-2: end: missing, though bek-2 follows, "
        "and both head-of-institute and secretary are secretary-general; "
        "the head of another body has the kind head-of-body",
    ),
    "language by its name": (
        _meta(languages=["en", "english"]),
        "meta.json: languages[1]: expected a BCP 47 language tag such as 'tr' or 'uz-Cyrl', "
        "got 'english'",
    ),
    "overlapping memberships": (
        lambda files: files["states.json"][1]["memberships"][0].update(end="2002-01-02"),
        "states.json: west: memberships[0].end: overlaps the period that starts on 2002-01-01",
    ),
    "gap of no kind": (
        lambda files: files.update(
            {"gaps.json": [{"id": "g", "subject": "?", "kind": "moods", "checked": "2020"}]}
        ),
        "gaps.json: g: kind: 'moods' is not one of the kinds 'sources', 'states', 'organisations', "
        "'people', 'bodies', 'offices', 'office_terms', 'agreements', 'summits', "
        "'chairmanships', 'statements', 'meetings', 'designations', 'awards', 'places', 'gaps'",
    ),
    "gap of no record": (
        lambda files: files.update(
            {
                "gaps.json": [
                    {"id": "g", "subject": "?", "kind": "states", "checked": "2020", "record_ids": ["east", "north"]}
                ]
            }
        ),
        "gaps.json: g: record_ids: no record of states has the id 'north'",
    ),
    "gaps of no kind and of no record": (
        lambda files: files.update(
            {
                "gaps.json": [
                    {"id": "f", "subject": "?", "kind": "moods", "checked": "2020"},
                    {"id": "g", "subject": "?", "kind": "states", "checked": "2020", "record_ids": ["north"]},
                ]
            }
        ),
        "gaps.json: f: kind: 'moods' is not one of the kinds 'sources', 'states', 'organisations', "
        "'people', 'bodies', 'offices', 'office_terms', 'agreements', 'summits', "
        "'chairmanships', 'statements', 'meetings', 'designations', 'awards', 'places', 'gaps'",
        "gaps.json: g: record_ids: no record of states has the id 'north'",
    ),
    "dispute of nothing": (
        _dispute(field="mood"),
        "chairmanships.json: 2003-west: disputes[0].field: the record has no field 'mood'",
    ),
    "dispute of one value": (
        _claims("Onward", "Onward"),
        "chairmanships.json: 2003-west: disputes[0].values: a dispute needs two or more values, "
        "all different",
    ),
    "dispute with a third value": (
        _dispute(chosen="Upward"),
        "chairmanships.json: 2003-west: disputes[0].chosen: 'Upward' is not one of the values",
    ),
}  # fmt: skip


class TestFaults:
    """What keeps a data set from being loaded"""

    @pytest.mark.parametrize("case", CASES.values(), ids=CASES)
    def test_breach(self, tmp_path, case):
        """A breach of a rule is the one fault that is reported, in these words."""
        change, *messages = case
        files = small()
        change(files)
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.load(write(tmp_path, files))
        assert messages == [str(problem) for problem in caught.value.problems]

    @pytest.mark.parametrize(
        "change",
        [
            _last_seen("2010-02-28"),
            _last_seen("2010-02"),
            _set("office_terms", 1, end="2010-03-31"),
            _set("summits", 1, end="2003-01-01"),
            lambda files: files["meta.json"].update(as_of="2003-01-02"),
            _set("states", 0, disputes=[{
                "field": "names.tr", "chosen": "Doğu", "reason": "its own spelling",
                "values": [{"value": spelling, "source_ids": ["gazette"]} for spelling in ("Doğu", "Şark")],
            }]),
            _institute("organ", start="2001-01-01", end="2004-01-01"),
        ],
        ids=["seen", "seen in a month", "end in the month of a start", "one day", "as_of", "dispute of a part", "two offices, one after the other"],
    )  # fmt: skip
    def test_just_sound(self, tmp_path, change):
        """What comes as near to a breach as it may is none."""
        files = small()
        change(files)
        ts.Dataset.load(write(tmp_path, files))

    @pytest.mark.parametrize(("languages", "more"), [(19, ""), (20, ", ...")])
    def test_long_lists(self, tmp_path, languages, more):
        """Of the paths that a field has, twenty are listed, and it is said if there are others."""
        files = small()
        tags = [f"q{chr(97 + place)}" for place in range(languages)]
        files["people.json"][2]["names"] = dict.fromkeys(tags, "Can Cem")
        _cite("people", 2, "names", "names.en")(files)
        with pytest.raises(ts.DatasetError) as caught:
            ts.Dataset.load(write(tmp_path, files))
        has = ", ".join(["names", *(f"names.{tag}" for tag in tags[:19])]) + more
        assert [
            "people.json: can: citations[0]: supports 'names.en', which the record does not have; "
            f"it has {has}"
        ] == [str(problem) for problem in caught.value.problems]

    def test_no_loading(self, tmp_path):
        """A record made by hand that breaks a rule is a problem too, in the same words."""
        data = ts.Dataset.load(write(tmp_path / "sound", small()))
        term = attrs.evolve(data.chairmanship(2), number=4)
        others = [
            record for kind in KINDS for record in getattr(data, kind)() if record.id != term.id
        ]
        broken = ts.Dataset.from_records(data.meta, [*others, data.summit("2003-west"), term])
        assert ["chairmanships.json: 2003-west: number: 4 does not follow 1"] == [
            str(problem) for problem in broken.problems()
        ]
