"""Ways to break the full sample, and the questions that its rules then ask."""

import turkicstates as ts
from conftest import write
from samples import cited, full


def questions(folder, *changes):
    """Return the questions of the full sample after some changes, as texts."""
    files = full()
    for change in changes:
        change(files)
    return [str(problem) for problem in ts.Dataset.load(write(folder / "broken", files)).problems()]


def changed(file, place, /, **fields):
    """Make a change of one record, and cite what it has afterwards; None takes a field away."""

    def change(files):
        record = files[f"{file}.json"][place]
        record |= fields
        for field in [field for field, value in record.items() if value is None]:
            del record[field]
        _cite(record)

    return change


def added(file, /, **fields):
    """Add a record that cites a source for each of its fields."""

    def change(files):
        record = fields | cited()
        _cite(record)
        files[f"{file}.json"].append(record)

    return change


def _cite(record):
    closing = ("id", "confidence", "citations", "disputes")
    supports = [field for field in record if field not in closing]
    record["citations"] = [{"source_id": "gazette", "supports": supports}]
