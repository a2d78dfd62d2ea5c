"""The documents of a summit: Astana 2023, each with a source for the day of its signature."""

import turkicstates as ts

summit = ts.summit("2023-astana")
print(f"No. {summit.ordinal}, {summit.city}, {summit.leaders_met}: {summit.theme}")

for document in summit.documents:
    print(f"\n{document.signed}  {document.kind}: {document.title}")
    print(f"    {document.cite('signed')[0].text()}")
