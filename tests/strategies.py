"""What hypothesis draws from: days, periods, terms that follow one another, whole data sets."""

import datetime

from hypothesis import strategies as st

from samples import cited

FIRST = datetime.date(1990, 1, 1)
LAST = datetime.date(2030, 12, 31)

days = st.dates(FIRST, LAST)

vague_days = st.builds(lambda day, known: str(day)[:known], days, st.sampled_from([4, 7, 10]))
"""Texts for dates, some of which give only the month or the year."""

texts = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(str.strip)


@st.composite
def periods(draw):
    """Draw a first day, and the day after the last or None, as data files have them."""
    start, end = sorted(draw(st.lists(days, min_size=2, max_size=2, unique=True)))
    return {"start": str(start), "end": str(end)} if draw(st.booleans()) else {"start": str(start)}


def boundaries(*, min_size, max_size):
    """Draw days in order, as the edges between terms."""
    return st.lists(days, min_size=min_size, max_size=max_size, unique=True).map(sorted)


@st.composite
def exact_terms(draw):
    """
    Draw terms known to the day, each a pair of its first day and the day after its last.

    They are in order; between two of them there may be a vacancy, and the last may be open.
    """
    edges = draw(boundaries(min_size=1, max_size=10))
    terms = list(zip(edges[::2], edges[1::2], strict=False))
    if len(edges) % 2:
        terms.append((edges[-1], None))
    joined = []
    for start, end in terms:
        before = joined[-1] if joined else None
        meets = before is not None and draw(st.booleans())
        joined.append((before[1] if meets else start, end))
    return joined


@st.composite
def vague_terms(draw):
    """Draw terms in order as texts for dates, some of which give only the month or the year."""
    edges = draw(boundaries(min_size=1, max_size=8))
    known = [
        str(edge)[: draw(st.sampled_from([4, 7, 10, 10]), label="how much is known")]
        for edge in edges
    ]
    return [(start, end) for start, end in zip(known, [*known[1:], None], strict=True)]


@st.composite
def data_sets(draw):
    """
    Draw a sound data set of two states, as JSON values by file name, with odd texts and dates.

    Heads of state, Secretaries General, members, observers, chairs and names come and go.
    """
    chairs = draw(boundaries(min_size=1, max_size=5))
    as_of = draw(st.dates(chairs[-1], LAST))
    files = {
        "meta.json": {
            "title": draw(texts),
            "version": draw(texts),
            "as_of": str(as_of),
            "licence": "CC0-1.0",
        },
        "sources.json": [{"id": "gazette", "title": draw(texts)}],
        "organisations.json": [_organisation(draw)],
        "states.json": [_state(draw, name) for name in ("east", "west")],
        "people.json": [
            {"id": name, "names": {"en": draw(texts)}, **cited("names")}
            for name in ("ada", "bek", "can")
        ],
        "offices.json": [
            _office("head-of-east", "head-of-state", "east"),
            _office("head-of-west", "head-of-state", "west"),
            _office("secretary", "secretary-general", None),
        ],
        "office_terms.json": [
            term
            for office in ("head-of-east", "head-of-west", "secretary")
            for term in _office_terms(draw, office)
        ],
        "chairmanships.json": [
            {
                "id": f"term-{number}",
                "number": number,
                "state_id": draw(st.sampled_from(["east", "west"])),
                "start": str(start),
                **({} if end is None else {"end": str(end)}),
                **cited("state_id", "start", *([] if end is None else ["end"])),
            }
            for number, (start, end) in enumerate(
                zip(chairs, [*chairs[1:], None], strict=True), start=1
            )
        ],
    }
    return {name: value for name, value in files.items() if value}


def _organisation(draw):
    founded, *renamed = draw(boundaries(min_size=1, max_size=3))
    edges = [founded, *renamed]
    former = [
        {"start": str(start), "end": str(end), "names": {"en": draw(texts)}}
        for start, end in zip(edges, edges[1:], strict=False)
    ]
    record = {"id": "ots", "names": {"en": draw(texts)}}
    if former:
        record["former_names"] = former
    return {
        **record,
        "founded": str(founded),
        **cited("names", "founded", *(["former_names"] if former else [])),
    }


def _state(draw, name):
    edges = draw(boundaries(min_size=1, max_size=4))
    statuses = st.sampled_from(["member", "observer"])
    terms = [
        {"status": draw(statuses), "start": str(start), "end": str(end)}
        for start, end in zip(edges, edges[1:], strict=False)
        if draw(st.booleans())
    ]
    if draw(st.booleans()):
        terms.append({"status": draw(statuses), "start": str(edges[-1])})
    record = {"id": name, "names": {"en": draw(texts), "tr": draw(texts)}}
    if terms:
        record["memberships"] = terms
    return {**record, **cited("names", *(["memberships"] if terms else []))}


def _office(name, kind, state):
    where = {} if state is None else {"state_id": state}
    return {"id": name, "names": {"en": name}, "kind": kind, **where, **cited("names")}


def _office_terms(draw, office):
    for number, (start, end) in enumerate(draw(exact_terms())):
        person = draw(st.sampled_from(["ada", "bek", "can"]))
        record = {
            "id": f"{office}-{number}",
            "office_id": office,
            "person_id": person,
            "start": str(start),
            **({} if end is None else {"end": str(end)}),
            "acting": draw(st.booleans()),
        }
        yield {
            **record,
            **cited("office_id", "person_id", "start", "acting", *([] if end is None else ["end"])),
        }
