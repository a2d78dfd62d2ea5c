"""Who chaired when: every term of the chair, with the person who held it on its first day."""

import turkicstates as ts

for term in ts.chairmanships():
    holder = term.holder_on(term.start)
    end = term.end or "today"
    print(f"{term.start} to {end}: {term.state.name} ({holder.name}), from {term.summit.city}")
