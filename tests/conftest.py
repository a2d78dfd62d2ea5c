"""A small sound data set, which tests break one rule at a time; and the samples, loaded."""

import json

import pytest
from hypothesis import HealthCheck, settings

import turkicstates as ts

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

CITED = {"confidence": "high"}


def _cited(*supports):
    return {**CITED, "citations": [{"source_id": "gazette", "supports": list(supports)}]}


def small():
    """Return the files of a small sound data set, as JSON values by file name."""
    return {
        "meta.json": {
            "title": "A small data set",
            "version": "2020.1",
            "as_of": "2020-06-30",
            "licence": "CC0-1.0",
            "name": "turkicstates",
            "organisation_id": "ots",
            "chair_office": "head-of-state",
            "languages": ["en", "tr"],
            "series": [
                {"id": "council-of-heads-of-state", "names": {"en": "Council of Heads of State"}},
                {"id": "turkic-speaking-states", "names": {"en": "Turkic-speaking states"}, "outside": True},
            ],
        },
        "sources.json": [
            {"id": "gazette", "title": "The Gazette", "publisher": "The Press", "published": "2020-01"},
            {"id": "herald", "description": "On the pact", "publisher": "The Herald", "published": "2020"},
        ],
        "states.json": [
            {
                "id": "east",
                "names": {"en": "East", "tr": "Doğu"},
                "memberships": [{"status": "member", "start": "2000-01-01"}],
                "alpha_2": "EA",
                **_cited("names", "memberships", "alpha_2"),
            },
            {
                "id": "west",
                "names": {"en": "West", "tr": "Batı"},
                "memberships": [
                    {"status": "observer", "start": "2001-01-01", "end": "2002-01-01"},
                    {"status": "member", "start": "2002-01-01"},
                ],
                **_cited("names", "memberships"),
            },
        ],
        "organisations.json": [
            {
                "id": "ots",
                "names": {"en": "The League"},
                "founded": "2000-01-01",
                **_cited("names", "founded"),
            }
        ],
        "people.json": [
            {"id": "ada", "names": {"en": "Ada Ay"}, "state_id": "east", **_cited("names", "state_id")},
            {"id": "bek", "names": {"en": "Bek Batur"}, "state_id": "west", **_cited("names", "state_id")},
            {"id": "can", "names": {"en": "Can Cem"}, **_cited("names")},
        ],
        "offices.json": [
            {"id": "head-of-east", "names": {"en": "Head of East"}, "kind": "head-of-state", "state_id": "east", **_cited("names")},
            {"id": "head-of-west", "names": {"en": "Head of West"}, "kind": "head-of-state", "state_id": "west", **_cited("names")},
            {"id": "secretary", "names": {"en": "Secretary"}, "kind": "secretary-general", **_cited("names")},
        ],
        "office_terms.json": [
            {"id": "ada-1", "office_id": "head-of-east", "person_id": "ada", "start": "1999", **_cited("office_id", "person_id", "start")},
            {"id": "bek-1", "office_id": "head-of-west", "person_id": "bek", "start": "1999-05-01", "end": "2010-03", **_cited("office_id", "person_id", "start", "end")},
            {"id": "can-1", "office_id": "head-of-west", "person_id": "can", "start": "2010-03", **_cited("office_id", "person_id", "start")},
        ],
        "summits.json": [
            {"id": "2001-east", "ordinal": 1, "kind": "regular", "series": "council-of-heads-of-state", "start": "2001-01-01", "end": "2001-01-01", "host_id": "east",
             "participants": [{"party_id": "east", "person_id": "ada", "role": "member"}],
             **_cited("ordinal", "kind", "start", "end", "host_id", "participants")},
            {"id": "2003-west", "ordinal": 2, "kind": "regular", "series": "council-of-heads-of-state", "start": "2003-01-01", "end": "2003-01-02", "host_id": "west", **_cited("ordinal", "kind", "start", "end", "host_id")},
        ],
        "agreements.json": [
            {"id": "pact", "titles": {"en": "The Pact"}, "kind": "treaty", "status": "in-force", "topics": ["peace"], "signed": "2001-01-01", "summit_id": "2001-east", "entered_into_force": "2001-06",
             "signatories": [{"party_id": "east", "person_id": "ada"}],
             **_cited("titles", "signed", "summit_id", "entered_into_force", "signatories")},
        ],
        "chairmanships.json": [
            {"id": "2001-east", "number": 1, "state_id": "east", "start": "2001-01-01", "end": "2003-01-02", "summit_id": "2001-east", **_cited("state_id", "start", "end", "summit_id")},
            {
                "id": "2003-west", "number": 2, "state_id": "west", "start": "2003-01-02", "summit_id": "2003-west", "motto": "Onward",
                **_cited("state_id", "start", "summit_id", "motto"),
                "disputes": [{"field": "motto", "chosen": "Onward", "reason": "the chair's own", "values": [{"value": "Onward", "source_ids": ["gazette"]}, {"value": "Forward", "source_ids": ["herald"]}]}],
            },
        ],
        "statements.json": [
            {"id": "hello", "date": "2001-01-01", "speaker_id": "ada", "addressee_ids": ["bek"], "summit_id": "2001-east", "subject": "peace", "text": "greeted the guests",
             **_cited("date", "speaker_id", "addressee_ids", "summit_id", "subject", "text")},
        ],
    }  # fmt: skip


def faults(folder):
    """Return the lines of the one error that loading a folder raises."""
    with pytest.raises(ts.DatasetError) as caught:
        ts.Dataset.load(folder)
    return [str(problem) for problem in caught.value.problems]


def write(folder, files):
    """Write files, given as JSON values or as raw bytes, into a folder."""
    folder.mkdir(exist_ok=True)
    for name, value in files.items():
        raw = value if isinstance(value, bytes) else json.dumps(value).encode()
        (folder / name).write_bytes(raw)
    return folder


@pytest.fixture(name="files")
def _files():
    """The files of the small data set, to be changed at will."""
    return small()


@pytest.fixture(name="little")
def _little(tmp_path):
    """The small data set, loaded."""
    return ts.Dataset.load(write(tmp_path / "little", small()))


@pytest.fixture(name="league")
def _league(tmp_path):
    """The full sample, loaded."""
    from samples import full

    return ts.Dataset.load(write(tmp_path / "league", full()))
