"""Changes of a sound data set, one field at a time, to values of the right form that are odd."""

import copy
import re
from typing import NamedTuple

import attrs
from pendulum import Date

from samples import full
from turkicstates.files.hooks import is_any_date, is_tuple, present_type
from turkicstates.records.kinds import KINDS, META
from turkicstates.records.translations import Translations

DATES = (
    "0001-01-01",
    "0001-01",
    "0001",
    "0552-07-01",
    "0552",
    "2001-01-02",
    "9999",
    "9999-12",
    "9999-12-31",
)
ADDRESSES = (
    "javascript:alert(1)", "data:text/html,x", "JaVaScRiPt:alert(1)", "//elsewhere.example/", "https://[", "http://a b",
    "https://e.example/\"'><script>", "https://e.example/" + "x" * 5_000, "mailto:a@e.example", "east",
)  # fmt: skip
TEXTS = (
    "<script>alert(1)</script>", "}, author = {X}", "=1+1", "a\rb", "a\nb|c", "\u202e\x00\x1b[31m", "x" * 20_000,
    "``` {raw} html", "$HOME $ ${x}", "%s {} %(x)s", "-", "İ",
)  # fmt: skip
NUMBERS = (0, -1, 1, 180, 500, -500, 2**53 - 1)
TAGS = ("tr-TR", "TR", "tr_TR", "en-" + "x" * 8, "zz")

_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


class Change(NamedTuple):
    """A record that takes the place of another, or of none if it is left out."""

    file: str
    place: int | None
    record: dict | None
    late: bool = False

    def files(self):
        """Return the files of the changed data set."""
        files = full()
        if self.place is None:
            files[self.file] = self.record
        else:
            files[self.file][self.place : self.place + 1] = [self.record] if self.record else []
        if self.late:
            files["meta.json"]["as_of"] = "9999-12-31"
        return files


def changes():
    """Return the changes by name: of each field of each record, to each value that is odd for it."""
    return dict(_named_changes())


def _named_changes():
    for file, records in full().items():
        if file == META.file:
            for path, record in _changes(records, META.cls):
                yield f"meta {path}", Change(file, None, record)
            continue
        for place, before in enumerate(records):
            name = f"{file.removesuffix('.json')}/{before['id']}"
            yield f"{name} left out", Change(file, place, None)
            for path, record in _changes(before, KINDS[file.removesuffix(".json")].cls):
                yield f"{name} {path}", Change(file, place, record)
                if path.endswith(DATES):
                    yield f"{name} {path} and checked late", Change(file, place, record, late=True)


def _changes(record, cls):
    for path, changed in _of_value(record, cls, ""):
        yield path, _recited(changed)
    dates = _DATE.fullmatch
    for date in DATES:
        yield f"all = {date}", _recited(_replaced(record, dates, date))


def _of_value(value, cls, path):
    for field in attrs.fields(cls):
        if field.name in ("id", "confidence", "citations", "disputes"):
            continue
        content = value.get(field.name)
        for name, new in _of_field(field, content, f"{path}{field.name}"):
            changed = copy.deepcopy(value)
            if new is None:
                changed.pop(field.name, None)
            else:
                changed[field.name] = new
            yield name, changed


def _of_field(field, content, path):
    """Yield the name of each change of a field and what it then holds; None is nothing."""
    kind = present_type(field.type)
    item = getattr(kind, "__args__", (None,))[0]
    if content is not None:
        yield f"{path} left out", None
    if is_tuple(kind) and item is not str:
        yield from _of_parts(item, content or [], path)
        return
    for new in _values(field, kind, content):
        yield f"{path} = {_short(new)}", new


def _short(value):
    """Return a value as it is named."""
    text = value if isinstance(value, str) and value.isprintable() else repr(value)
    return text if len(text) < 40 else f"{text[:30]}... ({len(text)})"


def _values(field, kind, content):
    referred = [
        record["id"]
        for name in field.metadata.get("refers_to", ())
        for record in full()[f"{name}.json"]
    ]
    if is_any_date(kind) or kind is Date:
        return DATES
    if is_tuple(kind):
        return [referred] if referred else [[], TEXTS, (content or []) * 2]
    if kind is Translations:
        texts = [{"en": text} for text in TEXTS]
        return [*texts, *({**(content or {}), tag: "Text"} for tag in TAGS)]
    if kind is str:
        return referred or (ADDRESSES if field.name in ("url", "website") else TEXTS)
    return {bool: (not content,), int: NUMBERS, float: NUMBERS}.get(kind) or [
        str(word) for word in kind
    ]


def _of_parts(item, parts, path):
    yield f"{path} reversed", parts[::-1]
    yield f"{path} twice", [*parts, *copy.deepcopy(parts)]
    for place, part in enumerate(parts):
        for name, changed in _of_value(part, item, f"{path}[{place}]."):
            yield name, [*parts[:place], changed, *parts[place + 1 :]]


def _replaced(value, matches, new):
    if isinstance(value, dict):
        return {
            key: inner if key == "id" else _replaced(inner, matches, new)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_replaced(inner, matches, new) for inner in value]
    return new if isinstance(value, str) and matches(value) else value


def _recited(record):
    """Let the sources of a record support every field that it now has."""
    if "citations" not in record:
        return record
    unsupported = ("id", "note", "confidence", "citations", "disputes")
    supports = [
        key for key, value in record.items() if key not in unsupported and value not in ([], {})
    ]
    return {**record, "citations": [{"source_id": "gazette", "supports": supports}]}
