"""The history of a member: names, status, summits hosted, presidents of one state."""

import turkicstates as ts

hungary = ts.state("HU")
print(f"{hungary.name}, {hungary.name_in('hu')}, {hungary.name_in('tr')}")

for period in hungary.memberships:
    print(f"{period.start}: {period.status}, admitted at {period.summit.city}")

for summit in ts.summits(host=hungary, until="2026-01-01"):
    print(f"{summit.start} to {summit.end}: host of the {summit.kind} summit, {summit.city}")

for day in ("2017-01-01", "2020-01-01"):
    status = ts.status_of(hungary, day)
    print(f"{day}: {status}, president {ts.head_of_state_on(hungary, day).name}")
