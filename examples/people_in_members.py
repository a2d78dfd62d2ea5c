"""People in members and observers: figures of the United Nations, merged by code.

Needs: python -m pip install 'turkicstates[frames]' polars 'bokeh-sampledata>=2026.1'

The figures are from: United Nations, Department of Economic and Social Affairs, Population Division
(2024), World Population Prospects 2024 (CC BY 3.0 IGO), as selected and reshaped by the package
bokeh-sampledata, and added up here. Those for 2025 are projections of the medium variant.
"""

from importlib.resources import files

import bokeh_sampledata
import polars as pl

import turkicstates as ts
from turkicstates import frames

csv = files(bokeh_sampledata) / "_data" / "population.csv.gz"
people = (
    pl.read_csv(csv.read_bytes())
    .filter(pl.col("Year").is_between(2010, 2025))
    .with_columns(day=pl.date("Year", 7, 1))
)
people = frames.with_status(people, state="LocID", date="day", code="numeric", others="null")

counted = (
    people.drop_nulls("status")
    .filter(pl.col("status") != "none")
    .group_by("Year", "status")
    .agg(
        pl.col("Value").sum() / 1e6,
        young=pl.col("Value").filter(pl.col("AgeGrpStart") < 15).sum() / pl.col("Value").sum(),
        names=pl.col("Location").unique().sort().str.join(", "),
    )
    .sort("Year", "status")
)
print("On 1 July: millions of people, and the share of those under 15")
for year, status, millions, young, names in counted.rows():
    print(f"{year}  {status:<8}  {millions:>5.1f}  {young:.0%}  {names}")
without = [state.short_names.first or state.name for state in ts.states() if state.numeric is None]
print(f"Without a code, and so without figures of its own: {', '.join(without)}")
