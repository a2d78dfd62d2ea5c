"""Who signed with whom: how many documents each pair of states signed or adopted together."""

from collections import Counter
from itertools import combinations_with_replacement

import turkicstates as ts

states = {state.id: state for state in ts.states()}
together = Counter()
for document in ts.agreements():
    parties = sorted(states.keys() & {one.party_id for one in document.signatories})
    together.update(combinations_with_replacement(parties, 2))

# A state paired with itself counts everything it signed.
signed = [one for one in states if together[one, one]]
busiest = sorted(signed, key=lambda one: (-together[one, one], one))

print(" " * 14 + "".join(f"{states[one].alpha_3 or one:>6}" for one in busiest))
for row in busiest:
    counts = [together[min(row, other), max(row, other)] for other in busiest]
    print(f"{states[row].name:>14}" + "".join(f"{count or '.':>6}" for count in counts))
