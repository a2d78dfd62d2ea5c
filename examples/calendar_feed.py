"""A calendar feed: summits, handovers and entries into force, to put on a server or into a phone.

The file goes into the folder that you name, or into one that is thrown away.
"""

import sys
import tempfile
from pathlib import Path

import turkicstates as ts
from turkicstates import export

with tempfile.TemporaryDirectory() as spare:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else spare)
    export.write(ts.Dataset.bundled(), folder, formats=["ics"])
    text = (folder / "turkicstates.ics").read_text("utf-8")

# A long line continues after a line break and a space.
lines = text.replace("\n ", "").splitlines()
for line in lines:
    field, _, value = line.partition(":")
    if field.startswith("DTSTART"):
        day = value
    if field == "SUMMARY" and "20230101" <= day < "20250101":
        print(day, value.replace("\\,", ","))

print("\nOne event as the calendar has it, without its sources:")
start = lines.index("UID:summit-2023-astana@turkicstates") - 1
stop = lines.index("END:VEVENT", start) + 1
for line in lines[start:stop]:
    if not line.startswith(("DTSTAMP", "DESCRIPTION")):
        print(line)
