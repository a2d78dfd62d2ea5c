"""Asks the installed package a few things that rest on every layer, and prints the answers."""

import json
import sys
import tempfile
from pathlib import Path

import turkicstates as ts
from turkicstates import export

snapshot = ts.snapshot_on("2020-01-01")
with tempfile.TemporaryDirectory() as folder:
    export.write(ts.Dataset.bundled(), folder, formats=["datapackage"])
    package = json.loads(Path(folder, "datapackage.json").read_text("utf-8"))
(terms,) = (table for table in package["resources"] if table["name"] == "chairmanships")
answers = {
    "where": ts.__file__,
    "chair": ts.chair_on("2023-11-03").holder_on("2023-11-03").name,
    "name": snapshot.name,
    "members": [state.id for state in snapshot.members],
    "status": ts.status_of("hungary", "2020-01-01"),
    "search": ts.search("\u00c7\u0131ra\u011fan")[0].id,
    "source": ts.chair_on("2023-11-03").cite("motto")[0].source.publisher,
    "meaning": {field["name"]: field["description"] for field in terms["schema"]["fields"]}[
        "start"
    ],
    "faults": len(ts.Dataset.bundled().problems()),
}
json.dump(answers, sys.stdout)
