"""A member's history: names, memberships, summits hosted and terms of the chair, dated."""

import turkicstates as ts

hungary = ts.state("HU")
print(hungary.name, "-", hungary.name_in("tr"), "-", hungary.name_in("hu"))

for period in hungary.memberships:
    print(f"{period.start}: {period.status}, by {period.summit.city if period.summit else '?'}")

for summit in ts.summits(host=hungary):
    print(f"{summit.start} to {summit.end}: hosted the {summit.kind} summit, {summit.city}")

for day in ("2017-01-01", "2020-01-01"):
    print(
        f"{day}: {ts.status_of(hungary, day)}, president {ts.head_of_state_on(hungary, day).name}"
    )
