"""A panel of states and years: the status of each state in the organisation at the end of each year."""

import turkicstates as ts

YEARS = range(2009, 2024)
LETTERS = {ts.Status.MEMBER: "m", ts.Status.OBSERVER: "o", ts.Status.NONE: "."}

print(f"{'':>22}  {' '.join(f'{year % 100:02}' for year in YEARS)}")
for state in ts.states():
    row = [LETTERS[ts.status_of(state, f"{year}-12-31")] for year in YEARS]
    print(f"{state.short_names.first or state.name:>22}  {'  '.join(row)}")
