"""A sound data set that has a record of every kind, and the odd cases that the small one lacks."""

from conftest import small


def cited(*supports):
    """Return what closes a record: one source, and the fields that it supports."""
    return {
        "confidence": "medium",
        "citations": [{"source_id": "gazette", "supports": list(supports)}],
    }


def full():
    """Return the files of the data set, as JSON values by file name."""
    files = small()
    files["sources.json"] = [
        {"id": "gazette", "title": "The Gazette", "publisher": "The Press", "published": "2020-01"},
        {
            "id": "herald",
            "title": "50% of A & B_C",
            "publisher": "The Herald",
            "published": "2020-02-03",
            "url": "https://herald.example/a_b",
            "accessed": "2020-04-05",
            "note": "A copy.",
        },
    ]
    files["organisations.json"] = [
        {
            "id": "club",
            "names": {"en": "Chess Club"},
            "memberships": [{"status": "observer", "start": "2001-01-01"}],
            "founding_agreement_id": "pact",
            "seat_state_id": "west",
            **cited("names", "memberships", "founding_agreement_id", "seat_state_id"),
        },
        {
            "id": "ots",
            "names": {"en": "The League"},
            "abbreviations": {"en": "TL"},
            "former_names": [
                {
                    "start": "2000-01-01",
                    "end": "2008-07-01",
                    "names": {"en": "The Circle", "tr": "Çember"},
                    "short_names": {"en": "Circle"},
                }
            ],
            "founded": "2000-01-01",
            **cited("names", "abbreviations", "former_names", "founded"),
        },
    ]
    files["bodies.json"] = [
        {
            "id": "academy",
            "names": {"en": "The Academy"},
            "kind": "affiliated",
            **cited("names"),
        },
        {
            "id": "council",
            "names": {"en": "The Council"},
            "abbreviations": {"en": "CNL"},
            "kind": "organ",
            "founded": "2001",
            "founding_agreement_id": "pact",
            "seat_city": "Eastville",
            "seat_state_id": "east",
            "members": [
                {"party_id": "east", "status": "member", "start": "2001"},
                {"party_id": "club", "status": "observer"},
            ],
            **cited(
                "names",
                "abbreviations",
                "founded",
                "founding_agreement_id",
                "seat_city",
                "seat_state_id",
                "members",
            ),
        },
    ]
    files["people.json"].append({"id": "dia", "names": {"en": "Dia Dal"}, **cited("names")})
    files["offices.json"] += [
        {
            "id": "chair-of-council",
            "names": {"en": "Chair of the Council"},
            "kind": "head-of-body",
            "body_id": "council",
            **cited("names"),
        },
        {
            "id": "deputy",
            "names": {"en": "Deputy Secretary"},
            "kind": "deputy-secretary-general",
            **cited("names"),
        },
    ]
    files["office_terms.json"] += [
        _term("can-2", "secretary", "can", start="2002-03", end="2010-05-01"),
        _term("ada-2", "secretary", "ada", start="2011-01-01", acting=True, as_of="2019-06-30"),
        _term("dia-1", "chair-of-council", "dia"),
        _term("bek-2", "deputy", "bek", start="2011-01-01"),
        _term("dia-2", "deputy", "dia", start="2012-01-01"),
    ]
    files["summits.json"][0] |= {
        "leaders_met": "2001-01-01",
        "city": "Eastville",
        "venue": "Old Hall",
        "themes": {"en": "Peace"},
        "presided_by_id": "ada",
        "participants": [
            {"party_id": "east", "person_id": "ada", "role": "member"},
            {"party_id": "west", "role": "observer"},
        ],
        "absences": [{"party_id": "club"}],
        "expected": [{"subject": "a pact", "agreement_ids": ["pact"], "outcome": "Signed."}],
        **cited(
            "ordinal",
            "kind",
            "start",
            "end",
            "leaders_met",
            "city",
            "host_id",
            "venue",
            "themes",
            "presided_by_id",
            "participants",
            "absences",
            "expected",
        ),
    }
    files["summits.json"] += [
        {
            "id": "1995-first",
            "ordinal": 1,
            "kind": "regular",
            "series": "turkic-speaking-states",
            "start": "1995-05",
            "end": "1995-05",
            **cited("ordinal", "kind", "start", "end"),
        },
        {
            "id": "2004-call",
            "kind": "extraordinary",
            "series": "council-of-heads-of-state",
            "format": "video",
            "start": "2004-04-04",
            "end": "2004-04-04",
            **cited("kind", "start", "end"),
        },
        {
            "id": "2021-west",
            "ordinal": 3,
            "kind": "regular",
            "series": "council-of-heads-of-state",
            "status": "planned",
            "start": "2021",
            "end": "2021",
            "host_id": "west",
            **cited("ordinal", "kind", "start", "end", "host_id"),
        },
    ]
    files["agreements.json"][0] |= {
        "place": "Eastville",
        "signatories": [
            {"party_id": "east", "person_id": "ada"},
            {"party_id": "club"},
        ],
        "initiators": [
            {"party_id": "west", "person_id": "bek", "date": "1998"},
            {"party_id": "club"},
        ],
        "ratifications": [
            {"party_id": "east", "step": "law", "date": "2001-05-05", "act": "Act 5"}
        ],
        **cited(
            "titles",
            "signed",
            "place",
            "summit_id",
            "entered_into_force",
            "signatories",
            "initiators",
            "ratifications",
        ),
    }
    files["agreements.json"] += [
        {
            "id": "annex",
            "titles": {"tr": "Ek"},
            "kind": "protocol",
            "status": "signed",
            "topics": ["peace", "trade"],
            "signed": "2002-02",
            "signatories": [{"party_id": "west"}],
            "amends_ids": ["pact"],
            "implements_ids": ["pact"],
            **cited("titles", "signed", "signatories", "amends_ids", "implements_ids"),
        },
        {
            "id": "plan",
            "label": "Plan for trade",
            "aliases": ["Trade plan"],
            "kind": "action-plan",
            "status": "draft",
            "signed": "2021",
            **cited("aliases", "signed"),
        },
        {"id": "sketch", "label": "Sketch", "kind": "decision", "status": "draft", **cited()},
    ]
    files["statements.json"].append(
        {
            "id": "reply",
            "date": "2004-04",
            "speaker_id": "bek",
            "subject": "trade",
            "text": "answered",
            **cited("date", "speaker_id", "subject", "text"),
        }
    )
    files["meetings.json"] = [
        {
            "id": "2000-council",
            "body_id": "council",
            "start": "2000-12-31",
            "end": "2000-12-31",
            "city": "Eastville",
            "state_id": "east",
            "summit_id": "2001-east",
            "participants": [{"party_id": "east", "person_id": "ada", "role": "member"}],
            **cited("body_id", "start", "end", "city", "state_id", "summit_id", "participants"),
        },
        {
            "id": "2005-academy",
            "body_id": "academy",
            "start": "2005",
            "end": "2005",
            **cited("body_id", "start", "end"),
        },
    ]
    files["designations.json"] = [
        {
            "id": "2010-eastville",
            "kind": "capital-of-culture",
            "city": "Eastville",
            "state_id": "east",
            "start": "2010",
            "end": "2010",
            "body_id": "council",
            "agreement_id": "pact",
            **cited("city", "state_id", "start", "end", "body_id", "agreement_id"),
        },
        {"id": "seaside", "kind": "tourism-capital", "city": "Seaside", **cited("city")},
    ]
    files["awards.json"] = [
        {
            "id": "order-ada",
            "award": "The Order",
            "person_id": "ada",
            "date": "2012-12-12",
            "agreement_id": "pact",
            **cited("award", "person_id", "date", "agreement_id"),
        },
        {
            "id": "order-bek",
            "award": "The Order",
            "person_id": "bek",
            **cited("award", "person_id"),
        },
    ]
    files["places.json"] = [
        {
            "id": "eastville",
            "names": {"en": "Eastville", "tr": "Doğukent"},
            "aliases": ["Old Eastville"],
            "state_id": "east",
            "latitude": 40,
            "longitude": 70.5,
            **cited("names", "aliases", "state_id", "latitude", "longitude"),
        },
        {
            "id": "seaside",
            "names": {"en": "Seaside"},
            "country": "Nowhere",
            "latitude": -1.25,
            "longitude": -2.5,
            **cited("names", "country", "latitude", "longitude"),
        },
    ]
    files["gaps.json"] = [
        {
            "id": "venue",
            "subject": "the venue of the second summit",
            "kind": "summits",
            "record_ids": ["2003-west"],
            "field": "venue",
            "checked": "2020-06",
        },
        {
            "id": "vacancy",
            "subject": "who was Secretary from May 2010",
            "kind": "office_terms",
            "record_ids": ["can-2"],
            "field": "end",
            "checked": "2020-06",
        },
    ]
    return files


def _term(name, office, person, **fields):
    given = {"office_id": office, "person_id": person, **fields}
    return {"id": name, **given, **cited(*given)}
