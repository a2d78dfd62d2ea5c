"""What hypothesis draws from to break things: data files, keys, command lines."""

import copy
import datetime
import decimal
import json
import uuid

from hypothesis import strategies as st

import turkicstates as ts
from samples import full

DEEP = "@deep@"
LONG_NUMBER = "@long number@"

ODD_TEXTS = (
    "", " ", "\0", "\ud800", "\udfff\ud800", "\ufeff", "a\nb", "\u202e", "İ", "ı", "ß", "ﷺ", "\x1b[31m",
    "x" * 100_000, "-".join("ab" for _ in range(5_000)), "a." * 5_000, "../..", "/", "ots", "east", "pact",
    "names", "names.tr", "participants.east", "0000", "9999", "9999-12-31", "0001-01-01", "2001-02-30",
    "2001-1-1", "２００１-01-01", "2001-01-01T00:00:00Z", "nan", "None", "__class__", "@", "٣",
)  # fmt: skip

ODD_VALUES = (
    None, True, False, 0, -1, 1, 2**53, -(2**63), 10**400, 0.5, 1e308, float("inf"), float("-inf"), float("nan"),
    [], {}, [[]], [{}], {"": ""}, {"en": "x"}, [None], "@", DEEP, LONG_NUMBER,
)  # fmt: skip

values = st.one_of(
    st.sampled_from(ODD_VALUES),
    st.sampled_from(ODD_TEXTS),
    st.text(max_size=8),
    st.integers(),
    st.floats(),
    st.dates().map(str),
    st.recursive(
        st.none() | st.booleans() | st.text(max_size=3),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
        ),
        max_leaves=6,
    ),
)


def _places(value):
    """List each place in a JSON value, as the container and the key that lead to it."""
    places = []
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in [*pairs]:
        places.append((value, key))
        if isinstance(inner, (dict, list)):
            places += _places(inner)
    return places


@st.composite
def folders(draw):
    """Draw the files of a data set in which one thing or some are not as they should be."""
    files = copy.deepcopy(full())
    for _ in range(draw(st.integers(1, 3), label="changes")):
        _change(draw, files)
    raw = {name: _bytes(value) for name, value in files.items()}
    if draw(st.integers(0, 3)) == 0:
        name = draw(st.sampled_from(sorted(raw)))
        raw[name] = _broken(draw, raw[name])
    return raw


def _change(draw, files):
    holder, key = draw(st.sampled_from(_places(files)), label="place")
    value = holder[key]
    kind = draw(st.sampled_from(["value", "value", "other", "delete", "double", "key", "list"]))
    if kind == "value" or (isinstance(holder, list) and kind == "key"):
        holder[key] = draw(values)
    elif kind == "other":
        other, place = draw(st.sampled_from(_places(files)))
        holder[key] = copy.deepcopy(other[place])
    elif kind == "delete":
        del holder[key]
    elif kind == "double":
        if isinstance(holder, list):
            holder.insert(key, copy.deepcopy(value))
    elif kind == "key":
        name = draw(st.sampled_from(ODD_TEXTS) | st.text(max_size=5))
        if holder is not files:
            holder[name] = holder.pop(key)
    else:
        holder[key] = [value] * draw(st.sampled_from([0, 1, 2, 300]))


def _bytes(value):
    text = json.dumps(value)
    text = text.replace(json.dumps(LONG_NUMBER), "9" * 5_000)
    return text.replace(json.dumps(DEEP), "[" * 20_000 + "]" * 20_000).encode()


def _broken(draw, raw):
    place = draw(st.integers(0, len(raw)))
    return draw(
        st.sampled_from(
            [
                raw[:place],
                raw[:place] + b"\0" + raw[place:],
                raw[:place] + b"\xff" + raw[place:],
                raw[:place] + b'"a":0,"a":0,' + raw[place:],
                raw[:place] + raw,
                b"\xef\xbb\xbf" + raw,
                raw.decode().encode("utf-16"),
                raw.replace(b'"id": ', b'"id": "twice", "id": ', 1),
                raw.replace(b": ", b":\r\n\t"),
                b"[" * 100_000,
                b'[{"a":' * 50_000,
                b"",
            ]
        )
    )


KNOWN = (
    "KZ", "398", 398, "kazakhstan", "Қазақстан", "2023-astana", 10, "TÜRKSOY", "ots", "Halil Akıncı", "theme",
    "Samarkand", "president-of-kazakhstan", "nakhchivan-agreement", "2023-11-03", "head-of-state", "regular",
    "council-of-heads-of-state", "en", "tr-CY", "transport", "themes.tr",
)  # fmt: skip


class Incomparable:
    """What cannot be compared, like the missing value of pandas, or a column."""

    def __eq__(self, other):
        raise RuntimeError

    __hash__ = object.__hash__


class MissingTime(datetime.datetime):
    """A datetime that is missing, as pandas has one: its date is itself."""

    def date(self):
        """Return itself."""
        return self


keys = st.one_of(
    st.sampled_from([*KNOWN, *ODD_TEXTS]),
    st.builds("".join, st.lists(st.sampled_from([*map(str, KNOWN), "-", " ", "\u0301"]), max_size=3)),
    st.text(max_size=20),
    st.integers(),
    st.sampled_from([10**5000, -(10**5000), 2**64]),
    st.floats(),
    st.complex_numbers(),
    st.booleans(),
    st.none(),
    st.binary(max_size=5),
    st.dates(),
    st.datetimes(timezones=st.none() | st.timezones()),
    st.times(),
    st.timedeltas(),
    st.decimals(),
    st.lists(st.text(max_size=3), max_size=2),
    st.tuples(st.integers()),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=2),
    st.sampled_from(
        [
            object(), object, ..., range(3), ts, ts.Dataset.bundled(), ts.summit(10), ts.state("KZ"),
            ts.chair_on("2023-11-03"), ts.summit(10).citations[0], ts.PartialDate("2010-11"), ts.Status.MEMBER,
            ts.state("KZ").names, ts.timeline()[0], datetime.date.max, datetime.date.min, decimal.Decimal("sNaN"),
            uuid.UUID(int=0), ts.seal(), ts.sources()[0], ts.gaps()[0], Incomparable(),
            MissingTime(2023, 11, 3), ts.snapshot_on("2023-11-03"), ts.person("Ilham Aliyev"),
            ts.handover_on("2023-11-03"), ts.Problem("states.json", "east", "names", "empty"),
        ]
    ),
)  # fmt: skip

WORDS = (
    "--json", "--data", "--since", "--until", "--host", "--kind", "--series", "--topic", "--summit", "--limit",
    "--signatory", "--format", "--bibtex", "--help", "--print-completion", "-h", "--", "-", "today", "csv", "ics",
    "bash", "9" * 5_000, "-1", "1e5", "chairmanships/2023-kazakhstan", "sources/", "states/", "/kazakhstan",
)  # fmt: skip
