"""Life expectancy in members and elsewhere: a panel of countries and years, merged by name.

Needs: python -m pip install 'turkicstates[frames]' polars 'bokeh-sampledata>=2026.1'

The panel is Gapminder's (gapminder.org, CC BY 2.0, with credit to the providers of the indicators
that it names), as restricted and aligned by the package bokeh-sampledata. It ends in 2013, so
states that joined later count as elsewhere.
"""

from importlib.resources import files

import bokeh_sampledata
import polars as pl

import turkicstates as ts
from turkicstates import frames

csv = files(bokeh_sampledata) / "_data" / "gapminder.csv.gz"
panel = (
    pl.read_csv(csv.read_bytes())
    .filter(pl.col("year") >= 2009)
    .with_columns(day=pl.date("year", 12, 31))
)
panel = frames.with_status(panel, state="country", date="day", others="none")

for name in panel.filter(status="member")["country"].unique().sort():
    print(f"The panel says {name}, the library {ts.state(name).name}.")

known = panel.drop_nulls(["life_expectancy", "population"])
print(f"Rows without a value, left out: {len(panel) - len(known)} of {len(panel)}.\n")

years_lived = (pl.col("life_expectancy") * pl.col("population")).sum()
means = known.group_by("year", member=pl.col("status") == "member").agg(
    years=years_lived / pl.col("population").sum()
)
print("Years of life, weighted by population: a difference, which shows no effect of membership.")
for year, elsewhere, members in means.sort("year", "member").pivot("member", index="year").rows():
    print(f"{year}: {members:.1f} in members, {elsewhere:.1f} elsewhere")
