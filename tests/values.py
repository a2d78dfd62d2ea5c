"""One value of each public class."""

import enum

import attrs

import turkicstates as ts
from turkicstates.records.kinds import KINDS


def _values():
    """Return one value of each public class: records, their parts and all other answers."""
    dataset = ts.Dataset.bundled()
    values = {
        type(value).__name__: value
        for value in (
            dataset.meta,
            dataset.meta.series[0],
            ts.snapshot_on("2023-11-03"),
            ts.handover_on("2023-11-03"),
            ts.timeline()[0],
            ts.seal(),
            ts.Problem("states.json", "east", "names.tr", "no citation supports it"),
            ts.PartialDate("2010-11"),
            ts.state("KZ").names,
            ts.Change(kind="people", record_id="ada", field="born", old=None, new='"1950"'),
        )
    }
    waiting = [record for kind in KINDS for record in dataset.records(kind)]
    while waiting:
        value = waiting.pop()
        values.setdefault(type(value).__name__, value)
        for field in attrs.fields(type(value)):
            content = getattr(value, field.name)
            if isinstance(content, tuple):
                waiting += [part for part in content if attrs.has(type(part))]
    return values


VALUES = _values()
CLASSES = [
    name
    for name in ts.__all__
    if isinstance(cls := getattr(ts, name), type)
    if not issubclass(cls, Exception | ts.Dataset | enum.Enum)
]
