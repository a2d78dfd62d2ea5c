"""The documents of the Astana summit of 2023, each with the sources of its day."""

import turkicstates as ts

summit = ts.summit("2023-astana")
print(f"{summit.ordinal}th meeting, {summit.city}, {summit.leaders_met}: {summit.theme}")

for document in summit.documents:
    print(f"\n{document.signed}  {document.kind}: {document.title}")
    for citation in document.cite("signed"):
        print(f"    {citation.text()}")
