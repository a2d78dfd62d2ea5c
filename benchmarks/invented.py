"""
Invented data sets: so many times as many records of each kind as the one that ships has.

The more records there are, the longer the history: what happens in a year stays the same.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from benchmarks.world import World, word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from benchmarks.world import Plain


def _source(world: World, number: int) -> Plain:
    return {
        "title": f"{word(number)} of the day",
        "publisher": word(number % 97),
        "published": world.day(number, world.counts["sources"]),
        "url": f"https://{word(number % 97).lower()}.example/{number}",
    }


def _state(world: World, number: int) -> Plain:
    return {
        "names": {"en": word(number), "tr": f"{word(number)} ili"},
        "memberships": [{"status": "member", "start": world.day(number, world.counts["states"])}],
    }


def _organisation(world: World, number: int) -> Plain:
    return {
        "names": {"en": f"{word(number)} League"},
        "founded": world.day(number, world.counts["organisations"]),
    }


def _person(world: World, number: int) -> Plain:
    return {"names": {"en": _full_name(number)}, "state_id": world.id("states", number)}


def _full_name(number: int) -> str:
    return f"{word(number)} {word(number * 31 % 1009)}"


def _body(world: World, number: int) -> Plain:
    return {
        "names": {"en": f"{word(number)} Academy"},
        "kind": "affiliated",
        "founded": world.day(number, world.counts["bodies"]),
        "members": [
            {"party_id": party, "status": "member"} for party in world.members(number, "bodies", 3)
        ],
    }


def _office(world: World, number: int) -> Plain:
    """Return the head of a state for each of them, one Secretary General, and heads of bodies."""
    states = world.counts["states"]
    if number < states:
        where = {"kind": "head-of-state", "state_id": world.id("states", number)}
    elif number == states:
        where = {"kind": "secretary-general"}
    else:
        where = {"kind": "head-of-body", "body_id": world.id("bodies", number)}
    return {"names": {"en": f"Head of {word(number)}"}, **where}


def _office_term(world: World, number: int) -> Plain:
    """Return terms of each office in turn, of which the last is open."""
    offices, terms = world.counts["offices"], world.counts["office_terms"]
    rounded = -(-terms // offices) * offices
    follower = number + offices
    return {
        "office_id": world.id("offices", number),
        "person_id": world.id("people", number),
        "start": world.day(number, rounded),
        **({"end": world.day(follower, rounded)} if follower < terms else {}),
    }


def _agreement(world: World, number: int) -> Plain:
    summit = world.summit_at(number, "agreements")
    return {
        "titles": {"en": f"Protocol on {word(number)} and {word(number * 7 % 503)}"},
        "kind": "protocol",
        "status": "signed",
        "topics": ["transport"],
        "signed": world.summit_day(summit),
        "summit_id": world.id("summits", summit),
        "signatories": [
            {"party_id": party} for party in world.members(summit, "summits", 3)
        ],
    }  # fmt: skip


def _summit(world: World, number: int) -> Plain:
    members = world.members(number, "summits", 5)
    return {
        "ordinal": number + 1,
        "kind": "regular",
        "series": "council-of-heads-of-state",
        "start": world.summit_day(number),
        "end": world.summit_day(number),
        "city": word(number),
        "host_id": members[0],
        "themes": {"en": f"Towards {word(number * 3)}"},
        "participants": [{"party_id": party, "role": "member"} for party in members],
    }


def _chairmanship(world: World, number: int) -> Plain:
    summit = world.summit_at(number, "chairmanships")
    following = world.summit_at(number + 1, "chairmanships")
    last = number + 1 == world.counts["chairmanships"]
    return {
        "number": number + 1,
        "state_id": world.members(summit, "summits", 1)[0],
        "start": world.summit_day(summit),
        **({} if last else {"end": world.summit_day(following)}),
        "summit_id": world.id("summits", summit),
        "motto": f"Onward, {word(number)}",
    }


def _statement(world: World, number: int) -> Plain:
    summit = world.summit_at(number, "statements")
    return {
        "date": world.summit_day(summit),
        "speaker_id": world.id("people", number),
        "summit_id": world.id("summits", summit),
        "subject": word(number * 11 % 2003),
        "text": f"spoke of {word(number)}",
    }


def _meeting(world: World, number: int) -> Plain:
    members = world.members(number, "meetings", 5)
    day = world.day(number, world.counts["meetings"])
    return {
        "body_id": world.id("bodies", number),
        "start": day,
        "end": day,
        "city": word(number),
        "state_id": members[0],
        "participants": [{"party_id": party, "role": "member"} for party in members],
    }


def _designation(world: World, number: int) -> Plain:
    day = world.day(number, world.counts["designations"])
    return {"kind": "capital-of-culture", "city": word(number), "start": day, "end": day}


def _award(world: World, number: int) -> Plain:
    return {
        "award": f"Order of {word(number)}",
        "person_id": world.id("people", number),
        "date": world.day(number, world.counts["awards"]),
    }


def _place(_world: World, number: int) -> Plain:
    return {
        "names": {"en": word(number)},
        "country": word(number % 97),
        "latitude": number % 90,
        "longitude": number % 180,
    }


def _gap(world: World, number: int) -> Plain:
    return {
        "subject": f"the venue of {word(number)}",
        "kind": "summits",
        "record_ids": [world.id("summits", number)],
        "checked": world.day(1, 1),
    }


MAKERS: dict[str, Callable[[World, int], Plain]] = {
    "sources": _source,
    "states": _state,
    "organisations": _organisation,
    "people": _person,
    "bodies": _body,
    "offices": _office,
    "office_terms": _office_term,
    "agreements": _agreement,
    "summits": _summit,
    "chairmanships": _chairmanship,
    "statements": _statement,
    "meetings": _meeting,
    "designations": _designation,
    "awards": _award,
    "places": _place,
    "gaps": _gap,
}
"""What makes the fields of a record of each kind, besides its identifier and its citations."""


def write(folder: Path, times: int) -> None:
    """Write an invented data set into a folder."""
    world = World(times)
    meta = {"title": "Invented", "version": "0", "as_of": world.day(1, 1), "licence": "CC0-1.0"}
    _put(folder, "meta", meta)
    for name, make in MAKERS.items():
        records = []
        for number in range(world.counts[name]):
            record = make(world, number)
            closing = {} if name in ("sources", "gaps") else world.cited(record)
            records.append({"id": world.id(name, number), **record, **closing})
        _put(folder, name, records)


def _put(folder: Path, name: str, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False)
    (folder / f"{name}.json").write_text(text, "utf-8")
