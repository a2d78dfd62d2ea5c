"""Who chaired when: each term of the chair, with the person who held it on its first day."""

import turkicstates as ts

for term in ts.chairmanships():
    holder = term.holder_on(term.start)
    period = f"{term.start} to {term.end}" if term.end else f"since {term.start}"
    print(f"{period}: {term.state.name} ({holder.name}), taken over at {term.summit.city}")
