"""Footnotes for a paper: a source for each claim as BibTeX, and the seal of the data."""

import turkicstates as ts

CLAIMS = [
    ("Hungary became an observer in 2018", ts.state("HU"), "memberships.observer"),
    ("the leaders met in Astana on 3 November 2023", ts.summit("2023-astana"), "leaders_met"),
    ("the motto was TURKTIME!", ts.chair_on("2023-11-03"), "motto"),
]

entries = {}
for claim, record, field in CLAIMS:
    citation = record.cite(field)[0]
    entries[citation.source_id] = citation.bibtex()
    print(f"{claim}\\autocite{{{citation.source_id}}}")

print("\nreferences.bib:")
print("\n".join(entries.values()))

seal = ts.seal()
print(seal.bibtex())

# To repeat the work, put the printed seal here: other data raises an error.
ts.require(ts.Seal(version=seal.version, as_of=seal.as_of, sha256=seal.sha256))
